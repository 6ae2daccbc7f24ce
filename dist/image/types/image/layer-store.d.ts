/**
 * Layers that were read before, and the table of paths they share: head, baseline and reference of an image have most of
 * their layers in common, and nobody reads one twice.
 *
 * A layer is known by the digest under which the archive files it. An engine's own save can be trusted with that; archives
 * from elsewhere cannot, so each of those is read with a store of its own.
 */
import type { DownloadMode } from "./archive.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import { PathTable } from "./tree/path-table.js";
import type { PathLimits } from "./tree/path-table.js";
export declare class LayerStore {
    #private;
    constructor(limits: PathLimits);
    /** What the next image is read with. */
    shelf(): LayerShelf;
}
/** Layers and the table that their paths are numbers of. */
export declare class LayerShelf {
    #private;
    readonly paths: PathTable;
    constructor(limits: PathLimits);
    get isFull(): boolean;
    /** The layer filed under a key, read in the same way; null when it is not known. */
    find(key: string, download: DownloadMode): LayerBlob | null;
    add(key: string, download: DownloadMode, blob: Blob): void;
}
