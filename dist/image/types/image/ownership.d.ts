/** Whose every file is: each content that a container sees counts to one package, or to none. */
import type { BytesByLayer, InstalledPackage } from "../model/inspection.js";
import type { PackageKind } from "./packages/reader.js";
import type { Inode, MergedTree } from "./tree/merged-tree.js";
export interface Ownership {
    /** In the order in which they were found. */
    readonly packages: readonly InstalledPackage[];
    /** Index of the package that an inode counts to; -1 for none. */
    readonly ownerOf: (inode: Inode) => number;
    readonly gaps: readonly string[];
}
/**
 * Finds the packages and weighs them. A file that several claim counts to the first: system packages go before those of
 * a language, which a distribution ships as well. Bytecode that no package lists counts to the owner of its source, and
 * what lies in a package's folder to the package of the deepest such folder.
 */
export declare function weighPackages(tree: MergedTree, kinds: readonly PackageKind[]): Ownership;
/** Adds bytes to a layer's sum. */
export declare function addTo(byLayer: Map<number, number>, layer: number, bytes: number): void;
/** The layer that stores most; null for nothing. */
export declare function mainLayer(byLayer: BytesByLayer): number | null;
