import type { ArchiveLayer } from "../model/image.js";
import type { Meter } from "./limits.js";
export type Compression = ArchiveLayer["compression"];
/** Gzip by its magic; zstd by its frame magic or that of a skippable frame (zstd:chunked may start with one). */
export declare function sniffCompression(start: Buffer): Compression;
/**
 * Unpacks one blob. Concatenated gzip members and zstd frames are one stream; bytes after the compressed data are an
 * error, since readers disagree about what they are.
 */
export declare class Decompressor {
    #private;
    /** @throws MeasureError when this Node cannot read the compression. */
    constructor(compression: "gzip" | "zstd", onOutput: (bytes: Buffer) => void);
    /** @throws MeasureError for damaged data, and whatever the output handler threw. */
    write(bytes: Buffer): Promise<void>;
    /** @throws MeasureError when the compressed data stops short. */
    end(): Promise<void>;
    destroy(): void;
}
/**
 * A stream as it is, or unpacked when it is compressed as a whole (`docker save | gzip`).
 * @throws MeasureError for damaged data; LimitError beyond the meter's limits.
 */
export declare function decompressed(stream: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array, void, undefined>;
