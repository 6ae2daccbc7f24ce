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
  /^(?:base64|basename|cat|chmod|cut|df|du|head|id|ln|paste|readlink|rm|shuf|sort|split|tail|tee|tr|truncate|uniq|wc)$/;
const LONG = /^--(?!help$)[a-z]/;

/** Found by running them in a genuine Alpine 3.20 and in BusyBox 1.35. */
const RULES: readonly Rule[] = [
  { program: /^grep$/, word: /^-[a-zA-Z]*[PTUbz]|^--(?!colou?r|help$)[a-z]/, apk: "grep" },
  { program: /^sed$/, word: /^-[nEri]*[sz]$|^--(?:null-data|separate|follow-symlinks|posix|debug)$/, apk: "sed" },
  { program: /^find$/, word: /^-(?:f?printf|fprint0?|fls|ls|regextype|newer[aBcm][aBcmt]|readable|writable|xtype|[ac]newer|[ac]min|samefile|daystart|execdir|ok|okdir|uid|gid|nouser|nogroup|i?lname|iwholename)$/, apk: "findutils" },
  { program: COREUTILS, word: LONG, apk: "coreutils" },
  { program: /^ln$/, word: /^-[sfnvT]*r[sfnvT]*$/, apk: "coreutils" },
  { program: /^readlink$/, word: /^-[nqv]*[em]/, apk: "coreutils" },
  { program: /^sort$/, word: /^-[a-zA-Z]*[hR]/, apk: "coreutils" },
  { program: /^split$/, word: /^-[dn]/, apk: "coreutils" },
  { program: /^seq$/, word: /^-f|^--/, apk: "coreutils" },
  { program: /^(?:chown|chmod|chgrp)$/, word: /^--(?:from|reference)=/, apk: "coreutils" },
  { program: /^date$/, word: /[+-] ?\d+ ?(?:sec|min|hour|day|week|month|year)|^(?:yesterday|tomorrow|next .*|last .*|.* ago)$|^--(?:iso-8601|rfc-3339)/, apk: "coreutils" },
  { program: /^stat$/, word: /^--(?:format|printf)(?:=|$)/, apk: "coreutils" },
  { program: /^(?:md5|sha1|sha256|sha512)sum$/, word: /^--(?:check|ignore-missing|strict|quiet|status|tag)$/, apk: "coreutils" },
  { program: /^ls$/, word: /^--(?!colou?r|help$)[a-z]/, apk: "coreutils" },
  { program: /^cp$/, word: /^--(?:no-preserve|preserve|reflink|update|backup)/, apk: "coreutils" },
  { program: /^realpath$/, word: /^--relative-to/, apk: "coreutils" },
  { program: /^mktemp$/, word: /^--suffix/, apk: "coreutils" },
  { program: /^tar$/, word: /^--(?:transform|xform|wildcards|checkpoint|exclude-vcs|owner|group|sort|mtime|one-top-level|zstd|keep-old-files|use-compress-program)/, apk: "tar" },
  { program: /^gzip$/, word: /^--(?:keep|best|fast|rsyncable)$/, apk: "gzip" },
  { program: /^cmp$/, word: LONG, apk: "diffutils" },
  { program: /^wget$/, word: /^--(?:progress|show-progress|retry-connrefused|no-verbose|tries|waitretry|content-disposition|max-redirect|auth-no-challenge|no-hsts)|^-nv$/, apk: "wget" },
]; // prettier-ignore

/** Options of programs that run the command that follows them. */
const OF_WRAPPERS: readonly Rule[] = [
  { program: /^xargs$/, word: /^-[dL]|^--(?!no-run-if-empty|help$)[a-z]/, apk: "findutils" },
  { program: /^env$/, word: /^-[CS]|^--(?:split-string|chdir)/, apk: "coreutils" },
  { program: /^timeout$/, word: LONG, apk: "coreutils" },
  {
    program: /^setpriv$/,
    word: /^--(?!nnp$|no-new-privs$|inh-caps|ambient-caps|dump$)[a-z]/,
    apk: "setpriv",
  },
];

/** Programs that BusyBox has not at all but Debian's slim images have. */
const MISSING: Readonly<Record<string, string>> = {
  bash: "bash",
  perl: "perl",
  column: "util-linux-misc",
  runuser: "runuser",
  whereis: "util-linux-misc",
  findmnt: "findmnt",
  lscpu: "lscpu",
  ...Object.fromEntries(
    ["b2sum", "csplit", "join", "numfmt", "pr", "sha224sum", "stdbuf"].map((name) => [name, "coreutils"]),
  ),
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
  const called = [...(program === null ? [] : [program]), ...wrappers.map(({ value }) => value.text)];
  return [
    ...needsBy(RULES, program, words.slice(1)),
    ...wrappers.flatMap(({ value }, index) => needsBy(OF_WRAPPERS, value.text, wrappers.slice(index + 1))),
    ...called.flatMap((what) => (Object.hasOwn(MISSING, what) ? [{ apk: MISSING[what] ?? what, what }] : [])),
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
