import { open, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { z } from "zod";
import { messageOf, PublishError } from "../model/errors.js";
import type { RecordStore } from "../ports.js";
import { asRecordSet, parseJson, serializeRecordSet } from "../records/project.js";
import type { RecordEntry, RecordSet } from "../records/schema.js";
import { codeOf } from "./context-files.js";
import { makeFolder } from "./make-folder.js";

export interface RecordFileOptions {
  /** Told once per trouble: what is wrong, and what became of it. A run goes on without records. */
  readonly onProblem: (message: string) => void;
  readonly limits?: { readonly commits: number; readonly bytes: number };
}

const SCHEMA = "image-budget/record-file@1";
const LIMITS = { commits: 50, bytes: 10_000_000 } as const;

const MOST_ENTRIES = 4000;

const fileSchema = z.object({ schema: z.literal(SCHEMA), sets: z.array(z.unknown()).max(10_000) });

type Content =
  | { readonly kind: "sets"; readonly sets: readonly RecordSet[] }
  /** There is text, and it is no records of ours. */
  | { readonly kind: "broken"; readonly reason: string }
  /** It is not readable at all. */
  | { readonly kind: "out-of-reach"; readonly reason: string };

/**
 * Records in a JSON file that the user keeps. It holds the newest figures of each commit, for the newest commits that
 * fit; a file that cannot be understood is set aside as `<name>.broken` before a new one is written, never overwritten.
 */
export function createRecordFile(path: string, options: RecordFileOptions): RecordStore {
  const { onProblem, limits = LIMITS } = options;
  const name = basename(path);
  let told = false;
  // One at a time: a save reads what is there and writes all of it.
  let queue: Promise<unknown> = Promise.resolve();

  const sets = async (): Promise<readonly RecordSet[]> => {
    const content = await readContent(path, limits.bytes);
    if (content.kind === "sets") return content.sets;
    if (!told) onProblem(`${name} is not used: ${content.reason}`);
    told = true;
    return [];
  };

  const keep = async (added: RecordSet): Promise<void> => {
    const content = await readContent(path, limits.bytes);
    try {
      if (content.kind === "broken") {
        await rename(path, `${path}.broken`);
        onProblem(`${name} could not be understood (${content.reason}); it is kept as ${name}.broken`);
        told = true;
      }
      if (content.kind === "out-of-reach") throw new Error(content.reason);
      await writeWhole(path, textOf([added, ...(content.kind === "sets" ? content.sets : [])], limits));
    } catch (error) {
      throw new PublishError(
        `the records could not be written to ${name}: ${messageOf(error)}`,
        "Name a file in a folder that can be written to, or leave `records` out.",
        error,
      );
    }
  };

  return {
    label: name,
    async load(commit) {
      await queue.catch(() => undefined);
      return (await sets()).filter((set) => set.commit === commit);
    },
    async latest() {
      await queue.catch(() => undefined);
      const all = await sets();
      return all.filter((set) => set.commit === all[0]?.commit);
    },
    save(records) {
      const saved = queue.catch(() => undefined).then(() => keep(records));
      queue = saved;
      return saved;
    },
  };
}

/** What the file holds, the newest first. A file that is not there holds nothing. */
async function readContent(path: string, largest: number): Promise<Content> {
  const broken = (reason: string): Content => ({ kind: "broken", reason });
  const outOfReach = (reason: string): Content => ({ kind: "out-of-reach", reason });
  let text: string;
  try {
    const file = await open(path, "r");
    try {
      const found = await file.stat();
      if (!found.isFile()) return outOfReach("it is no file");
      // What this program writes is never larger; some room is left for a file that was formatted by hand.
      if (found.size > largest * 4) return broken("it is too large");
      text = await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" ? { kind: "sets", sets: [] } : outOfReach(`it cannot be read (${code})`);
  }
  if (text.trim() === "") return { kind: "sets", sets: [] };
  const parsed = fileSchema.safeParse(parseJson(text)).data;
  if (parsed === undefined) return broken(`it holds no records of the form ${SCHEMA}`);
  // One entry that was damaged, or written by a later version, takes nothing else along.
  return { kind: "sets", sets: newestFirst(parsed.sets.flatMap((set) => asRecordSet(set) ?? [])) };
}

function newestFirst(sets: readonly RecordSet[]): readonly RecordSet[] {
  return [...sets].sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
}

/** As many sets as fit, the newest first, one for each commit. */
function textOf(
  sets: readonly RecordSet[],
  limits: { readonly commits: number; readonly bytes: number },
): string {
  const byCommit = new Map<string, RecordSet>();
  for (const set of sets) byCommit.set(set.commit, withOlder(set, byCommit.get(set.commit)));
  const kept: string[] = [];
  let bytes = 0;
  for (const set of [...byCommit.values()].slice(0, limits.commits)) {
    const text = serializeRecordSet(set, limits.bytes / 2);
    bytes += Buffer.byteLength(text) + 2;
    if (bytes > limits.bytes && kept.length > 0) break;
    kept.push(text);
  }
  return `{"schema":${JSON.stringify(SCHEMA)},"sets":[\n${kept.join(",\n")}\n]}\n`;
}

/** Another run of a commit adds what the newer one was not about: a shard's images, or those that were asked for. */
function withOlder(older: RecordSet, newer: RecordSet | undefined): RecordSet {
  if (newer === undefined) return older;
  const idOf = (entry: RecordEntry): string => `${entry.role}:${entry.name}`;
  const there = new Set(newer.entries.map(idOf));
  const entries = [...newer.entries, ...older.entries.filter((entry) => !there.has(idOf(entry)))];
  return { ...newer, entries: entries.slice(0, MOST_ENTRIES) };
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part-${process.pid}`;
  try {
    await makeFolder(dirname(path));
    await writeFile(part, text);
    // A link stays one: what it leads to is replaced.
    await rename(part, await realpath(path).catch(() => path));
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
