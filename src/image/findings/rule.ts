/** A rule on what a shipped image has no use for. One file for each group of rules; table.ts lists them. */
import type { ImageFinding, InstalledPackage } from "../../model/inspection.js";
import type { Inode, MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";

/** What rules look at. */
export interface Subject {
  readonly tree: MergedTree;
  /** Weighed. */
  readonly packages: readonly InstalledPackage[];
  /** The package that an inode counts to; null for none. */
  readonly ownerOf: (inode: Inode) => InstalledPackage | null;
  /** Every path of a file, symbolic link or device that a container sees: read once by each rule at most. */
  readonly paths: () => Iterable<{ readonly node: NodeId; readonly path: string }>;
}

/** Collects the contents of one finding: each counts once, whatever names it has. */
export type Collect = (inode: Inode) => void;

export interface FindingRule {
  readonly id: string;
  /** Null when there is nothing to say. */
  readonly find: (subject: Subject) => ImageFinding | null;
}
