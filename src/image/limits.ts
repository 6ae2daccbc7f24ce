/** What reading a stranger's archive may cost at most. Beyond a limit reading stops: a limit is never a number. */
import { MeasureError } from "../model/errors.js";
import { formatBytes } from "../model/bytes.js";

export interface Limits {
  /** Files of the archive itself: blobs, manifests, links. */
  readonly archiveEntries: number;
  /** Tar headers over all layers, extended headers included. */
  readonly layerEntries: number;
  /** Uncompressed layer bytes over the whole archive; a sparse file counts with its logical size. */
  readonly uncompressedBytes: number;
  /** Uncompressed bytes of one compressed blob that are accepted whatever the ratio. */
  readonly ratioFreeBytes: number;
  /** Beyond those: uncompressed bytes for each stored byte. */
  readonly ratio: number;
  /** One manifest, index or config. */
  readonly jsonBytes: number;
  readonly jsonDepth: number;
  /** Everything of the archive itself kept in memory: JSON blobs and names. */
  readonly keptBytes: number;
  /** One extended header (PAX records, GNU long name). The Go reader that engines use has the same limit. */
  readonly extendedHeaderBytes: number;
  /** Bytes of single files that readers look at (package databases and their like). */
  readonly capturedBytes: number;
  /** Bytes of one path: Linux allows 4,096. */
  readonly pathBytes: number;
  /** Bytes of all names of all paths, and once more of where symbolic links point. */
  readonly nameBytes: number;
  /** Different paths over all layers, folders included. */
  readonly paths: number;
}

export const DEFAULT_LIMITS: Limits = {
  archiveEntries: 200_000,
  layerEntries: 8_000_000,
  uncompressedBytes: 1e12,
  // Layers of zeros are legitimate (a swap file shrinks 1000-fold), so the ratio only counts once it gets expensive.
  ratioFreeBytes: 16e9,
  ratio: 200,
  jsonBytes: 4e6,
  jsonDepth: 64,
  keptBytes: 64e6,
  extendedHeaderBytes: 1_048_576,
  capturedBytes: 1e9,
  pathBytes: 16_384,
  nameBytes: 5e8,
  paths: 16_000_000,
};

/** The archive goes beyond a limit. Ends the reading at once, also when the blob would not have been needed. */
export class LimitError extends MeasureError {
  constructor(what: string) {
    super(
      `the archive goes beyond a limit: ${what}`,
      "No ordinary image does this: look at how it was made before trusting it.",
    );
  }
}

/** Counts what one archive has cost so far. */
export class Meter {
  readonly limits: Limits;
  #archiveEntries = 0;
  #layerEntries = 0;
  #uncompressed = 0;
  #kept = 0;
  #captured = 0;
  #targets = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  archiveEntry(): void {
    this.#archiveEntries += 1;
    if (this.#archiveEntries > this.limits.archiveEntries) {
      throw new LimitError(`more than ${this.limits.archiveEntries} files`);
    }
  }

  layerEntry(): void {
    this.#layerEntries += 1;
    if (this.#layerEntries > this.limits.layerEntries) {
      throw new LimitError(`more than ${this.limits.layerEntries} entries in its layers`);
    }
  }

  /** @throws LimitError when the uncompressed bytes of all layers together exceed the limit. */
  uncompressed(bytes: number): void {
    this.#uncompressed += bytes;
    if (this.#uncompressed > this.limits.uncompressedBytes) {
      throw new LimitError(`more than ${formatBytes(this.limits.uncompressedBytes)} of uncompressed layers`);
    }
  }

  /** @throws LimitError when one blob grows out of proportion to what is stored of it. */
  ratio(uncompressed: number, stored: number): void {
    if (uncompressed > this.limits.ratioFreeBytes + this.limits.ratio * stored) {
      throw new LimitError(
        `${formatBytes(stored)} of a compressed layer unpack to more than ${formatBytes(uncompressed)}`,
      );
    }
  }

  keep(bytes: number): void {
    this.#kept += bytes;
    if (this.#kept > this.limits.keptBytes) {
      throw new LimitError(`more than ${formatBytes(this.limits.keptBytes)} of manifests, configs and names`);
    }
  }

  /** @throws LimitError for a target that no file system holds, or for too many bytes of them. */
  target(bytes: number): void {
    if (bytes > this.limits.pathBytes) {
      throw new LimitError(`a link to a path of more than ${this.limits.pathBytes} bytes`);
    }
    this.#targets += bytes;
    if (this.#targets > this.limits.nameBytes) {
      throw new LimitError(`more than ${formatBytes(this.limits.nameBytes)} of symbolic links' targets`);
    }
  }

  /** @throws LimitError when readers would look at more than is sensible. */
  capture(bytes: number): void {
    this.#captured += bytes;
    if (this.#captured > this.limits.capturedBytes) {
      throw new LimitError(
        `more than ${formatBytes(this.limits.capturedBytes)} of package databases and of what programs say of themselves`,
      );
    }
  }
}
