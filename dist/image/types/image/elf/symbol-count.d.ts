/** How many dynamic symbols there are: only the hash tables say so to a loader. */
import type { ElfBytes, Lack } from "./bytes.js";
/** The count in the older hash table: it has one link for each symbol. */
export declare function countOfHash(bytes: ElfBytes, offset: number): number | Lack;
/**
 * The count by GNU's hash table: it lists only what is defined, in chains that end with an odd value, so the count is
 * one past the end of the last chain. Where it lists nothing, it says nothing of the undefined symbols either: then 0.
 */
export declare function countOfGnuHash(bytes: ElfBytes, offset: number, most: number): number | Lack;
