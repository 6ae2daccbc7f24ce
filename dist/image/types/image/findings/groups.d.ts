import type { Inode, MergedTree } from "../tree/merged-tree.js";
export interface GroupText {
    /** How the title calls it. */
    readonly label: string;
    /** A package or a path. */
    readonly example: string;
    /** What to do about it, imperative, without the full stop; null to say what the rule says. */
    readonly remedy: string | null;
}
/** Contents that were found for one reason. Each counts once, and only when a container has no other name for it. */
export declare class Group {
    readonly key: string;
    readonly text: GroupText;
    readonly byLayer: Map<number, number>;
    bytes: number;
    files: number;
    constructor(key: string, text: GroupText);
    /** Whether it holds what was too much to tell apart. */
    get isRest(): boolean;
    add(bytes: number, layer: number): void;
}
/** The groups of one rule on one tree. */
export declare class Groups {
    #private;
    /** The group of a key, made when it is new. */
    get(key: string, text: () => GroupText): Group;
    get all(): readonly Group[];
    /** One of several names of a content was found. */
    share(inode: Inode, group: Group): void;
    /**
     * Contents with several names all of which are in groups that count, with the group they count to: as long as another
     * name leads to it, removing what was found would give nothing back.
     */
    found(tree: Pick<MergedTree, "inodes" | "names">, counting: ReadonlySet<Group>): Generator<readonly [Inode, Group], void, undefined>;
}
