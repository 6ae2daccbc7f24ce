/** Dynamic symbols: what a file wants of others, and what it has for them. */
import type { ElfBytes, Lack } from "./bytes.js";
import type { Dynamic, StringTable } from "./dynamic.js";
import type { Segment } from "./header.js";
import type { Relocations } from "./relocations.js";
import type { ElfStrings } from "./strings.js";
import type { ElfPart, WantedSymbol } from "./types.js";
import type { SymbolVersion } from "./versions.js";
export declare const MOST_SYMBOLS = 1000000;
export interface Symbols {
    readonly wanted: readonly WantedSymbol[];
    readonly defined: Uint32Array;
    readonly unseenByMusl: Uint32Array;
    readonly ownsThreadOffset: boolean;
    readonly lacks: readonly (readonly [ElfPart, Lack])[];
}
export interface SymbolSource {
    readonly bytes: ElfBytes;
    readonly loads: readonly Segment[];
    readonly dynamic: Dynamic;
    readonly strings: StringTable;
    readonly relocations: Relocations | null;
    readonly versions: ReadonlyMap<number, SymbolVersion>;
    readonly pool: ElfStrings;
    /** Told each name that is provided; for those who want more than hashes. */
    readonly onDefined: ((name: string) => void) | null;
}
export declare function readSymbols(source: SymbolSource): Symbols;
