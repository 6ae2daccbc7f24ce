/**
 * Node's packages: every folder that a package manager has put into a `node_modules`, nested ones and those of pnpm's, npm's,
 * Yarn's and Bun's stores beside it included. A symbolic link there is another name of a package or a folder of the
 * application's own. What lies deeper in a package, as the `node_modules` of its tests, is part of that package.
 */
import type { MergedTree } from "../tree/merged-tree.js";
import type { PackageKind } from "./reader.js";
export declare const NODE: PackageKind;
/** Distinct names of the application's packages: not those that came with Node; null when there are more than 4,000. */
export declare function nodeNames(tree: MergedTree): readonly string[] | null;
