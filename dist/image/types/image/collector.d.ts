import type { DownloadMode } from "./archive.js";
import type { Blob } from "./blob-reader.js";
import type { LayerContext } from "./layer-reader.js";
import type { LayerShelf } from "./layer-store.js";
import type { TarEntry, TarHandler } from "./tar-parser.js";
/** A file of an archive that is laid out in a folder. */
export interface ArchiveFile {
    /** Relative to the folder, with forward slashes. */
    readonly path: string;
    readonly size: number;
    readonly chunks: AsyncIterable<Uint8Array>;
}
/**
 * Takes the archive's files from the parser. The parser does not wait, zlib has to be waited for: so what a chunk holds
 * is noted as steps, and `settle` takes them one after the other before the next chunk is read.
 */
export declare class Collector implements TarHandler {
    #private;
    readonly blobs: Map<string, Blob>;
    readonly links: Map<string, string>;
    constructor(context: LayerContext, download: DownloadMode, shelf: LayerShelf);
    header(): void;
    entry(entry: TarEntry): boolean;
    content(bytes: Buffer): void;
    end(): void;
    /** Takes a file that is no entry of a tar. @throws MeasureError when it is not as long as it was said to be. */
    take(file: ArchiveFile): Promise<void>;
    settle(): Promise<void>;
    destroy(): void;
}
