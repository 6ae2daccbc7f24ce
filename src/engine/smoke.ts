/** Runs one program in a container that can do little: the smoke test of an image that nobody has to trust. */
import { parseJson } from "./json.js";
import { z } from "zod";
import { EngineError } from "../model/errors.js";
import type { SmokeRequest, SmokeResult } from "../ports.js";
import { RUN_LABEL } from "./options.js";
import type { Client } from "./process.js";
import { bounded, createLineSplitter, createTail, plainLine } from "./text.js";

export interface SmokeSetting {
  readonly client: Client;
  readonly runId: string;
  /** Masks secrets in one whole line. */
  readonly redact: (text: string) => string;
}

/** Bytes of each output that are kept: its end. */
const KEPT = 64 * 1024;
/** With marked lines: as many packages as are imported in one go, each with its reason. */
const KEPT_MARKED = 512 * 1024;
const MOST_LINES = 20;
const MOST_MARKED = 1000;
const PROCESSES = 512;
const SCRATCH = "64m";
/** Time for the engine to hand over the rest of a killed container's output. */
const FLUSH_MS = 5000;
const ID = /^[a-f0-9]{64}$/;

/** The client's own configuration may put proxies, with credentials, into every container. An empty value keeps them out. */
const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY"].flatMap((name) => [
  `--env=${name}=`,
  `--env=${name.toLowerCase()}=`,
]);

/** How the container is made; every option works on engines from 20.10 on. */
export function createArguments(request: SmokeRequest, runId: string): readonly string[] {
  const [program, ...rest] = request.words;
  return [
    "create",
    `--label=${RUN_LABEL}=${runId}`,
    "--pull=never",
    ...(request.platform === null ? [] : [`--platform=${request.platform}`]),
    "--network=none",
    "--read-only",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
    `--pids-limit=${PROCESSES}`,
    `--memory=${request.memory}b`,
    // As much as memory: no swap.
    `--memory-swap=${request.memory}b`,
    // Of its own, and counted as memory: many programs do not start without one.
    `--tmpfs=/tmp:rw,exec,nosuid,nodev,mode=1777,size=${SCRATCH}`,
    // What it prints would fill the engine's disk.
    "--log-driver=none",
    "--no-healthcheck",
    "--restart=no",
    ...PROXIES,
    `--entrypoint=${program}`,
    request.id,
    ...rest,
  ];
}

/**
 * Makes the container, runs it within its time, and removes it again.
 * @throws EngineError when the engine makes no container of it, and the signal's reason once it is aborted.
 */
export async function smokeTest(request: SmokeRequest, setting: SmokeSetting): Promise<SmokeResult> {
  const { client, runId } = setting;
  request.signal.throwIfAborted();
  const made = await client.run(createArguments(request, runId), 60);
  const id = made.stdout.trim().split("\n").at(-1) ?? "";
  if (made.code !== 0 || !ID.test(id)) {
    // What is there all the same has the run's label, and goes with the run.
    throw new EngineError(
      `the engine made no container for the smoke test: ${bounded(plainLine(setting.redact(lastLine(made.stderr))), 400)}`,
      "Check that the engine is healthy and that the image is for its platform.",
    );
  }
  try {
    return await run(id, request, setting);
  } finally {
    await client.run(["rm", "--force", "--volumes", id], 30).catch(() => undefined);
  }
}

