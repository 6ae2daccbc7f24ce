/**
 * A rule on what a shipped image has no use for. All rules look at a tree in one walk: a rule says of each folder what
 * in it counts, and of each package whether all of it does. Files of related rules share a file; table.ts lists them.
 */
import type { InstalledPackage } from "../../model/inspection.js";
import type { Inode, MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
import type { Group, Groups } from "./groups.js";
/** What rules look at. */
export interface Subject {
    readonly tree: MergedTree;
    /** Weighed. */
    readonly packages: readonly InstalledPackage[];
    /** The package that an inode counts to; null for none. */
    readonly ownerOf: (inode: Inode) => InstalledPackage | null;
}
/** A folder that the walk is in. */
export interface Folder {
    readonly node: NodeId;
    /** "" for the root. */
    readonly name: string;
    /** Without a leading slash; "" for the root. Look at it only where it tells something: it may be long. */
    readonly path: string;
    /** The path of one that is near enough to the root for a place that is the same in every image; else null. */
    readonly place: string | null;
    /** Null for the root. */
    readonly parent: Folder | null;
    /** The Python or Node package whose folder this is, or lies in; the nearest one. */
    readonly module: Module | null;
}
/** A folder of site-packages, dist-packages or node_modules that is a package by its place, whatever it holds. */
export interface Module {
    readonly type: "python" | "node";
    readonly node: NodeId;
    /** With its scope: `@img/sharp-linux-x64`. */
    readonly name: string;
    readonly path: string;
}
/** What of a folder counts. */
export type Claim = {
    readonly kind: "all";
    /** Everything in the folder and below it counts here. */
    readonly group: Group;
    /** Names of files that stay out. */
    readonly but?: (name: string) => boolean;
} | {
    readonly kind: "some";
    /** ASCII text that the names of interest end with; "" for all. */
    readonly ends: string;
    /** Where such a file directly in the folder counts; null for one of no interest. Called for each: be quick. */
    readonly of: (folder: Folder, name: string) => Group | null;
};
/** A rule at work on one tree. What a package's claim and a folder's have in common counts to the package. */
export interface Classifier {
    /** Called once for every folder, from the root down, but not below one that counts whole. */
    readonly enter?: (folder: Folder) => Claim | null;
    /** Where all files of a package count. Called once for each that has any. */
    readonly owns?: (item: InstalledPackage) => Group | null;
    /** After the walk: which groups count; without it all do. */
    readonly choose?: (groups: readonly Group[]) => readonly Group[];
}
/** How a finding reads: `build tools gcc, g++, make and 12 more`. */
export interface Wording {
    readonly one: string;
    readonly many: string;
    /** Labels to be named in front of larger ones. */
    readonly first?: readonly string[];
}
export interface FindingRule {
    /** Stable, kebab-case. */
    readonly id: string;
    /** Bytes below which there is nothing to say: every base image carries a little of everything. */
    readonly least: number;
    readonly wording: Wording;
    /** What to do about it, imperative, without the full stop: of a group that does not say it itself. */
    readonly remedy: string;
    readonly start: (subject: Subject, groups: Groups) => Classifier;
}
