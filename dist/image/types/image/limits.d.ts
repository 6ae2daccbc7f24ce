/** What reading a stranger's archive may cost at most. Beyond a limit reading stops: a limit is never a number. */
import { MeasureError } from "../model/errors.js";
export interface Limits {
    /** Files of the archive itself: blobs, manifests, links. */
    readonly archiveEntries: number;
    /** Tar headers over all layers, extended headers included. */
    readonly layerEntries: number;
    /** Uncompressed layer bytes over the whole archive; a sparse file counts with its logical size. */
    readonly uncompressedBytes: number;
    /** Uncompressed bytes of one compressed blob that are accepted whatever the ratio. */
    readonly ratioFreeBytes: number;
    /** Beyond those: uncompressed bytes for each stored byte. */
    readonly ratio: number;
    /** One manifest, index or config. */
    readonly jsonBytes: number;
    readonly jsonDepth: number;
    /** Everything of the archive itself kept in memory: JSON blobs and names. */
    readonly keptBytes: number;
    /** One extended header (PAX records, GNU long name). The Go reader that engines use has the same limit. */
    readonly extendedHeaderBytes: number;
    /** Bytes of single files that readers look at (package databases and their like). */
    readonly capturedBytes: number;
    /** Bytes of one path: Linux allows 4,096. */
    readonly pathBytes: number;
    /** Bytes of all names of all paths, and once more of where symbolic links point. */
    readonly nameBytes: number;
    /** Different paths over all layers, folders included. */
    readonly paths: number;
}
export declare const DEFAULT_LIMITS: Limits;
/** The archive goes beyond a limit. Ends the reading at once, also when the blob would not have been needed. */
export declare class LimitError extends MeasureError {
    constructor(what: string);
}
/** Counts what one archive has cost so far. */
export declare class Meter {
    #private;
    readonly limits: Limits;
    constructor(limits: Limits);
    archiveEntry(): void;
    layerEntry(): void;
    /** @throws LimitError when the uncompressed bytes of all layers together exceed the limit. */
    uncompressed(bytes: number): void;
    /** @throws LimitError when one blob grows out of proportion to what is stored of it. */
    ratio(uncompressed: number, stored: number): void;
    keep(bytes: number): void;
    /** @throws LimitError for a target that no file system holds, or for too many bytes of them. */
    target(bytes: number): void;
    /** @throws LimitError when readers would look at more than is sensible. */
    capture(bytes: number): void;
}
