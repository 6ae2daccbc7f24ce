/** Recognises the lock files of Node's package managers and reads them. */
import { readNpmLock } from "./npm-lock.js";
import type { LockedNodePackages } from "./lock.js";
import { readPnpmLock } from "./pnpm-lock.js";
import { readYarnLock } from "./yarn-lock.js";

type Reader = (file: string, text: string) => LockedNodePackages;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["package-lock.json", readNpmLock],
  ["npm-shrinkwrap.json", readNpmLock],
  // What npm leaves in node_modules, in the same format.
  [".package-lock.json", readNpmLock],
  ["pnpm-lock.yaml", readPnpmLock],
  ["yarn.lock", readYarnLock],
]);

/**
 * Reads a lock file by its name (a path is allowed, forward slashes). Null for a name that is no lock's of Node. What cannot
 * be read is a value that says why (`declined`). Never throws; takes time in proportion to the text's length.
 */
export function readNodeLock(fileName: string, text: string): LockedNodePackages | null {
  const base = fileName.slice(fileName.lastIndexOf("/") + 1);
  return READERS.get(base)?.(fileName, text) ?? null;
}
