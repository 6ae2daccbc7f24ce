import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { payloadOf, readArchive } from "../../../src/image/archive.js";
import { MeasureError } from "../../../src/model/errors.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "corpus", "hostile");

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The size and the waste of an image, or what is said about it. */
async function outcome(name: string): Promise<readonly [number, number] | string> {
  try {
    const contents = await readArchive(once(readFileSync(join(folder, `${name}.tar`))), { download: "none" });
    return [payloadOf(contents), contents.inspection.waste.bytes];
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    expect(error.hint).not.toBe("");
    return error.message;
  }
}

const EXPECTED: Readonly<Record<string, readonly [number, number] | RegExp>> = {
  "config-of-another-image": /lists 2 layers, its config 1/,
  "cut-short": /middle of an entry/,
  "damaged-databases": [1702, 0],
  "deep-json": /nested too deeply/,
  // 1 + 22 + 333 + 4444 + 55555 in letters; only the last file is left.
  "file-over-folder-over-file": [15, 10],
  "gzip-cut-short": /unexpected end/,
  "header-without-entry": /extended header has no entry/,
  "layer-links-in-circles": /run in circles at x\.tar/,
  "links-in-circles": [5, 0],
  "names-not-utf-8": [6, 0],
  "packed-zeros": [3_000_000, 0],
  "path-traversal": [10, 0],
  "pax-length-lies": /PAX record's length/,
  "pax-lies": /PAX record's length/,
  "size-beyond-the-end": /middle of an entry/,
  "size-negative": /size is negative/,
  "sparse-petabyte": /more than 1 TB/,
  "two-manifests": [1, 0],
  "unknown-type": /unknown type "Z"/,
  "whiteouts-of-nothing": [6, 5],
};

describe("a hostile archive", () => {
  it.each(Object.entries(EXPECTED))("%s", async (name, expected) => {
    const found = await outcome(name);
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toEqual(expected);
  });

  it("is each of the corpus", () => {
    const names = readdirSync(folder).flatMap((file) => (file.endsWith(".tar") ? [file.slice(0, -4)] : []));
    expect(Object.keys(EXPECTED).sort()).toEqual(names.sort());
  });
});
