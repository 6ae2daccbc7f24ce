/** Measures one layer: the uncompressed tar goes in, chunk by chunk; a summary comes out. */
import type { Meter } from "./limits.js";
import { PythonPaths } from "./python-packages.js";
import type { PythonLayer } from "./python-packages.js";
import { TarParser } from "./tar-parser.js";
import type { TarEntry, TarHandler } from "./tar-parser.js";
import { WatchedPaths, cleanPath, isWhiteout } from "./watched-paths.js";
import type { WatchedLayer } from "./watched-paths.js";

export interface LayerSummary {
  /** Sum of the regular files' logical sizes; every file counts, also one that comes twice. */
  readonly payload: number;
  readonly entries: number;
  /** The part of `payload` below folders named `.git`. */
  readonly gitPayload: number;
  readonly watched: WatchedLayer;
  readonly python: PythonLayer | null;
}

const GIT_FOLDER = /(?:^|\/)\.git\//;

export class LayerReader {
  readonly #parser: TarParser;
  readonly #counter: EntryCounter;

  constructor(meter: Meter) {
    this.#counter = new EntryCounter(meter);
    this.#parser = new TarParser(this.#counter, meter.limits);
  }

  /** @throws MeasureError when the bytes are no tar; LimitError beyond a limit. */
  push(bytes: Buffer): void {
    this.#parser.push(bytes);
  }

  finish(): LayerSummary {
    this.#parser.finish();
    const { payload, entries, gitPayload, watched, python } = this.#counter;
    return { payload, entries, gitPayload, watched: watched.result, python: python.result };
  }
}

class EntryCounter implements TarHandler {
  payload = 0;
  entries = 0;
  gitPayload = 0;
  readonly watched: WatchedPaths;
  readonly python: PythonPaths;
  readonly #meter: Meter;

  constructor(meter: Meter) {
    this.#meter = meter;
    this.watched = new WatchedPaths(meter);
    this.python = new PythonPaths(meter);
  }

  header(): void {
    this.#meter.layerEntry();
  }

  entry(entry: TarEntry): boolean {
    this.entries += 1;
    // The bytes themselves are counted as they come; the holes of a sparse file never do.
    if (entry.payload > entry.storedSize) this.#meter.uncompressed(entry.payload - entry.storedSize);
    const path = cleanPath(entry.path);
    // A whiteout is a file of the tar and none of the image, whatever is in it.
    if (!isWhiteout(path)) {
      this.payload += entry.payload;
      if (path.includes(".git/") && GIT_FOLDER.test(path)) this.gitPayload += entry.payload;
    }
    this.python.entry(entry, path);
    return this.watched.entry(entry, path);
  }

  content(bytes: Buffer): void {
    this.watched.content(bytes);
  }

  end(): void {
    this.watched.end();
  }
}
