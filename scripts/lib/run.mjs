// @ts-check
/** Starting other programs: quiet, their output kept in a log file that is shown only when they fail. */
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * @typedef {object} RunOptions
 * @property {string} [log] File that the output is added to.
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {string} [cwd]
 * @property {AbortSignal} [signal]
 * @property {number} [seconds] Time limit.
 */

/** A program that did not succeed: what it was, and the last lines it printed. */
export class CommandError extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(output === "" ? message : `${message}\n${output}`);
    this.name = "CommandError";
  }
}

/** @param {string} text @param {number} count */
export function lastLines(text, count) {
  return text
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => `  | ${line}`)
    .join("\n");
}

/** @param {string} log @param {number} count */
export function tailOf(log, count) {
  try {
    return lastLines(readFileSync(log, "utf8"), count);
  } catch {
    return "";
  }
}

/**
 * Runs a program without a terminal and gives back what it printed on standard output (nothing when there is a log).
 * @param {string} command @param {readonly string[]} args @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  const { log, seconds } = options;
  if (log !== undefined) mkdirSync(dirname(log), { recursive: true });
  const descriptor = log === undefined ? null : openSync(log, "a");
  return new Promise((resolve, reject) => {
    // A process group of its own, so that all a program has started can be ended with it.
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      stdio: ["ignore", descriptor ?? "pipe", descriptor ?? "pipe"],
      detached: true,
    });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // It has ended by itself in the meantime.
      }
    };
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    if (seconds !== undefined) timers.push(setTimeout(() => end("SIGKILL"), seconds * 1000));
    const abort = () => {
      end("SIGTERM");
      timers.push(setTimeout(() => end("SIGKILL"), 3000));
    };
    if (options.signal?.aborted === true) abort();
    options.signal?.addEventListener("abort", abort, { once: true });

    let printed = "";
    let complaints = "";
    child.stdout?.on("data", (/** @type {Buffer} */ chunk) => (printed += chunk.toString("utf8")));
    child.stderr?.on("data", (/** @type {Buffer} */ chunk) => (complaints += chunk.toString("utf8")));
    child.on("error", (error) => {
      reject(new CommandError(`${command} could not be started: ${error.message}`, ""));
    });
    child.on("close", (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      options.signal?.removeEventListener("abort", abort);
      if (descriptor !== null) closeSync(descriptor);
      if (code === 0) resolve(printed);
      else if (options.signal?.aborted === true) reject(options.signal.reason);
      else {
        const ending = signal === null ? `exit code ${code}` : signal;
        const output = log === undefined ? lastLines(complaints + printed, 15) : tailOf(log, 15);
        reject(new CommandError(`${command} ${args[0] ?? ""} failed (${ending})`, output));
      }
    });
  });
}

/** As run, but a program that fails or is missing gives null. @param {Parameters<typeof run>} rest */
export async function attempt(...rest) {
  try {
    return await run(...rest);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}
