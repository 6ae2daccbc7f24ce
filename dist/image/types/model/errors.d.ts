/**
 * Every failure a user can meet is one of these: a message that says what happened, a `hint` that names the remedy,
 * and the error beneath as `cause`. `exitCode` is the command's (see docs/usage.md).
 */
export declare abstract class ImageBudgetError extends Error {
    abstract readonly exitCode: 2 | 3 | 4;
    readonly hint: string;
    constructor(message: string, hint: string, cause?: unknown);
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
export declare class ConfigError extends ImageBudgetError {
    readonly exitCode = 2;
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[], hint: string, cause?: unknown);
}
/** `file:line: message (found ..., expected ...; did you mean ...?)`. */
export declare function describeProblem(problem: Problem): string;
/** No engine answers, or it refuses to work for us. */
export declare class EngineError extends ImageBudgetError {
    readonly exitCode = 3;
}
/** An image did not build. `log` holds the build's own last lines, secrets already masked. */
export declare class BuildError extends ImageBudgetError {
    readonly exitCode = 3;
    readonly log: readonly string[];
    /** 1-based line of the Dockerfile to blame, where the builder named one. */
    readonly line: number | null;
    constructor(message: string, hint: string, log: readonly string[], line: number | null, cause?: unknown);
}
/** An image exists but could not be measured: a truncated stream, a hostile archive, a full disk. */
export declare class MeasureError extends ImageBudgetError {
    readonly exitCode = 3;
}
/** The baseline commit could not be laid out. */
export declare class CheckoutError extends ImageBudgetError {
    readonly exitCode = 3;
}
/** The report could not be written or published although asked to. */
export declare class PublishError extends ImageBudgetError {
    readonly exitCode = 4;
}
/** Whatever kept something from being written or published, as such an error. */
export declare function asPublishError(error: unknown): PublishError;
/** The run was cancelled by a signal; everything temporary has been removed. */
export declare class CancelledError extends Error {
    readonly signal: NodeJS.Signals;
    constructor(signal: NodeJS.Signals);
}
/** The message of anything thrown, with the remedy when there is one. */
export declare function messageOf(error: unknown): string;
