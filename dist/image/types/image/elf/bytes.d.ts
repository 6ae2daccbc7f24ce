/** Checked access to the bytes of a file of which perhaps only the beginning and the end are at hand. */
import type { ElfParts } from "./types.js";
/** The longest text that is read, in bytes. */
export declare const MOST_TEXT_BYTES = 65536;
/** Why a range cannot be had: it leads out of the file, or it is not among the bytes at hand. */
export type Lack = "damaged" | "incomplete";
export declare class ElfBytes {
    #private;
    readonly size: number;
    constructor({ head, tail, size }: ElfParts);
    /** The bytes of a range; copied only where head and tail have to be joined for it. */
    range(offset: number, length: number): Buffer | Lack;
    /** What is at hand from an offset on, without a gap, at most so much of it; empty where nothing is. */
    from(offset: number, most: number): Buffer;
    /** The one or two pieces at hand of a range, of which only what is in the file counts. */
    pieces(offset: number, length: number): readonly Piece[];
}
/** What is at hand of a range: all of it, or its beginning and its end, each without a gap. */
export interface Piece {
    /** Counted from the beginning of the range. */
    readonly start: number;
    readonly buffer: Buffer;
}
/** Sixty-four bits, little-endian. NaN where that is more than numbers hold exactly: no range has it. */
export declare function wordAt(buffer: Buffer, offset: number): number;
