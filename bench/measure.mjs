// @ts-check
/** Timing for the benches: whole commands, alternated, the least of several runs (the one least disturbed). */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @typedef {object} Cost
 * @property {number} seconds
 * @property {number} peak Most memory that the program itself held at once, in bytes; 0 where the system does not tell.
 *
 * @typedef {object} How
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {string} [cwd]
 * @property {readonly number[]} [allowed] Exit codes that count as done.
 * @property {readonly string[]} [input] Command whose output becomes its standard input.
 */

const LOOK_MS = 20;

/** The high-water mark of a process's memory so far, in bytes. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a command to its end with its output thrown away.
 * @param {string} command @param {readonly string[]} args @param {How} [how]
 * @returns {Promise<Cost>}
 */
export function measure(command, args, how = {}) {
  const { environment = process.env, cwd, allowed = [0], input } = how;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const [source = "", ...words] = input ?? [];
    const feeder = input === undefined ? null : spawn(source, words, { stdio: ["ignore", "pipe", "ignore"] });
    feeder?.on("error", reject);
    const child = spawn(command, args, {
      env: environment,
      cwd,
      stdio: [feeder?.stdout ?? "ignore", "ignore", "pipe"],
    });
    feeder?.stdout.destroy();
    let errors = "";
    child.stderr?.on("data", (chunk) => {
      errors = (errors + String(chunk)).slice(-2000);
    });
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, LOOK_MS);
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(look);
      feeder?.kill();
      if (status !== null && allowed.includes(status))
        resolve({ seconds: (performance.now() - started) / 1000, peak });
      else reject(new Error(`${command} ${args.join(" ")} exited with ${status}: ${errors}`));
    });
  });
}

/**
 * Seconds that a command takes to its end.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} environment @param {string} [cwd]
 * @returns {Promise<number>}
 */
export async function time(command, args, environment, cwd) {
  const { seconds } = await measure(command, args, { environment, ...(cwd === undefined ? {} : { cwd }) });
  return seconds;
}

/**
 * Several commands, in turns: what disturbs the machine meets all of them. The least of each counts.
 * @template {string} Name
 * @param {Readonly<Record<Name, () => Promise<Cost>>>} commands @param {number} rounds
 * @returns {Promise<Record<Name, Cost>>}
 */
export async function inTurns(commands, rounds) {
  /** @type {Partial<Record<Name, Cost>>} */
  const least = {};
  const names = /** @type {Name[]} */ (Object.keys(commands));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const cost = await commands[name]();
      const before = least[name];
      least[name] = {
        seconds: Math.min(cost.seconds, before?.seconds ?? Infinity),
        peak: Math.max(cost.peak, before?.peak ?? 0),
      };
    }
  }
  return /** @type {Record<Name, Cost>} */ (least);
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

/**
 * Prints one figure beside its limit.
 * @param {string} name @param {string} figure @param {boolean} within @param {string} limit
 * @returns {boolean} `within`
 */
export function figure(name, figure, within, limit) {
  console.log(`${name}: ${figure} (${limit})${within ? "" : "  OVER"}`);
  return within;
}
