import { createLineSplitter } from "./text.js";
import type { ProgressReader } from "./progress-rawjson.js";
import type { Transcript } from "./transcript.js";

const STEP_LINE = /^#(\d+) (.*)$/;
const LOG_TEXT = /^\d+\.\d+ ?(.*)$/;
const DONE = /^DONE \d+(?:\.\d+)?s$/;

/**
 * Reads `--progress=plain` of buildx before 0.13: `#5 [2/3] RUN make`, `#5 0.123 text`, then `#5 CACHED`, `#5 DONE 0.1s` or
 * `#5 ERROR: reason`. What the client says about itself comes without a number.
 */
export function createPlainReader(transcript: Transcript): ProgressReader {
  const named = new Map<string, string>();

  const onLine = (line: string): void => {
    const match = STEP_LINE.exec(line);
    const key = match?.[1];
    const text = match?.[2];
    if (key === undefined || text === undefined) {
      if (line !== "") transcript.note(line);
      return;
    }
    const name = named.get(key);
    if (name === undefined) {
      named.set(key, text);
      transcript.step(key, text, "started");
    } else if (text === "CACHED") transcript.step(key, name, "cached");
    else if (DONE.test(text)) transcript.step(key, name, "completed");
    else if (text.startsWith("ERROR: ")) transcript.fail(key, text.slice("ERROR: ".length));
    else if (text !== name && text !== "...") {
      const log = LOG_TEXT.exec(text)?.[1];
      if (log !== undefined) transcript.output(key, log);
    }
  };

  const splitters = [createLineSplitter(onLine), createLineSplitter(onLine)] as const;
  return {
    stdout(chunk) {
      splitters[0].push(chunk);
    },
    stderr(chunk) {
      splitters[1].push(chunk);
    },
    end() {
      for (const splitter of splitters) splitter.end();
    },
  };
}
