import type { ImageConfigFile } from "../model/image.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import type { Limits } from "./limits.js";
import type { Platform } from "./platform.js";
/** The files of an archive by their cleaned path; links by where they point. Paths are keys here and nothing else. */
export interface ArchiveFiles {
    readonly blobs: ReadonlyMap<string, Blob>;
    readonly links: ReadonlyMap<string, string>;
}
/** Which image of an archive is meant; null leaves it open. */
export interface Wanted {
    readonly platform: Platform | null;
    /** A tag of manifest.json, or a reference's name in the OCI index. */
    readonly reference: string | null;
}
export interface ResolvedImage {
    readonly config: ImageConfigFile;
    readonly configBytes: number;
    readonly layers: readonly LayerBlob[];
}
/**
 * Finds the image in an archive: by manifest.json where there is one (docker's own list, and the only one whose order
 * of layers can be relied on), else by the OCI index. Of an image for several platforms manifest.json lists only the
 * engine's own, so for another platform the index is asked as well.
 * @throws MeasureError when there is none, when several are in question, or when a part of it is missing or damaged.
 */
export declare function resolveImage(files: ArchiveFiles, wanted: Wanted, limits: Limits): ResolvedImage;
