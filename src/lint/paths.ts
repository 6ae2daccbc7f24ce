/** Paths of commands and mounts, compared without regard to whose home they lie in. */
import { posix } from "node:path";

/** Longest path, and most paths that braces may make of one word. */
const LONGEST = 4096;
const MOST_BRACES = 64;

/**
 * An absolute path without dots and trailing slashes. `~`, `$HOME`, `/root` and `/home/NAME` become `~`: caches lie in
 * the home of whoever runs the command. null for a relative path without a known folder.
 */
export function canonicalPath(text: string, folder: string | null): string | null {
  if (text === "" || text.length > LONGEST) return null;
  const home = text.replace(/^(?:\$HOME|\$\{HOME\})(?=\/|$)/, "~");
  if (/^~[a-z]/.test(home)) return null;
  if (home.startsWith("~")) return trim(posix.normalize(home));
  const absolute = home.startsWith("/") ? home : folder === null ? null : `${folder}/${home}`;
  if (absolute === null) return null;
  const clean = trim(posix.normalize(absolute));
  return clean.replace(/^\/(?:root|home\/[^/]+)(?=\/|$)/, "~");
}

function trim(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** Whether removing what `pattern` names (globs count) removes all of `folder`'s content. Both are canonical. */
export function covers(pattern: string, folder: string): boolean {
  const wanted = segmentsOf(folder);
  const given = segmentsOf(pattern.replace(/(?:\/(?:\*+|\*_\*|\.\*|\.\[!\.\]\*|\.))+$/, ""));
  return (
    given.length <= wanted.length &&
    given.every((segment, index) => globMatches(segment, wanted[index] ?? ""))
  );
}

/** Whether `path` is `folder` or lies in it; no globs. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === "/" || path.startsWith(`${folder}/`);
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** Whether a name fits a pattern whose only special character is `*`. */
export function globMatches(pattern: string, name: string): boolean {
  if (!pattern.includes("*")) return pattern === name;
  const parts = pattern.split(/\*+/);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    at = name.indexOf(part, at);
    if (at < 0 || at + part.length > name.length - last.length) return false;
    at += part.length;
  }
  return true;
}

/** `/a/{b,c}` as `/a/b` and `/a/c`; a word without braces as itself. */
export function expandBraces(text: string): readonly string[] {
  let open = [text.slice(0, LONGEST)];
  for (let round = 0; round < 4; round += 1) {
    const next = open.flatMap((one) => {
      const match = /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(one);
      if (match === null) return [one];
      const [, before = "", inside = "", after = ""] = match;
      return inside.split(",").map((choice) => before + choice + after);
    });
    if (next.length > MOST_BRACES) return open;
    if (next.length === open.length && next.every((one, index) => one === open[index])) break;
    open = next;
  }
  return open;
}
