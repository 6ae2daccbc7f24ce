import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Every folder and file of ours directly below the temporary folder begins with this. */
export const TEMP_PREFIX = "image-budget-";

/** What may stand behind the prefix: no separators, no dots, nothing that leads elsewhere. */
export const RUN_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u;

export interface TempRoot {
  readonly path: string;
  /** The folder that holds it: RUNNER_TEMP, or the system's. */
  readonly parent: string;
  readonly runId: string;
  /** Removes the folder; the paths that could not be removed are what it resolves to. */
  remove(): Promise<readonly string[]>;
}

/**
 * Creates this run's temporary folder, `image-budget-<runId>`, for its owner only (mode 0700), in RUNNER_TEMP where a
 * runner names it, else in the system's temporary folder.
 *
 * @throws RangeError when a given run id holds anything but letters, digits and hyphens
 */
export async function createTempRoot(
  environment: Readonly<Record<string, string | undefined>>,
  runId: string = randomBytes(8).toString("hex"),
): Promise<TempRoot> {
  if (!RUN_ID.test(runId)) throw new RangeError(`not a run id: ${JSON.stringify(runId)}`);
  const parent = await realpath(await tempParent(environment));
  const path = join(parent, `${TEMP_PREFIX}${runId}`);
  // Not recursive: a folder that is there already is somebody else's.
  await mkdir(path, { mode: 0o700 });
  return { path, parent, runId, remove: () => removeTree(path) };
}

/** The folder that temporary folders go to; `createTempRoot` and the journal agree on it. */
export async function tempParent(environment: Readonly<Record<string, string | undefined>>): Promise<string> {
  const named = environment["RUNNER_TEMP"];
  if (named === undefined || !isAbsolute(named)) return tmpdir();
  const found = await stat(named).catch(() => null);
  return found?.isDirectory() === true ? named : tmpdir();
}

const ATTEMPTS = 3;
const MOST_REPORTED = 20;

/**
 * Removes a folder and everything in it, folders without write permission included; links are removed, never
 * followed. Resolves to what is left (at most 20 paths), e.g. files that belong to root; empty when all is gone.
 */
export async function removeTree(path: string): Promise<readonly string[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await rm(path, { recursive: true, force: true, maxRetries: 2, retryDelay: 100 });
      return [];
    } catch {
      // Whatever it was shows in what is left; most often it is a read-only folder, and that can be helped.
      await openFolders(path);
    }
  }
  const left: string[] = [];
  await listLeft(path, left);
  return left;
}

/** Gives the owner access to every folder, as far as that is allowed. */
async function openFolders(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() !== true) return;
  await chmod(path, 0o700).catch(() => undefined);
  for (const name of await readdir(path).catch(() => [])) await openFolders(join(path, name));
}

async function listLeft(path: string, left: string[]): Promise<void> {
  if (left.length >= MOST_REPORTED) return;
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  const names = found.isDirectory() ? await readdir(path).catch(() => []) : [];
  if (names.length === 0) left.push(path);
  for (const name of names) await listLeft(join(path, name), left);
}
