/** What a kind of package has to offer so that its packages are found and weighed. One file for each kind; table.ts lists them. */
import type { FileReader } from "../capture.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
import type { InstalledPackage, PackageType } from "../../model/inspection.js";
/** A package before its files are weighed. */
export interface FoundPackage extends Pick<InstalledPackage, "type" | "name" | "version" | "location" | "requested" | "source" | "platforms" | "origin"> {
    /**
     * Paths that it says are its own, as it spells them: the folders above may be symbolic links, and a file may be gone.
     * Read once, when they are weighed.
     */
    readonly files: Iterable<NodeId>;
    /** Folders of which it owns everything that no package claims by name and no deeper folder of another's. */
    readonly folders: readonly NodeId[];
}
export interface Packages {
    readonly found: readonly FoundPackage[];
    /** One sentence for each database that could not be read, or only in part. */
    readonly gaps: readonly string[];
}
export interface PackageKind {
    readonly type: PackageType;
    /** Files to read as they come by. */
    readonly readers: readonly FileReader[];
    /** The packages that a container sees. */
    readonly list: (tree: MergedTree) => Packages;
}
