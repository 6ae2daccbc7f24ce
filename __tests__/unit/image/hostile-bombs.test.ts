import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { configFile } from "./support/images.js";
import { imageOf, outcome, sizeOrMessage } from "./support/hostile.js";
import { entryBytes, header, padded, paxRecords, tar } from "./support/tar-writer.js";
import { DEFAULT_LIMITS, LimitError } from "../../../src/image/limits.js";
import type { Limits } from "../../../src/image/limits.js";

const { gzipSync } = zlib;
const zstd: typeof zlib.zstdCompressSync | undefined = zlib.zstdCompressSync;

async function stopped(
  data: Buffer | AsyncIterable<Uint8Array>,
  limits: Partial<Limits> = {},
): Promise<string> {
  const result = await outcome(data, { limits });
  if (!(result instanceof LimitError)) throw new Error("no limit has stopped it");
  return result.message;
}

/**
 * An archive of which one layer never comes to its end: the same 2,000 headers again and again, every time with other
 * names where that is asked for.
 */
async function* endless(made: (index: number) => Buffer, renamed = false): AsyncGenerator<Uint8Array> {
  const AT_ONCE = 2000;
  yield tar([{ path: "c", content: configFile(1) }], Buffer.alloc(0));
  yield header({ path: "l" }, 10_000_000 * 512);
  const blocks = Buffer.concat(Array.from({ length: AT_ONCE }, (_, index) => made(index)));
  for (let round = 0; ; round += 1) {
    if (renamed) for (let at = 0; at < blocks.length; at += 512) rename(blocks, at, round);
    yield await Promise.resolve(blocks);
  }
}

/** Four letters of a name that say a number, and four that make up for it in the checksum. */
function rename(blocks: Buffer, at: number, round: number): void {
  for (let digit = 0; digit < 4; digit += 1) {
    const value = (round >> (digit * 4)) & 15;
    blocks[at + digit] = 97 + value;
    blocks[at + 4 + digit] = 97 + 15 - value;
  }
}

const numbered = (index: number): Buffer => header({ path: `apapapap/${index}` }, 0);

describe("too many entries", () => {
  it("end at the limit, in memory that the limit bounds", async () => {
    const before = process.memoryUsage().rss;
    expect(await stopped(endless(numbered, true), { layerEntries: 400_000 })).toMatch(/400000 entries/);
    expect(process.memoryUsage().rss - before).toBeLessThan(4e8);
  });

  it("end when they have no names of their own", async () => {
    expect(await stopped(endless(numbered), { layerEntries: 200_000 })).toMatch(/entries/);
  });

  it("end when they are headers without an entry", async () => {
    const extended = (): Buffer => header({ path: "x", type: "x" }, 0);
    expect(await stopped(endless(extended), { layerEntries: 200_000 })).toMatch(/entries/);
  });

  it("end when they are files of the archive itself", async () => {
    async function* files(): AsyncGenerator<Uint8Array> {
      for (let index = 0; ; index += 1) yield await Promise.resolve(header({ path: `f${index}` }, 0));
    }
    expect(await stopped(files(), { archiveEntries: 5000 })).toMatch(/5000 files/);
    expect(await stopped(files(), { keptBytes: 10_000 })).toMatch(/manifests, configs and names/);
  });

  it("end when a layer that is listed many times has them", async () => {
    const layer = tar(Array.from({ length: 200 }, (_, index) => ({ path: `f${index}` })));
    const data = tar([
      { path: "c", content: configFile(1000) },
      { path: "l", content: layer },
      { path: "manifest.json", content: JSON.stringify([{ Config: "c", Layers: Array(1000).fill("l") }]) },
    ]);
    expect(await stopped(data, { layerEntries: 100_000 })).toMatch(/100000 entries/);
  });
});

describe("bytes that grow", () => {
  const zeros = tar([{ path: "zeros", content: Buffer.alloc(20_000_000) }]);
  const small = { ratioFreeBytes: 1_000_000 };

  it.each([
    ["a layer", imageOf(gzipSync(zeros))],
    ["an archive as a whole", gzipSync(imageOf(zeros))],
    ["a layer within an archive that is packed again", gzipSync(imageOf(gzipSync(zeros)))],
    [
      "a layer of many gzip members",
      imageOf(Buffer.concat(Array(200).fill(gzipSync(Buffer.alloc(100_000))))),
    ],
    ...(zstd === undefined
      ? []
      : ([
          ["a layer, with zstd", imageOf(zstd(zeros))],
          ["an archive as a whole, with zstd", zstd(imageOf(zeros))],
        ] as const)),
  ])("are stopped by their ratio: %s", async (_, data) => {
    expect(await stopped(data, small)).toMatch(/unpack to more than/);
  });

  it("are stopped by their sum, over all layers", async () => {
    const layers = Array.from({ length: 10 }, (_, index) =>
      gzipSync(tar([{ path: `f${index}`, content: Buffer.alloc(1_000_000) }])),
    );
    expect(await stopped(imageOf(...layers), { uncompressedBytes: 9_000_000 })).toMatch(
      /9 MB of uncompressed/,
    );
    expect(await sizeOrMessage(imageOf(...layers), { limits: { uncompressedBytes: 11_000_000 } })).toBe(
      10_000_000,
    );
  });

  it("are an image where they are what they seem: zeros within the limits", async () => {
    expect(await sizeOrMessage(gzipSync(imageOf(gzipSync(zeros))))).toBe(20_000_000);
  });

  it("are stopped when nobody needs them", async () => {
    const bomb = entryBytes({ path: "blobs/sha256/unused", content: gzipSync(zeros) });
    expect(await stopped(Buffer.concat([bomb, imageOf([{ path: "a" }])]), small)).toMatch(/unpack to more/);
  });

  it("do not fill the memory: a quarter of a gigabyte of zeros, packed twice", async () => {
    const packed = gzipSync(imageOf(await packedZeros(2.5e8)));
    const before = process.memoryUsage().rss;
    expect(await sizeOrMessage(packed)).toBe(2.5e8);
    expect(process.memoryUsage().rss - before).toBeLessThan(2e8);
  });
});

