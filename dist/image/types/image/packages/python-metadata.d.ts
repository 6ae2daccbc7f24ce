import type { FileList } from "./python-record.js";
export interface Headers {
    readonly kind: "headers";
    readonly name: string | null;
    readonly version: string | null;
}
export type PythonFact = Headers | FileList | {
    readonly kind: "top-level";
    readonly names: readonly string[];
} | {
    readonly kind: "source";
    readonly source: string;
} | {
    readonly kind: "platforms";
    readonly platforms: readonly string[];
} | {
    readonly kind: "installer";
    readonly name: string;
};
export declare const PYTHON_FILES: import("../capture.js").FileReader<PythonFact>;
/** As PEP 503 normalises it; null for what is no name of a package. */
export declare function packageName(text: string): string | null;
/** What the name of a metadata folder says, without its ending. */
export declare function readStem(stem: string): Headers;
/** The folder above a path; "" for the root. */
export declare function above(path: string): string;
/** The last name of a path. */
export declare function nameOf(path: string): string;
