/**
 * Pushes bytes through one of Node's zlib streams, one awaited write at a time: that is the backpressure. What comes out
 * is handed on while zlib unpacks what comes next, on its own thread.
 */
import type { Transform } from "node:stream";

/** A zlib stream: `bytesWritten` is what it has consumed of what it was given. */
export type ZlibStream = Transform & { readonly bytesWritten: number };

export class ZlibPump {
  readonly #stream: ZlibStream;
  readonly #onOutput: (bytes: Buffer) => void;
  /** Unpacked and not yet handed on: seldom more than one piece. */
  #outputs: Buffer[] = [];
  #given = 0;
  #failure: Error | null = null;
  #finished = false;
  #wake: (() => void) | null = null;

  /** `onOutput` may throw: the pump fails with what it threw. */
  constructor(stream: ZlibStream, onOutput: (bytes: Buffer) => void) {
    this.#stream = stream;
    this.#onOutput = onOutput;
    stream.on("data", (bytes: Buffer) => {
      this.#outputs.push(bytes);
      // Zlib is given its next piece of work right after this event.
      if (this.#outputs.length === 1) queueMicrotask(() => this.#handOn());
    });
    stream.on("error", (error) => {
      this.#fail(error);
    });
    stream.on("end", () => {
      this.#finished = true;
      this.#wake?.();
    });
  }

  /** Bytes it was given and left alone because the compressed data had ended before them. */
  get leftover(): number {
    return this.#given - this.#stream.bytesWritten;
  }

  /** Resolves when the bytes are consumed, or left over. @throws what the stream or the output handler threw. */
  async write(bytes: Buffer): Promise<void> {
    this.#given += bytes.length;
    await this.#until((done) => this.#stream.write(bytes, done));
  }

  /** Resolves when every byte of output has been handed on. */
  async end(): Promise<void> {
    if (!this.#finished) await this.#until(() => this.#stream.end());
  }

  /** What zlib has unpacked stays in its stream, and it waits once that is full, until it is resumed. */
  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  destroy(): void {
    // Destroying while a write runs on the thread pool is safe: Node closes the handle afterwards.
    this.#stream.destroy();
  }

  #handOn(): void {
    const outputs = this.#outputs;
    this.#outputs = [];
    for (const bytes of outputs) {
      if (this.#failure !== null) return;
      try {
        this.#onOutput(bytes);
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  /** Starts something and waits for its callback, the stream's end, or a failure, whichever is first. */
  async #until(start: (done: () => void) => void): Promise<void> {
    if (this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        start(resolve);
        if (this.#failure !== null) resolve();
      });
      this.#wake = null;
      this.#handOn();
    }
    if (this.#failure !== null) throw this.#failure;
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
    this.#stream.destroy();
    this.#wake?.();
  }
}
