import { constants } from "node:fs";
import { lstat, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { removeTree, RUN_ID, TEMP_PREFIX } from "./temp.js";

/** What a run that was killed may have left behind. */
export interface JournalEntry {
  readonly runId: string;
  /** Absolute paths of temporary folders, each directly below the temporary folder. */
  readonly folders: readonly string[];
}

export interface Journal {
  /** Notes a folder that is about to be made directly below the temporary folder. @throws RangeError for any other. */
  addFolder(path: string): Promise<void>;
  /** The run has removed everything itself: nothing is left to sweep. */
  close(): Promise<void>;
}

const SCHEMA = "image-budget/journal@1";
const MOST_FOLDERS = 100;
const LARGEST_FILE = 65_536;

const journalSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  runId: z.string().regex(RUN_ID),
  folders: z.array(z.string().max(255)).max(MOST_FOLDERS),
});

/** Starts the journal of a run, a file beside its temporary folder; the action's `post:` step reads it. */
export async function openJournal(tempDir: string, runId: string): Promise<Journal> {
  const path = journalPath(tempDir, runId);
  const folders: string[] = [];
  const write = async (): Promise<void> => {
    // Written beside and renamed: a run killed in the middle leaves the last whole journal.
    const part = `${path}.part`;
    await rm(part, { force: true });
    await writeFile(part, JSON.stringify({ schema: SCHEMA, runId, folders }), { mode: 0o600, flag: "wx" });
    await rename(part, path);
  };
  await write();
  return {
    async addFolder(folder) {
      const name = basename(folder);
      if (resolve(dirname(folder)) !== resolve(tempDir) || !isOurs(name) || folders.length >= MOST_FOLDERS) {
        throw new RangeError(`not a temporary folder of ours: ${JSON.stringify(folder)}`);
      }
      folders.push(name);
      await write();
    },
    async close() {
      await rm(path, { force: true });
    },
  };
}

/**
 * Reads a run's journal; null when there is none or it is not one of ours. Nothing in it is trusted: only folders
 * directly below `tempDir` whose name has our prefix are ever returned, and never a link.
 */
export async function readJournal(tempDir: string, runId: string): Promise<JournalEntry | null> {
  const text = await readSmallFile(journalPath(tempDir, runId));
  if (text === null) return null;
  const parsed = journalSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.runId !== runId) return null;
  const folders: string[] = [];
  for (const name of parsed.data.folders) {
    if (!isOurs(name)) continue;
    const path = join(tempDir, name);
    const found = await lstat(path).catch(() => null);
    if (found?.isDirectory() === true) folders.push(path);
  }
  return { runId, folders };
}

/**
 * Removes what a run's journal names, and then the journal. Resolves to the paths that could not be removed; while
 * there are any, the journal stays.
 */
export async function sweepJournal(tempDir: string, runId: string): Promise<readonly string[]> {
  const entry = await readJournal(tempDir, runId);
  if (entry === null) return [];
  const left: string[] = [];
  for (const folder of entry.folders) left.push(...(await removeTree(folder)));
  if (left.length === 0) await rm(journalPath(tempDir, runId), { force: true });
  return left;
}

function journalPath(tempDir: string, runId: string): string {
  if (!RUN_ID.test(runId)) throw new RangeError(`not a run id: ${JSON.stringify(runId)}`);
  return join(tempDir, `${TEMP_PREFIX}${runId}.json`);
}

function isOurs(name: string): boolean {
  return name.startsWith(TEMP_PREFIX) && RUN_ID.test(name.slice(TEMP_PREFIX.length));
}

async function readSmallFile(path: string): Promise<string | null> {
  try {
    // Neither a link nor a pipe that never ends.
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      return found.isFile() && found.size <= LARGEST_FILE ? await file.readFile("utf8") : null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
