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
  /** Everything kept in memory: JSON blobs, os-release texts, names. */
  readonly keptBytes: number;
  /** One extended header (PAX records, GNU long name). The Go reader that engines use has the same limit. */
  readonly extendedHeaderBytes: number;
  readonly osReleaseBytes: number;
  /** Paths kept to tell distribution and libc. */
  readonly watchedPaths: number;
  /** Metadata files kept to tell the Python packages, and whiteouts; beyond either the packages are unknown. */
  readonly pythonMetadata: number;
  readonly pythonWhiteouts: number;
}

export const DEFAULT_LIMITS: Limits = {
  archiveEntries: 200_000,
  layerEntries: 20_000_000,
  uncompressedBytes: 1e12,
  // Layers of zeros are legitimate (a swap file shrinks 1000-fold), so the ratio only counts once it gets expensive.
  ratioFreeBytes: 16e9,
  ratio: 200,
  jsonBytes: 4e6,
  jsonDepth: 64,
  keptBytes: 64e6,
  extendedHeaderBytes: 1_048_576,
  osReleaseBytes: 65_536,
  watchedPaths: 10_000,
  pythonMetadata: 4000,
  pythonWhiteouts: 16_000,
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
  #watched = 0;
  #metadata = 0;
  #whiteouts = 0;

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

  watchedPath(): void {
    this.#watched += 1;
    if (this.#watched > this.limits.watchedPaths) {
      throw new LimitError(
        `more than ${this.limits.watchedPaths} os-release files, loaders and their folders`,
      );
    }
  }

  /** False when there are too many: then nothing is said about Python packages, and nothing else suffers. */
  pythonPath(kind: "metadata" | "whiteout"): boolean {
    if (kind === "metadata") this.#metadata += 1;
    else this.#whiteouts += 1;
    return this.#metadata <= this.limits.pythonMetadata && this.#whiteouts <= this.limits.pythonWhiteouts;
  }
}
