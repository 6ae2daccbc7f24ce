/** What the user's own pip says about itself, asked where nothing of a checkout can answer in its place. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { findExecutable } from "./executable.js";

type Environment = Readonly<Record<string, string | undefined>>;

export interface PipSettings {
  /** What `pip config list` printed, credentials included; empty where there is no pip. Never to be shown. */
  readonly printed: string;
  /** The index that pip takes when none is set; null where no pip says so. */
  readonly defaultIndex: string | null;
}

/** Between asking and giving up: pip takes half a second, several on a busy machine. */
const LIMIT_MS = 20_000;
const MOST_OUTPUT = 1_000_000;
const DEFAULT_INDEX = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)";

/**
 * Asks the Python on the PATH for pip's configuration and its default index. It is run in an empty folder below `temp` and
 * isolated (`-I`): a `pip.py` of a checkout is never imported, and no variable of Python's own leads it astray. Never rejects:
 * where there is no pip, or where it does not answer in time, it has said nothing.
 *
 * @param temp an existing folder outside of every checkout
 */
export async function askPip(
  environment: Environment,
  temp: string,
  limitMs: number = LIMIT_MS,
): Promise<PipSettings> {
  const python =
    (await findExecutable("python3", environment)) ?? (await findExecutable("python", environment));
  const nothing = { printed: "", defaultIndex: null };
  if (python === null) return nothing;
  const folder = await mkdtemp(join(temp, "pip-")).catch(() => null);
  if (folder === null) return nothing;
  try {
    const ask = (...args: readonly string[]): Promise<string> =>
      outputOf(python, ["-I", ...args], { environment, folder, limitMs });
    const [printed, index] = await Promise.all([
      ask("-m", "pip", "config", "list"),
      ask("-c", DEFAULT_INDEX),
    ]);
    return { printed, defaultIndex: addressIn(index) };
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function addressIn(output: string): string | null {
  const line = output.trim();
  return /^https?:\/\/\S{1,500}$/.test(line) && URL.canParse(line) ? line : null;
}

interface Run {
  readonly environment: Environment;
  readonly folder: string;
  readonly limitMs: number;
}

/** What a program prints, if it ends well, in time, and prints no more than 1 MB; else nothing. */
function outputOf(program: string, args: readonly string[], run: Run): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd: run.folder,
      env: { ...run.environment },
      stdio: ["ignore", "pipe", "ignore"],
      // A group of its own: a wrapper in front of Python has to go with it.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    let output = "";
    let isOver = false;
    const end = (text: string): void => {
      isOver = true;
      clearTimeout(timer);
      resolve(text);
    };
    const giveUp = (): void => {
      kill(child);
      child.stdout.destroy();
      end("");
    };
    const timer = setTimeout(giveUp, run.limitMs);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.length > MOST_OUTPUT && !isOver) giveUp();
    });
    child.once("error", () => {
      end("");
    });
    child.once("close", (code) => {
      end(code === 0 ? output : "");
    });
  });
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
