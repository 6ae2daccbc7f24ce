// @ts-check
/** What lock files of public projects record of real packages: the names of a version's files, and the Python it asks for. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const LISTS = join(ROOT, "__tests__/unit/compat/python/wheels/golden/lists.json");

/**
 * @typedef {import("./wheel-layouts.mjs").Project} Project
 *
 * @typedef {object} List
 * @property {string} name
 * @property {string} version
 * @property {string} [python] What the version asks of Python. A lock says it of the whole version.
 * @property {string} by The month (`2026-07`) by which a lock file had this list; it may be older.
 * @property {readonly string[]} files
 *
 * @typedef {Project & { readonly by: string }} LockedProject
 */

/**
 * The record, in the order of names and versions.
 * @returns {readonly List[]}
 */
export const readLists = () => JSON.parse(readFileSync(LISTS, "utf8"));

/** The record's text, a line for each version of a package. @param {readonly List[]} lists */
export const writtenLists = (lists) => `[\n${lists.map((list) => JSON.stringify(list)).join(",\n")}\n]\n`;

/**
 * Lists as an index would have them, without those whose pages are recorded as well.
 * @param {readonly List[]} lists @param {readonly Project[]} pages
 * @returns {readonly LockedProject[]}
 */
export const lockedProjects = (lists, pages) =>
  lists
    .filter(({ name, version }) => pages.every((page) => page.name !== name || page.version !== version))
    .map(({ name, version, python, by, files }) => ({
      name,
      version,
      by,
      files: files.map((file) => ({ name: file, ...(python === undefined ? {} : { python }) })),
    }));

/**
 * The packages from an index that a lock file pins, with all the files that it lists.
 * @param {string} path @param {ReturnType<typeof import("./sources.mjs").compiledSources>} sources
 * @returns {Promise<readonly Omit<List, "by">[]>}
 */
export async function pinnedIn(path, sources) {
  const { readLock } = await sources.load("compat/python/locks/read");
  const read = readLock(path, readFileSync(path, "utf8"));
  if (read === null) throw new Error(`${path} is not a lock file of Python packages`);
  for (const { line, text } of read.problems) console.error(`${path}:${line ?? "-"}: ${text}`);
  return read.packages
    .filter(
      (/** @type {any} */ { version, files, source }) =>
        source === "index" && version !== null && files !== null && files.length > 0,
    )
    .map((/** @type {any} */ { name, version, files, requiresPython }) => ({
      name,
      version,
      ...(requiresPython === null ? {} : { python: requiresPython }),
      files: files.map((/** @type {any} */ file) => file.name),
    }));
}
