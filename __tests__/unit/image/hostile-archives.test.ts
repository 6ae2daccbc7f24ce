import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chunksOf, configFile, legacyArchive, ociArchive, sha256 } from "./support/images.js";
import { imageOf, outcome, sizeOrMessage } from "./support/hostile.js";
import { END, entryBytes, header, padded, paxRecords, sign, tar } from "./support/tar-writer.js";
import type { TestEntry } from "./support/tar-writer.js";
import { MeasureError } from "../../../src/model/errors.js";

const LAYER = tar([
  { path: "etc/os-release", content: "ID=alpine\n" },
  { path: "bin/busybox", content: "b".repeat(3000) },
  { path: "bin/sh", type: "1", link: "bin/busybox" },
]);
const SIZE = 3010;
const UPPER = tar([{ path: "bin/.wh.sh" }, { path: "app", content: "a".repeat(700), pax: { comment: "x" } }]);
const GOOD = ociArchive([{ layers: [LAYER, gzipSync(UPPER)] }]);
const corpus = readFileSync(new URL("../../corpus/image/engine-28-overlay2.tar", import.meta.url));

const saved = (entries: readonly (TestEntry | Buffer)[]): Buffer => tar(entries);
const config = (layers: number): TestEntry => ({ path: "c", content: configFile(layers) });
const manifest = (layers: readonly string[], config = "c"): TestEntry => ({
  path: "manifest.json",
  content: JSON.stringify([{ Config: config, Layers: layers }]),
});

/** Where the last entry ends. */
function endOf(data: Buffer): number {
  let last = data.length;
  while (data[last - 1] === 0) last -= 1;
  return Math.ceil(last / 512) * 512;
}

describe("a truncated archive", () => {
  it.each([
    ["made here", GOOD, SIZE + 700],
    ["of an engine", corpus, 6072],
    ["of an old engine", legacyArchive([LAYER, UPPER, LAYER]), 2 * SIZE + 700],
  ])("%s is an error at every block before its end marker", async (_, data, size) => {
    for (let length = 0; length <= data.length; length += 512) {
      const end = await sizeOrMessage(data.subarray(0, length));
      expect([length, end]).toEqual([length, length < endOf(data) + 512 ? expect.any(String) : size]);
    }
  });

  it("of gzip as a whole is an error at every byte", async () => {
    const packed = gzipSync(GOOD);
    expect(await sizeOrMessage(packed)).toBe(SIZE + 700);
    for (let length = 0; length < packed.length; length += 1) {
      const end = await sizeOrMessage(packed.subarray(0, length), {}, 500);
      expect([length, typeof end]).toEqual([length, "string"]);
    }
  });
});

describe("an archive of any bytes", () => {
  it("is an image whose parts add up, or an error with a hint", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }).map((data) => Buffer.from(data)),
      fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
        const data = Buffer.from(GOOD);
        for (const [at, byte] of changes) data[at] = byte;
        return data;
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 100, max: 9000 }), async (data, chunk) => {
        await outcome(data, { download: "sample", hashing: true }, chunk);
      }),
      { numRuns: 150 },
    );
  });

  it("is an error also when single bits of its headers are wrong: the right size or none", async () => {
    const blocks = [0, GOOD.indexOf("manifest.json"), GOOD.indexOf("index.json")];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...blocks), fc.nat(511), fc.nat(7), async (block, at, bit) => {
        const data = Buffer.from(GOOD);
        data[block + at] = (data[block + at] ?? 0) ^ (1 << bit);
        expect([SIZE + 700, expect.any(String)]).toContainEqual(await sizeOrMessage(data));
      }),
      { numRuns: 150 },
    );
  });
});

/** A header with a size that lies and a checksum that holds. */
function sized(path: string, sizeField: Buffer | string): Buffer {
  return header({ path, sizeField }, 0);
}
const base256 = (bytes: readonly number[]): Buffer =>
  Buffer.from([0x80, ...Array<number>(11 - bytes.length).fill(0), ...bytes]);

