/** Reads what nobody should have to read, and holds what comes of it to what always holds. */
import { expect } from "@jest/globals";
import { chunksOf, ociArchive } from "./images.js";
import { tar } from "./tar-writer.js";
import type { TestEntry } from "./tar-writer.js";
import { wrongIn, wrongWith } from "../../../fuzz/invariants.mjs";
import { payloadOf, readArchive } from "../../../../src/image/archive.js";
import type { ReadOptions } from "../../../../src/image/archive.js";
import { MeasureError } from "../../../../src/model/errors.js";
import type { ArchiveContents } from "../../../../src/model/image.js";

/** Layers of whatever bytes, in an archive without a fault. */
export function imageOf(...layers: readonly (Buffer | readonly (TestEntry | Buffer)[])[]): Buffer {
  return ociArchive([{ layers: layers.map((layer) => (Buffer.isBuffer(layer) ? layer : tar(layer))) }]);
}

/**
 * The contents, which add up, or the error, which has a hint. Anything else fails the test: another error, a number that
 * is none, a minute gone by.
 */
export async function outcome(
  stream: Buffer | AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> = {},
  chunk?: number,
): Promise<ArchiveContents | MeasureError> {
  const source = Buffer.isBuffer(stream) ? chunksOf(stream, chunk) : stream;
  try {
    const contents = await readArchive(source, { download: "none", ...options });
    expect(wrongIn(contents, options.hashing ?? false)).toEqual([]);
    return contents;
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    expect(wrongWith(error)).toEqual([]);
    return error;
  }
}

/** The size of an image, or the message of the error. */
export async function sizeOrMessage(
  stream: Buffer | AsyncIterable<Uint8Array>,
  options: Partial<ReadOptions> = {},
  chunk?: number,
): Promise<number | string> {
  const result = await outcome(stream, options, chunk);
  return result instanceof MeasureError ? result.message : payloadOf(result);
}
