import { execFileSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_LIMITS, LimitError } from "../../../src/image/limits.js";
import { TarParser } from "../../../src/image/tar-parser.js";
import type { TarEntry } from "../../../src/image/tar-parser.js";
import { MeasureError } from "../../../src/model/errors.js";
import { END, entryBytes, gnuLong, header, padded, paxRecords, sign, tar } from "./support/tar-writer.js";
import type { TestEntry } from "./support/tar-writer.js";

interface Seen extends TarEntry {
  readonly content: string;
}

function parse(data: Buffer, cuts: readonly number[] = [], limits = DEFAULT_LIMITS): Seen[] {
  const seen: Seen[] = [];
  let entry: TarEntry | null = null;
  let parts: Buffer[] = [];
  const parser = new TarParser(
    {
      entry(next) {
        entry = next;
        parts = [];
        if (next.type !== "file") seen.push({ ...next, content: "" });
        return next.type === "file";
      },
      content: (bytes) => parts.push(Buffer.from(bytes)),
      end() {
        if (entry !== null) seen.push({ ...entry, content: Buffer.concat(parts).toString("latin1") });
      },
    },
    limits,
  );
  let from = 0;
  for (const cut of [...cuts, data.length]) {
    parser.push(data.subarray(from, cut));
    from = cut;
  }
  parser.finish();
  return seen;
}

const brief = (seen: readonly Seen[]) =>
  seen.map(({ type, path, linkPath, payload }) => ({ type, path, linkPath, payload }));

