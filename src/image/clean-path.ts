/**
 * Paths as archives spell them, made comparable. In time that grows with their length: `posix.normalize` takes a minute
 * for half a megabyte of `a/../`, which an archive may hold.
 */

/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
export function cleanPath(path: string): string {
  const trimmed = path.endsWith("/") ? path.slice(0, -1) : path;
  if (trimmed.length > 0 && trimmed[0] !== "." && trimmed[0] !== "/" && !/\/(?:[./]|$)/.test(trimmed))
    return trimmed;
  return namesOf(trimmed, false).join("/");
}

/**
 * The key of a file of the archive: `./manifest.json` and `manifest.json` are the same file. What leads out of the
 * archive is a key that nothing has.
 */
export function cleanKey(name: string): string {
  return namesOf(name, !name.startsWith("/")).join("/");
}

function namesOf(path: string, mayLeaveRoot: boolean): readonly string[] {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.length > 0 && names.at(-1) !== "..") names.pop();
    else if (mayLeaveRoot) names.push(name);
  }
  return names;
}
