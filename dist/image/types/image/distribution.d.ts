/** Which distribution and libc the merged tree shows. */
import type { ArchiveContents } from "../model/image.js";
import type { MergedTree } from "./tree/merged-tree.js";
/** Reads the os-release file, wherever of its two places it lies. */
export declare const OS_RELEASE: import("./capture.js").FileReader<{
    readonly values: Readonly<Record<string, string>>;
}>;
/** The parsed os-release, null when there is none, and the libc whose loader is there. */
export declare function readDistribution(tree: MergedTree): Pick<ArchiveContents, "osRelease" | "libc">;
