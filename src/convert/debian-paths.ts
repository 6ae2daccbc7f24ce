/** Finds what is true of Debian only: paths, variables and users that Alpine has not, or has elsewhere. */
import type { Instruction } from "../dockerfile/parse.js";
import { onlyThere, ownersOf } from "./only-there.js";
import type { OnlyThere, PlaceRule } from "./only-there.js";

const ALL = null;

const RULES: readonly PlaceRule[] = [
  { pattern: /\bLD_PRELOAD\b/, keywords: ALL, why: "what is loaded before all else has to be built for musl" },
  { pattern: /(?:\/usr)?\/lib\/(?:x86_64|aarch64|arm|i386)[a-z0-9_]*-linux-gnu[a-z]*/, keywords: ALL, why: "Alpine has its libraries in /usr/lib" },
  { pattern: /\/lib(?:64)?\/ld-linux[\w.-]*/, keywords: ALL, why: "the loader of glibc is not on Alpine" },
  { pattern: /\/usr\/lib\/jvm\/[\w.-]+/, keywords: ALL, why: "Alpine names the folders of Java in another way" },
  { pattern: /\/etc\/(?:debian_version|default\/\w+|apt\/[\w./-]+)/, keywords: new Set(["ENV", "COPY", "ADD"]), why: "it is a file of Debian" },
  { pattern: /\/(?:etc\/nginx\/sites-(?:enabled|available)|etc\/supervisor\/conf\.d)\b/, keywords: new Set(["COPY", "ADD", "RUN", "CMD", "ENTRYPOINT"]), why: "Alpine's package reads its configuration from elsewhere" },
  { pattern: /\/usr\/bin\/chromium\b/, keywords: new Set(["ENV", "CMD", "ENTRYPOINT"]), why: "check where Alpine's package has the program" },
]; // prettier-ignore

/** Users of Debian that Alpine has no user for, though it may have the group. */
const USERS = /(?:^|[\s=,"'])(www-data|_apt|man|proxy|backup|list|irc|gnats|sys)(?=$|[\s:"'])/;

/** What an instruction says that holds on Debian only. `users`: those that the Dockerfile makes itself. */
export function debianOnly(instruction: Instruction, users: ReadonlySet<string>): readonly OnlyThere[] {
  const found = onlyThere(instruction, RULES, "Debian");
  for (const text of ownersOf(instruction, ownersIn)) {
    const user = USERS.exec(text)?.[1];
    if (user !== undefined && !users.has(user)) {
      found.push({ what: `there is no user ${user} on Alpine`, why: "make it, or take another" });
      break;
    }
  }
  return found;
}

function ownersIn(args: string): readonly string[] {
  return [...args.matchAll(/\b(?:chown|install\s+-o|su|gosu|runuser\s+-u)\s[^&;|]{0,300}/g)].map(
    ([text]) => text,
  );
}
