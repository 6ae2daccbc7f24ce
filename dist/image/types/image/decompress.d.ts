import type { ArchiveLayer } from "../model/image.js";
import type { Meter } from "./limits.js";
export type Compression = ArchiveLayer["compression"];
/** Gzip by its magic; zstd by its frame magic or that of a skippable frame (zstd:chunked may start with one). */
export declare function sniffCompression(start: Buffer): Compression;
/**
 * Unpacks one blob. Concatenated gzip members and zstd frames are one stream; bytes after the compressed data are an
 * error, since readers disagree about what they are.
 *
 * What is written is copied and gathered: one batch is unpacked while the next one fills.
 */
export declare class Decompressor {
    #private;
    /**
     * The output handler is lent what it gets: it may keep it, and gives it back once it needs it no longer.
     * @throws MeasureError when this Node cannot read the compression.
     */
    constructor(compression: "gzip" | "zstd", onOutput: (bytes: Buffer) => void);
    /** Compressed bytes that what has come out so far was made of, at most. */
    get begun(): number;
    /** A promise means: wait for it before the next bytes. It rejects as `end` does, and with what the output handler threw. */
    write(bytes: Buffer): Promise<void> | null;
    /** @throws MeasureError for data that are damaged or stop short, and whatever the output handler threw. */
    end(): Promise<void>;
    /** Nothing more comes out, but for a piece or two, until it is resumed; nor do promises resolve. */
    pause(): void;
    resume(): void;
    destroy(): void;
}
/**
 * A stream as it is, or unpacked when it is compressed as a whole (`docker save | gzip`).
 * @throws MeasureError for damaged data; LimitError beyond the meter's limits.
 */
export declare function decompressed(stream: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array, void, undefined>;
