/** Relocations, for what they say of symbols: which ones a loader looks up at all, and when. */
import type { ElfBytes, Lack } from "./bytes.js";
import type { Dynamic } from "./dynamic.js";
import type { Segment } from "./header.js";
/** What an entry of the marks says; 0 for a symbol that no relocation refers to. */
export declare const MARK: {
    readonly atStart: 1;
    readonly atCall: 2;
    readonly copied: 4;
    readonly threadOffset: 8;
    readonly inTable: 16;
};
export interface Relocations {
    /** By the number of the symbol. */
    readonly marks: Uint8Array;
    readonly rare: readonly number[];
    /** There are offsets to the file's own thread-local data that name no symbol. */
    readonly hasOwnThreadOffset: boolean;
}
/** Reads both tables. `most` is the highest count of symbols that is accepted. */
export declare function readRelocations(bytes: ElfBytes, loads: readonly Segment[], { values }: Dynamic, machine: string, most: number): Relocations | Lack;
