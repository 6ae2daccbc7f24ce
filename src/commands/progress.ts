import type { ClosableProgress } from "../runner/progress.js";
import { createCommandProgress } from "../runner/progress-terminal.js";
import type { Redactor } from "../runner/redact.js";

/** Live on a terminal, quiet in a pipe; always on standard error. */
export function commandProgress(redactor: Redactor): ClosableProgress {
  return createCommandProgress({
    terminal: process.stderr,
    environment: process.env,
    redact: (text) => redactor.redact(text),
  });
}
