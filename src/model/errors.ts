/**
 * Every failure a user can meet is one of these: a message that says what happened, a `hint` that names the remedy,
 * and the error beneath as `cause`. `exitCode` is the command's (see docs/usage.md).
 */
export abstract class ImageBudgetError extends Error {
  abstract readonly exitCode: 2 | 3 | 4;
  readonly hint: string;

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.hint = hint;
  }
}

/** One thing wrong with the configuration or a command line. */
export interface Problem {
  /** The file, relative to the repository's root, or the flag or input it concerns. */
  readonly file: string;
  /** 1-based; null when no line is to blame. */
  readonly line: number | null;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  /** The nearest valid name, when what was found looks like a typo. */
  readonly suggestion?: string;
}

/** The configuration or the usage is wrong. Carries every problem found, not the first one. */
export class ConfigError extends ImageBudgetError {
  readonly exitCode = 2;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], hint: string, cause?: unknown) {
    super(problems.map(describeProblem).join("\n"), hint, cause);
    this.problems = problems;
  }
}

/** `file:line: message (found ..., expected ...; did you mean ...?)`. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  const facts = [
    problem.found === undefined ? "" : `found ${problem.found}`,
    problem.expected === undefined ? "" : `expected ${problem.expected}`,
  ].filter((fact) => fact !== "");
  const detail = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const suggestion = problem.suggestion === undefined ? "" : `; did you mean "${problem.suggestion}"?`;
  return `${place}: ${problem.message}${detail}${suggestion}`;
}

/** No engine answers, or it refuses to work for us. */
export class EngineError extends ImageBudgetError {
  readonly exitCode = 3;
}

/** An image did not build. `log` holds the build's own last lines, secrets already masked. */
export class BuildError extends ImageBudgetError {
  readonly exitCode = 3;
  readonly log: readonly string[];
  /** 1-based line of the Dockerfile to blame, where the builder named one. */
  readonly line: number | null;

  constructor(message: string, hint: string, log: readonly string[], line: number | null, cause?: unknown) {
    super(message, hint, cause);
    this.log = log;
    this.line = line;
  }
}

/** An image exists but could not be measured: a truncated stream, a hostile archive, a full disk. */
export class MeasureError extends ImageBudgetError {
  readonly exitCode = 3;
}

/** The baseline commit could not be laid out. */
export class CheckoutError extends ImageBudgetError {
  readonly exitCode = 3;
}

/** The report could not be written or published although asked to. */
export class PublishError extends ImageBudgetError {
  readonly exitCode = 4;
}

/** Whatever kept something from being written or published, as such an error. */
export function asPublishError(error: unknown): PublishError {
  return error instanceof PublishError
    ? error
    : new PublishError(messageOf(error), "This is a defect of Image Budget; please report it.", error);
}

/** The run was cancelled by a signal; everything temporary has been removed. */
export class CancelledError extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`cancelled by ${signal}`);
    this.name = "CancelledError";
    this.signal = signal;
  }
}

/** The message of anything thrown, with the remedy when there is one. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
