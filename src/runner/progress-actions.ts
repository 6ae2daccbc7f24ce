import { randomBytes } from "node:crypto";
import type { BuildLog } from "../ports.js";
import { cleanLine, cleanLines, escapeData, formatElapsed, inert } from "./lines.js";
import { createLogBuffer } from "./log-buffer.js";
import { createRunningSteps, systemClock, systemEvery } from "./progress.js";
import type { ClosableProgress, ProgressOptions, RunningSteps } from "./progress.js";

const HEARTBEAT = 20_000;
/** Lines of a failed build's log that stand outside the folded group. */
const LAST_LINES = 20;

interface OpenBuild {
  readonly label: string;
  readonly started: number;
  readonly steps: RunningSteps;
}

/**
 * Progress in a GitHub Actions log. A build's log is held back and printed as one group when it closes, so groups
 * never interleave; until then a line per started step and a heartbeat every 20 seconds say what runs, and for how
 * long. Whatever engine, git or pip printed stands between `::stop-commands::` and a random token, and is made inert
 * on top of it. `write` must lead to stdout: that is where a runner looks for commands.
 */
export function createActionsProgress(
  options: ProgressOptions & { readonly token?: () => string },
): ClosableProgress {
  const { write, redact, clock = systemClock, every = systemEvery } = options;
  const token = options.token ?? (() => randomBytes(16).toString("hex"));
  const running = new Set<OpenBuild>();
  let stopHeartbeat: (() => void) | null = null;

  const say = (text: string): void => {
    write(`${inert(cleanLine(text, redact))}\n`);
  };
  const sayStep = (build: OpenBuild): void => {
    const step = build.steps.current();
    const since = step?.since ?? build.started;
    say(`${build.label}: ${step === null ? "between steps" : step.text} … ${formatElapsed(clock() - since)}`);
  };
  const beat = (): void => {
    for (const build of running) sayStep(build);
  };
  const stop = (): void => {
    stopHeartbeat?.();
    stopHeartbeat = null;
  };

  return {
    info: say,
    warn(message) {
      write(`::warning::${escapeData(inert(cleanLine(message, redact)))}\n`);
    },
    open(label): BuildLog {
      const build: OpenBuild = {
        label: cleanLine(label, redact),
        started: clock(),
        steps: createRunningSteps(clock, redact),
      };
      const buffer = createLogBuffer();
      running.add(build);
      stopHeartbeat ??= every(HEARTBEAT, beat);
      return {
        step(step) {
          if (running.has(build) && build.steps.update(step)) sayStep(build);
        },
        line(text) {
          for (const line of cleanLines(text, redact)) buffer.add(inert(line));
        },
        close(summary, failed = false) {
          if (!running.delete(build)) return;
          if (running.size === 0) stop();
          const lines = buffer.lines();
          // One write: nothing else can come in between.
          write(
            [
              ...(lines.length === 0 ? [] : group(build.label, lines, token())),
              ...(failed && lines.length > 0 ? fence(buffer.last(LAST_LINES), token()) : []),
              inert(`${build.label}: ${failed ? "FAILED: " : ""}${cleanLine(summary, redact)}`),
              "",
            ].join("\n"),
          );
        },
      };
    },
    close: stop,
  };
}

function group(label: string, lines: readonly string[], token: string): readonly string[] {
  return [`::group::${escapeData(inert(label))}`, ...fence(lines, token), "::endgroup::"];
}

function fence(lines: readonly string[], token: string): readonly string[] {
  return [`::stop-commands::${token}`, ...lines, `::${token}::`];
}
