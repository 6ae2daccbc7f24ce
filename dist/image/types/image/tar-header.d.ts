/** One 512-byte tar header block, and the records of PAX extended headers. */
import { MeasureError } from "../model/errors.js";
export declare const BLOCK = 512;
/** What is in the stream is no tar, or a damaged one. */
export declare function tarError(what: string, cause?: unknown): MeasureError;
export interface RawHeader {
    readonly type: string;
    readonly path: string;
    readonly linkPath: string;
    /** Bytes of content that follow the header in the archive. */
    readonly size: number;
    /** Mode and owner, and the time of the last change: fingerprints of the fields, only good for comparing. */
    readonly attributes: number;
    readonly time: number;
}
/** True when the block is nothing but zeros: the end marker, or half of it. */
export declare function isZeroBlock(block: Buffer, offset: number): boolean;
/** Whether the block's own checksum holds, as unsigned (POSIX) or signed bytes (old Sun tars). */
export declare function checksumHolds(block: Buffer, offset: number): boolean;
/** Reads a header whose checksum was verified. @throws MeasureError for a size that is no byte count. */
export declare function readHeader(block: Buffer, offset: number): RawHeader;
/** The logical size of an old-style GNU sparse file. */
export declare function readSparseSize(block: Buffer, offset: number): number;
/**
 * Text of a field, up to its first NUL. Names need not be UTF-8: a byte that belongs to no sequence becomes a lone
 * surrogate of its own, so that names that differ stay different.
 */
export declare function text(block: Buffer, offset: number, length: number): string;
/** What a PAX header changes about the entry that follows. */
export interface PaxFields {
    readonly path?: string;
    readonly linkPath?: string;
    readonly size?: number;
    /** Logical size of a sparse file (GNU formats 0.0, 0.1 and 1.0). */
    readonly sparseSize?: number;
}
/**
 * Reads `LENGTH KEY=VALUE\n` records; the last one of a key wins, an empty value takes the key back.
 * @throws MeasureError for records that do not add up.
 */
export declare function readPax(data: Buffer): PaxFields;
