import type { FileReader } from "./capture.js";
import type { Meter } from "./limits.js";
import type { ProgramFacts } from "./programs.js";
import type { TreeLayer } from "./tree/merged-tree.js";
import type { PathTable } from "./tree/path-table.js";
/** What reading layers shares: over one image, or over several that have layers in common. */
export interface LayerContext {
    readonly meter: Meter;
    readonly paths: PathTable;
    /** The first that wants a file gets it. */
    readonly readers: readonly FileReader[];
    /** Hash every file's content: for finding duplicates. */
    readonly hashing: boolean;
    /** Where what is learned of programs and libraries goes; null when nobody asks for it. */
    readonly programs: ProgramFacts | null;
}
export interface LayerSummary extends TreeLayer {
    /** Sum of the regular files' logical sizes; every file counts, also one that comes twice. */
    readonly payload: number;
    /** The part of `payload` below folders named `.git`. */
    readonly gitPayload: number;
    /** Tar entries, whiteouts and folders included. */
    readonly count: number;
}
export declare class LayerReader {
    #private;
    constructor(context: LayerContext);
    /** @throws MeasureError when the bytes are no tar; LimitError beyond a limit. */
    push(bytes: Buffer): void;
    finish(): LayerSummary;
}
