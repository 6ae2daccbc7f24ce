/** A path of a PathTable. */
export type NodeId = number;
/** The root folder; its path is empty. */
export declare const ROOT: NodeId;
export interface PathLimits {
    /** Bytes of one path. */
    readonly pathBytes: number;
    /** Bytes of all names together. */
    readonly nameBytes: number;
    /** Paths, the folders above them included. */
    readonly paths: number;
}
export declare class PathTable {
    #private;
    constructor(limits: PathLimits);
    /** Paths in the table; every NodeId is below it. */
    get size(): number;
    /**
     * The number of a cleaned path (no leading or trailing slash, no `.` or `..`; "" is the root), made when it is new.
     * @throws LimitError
     */
    intern(path: string): NodeId;
    /** The number of a cleaned path; null when no layer has it. */
    find(path: string): NodeId | null;
    /** The number of a folder's child; null when no layer has it. */
    childNamed(folder: NodeId, name: string): NodeId | null;
    parent(node: NodeId): NodeId;
    /** The last name of a path. */
    name(node: NodeId): string;
    /** Whether the last name of a path ends with ASCII text: quicker than reading it. */
    endsWith(node: NodeId, text: string): boolean;
    /** The whole path, without a leading slash; "" for the root. */
    path(node: NodeId): string;
}
/** Copies a typed array into a larger one. */
export declare function grown<T extends {
    set(from: T): void;
}>(from: T, into: T): T;
