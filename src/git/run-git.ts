import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { getExecOutput } from "@actions/exec";
import { CheckoutError, messageOf } from "../model/errors.js";
import { findExecutable, quoteCommand } from "../runner/executable.js";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface GitOptions {
  readonly cwd: string;
  readonly environment: Environment;
  /** A repository of our own making: the user's and the system's configuration have no say in it. */
  readonly isolated?: boolean;
}

/** What a command that talks to a server needs besides. */
export interface NetworkOptions extends GitOptions {
  /** The only protocol that is allowed. */
  readonly protocol: "http" | "https";
  /** Settings that nobody may see: they go by the environment, never by the arguments. */
  readonly settings: Readonly<Record<string, string>>;
  /** Ends the command. */
  readonly signal: AbortSignal;
}

export interface GitOutput {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Nothing a repository configures is run (hooks, file system monitor, pager, askpass), nothing is fetched, and
 * nothing asks.
 */
const HARDENING = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.askPass=",
  "credential.helper=",
  "protocol.allow=never",
  "protocol.ext.allow=never",
  "protocol.file.allow=never",
  "submodule.recurse=false",
  "advice.detachedHead=false",
  "maintenance.auto=false",
  "gc.auto=0",
];

const INSTALL = "Install git, and make sure it is on the PATH.";

/** Variables of git's own that say where configuration is; all others (GIT_DIR in a hook ...) would lead astray. */
const KEPT = new Set([
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_EXEC_PATH",
]);

/**
 * Variables that say how servers are reached and which certificates count: the proxy's own are not git's and stay
 * anyway. None of them makes git trust everything, and none makes it talk (GIT_TRACE_CURL would print the token).
 */
const KEPT_FOR_NETWORK = new Set([
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "GIT_PROXY_SSL_CAINFO",
  "GIT_HTTP_PROXY_AUTHMETHOD",
]);

/** Between asking git to end and making it. */
const GRACE_MS = 1000;
/** What is kept of a fetch's words. */
const LONGEST_OUTPUT = 64 * 1024;

/**
 * Runs git with these arguments and returns what it says, whatever its exit code.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitOutput> {
  const { cwd, environment, isolated = false } = options;
  const program = await findGit(environment);
  try {
    return await getExecOutput(quoteCommand(program), [...settingsOf(environment), ...args], {
      cwd,
      env: gitEnvironment(environment, isolated, KEPT),
      silent: true,
      ignoreReturnCode: true,
    });
  } catch (error) {
    throw new CheckoutError(`git cannot be run: ${messageOf(error)}`, INSTALL, error);
  }
}

/**
 * Runs git where it may talk to a server by one protocol. Resolves once it has ended, by itself or by the signal.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
export async function runGitOnNetwork(args: readonly string[], options: NetworkOptions): Promise<GitOutput> {
  const { cwd, environment, isolated = false, protocol, settings, signal } = options;
  const program = await findGit(environment);
  const kept = new Set([...KEPT, ...KEPT_FOR_NETWORK]);
  const entries = Object.entries(settings);
  const env: Record<string, string> = {
    ...gitEnvironment(environment, isolated, kept),
    GIT_CONFIG_COUNT: String(entries.length),
  };
  for (const [index, [name, value]] of entries.entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = name;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  const allowed = ["-c", `protocol.${protocol}.allow=always`];
  // A group of its own: the transfer is a child of git's, and has to hear of the end as well.
  const child = spawn(program, [...settingsOf(environment), ...allowed, ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] = (output[name] + text).slice(-LONGEST_OUTPUT);
    });
  }
  let killing: NodeJS.Timeout | undefined;
  const end = (): void => {
    send(child, "SIGTERM");
    killing = setTimeout(send, GRACE_MS, child, "SIGKILL");
  };
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        resolve(code ?? 128);
      });
      if (signal.aborted) end();
      else signal.addEventListener("abort", end, { once: true });
    });
    return { exitCode, ...output };
  } catch (error) {
    throw new CheckoutError(`git cannot be run: ${messageOf(error)}`, INSTALL, error);
  } finally {
    signal.removeEventListener("abort", end);
    clearTimeout(killing);
  }
}

function send(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

async function findGit(environment: Environment): Promise<string> {
  const program = await findExecutable("git", environment);
  if (program === null) throw new CheckoutError("git is not on the PATH", INSTALL);
  return program;
}

function settingsOf(environment: Environment): readonly string[] {
  const settings = HARDENING.flatMap((setting) => ["-c", setting]);
  // On a runner the checkout often belongs to another user than the job's (containers); there it is the user's own.
  if (environment["GITHUB_ACTIONS"] === "true") settings.push("-c", "safe.directory=*");
  return settings;
}

function gitEnvironment(
  environment: Environment,
  isolated: boolean,
  keep: ReadonlySet<string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && (!name.startsWith("GIT_") || keep.has(name))) kept[name] = value;
  }
  return {
    ...kept,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    // `git status` would else write the index it has refreshed.
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    ...(isolated ? { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" } : {}),
  };
}

/** Git's own words for an error message: one line, no control characters, bounded. */
export function gitSaid(output: GitOutput): string {
  const text = output.stderr
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500);
  return text === "" ? `exit code ${output.exitCode}` : text;
}
