/** Reads one layer: the uncompressed tar goes in, chunk by chunk; its entries and what single files tell come out. */
import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import type { FileReader } from "./capture.js";
import type { Meter } from "./limits.js";
import { cleanPath } from "./clean-path.js";
import { factBytes, ProgramCapture } from "./program-capture.js";
import type { ProgramFacts } from "./programs.js";
import { TarParser } from "./tar-parser.js";
import type { TarEntry, TarHandler } from "./tar-parser.js";
import { EntryList, KIND } from "./tree/entry-list.js";
import type { TreeLayer } from "./tree/merged-tree.js";
import type { PathTable } from "./tree/path-table.js";

/** What reading layers shares: over one image, or over several that have layers in common. */
export interface LayerContext {
  readonly meter: Meter;
  readonly paths: PathTable;
  /** The first that wants a file gets it. */
  readonly readers: readonly FileReader[];
  /** Hash every file's content: for finding duplicates. */
  readonly hashing: boolean;
  /** Where what is learned of programs and libraries goes; null when nobody asks for it. */
  readonly programs: ProgramFacts | null;
}

export interface LayerSummary extends TreeLayer {
  /** Sum of the regular files' logical sizes; every file counts, also one that comes twice. */
  readonly payload: number;
  /** The part of `payload` below folders named `.git`. */
  readonly gitPayload: number;
  /** Tar entries, whiteouts and folders included. */
  readonly count: number;
}

const GIT_FOLDER = /(?:^|\/)\.git\//;
/** `#!x` */
const SMALLEST_PROGRAM = 4;
const OPAQUE = ".wh..wh..opq";

export class LayerReader {
  readonly #parser: TarParser;
  readonly #collector: EntryCollector;

  constructor(context: LayerContext) {
    this.#collector = new EntryCollector(context);
    this.#parser = new TarParser(this.#collector, context.meter.limits);
  }

  /** @throws MeasureError when the bytes are no tar; LimitError beyond a limit. */
  push(bytes: Buffer): void {
    this.#parser.push(bytes);
  }

  finish(): LayerSummary {
    this.#parser.finish();
    const { payload, gitPayload, count, entries, captured } = this.#collector;
    entries.trim();
    return { payload, gitPayload, count, entries, captured };
  }
}

/** A file that a reader wants, as far as it has come. */
interface Reading {
  readonly reader: FileReader;
  readonly path: string;
  readonly index: number;
  readonly size: number;
  readonly bytes: Buffer;
  filled: number;
}

class EntryCollector implements TarHandler {
  payload = 0;
  gitPayload = 0;
  count = 0;
  readonly entries = new EntryList();
  readonly captured = new Map<number, object>();
  readonly #context: LayerContext;
  #reading: Reading | null = null;
  #program: { readonly capture: ProgramCapture; readonly index: number } | null = null;
  #hash: { readonly digest: Hash; readonly index: number } | null = null;

  constructor(context: LayerContext) {
    this.#context = context;
  }

  header(): void {
    this.#context.meter.layerEntry();
  }

  entry(entry: TarEntry): boolean {
    const { meter, hashing } = this.#context;
    this.count += 1;
    // The bytes themselves are counted as they come; the holes of a sparse file never do.
    if (entry.payload > entry.storedSize) meter.uncompressed(entry.payload - entry.storedSize);
    const path = cleanPath(entry.path);
    const slash = path.lastIndexOf("/");
    // A whiteout is a file of the tar and none of the image, whatever is in it.
    if (path.startsWith(".wh.", slash + 1)) {
      this.#whiteout(path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
      return false;
    }
    this.payload += entry.payload;
    if (path.includes(".git/") && GIT_FOLDER.test(path)) this.gitPayload += entry.payload;
    const index = this.#add(entry, path);
    // A sparse file's content is not what a container reads.
    if (entry.type !== "file" || entry.payload !== entry.storedSize) return false;
    if (hashing && entry.storedSize > 0) this.#hash = { digest: createHash("sha256"), index };
    if (this.#wants(path, index, entry.storedSize)) return true;
    const { programs } = this.#context;
    if (programs !== null && entry.storedSize >= SMALLEST_PROGRAM)
      this.#program = { capture: new ProgramCapture(entry.storedSize, programs.strings), index };
    return this.#program !== null || this.#hash !== null;
  }

  content(bytes: Buffer): void {
    this.#hash?.digest.update(bytes);
    this.#program?.capture.push(bytes);
    const reading = this.#reading;
    if (reading !== null) reading.filled += bytes.copy(reading.bytes, reading.filled);
  }

  end(): void {
    if (this.#hash !== null) this.entries.setDigest(this.#hash.index, this.#hash.digest.digest());
    this.#hash = null;
    this.#endProgram();
    const reading = this.#reading;
    this.#reading = null;
    if (reading === null) return;
    const { path, bytes, size } = reading;
    const { paths } = this.#context;
    const fact = reading.reader.read({ path, bytes, size, intern: (other) => paths.intern(other) });
    if (fact !== null) this.captured.set(reading.index, fact);
  }

  #endProgram(): void {
    const program = this.#program;
    this.#program = null;
    const { meter, programs } = this.#context;
    const before = programs?.strings.bytes ?? 0;
    const fact = program?.capture.finish() ?? null;
    if (program === null || fact === null) return;
    // Facts of a hundred thousand programs fill memory as names do.
    meter.capture(factBytes(fact) + (programs?.strings.bytes ?? 0) - before);
    this.captured.set(program.index, programs?.add(fact) ?? fact);
  }

  #wants(path: string, index: number, size: number): boolean {
    for (const reader of this.#context.readers) {
      const wanted = reader.wants(path);
      if (wanted === 0) continue;
      this.#context.meter.capture(Math.min(wanted, size));
      const bytes = Buffer.alloc(Math.min(wanted, size));
      this.#reading = { reader, path, index, size, bytes, filled: 0 };
      return true;
    }
    return false;
  }

  #add(entry: TarEntry, path: string): number {
    const { paths } = this.#context;
    const isLink = entry.type === "hardlink";
    if (entry.type === "symlink") this.#context.meter.target(entry.linkPath.length);
    return this.entries.add({
      node: paths.intern(path),
      kind: KIND[entry.type],
      bytes: entry.payload,
      link: isLink ? paths.intern(cleanPath(entry.linkPath)) : 0,
      target: entry.type === "symlink" ? entry.linkPath : "",
      attributes: entry.attributes,
      time: entry.time,
    });
  }

  #whiteout(folder: string, name: string): void {
    // `.wh..wh.aufs`, `.wh..wh.plnk` and their like are notes of a file system to itself.
    if (name.startsWith(".wh..wh.") && name !== OPAQUE) return;
    const isOpaque = name === OPAQUE;
    const hidden = name.slice(4);
    // No file has such a name: unpacking refuses it.
    if (!isOpaque && (hidden === "" || hidden === "." || hidden === "..")) return;
    const path = isOpaque ? folder : folder === "" ? hidden : `${folder}/${hidden}`;
    const kind = isOpaque ? KIND.opaque : KIND.whiteout;
    const node = this.#context.paths.intern(path);
    this.entries.add({ node, kind, bytes: 0, link: 0, target: "", attributes: 0, time: 0 });
  }
}
