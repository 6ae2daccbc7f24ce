/**
 * Byte counts know whether they are compressed: a budget on the download can never be compared with a size on
 * disk by accident. Both are plain whole numbers at run time.
 */
declare const kind: unique symbol;
/** Bytes of file payload as a container sees it, before any compression. */
export type PayloadBytes = number & {
    readonly [kind]: "payload";
};
/** Bytes as a registry stores and a pull transfers them. */
export type DownloadBytes = number & {
    readonly [kind]: "download";
};
/** Marks a count as uncompressed payload bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
export declare function payloadBytes(value: number): PayloadBytes;
/** Marks a count as compressed bytes. @throws RangeError when it is negative, fractional or beyond 2^53. */
export declare function downloadBytes(value: number): DownloadBytes;
/**
 * Writes a byte count in SI units (1 MB = 1,000,000 bytes, as docker prints) with three significant digits or one
 * decimal, whichever says more: `62.1 MB`, `475 MB`, `1.53 GB`, `12 bytes`. Negative counts keep their sign.
 */
export declare function formatBytes(bytes: number): string;
/** A change with its sign: `+38.2 MB`, `-1.2 kB`, `0 bytes`. */
export declare function formatChange(bytes: number): string;
/** A percentage with one decimal, `12.3 %`; signed when `signed` is set. */
export declare function formatPercent(percent: number, signed?: boolean): string;
/** `part` as a percentage of `whole`; null when there is nothing to compare with. */
export declare function percentOf(part: number, whole: number): number | null;
export {};
