/** The programs and libraries of a merged tree, for who wants to know whether they would start. */
import type { InstalledPackage } from "../model/inspection.js";
import type { Ownership } from "./ownership.js";
import { ElfStrings } from "./elf/strings.js";
import type { ElfFile } from "./elf/types.js";
import type { ProgramFact } from "./program-capture.js";
import type { MergedTree } from "./tree/merged-tree.js";
import type { NodeId } from "./tree/path-table.js";
export interface ProgramFile {
    /** Without a leading slash. */
    readonly path: string;
    readonly bytes: number;
    readonly fact: ProgramFact;
    /** The package that its content counts to; null for none. */
    readonly owner: InstalledPackage | null;
}
export interface Programs {
    /** Every ELF file and script that a container sees, each content once, by path. */
    readonly files: readonly ProgramFile[];
    /** Where a path leads, symbolic links followed: a path without a leading slash. Null for nothing. */
    readonly resolve: (path: string) => string | null;
    /** What is at a resolved path. */
    readonly elf: (path: string) => ElfFile | null;
    /** A loader's configuration: `ld.so.conf`, its parts, musl's path file. */
    readonly text: (path: string) => string | null;
    /** Names in a folder, for `include` lines; sorted. */
    readonly list: (folder: string) => readonly string[];
}
interface LoaderText {
    readonly text: string;
}
/** Reads what tells a loader where to look. */
export declare const LOADER_CONFIGURATION: import("./capture.js").FileReader<LoaderText>;
/** @param tree read with the programs captured */
export declare function programsOf(tree: MergedTree, facts: ProgramFacts, { packages, ownerOf }: Ownership): Programs;
/** Tells the facts of programs from what readers of single files made. */
export declare class ProgramFacts {
    #private;
    readonly strings: ElfStrings;
    add(fact: ProgramFact): ProgramFact;
    of(tree: MergedTree, node: NodeId): ProgramFact | null;
}
export {};
