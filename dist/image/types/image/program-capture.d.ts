import type { ElfStrings } from "./elf/strings.js";
import type { ElfFile } from "./elf/types.js";
export type ProgramFact = {
    readonly kind: "elf";
    readonly elf: ElfFile;
}
/** `line` is what follows `#!`, at most 255 bytes, as Latin-1. */
 | {
    readonly kind: "script";
    readonly line: string;
};
/** About what a fact takes in memory. */
export declare function factBytes(fact: ProgramFact): number;
export declare class ProgramCapture {
    #private;
    /** @param size bytes of the whole file @param strings of all files whose facts are kept together */
    constructor(size: number, strings: ElfStrings);
    push(bytes: Buffer): void;
    /** Null for what is neither. */
    finish(): ProgramFact | null;
}