/** A gzip of a tar with one file of zeros, made without holding it. */
async function packedZeros(size: number): Promise<Buffer> {
  const gzip = zlib.createGzip({ level: 1 });
  const packed: Buffer[] = [];
  gzip.on("data", (chunk: Buffer) => packed.push(chunk));
  const ended = new Promise((resolve) => gzip.on("end", resolve));
  const write = (bytes: Buffer): Promise<unknown> => new Promise((resolve) => gzip.write(bytes, resolve));
  await write(header({ path: "zeros" }, size));
  const chunk = Buffer.alloc(1_000_000);
  for (let at = 0; at < size; at += chunk.length) await write(chunk);
  gzip.end(Buffer.alloc(((512 - (size % 512)) % 512) + 1024));
  await ended;
  return Buffer.concat(packed);
}

describe("names and documents without end", () => {
  it.each([
    [
      "links to long paths",
      { nameBytes: 100_000 },
      Array.from({ length: 200 }, (_, n) => ({
        path: `l${n}`,
        type: "2",
        pax: { linkpath: "t".repeat(4000) },
      })),
      /symbolic links/,
    ],
    [
      "long names",
      { nameBytes: 100_000 },
      Array.from({ length: 200 }, (_, n) => ({ path: "x", pax: { path: `${n}${"t".repeat(4000)}` } })),
      /file names/,
    ],
    [
      "deep folders",
      { paths: 10_000 },
      Array.from({ length: 20 }, (_, n) => ({ path: "x", pax: { path: `${n}/${"t/".repeat(1000)}x` } })),
      /different paths/,
    ],
    [
      "databases",
      { capturedBytes: 100_000 },
      Array.from({ length: 200 }, (_, n) => ({
        path: `var/lib/dpkg/status.d/${n}`,
        content: "x".repeat(1000),
      })),
      /package databases/,
    ],
  ])("are stopped: %s", async (_, limits, entries, message) => {
    expect(await stopped(imageOf(entries), limits)).toMatch(message);
  });

  it("are stopped: an extended header of gigabytes, before anything is kept for it", async () => {
    for (const type of ["x", "g", "L", "K"]) {
      expect(await stopped(header({ path: "x", type }, 2_000_000_000))).toMatch(/extended header/);
      expect(
        await stopped(
          imageOf(Buffer.concat([header({ path: "x", type }, 2_000_000_000), Buffer.alloc(512)])),
        ),
      ).toMatch(/extended header/);
    }
  });

  it("are stopped: documents of gigabytes, and many of them", async () => {
    const document = (index: number): string =>
      `{"a":"${createHash("sha256").update(String(index)).digest("hex").repeat(500)}"}`;
    const many = tar(
      Array.from({ length: 50 }, (_, index) => ({ path: `${index}.json`, content: document(index) })),
    );
    expect(await stopped(many, { keptBytes: 1_000_000 })).toMatch(/manifests, configs and names/);
    const large = Buffer.concat([
      header({ path: "manifest.json" }, 4_000_000_000),
      Buffer.from("[".padEnd(100_000)),
    ]);
    expect(await sizeOrMessage(large)).toMatch(/middle of an entry/);
  });

  it("take no longer for their dots: a path of half a megabyte", async () => {
    const path = `${"ab/".repeat(150_000)}${"b/../".repeat(90_000)}`;
    const records = paxRecords({ path, linkpath: path });
    const entry = Buffer.concat([
      header({ path: "x", type: "x" }, records.length),
      padded(records),
      header({ path: "y", type: "2" }, 0),
    ]);
    const started = performance.now();
    await outcome(tar([entry, entry, entry]));
    expect(typeof (await sizeOrMessage(imageOf([entry])))).toBe("string");
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("have limits that the real ones are", () => {
    expect(DEFAULT_LIMITS.layerEntries).toBeLessThan(10_000_000);
    expect(Object.values(DEFAULT_LIMITS).every((limit) => Number.isSafeInteger(limit) && limit > 0)).toBe(
      true,
    );
  });
});
