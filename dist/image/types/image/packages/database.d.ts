import type { FileReader, FileStart } from "../capture.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
/** Bytes of one file of a database. The status of a desktop with 2,000 packages has 3 million. */
export declare const MOST_DATABASE_BYTES = 32000000;
/** Packages of one kind. */
export declare const MOST_PACKAGES = 20000;
/** A walk over a text's lines. A line is only made a string where somebody asks for it. */
export declare class Lines {
    #private;
    constructor(bytes: Buffer);
    /** Goes to the next line; false when there is none. */
    next(): boolean;
    /** Bytes of the line, without its end. */
    get length(): number;
    /** -1 beyond the line's end. */
    byte(at: number): number;
    /** Where a byte stands in the line, -1 for nowhere within its first `most` bytes. */
    indexOf(byte: number, most: number): number;
    /** The line from a byte on, as file names are decoded; null when it is longer than any path. */
    text(from?: number): string | null;
}
/** Collects paths of one package after the other. */
export declare class NodeList {
    #private;
    add(node: NodeId): void;
    /** What was added since the last time. */
    take(): Int32Array;
}
/** A package's name as it may appear in a report; null for what no package manager accepts. */
export declare function packageName(text: string | null): string | null;
/** As `packageName`, of a version. */
export declare function packageVersion(text: string | null): string | null;
/** What a reader got of a file that it was to read whole. */
export declare function isWhole({ bytes, size }: FileStart): boolean;
/** @param path without a leading slash, as everywhere below */
export declare function tooLarge(path: string): string;
export declare function damaged(path: string, places: number): string;
export declare function tooMany(path: string): string;
export declare function unread(path: string): string;
/** `1 package (a)`, `5 packages (a, b, c and 2 more)`. */
export declare function namesOf(names: readonly string[]): string;
/** What a container finds of a database: nothing, a file that no reader saw, or what the reader made of it. */
export type Found<Fact> = "nothing" | "unread" | Fact;
/** Of a path that may be a symbolic link or lie below one. */
export declare function findFact<Fact extends object>(tree: MergedTree, reader: FileReader<Fact>, path: string): Found<Fact>;
/** Of a path that is taken as it is. An empty file is one in which nothing stands. */
export declare function factAt<Fact extends object>(tree: MergedTree, reader: FileReader<Fact>, node: NodeId): Found<Fact>;
