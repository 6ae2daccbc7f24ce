import type { MergedTree } from "../tree/merged-tree.js";
/** What a name says; null where it is silent. */
export interface Platform {
    /** As Node spells it. */
    readonly os: string | null;
    readonly arch: string | null;
    readonly libc: "musl" | "glibc" | null;
    /** The name without all that: what variants of one package have in common. */
    readonly stem: string;
}
/** What a name says, word by word; words are parted by `-`, `_`, `.` and `+`. */
export declare function platformOf(name: string): Platform;
export interface Loadable {
    /** Null when neither loader is there. */
    readonly libc: "musl" | "glibc" | null;
    /** Empty when that cannot be told. */
    readonly arches: ReadonlySet<string>;
}
/** What binaries an image can load, by the loaders in it. */
export declare function loadable(tree: MergedTree): Loadable;
