import type { NodeId } from "./path-table.js";
export declare const KIND: {
    readonly file: 1;
    readonly hardlink: 2;
    readonly symlink: 3;
    readonly directory: 4;
    readonly device: 5;
    /** Takes the path away that the layers below have. */
    readonly whiteout: 6;
    /** Takes away what the layers below have in this folder. */
    readonly opaque: 7;
};
export type EntryKind = (typeof KIND)[keyof typeof KIND];
export interface Entry {
    readonly node: NodeId;
    readonly kind: EntryKind;
    /** Payload of a file in bytes; 0 for everything else. */
    readonly bytes: number;
    /** Where a hard link points. */
    readonly link: NodeId;
    /** Where a symbolic link points, as it is spelled; "" for everything else. */
    readonly target: string;
    /** Mode and owner, and the time of the last change: opaque numbers, only good for telling "the same" from "another". */
    readonly attributes: number;
    readonly time: number;
}
/** Bytes of a content digest that are kept: enough that nobody finds two contents with the same. */
export declare const DIGEST_BYTES = 16;
export declare class EntryList {
    #private;
    get length(): number;
    /** Returns the entry's index. */
    add(entry: Entry): number;
    /** Files the digest of an entry's content; its first DIGEST_BYTES are kept. */
    setDigest(index: number, digest: Buffer): void;
    node(index: number): NodeId;
    /** 0 beyond the list's end. */
    kind(index: number): EntryKind | 0;
    bytes(index: number): number;
    /** Of a hard link only. */
    link(index: number): NodeId;
    /** Of a symbolic link only; "" for everything else. */
    target(index: number): string;
    attributes(index: number): number;
    time(index: number): number;
    /** Null for what was not hashed. */
    digest(index: number): Buffer | null;
    /** Gives back what growing has reserved beyond the entries. */
    trim(): void;
}
