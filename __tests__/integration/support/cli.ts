import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFor } from "./engines.js";

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** The checked-in bundles: what users run is what is tested. */
export const bundles = {
  cli: join(projectRoot, "dist", "cli", "index.js"),
  action: join(projectRoot, "dist", "action", "index.js"),
};

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the signal to the end; null when none was sent. */
  readonly endedAfterKill: number | null;
}

export interface RunOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Node that runs the bundle; by default the one for the engine. */
  readonly node?: string;
  readonly bundle?: keyof typeof bundles;
  /** Hands the bundle what a runner does. */
  readonly runner?: boolean;
  /** The runner's folder for files and temporary things; `.runner` in the working folder by default. */
  readonly runnerFolder?: string;
  /** Variables on top, e.g. INPUT_ONLY or STATE_started. */
  readonly extra?: NodeJS.ProcessEnv;
  /** A signal to send, so many milliseconds after the start, or after `when` first says yes. */
  readonly kill?: {
    readonly afterMs: number;
    readonly signal: NodeJS.Signals;
    readonly when?: () => boolean;
  };
}

/** Between two looks at whether a signal is due. */
const LOOK_MS = 50;

/** What a runner hands to a step: a temporary folder and files for outputs, state and summary, all below one folder. */
function runnerEnvironment(cwd: string, folder: string): NodeJS.ProcessEnv {
  const file = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, "");
    return path;
  };
  mkdirSync(join(folder, "temp"), { recursive: true });
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: cwd,
    GITHUB_OUTPUT: file("output.txt"),
    GITHUB_STATE: file("state.txt"),
    GITHUB_STEP_SUMMARY: file("summary.md"),
    RUNNER_TEMP: join(folder, "temp"),
  };
}

/** Runs a bundle as a user, or with `runner` as a runner, would. The tests' own runner's variables are not handed on. */
export function runBundle(args: readonly string[], options: RunOptions): Promise<Finished> {
  const own = Object.entries(options.environment).filter(
    ([name]) => !/^(GITHUB|RUNNER|INPUT|STATE)_/.test(name),
  );
  const environment = {
    ...Object.fromEntries(own),
    // Its own: tests of other files run at the same time, and what is left behind must be this run's.
    TMPDIR: temporaryFolderOf(options.cwd),
    ...(options.runner === true
      ? runnerEnvironment(options.cwd, options.runnerFolder ?? join(options.cwd, ".runner"))
      : {}),
    ...options.extra,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(
      options.node ?? nodeFor(options.environment),
      [bundles[options.bundle ?? "cli"], ...args],
      {
        cwd: options.cwd,
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let killedAt: number | null = null;
    const { kill } = options;
    let timer: NodeJS.Timeout | undefined;
    const send = (signal: NodeJS.Signals): void => {
      killedAt = performance.now();
      child.kill(signal);
    };
    const awaitKill = ({ afterMs, signal, when }: NonNullable<typeof kill>): void => {
      timer =
        when === undefined || when()
          ? setTimeout(send, afterMs, signal)
          : setTimeout(awaitKill, LOOK_MS, { afterMs, signal, when });
    };
    if (kill !== undefined) awaitKill(kill);
    const printed = { stdout: "", stderr: "" };
    const collect = (stream: "stdout" | "stderr") => (chunk: Buffer) => {
      printed[stream] += chunk.toString("utf8");
    };
    child.stdout.on("data", collect("stdout"));
    child.stderr.on("data", collect("stderr"));
    child.on("error", reject);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      resolve({
        status,
        signal,
        ...printed,
        endedAfterKill: killedAt === null ? null : performance.now() - killedAt,
      });
    });
  });
}

/** Where runs in a repository of `makeFolder` keep their temporary files. */
export function temporaryFolderOf(root: string): string {
  return join(dirname(root), "tmp");
}

/** A temporary repository of plain files; a value `{ link }` makes a symbolic link. */
export function makeFolder(files: Readonly<Record<string, string | { readonly link: string }>>): {
  readonly root: string;
  remove(): void;
} {
  const parent = mkdtempSync(join(tmpdir(), "image-budget-test-"));
  const root = join(parent, "repository");
  mkdirSync(root);
  mkdirSync(temporaryFolderOf(root));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
  return {
    root,
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
