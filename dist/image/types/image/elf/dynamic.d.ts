import type { ElfBytes, Lack } from "./bytes.js";
import type { Range, Segment } from "./header.js";
/** Tags, as the gABI and its GNU extensions number them. */
export declare const TAG: {
    readonly end: 0;
    readonly needed: 1;
    readonly procedureSize: 2;
    readonly hash: 4;
    readonly strings: 5;
    readonly symbols: 6;
    readonly relocations: 7;
    readonly relocationsSize: 8;
    readonly stringsSize: 10;
    readonly soname: 14;
    readonly rpath: 15;
    readonly procedures: 23;
    readonly bindNow: 24;
    readonly runpath: 29;
    readonly flags: 30;
    readonly gnuHash: 1879047925;
    readonly symbolVersions: 1879048176;
    readonly flags1: 1879048187;
    readonly definedVersions: 1879048188;
    readonly definedVersionsCount: 1879048189;
    readonly neededVersions: 1879048190;
    readonly neededVersionsCount: 1879048191;
};
export interface Dynamic {
    /** Offsets into the strings. */
    readonly needed: readonly number[];
    /** More of them than are read. */
    readonly isCut: boolean;
    /** The value of each tag; of one that comes twice, the last, as loaders have it. */
    readonly values: ReadonlyMap<number, number>;
}
export declare function readDynamic(bytes: ElfBytes, { offset, size }: Range): Dynamic | Lack;
/** The table of strings. What is read of it in all is bounded: names may overlap, and a million may be the same one. */
export declare class StringTable {
    #private;
    constructor(bytes: ElfBytes, loads: readonly Segment[], address: number, size: number);
    /** The bytes of a text; null where there is none, or it is too long, or the budget is used up. */
    bytesAt(index: number): {
        readonly buffer: Buffer;
        readonly start: number;
        readonly end: number;
    } | null;
    text(index: number): string | null;
    /** Why a text cannot be had that is asked for with good reason. */
    get lack(): Lack;
}
