/**
 * A tar parser that is pushed to: it keeps one header at most and hands content on as views of the caller's chunks,
 * or skips it without looking. Reads v7, ustar, GNU (long names and links, base-256, sparse) and PAX.
 *
 * Where implementations differ it follows the Go reader that engines use, since that is what unpacks an image: links,
 * folders and devices have no content whatever their size says; a sparse file counts with its logical size (engine
 * 28.5 on overlay2 reports that for PAX sparse entries, and unpacks no old-style GNU ones at all); global PAX headers
 * change no entry, and one that would change a size is refused, since readers disagree about it.
 */
import type { Limits } from "./limits.js";
import { LimitError } from "./limits.js";
import { printable } from "./printable.js";
import {
  BLOCK,
  checksumHolds,
  isZeroBlock,
  readHeader,
  readPax,
  readSparseSize,
  tarError,
  text,
} from "./tar-header.js";
import type { PaxFields, RawHeader } from "./tar-header.js";

export type TarEntryType = "file" | "hardlink" | "symlink" | "directory" | "device";

export interface TarEntry {
  readonly type: TarEntryType;
  /** As the archive spells it: neither normalised nor trusted. */
  readonly path: string;
  readonly linkPath: string;
  /** Bytes of content in the archive. */
  readonly storedSize: number;
  /** Bytes of the file once unpacked: larger than `storedSize` for a sparse file; 0 for what is no file. */
  readonly payload: number;
  /** Mode and owner, and the time of the last change: fingerprints, only good for comparing. */
  readonly attributes: number;
  readonly time: number;
}

export interface TarHandler {
  /** Every header block, extended ones included: where work without an entry is counted. */
  header?(): void;
  /** Returns whether the content is wanted; if so `content` and then `end` follow. */
  entry(entry: TarEntry): boolean;
  content(bytes: Buffer): void;
  end(): void;
}

interface Extended {
  readonly type: string;
  readonly data: Buffer;
  filled: number;
}

const TYPES: Readonly<Record<string, TarEntryType>> = {
  "0": "file",
  "\0": "file",
  "7": "file",
  S: "file",
  "1": "hardlink",
  "2": "symlink",
  "3": "device",
  "4": "device",
  "5": "directory",
  "6": "device",
};

export class TarParser {
  readonly #handler: TarHandler;
  readonly #limits: Pick<Limits, "extendedHeaderBytes">;
  readonly #header = Buffer.alloc(BLOCK);
  #headerFilled = 0;
  /** Content bytes of the current entry that are still to come, then its padding. */
  #remaining = 0;
  #padding = 0;
  #wanted = false;
  #extended: Extended | null = null;
  #pax: PaxFields | null = null;
  #longName: string | null = null;
  #longLink: string | null = null;
  /** An old-style sparse entry whose map goes on in the next block. */
  #sparse: TarEntry | null = null;
  #zeroBlocks = 0;
  #started = false;

  constructor(handler: TarHandler, limits: Pick<Limits, "extendedHeaderBytes">) {
    this.#handler = handler;
    this.#limits = limits;
  }

  /** Whether the end marker has been read; what follows is ignored, as tar does. */
  get ended(): boolean {
    return this.#zeroBlocks === 2;
  }

