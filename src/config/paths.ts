/** Paths inside the repository: relative to its root, forward slashes, never leaving it. */
import { posix } from "node:path";
import type { Parsed } from "./quantities.js";
import { hasHidden } from "./text.js";

const LONGEST = 1000;

/**
 * The path in its shortest form (`.` for the root), or what is wrong with it. Whether anything is there is not asked.
 */
export function repositoryPath(text: string): Parsed<string> {
  const wrong = (expected: string, suggestion?: string): Parsed<string> =>
    suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };
  if (text.trim() === "") return wrong("a path relative to the repository's root, or . for the root itself");
  if (text.length > LONGEST) return wrong(`a path of at most ${LONGEST} characters`);
  if (hasHidden(text)) return wrong("a path without control or other hidden characters");
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return wrong("a path inside the repository, not a URL");
  if (/^(?:\/|~\/|[A-Za-z]:[\\/])/.test(text)) {
    return wrong("a path relative to the repository's root, without a leading /");
  }
  if (text.includes("\\")) return wrong("a path with forward slashes", text.replaceAll("\\", "/"));
  const path = posix.normalize(text).replace(/\/$/, "");
  if (path === ".." || path.startsWith("../")) {
    return wrong("a path inside the repository: it is relative to the repository's root, not to this file");
  }
  return { ok: true, value: path };
}

/** The folder a file lies in; `.` for the root. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return posix.basename(path);
}

/** A path below a folder, in its shortest form. */
export function below(folder: string, path: string): string {
  return posix.join(folder, path);
}

/** Every folder that holds one of the files, at any depth, the root included. */
export function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>(["."]);
  for (const file of files) {
    for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
