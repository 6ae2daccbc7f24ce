// @ts-check
/** Timing for the benches: whole commands, alternated, the least of several runs (the one least disturbed). */
import { spawn } from "node:child_process";

/**
 * Runs a command to its end with its output thrown away, and returns the seconds it took.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} environment @param {string} [cwd]
 * @param {readonly number[]} [allowed] exit codes that count as done
 * @returns {Promise<number>}
 */
export function time(command, args, environment, cwd, allowed = [0]) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { env: environment, cwd, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors = (errors + String(chunk)).slice(-2000);
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (status !== null && allowed.includes(status)) resolve((performance.now() - started) / 1000);
      else reject(new Error(`${command} ${args.join(" ")} exited with ${status}: ${errors}`));
    });
  });
}

/** @param {number} seconds */
export const shown = (seconds) =>
  seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`;

/**
 * Prints one ratio beside its limit.
 * @param {string} name @param {number} ours @param {number} floor @param {number | null} limit
 * @returns {boolean} whether it is within the limit
 */
export function ratio(name, ours, floor, limit) {
  const value = ours / floor;
  const within = limit === null || value <= limit;
  const against = limit === null ? "" : ` (at most ${limit})${within ? "" : "  OVER"}`;
  console.log(`${name}: ${value.toFixed(2)}${against}   ${shown(ours)} against ${shown(floor)}`);
  return within;
}