  /** Reads one chunk. Views handed to the handler are only valid during the call. @throws MeasureError */
  push(chunk: Buffer): void {
    let at = 0;
    const end = chunk.length;
    while (at < end && this.#zeroBlocks < 2) {
      if (this.#remaining > 0) {
        const take = Math.min(this.#remaining, end - at);
        this.#remaining -= take;
        this.#takeContent(chunk, at, take);
        at += take;
      } else if (this.#padding > 0) {
        const take = Math.min(this.#padding, end - at);
        this.#padding -= take;
        at += take;
      } else if (this.#headerFilled === 0 && end - at >= BLOCK) {
        this.#takeBlock(chunk, at);
        at += BLOCK;
      } else {
        const take = Math.min(BLOCK - this.#headerFilled, end - at);
        chunk.copy(this.#header, this.#headerFilled, at, at + take);
        this.#headerFilled += take;
        at += take;
        if (this.#headerFilled === BLOCK) {
          this.#headerFilled = 0;
          this.#takeBlock(this.#header, 0);
        }
      }
    }
  }

  /**
   * Says that no more bytes come. A missing end marker is tolerated between two entries, as tar and Go's reader do,
   * unless `marker` asks for it.
   * @throws MeasureError when the archive stops inside an entry or is empty.
   */
  finish(marker: "optional" | "required" = "optional"): void {
    if (this.ended) return;
    const inside =
      this.#remaining > 0 || this.#padding > 0 || this.#headerFilled > 0 || this.#sparse !== null;
    if (inside || this.#isDangling()) throw tarError("it ends in the middle of an entry");
    if (marker === "required" && this.#zeroBlocks === 0) {
      throw tarError(this.#started ? "it ends without its end marker" : "it is empty");
    }
  }

  /** An extended header was read and the entry it is for was not. */
  #isDangling(): boolean {
    return this.#pax !== null || this.#longName !== null || this.#longLink !== null;
  }

  #takeContent(chunk: Buffer, at: number, length: number): void {
    if (this.#extended !== null) {
      chunk.copy(this.#extended.data, this.#extended.filled, at, at + length);
      this.#extended.filled += length;
      if (this.#remaining === 0) this.#takeExtended(this.#extended);
    } else if (this.#wanted) {
      this.#handler.content(chunk.subarray(at, at + length));
      if (this.#remaining === 0) this.#handler.end();
    }
  }

  #takeBlock(block: Buffer, at: number): void {
    this.#started = true;
    if (this.#sparse !== null) {
      // Extension block of a sparse map: 21 pairs, then whether another one follows.
      this.#handler.header?.();
      if (block[at + 504] === 0) this.#begin(this.#sparse);
      return;
    }
    if (block[at] === 0 && isZeroBlock(block, at)) {
      if (this.#isDangling()) throw tarError("an extended header has no entry");
      this.#zeroBlocks += 1;
      return;
    }
    if (this.#zeroBlocks > 0) throw tarError("an entry follows the first half of the end marker");
    if (!checksumHolds(block, at)) throw tarError("a header's checksum is wrong");
    this.#handler.header?.();
    const header = readHeader(block, at);
    switch (header.type) {
      case "x":
      case "g":
      case "L":
      case "K":
        this.#beginExtended(header);
        return;
      default:
        this.#takeEntry(header, block, at);
    }
  }

  #beginExtended(header: RawHeader): void {
    if (header.size > this.#limits.extendedHeaderBytes) {
      throw new LimitError(`an extended header of ${header.size} bytes`);
    }
    this.#extended = { type: header.type, data: Buffer.alloc(header.size), filled: 0 };
    this.#setContent(header.size);
    if (header.size === 0) this.#takeExtended(this.#extended);
  }

  #takeExtended(extended: Extended): void {
    this.#extended = null;
    switch (extended.type) {
      case "L":
        this.#longName = text(extended.data, 0, extended.data.length);
        return;
      case "K":
        this.#longLink = text(extended.data, 0, extended.data.length);
        return;
      case "x":
        this.#pax = readPax(extended.data);
        return;
      default: {
        const fields = readPax(extended.data);
        if (fields.size !== undefined || fields.sparseSize !== undefined) {
          throw tarError("a global header sets sizes");
        }
      }
    }
  }

  #takeEntry(header: RawHeader, block: Buffer, at: number): void {
    const pax = this.#pax ?? {};
    const path = this.#longName ?? pax.path ?? header.path;
    const linkPath = this.#longLink ?? pax.linkPath ?? header.linkPath;
    this.#pax = null;
    this.#longName = null;
    this.#longLink = null;
    const type = typeOf(header.type, path);
    const { attributes, time } = header;
    if (type !== "file") {
      this.#begin({ type, path, linkPath, storedSize: 0, payload: 0, attributes, time });
      return;
    }
    const storedSize = pax.size ?? header.size;
    const payload = header.type === "S" ? readSparseSize(block, at) : (pax.sparseSize ?? storedSize);
    if (header.type === "S" && payload < storedSize) throw tarError("a sparse file is smaller than its data");
    const entry: TarEntry = { type, path, linkPath: "", storedSize, payload, attributes, time };
    if (header.type === "S" && block[at + 482] !== 0) this.#sparse = entry;
    else this.#begin(entry);
  }

  #begin(entry: TarEntry): void {
    this.#sparse = null;
    this.#setContent(entry.storedSize);
    this.#wanted = this.#handler.entry(entry);
    if (this.#wanted && entry.storedSize === 0) this.#handler.end();
  }

  #setContent(size: number): void {
    this.#remaining = size;
    this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
  }
}

function typeOf(flag: string, path: string): TarEntryType {
  const type = TYPES[flag];
  if (type === undefined) {
    // Engines refuse these as well; guessing whether they count would be a wrong number.
    throw tarError(`an entry has the unknown type ${JSON.stringify(printable(flag))}`);
  }
  // Tars older than ustar have no folder type: a trailing slash says it. In later ones it says nothing.
  return flag === "\0" && path.endsWith("/") ? "directory" : type;
}