describe("TarParser", () => {
  it("reads names from the prefix, from PAX and from GNU headers", () => {
    const long = `${"d/".repeat(60)}name`;
    const data = tar([
      { path: long },
      { path: "short", pax: { path: `p/${"x".repeat(300)}` }, content: "1" },
      gnuLong("L", "g".repeat(300)),
      { path: "cut", content: "22", magic: "gnu" },
      gnuLong("K", "t".repeat(200)),
      { path: "link", type: "2", link: "cut", magic: "gnu" },
      { path: "after", content: "333" },
    ]);
    expect(brief(parse(data))).toEqual([
      { type: "file", path: long, linkPath: "", payload: 0 },
      { type: "file", path: `p/${"x".repeat(300)}`, linkPath: "", payload: 1 },
      { type: "file", path: "g".repeat(300), linkPath: "", payload: 2 },
      { type: "symlink", path: "link", linkPath: "t".repeat(200), payload: 0 },
      { type: "file", path: "after", linkPath: "", payload: 3 },
    ]);
  });

  it("takes a PAX size over the header's", () => {
    const content = Buffer.alloc(700, 1);
    const pax = paxRecords({ size: "700" });
    const data = tar([
      header({ path: "x", type: "x" }, pax.length),
      padded(pax),
      header({ path: "big" }, 0),
      padded(content),
      { path: "next", content: "n" },
    ]);
    expect(brief(parse(data)).map((entry) => [entry.path, entry.payload])).toEqual([
      ["big", 700],
      ["next", 1],
    ]);
  });

  it("gives links, folders and devices no content whatever their size field says", () => {
    const data = tar(
      ["1", "2", "3", "4", "5", "6"].map((type) => header({ path: `t${type}`, type, link: "x" }, 5000)),
    );
    expect(parse(data).map((entry) => entry.payload)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("counts an old GNU sparse file with its logical size, through extension blocks", () => {
    const block = header({ path: "sparse", type: "S", magic: "gnu" }, 600);
    block[482] = 1;
    block.write("00000100000\0", 483);
    sign(block);
    const extension = Buffer.alloc(512);
    extension[504] = 1;
    const data = tar([
      block,
      extension,
      Buffer.alloc(512),
      Buffer.alloc(1024, 1),
      { path: "next", content: "n" },
    ]);
    expect(brief(parse(data)).map((entry) => [entry.path, entry.payload])).toEqual([
      ["sparse", 0o100000],
      ["next", 1],
    ]);
  });

  it("believes a PAX sparse size only in the formats that engines expand", () => {
    const payloads = (pax: Record<string, string>) =>
      parse(tar([{ path: "f", content: "12", pax }])).map((entry) => entry.payload);
    expect(
      payloads({ "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": "9000" }),
    ).toEqual([9000]);
    expect(payloads({ "GNU.sparse.map": "0,2", "GNU.sparse.size": "9000" })).toEqual([9000]);
    expect(payloads({ "GNU.sparse.realsize": "9000" })).toEqual([2]);
    expect(payloads({ "GNU.sparse.major": "7", "GNU.sparse.realsize": "9000" })).toEqual([2]);
  });

  it("ignores what follows the end marker, and does without one between entries", () => {
    const one = entryBytes({ path: "a", content: "x" });
    expect(parse(Buffer.concat([one, END, Buffer.from("garbage".repeat(200))]))).toHaveLength(1);
    expect(parse(one)).toHaveLength(1);
  });

  const base256 = (bytes: number[]) => Buffer.from([...bytes, ...Array<number>(12 - bytes.length).fill(0)]);
  const refused: [string, Buffer][] = [
    ["a wrong checksum", tar([{ path: "a", badChecksum: true }])],
    ["a negative base-256 size", tar([{ path: "a", sizeField: Buffer.alloc(12, 0xff) }])],
    ["a base-256 size beyond 2^53", tar([{ path: "a", sizeField: base256([0x80, 1]) }])],
    ["a size that is no number", tar([{ path: "a", sizeField: "12x45678901\0" }])],
    ["a size with a minus", tar([{ path: "a", sizeField: "-0000000001\0" }])],
    ["a PAX size of NaN", tar([{ path: "a", pax: { size: "NaN" } }])],
    ["a negative PAX size", tar([{ path: "a", pax: { size: "-1" } }])],
    ["a PAX size beyond 2^53", tar([{ path: "a", pax: { size: "9999999999999999" } }])],
    ["a PAX path with a NUL", tar([{ path: "a", pax: { path: "a\0b" } }])],
    [
      "a PAX record longer than its header",
      tar([header({ path: "x", type: "x" }, 9), padded(Buffer.from("99 a=b\n\n\n")), { path: "a" }]),
    ],
    [
      "a PAX record without a length",
      tar([header({ path: "x", type: "x" }, 5), padded(Buffer.from("a=b\n\n")), { path: "a" }]),
    ],
    [
      "a PAX record of length 0",
      tar([header({ path: "x", type: "x" }, 6), padded(Buffer.from("0 a=b\n")), { path: "a" }]),
    ],
    [
      "a global header that sets sizes",
      tar([header({ path: "g", type: "g" }, 12), padded(paxRecords({ size: "512" })), { path: "a" }]),
    ],
    ["an unknown type", tar([{ path: "a", type: "Q" }])],
    ["an entry after half an end marker", tar([Buffer.alloc(512), { path: "a" }])],
    [
      "a sparse file smaller than its data",
      tar([header({ path: "s", type: "S", magic: "gnu" }, 512), Buffer.alloc(512)]),
    ],
    [
      "an end inside content",
      tar([{ path: "a", content: "x".repeat(600) }], Buffer.alloc(0)).subarray(0, 1024),
    ],
    ["an end inside a header", tar([{ path: "a" }]).subarray(0, 300)],
    ["an end inside padding", entryBytes({ path: "a", content: "x" }).subarray(0, 600)],
    ["an end after an extended header", Buffer.concat([gnuLong("L", "name"), END])],
    ["text", Buffer.from("this is no archive ".repeat(100))],
  ];
  it.each(refused)("refuses %s", (_, data) => {
    expect(() => parse(data)).toThrow(MeasureError);
    expect(() => parse(data, [...data.keys()].slice(1))).toThrow(MeasureError);
  });

  it("refuses an extended header of 2 GB before it is read", () => {
    expect(() => parse(header({ path: "x", type: "x" }, 2_000_000_000))).toThrow(LimitError);
  });

  it("reads the same however the bytes are cut", () => {
    const name = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("a", "b", "/", ".", "é") });
    const entry = fc.record({
      path: name,
      type: fc.constantFrom("0", "1", "2", "5", "7"),
      content: fc.nat(1500).map((length) => "x".repeat(length)),
      long: fc.option(fc.integer({ min: 101, max: 700 }), { nil: null }),
      pax: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.array(fc.nat(20_000), { maxLength: 30 }),
        (entries, cuts) => {
          const expected: [string, number][] = [];
          const parts: (TestEntry | Buffer)[] = [];
          for (const { path, type, content, long, pax } of entries) {
            const isFile = type === "0" || type === "7";
            const full = long === null ? path : "n".repeat(long);
            // Only files have content in the archive.
            const body = isFile ? content : "";
            if (long !== null && !pax) parts.push(gnuLong("L", full));
            parts.push({
              path: long === null ? path : "short",
              type,
              content: body,
              link: "x",
              ...(pax ? { pax: { path: full, mtime: "1.5" } } : {}),
            });
            expected.push([full, body.length]);
          }
          const data = tar(parts);
          const places = [...new Set(cuts.map((cut) => cut % (data.length + 1)))].sort((a, b) => a - b);
          const whole = parse(data);
          expect(whole.map((seen) => [seen.path, seen.payload])).toEqual(expected);
          expect(parse(data, places)).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("never hangs or returns on damaged archives without an error of its own", () => {
    const good = tar([
      { path: "a", content: "x".repeat(1000) },
      { path: "b", pax: { size: "3" }, content: "abc" },
      gnuLong("L", "long".repeat(60)),
      { path: "c", content: "12" },
    ]);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, stop) => {
        const damaged = Buffer.from(good.subarray(0, Math.max(at + 1, stop)));
        damaged[at] = byte;
        try {
          parse(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(MeasureError);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("TarParser against GNU tar", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "image-tar-"));
    const at = (path: string) => join(folder, "tree", path);
    mkdirSync(at("sub/deeper"), { recursive: true });
    writeFileSync(at("empty"), "");
    writeFileSync(at("one"), "1");
    writeFileSync(at("block"), "b".repeat(512));
    writeFileSync(at("sub/some"), "s".repeat(12_345));
    linkSync(at("sub/some"), at("sub/deeper/hard"));
    symlinkSync("../some", at("sub/deeper/soft"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const long = (depth: number) =>
    Array.from({ length: depth }, (_, index) => `folder-number-${index}-of-many`).join("/");

  function pack(args: readonly string[], paths: readonly string[]): Buffer {
    return execFileSync("tar", [...args, "-C", join(folder, "tree"), "-cf", "-", "--sort=name", ...paths], {
      maxBuffer: 64e6,
      stdio: ["ignore", "pipe", "ignore"],
    });
  }
  /** Path and size of every regular file, as `tar -tv` says. */
  function listed(archive: Buffer): [string, number][] {
    const text = execFileSync("tar", ["-tvf", "-", "--numeric-owner", "--quoting-style=literal"], {
      input: archive,
      maxBuffer: 64e6,
    });
    return text
      .toString("utf8")
      .split("\n")
      .filter((line) => line.startsWith("-"))
      .map((line) => {
        const match = /^\S+ \S+ +(\d+) \S+ \S+ (.*)$/.exec(line);
        return [match?.[2] ?? "?", Number(match?.[1])];
      });
  }
  const files = (archive: Buffer): [string, number][] =>
    parse(archive)
      .filter((entry) => entry.type === "file")
      .map((entry) => [entry.path, entry.payload]);

  it.each(["v7", "ustar", "gnu", "oldgnu", "pax"])("agrees in format %s", (format) => {
    const archive = pack([`--format=${format}`], ["."]);
    expect(files(archive)).toEqual(listed(archive));
    expect(files(archive)).toHaveLength(4);
  });

  it.each(["gnu", "pax"])("agrees on long names and long links in format %s", (format) => {
    const deep = join(folder, "long", long(14));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "file"), "123");
    rmSync(join(deep, "link"), { force: true });
    symlinkSync(long(8), join(deep, "link"));
    const archive = execFileSync("tar", [`--format=${format}`, "-C", join(folder, "long"), "-cf", "-", "."]);
    expect(files(archive)).toEqual(listed(archive));
    expect(files(archive)[0]?.[0].length).toBeGreaterThan(300);
    expect(parse(archive).find((entry) => entry.type === "symlink")?.linkPath).toBe(long(8));
  });

  it.each([
    ["gnu", []],
    ["pax", ["--sparse-version=0.0"]],
    ["pax", ["--sparse-version=0.1"]],
    ["pax", ["--sparse-version=1.0"]],
  ] as const)("agrees on sparse files of 9 GB with many holes in format %s %j", (format, extra) => {
    const place = join(folder, "sparse");
    mkdirSync(place, { recursive: true });
    const file = openSync(join(place, "holes"), "w");
    for (let index = 0; index < 40; index += 1)
      writeSync(file, Buffer.alloc(4096, 1), 0, 4096, index * 1_000_000);
    ftruncateSync(file, 9_000_000_000);
    closeSync(file);
    writeFileSync(join(place, "plain"), "p");
    const archive = execFileSync("tar", [
      `--format=${format}`,
      "-S",
      ...extra,
      "-C",
      place,
      "-cf",
      "-",
      "holes",
      "plain",
    ]);
    expect(files(archive)).toEqual([
      ["holes", 9_000_000_000],
      ["plain", 1],
    ]);
    expect(files(archive)).toEqual(listed(archive));
  });

  it.each(["gnu", "pax"])("reads a size of more than 8 GiB in format %s", (format) => {
    const place = join(folder, "huge");
    mkdirSync(place, { recursive: true });
    const file = openSync(join(place, "huge"), "w");
    ftruncateSync(file, 8_800_000_000);
    closeSync(file);
    // Its 8.8 GB of zeros are not worth the time: the headers say it all.
    const start = execFileSync("sh", [
      "-c",
      `tar --format=${format} -C "$0" -cf - huge 2>/dev/null | head -c 4096`,
      place,
    ]);
    const sizes: number[] = [];
    const parser = new TarParser(
      { entry: (entry) => sizes.push(entry.storedSize) < 0, content: () => undefined, end: () => undefined },
      DEFAULT_LIMITS,
    );
    parser.push(start);
    expect(sizes).toEqual([8_800_000_000]);
    expect(() => {
      parser.finish();
    }).toThrow(MeasureError);
  });
});
