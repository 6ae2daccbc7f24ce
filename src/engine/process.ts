import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { getExecOutput } from "@actions/exec";
import { EngineError } from "../model/errors.js";

/** How a client's process ended, with what it printed. */
export interface ClientOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LongCommand {
  readonly signal: AbortSignal;
  readonly environment?: NodeJS.ProcessEnv;
  readonly folder?: string;
}

export interface WatchedCommand extends LongCommand {
  readonly onStdout: (chunk: Uint8Array) => void;
  readonly onStderr: (chunk: Uint8Array) => void;
}

/** Runs the docker client. Arguments are always a list, never a shell's line; nothing comes to its standard input. */
export interface Client {
  /** A command that answers at once. @throws EngineError when it has not answered after `seconds` (30). */
  run(args: readonly string[], seconds?: number): Promise<ClientOutput>;
  /** A command that takes its time. Rejects with the signal's reason once it is ended because of it. */
  watch(args: readonly string[], command: WatchedCommand): Promise<number>;
  /** A command whose output is a stream: read only as fast as it is taken. */
  read(args: readonly string[], command: LongCommand): ClientStream;
  /** Ends every long command that is still running. */
  endAll(): Promise<void>;
}

export interface ClientStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The exit code and the last of what it said on standard error. Ends the command if it still runs. */
  close(): Promise<{ readonly code: number; readonly stderr: string }>;
}

/** Between asking a client to end and making it. */
const GRACE_MS = 2000;
const STDERR_LIMIT = 16 * 1024;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** @throws EngineError when there is no docker client. */
export async function findDocker(environment: NodeJS.ProcessEnv): Promise<string> {
  const names = process.platform === "win32" ? ["docker.exe"] : ["docker"];
  const folders = (environment["PATH"] ?? environment["Path"] ?? "")
    .split(delimiter)
    .filter((entry) => isAbsolute(entry));
  for (const folder of folders) {
    for (const name of names) {
      const candidate = join(folder, name);
      if (await isProgram(candidate)) return candidate;
    }
  }
  throw new EngineError(
    "there is no docker client on PATH",
    "Install one (Debian and Ubuntu: apt-get install docker.io; macOS and Windows: Docker Desktop), or run where one is.",
  );
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

export function createClient(docker: string, environment: NodeJS.ProcessEnv): Client {
  const running = new Set<{ readonly end: () => Promise<void> }>();

  const start = (
    args: readonly string[],
    command: LongCommand,
  ): { child: Child; ended: Promise<number>; end: () => Promise<void> } => {
    // A group of its own: the client hands its work to plugins, and all of them have to hear of the end.
    const child = spawn(docker, [...args], {
      env: command.environment ?? environment,
      cwd: command.folder,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const ended = new Promise<number>((resolve, reject) => {
      child.once("error", (cause) => {
        reject(
          new EngineError(
            `the docker client cannot be started: ${cause.message}`,
            `Check that ${docker} can be run.`,
            cause,
          ),
        );
      });
      child.once("close", (code) => {
        resolve(code ?? 128);
      });
    });
    ended.catch(() => undefined);
    const end = (): Promise<void> => endProcess(child, ended);
    const entry = { end };
    running.add(entry);
    const forget = (): void => {
      running.delete(entry);
    };
    ended.then(forget, forget);
    return { child, ended, end };
  };

  return {
    async run(args, seconds = 30) {
      const answer = getExecOutput(`"${docker}"`, [...args], {
        env: definedOnly(environment),
        silent: true,
        ignoreReturnCode: true,
        // No `input`: a client that ends before it is written would bring this process down (EPIPE). Standard input is
        // then a pipe nobody writes to, and none of these commands reads it.
      });
      const { exitCode, stdout, stderr } = await within(answer, seconds * 1000, () =>
        notAnswering(args, seconds),
      );
      return { code: exitCode, stdout, stderr };
    },

    async watch(args, command) {
      command.signal.throwIfAborted();
      const { child, ended, end } = start(args, command);
      child.stdout.on("data", command.onStdout);
      child.stderr.on("data", command.onStderr);
      let onAbort = (): void => undefined;
      // A process that cannot be killed is given up on, so that a cancelled run still ends in time.
      const givenUp = new Promise<number>((resolve) => {
        onAbort = () => {
          void end().then(() => {
            resolve(128);
          });
        };
      });
      command.signal.addEventListener("abort", onAbort, { once: true });
      try {
        const code = await Promise.race([ended, givenUp]);
        command.signal.throwIfAborted();
        return code;
      } finally {
        command.signal.removeEventListener("abort", onAbort);
      }
    },

    read(args, command) {
      command.signal.throwIfAborted();
      const { child, ended, end } = start(args, command);
      let stderr = "";
      child.stderr.on("data", (chunk: Buffer) => {
        stderr = (stderr + chunk.toString("utf8")).slice(-STDERR_LIMIT);
      });
      let onAbort = (): void => undefined;
      const givenUp = new Promise<number>((resolve) => {
        onAbort = () => {
          child.stdout.destroy();
          void end().then(() => {
            resolve(128);
          });
        };
      });
      command.signal.addEventListener("abort", onAbort, { once: true });
      return {
        chunks: child.stdout,
        async close() {
          try {
            if (!child.stdout.readableEnded) {
              await end();
              return { code: 128, stderr };
            }
            return { code: await Promise.race([ended, givenUp]), stderr };
          } finally {
            command.signal.removeEventListener("abort", onAbort);
          }
        },
      };
    },

    async endAll() {
      await Promise.allSettled([...running].map((entry) => entry.end()));
    },
  };
}

async function endProcess(child: Child, ended: Promise<number>): Promise<void> {
  const gone = ended.then(
    () => true,
    () => true,
  );
  send(child, "SIGTERM");
  if (await settled(gone, GRACE_MS)) return;
  send(child, "SIGKILL");
  await settled(gone, 500);
  // Whatever still holds the pipes must not keep this process waiting.
  child.stdout.destroy();
  child.stderr.destroy();
  child.unref();
}

function send(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

async function settled(promise: Promise<boolean>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(late());
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function notAnswering(args: readonly string[], seconds: number): EngineError {
  return new EngineError(
    `the engine did not answer "docker ${args.slice(0, 2).join(" ")}" within ${seconds} s`,
    "Check that the engine is healthy (docker info) and not out of disk or memory.",
  );
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) defined[name] = value;
  return defined;
}
