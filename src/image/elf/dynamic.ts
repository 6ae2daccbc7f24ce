/** The dynamic section: which libraries a file needs, where they are searched, where its tables lie. */
import { MOST_TEXT_BYTES, wordAt } from "./bytes.js";
import type { ElfBytes, Lack, Piece } from "./bytes.js";
import { offsetOf } from "./header.js";
import type { Range, Segment } from "./header.js";

const ENTRY_BYTES = 16;
const MOST_ENTRIES = 100_000;
const MOST_NEEDED = 10_000;

/** Tags, as the gABI and its GNU extensions number them. */
export const TAG = {
  end: 0,
  needed: 1,
  procedureSize: 2,
  hash: 4,
  strings: 5,
  symbols: 6,
  relocations: 7,
  relocationsSize: 8,
  stringsSize: 10,
  soname: 14,
  rpath: 15,
  procedures: 23,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  gnuHash: 0x6ffffef5,
  symbolVersions: 0x6ffffff0,
  flags1: 0x6ffffffb,
  definedVersions: 0x6ffffffc,
  definedVersionsCount: 0x6ffffffd,
  neededVersions: 0x6ffffffe,
  neededVersionsCount: 0x6fffffff,
} as const;

export interface Dynamic {
  /** Offsets into the strings. */
  readonly needed: readonly number[];
  /** More of them than are read. */
  readonly isCut: boolean;
  /** The value of each tag; of one that comes twice, the last, as loaders have it. */
  readonly values: ReadonlyMap<number, number>;
}

export function readDynamic(bytes: ElfBytes, { offset, size }: Range): Dynamic | Lack {
  const most = MOST_ENTRIES * ENTRY_BYTES;
  // What follows the end mark may lie outside of what is at hand.
  const table = bytes.from(offset, Math.min(size, most));
  const needed: number[] = [];
  const values = new Map<number, number>();
  let isCut = false;
  for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
    const tag = wordAt(table, at);
    if (tag === TAG.end) return { needed, isCut, values };
    const value = wordAt(table, at + 8);
    if (tag !== TAG.needed) {
      if (!Number.isNaN(tag)) values.set(tag, value);
    } else if (needed.length < MOST_NEEDED) needed.push(value);
    else isCut = true;
  }
  const whole = bytes.range(offset, size);
  if (typeof whole === "string") return whole;
  // Without an end mark it ends with its segment.
  return table.length < size ? "incomplete" : { needed, isCut, values };
}

/** The table of strings. What is read of it in all is bounded: names may overlap, and a million may be the same one. */
export class StringTable {
  readonly #bytes: ElfBytes;
  readonly #offset: number;
  readonly #size: number;
  readonly #pieces: readonly Piece[];
  #budget: number;

  constructor(bytes: ElfBytes, loads: readonly Segment[], address: number, size: number) {
    this.#bytes = bytes;
    this.#offset = offsetOf(loads, address);
    this.#size = Number.isSafeInteger(size) ? size : 0;
    this.#pieces = bytes.pieces(this.#offset, this.#size);
    this.#budget = 1_048_576 + 8 * Math.min(this.#size, bytes.size);
  }

  /** The bytes of a text; null where there is none, or it is too long, or the budget is used up. */
  bytesAt(index: number): { readonly buffer: Buffer; readonly start: number; readonly end: number } | null {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.#size || this.#budget <= 0) return null;
    const piece = this.#pieces.find((one) => index >= one.start && index - one.start < one.buffer.length);
    if (piece === undefined) return null;
    const { buffer } = piece;
    const start = index - piece.start;
    // A search for the end may go past what is allowed here: it is bounded by hand.
    let end = start;
    const stop = Math.min(buffer.length, start + MOST_TEXT_BYTES + 1);
    while (end < stop && buffer[end] !== 0) end += 1;
    this.#budget -= end - start + 1;
    return end === stop ? null : { buffer, start, end };
  }

  text(index: number): string | null {
    const found = this.bytesAt(index);
    return found === null ? null : found.buffer.toString("utf8", found.start, found.end);
  }

  /** Why a text cannot be had that is asked for with good reason. */
  get lack(): Lack {
    const range = this.#bytes.range(this.#offset, this.#size);
    return range === "incomplete" || this.#budget <= 0 ? "incomplete" : "damaged";
  }
}
