import type { DownloadBytes, PayloadBytes } from "./bytes.js";
import type { Inspection } from "./inspection.js";
/** One entry of an image config's `history`, reduced to what says which instruction made it (never its arguments). */
export interface HistoryEntry {
    readonly createdBy: string;
    readonly emptyLayer: boolean;
}
/** The part of the OCI image config that measuring uses. */
export interface ImageConfigFile {
    readonly architecture: string;
    readonly os: string;
    readonly variant: string | null;
    readonly diffIds: readonly string[];
    readonly history: readonly HistoryEntry[];
    readonly labels: Readonly<Record<string, string>>;
}
/** One layer as the archive holds it. */
export interface ArchiveLayer {
    /** Digest of the uncompressed layer tar, from the image's config. */
    readonly diffId: string;
    /** Sum of its regular files' payload; links, folders and whiteouts count 0. */
    readonly payload: PayloadBytes;
    /** Tar entries, whiteouts and folders included. */
    readonly entries: number;
    /** Bytes of the layer blob as it lies in the archive. */
    readonly storedBytes: number;
    readonly compression: "none" | "gzip" | "zstd";
    /** The layer's blob gzip-compressed, or an estimate of that; null when it was not asked for. */
    readonly gzipBytes: DownloadBytes | null;
}
/** What one pass over a saved image yields. */
export interface ArchiveContents {
    readonly config: ImageConfigFile;
    readonly layers: readonly ArchiveLayer[];
    /** Bytes of the config blob (a pull transfers it too). */
    readonly configBytes: number;
    /** `/etc/os-release` (or `/usr/lib/os-release`) of the merged tree, parsed; null when there is none. */
    readonly osRelease: Readonly<Record<string, string>> | null;
    /** The musl or glibc loader seen in the merged tree decides. */
    readonly libc: "musl" | "glibc" | "none";
    /**
     * Normalised names of the Python packages under `site-packages` of the merged tree, sorted; null when there are too
     * many to keep. Two images with different sets do not tell what their bases weigh.
     */
    readonly pythonPackages: readonly string[] | null;
    /** Likewise of the application's Node packages: those that came with npm itself are left out. */
    readonly nodePackages: readonly string[] | null;
    /** Payload below folders named `.git`, over all layers: history that a commit laid out elsewhere does not have. */
    readonly gitPayload: PayloadBytes;
    readonly inspection: Inspection;
}
/** How a download size came about. Only `registry` is exact. */
export type DownloadMethod = "registry" | "stored-blobs" | "gzip" | "gzip-sample";
export interface Measurement {
    readonly contents: ArchiveContents;
    /** The gated size: engine-neutral payload over the image's layers. */
    readonly size: PayloadBytes;
    /** `docker image inspect`'s own .Size, as it stands; gates nothing. */
    readonly inspected: number;
    readonly download: {
        readonly bytes: DownloadBytes;
        readonly exact: boolean;
        readonly method: DownloadMethod;
    };
    readonly fingerprint: Fingerprint;
    /** Seconds that reading the save stream took. */
    readonly seconds: number;
}
/** Two measurements compare to the byte only when these agree. */
export interface Fingerprint {
    readonly engineVersion: string;
    readonly store: ImageStore;
    readonly builder: string;
    readonly platform: string;
    readonly compression: readonly string[];
    /** Version of the counting rule. */
    readonly method: 1;
}
export type ImageStore = "overlay2" | "containerd" | "other";
