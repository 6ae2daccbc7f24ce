/** Finds what is true of Alpine only: paths, variables, users and programs that Debian has not, or has elsewhere. */
import type { Instruction } from "../../dockerfile/parse.js";
import { onlyThere, ownersOf } from "../only-there.js";
import type { OnlyThere, PlaceRule } from "../only-there.js";

const ALL = null;
const STARTS = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];

const RULES: readonly PlaceRule[] = [
  { pattern: /\bLD_PRELOAD\b/, keywords: ALL, why: "Debian has its libraries in a folder of their architecture" },
  { pattern: /\/lib\/(?:ld-musl[\w.-]*|libc\.musl[\w.-]*)/, keywords: ALL, why: "the loader of musl is not on Debian" },
  { pattern: /\/usr\/glibc-compat\b/, keywords: ALL, why: "Debian has glibc itself" },
  { pattern: /(?<![\w/])\/usr\/lib\/lib[\w+-]+\.so[\w.]*/, keywords: ALL, why: "Debian has its libraries in a folder of their architecture" },
  { pattern: /\b(?:musllinux|linux-?musl|unknown-linux-musl)\w*/, keywords: ALL, why: "what it names is built for musl" },
  { pattern: /\/usr\/lib\/jvm\/[\w.-]+/, keywords: ALL, why: "Debian names the folders of Java in another way" },
  { pattern: /\/usr\/(?:bin\/chromium-browser|lib\/chromium)\b/, keywords: ALL, why: "Debian's program is /usr/bin/chromium" },
  { pattern: /\/etc\/(?:alpine-release|apk\/[\w./-]+)/, keywords: new Set(["ENV", "COPY", "ADD"]), why: "it is a file of Alpine" },
  { pattern: /\/etc\/(?:nginx\/http\.d|supervisord\.conf|supervisor\.d|crontabs)\b/, keywords: new Set(["COPY", "ADD", "RUN", ...STARTS]), why: "Debian's package reads its configuration from elsewhere" },
]; // prettier-ignore

/** Users and groups of Alpine that Debian has not. */
const USERS = /^(?:guest|ftp|squid|postmaster|ntp|smmsp|cyrus|vpopmail|at|xfs|halt|shutdown)$/;
const GROUPS = /^(?:nobody|wheel|ping|netdev|guest|ftp|squid|postmaster|ntp|smmsp|cyrus|vpopmail|abuild|usb|readproc|nofiles)$/; // prettier-ignore

/** What an instruction says that holds on Alpine only. `made`: users and groups that the Dockerfile makes itself. */
export function alpineOnly(instruction: Instruction, made: ReadonlySet<string>): readonly OnlyThere[] {
  const found = onlyThere(instruction, RULES, "Alpine");
  for (const text of ownersOf(instruction, ownersIn)) {
    const [user = "", group = ""] = text.trim().replace(/["']/g, "").split(/[:.]/);
    if (USERS.test(user) && !made.has(user))
      found.push({ what: `there is no user ${user} on Debian`, why: "make it, or take another" });
    if (GROUPS.test(group) && !made.has(group)) {
      const why = group === "nobody" ? "the group of nobody is nogroup there" : "make it, or take another";
      found.push({ what: `there is no group ${group} on Debian`, why });
    }
  }
  return found;
}

/** `user:group` of each chown, and what `install -g` and chgrp name. */
function ownersIn(args: string): readonly string[] {
  const owners = [...args.matchAll(/\bchown\s+(?:-\S+\s+){0,5}(\S{1,100})/g)].map(([, owner = ""]) => owner);
  const groups = [
    ...args.matchAll(/\b(?:chgrp\s+(?:-\S+\s+){0,5}|install\s[^&;|]{0,200}?-g\s+)(\S{1,100})/g),
  ];
  return [...owners, ...groups.map(([, group = ""]) => `:${group}`)];
}
