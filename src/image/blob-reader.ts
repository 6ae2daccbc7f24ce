/** One file of the archive, whatever it is: a layer (plain, gzip, zstd), JSON, or nothing we need. */
import { MeasureError } from "../model/errors.js";
import { Decompressor, sniffCompression } from "./decompress.js";
import type { Compression } from "./decompress.js";
import type { DownloadMode } from "./archive.js";
import { giveBack } from "./give-back.js";
import { FullGzipMeter, SampledGzipMeter } from "./gzip-estimate.js";
import type { GzipMeter } from "./gzip-estimate.js";
import { LayerReader } from "./layer-reader.js";
import type { LayerContext, LayerSummary } from "./layer-reader.js";
import { LimitError } from "./limits.js";
import { BLOCK, checksumHolds, isZeroBlock } from "./tar-header.js";

export interface LayerBlob extends LayerSummary {
  readonly kind: "layer";
  readonly storedBytes: number;
  readonly compression: Compression;
  /** Null when it was not asked for, or a zstd blob has no gzip form. */
  readonly gzipBytes: number | null;
}

export type Blob =
  | LayerBlob
  | { readonly kind: "json"; readonly bytes: Buffer }
  /** An error only if the image turns out to need it. */
  | { readonly kind: "unreadable"; readonly reason: MeasureError };

/** Reads a blob of known size; `write` and `end` are awaited, which bounds what is in flight. */
export class BlobReader {
  readonly #size: number;
  readonly #context: LayerContext;
  readonly #download: DownloadMode;
  #start: Buffer | null = Buffer.alloc(0);
  #sink: Sink | null = null;
  #failure: MeasureError | null = null;

  constructor(size: number, context: LayerContext, download: DownloadMode) {
    this.#size = size;
    this.#context = context;
    this.#download = download;
  }

  /** @throws LimitError; anything else that is wrong with the blob waits for `end`. */
  write(bytes: Buffer): Promise<void> | null {
    if (this.#failure !== null) return null;
    if (this.#sink !== null) return this.#feed(this.#sink, bytes);
    // The first block decides what it is; a chunk may hold less than that.
    const start =
      this.#start === null || this.#start.length === 0 ? bytes : Buffer.concat([this.#start, bytes]);
    if (start.length < Math.min(BLOCK, this.#size)) {
      this.#start = Buffer.from(start);
      return null;
    }
    this.#start = null;
    const sink = this.#choose(start);
    return sink === null ? null : this.#feed(sink, start);
  }

  async end(): Promise<Blob> {
    if (this.#failure === null) {
      const sink = this.#sink ?? this.#choose(Buffer.alloc(0));
      try {
        if (sink !== null) return await sink.finish();
      } catch (error) {
        this.#defer(error);
      }
    }
    return { kind: "unreadable", reason: this.#failure ?? neither() };
  }

  destroy(): void {
    this.#sink?.destroy();
  }

  #feed(sink: Sink, bytes: Buffer): Promise<void> | null {
    try {
      const pending = sink.write(bytes);
      return pending === null
        ? null
        : pending.catch((error: unknown) => {
            this.#defer(error);
          });
    } catch (error) {
      this.#defer(error);
      return null;
    }
  }

  #defer(error: unknown): void {
    if (error instanceof LimitError || !(error instanceof MeasureError)) throw error;
    this.#failure = error;
    this.#sink?.destroy();
  }

  #choose(start: Buffer): Sink | null {
    try {
      this.#sink = this.#sinkFor(start);
    } catch (error) {
      this.#defer(error);
    }
    return this.#sink;
  }

  #sinkFor(start: Buffer): Sink {
    const compression = sniffCompression(start);
    if (compression !== "none")
      return new CompressedSink(this.#size, compression, this.#context, this.#download);
    if (this.#size === 0) return new PlainSink(this.#size, this.#context, null);
    if (start.length >= BLOCK && (isZeroBlock(start, 0) || checksumHolds(start, 0))) {
      return new PlainSink(this.#size, this.#context, gzipMeter(this.#download));
    }
    if (/^\s*[[{]/.test(start.toString("latin1", 0, BLOCK))) {
      if (this.#size > this.#context.meter.limits.jsonBytes)
        throw neither("a JSON document beyond the limit of its size");
      return new JsonSink(this.#size, this.#context);
    }
    throw neither();
  }
}

function neither(what = "neither a layer nor a JSON document"): MeasureError {
  return new MeasureError(
    `it is ${what}`,
    "Save the image again with `docker save`; the archive may be damaged.",
  );
}

function gzipMeter(download: DownloadMode): GzipMeter | null {
  switch (download) {
    case "none":
      return null;
    case "gzip":
      return new FullGzipMeter();
    case "sample":
      return new SampledGzipMeter();
  }
}

interface Sink {
  write(bytes: Buffer): Promise<void> | null;
  finish(): Promise<Blob>;
  destroy(): void;
}

class PlainSink implements Sink {
  readonly #size: number;
  readonly #context: LayerContext;
  readonly #gzip: GzipMeter | null;
  readonly #layer: LayerReader;

  constructor(size: number, context: LayerContext, gzip: GzipMeter | null) {
    this.#size = size;
    this.#context = context;
    this.#gzip = gzip;
    this.#layer = new LayerReader(context);
  }

  write(bytes: Buffer): Promise<void> | null {
    this.#context.meter.uncompressed(bytes.length);
    this.#layer.push(bytes);
    return this.#gzip === null ? null : this.#gzip.push(bytes);
  }

  async finish(): Promise<Blob> {
    const summary = this.#layer.finish();
    const gzipBytes = this.#gzip === null ? null : await this.#gzip.finish();
    return { kind: "layer", ...summary, storedBytes: this.#size, compression: "none", gzipBytes };
  }

  destroy(): void {
    this.#gzip?.destroy();
  }
}

class CompressedSink implements Sink {
  readonly #size: number;
  readonly #compression: "gzip" | "zstd";
  readonly #download: DownloadMode;
  readonly #layer: LayerReader;
  readonly #decompressor: Decompressor;
  #unpacked = 0;

  constructor(size: number, compression: "gzip" | "zstd", context: LayerContext, download: DownloadMode) {
    this.#size = size;
    this.#compression = compression;
    this.#download = download;
    this.#layer = new LayerReader(context);
    const decompressor = new Decompressor(compression, (bytes) => {
      this.#unpacked += bytes.length;
      context.meter.uncompressed(bytes.length);
      context.meter.ratio(this.#unpacked, decompressor.begun);
      this.#layer.push(bytes);
      giveBack(bytes);
    });
    this.#decompressor = decompressor;
  }

  write(bytes: Buffer): Promise<void> | null {
    return this.#decompressor.write(bytes);
  }

  async finish(): Promise<Blob> {
    await this.#decompressor.end();
    const summary = this.#layer.finish();
    const gzipBytes = this.#compression === "gzip" && this.#download !== "none" ? this.#size : null;
    return { kind: "layer", ...summary, storedBytes: this.#size, compression: this.#compression, gzipBytes };
  }

  destroy(): void {
    this.#decompressor.destroy();
  }
}

class JsonSink implements Sink {
  readonly #bytes: Buffer;
  #filled = 0;

  constructor(size: number, context: LayerContext) {
    context.meter.keep(size);
    this.#bytes = Buffer.alloc(size);
  }

  write(bytes: Buffer): null {
    this.#filled += bytes.copy(this.#bytes, this.#filled);
    return null;
  }

  finish(): Promise<Blob> {
    return Promise.resolve({ kind: "json", bytes: this.#bytes });
  }

  destroy(): void {
    this.#filled = 0;
  }
}
