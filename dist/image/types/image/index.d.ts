/**
 * The library: reading saved images, without a word to a disk, a network or an engine. Bytes go in as an async iterable,
 * plain values come out.
 *
 *     import { readArchive, payloadOf } from "image-budget/image";
 *     const contents = await readArchive(createReadStream("image.tar"), { download: "none" });
 */
export { downloadOf, payloadOf, readArchive, readLayout } from "./archive.js";
export type { DownloadMode, ReadOptions } from "./archive.js";
export type { ArchiveFile } from "./collector.js";
export { LayerStore } from "./layer-store.js";
export { DEFAULT_LIMITS, LimitError } from "./limits.js";
export type { Limits } from "./limits.js";
export type { Platform } from "./platform.js";
export { MeasureError } from "../model/errors.js";
export type { ArchiveContents, ArchiveLayer, ImageConfigFile } from "../model/image.js";
export type * from "../model/inspection.js";
