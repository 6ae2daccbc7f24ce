import { ElfStrings } from "./strings.js";
import type { ElfFile, ElfParts } from "./types.js";
export type { ElfFile, ElfFlags, ElfPart, ElfParts, NeededVersions, SymbolBinding, WantedSymbol, } from "./types.js";
export interface ElfOptions {
    /** Shared by all files whose facts are kept together. */
    readonly strings?: ElfStrings;
    /** Told each symbol that the file provides, versions left out; the facts keep hashes only. */
    readonly onDefined?: (name: string) => void;
}
/** Reads a file of which the first bytes are at hand, perhaps all. `size` is the file's. Null: it is no ELF file. */
export declare function readElf(bytes: Buffer, size: number, options?: ElfOptions): ElfFile | null;
/**
 * Reads a file of which the beginning and the end are at hand. Null: it is no ELF file. What lies in neither is named in
 * `incomplete`, never guessed.
 */
export declare function readElfParts(parts: ElfParts, options?: ElfOptions): ElfFile | null;
