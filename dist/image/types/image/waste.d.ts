/** Waste: bytes that some layer stores and the merged tree does not show; and contents with several names or copies. */
import type { Duplicates, HardLinks, Waste } from "../model/inspection.js";
import type { MergedTree } from "./tree/merged-tree.js";
/**
 * Sums up the losses of a tree. A content with several names is lost when the last name is gone. A file that is stored
 * again counts once, with the bytes of the copy that no container sees: the live one is no waste.
 *
 * @param stored payload bytes over all layers
 */
export declare function wasteOf(tree: MergedTree, stored: number): Waste;
/** Contents that several names lead to. */
export declare function hardLinksOf(tree: MergedTree): HardLinks;
/** Equal contents that a container sees more than once and that are stored more than once; null when nothing was hashed. */
export declare function duplicatesOf(tree: MergedTree, hashed: boolean): Duplicates | null;
