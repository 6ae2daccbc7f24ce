import type { MergedTree } from "./merged-tree.js";
import type { NodeId } from "./path-table.js";
export declare class Resolver {
    #private;
    constructor(tree: Pick<MergedTree, "paths" | "kind" | "target">);
    /** What is at an absolute path, links followed; null for nothing. */
    resolve(path: string): NodeId | null;
    /** What is at a path whose folders may be links; its last name is taken as it is. Null for nothing. */
    locate(node: NodeId): NodeId | null;
}
