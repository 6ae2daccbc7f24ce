/** What BusyBox's tools do not understand, and the package of the tool that does. */
import type { ShellCommand } from "../shell/types.js";

interface Rule {
  readonly program: RegExp;
  /** Of one word after the program's name, quotes resolved. */
  readonly word: RegExp;
  readonly apk: string;
}

/** Found by running them in a genuine Alpine 3.20. */
const RULES: readonly Rule[] = [
  { program: /^grep$/, word: /^-[a-zA-Z]*P|^--perl-regexp$/, apk: "grep" },
  { program: /^find$/, word: /^-(?:printf|fprintf|regextype|newermt)$/, apk: "findutils" },
  {
    program: /^date$/,
    word: /^[+-]\d+ \w+$|^(?:yesterday|tomorrow|next .*|last .*|.* ago)$/,
    apk: "coreutils",
  },
  { program: /^stat$/, word: /^--(?:format|printf)(?:=|$)/, apk: "coreutils" },
  {
    program: /^(?:md5|sha1|sha256|sha512)sum$/,
    word: /^--(?:check|ignore-missing|strict|quiet|status)$/,
    apk: "coreutils",
  },
  { program: /^env$/, word: /^-S|^--split-string/, apk: "coreutils" },
  { program: /^realpath$/, word: /^--relative-to/, apk: "coreutils" },
  { program: /^mktemp$/, word: /^--suffix/, apk: "coreutils" },
  { program: /^tar$/, word: /^--(?:transform|xform|wildcards|checkpoint)/, apk: "tar" },
  { program: /^wget$/, word: /^--(?:progress|show-progress|retry-connrefused|no-verbose|tries|waitretry|content-disposition)|^-nv$/, apk: "wget" }, // prettier-ignore
];

/** Programs that BusyBox has not at all but Debian's slim images have. */
const MISSING: Readonly<Record<string, string>> = {
  bash: "bash",
  perl: "perl",
  column: "util-linux-misc",
};

/** Programs that only the full images have. BusyBox has some of the others. */
const OF_FULL: Readonly<Record<string, string>> = {
  git: "git",
  curl: "curl",
  hg: "mercurial",
  svn: "subversion",
  ssh: "openssh-client",
  "ssh-keyscan": "openssh-client",
  make: "make",
  gcc: "gcc",
  cc: "gcc",
  "g++": "g++",
  autoconf: "autoconf",
  automake: "automake",
  "pkg-config": "pkgconf",
  file: "file",
  convert: "imagemagick",
  mysql_config: "mariadb-connector-c-dev",
  pg_config: "libpq-dev",
  gpg: "gnupg",
  jq: "jq",
};

/** The package of a tool of the full images, by the program's name; null where Alpine's image has it too. */
export function fullImageNeed(program: string): string | null {
  return Object.hasOwn(OF_FULL, program) ? (OF_FULL[program] ?? null) : null;
}

export interface ToolNeed {
  readonly apk: string;
  /** `grep -P`. */
  readonly what: string;
}

/** The packages of GNU's tools that a command takes to work as it did. */
export function gnuNeeds({ program, words, wrappers }: ShellCommand): readonly ToolNeed[] {
  if (program === null) return [];
  const texts = words.slice(1).map(({ value }) => value.text);
  const found = RULES.filter((rule) => rule.program.test(program)).flatMap(({ word, apk }) => {
    const match = texts.find((text) => word.test(text));
    return match === undefined ? [] : [{ apk, what: `${program} ${match}` }];
  });
  const missing = Object.hasOwn(MISSING, program) ? MISSING[program] : undefined;
  const splits = wrappers.some(({ value }) => value.text === "env") && wrappers.some(({ value }) => /^-S/.test(value.text)); // prettier-ignore
  return [
    ...found,
    ...(missing === undefined ? [] : [{ apk: missing, what: program }]),
    ...(splits ? [{ apk: "coreutils", what: "env -S" }] : []),
  ];
}
