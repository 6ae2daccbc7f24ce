/** Questions that several rules ask about a place in the tree. */
import type { MergedTree } from "../tree/merged-tree.js";
import type { Group, Groups } from "./groups.js";
import type { Folder } from "./rule.js";

/** Whether a container sees something of that name in a folder. */
export function hasChild(tree: MergedTree, folder: Folder, name: string): boolean {
  const child = tree.paths.childNamed(folder.node, name);
  return child !== null && tree.kind(child) !== 0;
}

/** The group of a path, called by its path or by a label. */
export function pathGroup(groups: Groups, path: string, label = path, remedy: string | null = null): Group {
  return groups.get(path, () => ({ label, example: path, remedy }));
}
