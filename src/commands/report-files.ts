/** Reports that other jobs wrote: files of strangers, read within bounds. */
import { lstat, open, readdir } from "node:fs/promises";
import { constants } from "node:fs";
import { join } from "node:path";
import { ConfigError, messageOf, PublishError } from "../model/errors.js";
import { parseReport, REPORT_MAX } from "../report/json.js";
import type { Report } from "../report/schema.js";

const MOST_REPORTS = 256;
const MOST_BYTES = 512_000_000;
const DEEPEST = 5;

/**
 * Reads the reports at these paths; of a folder every file below it that ends in .json. Links are not followed.
 * @throws ConfigError for a path where nothing is; PublishError for a file that is no report
 */
export async function readReports(paths: readonly string[]): Promise<readonly Report[]> {
  const files: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    const before = files.length;
    await collect(path, files, 0);
    if (files.length === before) empty.push(path);
  }
  if (empty.length > 0) {
    throw new ConfigError(
      empty.map((path) => ({ file: path, line: null, message: "there is no report" })),
      "Name the files or folders that the measuring jobs' artifacts were downloaded to; a job that ended early has none.",
    );
  }
  if (files.length > MOST_REPORTS) {
    throw new PublishError(
      `there are more than ${MOST_REPORTS} reports`,
      "Name the reports of one run only.",
    );
  }
  const reports: Report[] = [];
  let left = MOST_BYTES;
  for (const file of files.sort()) {
    const text = await readBounded(file, Math.min(left, REPORT_MAX));
    left -= Buffer.byteLength(text);
    try {
      reports.push(parseReport(text));
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      throw new PublishError(`${file}: ${error.message}`, error.hint, error);
    }
  }
  return reports;
}

async function collect(path: string, files: string[], depth: number): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isFile() === true) {
    if (depth === 0 || path.endsWith(".json")) files.push(path);
    return;
  }
  if (found?.isDirectory() !== true || depth >= DEEPEST || files.length > MOST_REPORTS) return;
  for (const name of (await readdir(path)).sort()) await collect(join(path, name), files, depth + 1);
}

async function readBounded(path: string, limit: number): Promise<string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      if (size > limit) throw new Error(`it has ${size} bytes, at most ${limit} are read`);
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new PublishError(
      `the report ${path} cannot be read: ${messageOf(error)}`,
      "Publish reports that image-budget wrote, and no others.",
      error,
    );
  }
}
