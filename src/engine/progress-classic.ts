import { createLineSplitter, plainLine } from "./text.js";
import type { ProgressReader } from "./progress-rawjson.js";
import type { Transcript } from "./transcript.js";

const STEP = /^Step (\d+)\/(\d+) : (.*)$/;
const MADE = /^ ---> [0-9a-f]{12}$/;
const RUNNING = /^ ---> Running in [0-9a-f]{12}$/;
const REMOVED = /^ ?(?:---> )?(?:Removed|Removing) intermediate container [0-9a-f]{12}$/;

interface Current {
  readonly key: string;
  readonly number: number;
  readonly count: number;
  readonly name: string;
  /** Nothing but the heading has been seen: only now does "Using cache" come from the builder itself. */
  fresh: boolean;
  cached: boolean;
}

/**
 * Reads the classic builder: headings and a step's standard output on standard output, its standard error and the final
 * reason on standard error. The step that carries our own label comes last and is not told.
 *
 * A container may print lines that look like the builder's. They can at worst rename what is shown: a step that ran is
 * never taken for one out of the cache, and nothing here is used to remove anything.
 */
export function createClassicReader(transcript: Transcript): ProgressReader {
  let current: Current | null = null;
  let lastError = "";
  let notice = false;

  const complete = (): void => {
    if (current !== null) transcript.step(current.key, current.name, current.cached ? "cached" : "completed");
    current = null;
  };

  const begin = (number: number, count: number, instruction: string): void => {
    complete();
    const ours = number === count;
    const name = `[${number}/${count - 1}] ${instruction}`;
    current = ours ? null : { key: String(number), number, count, name, fresh: true, cached: false };
    if (!ours) transcript.step(String(number), name, "started");
  };

  let previous = 0;
  let total = 0;
  const onStdout = (raw: string): void => {
    const line = plainLine(raw);
    const heading = STEP.exec(line);
    const number = Number(heading?.[1] ?? 0);
    const count = Number(heading?.[2] ?? 0);
    if (heading !== null && number === previous + 1 && number <= count && (total === 0 || count === total)) {
      previous = number;
      total = count;
      begin(number, count, heading[3] ?? "");
      return;
    }
    if (current === null) {
      if (!MADE.test(line) && !RUNNING.test(line) && !REMOVED.test(line) && line !== " ---> Using cache")
        transcript.note(raw);
      return;
    }
    const fresh = current.fresh;
    current.fresh = false;
    if (fresh && line === " ---> Using cache") current.cached = true;
    else if ((fresh && RUNNING.test(line)) || REMOVED.test(line) || MADE.test(line)) return;
    else transcript.output(current.key, raw);
  };

  const onStderr = (raw: string): void => {
    const line = plainLine(raw);
    // The client's advice to use BuildKit, several lines up to an empty one.
    if (previous === 0 && line.startsWith("DEPRECATED: ")) notice = true;
    if (notice) {
      notice = line !== "";
      return;
    }
    if (line === "" || REMOVED.test(line)) return;
    lastError = raw;
    if (current === null) transcript.note(raw);
    else transcript.output(current.key, raw, "stderr");
  };

  const stdout = createLineSplitter(onStdout);
  const stderr = createLineSplitter(onStderr);
  return {
    stdout(chunk) {
      stdout.push(chunk);
    },
    stderr(chunk) {
      stderr.push(chunk);
    },
    end(failed) {
      stdout.end();
      stderr.end();
      if (!failed) complete();
      else if (current !== null) transcript.fail(current.key, lastError);
    },
  };
}
