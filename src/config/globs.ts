import picomatch from "picomatch";
import type { Parsed } from "./quantities.js";

const LONGEST = 300;
/** More stars than this between two slashes, or in all, could keep a regular expression busy for minutes. */
const MOST_STARS_IN_SEGMENT = 2;
const MOST_STARS = 8;

/**
 * A test for paths of the repository: `*` within a folder's name, `**` for any number of folders, `?`, `[...]` and
 * `{a,b}`. Patterns that could take long to match are refused.
 */
export function globMatcher(pattern: string): Parsed<(path: string) => boolean> {
  const wrong = (expected: string, suggestion?: string): Parsed<never> =>
    suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };
  if (pattern.length > LONGEST) return wrong(`a pattern of at most ${LONGEST} characters`);
  if (pattern.startsWith("/"))
    return wrong("a pattern relative to the repository's root", pattern.replace(/^\/+/, ""));
  if (pattern.includes("\\")) return wrong("a pattern with forward slashes", pattern.replaceAll("\\", "/"));
  if (/[()]|^!/.test(pattern))
    return wrong("a pattern of *, **, ?, [...] and {a,b}; leave files out with exclude:");
  if (/(?:^|\/)\.\.(?:\/|$)/.test(pattern)) return wrong("a pattern inside the repository, without ..");
  const stars = pattern.split("/").map((segment) => segment.match(/\*+|\?|\]/g)?.length ?? 0);
  if (Math.max(...stars) > MOST_STARS_IN_SEGMENT && pattern.includes("*")) {
    return wrong(`at most ${MOST_STARS_IN_SEGMENT} of * ? [...] between two slashes`);
  }
  if (stars.reduce((sum, count) => sum + count, 0) > MOST_STARS)
    return wrong(`at most ${MOST_STARS} of * ? [...]`);
  const matches = picomatch(pattern.replace(/^\.\//, ""), {
    dot: true,
    noextglob: true,
    nonegate: true,
    regex: false,
    maxLength: LONGEST + 1,
  });
  return { ok: true, value: (path) => matches(path) };
}
