import type { DownloadBytes, PayloadBytes } from "../model/bytes.js";
import type { ArchiveContents, DownloadMethod } from "../model/image.js";
import type { ArchiveFile } from "./collector.js";
import { LayerStore } from "./layer-store.js";
import type { Limits } from "./limits.js";
import type { Platform } from "./platform.js";
import type { Programs } from "./programs.js";
/**
 * How much is done for the download size: nothing, compressing every uncompressed layer (gzip level 6), or
 * compressing a sample of each.
 */
export type DownloadMode = "none" | "gzip" | "sample";
/** What one pass yields, with what was asked for on top. */
export interface ReadImage extends ArchiveContents {
    /** Programs and libraries; null when they were not asked for. */
    readonly programs: Programs | null;
}
export interface ReadOptions {
    readonly download: DownloadMode;
    /** Which image of an archive for several platforms; null takes the only one there is. */
    readonly platform?: Platform | null;
    /** Likewise of an archive with several names: a tag, or a reference's name in an OCI layout. */
    readonly reference?: string | null;
    readonly limits?: Partial<Limits>;
    /** Hash every file, to find equal ones. Costs about as much as reading them again. */
    readonly hashing?: boolean;
    /** Read what programs and libraries need, for who wants to know whether they would start elsewhere. Costs some time. */
    readonly programs?: boolean;
    /** Layers of images read before: what is in there is not read again. For images of one engine only. */
    readonly store?: LayerStore;
    /** Called after every chunk with the bytes of the stream read so far. */
    readonly onProgress?: (bytesRead: number) => void;
}
/**
 * Reads one image from a saved archive, which may be compressed as a whole. The stream is read to its end, unless an
 * error stops it: then its iterator is closed. A chunk has to stay as it is until the one after the next is asked for.
 * @throws MeasureError for anything that is not one complete, consistent image, or goes beyond a limit.
 */
export declare function readArchive(stream: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<ReadImage>;
/**
 * Reads one image from the files of an unpacked archive or an OCI layout, in any order.
 * @throws MeasureError as `readArchive` does.
 */
export declare function readLayout(files: AsyncIterable<ArchiveFile>, options: ReadOptions): Promise<ReadImage>;
/** The image's size: payload bytes over its layers, a layer that is listed twice counted twice. */
export declare function payloadOf(contents: ArchiveContents): PayloadBytes;
/**
 * What a pull would transfer: the config and every layer compressed. Layers that are stored compressed count as
 * stored; the others as `mode`, the one the archive was read with, has found.
 * @throws MeasureError when a layer is stored uncompressed and the archive was read without asking for its download size.
 */
export declare function downloadOf(contents: ArchiveContents, mode: DownloadMode): {
    readonly bytes: DownloadBytes;
    readonly method: DownloadMethod;
};
