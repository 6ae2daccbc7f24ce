import type { NodeId } from "../tree/path-table.js";
export declare const FOLDER = "var/lib/dpkg";
export declare const STATUS_FILE = "var/lib/dpkg/status";
export declare const DIVERSIONS_FILE = "var/lib/dpkg/diversions";
/** File lists: NAME.list, or NAME:ARCHITECTURE.list of a package that may be installed for several. */
export declare const INFO_FOLDER = "var/lib/dpkg/info";
/** Distroless images: one control file for each package, with its checksums beside it. */
export declare const DISTROLESS_FOLDER = "var/lib/dpkg/status.d";
export declare const CHECKSUMS = ".md5sums";
export declare const LIST = ".list";
export interface ControlParagraph {
    readonly name: string;
    readonly version: string | null;
    /** "" where it is not said. */
    readonly architecture: string;
    readonly origin: string | null;
}
export interface ControlFile {
    /** Only what is installed. */
    readonly packages: readonly ControlParagraph[];
    readonly gaps: readonly string[];
}
export interface FileList {
    readonly files: Int32Array;
    /** Lines that make no sense; of a list that is too large all of them. */
    readonly damaged: number;
}
export interface Diversion {
    readonly to: NodeId;
    /** The package that put it there and whose own file is not diverted; ":" for an administrator. */
    readonly by: string;
}
export interface Diversions {
    readonly byPath: ReadonlyMap<NodeId, Diversion>;
    readonly gaps: readonly string[];
}
export declare const LISTS: import("../capture.js").FileReader<FileList>;
export declare const DISTROLESS_LISTS: import("../capture.js").FileReader<FileList>;
export declare const CONTROL: import("../capture.js").FileReader<ControlFile>;
export declare const DIVERSIONS: import("../capture.js").FileReader<Diversions>;
