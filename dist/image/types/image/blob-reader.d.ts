/** One file of the archive, whatever it is: a layer (plain, gzip, zstd), JSON, or nothing we need. */
import { MeasureError } from "../model/errors.js";
import type { Compression } from "./decompress.js";
import type { DownloadMode } from "./archive.js";
import type { LayerContext, LayerSummary } from "./layer-reader.js";
export interface LayerBlob extends LayerSummary {
    readonly kind: "layer";
    readonly storedBytes: number;
    readonly compression: Compression;
    /** Null when it was not asked for, or a zstd blob has no gzip form. */
    readonly gzipBytes: number | null;
}
export type Blob = LayerBlob | {
    readonly kind: "json";
    readonly bytes: Buffer;
}
/** An error only if the image turns out to need it. */
 | {
    readonly kind: "unreadable";
    readonly reason: MeasureError;
};
/** Reads a blob of known size; `write` and `end` are awaited, which bounds what is in flight. */
export declare class BlobReader {
    #private;
    constructor(size: number, context: LayerContext, download: DownloadMode);
    /** @throws LimitError; anything else that is wrong with the blob waits for `end`. */
    write(bytes: Buffer): Promise<void> | null;
    end(): Promise<Blob>;
    destroy(): void;
}
