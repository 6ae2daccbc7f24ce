/** Names of symbols: kept once for all files of an image, and their hashes. */
import type { SymbolBinding, WantedSymbol } from "./types.js";
/** FNV-1a, 32 bits, of a range of bytes. */
export declare function hashOfBytes(bytes: Buffer, start: number, end: number): number;
/** The hash by which symbols are compared: of the name in UTF-8. */
export declare function symbolHash(name: string): number;
/** Texts and symbols that many files share: most of an image's files want the same few thousand of them. */
export declare class ElfStrings {
    #private;
    /** About what they take in memory, all together. */
    bytes: number;
    /** The same text, as one string for all. */
    text(text: string): string;
    symbol(name: string, hash: number, isWeak: boolean, binding: SymbolBinding, isCopied: boolean, version: string | null, library: string | null): WantedSymbol;
}
/** Whether an ascending list of hashes has one. */
export declare function hasHash(hashes: Uint32Array, hash: number): boolean;
