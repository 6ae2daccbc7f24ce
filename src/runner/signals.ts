import { constants } from "node:os";
import { CancelledError } from "../model/errors.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A cancelled runner gives 7.5 seconds before it kills: everything must have been removed by then. */
const GRACE = 6000;
/** The part of it that the run may take to end its builds before cleaning up begins anyway. */
const RUN_GRACE = 2500;

export interface SignalOptions {
  /** Where signals come from; the process, except in tests. */
  readonly source?: {
    on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
    off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  };
  readonly exit?: (code: number) => void;
  /** Milliseconds for the run and the clean-up together once a signal has come. */
  readonly grace?: number;
}

/** The exit code a shell gives a command ended by the signal: 130 for SIGINT, 143 for SIGTERM. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/**
 * Runs to the end or until SIGINT, SIGTERM or SIGHUP, and cleans up once in either case. A signal aborts the run;
 * run and clean-up then have 6 seconds together, whatever they do; `cleanUp` is told, so that it can hurry. A second signal exits at once.
 *
 * @throws CancelledError after a signal; else what the run threw; else what the clean-up threw
 */
export async function withSignals<T>(
  run: (signal: AbortSignal) => Promise<T>,
  cleanUp: (cancelled: boolean) => Promise<void>,
  options: SignalOptions = {},
): Promise<T> {
  const { source = process, exit = (code: number) => process.exit(code), grace = GRACE } = options;
  const controller = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let received: CancelledError | null = null;
  let onRunOverdue = (): void => undefined;
  let onOverdue = (): void => undefined;
  const runOverdue = new Promise<"overdue">((resolve) => {
    onRunOverdue = () => {
      resolve("overdue");
    };
  });
  const overdue = new Promise<"overdue">((resolve) => {
    onOverdue = () => {
      resolve("overdue");
    };
  });
  const onSignal = (signal: NodeJS.Signals): void => {
    if (received !== null) {
      exit(exitCodeOfSignal(signal));
      return;
    }
    received = new CancelledError(signal);
    timers.push(setTimeout(onRunOverdue, Math.min(RUN_GRACE, grace / 2)), setTimeout(onOverdue, grace));
    controller.abort(received);
  };
  for (const signal of SIGNALS) source.on(signal, onSignal);
  try {
    const ran = settle(run, controller.signal);
    const result = await Promise.race([ran, runOverdue]);
    const cleaned = await Promise.race([settle(cleanUp, received !== null), overdue]);
    controller.signal.throwIfAborted();
    if (result === "overdue" || cleaned === "overdue") throw new Error("overdue without a signal");
    if (!result.ok) throw result.error;
    if (!cleaned.ok) throw cleaned.error;
    return result.value;
  } finally {
    for (const signal of SIGNALS) source.off(signal, onSignal);
    timers.forEach(clearTimeout);
  }
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Never rejects, so that a run left behind at the deadline cannot end the process with an unhandled rejection. */
async function settle<A extends readonly unknown[], T>(
  task: (...args: A) => Promise<T>,
  ...args: A
): Promise<Settled<T>> {
  try {
    return { ok: true, value: await task(...args) };
  } catch (error) {
    return { ok: false, error };
  }
}
