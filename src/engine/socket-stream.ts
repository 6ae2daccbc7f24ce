/**
 * What a local socket answers, read by a thread of its own into memory that is used again. Node's own streams take a new
 * buffer for each piece, which at a gigabyte a second costs more than looking at what is in them.
 */
import { Worker } from "node:worker_threads";
import { MeasureError } from "../model/errors.js";
import type { Message, Start } from "./socket-worker.mjs";

/** Each takes a message there and one back, whose cost shows with smaller ones: an engine may give two gigabytes a second. */
const PIECE_BYTES = 1024 * 1024;
const PIECES = 8;
/** Pieces that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;

/**
 * Connects, sends the request and yields the answer. A chunk stays as it is until the one after the next is asked for.
 * @throws MeasureError when nobody listens or the connection breaks; the signal's reason once it is aborted
 */
export async function* readSocket(
  path: string,
  request: string,
  signal: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  signal.throwIfAborted();
  const stream = new SocketStream(path, request);
  const stop = (): void => {
    stream.wake();
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = stream.next();
      if (next === "end") return;
      if (next === "later") await stream.more();
      else yield next;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stream.close();
  }
}

class SocketStream {
  readonly #memory = new SharedArrayBuffer(PIECES * PIECE_BYTES);
  readonly #worker: Worker;
  readonly #waiting: { readonly piece: number; readonly length: number }[] = [];
  readonly #given: number[] = [];
  #failure: Error | null = null;
  #hasEnded = false;
  #wake: (() => void) | null = null;

  constructor(path: string, request: string) {
    const start: Start = { path, request, memory: this.#memory, pieces: PIECES };
    // Not with what this process was started with: an inspector, hooks that load modules.
    const options = { workerData: start, execArgv: [] };
    this.#worker = new Worker(new URL("./socket-worker.mjs", import.meta.url), options);
    this.#worker.on("message", (message: Message) => {
      this.#take(message);
    });
    this.#worker.on("error", (error) => {
      this.#fail(error);
    });
    this.#worker.on("exit", () => {
      this.#fail(new Error("the thread that reads it has ended"));
    });
  }

  /** @throws MeasureError when nothing more will come, and not because that was all. */
  next(): Buffer | "later" | "end" {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
      if (used !== undefined) this.#worker.postMessage(used);
      this.#given.push(next.piece);
      return Buffer.from(this.#memory, next.piece * PIECE_BYTES, next.length);
    }
    if (this.#hasEnded) return "end";
    if (this.#failure !== null) throw broken(this.#failure);
    return "later";
  }

  async more(): Promise<void> {
    await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  wake(): void {
    this.#wake?.();
  }

  /** Ends the thread, and with it the connection. */
  close(): void {
    void this.#worker.terminate();
  }

  #take(message: Message): void {
    if (message.kind === "bytes") this.#waiting.push(message);
    else if (message.kind === "failed") this.#failure = new Error(message.message);
    else this.#hasEnded = this.#failure === null;
    this.wake();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.wake();
  }
}

function broken(cause: Error): MeasureError {
  return new MeasureError(
    `the engine's socket does not answer: ${cause.message}`,
    "Check that the engine runs and that nothing stops it meanwhile.",
    cause,
  );
}
