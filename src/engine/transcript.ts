import type { BuildStep } from "../ports.js";
import { bounded, createTail, plainLine } from "./text.js";
import type { OutputStream, Tail } from "./text.js";

/** How many of a failing step's own lines are kept. */
export const KEPT_LINES = 40;

/** What went wrong, as the builder told it. Everything in it is plain text without secrets. */
export interface BuildTrouble {
  /** The step that failed; null when the build failed outside any step. */
  readonly step: string | null;
  /** The builder's own word about it; empty when it gave none. */
  readonly error: string;
  /** The last lines of the step that failed, at most 40. */
  readonly lines: readonly string[];
  /** The last lines of the client itself, outside any step. */
  readonly notes: readonly string[];
}

/** Takes what the builder tells, in whichever format, and says it in one way. */
export interface Transcript {
  /** A step began, ended, or came out of the cache. Telling the same twice does no harm. */
  step(key: string, name: string, state: BuildStep["state"]): void;
  /** One line a step printed, as it was printed. */
  output(key: string, raw: string, stream?: OutputStream): void;
  /** One line of the client itself. */
  note(raw: string): void;
  /** The step failed; `raw` is the builder's reason. */
  fail(key: string, raw: string): void;
  /** Whether every step that makes files came out of the cache. */
  cached(): boolean;
  trouble(): BuildTrouble;
}

export interface TranscriptOptions {
  /** Masks secrets in one whole line. */
  readonly redact: (text: string) => string;
  readonly onStep: (step: BuildStep) => void;
  readonly onLine: (line: string) => void;
}

interface StepRecord {
  readonly name: string;
  state: BuildStep["state"];
  error: string | null;
  readonly tail: Tail;
}

// `[builder 2/4] RUN make`: a stage, a position, and an instruction that makes files.
const MAKES_FILES = /^\[[^\]]*\d+\/\d+\] (?:RUN|COPY|ADD|WORKDIR)\b/i;
// Other steps are stopped when one fails; they are not the cause.
const STOPPED = /context cancell?ed\s*$/i;

export function createTranscript(options: TranscriptOptions): Transcript {
  const steps = new Map<string, StepRecord>();
  const notes = createTail(KEPT_LINES);
  const clean = (raw: string): string => bounded(options.redact(plainLine(raw)));

  return {
    step(key, name, state) {
      const known = steps.get(key);
      if (known === undefined) {
        const record: StepRecord = { name: clean(name), state, error: null, tail: createTail(KEPT_LINES) };
        steps.set(key, record);
        options.onStep({ name: record.name, state });
      } else if (known.state === "started" && state !== "started") {
        known.state = state;
        options.onStep({ name: known.name, state });
      }
    },
    output(key, raw, stream) {
      const line = clean(raw);
      steps.get(key)?.tail.add(line, stream);
      options.onLine(line);
    },
    note(raw) {
      const line = clean(raw);
      notes.add(line);
      options.onLine(line);
    },
    fail(key, raw) {
      const record = steps.get(key);
      if (record !== undefined) record.error ??= clean(raw);
    },
    cached() {
      const making = [...steps.values()].filter(({ name }) => MAKES_FILES.test(name));
      return making.every(({ state }) => state === "cached");
    },
    trouble() {
      const failed = [...steps.values()].filter(({ error }) => error !== null);
      const cause = failed.find(({ error }) => error !== null && !STOPPED.test(error)) ?? failed[0];
      return {
        step: cause?.name ?? null,
        error: cause?.error ?? "",
        lines: cause?.tail.lines() ?? [],
        notes: notes.lines(),
      };
    },
  };
}
