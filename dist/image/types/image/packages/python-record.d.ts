/** Lists of a Python package's files: RECORD of a wheel, installed-files.txt and SOURCES.txt of an egg. */
import type { FileStart } from "../capture.js";
import type { NodeId } from "../tree/path-table.js";
/** Bytes of one list: that of a package with 12,000 files has 1.5 million. */
export declare const MOST_LIST_BYTES = 16000000;
export interface FileList {
    readonly kind: "files";
    /** The folder above the metadata, as the list was read: a hard link may show it elsewhere as well. */
    readonly base: NodeId;
    readonly files: Int32Array;
    /** What is wrong with the list, as the rest of a sentence about it; null for nothing. */
    readonly problem: string | null;
}
/** RECORD: rows of path, hash and size; a path is relative to the folder above the metadata, or absolute. */
export declare function readRecord(file: FileStart, location: string): FileList;
/** One path on each line, relative to the folder `from` at or below the location. */
export declare function readLines(file: FileStart, location: string, from: string): FileList;
/** The first field of every row, as Python's csv module reads them. */
export declare class Rows {
    #private;
    constructor(text: string);
    /** A quote was opened and the text ended before it was closed. */
    get isUnclosed(): boolean;
    /** Null at the end; "" for an empty row. */
    next(): string | null;
}
