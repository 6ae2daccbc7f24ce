/**
 * What a local socket answers, read into buffers that are used again. Node's own streams take a new buffer for each piece,
 * which at a gigabyte a second costs more than looking at what is in them.
 */
import { connect } from "node:net";
import type { Socket } from "node:net";
import { MeasureError } from "../model/errors.js";

/** More than a socket holds at once. */
const BUFFER = 256 * 1024;
/** What waits to be taken at most; two more are in the hands of who takes, and one is read into. */
const MOST_WAITING = 6;

export class SocketStream {
  readonly #path: string;
  readonly #request: string;
  readonly #waiting: Buffer[] = [];
  readonly #free: Buffer[] = [];
  #filling: Buffer | null = null;
  #isPaused = false;
  #hasEnded = false;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(path: string, request: string) {
    this.#path = path;
    this.#request = request;
  }

  /**
   * Connects, sends the request and yields the answer. A chunk stays as it is until the one after the next is asked for.
   * @throws MeasureError when nobody listens or the connection breaks; the signal's reason once it is aborted
   */
  async *chunks(signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
    signal.throwIfAborted();
    const socket = this.#open();
    const stop = (): void => {
      this.#wake?.();
    };
    signal.addEventListener("abort", stop, { once: true });
    const given: Buffer[] = [];
    try {
      for (;;) {
        signal.throwIfAborted();
        const chunk = this.#waiting.shift();
        if (chunk === undefined) {
          if (this.#failure !== null) throw broken(this.#failure);
          if (this.#hasEnded) return;
          await new Promise<void>((resolve) => (this.#wake = resolve));
          continue;
        }
        given.push(chunk);
        const used = given.length > 2 ? given.shift() : undefined;
        if (used !== undefined) this.#free.push(Buffer.from(used.buffer));
        if (this.#isPaused && this.#waiting.length <= MOST_WAITING / 2) {
          this.#isPaused = false;
          socket.resume();
        }
        yield chunk;
      }
    } finally {
      signal.removeEventListener("abort", stop);
      socket.destroy();
    }
  }

  #open(): Socket {
    const socket = connect({
      path: this.#path,
      onread: {
        buffer: () => (this.#filling ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(BUFFER)),
        callback: (length) => this.#take(length),
      },
    });
    socket.on("error", (error) => {
      this.#failure = error;
      this.#wake?.();
    });
    socket.on("close", () => {
      this.#hasEnded = true;
      this.#wake?.();
    });
    socket.write(this.#request);
    return socket;
  }

  /** Returns whether to read on. */
  #take(length: number): boolean {
    if (this.#filling === null) return true;
    this.#waiting.push(this.#filling.subarray(0, length));
    this.#filling = null;
    this.#wake?.();
    this.#isPaused = this.#waiting.length >= MOST_WAITING;
    return !this.#isPaused;
  }
}

function broken(cause: Error): MeasureError {
  return new MeasureError(
    `the engine's socket does not answer: ${cause.message}`,
    "Check that the engine runs and that nothing stops it meanwhile.",
    cause,
  );
}
