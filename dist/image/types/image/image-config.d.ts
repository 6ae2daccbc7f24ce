import type { ImageConfigFile } from "../model/image.js";
/** @throws MeasureError when it is no image config. */
export declare function readImageConfig(bytes: Buffer, depth: number): ImageConfigFile;
