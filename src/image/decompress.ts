/** Layer blobs as archives hold them: plain, gzip or zstd, told apart by their first bytes. */
import * as zlib from "node:zlib";
import type { ArchiveLayer } from "../model/image.js";
import { MeasureError, messageOf } from "../model/errors.js";
import { giveBack } from "./give-back.js";
import type { Meter } from "./limits.js";
import { ZlibPump } from "./zlib-pump.js";
import type { ZlibStream } from "./zlib-pump.js";

export type Compression = ArchiveLayer["compression"];

/**
 * What zlib makes and is given at once. It works on a thread of its own, but is handed its next piece of work by this one:
 * while this one looks at so much it never runs out of work, and seldom waits to be handed more.
 */
const OUTPUT_CHUNK = 4 * 1024 * 1024;
const BATCH = 4 * 1024 * 1024;
/** Parts of a whole archive that stay as they are while later ones are taken. */
const MOST_GIVEN = 2;
/** A whole archive's unpacked bytes that wait to be used, beyond which zlib waits: 1 MiB may unpack to 1 GiB. */
const MOST_WAITING = 2 * OUTPUT_CHUNK;
const MAGIC_BYTES = 4;

/** Gzip by its magic; zstd by its frame magic or that of a skippable frame (zstd:chunked may start with one). */
export function sniffCompression(start: Buffer): Compression {
  if (start.length >= 3 && start[0] === 0x1f && start[1] === 0x8b && start[2] === 8) return "gzip";
  if (start.length >= 4) {
    const magic = start.readUInt32LE(0);
    if (magic === 0xfd2fb528 || (magic >= 0x184d2a50 && magic <= 0x184d2a5f)) return "zstd";
  }
  return "none";
}

function opener(compression: "gzip" | "zstd"): () => ZlibStream {
  if (compression === "gzip") return () => zlib.createGunzip({ chunkSize: OUTPUT_CHUNK });
  // Node's zlib has zstd from 22.15 on: the types promise it, older versions do not keep it.
  const create: typeof zlib.createZstdDecompress | undefined = zlib.createZstdDecompress;
  if (create === undefined) {
    throw new MeasureError(
      `a layer is compressed with zstd, which Node ${process.versions.node} cannot read`,
      "Run with Node 22.15 or later (24 is what the action runs on).",
    );
  }
  return () => create({ chunkSize: OUTPUT_CHUNK });
}

/**
 * Unpacks one blob. Concatenated gzip members and zstd frames are one stream; bytes after the compressed data are an
 * error, since readers disagree about what they are.
 *
 * What is written is copied and gathered: one batch is unpacked while the next one fills.
 */
export class Decompressor {
  readonly #open: () => ZlibStream;
  readonly #compression: "gzip" | "zstd";
  readonly #onOutput: (bytes: Buffer) => void;
  #pump: ZlibPump | null = null;
  #batch = Buffer.allocUnsafe(BATCH);
  #spare = Buffer.allocUnsafe(BATCH);
  #filled = 0;
  #begun = 0;
  #isPaused = false;
  #running: Promise<void> = Promise.resolve();

  /**
   * The output handler is lent what it gets: it may keep it, and gives it back once it needs it no longer.
   * @throws MeasureError when this Node cannot read the compression.
   */
  constructor(compression: "gzip" | "zstd", onOutput: (bytes: Buffer) => void) {
    this.#compression = compression;
    this.#open = opener(compression);
    this.#onOutput = onOutput;
  }

  /** Compressed bytes that what has come out so far was made of, at most. */
  get begun(): number {
    return this.#begun;
  }

  /** A promise means: wait for it before the next bytes. It rejects as `end` does, and with what the output handler threw. */
  write(bytes: Buffer): Promise<void> | null {
    const taken = this.#fill(bytes);
    return this.#filled < BATCH ? null : this.#writeOn(bytes.subarray(taken));
  }

