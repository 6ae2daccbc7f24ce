import type { ElfBytes } from "./bytes.js";
import type { ElfFile } from "./types.js";
export interface Range {
    readonly offset: number;
    readonly size: number;
}
export interface Segment extends Range {
    /** The address at which it is placed, before it is moved. */
    readonly address: number;
}
export interface ElfHeader {
    readonly bits: ElfFile["bits"];
    readonly order: ElfFile["order"];
    readonly machine: string;
    readonly type: ElfFile["type"];
}
export interface ProgramHeaders {
    readonly loads: readonly Segment[];
    readonly dynamic: Range | null;
    readonly interpreter: Range | null;
}
/** The first bytes; null where they are not those of an ELF file. */
export declare function readHeader(bytes: ElfBytes): ElfHeader | null;
/** The program headers of a file of 64 bits, little-endian. */
export declare function readProgramHeaders(bytes: ElfBytes): ProgramHeaders | "damaged" | "incomplete";
/** Where in the file the byte of an address is; NaN, which no range has, where it is in no segment. */
export declare function offsetOf(loads: readonly Segment[], address: number): number;
