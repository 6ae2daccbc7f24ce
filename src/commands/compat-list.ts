/** Finds out whether what was named is a list of packages, and reads it with what it refers to. */
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readNodeLock } from "../compat/node/read.js";
import type { LockedNodePackages } from "../compat/node/lock.js";
import { lockKindByName, readLock } from "../compat/python/locks/read.js";
import type { LockedPackages } from "../compat/python/locks/model.js";
import { parseRequirements } from "../compat/python/requirements.js";
import type { RequirementsFile } from "../compat/python/requirements.js";
import { MeasureError } from "../model/errors.js";

export type PackageList =
  | { readonly kind: "python-lock"; readonly lock: LockedPackages; readonly project: LockedPackages | null }
  | { readonly kind: "node-lock"; readonly lock: LockedNodePackages }
  | {
      readonly kind: "requirements";
      readonly files: readonly { readonly name: string; readonly file: RequirementsFile }[];
    };

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
  const found = subject === "-" ? null : await stat(path).catch(() => null);
  if (found?.isFile() !== true || !REQUIREMENTS.test(name)) return null;
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

/** Locks of Poetry and pdm leave out what the project itself asks for. */
async function projectBeside(path: string, { kind }: LockedPackages): Promise<LockedPackages | null> {
  if (kind !== "poetry.lock" && kind !== "pdm.lock") return null;
  const text = await readFile(join(dirname(path), "pyproject.toml"), "utf8").catch(() => null);
  if (text === null || text.length > MOST_BYTES || lockKindByName("pyproject.toml") === null) return null;
  return readLock("pyproject.toml", text);
}

/** With what it includes by `-r`; only files in or below its own folder, whatever links say. */
async function withIncludes(
  path: string,
  shown: string,
  text: string,
): Promise<{ name: string; file: RequirementsFile }[]> {
  const root = await realpath(dirname(path));
  const read: { name: string; file: RequirementsFile }[] = [];
  const seen = new Set([await realpath(path)]);
  const open = [{ path, name: shown, text }];
  for (let next = open.shift(); next !== undefined && read.length < MOST_FILES; next = open.shift()) {
    const file = parseRequirements(next.text);
    read.push({ name: next.name, file });
    for (const include of file.includes) {
      // Constraints ask for nothing themselves.
      if (include.kind !== "requirements" || /^[a-z][a-z0-9+.-]*:\/\//i.test(include.path)) continue;
      const inner = await realpath(resolve(dirname(next.path), include.path)).catch(() => null);
      if (inner === null || seen.has(inner) || !inner.startsWith(root + sep)) continue;
      seen.add(inner);
      const size = (await stat(inner)).size;
      if (size <= MOST_BYTES)
        open.push({ path: inner, name: relative(root, inner), text: await readFile(inner, "utf8") });
    }
  }
  return read;
}
