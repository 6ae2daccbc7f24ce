/**
 * Layers that were read before, and the table of paths they share: head, baseline and reference of an image have most of
 * their layers in common, and nobody reads one twice.
 *
 * A layer is known by the digest under which the archive files it. An engine's own save can be trusted with that; archives
 * from elsewhere cannot, so each of those is read with a store of its own.
 */
import type { DownloadMode } from "./archive.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import { ProgramFacts } from "./programs.js";
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
    readonly programs: ProgramFacts;
    constructor(limits: PathLimits);
    get isFull(): boolean;
    /** The layer filed under a key, read in the same way; null when it is not known. */
    find(key: string, reading: Reading): LayerBlob | null;
    add(key: string, reading: Reading, blob: Blob): void;
}
/** How a layer was read: what was not asked for is not known of it. */
export interface Reading {
    readonly download: DownloadMode;
    readonly programs: boolean;
}
