import type { BuildLog } from "../ports.js";
import { cleanLine, cleanLines } from "./lines.js";
import { createLogBuffer } from "./log-buffer.js";
import type { ClosableProgress, ProgressOptions } from "./progress.js";

/** Lines of its log that stand below a failed build. */
const LAST_LINES = 20;

/**
 * Progress where nobody watches: one line when an image is done, one with the log's last lines when it failed, and
 * warnings. Nothing is said about what goes as it should.
 */
export function createPipedProgress(options: Pick<ProgressOptions, "write" | "redact">): ClosableProgress {
  const { write, redact } = options;
  return {
    info() {
      // Quiet on purpose: whoever reads a pipe wants results.
    },
    warn(message) {
      write(`warning: ${cleanLine(message, redact)}\n`);
    },
    open(label): BuildLog {
      const buffer = createLogBuffer({ lines: LAST_LINES, characters: 200_000 });
      let open = true;
      return {
        step() {
          // As above.
        },
        line(text) {
          for (const line of cleanLines(text, redact)) buffer.add(line);
        },
        close(summary, failed = false) {
          if (!open) return;
          open = false;
          const log = failed ? buffer.last(LAST_LINES).map((line) => `  ${line}`) : [];
          const head = `${cleanLine(label, redact)}: ${failed ? "FAILED: " : ""}${cleanLine(summary, redact)}`;
          write([head, ...log, ""].join("\n"));
        },
      };
    },
    close() {
      // Nothing runs.
    },
  };
}
