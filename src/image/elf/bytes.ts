/** Checked access to the bytes of a file of which perhaps only the beginning and the end are at hand. */
import type { ElfParts } from "./types.js";

/** The longest text that is read, in bytes. */
export const MOST_TEXT_BYTES = 65_536;
const TWO_TO_32 = 4_294_967_296;
const EMPTY = Buffer.alloc(0);

/** Why a range cannot be had: it leads out of the file, or it is not among the bytes at hand. */
export type Lack = "damaged" | "incomplete";

export class ElfBytes {
  readonly size: number;
  readonly #head: Buffer;
  readonly #tail: Buffer;
  readonly #tailStart: number;

  constructor({ head, tail, size }: ElfParts) {
    this.size = Number.isSafeInteger(size) && size > 0 ? size : 0;
    this.#head = head.length > this.size ? head.subarray(0, this.size) : head;
    this.#tail = tail.length > this.size ? tail.subarray(tail.length - this.size) : tail;
    this.#tailStart = this.size - this.#tail.length;
  }

  /** The bytes of a range; copied only where head and tail have to be joined for it. */
  range(offset: number, length: number): Buffer | Lack {
    if (!isIndex(offset) || !isIndex(length) || offset + length > this.size) return "damaged";
    const end = offset + length;
    if (end <= this.#head.length) return this.#head.subarray(offset, end);
    if (offset >= this.#tailStart) {
      return this.#tail.subarray(offset - this.#tailStart, end - this.#tailStart);
    }
    if (this.#tailStart > this.#head.length) return "incomplete";
    // Each byte is in one of them, so the copy is no longer than what is at hand.
    const joined = this.#tail.subarray(this.#head.length - this.#tailStart, end - this.#tailStart);
    return Buffer.concat([this.#head.subarray(offset), joined]);
  }

  /** What is at hand from an offset on, without a gap, at most so much of it; empty where nothing is. */
  from(offset: number, most: number): Buffer {
    if (!isIndex(offset) || offset >= this.size) return EMPTY;
    const all = this.range(offset, Math.min(most, this.size - offset));
    if (typeof all !== "string") return all;
    return this.#head.subarray(offset, offset + most);
  }

  /** The one or two pieces at hand of a range, of which only what is in the file counts. */
  pieces(offset: number, length: number): readonly Piece[] {
    const first = this.from(offset, length);
    const end = Math.min(offset + length, this.size);
    const pieces = first.length === 0 ? [] : [{ start: 0, buffer: first }];
    if (!isIndex(offset) || offset + first.length >= end || this.#tailStart >= end) return pieces;
    const start = Math.max(offset, this.#tailStart);
    const buffer = this.#tail.subarray(start - this.#tailStart, end - this.#tailStart);
    return [...pieces, { start: start - offset, buffer }];
  }
}

/** What is at hand of a range: all of it, or its beginning and its end, each without a gap. */
export interface Piece {
  /** Counted from the beginning of the range. */
  readonly start: number;
  readonly buffer: Buffer;
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Sixty-four bits, little-endian. NaN where that is more than numbers hold exactly: no range has it. */
export function wordAt(buffer: Buffer, offset: number): number {
  const high = buffer.readUInt32LE(offset + 4);
  return high > 0x1f_ffff ? Number.NaN : high * TWO_TO_32 + buffer.readUInt32LE(offset);
}
