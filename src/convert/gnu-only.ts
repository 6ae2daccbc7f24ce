/** What BusyBox's tools do not understand, and the package of the tool that does. */
import type { ShellCommand, ShellWord } from "../shell/types.js";

interface Rule {
  readonly program: RegExp;
  /** Of one word after the program's name, quotes resolved. */
  readonly word: RegExp;
  readonly apk: string;
}

/** BusyBox gives most tools of coreutils no long options. */
const COREUTILS =
  /^(?:base64|cat|chmod|cut|df|du|head|id|ln|paste|readlink|rm|sort|tail|tee|tr|truncate|uniq|wc)$/;
const LONG = /^--(?!help$)[a-z]/;

/** Found by running them in a genuine Alpine 3.20 and in BusyBox 1.35. */
const RULES: readonly Rule[] = [
  { program: /^grep$/, word: /^-[a-zA-Z]*P|^--(?!colou?r|help$)[a-z]/, apk: "grep" },
  { program: /^find$/, word: /^-(?:printf|fprintf|regextype|newermt)$/, apk: "findutils" },
  { program: COREUTILS, word: LONG, apk: "coreutils" },
  { program: /^date$/, word: /^[+-]\d+ \w+$|^(?:yesterday|tomorrow|next .*|last .*|.* ago)$|^--iso-8601/, apk: "coreutils" },
  { program: /^stat$/, word: /^--(?:format|printf)(?:=|$)/, apk: "coreutils" },
  { program: /^(?:md5|sha1|sha256|sha512)sum$/, word: /^--(?:check|ignore-missing|strict|quiet|status)$/, apk: "coreutils" },
  { program: /^ls$/, word: /^--(?!colou?r|help$)[a-z]/, apk: "coreutils" },
  { program: /^cp$/, word: /^--(?:no-preserve|preserve|reflink|update|backup)/, apk: "coreutils" },
  { program: /^realpath$/, word: /^--relative-to/, apk: "coreutils" },
  { program: /^mktemp$/, word: /^--suffix/, apk: "coreutils" },
  { program: /^tar$/, word: /^--(?:transform|xform|wildcards|checkpoint)/, apk: "tar" },
  { program: /^gzip$/, word: /^--(?:keep|best|fast|rsyncable)$/, apk: "gzip" },
  { program: /^wget$/, word: /^--(?:progress|show-progress|retry-connrefused|no-verbose|tries|waitretry|content-disposition)|^-nv$/, apk: "wget" },
]; // prettier-ignore

/** Options of programs that run the command that follows them. */
const OF_WRAPPERS: readonly Rule[] = [
  { program: /^xargs$/, word: /^-d|^--(?!no-run-if-empty|null|max-args|help$)[a-z]/, apk: "findutils" },
  { program: /^env$/, word: /^-S|^--split-string/, apk: "coreutils" },
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
  const missing = program !== null && Object.hasOwn(MISSING, program) ? MISSING[program] : undefined;
  return [
    ...needsBy(RULES, program, words.slice(1)),
    ...wrappers.flatMap(({ value }, index) => needsBy(OF_WRAPPERS, value.text, wrappers.slice(index + 1))),
    ...(missing === undefined || program === null ? [] : [{ apk: missing, what: program }]),
  ];
}

function needsBy(
  rules: readonly Rule[],
  program: string | null,
  words: readonly ShellWord[],
): readonly ToolNeed[] {
  if (program === null) return [];
  return rules.flatMap((rule) => {
    if (!rule.program.test(program)) return [];
    const match = words.find(({ value }) => rule.word.test(value.text));
    return match === undefined
      ? []
      : [{ apk: rule.apk, what: `${program} ${match.value.text.slice(0, 60)}` }];
  });
}
