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
 * Runs git with these arguments and returns what it says, whatever its exit code.
 *
 * @throws CheckoutError when git is not there or cannot be started
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitOutput> {
  const { cwd, environment, isolated = false } = options;
  const settings = HARDENING.flatMap((setting) => ["-c", setting]);
  // On a runner the checkout often belongs to another user than the job's (containers); there it is the user's own.
  if (environment["GITHUB_ACTIONS"] === "true") settings.push("-c", "safe.directory=*");
  const program = await findExecutable("git", environment);
  if (program === null) throw new CheckoutError("git is not on the PATH", INSTALL);
  try {
    return await getExecOutput(quoteCommand(program), [...settings, ...args], {
      cwd,
      env: gitEnvironment(environment, isolated),
      silent: true,
      ignoreReturnCode: true,
    });
  } catch (error) {
    throw new CheckoutError(`git cannot be run: ${messageOf(error)}`, INSTALL, error);
  }
}

function gitEnvironment(environment: Environment, isolated: boolean): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && (!name.startsWith("GIT_") || KEPT.has(name))) kept[name] = value;
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