describe("an archive that lies", () => {
  const GLOBAL = paxRecords({ size: "100" });
  const chain = (length: number): TestEntry[] =>
    Array.from({ length }, (_, index) => ({
      path: `l${index}`,
      type: index % 2 === 0 ? "1" : "2",
      link: `l${index + 1}`,
    }));
  const zeros = (layers: number): string => JSON.stringify(Array(layers).fill("l"));
  const cases: [string, Buffer, number | RegExp][] = [
    ["on a size, beyond its end", saved([sized("a", "00000100000\0")]), /middle of an entry/],
    ["on a size, of exabytes", saved([sized("a", base256([0x10, 0, 0, 0, 0, 0, 0]))]), /middle|beyond/],
    [
      "on a size, beyond any number",
      saved([sized("a", base256([1, 0, 0, 0, 0, 0, 0, 0, 0]))]),
      /beyond any file/,
    ],
    ["on a size, less than nothing", saved([sized("a", Buffer.alloc(12, 0xff))]), /negative/],
    ["on a size, in letters", saved([sized("a", "0000000000x\0")]), /no number/],
    ["on a size, with digits behind spaces", saved([sized("a", "00 00000001\0")]), /no number/],
    [
      "on a size, a layer's",
      saved([config(1), manifest(["l"]), sized("l", "77777777777\0"), LAYER]),
      /middle/,
    ],
    ["on a PAX size", saved([{ path: "a", pax: { size: "99999999999999" } }]), /middle of an entry/],
    [
      "on a PAX size, beyond any number",
      saved([{ path: "a", pax: { size: "9".repeat(30) } }]),
      /no byte count/,
    ],
    ["on a PAX size, less than nothing", saved([{ path: "a", pax: { size: "-1" } }]), /no byte count/],
    [
      "on the length of a PAX record",
      saved([header({ path: "x", type: "x" }, 9), padded(Buffer.from("99 a=b\n\n\n"))]),
      /does not add up/,
    ],
    [
      "with a PAX record of length 0",
      saved([header({ path: "x", type: "x" }, 7), padded(Buffer.from("0 a=bc\n"))]),
      /does not add up/,
    ],
    ["with a PAX header for nothing", saved([header({ path: "x", type: "x" }, 0)]), /no entry|neither/],
    [
      "with a PAX header at its end",
      Buffer.concat([header({ path: "x", type: "x" }, 7), padded(Buffer.from("7 a=bc\n"))]),
      /middle/,
    ],
    [
      "with PAX headers for one another",
      saved([header({ path: "x", type: "x" }, 0), header({ path: "x", type: "x" }, 0), { path: "a" }]),
      /neither/,
    ],
    [
      "with a global size",
      saved([header({ path: "g", type: "g" }, GLOBAL.length), padded(GLOBAL)]),
      /global header sets sizes/,
    ],
    [
      "with symbolic links in a circle",
      saved([
        { path: "a", type: "2", link: "b" },
        { path: "b", type: "2", link: "a" },
        config(1),
        manifest(["a"]),
      ]),
      /circles/,
    ],
    [
      "with hard links in a circle",
      saved([
        { path: "a", type: "1", link: "b" },
        { path: "b", type: "1", link: "a" },
        config(1),
        manifest(["a"]),
      ]),
      /circles/,
    ],
    [
      "with a link to itself",
      saved([{ path: "a", type: "2", link: "a" }, config(1), manifest(["a"])]),
      /circles/,
    ],
    [
      "with a manifest that is a link to itself",
      saved([{ path: "manifest.json", type: "2", link: "manifest.json" }]),
      /circles/,
    ],
    [
      "with a long chain of links",
      saved([...chain(40), { path: "l40", content: LAYER }, config(1), manifest(["l0"])]),
      /circles/,
    ],
    [
      "with a chain of links",
      saved([...chain(9), { path: "l9", content: LAYER }, config(1), manifest(["l0"])]),
      SIZE,
    ],
    [
      "with a link out of the archive",
      saved([{ path: "a", type: "2", link: "../../../../etc/passwd" }, config(1), manifest(["a"])]),
      /missing/,
    ],
    [
      "with a hard link out of the archive",
      saved([{ path: "a", type: "1", link: "/etc/passwd" }, config(1), manifest(["a"])]),
      /missing/,
    ],
    ["with a layer out of the archive", saved([config(1), manifest(["../../../etc/passwd"])]), /missing/],
    ["with a config out of the archive", saved([manifest([], "/proc/self/environ")]), /missing/],
    [
      "with a layer that is a folder",
      saved([{ path: "l/", type: "5" }, config(1), manifest(["l"])]),
      /missing/,
    ],
    [
      "with a layer that is a device",
      saved([{ path: "l", type: "3" }, config(1), manifest(["l"])]),
      /missing/,
    ],
    ["with a config for a layer", saved([config(1), manifest(["c"])]), /no layer/],
    ["with a layer for a config", saved([{ path: "c", content: LAYER }, manifest([])]), /no JSON/],
    [
      "with the manifest as its own config",
      saved([manifest([], "manifest.json")]),
      /config is not as the format says/,
    ],
    [
      "with names that objects have",
      saved([config(1), { path: "__proto__", content: LAYER }, manifest(["__proto__"])]),
      SIZE,
    ],
    [
      "with a layer that is named as what objects have",
      saved([config(1), manifest(["constructor"])]),
      /missing/,
    ],
    [
      "with two manifests, the later one good",
      saved([manifest(["nowhere"]), config(1), { path: "l", content: LAYER }, manifest(["l"])]),
      SIZE,
    ],
    [
      "with two manifests, the later one bad",
      saved([
        config(1),
        { path: "l", content: LAYER },
        manifest(["l"]),
        { ...manifest(["nowhere"]), path: "./manifest.json" },
      ]),
      /missing/,
    ],
    [
      "with two layers of one name",
      saved([config(1), { path: "l", content: UPPER }, { path: "l", content: LAYER }, manifest(["l"])]),
      SIZE,
    ],
    [
      "with a layer listed a thousand times",
      saved([
        config(1000),
        { path: "l", content: LAYER },
        { path: "manifest.json", content: `[{"Config":"c","Layers":${zeros(1000)}}]` },
      ]),
      1000 * SIZE,
    ],
    [
      "with more layers than any image",
      saved([config(1000), { path: "manifest.json", content: `[{"Config":"c","Layers":${zeros(2000)}}]` }]),
      /not as the format says/,
    ],
    [
      "with JSON that is deep",
      saved([{ path: "manifest.json", content: `${"[".repeat(100_000)}${"]".repeat(100_000)}` }]),
      /too deeply/,
    ],
    [
      "with JSON that is wide",
      saved([{ path: "manifest.json", content: `[${"{},".repeat(300_000)}{}]` }]),
      /too many values/,
    ],
    [
      "with JSON of a megabyte of digits",
      saved([{ path: "manifest.json", content: `[${"9".repeat(1_000_000)}]` }]),
      /not as the format says/,
    ],
    [
      "with JSON that is not UTF-8",
      saved([{ path: "manifest.json", content: Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]) }]),
      /not as the format says/,
    ],
    [
      "with JSON that begins with a mark",
      saved([{ path: "manifest.json", content: "\ufeff[]" }]),
      /neither|no JSON|no valid/,
    ],
    [
      "with JSON that says __proto__",
      saved([
        { path: "manifest.json", content: '[{"__proto__":{"Config":"c"},"Config":"c","Layers":[]}]' },
        config(0),
      ]),
      0,
    ],
    ["with an index that points to itself", indexed(), /no image/],
  ];
  it.each(cases)("%s", async (_, data, expected) => {
    for (const chunk of [100_000, 777]) {
      const result = await sizeOrMessage(data, {}, chunk);
      if (typeof expected === "number") expect(result).toBe(expected);
      else expect(result).toMatch(expected);
    }
  });

  it("keeps escape sequences and line breaks of names out of its messages", async () => {
    const name = "evil\u001b[31m\nname\u202e\u009b";
    const archives = [
      saved([config(1), manifest([name])]),
      saved([manifest([], name)]),
      saved([
        {
          path: "c",
          content: JSON.stringify({
            architecture: "a",
            os: "linux",
            rootfs: { diff_ids: [] },
            config: { Labels: { [name]: 1 } },
          }),
        },
        manifest([]),
      ]),
      saved([{ path: "a", type: "\u009b" }]),
      saved([{ path: name, type: "2", link: name }, config(1), manifest([name])]),
    ];
    for (const data of archives) expect(await outcome(data)).toBeInstanceOf(MeasureError);
  });
});

