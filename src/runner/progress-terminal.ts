import type { BuildLog } from "../ports.js";
import { cleanLine, cleanLines, fitColumns, formatElapsed } from "./lines.js";
import { createLogBuffer } from "./log-buffer.js";
import { createPipedProgress } from "./progress-piped.js";
import { createRunningSteps, systemClock, systemEvery } from "./progress.js";
import type { ClosableProgress, ProgressOptions, RunningSteps } from "./progress.js";

const REDRAW = 500;
/** Below this many columns a live line says nothing. */
const NARROWEST = 20;

/** The part of a terminal's stream that is used; its size may change while it runs. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

export interface TerminalOptions extends Omit<ProgressOptions, "write"> {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Progress for the command line: live on a terminal that can redraw, else quiet. */
export function createCommandProgress(options: TerminalOptions): ClosableProgress {
  const { terminal, environment, redact } = options;
  const live =
    terminal.isTTY === true && environment["TERM"] !== "dumb" && (terminal.columns ?? 80) >= NARROWEST;
  if (live) return createTerminalProgress(options);
  return createPipedProgress({ write: (text) => terminal.write(text), redact });
}

interface OpenBuild {
  readonly label: string;
  readonly started: number;
  readonly steps: RunningSteps;
}

/**
 * A live line per running build: image, step, elapsed time. A build that is done leaves one line, one that failed
 * its log. NO_COLOR takes the colours away; lines never wrap and never fill the screen.
 */
export function createTerminalProgress(options: TerminalOptions): ClosableProgress {
  const { terminal, redact, clock = systemClock, every = systemEvery } = options;
  const colours = (options.environment["NO_COLOR"] ?? "") === "";
  const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const running = new Set<OpenBuild>();
  let drawn = 0;
  let stopTimer: (() => void) | null = null;

  const liveLines = (): readonly string[] => {
    // One column less: a full line makes some terminals wrap, and then the count of lines is wrong.
    const columns = Math.max(1, (terminal.columns ?? 80) - 1);
    const room = Math.max(1, (terminal.rows ?? 24) - 2);
    const builds = [...running];
    const shown = builds.length <= room ? builds : builds.slice(0, room - 1);
    const lines = shown.map((build) => liveLine(build, clock(), columns));
    const hidden = builds.length - shown.length;
    return hidden === 0 ? lines : [...lines, fitColumns(`… and ${hidden} more`, columns)];
  };
  /** Replaces the live lines: what is `above` stays, the rest is drawn anew below it. */
  const draw = (above: string): void => {
    const erase = drawn === 0 ? "" : `\u001b[${drawn}A\r\u001b[J`;
    const lines = liveLines();
    drawn = lines.length;
    const live = lines.map((line) => `${paint(2, line)}\n`).join("");
    if (erase !== "" || above !== "" || live !== "") terminal.write(`${erase}${above}${live}`);
  };
  const stop = (): void => {
    stopTimer?.();
    stopTimer = null;
  };

  return {
    info(message) {
      draw(`${cleanLine(message, redact)}\n`);
    },
    warn(message) {
      draw(`${paint(33, "warning:")} ${cleanLine(message, redact)}\n`);
    },
    open(label): BuildLog {
      const build: OpenBuild = {
        label: cleanLine(label, redact),
        started: clock(),
        steps: createRunningSteps(clock, redact),
      };
      const buffer = createLogBuffer();
      running.add(build);
      stopTimer ??= every(REDRAW, () => {
        draw("");
      });
      draw("");
      return {
        step(step) {
          if (running.has(build) && build.steps.update(step)) draw("");
        },
        line(text) {
          for (const line of cleanLines(text, redact)) buffer.add(line);
        },
        close(summary, failed = false) {
          if (!running.delete(build)) return;
          if (running.size === 0) stop();
          const mark = failed ? paint(31, "✗") : paint(32, "✓");
          const log = failed ? buffer.lines().map((line) => `  ${line}\n`) : [];
          draw(`${log.join("")}${mark} ${build.label}: ${cleanLine(summary, redact)}\n`);
        },
      };
    },
    close() {
      stop();
      running.clear();
      draw("");
    },
  };
}

function liveLine(build: OpenBuild, now: number, columns: number): string {
  const elapsed = formatElapsed(now - build.started);
  const step = build.steps.current();
  const text = step === null ? `${build.label}:` : `${build.label}: ${step.text}`;
  // The elapsed time stays visible: the step gives way, then the name.
  return `${fitColumns(text, columns - elapsed.length - 1)} ${elapsed}`;
}
