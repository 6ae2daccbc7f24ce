/**
 * Reads a saved image from a stream, in one pass and with memory that does not grow with it: the output of
 * `docker save` of any generation, or an OCI layout as a tar.
 */
import { downloadBytes, payloadBytes } from "../model/bytes.js";
import type { DownloadBytes, PayloadBytes } from "../model/bytes.js";
import { MeasureError } from "../model/errors.js";
import type { ArchiveContents, ArchiveLayer, DownloadMethod } from "../model/image.js";
import type { LayerBlob } from "./blob-reader.js";
import type { FileReader } from "./capture.js";
import { Collector } from "./collector.js";
import type { ArchiveFile } from "./collector.js";
import { decompressed } from "./decompress.js";
import { OS_RELEASE, readDistribution } from "./distribution.js";
import { inspectTree } from "./inspect.js";
import type { LayerContext } from "./layer-reader.js";
import { LayerStore } from "./layer-store.js";
import { resolveImage } from "./layout.js";
import { DEFAULT_LIMITS, Meter } from "./limits.js";
import type { Limits } from "./limits.js";
import { weighPackages } from "./ownership.js";
import { nodeNames } from "./packages/node.js";
import { pythonNames } from "./packages/python.js";
import { PACKAGE_KINDS } from "./packages/table.js";
import type { Platform } from "./platform.js";
import { LOADER_CONFIGURATION, programsOf } from "./programs.js";
import type { Programs } from "./programs.js";
import { TarParser } from "./tar-parser.js";
import { MergedTree } from "./tree/merged-tree.js";

/**
 * How much is done for the download size: nothing, compressing every uncompressed layer (gzip level 6), or
 * compressing a sample of each.
 */
export type DownloadMode = "none" | "gzip" | "sample";

/** What one pass yields, with what was asked for on top. */
export interface ReadImage extends ArchiveContents {
  /** Programs and libraries; null when they were not asked for. */
  readonly programs: Programs | null;
}

export interface ReadOptions {
  readonly download: DownloadMode;
  /** Which image of an archive for several platforms; null takes the only one there is. */
  readonly platform?: Platform | null;
  /** Likewise of an archive with several names: a tag, or a reference's name in an OCI layout. */
  readonly reference?: string | null;
  readonly limits?: Partial<Limits>;
  /** Hash every file, to find equal ones. Costs about as much as reading them again. */
  readonly hashing?: boolean;
  /** Read what programs and libraries need, for who wants to know whether they would start elsewhere. Costs some time. */
  readonly programs?: boolean;
  /** Layers of images read before: what is in there is not read again. For images of one engine only. */
  readonly store?: LayerStore;
  /** Called after every chunk with the bytes of the stream read so far. */
  readonly onProgress?: (bytesRead: number) => void;
}

/**
 * Reads one image from a saved archive, which may be compressed as a whole. The stream is read to its end, unless an
 * error stops it: then its iterator is closed. A chunk has to stay as it is until the one after the next is asked for.
 * @throws MeasureError for anything that is not one complete, consistent image, or goes beyond a limit.
 */
export async function readArchive(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<ReadImage> {
  const reading = new Reading(options);
  const parser = new TarParser(reading.collector, reading.limits);
  let bytesRead = 0;
  try {
    for await (const chunk of decompressed(stream, reading.context.meter)) {
      bytesRead += chunk.length;
      parser.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      await reading.collector.settle();
      options.onProgress?.(bytesRead);
    }
    parser.finish("required");
    return reading.finish();
  } finally {
    reading.collector.destroy();
  }
}

/**
 * Reads one image from the files of an unpacked archive or an OCI layout, in any order.
 * @throws MeasureError as `readArchive` does.
 */
export async function readLayout(
  files: AsyncIterable<ArchiveFile>,
  options: ReadOptions,
): Promise<ReadImage> {
  const reading = new Reading(options);
  let bytesRead = 0;
  try {
    for await (const file of files) {
      await reading.collector.take(file);
      bytesRead += file.size;
      options.onProgress?.(bytesRead);
    }
    return reading.finish();
  } finally {
    reading.collector.destroy();
  }
}

/** What reading one image takes, and what becomes of it. */
class Reading {
  readonly limits: Limits;
  readonly context: LayerContext;
  readonly collector: Collector;
  readonly #options: ReadOptions;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    const hashing = options.hashing ?? false;
    // Who hashes gets nothing from those who did not.
    const store = hashing || options.store === undefined ? new LayerStore(this.limits) : options.store;
    const shelf = store.shelf();
    const programs = options.programs === true ? shelf.programs : null;
    this.context = { meter: new Meter(this.limits), paths: shelf.paths, readers: READERS, hashing, programs };
    this.collector = new Collector(this.context, options.download, shelf);
  }

  finish(): ReadImage {
    const { platform = null, reference = null } = this.#options;
    const image = resolveImage(this.collector, { platform, reference }, this.limits);
    const { layers } = image;
    const tree = new MergedTree(this.context.paths, layers, this.limits.layerEntries);
    const payload = layers.reduce((sum, layer) => sum + layer.payload, 0);
    const { hashing, programs } = this.context;
    const ownership = weighPackages(tree, PACKAGE_KINDS);
    return {
      config: image.config,
      layers: layers.map((layer, index) => layerOf(layer, image.config.diffIds[index] ?? "")),
      configBytes: image.configBytes,
      ...readDistribution(tree),
      pythonPackages: pythonNames(tree),
      nodePackages: nodeNames(tree),
      gitPayload: payloadBytes(layers.reduce((sum, layer) => sum + layer.gitPayload, 0)),
      inspection: inspectTree(tree, ownership, payload, hashing),
      programs: programs === null ? null : programsOf(tree, programs, ownership),
    };
  }
}

const READERS: readonly FileReader[] = [
  OS_RELEASE,
  LOADER_CONFIGURATION,
  ...PACKAGE_KINDS.flatMap(({ readers }) => readers),
];

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
    entries: blob.count,
    storedBytes: blob.storedBytes,
    compression: blob.compression,
    gzipBytes: blob.gzipBytes === null ? null : downloadBytes(blob.gzipBytes),
  };
}
