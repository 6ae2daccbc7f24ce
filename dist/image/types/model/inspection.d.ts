/** What one pass over an image tells about its inside. Byte counts are payload; layers are counted from 0. */
export type PackageType = "apk" | "dpkg" | "python" | "node";
/** Bytes by the layer that stores them: index of the layer to bytes. */
export type BytesByLayer = ReadonlyMap<number, number>;
/** A package that is installed in the image, and what it weighs there. */
export interface InstalledPackage {
    readonly type: PackageType;
    /** As the package's own metadata spells it; Python's as PEP 503 normalises it. */
    readonly name: string;
    readonly version: string | null;
    /** Where it is installed, without a leading slash: of Python and Node, which may have several copies; else null. */
    readonly location: string | null;
    /** Payload of the files that count to it and that a container sees. Every file counts to one package at most. */
    readonly bytes: number;
    readonly byLayer: BytesByLayer;
    readonly files: number;
    /** Python: pip was asked for it by name (REQUESTED); null where that is not recorded. */
    readonly requested: boolean | null;
    /** Python: installed from this address or folder (direct_url.json), credentials removed; null for an index. */
    readonly source: string | null;
    /** Python: platforms of the wheel it was installed from, as its WHEEL has them; left out where none are recorded. */
    readonly platforms?: readonly string[];
    /** dpkg and apk: the source package it is built from, where it has another name. */
    readonly origin: string | null;
    /** The system package that owns its files, e.g. Debian's python3-yaml; those bytes count there. */
    readonly partOf: string | null;
}
/** How stored bytes came to be hidden; see MergedTree. */
export type WasteCause = "deleted" | "overwritten" | "metadata";
export interface WastedFile {
    readonly path: string;
    readonly bytes: number;
    readonly cause: WasteCause;
    /** The layer that stores them, and the one since which no container sees them. The same for a file stored twice in one. */
    readonly stored: number;
    readonly lost: number;
}
/** All that one layer hides of another. */
export interface WastedPair {
    readonly stored: number;
    readonly lost: number;
    readonly bytes: number;
    readonly files: number;
    readonly byCause: Readonly<Record<WasteCause, number>>;
    /** The largest of its paths, or the folder that holds nearly all of it. */
    readonly example: string;
}
/** Bytes that some layer stores and the merged tree does not show. */
export interface Waste {
    readonly bytes: number;
    readonly files: number;
    readonly byLayer: BytesByLayer;
    /** Share of the stored bytes that a container sees, 0 to 1; 1 for an empty image. */
    readonly efficiency: number;
    /** Largest first, bounded; sums above count all. */
    readonly paths: readonly WastedFile[];
    readonly pairs: readonly WastedPair[];
}
/** Contents with several names: they are stored once, whatever `du` of a copy would say. */
export interface HardLinks {
    readonly contents: number;
    readonly names: number;
    /** Bytes that would be stored if every name had a copy of its own, minus what is. */
    readonly sparedBytes: number;
}
/** Equal contents stored under different inodes; known only where contents were hashed. */
export interface Duplicates {
    /** Bytes of all copies but one of each content. */
    readonly bytes: number;
    readonly contents: number;
    /** Largest first, bounded. */
    readonly groups: readonly {
        readonly bytes: number;
        readonly copies: number;
        readonly paths: readonly string[];
    }[];
}
/** Something that a shipped image has no use for. */
export interface ImageFinding {
    /** Stable, kebab-case, e.g. `build-tools`. */
    readonly rule: string;
    /** One clause: `gcc, g++ and 4 more compilers and headers`. */
    readonly title: string;
    readonly bytes: number;
    readonly byLayer: BytesByLayer;
    readonly files: number;
    /** One sentence in the imperative. */
    readonly remedy: string;
    /** Packages or paths, largest first, at most 10. */
    readonly examples: readonly string[];
}
/** A file that belongs to no package, for explaining growth. */
export interface LooseFile {
    readonly path: string;
    readonly bytes: number;
    readonly layer: number;
    /** Fingerprint of the time of its last change: renamed files keep it. */
    readonly time: number;
}
export interface Inspection {
    /** Largest first. */
    readonly packages: readonly InstalledPackage[];
    /** Files that belong to no package: all of them together, and one by one (bounded: the largest). */
    readonly loose: {
        readonly bytes: number;
        readonly files: number;
        readonly byLayer: BytesByLayer;
        readonly largest: readonly LooseFile[];
    };
    readonly waste: Waste;
    readonly hardLinks: HardLinks;
    /** Null when contents were not hashed. */
    readonly duplicates: Duplicates | null;
    /** Largest first. */
    readonly findings: readonly ImageFinding[];
    /** What could not be read, e.g. a damaged package database: what it describes counts to no package. */
    readonly gaps: readonly string[];
}
