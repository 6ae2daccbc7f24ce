/** What the three ways of showing progress have in common. */
import type { BuildStep, Progress } from "../ports.js";
import { cleanLine } from "./lines.js";

/** Runs `task` every so many milliseconds until the function it returns is called; never keeps a process alive. */
export type Every = (milliseconds: number, task: () => void) => () => void;

export interface ProgressOptions {
  readonly write: (text: string) => void;
  readonly redact: (text: string) => string;
  /** Milliseconds of a clock that never goes back. */
  readonly clock?: () => number;
  readonly every?: Every;
}

/** Progress that runs a timer: `close` stops it, and takes a live display off the terminal. */
export interface ClosableProgress extends Progress {
  close(): void;
}

export const systemClock = (): number => performance.now();

export const systemEvery: Every = (milliseconds, task) => {
  const timer = setInterval(task, milliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};

/** The steps of one build that have started and not completed: a builder runs several at once. */
export interface RunningSteps {
  /** Takes a step; true when it has just started. */
  update(step: BuildStep): boolean;
  /** The one that started last, e.g. `[builder 2/4] RUN pip install (and 2 more)`; null when none runs. */
  current(): { readonly text: string; readonly since: number } | null;
}

/** Steps named beyond this many at once are not followed: a hostile Dockerfile must not fill the memory. */
const MOST_STEPS = 1000;

export function createRunningSteps(clock: () => number, redact: (text: string) => string): RunningSteps {
  const running = new Map<string, { text: string; since: number }>();
  return {
    update(step) {
      // The builder's own bookkeeping: nobody waits for "load .dockerignore".
      if (step.name.startsWith("[internal]")) return false;
      if (step.state !== "started") {
        running.delete(step.name);
        return false;
      }
      if (running.has(step.name) || running.size >= MOST_STEPS) return false;
      running.set(step.name, { text: shorten(cleanLine(step.name, redact), 120), since: clock() });
      return true;
    },
    current() {
      const last = [...running.values()].at(-1);
      if (last === undefined) return null;
      const others = running.size - 1;
      return others === 0 ? last : { text: `${last.text} (and ${others} more)`, since: last.since };
    },
  };
}

function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
