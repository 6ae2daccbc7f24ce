/**
 * A tar parser that is pushed to: it keeps one header at most and hands content on as views of the caller's chunks,
 * or skips it without looking. Reads v7, ustar, GNU (long names and links, base-256, sparse) and PAX.
 *
 * Where implementations differ it follows the Go reader that engines use, since that is what unpacks an image: links,
 * folders and devices have no content whatever their size says; a sparse file counts with its logical size (engine
 * 28.5 on overlay2 reports that for PAX sparse entries, and unpacks no old-style GNU ones at all); global PAX headers
 * change no entry, and one that would change a size is refused, since readers disagree about it.
 */
import type { Limits } from "./limits.js";
export type TarEntryType = "file" | "hardlink" | "symlink" | "directory" | "device";
export interface TarEntry {
    readonly type: TarEntryType;
    /** As the archive spells it: neither normalised nor trusted. */
    readonly path: string;
    readonly linkPath: string;
    /** Bytes of content in the archive. */
    readonly storedSize: number;
    /** Bytes of the file once unpacked: larger than `storedSize` for a sparse file; 0 for what is no file. */
    readonly payload: number;
    /** Mode and owner, and the time of the last change: fingerprints, only good for comparing. */
    readonly attributes: number;
    readonly time: number;
}
export interface TarHandler {
    /** Every header block, extended ones included: where work without an entry is counted. */
    header?(): void;
    /** Returns whether the content is wanted; if so `content` and then `end` follow. */
    entry(entry: TarEntry): boolean;
    content(bytes: Buffer): void;
    end(): void;
}
export declare class TarParser {
    #private;
    constructor(handler: TarHandler, limits: Pick<Limits, "extendedHeaderBytes">);
    /** Whether the end marker has been read; what follows is ignored, as tar does. */
    get ended(): boolean;
    /** Reads one chunk. Views handed to the handler are only valid during the call. @throws MeasureError */
    push(chunk: Buffer): void;
    /**
     * Says that no more bytes come. A missing end marker is tolerated between two entries, as tar and Go's reader do,
     * unless `marker` asks for it.
     * @throws MeasureError when the archive stops inside an entry or is empty.
     */
    finish(marker?: "optional" | "required"): void;
}
