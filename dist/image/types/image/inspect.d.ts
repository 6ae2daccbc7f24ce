/** From the merged tree to what people ask about an image: packages, loose files, waste, findings. */
import type { Inspection } from "../model/inspection.js";
import type { Ownership } from "./ownership.js";
import type { MergedTree } from "./tree/merged-tree.js";
/**
 * Inspects a tree. Packages, loose files and waste add up to `stored` exactly.
 *
 * @param stored payload bytes over all layers
 * @param hashed contents were hashed
 */
export declare function inspectTree(tree: MergedTree, ownership: Ownership, stored: number, hashed: boolean): Inspection;
