import picomatch from "picomatch";
import type { Parsed } from "./quantities.js";

const LONGEST = 300;
/** More than this between two slashes could keep a regular expression busy for minutes. */
const MOST_STARS = 2;
/** Alternatives multiply: fifty of {a,a} would be tried in 2^50 ways. */
const MOST_BRACES = 3;

/**
 * A test for paths of the repository: `*` within a folder's name, `**` for any number of folders, `?`, `[...]` and
 * `{a,b}`. Patterns that could take long to match are refused, and each part between two slashes is matched on its
 * own, so that no part is tried again for another's sake.
 */
export function globMatcher(pattern: string): Parsed<(path: string) => boolean> {
  const wrong = (expected: string, suggestion?: string): Parsed<never> =>
    suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };
  if (pattern.length > LONGEST) return wrong(`a pattern of at most ${LONGEST} characters`);
  if (pattern.startsWith("/")) {
    return wrong("a pattern relative to the repository's root", pattern.replace(/^\/+/, ""));
  }
  if (pattern.includes("\\")) return wrong("a pattern with forward slashes", pattern.replaceAll("\\", "/"));
  if (/[()]|^!/.test(pattern)) {
    return wrong("a pattern of *, **, ?, [...] and {a,b}; leave files out with exclude:");
  }
  if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern)) return wrong("a pattern inside the repository, without ..");
  if (/\{[^}]*\//.test(pattern))
    return wrong("a pattern without / between { and }; a list of patterns does it");
  const parts = pattern.replace(/^\.\//, "").split("/");
  if (parts.includes("")) return wrong("a pattern for files, with something between any two slashes");
  for (const part of parts) {
    const stars = part.match(/\*+|\?|\]/g)?.length ?? 0;
    if (stars > MOST_STARS && part.includes("*")) {
      return wrong(`at most ${MOST_STARS} of * ? [...] between two slashes`);
    }
    if (part.split("{").length - 1 > MOST_BRACES)
      return wrong(`at most ${MOST_BRACES} of {a,b} between two slashes`);
  }
  const matchers = parts.map((part) => (part === "**" ? ANY : picomatch(part, OPTIONS)));
  return { ok: true, value: (path) => matchesParts(matchers, path.split("/")) };
}

const OPTIONS = { dot: true, noextglob: true, nonegate: true, regex: false } as const;
/** Stands for any number of folders. */
const ANY = "any";

type PartMatcher = typeof ANY | ((part: string) => boolean);

function matchesParts(matchers: readonly PartMatcher[], parts: readonly string[]): boolean {
  // How many parts of the path may have been used up so far.
  let used = new Set([0]);
  for (const matcher of matchers) {
    if (matcher === ANY) {
      const least = Math.min(...used);
      used = new Set(parts.map((_, index) => index + 1).filter((count) => count > least));
      used.add(least);
    } else {
      used = new Set(
        [...used].filter((count) => matchesPart(matcher, parts[count])).map((count) => count + 1),
      );
    }
    if (used.size === 0) return false;
  }
  return used.has(parts.length);
}

function matchesPart(matcher: (part: string) => boolean, part: string | undefined): boolean {
  return part !== undefined && matcher(part);
}
