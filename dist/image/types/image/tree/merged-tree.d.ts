import type { EntryKind, EntryList } from "./entry-list.js";
import type { NodeId, PathTable } from "./path-table.js";
/** Content stored once in one layer: a file, whatever names it has. A number below `MergedTree.inodes`. */
export type Inode = number;
/** One layer of an image, as often as the image lists it. */
export interface TreeLayer {
    readonly entries: EntryList;
    /** What the readers made of single files, by the entry's index. */
    readonly captured: ReadonlyMap<number, object>;
}
/**
 * Why stored bytes are not seen. `metadata`: the same size and time of change under another mode or owner, which is what
 * `chown` and `chmod` leave behind; certain where contents were hashed.
 */
export type LossCause = "deleted" | "overwritten" | "metadata";
export interface Loss {
    readonly inode: Inode;
    /** The path it was stored at. */
    readonly node: NodeId;
    readonly bytes: number;
    /** Index of the layer that stores it. */
    readonly stored: number;
    /** Index of the layer since which no name leads to it. */
    readonly lost: number;
    readonly cause: LossCause;
}
export declare class MergedTree {
    #private;
    readonly paths: PathTable;
    readonly layers: readonly TreeLayer[];
    /**
     * @param layers lowest first; an image may list one twice
     * @param maxEntries over all of them
     * @throws LimitError
     */
    constructor(paths: PathTable, layers: readonly TreeLayer[], maxEntries: number);
    /** Every inode is below it; not every number below it is one. */
    get inodes(): number;
    /** What a container finds at a path: `hardlink` never, for a name is as good as another; 0 for nothing. */
    kind(node: NodeId): Exclude<EntryKind, 2 | 6 | 7> | 0;
    /** The content behind a path that is no folder; -1 where there is none. */
    inode(node: NodeId): Inode;
    /** Payload bytes of a path's content, or 0. */
    bytes(node: NodeId): number;
    inodeBytes(inode: Inode): number;
    /** Index of the layer that stores it. */
    inodeLayer(inode: Inode): number;
    /** A path at which a container sees it: the one it was stored at, or another of its names where that one is gone. */
    inodeNode(inode: Inode): NodeId;
    /** Names that lead to it; 0 for content that a container does not see. */
    names(inode: Inode): number;
    /** Time of the last change, only good for comparing. */
    inodeTime(inode: Inode): number;
    /** Digest of the content; null when it was not hashed, as an empty or a sparse file's never is. */
    digest(inode: Inode): Buffer | null;
    /** Where a symbolic link points, as it is spelled. */
    target(node: NodeId): string;
    /** What a reader made of the file at a path; null when none wanted it. */
    captured(node: NodeId): object | null;
    /** Every visible path whose file a reader made something of. */
    capturedNodes(): Generator<NodeId, void, undefined>;
    /** What a container sees in a folder. */
    children(folder: NodeId): Generator<NodeId, void, undefined>;
    /** Every path that a container sees, the root left out, in no particular order. */
    nodes(): Generator<NodeId, void, undefined>;
    /** Every file content that a container sees, once. */
    liveInodes(): Generator<Inode, void, undefined>;
    /** Every content stored that a container does not see. */
    losses(): Generator<Loss, void, undefined>;
    /** What a container finds at an absolute path, symbolic links followed; null when that is nothing. */
    resolve(path: string): NodeId | null;
    /**
     * Where a path leads when the folders above it are followed through symbolic links, as `/lib/x` to `/usr/lib/x`; the
     * last name is taken as it is. Null when a container finds nothing there.
     */
    locate(node: NodeId): NodeId | null;
}
