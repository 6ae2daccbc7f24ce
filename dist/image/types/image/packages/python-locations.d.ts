/** Which folders Python packages are installed in. */
import type { MergedTree } from "../tree/merged-tree.js";
/** A folder that Python looks for packages in. */
export declare function isSite(location: string): boolean;
/** False for a package's copy inside of another package, and for one in a cache. */
export declare function isInstalled(tree: MergedTree, location: string): boolean;
