/** Versions of symbols: those a file asks of its libraries, and those it defines. Source: the Linux Standard Base, ELF. */
import type { ElfBytes, Lack } from "./bytes.js";
import type { Dynamic, StringTable } from "./dynamic.js";
import type { Segment } from "./header.js";
import type { NeededVersions } from "./types.js";
export interface SymbolVersion {
    readonly version: string;
    readonly library: string;
}
export interface Versions {
    readonly needed: readonly NeededVersions[];
    readonly defined: readonly string[];
    /** By the number that symbols have in the table of versions. */
    readonly byNumber: ReadonlyMap<number, SymbolVersion>;
    readonly lack: Lack | null;
}
export declare function readVersions(bytes: ElfBytes, loads: readonly Segment[], dynamic: Dynamic, strings: StringTable): Versions;
