import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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
}

export interface RunOptions {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Node that runs the bundle; default is the one that runs the tests. */
  readonly node?: string;
  readonly bundle?: keyof typeof bundles;
  /** Called with everything printed so far, whenever something was; may send a signal. */
  readonly watch?: (printed: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs a bundle as a user would and collects what it prints. Never inherits the tests' own runner variables. */
export function runBundle(args: readonly string[], options: RunOptions): Promise<Finished> {
  const environment = Object.fromEntries(
    Object.entries(options.environment).filter(
      ([name]) => !name.startsWith("GITHUB_") && !name.startsWith("RUNNER_"),
    ),
  );
  return spawnBundle(args, options, environment);
}

/** As runBundle, with the runner's variables as given. */
export function spawnBundle(
  args: readonly string[],
  options: RunOptions,
  environment: NodeJS.ProcessEnv,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [bundles[options.bundle ?? "cli"], ...args], {
      cwd: options.cwd,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed = { stdout: "", stderr: "" };
    const collect = (stream: "stdout" | "stderr") => (chunk: Buffer) => {
      printed[stream] += chunk.toString("utf8");
      options.watch?.(printed.stdout + printed.stderr, (signal) => child.kill(signal));
    };
    child.stdout.on("data", collect("stdout"));
    child.stderr.on("data", collect("stderr"));
    child.on("error", reject);
    child.on("close", (status, signal) => {
      resolve({ status, signal, ...printed });
    });
  });
}

/** A temporary repository of plain files; a value `{ link }` makes a symbolic link. */
export function makeFolder(files: Readonly<Record<string, string | { readonly link: string }>>): {
  readonly root: string;
  remove(): void;
} {
  const root = mkdtempSync(join(tmpdir(), "image-budget-test-"));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "string") writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
