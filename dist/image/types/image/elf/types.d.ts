/** What is kept of an ELF file: what a loader needs to know of it, small enough to keep for every file of an image. */
/** The bytes of a file that are at hand: its beginning and its end. They may overlap, and may be the whole file. */
export interface ElfParts {
    readonly head: Buffer;
    readonly tail: Buffer;
    /** Bytes of the whole file. */
    readonly size: number;
}
/** The parts of a file that can be missing from the facts, each on its own. */
export type ElfPart = "headers" | "interpreter" | "dynamic" | "strings" | "hash" | "symbols" | "versions" | "relocations";
/**
 * When a loader looks a symbol up: before anything runs (`start`), or, where it may be lazy, at the first call. `table` is
 * an entry of the table of addresses, which glibc fills in at the start, and musl later where it is lazy.
 */
export type SymbolBinding = "start" | "table" | "call" | "unknown";
/** A symbol that another file has to provide. One object for all files that want the same (see ElfStrings). */
export interface WantedSymbol {
    readonly name: string;
    /** `symbolHash` of the name's bytes. */
    readonly hash: number;
    /** Nothing is wrong where nobody has it. */
    readonly isWeak: boolean;
    /** `GLIBC_2.34`; null where the symbol has no version. */
    readonly version: string | null;
    /** The library that the version is asked of: `libc.so.6`. */
    readonly library: string | null;
    readonly binding: SymbolBinding;
    /** The file defines it too, but takes its first value from another: a copy relocation. */
    readonly isCopied: boolean;
}
/** Versions that have to be defined by a library, or the loader refuses the file. */
export interface NeededVersions {
    readonly library: string;
    readonly versions: readonly string[];
}
export interface ElfFlags {
    /** All symbols are to be bound at the start (`BIND_NOW`). */
    readonly isBoundAtStart: boolean;
    /** The linker says that it is a program that may be placed anywhere. */
    readonly isPie: boolean;
    /** The loader's own folders are not to be searched (`NODEFLIB`). */
    readonly avoidsDefaultFolders: boolean;
    /** It has thread-local data of its own at a fixed offset, which only what is loaded at the start can have for sure. */
    readonly hasOwnThreadOffset: boolean;
}
export interface ElfFile {
    readonly bits: 32 | 64;
    readonly order: "little" | "big";
    /** `x86_64`, `aarch64`, another known name, or `machine-4711`. */
    readonly machine: string;
    readonly type: "executable" | "shared" | "relocatable" | "core" | "other";
    /** False where nothing below was read, because the file is of a kind that is only recognised. */
    readonly isRead: boolean;
    readonly interpreter: string | null;
    readonly isDynamic: boolean;
    readonly needed: readonly string[];
    readonly soname: string | null;
    /** As in the file, not split. */
    readonly rpath: string | null;
    readonly runpath: string | null;
    readonly flags: ElfFlags;
    /** Undefined symbols that a relocation refers to (all of them, where the relocations could not be read). */
    readonly wanted: readonly WantedSymbol[];
    /** Hashes of the names that it provides, ascending. Two names share one in about four thousand million pairs. */
    readonly defined: Uint32Array;
    /** Those of them that musl does not find: only of an old version (`name@VERSION`), or chosen at run time (IFUNC). */
    readonly unseenByMusl: Uint32Array;
    readonly neededVersions: readonly NeededVersions[];
    readonly definedVersions: readonly string[];
    /** Kinds of relocations beyond the usual ones, by their numbers: musl refuses them. */
    readonly rareRelocations: readonly number[];
    /** What lies in bytes that are not at hand, or is more than is read. */
    readonly incomplete: readonly ElfPart[];
    /** What contradicts itself or leads out of the file. */
    readonly damaged: readonly ElfPart[];
}
