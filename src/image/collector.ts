/** Takes the files of an archive one after the other and keeps what an image is made of: layers, documents, links. */
import { MeasureError } from "../model/errors.js";
import type { DownloadMode } from "./archive.js";
import { BlobReader } from "./blob-reader.js";
import type { Blob } from "./blob-reader.js";
import { cleanKey } from "./clean-path.js";
import { printable } from "./printable.js";
import type { LayerContext } from "./layer-reader.js";
import type { LayerShelf, Reading } from "./layer-store.js";
import type { TarEntry, TarHandler } from "./tar-parser.js";

/** A file of an archive that is laid out in a folder. */
export interface ArchiveFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

type Step = () => Promise<void> | null;

/**
 * Takes the archive's files from the parser. The parser does not wait, zlib has to be waited for: so what a chunk holds
 * is noted as steps, and `settle` takes them one after the other before the next chunk is read.
 */
export class Collector implements TarHandler {
  readonly blobs = new Map<string, Blob>();
  readonly links = new Map<string, string>();
  readonly #context: LayerContext;
  readonly #download: DownloadMode;
  readonly #shelf: LayerShelf;
  #steps: Step[] = [];
  #key = "";
  #reader: BlobReader | null = null;

  constructor(context: LayerContext, download: DownloadMode, shelf: LayerShelf) {
    this.#context = context;
    this.#download = download;
    this.#shelf = shelf;
  }

  header(): void {
    this.#context.meter.archiveEntry();
  }

  entry(entry: TarEntry): boolean {
    const key = cleanKey(entry.path);
    this.#context.meter.keep(key.length + entry.linkPath.length);
    if (entry.type === "file") {
      const known = this.#shelf.find(key, this.#reading());
      if (known !== null) {
        this.#steps.push(() => this.#keep(key, known));
        return false;
      }
      this.#steps.push(() => this.#open(key, entry.storedSize));
      return true;
    }
    const target = linkTarget(entry, key);
    if (target !== null) {
      this.#steps.push(() => {
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

  /** Takes a file that is no entry of a tar. @throws MeasureError when it is not as long as it was said to be. */
  async take(file: ArchiveFile): Promise<void> {
    const key = cleanKey(file.path);
    this.#context.meter.archiveEntry();
    this.#context.meter.keep(key.length);
    const known = this.#shelf.find(key, this.#reading());
    if (known !== null) {
      this.#keep(key, known);
      return;
    }
    this.#open(key, file.size);
    let left = file.size;
    for await (const chunk of file.chunks) {
      left -= chunk.length;
      if (left < 0) break;
      await this.#reader?.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    if (left !== 0) {
      throw new MeasureError(
        `${printable(file.path)} changed while it was read`,
        "Read the image again when nothing writes to it.",
      );
    }
    await this.#close();
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

  #reading(): Reading {
    return { download: this.#download, programs: this.#context.programs !== null };
  }

  #open(key: string, size: number): null {
    this.#key = key;
    this.#reader = new BlobReader(size, this.#context, this.#download);
    return null;
  }

  async #close(): Promise<void> {
    const blob = await this.#reader?.end();
    this.#reader = null;
    if (blob === undefined) return;
    this.#shelf.add(this.#key, this.#reading(), blob);
    this.#keep(this.#key, blob);
  }

  /** As in unpacking, the later of two files of one name replaces the earlier. */
  #keep(key: string, blob: Blob): null {
    this.links.delete(key);
    this.blobs.set(key, blob);
    return null;
  }
}

function linkTarget(entry: TarEntry, key: string): string | null {
  if (entry.type === "symlink")
    return cleanKey(`./${key.slice(0, key.lastIndexOf("/") + 1)}${entry.linkPath}`);
  return entry.type === "hardlink" ? cleanKey(entry.linkPath) : null;
}
