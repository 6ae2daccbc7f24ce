/**
 * Layers that were read before, and the table of paths they share: head, baseline and reference of an image have most of
 * their layers in common, and nobody reads one twice.
 *
 * A layer is known by the digest under which the archive files it. An engine's own save can be trusted with that; archives
 * from elsewhere cannot, so each of those is read with a store of its own.
 */
import type { DownloadMode } from "./archive.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import { ProgramFacts } from "./programs.js";
import { PathTable } from "./tree/path-table.js";
import type { PathLimits } from "./tree/path-table.js";

const DIGEST = /^blobs\/sha256\/[0-9a-f]{64}$/;
/** Entries and paths that are kept; beyond it a new shelf is begun, which costs reading again and nothing else. */
const MOST_ENTRIES = 3_000_000;

export class LayerStore {
  readonly #limits: PathLimits;
  #shelf: LayerShelf;

  constructor(limits: PathLimits) {
    this.#limits = limits;
    this.#shelf = new LayerShelf(limits);
  }

  /** What the next image is read with. */
  shelf(): LayerShelf {
    if (this.#shelf.isFull) this.#shelf = new LayerShelf(this.#limits);
    return this.#shelf;
  }
}

/** Layers and the table that their paths are numbers of. */
export class LayerShelf {
  readonly paths: PathTable;
  readonly programs = new ProgramFacts();
  readonly #layers = new Map<string, LayerBlob>();
  #entries = 0;

  constructor(limits: PathLimits) {
    this.paths = new PathTable(limits);
  }

  get isFull(): boolean {
    return this.#entries > MOST_ENTRIES || this.paths.size > MOST_ENTRIES;
  }

  /** The layer filed under a key, read in the same way; null when it is not known. */
  find(key: string, reading: Reading): LayerBlob | null {
    return this.#layers.get(shelved(key, reading)) ?? null;
  }

  add(key: string, reading: Reading, blob: Blob): void {
    if (blob.kind !== "layer" || !DIGEST.test(key)) return;
    this.#layers.set(shelved(key, reading), blob);
    this.#entries += blob.entries.length;
  }
}

/** How a layer was read: what was not asked for is not known of it. */
export interface Reading {
  readonly download: DownloadMode;
  readonly programs: boolean;
}

function shelved(key: string, { download, programs }: Reading): string {
  return `${download} ${programs ? "programs" : ""} ${key}`;
}
