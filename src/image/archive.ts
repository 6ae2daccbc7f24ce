/**
 * Reads a saved image from a stream, in one pass and with memory that does not grow with it: the output of
 * `docker save` of any generation, or an OCI layout as a tar.
 */
import { posix } from "node:path";
import { downloadBytes, payloadBytes } from "../model/bytes.js";
import type { DownloadBytes, PayloadBytes } from "../model/bytes.js";
import { MeasureError } from "../model/errors.js";
import type { ArchiveContents, ArchiveLayer, DownloadMethod } from "../model/image.js";
import { BlobReader } from "./blob-reader.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import { readDistribution } from "./distribution.js";
import { cleanKey, resolveImage } from "./layout.js";
import type { Platform } from "./layout.js";
import { DEFAULT_LIMITS, Meter } from "./limits.js";
import type { Limits } from "./limits.js";
import { readPythonPackages } from "./python-packages.js";
import { TarParser } from "./tar-parser.js";
import type { TarEntry, TarHandler } from "./tar-parser.js";

/**
 * How much is done for the download size: nothing, compressing every uncompressed layer (gzip level 6), or
 * compressing a sample of each.
 */
export type DownloadMode = "none" | "gzip" | "sample";

export interface ReadOptions {
  readonly download: DownloadMode;
  /** Which image of an archive for several platforms; null takes the only one there is. */
  readonly platform?: Platform | null;
  readonly limits?: Partial<Limits>;
  /** Called after every chunk with the bytes of the stream read so far. */
  readonly onProgress?: (bytesRead: number) => void;
}

/**
 * Reads one image. The stream is read to its end, unless an error stops it: then its iterator is closed.
 * @throws MeasureError for anything that is not one complete, consistent image, or goes beyond a limit.
 */
export async function readArchive(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<ArchiveContents> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const collector = new Collector(new Meter(limits), options.download);
  const parser = new TarParser(collector, limits);
  let bytesRead = 0;
  try {
    for await (const chunk of stream) {
      bytesRead += chunk.length;
      parser.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      await collector.settle();
      options.onProgress?.(bytesRead);
    }
    parser.finish("required");
    const image = resolveImage(collector, options.platform ?? null, limits);
    return {
      config: image.config,
      layers: image.layers.map((layer, index) => layerOf(layer, image.config.diffIds[index] ?? "")),
      configBytes: image.configBytes,
      ...readDistribution(image.layers.map((layer) => layer.watched)),
      pythonPackages: readPythonPackages(image.layers.map((layer) => layer.python)),
      gitPayload: payloadBytes(image.layers.reduce((sum, layer) => sum + layer.gitPayload, 0)),
    };
  } finally {
    collector.destroy();
  }
}

/** The image's size: payload bytes over its layers, a layer that is listed twice counted twice. */
export function payloadOf(contents: ArchiveContents): PayloadBytes {
  return payloadBytes(contents.layers.reduce((sum, layer) => sum + layer.payload, 0));
}

/**
 * What a pull would transfer: the config and every layer compressed. Layers that are stored compressed count as
 * stored; the others as `mode`, the one the archive was read with, has found.
 * @throws MeasureError when a layer is stored uncompressed and the archive was read without asking for its download size.
 */
export function downloadOf(
  contents: ArchiveContents,
  mode: DownloadMode,
): { readonly bytes: DownloadBytes; readonly method: DownloadMethod } {
  let bytes = contents.configBytes;
  let allStored = true;
  for (const layer of contents.layers) {
    const isStored = layer.compression !== "none";
    allStored &&= isStored;
    bytes += isStored ? layer.storedBytes : (layer.gzipBytes ?? notAsked());
  }
  const method = allStored ? "stored-blobs" : mode === "gzip" ? "gzip" : "gzip-sample";
  return { bytes: downloadBytes(bytes), method };
}

function notAsked(): never {
  throw new MeasureError(
    "the download size was not measured: a layer is stored uncompressed",
    "Read the archive with the download mode `gzip` or `sample`.",
  );
}

function layerOf(blob: LayerBlob, diffId: string): ArchiveLayer {
  return {
    diffId,
    payload: payloadBytes(blob.payload),
    entries: blob.entries,
    storedBytes: blob.storedBytes,
    compression: blob.compression,
    gzipBytes: blob.gzipBytes === null ? null : downloadBytes(blob.gzipBytes),
  };
}

type Step = () => Promise<void> | null;

/**
 * Takes the archive's files from the parser. The parser does not wait, zlib has to be waited for: so what a chunk holds
 * is noted as steps, and `settle` takes them one after the other before the next chunk is read.
 */
class Collector implements TarHandler {
  readonly blobs = new Map<string, Blob>();
  readonly links = new Map<string, string>();
  readonly #meter: Meter;
  readonly #download: DownloadMode;
  #steps: Step[] = [];
  #key = "";
  #reader: BlobReader | null = null;

  constructor(meter: Meter, download: DownloadMode) {
    this.#meter = meter;
    this.#download = download;
  }

  header(): void {
    this.#meter.archiveEntry();
  }

  entry(entry: TarEntry): boolean {
    const key = cleanKey(entry.path);
    this.#meter.keep(key.length + entry.linkPath.length);
    if (entry.type === "file") {
      this.#steps.push(() => this.#open(key, entry.storedSize));
      return true;
    }
    const target = linkTarget(entry, key);
    if (target !== null) {
      this.#steps.push(() => {
        // As in unpacking, the later of two files of one name replaces the earlier.
        this.blobs.delete(key);
        this.links.set(key, target);
        return null;
      });
    }
    return false;
  }

  content(bytes: Buffer): void {
    this.#steps.push(() => this.#reader?.write(bytes) ?? null);
  }

  end(): void {
    this.#steps.push(() => this.#close());
  }

  async settle(): Promise<void> {
    const steps = this.#steps;
    this.#steps = [];
    for (const step of steps) {
      const pending = step();
      if (pending !== null) await pending;
    }
  }

  destroy(): void {
    this.#reader?.destroy();
  }

  #open(key: string, size: number): null {
    this.#key = key;
    this.#reader = new BlobReader(size, this.#meter, this.#download);
    return null;
  }

  async #close(): Promise<void> {
    const blob = await this.#reader?.end();
    this.#reader = null;
    if (blob === undefined) return;
    this.links.delete(this.#key);
    this.blobs.set(this.#key, blob);
  }
}

function linkTarget(entry: TarEntry, key: string): string | null {
  if (entry.type === "symlink") return cleanKey(posix.join(posix.dirname(key), entry.linkPath));
  return entry.type === "hardlink" ? cleanKey(entry.linkPath) : null;
}