  /** @throws MeasureError for data that are damaged or stop short, and whatever the output handler threw. */
  async end(): Promise<void> {
    await this.#begin();
    await this.#running;
    if (this.#pump === null) return;
    await this.#guard(this.#pump.end());
    if (this.#pump.leftover > 0) throw damaged("bytes follow the compressed data");
  }

  /** Nothing more comes out, but for a piece or two, until it is resumed; nor do promises resolve. */
  pause(): void {
    this.#isPaused = true;
    this.#pump?.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#pump?.resume();
  }

  destroy(): void {
    this.#pump?.destroy();
  }

  #fill(bytes: Buffer): number {
    const taken = bytes.copy(this.#batch, this.#filled);
    this.#filled += taken;
    return taken;
  }

  async #writeOn(bytes: Buffer): Promise<void> {
    let rest = bytes;
    while (this.#filled === BATCH) {
      await this.#begin();
      rest = rest.subarray(this.#fill(rest));
    }
  }

  /** Hands the batch on once the one before it is done. */
  async #begin(): Promise<void> {
    await this.#running;
    const batch = this.#batch.subarray(0, this.#filled);
    [this.#batch, this.#spare] = [this.#spare, this.#batch];
    this.#filled = 0;
    this.#begun += batch.length;
    this.#running = this.#unpack(batch);
    // Whoever waits for it next learns of a failure; until then it is nobody's.
    this.#running.catch(() => undefined);
  }

  async #unpack(bytes: Buffer): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      const pump = (this.#pump ??= this.#newPump());
      await this.#guard(pump.write(rest));
      const leftover = pump.leftover;
      if (leftover === 0) return;
      // Node stops at the end of a zstd frame inside a write; the next frame takes a new stream.
      if (this.#compression === "gzip" || leftover >= rest.length)
        throw damaged("bytes follow the compressed data");
      await this.#guard(pump.end());
      this.#pump = null;
      rest = rest.subarray(rest.length - leftover);
    }
  }

  #newPump(): ZlibPump {
    const pump = new ZlibPump(this.#open(), this.#onOutput);
    if (this.#isPaused) pump.pause();
    return pump;
  }

  async #guard(step: Promise<void>): Promise<void> {
    try {
      await step;
    } catch (error) {
      if (error instanceof MeasureError) throw error;
      throw damaged(messageOf(error), error);
    }
  }
}

/**
 * A stream as it is, or unpacked when it is compressed as a whole (`docker save | gzip`).
 * @throws MeasureError for damaged data; LimitError beyond the meter's limits.
 */
export async function* decompressed(
  stream: AsyncIterable<Uint8Array>,
  meter: Meter,
): AsyncGenerator<Uint8Array, void, undefined> {
  let unpacking: Unpacking | null | undefined;
  // Nothing says that a stream's first chunk holds the whole magic number.
  let start = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (unpacking === undefined) {
        if (start.length + bytes.length < MAGIC_BYTES) {
          start = Buffer.concat([start, bytes]);
          continue;
        }
        if (start.length > 0) bytes = Buffer.concat([start, bytes]);
        const compression = sniffCompression(bytes);
        unpacking = compression === "none" ? null : new Unpacking(compression, meter);
      }
      if (unpacking === null) yield bytes;
      else yield* unpacking.push(bytes);
    }
    if (unpacking === undefined) yield start;
    else if (unpacking !== null) yield* unpacking.end();
  } finally {
    unpacking?.destroy();
  }
}

/** Unpacks on while what has come out is used. */
class Unpacking {
  readonly #decompressor: Decompressor;
  readonly #given: Buffer[] = [];
  #output: Buffer[] = [];
  #waiting = 0;
  #unpacked = 0;
  #wake: (() => void) | null = null;

  constructor(compression: "gzip" | "zstd", meter: Meter) {
    const decompressor = new Decompressor(compression, (part) => {
      this.#unpacked += part.length;
      meter.ratio(this.#unpacked, decompressor.begun);
      this.#output.push(part);
      this.#waiting += part.length;
      if (this.#waiting >= MOST_WAITING) decompressor.pause();
      this.#wake?.();
    });
    this.#decompressor = decompressor;
  }

  async *push(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
    const pending = this.#decompressor.write(bytes);
    if (pending !== null) yield* this.#outputUntil(pending);
    else yield* this.#take();
  }

  async *end(): AsyncGenerator<Buffer, void, undefined> {
    yield* this.#outputUntil(this.#decompressor.end());
  }

  destroy(): void {
    this.#decompressor.destroy();
  }

  /** @throws what the promise rejects with. */
  async *#outputUntil(pending: Promise<void>): AsyncGenerator<Buffer, void, undefined> {
    let isSettled = false;
    const settle = (): void => {
      isSettled = true;
      this.#wake?.();
    };
    pending.then(settle, settle);
    for (;;) {
      if (this.#output.length > 0) yield* this.#take();
      else if (isSettled) return pending;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  *#take(): Generator<Buffer, void, undefined> {
    const output = this.#output;
    if (output.length === 0) return;
    this.#output = [];
    this.#waiting = 0;
    this.#decompressor.resume();
    for (const part of output) {
      const used = this.#given.length < MOST_GIVEN ? undefined : this.#given.shift();
      if (used !== undefined) giveBack(used);
      this.#given.push(part);
      yield part;
    }
  }
}

function damaged(what: string, cause?: unknown): MeasureError {
  return new MeasureError(
    `a compressed layer is damaged: ${what}`,
    "Save the image again; where the engine itself holds a damaged layer, pull or build the image again.",
    cause,
  );
}
