/** What BuildKit's own parser makes of the tests' Dockerfiles, as scripts/buildkit-oracle.mjs has recorded it. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const TESTS = join(import.meta.dirname, "..", "..");
const CORPUS = "corpus/dockerfiles";
const MANY = 2000;

const heredoc = z.object({ name: z.string(), chomp: z.boolean(), content: z.string() });
const instruction = z.object({
  keyword: z.string(),
  line: z.number(),
  endLine: z.number(),
  text: z.string(),
  flags: z.array(z.string()).default([]),
  json: z.boolean().default(false),
  heredocs: z.array(heredoc).default([]),
});
const stage = z.object({
  name: z.string(),
  from: z.string(),
  platform: z.string(),
  base: z.string().nullable(),
  line: z.number(),
  endLine: z.number(),
});
const run = z.object({
  line: z.number(),
  onbuild: z.boolean().default(false),
  shebang: z.boolean().default(false),
  words: z.array(z.string()).optional(),
  script: z.string().optional(),
});
const reading = z.object({
  sha256: z.string(),
  error: z.string().optional(),
  syntax: z.string().default(""),
  instructions: z.array(instruction).default([]),
  stages: z.array(stage).default([]),
  runs: z.array(run).default([]),
});
const record = z.object({ buildkit: z.string(), files: z.record(z.string(), reading) });

export type RecordedReading = z.infer<typeof reading>;

export interface RecordedFile {
  /** Below `__tests__`. */
  readonly path: string;
  readonly text: string;
  readonly reading: RecordedReading;
}

/** The record, and the files of the corpus that are not in it as they are now. */
export interface BuildKitRecord {
  readonly version: string;
  readonly files: readonly RecordedFile[];
  /** Other files of it have changed since; they are not compared. */
  readonly changed: readonly string[];
  readonly unrecorded: readonly string[];
}

export function digestOf(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** A text as it is recorded: a long one by its digest. */
export function recorded(text: string): string {
  return text.length > MANY ? `sha256:${digestOf(text)}` : text;
}

export function readRecord(): BuildKitRecord {
  const folder = join(TESTS, CORPUS);
  const { buildkit, files } = record.parse(JSON.parse(readFileSync(join(folder, "buildkit.json"), "utf8")));
  const same: RecordedFile[] = [];
  const changed: string[] = [];
  for (const [path, one] of Object.entries(files)) {
    const bytes = readOr(join(TESTS, path));
    if (bytes === null || digestOf(bytes) !== one.sha256) changed.push(path);
    else same.push({ path, text: bytes.toString("utf8"), reading: one });
  }
  const known = new Set(same.map(({ path }) => path));
  const unrecorded = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".Dockerfile"))
    .map((path) => `${CORPUS}/${path}`)
    .filter((path) => !known.has(path));
  return { version: buildkit, files: same, changed, unrecorded };
}

function readOr(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
