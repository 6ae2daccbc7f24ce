/**
 * Readers of single files: which they want to see, and what they make of one. A file is read as it comes by in its
 * layer, before anybody knows whether a container will see it; what was made of it is asked for in the merged tree.
 */
import type { MergedTree } from "./tree/merged-tree.js";
import type { NodeId } from "./tree/path-table.js";
export interface FileStart {
    /** Cleaned path. */
    readonly path: string;
    /** The whole file, or as much of its start as the reader asked for. Only valid during the call. */
    readonly bytes: Buffer;
    /** Bytes of the whole file. */
    readonly size: number;
    /** The number of a cleaned path, for keeping long lists of them. */
    readonly intern: (path: string) => NodeId;
}
export interface FileReaderDefinition<Fact extends object> {
    /** How many bytes of a file's start are wanted; 0 for a file that is of no interest. Called for every file: be quick. */
    readonly wants: (path: string) => number;
    /** Null for what turns out to be of no interest. What is damaged is said in the fact: nothing a file holds may throw. */
    readonly read: (file: FileStart) => Fact | null;
}
/** A reader whose facts only it can tell from others'. */
export interface FileReader<Fact extends object = object> extends FileReaderDefinition<object> {
    /** What it made of the file that a container sees at a path; null when that is not one of its own. */
    readonly fact: (tree: MergedTree, node: NodeId) => Fact | null;
    /** Every fact that a container sees, in the order of their paths. */
    readonly facts: (tree: MergedTree) => readonly Located<Fact>[];
}
export interface Located<Fact> {
    readonly node: NodeId;
    readonly path: string;
    readonly fact: Fact;
}
/** Makes a reader. Several may want one file: the first of the table gets it. */
export declare function fileReader<Fact extends object>(definition: FileReaderDefinition<Fact>): FileReader<Fact>;
