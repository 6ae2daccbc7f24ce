import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
export interface PackageFolder {
    readonly folder: NodeId;
    /** As the folder's path says it: `name` or `@scope/name`. */
    readonly name: string;
    /** The folder of a store that it lies in, e.g. `react-dom@18.2.0_react@18.2.0`; null for none. */
    readonly store: string | null;
    /** Its package.json. */
    readonly file: NodeId;
    /** Written by a tool into the installation, whatever its package.json calls it. */
    readonly isGenerated: boolean;
}
/** In no particular order. */
export declare function packageFolders(tree: MergedTree): Generator<PackageFolder, void, undefined>;
