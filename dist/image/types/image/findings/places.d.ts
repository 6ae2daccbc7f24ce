/** Questions that several rules ask about a place in the tree. */
import type { MergedTree } from "../tree/merged-tree.js";
import type { Group, Groups } from "./groups.js";
import type { Folder } from "./rule.js";
/** Whether a container sees something of that name in a folder. */
export declare function hasChild(tree: MergedTree, folder: Folder, name: string): boolean;
/** The group of a path, called by its path or by a label. */
export declare function pathGroup(groups: Groups, path: string, label?: string, remedy?: string | null): Group;