async function run(id: string, request: SmokeRequest, setting: SmokeSetting): Promise<SmokeResult> {
  const { client } = setting;
  const kept = request.mark === null ? KEPT : KEPT_MARKED;
  const [stdout, stderr] = [createEnd(kept), createEnd(KEPT)];
  const limit = new AbortController();
  let isLate = false;
  let flush: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    isLate = true;
    void client.run(["kill", id], 10).catch(() => undefined);
    flush = setTimeout(() => {
      limit.abort();
    }, FLUSH_MS);
  }, request.seconds * 1000);
  const started = performance.now();
  try {
    await client.watch(["start", "--attach", id], {
      signal: AbortSignal.any([request.signal, limit.signal]),
      onStdout: stdout.push,
      onStderr: stderr.push,
    });
  } catch (error) {
    // A container that cannot be killed in time is let go of; its removal is forced.
    if (request.signal.aborted || !limit.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    clearTimeout(flush);
  }
  const seconds = (performance.now() - started) / 1000;
  const state = await stateOf(client, id);
  const read = readOutput(stdout, stderr, request.mark, setting.redact);
  const isStarted = state.StartedAt !== "" && !state.StartedAt.startsWith("0001-");
  const shared = { seconds, outOfMemory: state.OOMKilled, ...read };
  if (isLate) return { ...shared, ended: "timeout", code: state.ExitCode || 137 };
  if (!isStarted || state.Error !== "") {
    const said = [state.Error, ...read.lines].join("\n");
    const reason = setting.redact(plainLine(lastLine(state.Error)));
    const lines = reason === "" ? read.lines : [bounded(reason, 400)];
    const ended = isOfImage(said) ? "not-started" : "not-run";
    return { ...shared, lines, ended, code: null };
  }
  if (state.Status === "running") {
    throw new EngineError(
      "the engine let go of the smoke test while it ran",
      "Check that the engine is healthy.",
    );
  }
  return { ...shared, ended: "exited", code: state.ExitCode };
}

/** Whether a program that was not started is the image's matter: it is not there, or not one. */
function isOfImage(said: string): boolean {
  if (/exec format error/i.test(said)) return false;
  return /executable file not found|no such file or directory|permission denied|not a directory/i.test(said);
}

const shape = z.object({
  Status: z.string(),
  ExitCode: z.number().int(),
  OOMKilled: z.boolean(),
  Error: z.string().default(""),
  StartedAt: z.string().default(""),
});

async function stateOf(client: Client, id: string): Promise<z.infer<typeof shape>> {
  const { code, stdout } = await client.run(["inspect", "--type=container", "--format={{json .State}}", id]);
  const parsed = code === 0 ? shape.safeParse(parseJson(stdout)) : null;
  if (parsed?.success === true) return parsed.data;
  throw new EngineError(
    "the engine does not say how the smoke test ended",
    "Check that nothing removes containers while they run.",
  );
}

interface End {
  readonly push: (chunk: Uint8Array) => void;
  /** The last bytes, and whether there were more before them. */
  read(): { readonly bytes: Buffer; readonly isCut: boolean };
}

/** Keeps the end of a stream. A flood costs no more than taking it. */
function createEnd(limit: number): End {
  let chunks: Uint8Array[] = [];
  let length = 0;
  let isCut = false;
  const trim = (): void => {
    const joined = Buffer.concat(chunks);
    isCut ||= joined.length > limit;
    chunks = [joined.subarray(-limit)];
    length = chunks[0]?.length ?? 0;
  };
  return {
    push(chunk) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > 4 * limit) trim();
    },
    read() {
      trim();
      return { bytes: Buffer.from(chunks[0] ?? []), isCut };
    },
  };
}

function readOutput(
  stdout: End,
  stderr: End,
  mark: string | null,
  redact: (text: string) => string,
): Pick<SmokeResult, "lines" | "marked"> {
  const tail = createTail(MOST_LINES);
  const marked: string[] = [];
  const read = (end: End, stream: "stdout" | "stderr"): void => {
    const { bytes, isCut } = end.read();
    // Half a line could hold half a secret, which nothing would mask.
    let isWhole = !isCut;
    const splitter = createLineSplitter((raw) => {
      if (!isWhole) {
        isWhole = true;
        return;
      }
      const line = redact(plainLine(raw));
      if (mark !== null && stream === "stdout" && line.startsWith(mark)) {
        if (marked.length < MOST_MARKED) marked.push(line.slice(mark.length));
      } else if (line !== "") tail.add(bounded(line), stream);
    });
    splitter.push(bytes);
    splitter.end();
  };
  read(stdout, "stdout");
  read(stderr, "stderr");
  return { lines: tail.lines(), marked };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