/** An OCI layout whose index lists an index that lists it again. */
function indexed(): Buffer {
  const inner = JSON.stringify({ manifests: [] });
  const digest = sha256(inner);
  const blob = { path: `blobs/sha256/${digest}`, content: inner };
  const list = Array(500).fill({ digest: `sha256:${digest}` });
  return saved([blob, { path: "index.json", content: JSON.stringify({ manifests: list }) }]);
}

describe("an archive with blocks that were exchanged", () => {
  it("is read as it stands or refused", async () => {
    const blocks = Array.from({ length: GOOD.length / 512 }, (_, block) =>
      GOOD.subarray(block * 512, block * 512 + 512),
    );
    const index = fc.nat(blocks.length - 1);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(index, index), { minLength: 1, maxLength: 4 }), async (swaps) => {
        const mixed = [...blocks];
        for (const [a, b] of swaps) mixed[a] = blocks[b] ?? END;
        await outcome(Buffer.concat(mixed), { hashing: true }, 1000);
      }),
      { numRuns: 100 },
    );
  });

  it("is one tar with a changed field and a checksum that holds, read or refused", async () => {
    const at = fc.constantFrom(...headersOf(GOOD));
    await fc.assert(
      fc.asyncProperty(
        at,
        fc.nat(511),
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        async (block, offset, bytes) => {
          const data = Buffer.from(GOOD);
          Buffer.from(bytes).copy(data, block + offset, 0, Math.min(bytes.length, 512 - offset));
          sign(data.subarray(block, block + 512));
          await outcome(data);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function headersOf(data: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < data.length; at += 512) {
    if (data.toString("latin1", at + 257, at + 262) === "ustar") found.push(at);
  }
  return found;
}

describe("a stream", () => {
  it("of single bytes gives what one piece gives", async () => {
    expect(await sizeOrMessage(GOOD, {}, 1)).toBe(SIZE + 700);
    expect(await sizeOrMessage(gzipSync(GOOD), {}, 1)).toBe(SIZE + 700);
  });

  it("may have empty pieces, at its start too", async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(0);
      for await (const piece of chunksOf(GOOD, 100)) {
        yield piece;
        yield Buffer.alloc(0);
      }
    }
    expect(await sizeOrMessage(pieces())).toBe(SIZE + 700);
  });

  it("goes on behind the end marker without being read", async () => {
    const rest = Buffer.concat([
      GOOD,
      entryBytes({ path: "manifest.json", content: "[]" }),
      Buffer.alloc(50_000, 7),
    ]);
    expect(await sizeOrMessage(rest)).toBe(SIZE + 700);
  });

  it("packed twice is no archive", async () => {
    expect(await sizeOrMessage(gzipSync(gzipSync(GOOD)))).toMatch(/not a readable tar/);
  });

  it("is not mistaken for one image when two are saved one after the other", async () => {
    expect(await sizeOrMessage(Buffer.concat([GOOD.subarray(0, endOf(GOOD)), imageOf(LAYER)]))).toBe(SIZE);
  });
});
