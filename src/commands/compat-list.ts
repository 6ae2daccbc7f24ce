/** Finds out whether what was named is a list of packages, and reads it with what it refers to. */
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readNodeLock } from "../compat/node/read.js";
import type { LockedNodePackages } from "../compat/node/lock.js";
import { lockKindByName, readLock } from "../compat/python/locks/read.js";
import type { LockedPackages } from "../compat/python/locks/model.js";
import { parseRequirements, withoutCredentials } from "../compat/python/requirements.js";
import type { Include, RequirementsFile } from "../compat/python/requirements.js";
import { printable } from "../image/printable.js";
import { MeasureError } from "../model/errors.js";

export type PackageList =
  | { readonly kind: "python-lock"; readonly lock: LockedPackages; readonly project: LockedPackages | null }
  | { readonly kind: "node-lock"; readonly lock: LockedNodePackages }
  | { readonly kind: "requirements"; readonly files: readonly ListedRequirements[] };

/** A requirements file, or constraints: those only say which version, if something else asks for the package. */
export interface ListedRequirements {
  /** As it is shown. */
  readonly name: string;
  readonly kind: Include["kind"];
  readonly file: RequirementsFile;
}

/** Bytes of one file: ten times what the largest projects have. */
const MOST_BYTES = 32_000_000;
const MOST_FILES = 100;
const REQUIREMENTS = /\.(?:txt|in|pip|lock|toml|json|yaml)$/i;

/**
 * Null for what is no such file: an image, an archive, a folder, or nothing at all.
 * @throws MeasureError for a file that can only be a list and is not one that is read
 */
export async function readPackageList(subject: string, cwd: string): Promise<PackageList | null> {
  const path = resolve(cwd, subject);
  const name = basename(subject);
  if (subject === "-" || !REQUIREMENTS.test(name)) return null;
  const found = await stat(path).catch(() => null);
  if (found === null && isListName(name))
    throw new MeasureError(`${subject} does not exist`, "Name a file, seen from the working folder.");
  if (found?.isFile() !== true) return null;
  if (found.size > MOST_BYTES) {
    throw new MeasureError(
      `${subject} is larger than ${MOST_BYTES / 1e6} MB`,
      "Name the lock file of one project.",
    );
  }
  const text = await readFile(path, "utf8");
  const node = readNodeLock(name, text);
  if (node !== null) return { kind: "node-lock", lock: node };
  const lock = readLock(name, text);
  if (lock !== null) return { kind: "python-lock", lock, project: await projectBeside(path, lock) };
  if (/\.(?:txt|in|pip)$/i.test(name))
    return { kind: "requirements", files: await withIncludes(path, subject, text) };
  throw new MeasureError(
    `${subject} is no lock file that is read`,
    "uv.lock, poetry.lock, pdm.lock, pylock.toml, Pipfile.lock, pyproject.toml, package-lock.json, pnpm-lock.yaml, yarn.lock and requirements files are.",
  );
}

/** Whether nothing else is meant by a name: an image may be called `foo.txt`, but not `uv.lock`. */
function isListName(name: string): boolean {
  return (
    lockKindByName(name) !== null ||
    readNodeLock(name, "") !== null ||
    /^requirements[^/]*\.(?:txt|in)$/i.test(name)
  );
}

/** Locks of Poetry and pdm leave out what the project itself asks for. */
async function projectBeside(path: string, { kind }: LockedPackages): Promise<LockedPackages | null> {
  if (kind !== "poetry.lock" && kind !== "pdm.lock") return null;
  const text = await readFile(join(dirname(path), "pyproject.toml"), "utf8").catch(() => null);
  if (text === null || text.length > MOST_BYTES || lockKindByName("pyproject.toml") === null) return null;
  return readLock("pyproject.toml", text);
}

/** With what it includes; only files in or below its own folder, whatever links say. What is left out is a problem. */
async function withIncludes(path: string, shown: string, text: string): Promise<ListedRequirements[]> {
  const root = await realpath(dirname(path));
  const read: ListedRequirements[] = [];
  const first = await realpath(path);
  const seen = new Set([first]);
  const open: OpenFile[] = [{ path: first, name: shown, kind: "requirements" }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    // One after the other: all of them together may be large.
    const file = parseRequirements(next.path === first ? text : await readFile(next.path, "utf8"));
    const problems = [...file.problems];
    for (const { path: included, kind, line } of file.includes) {
      const found = await includedFile(included, dirname(next.path), root);
      if (typeof found === "string") problems.push({ line, text: `${shownPath(included)} ${found}` });
      else if (!seen.has(found.path)) {
        if (seen.size >= MOST_FILES) {
          problems.push({
            line,
            text: `More than ${MOST_FILES} files are included: the others are not read.`,
          });
          break;
        }
        seen.add(found.path);
        // What a constraints file includes only constrains as well.
        open.push({ ...found, kind: next.kind === "constraints" ? next.kind : kind });
      }
    }
    read.push({ name: next.name, kind: next.kind, file: { ...file, problems } });
  }
  return read;
}

interface OpenFile {
  readonly path: string;
  readonly name: string;
  readonly kind: ListedRequirements["kind"];
}

/** The file, or the end of a sentence that says why it is not read. */
async function includedFile(
  included: string,
  folder: string,
  root: string,
): Promise<Omit<OpenFile, "kind"> | string> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(included)) return "is an address: it is not read.";
  const path = await realpath(resolve(folder, included)).catch(() => null);
  if (path === null) return "does not exist.";
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep))
    return "lies outside of the folder of the file that was named: it is not read.";
  const state = await stat(path);
  if (!state.isFile()) return "is no file.";
  if (state.size > MOST_BYTES) return `is larger than ${MOST_BYTES / 1e6} MB: it is not read.`;
  return { path, name: relative(root, path) };
}

/** A path as it is shown: it may hold a password of an index, and anything else. */
function shownPath(path: string): string {
  return printable(withoutCredentials(path)).slice(0, 200);
}
