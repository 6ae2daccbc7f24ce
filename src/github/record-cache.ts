import { lstat, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "../model/errors.js";
import type { RecordStore } from "../ports.js";
import { parseRecordSet, serializeRecordSet } from "../records/project.js";
import type { RecordSet } from "../records/schema.js";
import { packingFrom, unpackingTo } from "./cache-folder.js";
import { quietly } from "./quiet-output.js";
import { keysOf, parseKey } from "./record-keys.js";
import type { RecordKey } from "./record-keys.js";

export interface RecordCacheOptions {
  /** Tells the records of one configuration from another's. */
  readonly key: string;
  /** Folder for temporary files: RUNNER_TEMP. */
  readonly tempDir: string;
  /** The part of the images this run is about; null for all. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly environment: Environment;
  /** Told when the cache cannot be read; a run goes on without records. */
  readonly onProblem: (message: string) => void;
  readonly limits?: { readonly loadMs: number; readonly saveMs: number };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** All loads of a run together, and one save, in milliseconds. */
const LIMITS = { loadMs: 30_000, saveMs: 60_000 } as const;
const LARGEST_FILE = 10_000_000;
/** Part of what an entry is found by: the same text on every runner, see cache-folder.ts. */
const FILE = "image-budget-records.json";
const LABEL = "the Actions cache";
const NONE: readonly RecordSet[] = [];

/** Whether this process runs where there is an Actions cache to talk to. */
export function isRecordCacheAvailable(environment: Environment): boolean {
  const has = (name: string): boolean => (environment[name] ?? "") !== "";
  // GitHub Enterprise Server has the first version of the service, everybody else the second.
  return has("ACTIONS_RUNTIME_TOKEN") && (has("ACTIONS_RESULTS_URL") || has("ACTIONS_CACHE_URL"));
}

/**
 * Records in the Actions cache, which pull requests may read, those of forks included. An entry is never changed: each run
 * adds one, found by the beginning of its key. Reading never fails a run.
 */
export function createRecordCache(options: RecordCacheOptions): RecordStore {
  const { tempDir, shard, environment, limits = LIMITS } = options;
  const keys = keysOf(options.key);
  let left = limits.loadMs;
  let told = false;

  const problem = (message: string): void => {
    if (!told) options.onProblem(`${LABEL} could not be read, so records in it are not used: ${message}`);
    told = true;
  };

  /** The newest entry whose key begins so, as far as the time allows. */
  const restore = async (prefix: string): Promise<Restored | null> => {
    if (left <= 0) return null;
    const started = performance.now();
    const found = await within(left, restoreNewest(prefix, tempDir)).catch((error: unknown): Failed => ({
      failed: error instanceof Error ? error.message : String(error),
    }));
    left -= performance.now() - started;
    if (found === TIMED_OUT) {
      left = 0;
      problem(`it did not answer within ${Math.round(limits.loadMs / 1000)} s`);
      return null;
    }
    if (found === null) return null;
    if ("failed" in found) {
      problem(found.failed);
      // It was tried several times already: the rest of the run does not wait for it again.
      left = 0;
      return null;
    }
    const key = parseKey(found.key, prefix, keys.all);
    const set = found.text === null ? null : parseRecordSet(found.text);
    if (key === null || set === null || set.commit !== key.commit) {
      problem(`${found.key.slice(0, 200)} holds no records`);
      return null;
    }
    return { key, set };
  };

  /** A run that was spread over jobs left one entry for each of them. */
  const withOtherShards = async (first: Restored | null): Promise<readonly RecordSet[]> => {
    if (first === null) return NONE;
    const sets = [first.set];
    for (const other of first.key.others) {
      const found = await restore(keys.of(first.key.commit, other));
      if (found !== null) sets.push(found.set);
    }
    return sets.sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  };

  return {
    label: LABEL,
    async load(commit) {
      return COMMIT.test(commit) ? withOtherShards(await restore(keys.of(commit, null))) : NONE;
    },
    async latest() {
      return withOtherShards(await restore(keys.all));
    },
    async save(records) {
      const part = shard === null ? "all" : `${shard.index}of${shard.count}`;
      const [run, attempt] = [environment["GITHUB_RUN_ID"], environment["GITHUB_RUN_ATTEMPT"]];
      const key = `${keys.of(records.commit, part)}${digits(run, "0")}-${digits(attempt, "1")}`;
      const saved = await within(
        limits.saveMs,
        saveEntry(key, serializeRecordSet(records), tempDir, limits.saveMs),
      ).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (saved === null) return;
      throw new PublishError(
        `the records could not be kept in ${LABEL}: ${saved === TIMED_OUT ? "it did not answer in time" : saved}`,
        "Pull requests build their baseline until a run on the default branch can write to the cache.",
      );
    },
  };
}

interface Restored {
  readonly key: RecordKey;
  readonly set: RecordSet;
}

interface Failed {
  readonly failed: string;
}

const COMMIT = /^[0-9a-f]{40,64}$/u;

function digits(text: string | undefined, otherwise: string): string {
  return text !== undefined && /^\d{1,20}$/u.test(text) ? text : otherwise;
}

/** Null when there is no such entry; `text` is null when what was unpacked is not ours. */
async function restoreNewest(
  prefix: string,
  tempDir: string,
): Promise<{ readonly key: string; readonly text: string | null } | Failed | null> {
  return withFolder(tempDir, (folder) =>
    unpackingTo(folder, async () => {
      const { restoreCache } = await import("@actions/cache");
      const { result, complaints } = await quietly(() => restoreCache([FILE], prefix, [prefix]));
      if (result === undefined) {
        const [complaint] = complaints;
        return complaint === undefined ? null : { failed: complaint };
      }
      return { key: result, text: await readUnpacked(join(folder, FILE)) };
    }),
  );
}

/** Null when it was saved, else why not. */
async function saveEntry(
  key: string,
  text: string,
  tempDir: string,
  limitMs: number,
): Promise<string | null> {
  return withFolder(tempDir, async (folder) => {
    await writeFile(join(folder, FILE), text, { mode: 0o600 });
    // The limit is inside, so that the working directory is not another one for longer than that.
    return packingFrom(folder, () => within(limitMs, pack(key)));
  });
}

async function pack(key: string): Promise<string | null> {
  const { saveCache } = await import("@actions/cache");
  const { result, complaints } = await quietly(() => saveCache([FILE], key));
  return result === -1 ? (complaints[0] ?? "no reason was given") : null;
}

async function withFolder<Result>(
  tempDir: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await realpath(await mkdtemp(join(tempDir, "image-budget-records-")));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function readUnpacked(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() === true && found.size <= LARGEST_FILE ? readFile(path, "utf8") : null;
}

const TIMED_OUT = "timed out";

/** What is under way cannot be stopped; whatever becomes of it later, nobody waits for it. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | typeof TIMED_OUT> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof TIMED_OUT>((done) => {
    timer = setTimeout(done, ms, TIMED_OUT);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
