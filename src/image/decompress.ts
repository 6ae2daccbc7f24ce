/** Layer blobs as archives hold them: plain, gzip or zstd, told apart by their first bytes. */
import * as zlib from "node:zlib";
import type { ArchiveLayer } from "../model/image.js";
import { MeasureError, messageOf } from "../model/errors.js";
import type { Meter } from "./limits.js";
import { ZlibPump } from "./zlib-pump.js";
import type { ZlibStream } from "./zlib-pump.js";

export type Compression = ArchiveLayer["compression"];

const OUTPUT_CHUNK = 256 * 1024;
/** What a step unpacks is kept until it is handed on. Of this zlib makes some 66 MB at most, and zstd some 270 MB. */
const INPUT_STEP = { gzip: 64 * 1024, zstd: 8 * 1024 };
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
 */
export class Decompressor {
  readonly #open: () => ZlibStream;
  readonly #compression: "gzip" | "zstd";
  readonly #onOutput: (bytes: Buffer) => void;
  #pump: ZlibPump | null = null;

  /** @throws MeasureError when this Node cannot read the compression. */
  constructor(compression: "gzip" | "zstd", onOutput: (bytes: Buffer) => void) {
    this.#compression = compression;
    this.#open = opener(compression);
    this.#onOutput = onOutput;
  }

  /** @throws MeasureError for damaged data, and whatever the output handler threw. */
  async write(bytes: Buffer): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      const pump = (this.#pump ??= new ZlibPump(this.#open(), this.#onOutput));
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

  /** @throws MeasureError when the compressed data stops short. */
  async end(): Promise<void> {
    if (this.#pump === null) return;
    await this.#guard(this.#pump.end());
    if (this.#pump.leftover > 0) throw damaged("bytes follow the compressed data");
  }

  destroy(): void {
    this.#pump?.destroy();
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
      if (unpacking === null) {
        yield bytes;
        continue;
      }
      for (let at = 0; at < bytes.length; at += unpacking.stepBytes) {
        yield* await unpacking.step(bytes.subarray(at, at + unpacking.stepBytes));
      }
    }
    if (unpacking === undefined) yield start;
    if (unpacking !== null && unpacking !== undefined) {
      yield* await unpacking.settled();
      yield* await unpacking.end();
    }
  } finally {
    unpacking?.destroy();
  }
}

/** Unpacks one step while what the step before it has unpacked is used. */
class Unpacking {
  readonly stepBytes: number;
  readonly #decompressor: Decompressor;
  readonly #meter: Meter;
  #output: Buffer[] = [];
  #stored = 0;
  #unpacked = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(compression: "gzip" | "zstd", meter: Meter) {
    this.stepBytes = INPUT_STEP[compression];
    this.#meter = meter;
    this.#decompressor = new Decompressor(compression, (part) => {
      this.#unpacked += part.length;
      this.#output.push(part);
    });
  }

  /** Begins a step and returns what the one before it has unpacked. @throws what went wrong in that one. */
  async step(bytes: Buffer): Promise<readonly Buffer[]> {
    const output = await this.settled();
    this.#stored += bytes.length;
    this.#running = this.#decompressor.write(bytes);
    // Whoever waits for it next learns of a failure; until then it is nobody's.
    this.#running.catch(() => undefined);
    return output;
  }

  async settled(): Promise<readonly Buffer[]> {
    await this.#running;
    const output = this.#output;
    this.#output = [];
    if (output.length > 0) this.#meter.ratio(this.#unpacked, this.#stored);
    return output;
  }

  async end(): Promise<readonly Buffer[]> {
    await this.#decompressor.end();
    return this.settled();
  }

  destroy(): void {
    this.#decompressor.destroy();
  }
}

function damaged(what: string, cause?: unknown): MeasureError {
  return new MeasureError(
    `a compressed layer is damaged: ${what}`,
    "Save the image again; where the engine itself holds a damaged layer, pull or build the image again.",
    cause,
  );
}
