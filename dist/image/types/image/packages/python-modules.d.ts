import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
export declare class Modules {
    #private;
    constructor(tree: MergedTree);
    named(location: string, names: readonly string[]): {
        readonly files: readonly NodeId[];
        readonly folders: readonly NodeId[];
    };
}
