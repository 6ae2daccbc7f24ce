import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { imageOf, outcome, sizeOrMessage } from "./support/hostile.js";
import { entryBytes, gnuLong, header, padded, tar } from "./support/tar-writer.js";
import type { TestEntry } from "./support/tar-writer.js";
import { MeasureError } from "../../../src/model/errors.js";
import type { Inspection } from "../../../src/model/inspection.js";

type Layer = readonly (TestEntry | Buffer)[];

const file = (path: string, content = "xx"): TestEntry => ({ path, content });
const link = (path: string, target: string): TestEntry => ({ path, type: "2", link: target });
const hard = (path: string, target: string): TestEntry => ({ path, type: "1", link: target });
const pax = (path: string, records: Readonly<Record<string, string>>, content = "xx"): TestEntry => ({
  path,
  content,
  pax: records,
});

async function inspect(...layers: readonly Layer[]): Promise<Inspection> {
  const contents = await outcome(imageOf(...layers), { hashing: true });
  if (contents instanceof MeasureError) throw contents;
  return contents.inspection;
}

/** Paths of all loose files, largest first. */
async function loose(...layers: readonly Layer[]): Promise<readonly string[]> {
  return (await inspect(...layers)).loose.largest.map(({ path }) => path);
}

describe("a layer with links that lead nowhere good", () => {
  const cases: [string, Layer[], number, number][] = [
    ["a hard link to itself", [[hard("a", "a")]], 0, 0],
    ["a file and a hard link to itself", [[file("a"), hard("a", "a")]], 2, 0],
    ["hard links in a circle", [[hard("a", "b"), hard("b", "a")], [hard("a", "b")]], 0, 0],
    ["a hard link to a folder", [[file("d/a"), hard("b", "d"), hard("d/c", "d")]], 2, 0],
    ["a hard link to nothing", [[hard("a", "nowhere/at/all")]], 0, 0],
    ["a hard link to what is deleted", [[file("a")], [file(".wh.a"), hard("b", "a")]], 2, 2],
    ["a hard link out of the image", [[hard("a", "../../../etc/shadow")]], 0, 0],
    ["a hard link to the root", [[hard("a", "/"), hard("/", "a"), hard("b", ".")]], 0, 0],
    ["symbolic links in a circle", [[link("a", "b"), link("b", "a"), link("etc", "etc")]], 0, 0],
    [
      "a symbolic link that is its own folder",
      [[link("etc", "."), link("etc/os-release", "os-release")]],
      0,
      0,
    ],
    [
      "os-release in a circle",
      [[link("etc/os-release", "../usr/lib/os-release"), link("usr/lib", "../etc")]],
      0,
      0,
    ],
    ["a database in a circle", [[link("lib/apk/db", "db"), link("var/lib/dpkg", "/var/lib/dpkg/x")]], 0, 0],
    ["a symbolic link out of the image", [[link("etc", "../../../../etc"), file("x")]], 2, 0],
    ["a file below a symbolic link", [[link("d", "/etc"), file("d/a")]], 2, 0],
    [
      "a content with 65,537 names",
      [[file("a"), ...Array.from({ length: 65_536 }, (_, n) => hard(`n${n}`, "a"))], [file(".wh.a")]],
      2,
      0,
    ],
  ];
  it.each(cases)("%s", async (_, layers, size, wasted) => {
    expect(await sizeOrMessage(imageOf(...layers))).toBe(size);
    expect((await inspect(...layers)).waste.bytes).toBe(wasted);
  });
});

describe("a layer with names that nobody gives", () => {
  it("stays within the image, whatever the name leads to", async () => {
    const layer = [
      file("../../../etc/passwd", "1234"),
      file("/abs", "123"),
      file("a/../../b", "12"),
      file("./c", "1"),
    ];
    expect(await loose(layer)).toEqual(["etc/passwd", "abs", "b", "c"]);
  });

  it("keeps names apart that objects have of themselves", async () => {
    const names = ["__proto__", "constructor", "hasOwnProperty", "toString", "__proto__/x", "prototype"];
    const found = await inspect(names.map((name) => file(name)));
    expect(found.loose.largest.map(({ path }) => path).sort()).toEqual(
      names.filter((name) => name !== "__proto__").sort(),
    );
    expect(found.waste.paths).toMatchObject([{ path: "__proto__", bytes: 2, cause: "overwritten" }]);
    expect({}).not.toHaveProperty("x");
  });

  it("keeps line breaks, escape sequences, and bytes that are no text as they are", async () => {
    const names = ["a\nb", "\u001b[31mred", "tab\t", "back\\slash", 'quo"te', " ", "\u202egnp.exe", "\u0080"];
    expect([...(await loose(names.map((name) => file(name))))].sort()).toEqual([...names].sort());
    const raw = header(file("??"), 1);
    Buffer.from([0xff, 0xfe]).copy(raw);
    const other = header(file("??"), 1);
    Buffer.from([0xff, 0xfd]).copy(other);
    expect(
      await loose([resigned(raw), padded(Buffer.from("x")), resigned(other), padded(Buffer.from("y"))]),
    ).toEqual(["\udcff\udcfe", "\udcff\udcfd"]);
  });

  it("ends a name of the old formats at its NUL and refuses one in a PAX record", async () => {
    expect(await loose([gnuLong("L", "good\0evil"), file("short")])).toEqual(["good"]);
    expect(await sizeOrMessage(imageOf([pax("a", { path: "good\0evil" })]))).toMatch(/NUL/);
    expect(await sizeOrMessage(imageOf([pax("a", { linkpath: "good\0evil" })]))).toMatch(/NUL/);
  });

  it.each([
    ["as GNU writes it", (name: string) => [gnuLong("L", name), file("short")]],
    ["as PAX writes it", (name: string) => [pax("short", { path: name })]],
  ])("takes a long name and refuses one that is longer than any, %s", async (_, layer) => {
    const long = `${"d".repeat(200)}/`.repeat(20).slice(0, -1);
    expect(await loose(layer(long))).toEqual([long]);
    expect(await sizeOrMessage(imageOf(layer("n".repeat(65_536))))).toMatch(/a path of more than/);
    expect(await sizeOrMessage(imageOf(layer("d/".repeat(32_768))))).toMatch(/a path of more than/);
    expect(await sizeOrMessage(imageOf(layer("é".repeat(9000))))).toMatch(/a path of more than/);
  });

  it("refuses a link to a path that is longer than any", async () => {
    for (const type of ["1", "2"]) {
      const layer = [{ path: "a", type, pax: { linkpath: "n".repeat(65_536) } }];
      expect(await sizeOrMessage(imageOf(layer))).toMatch(/a path of more than/);
    }
  });

  it("takes folders as deep as a path can be", async () => {
    const deep = Array.from({ length: 40 }, (_, index) =>
      pax("short", { path: `${index}/${"d/".repeat(8000)}f` }),
    );
    expect(await sizeOrMessage(imageOf(deep, [file(".wh.1"), file("2", "")]))).toBe(80);
  });

  it("takes what ends in a slash for a file as engines do, but where the format is too old to say it", async () => {
    const hidden = tar([file("inner", "xxx")], Buffer.alloc(0)).toString("latin1");
    expect(await sizeOrMessage(imageOf([file("a/", hidden), file("b")]))).toBe(1024 + 2);
    expect(await sizeOrMessage(imageOf([{ path: "a/", type: "\0", content: "" }, file("b")]))).toBe(2);
  });

  it("passes over a file without a name, and one in the root's place", async () => {
    const found = await inspect([file(""), file("."), file(".."), file("a/..", "xxx"), file("b")]);
    expect([found.loose.bytes, found.waste.bytes]).toEqual([2, 9]);
  });
});

function resigned(block: Buffer): Buffer {
  block.fill(" ", 148, 156);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

describe("a layer that lies on sizes", () => {
  const petabyte = "1125899906842624";
  const cases: [string, Layer, number | RegExp][] = [
    ["a PAX size for the header's", [pax("a", { size: "2" }, "xx")], 2],
    ["a PAX size larger than what follows", [pax("a", { size: "200000" })], /middle of an entry/],
    [
      "a PAX size on a link, which has no content",
      [{ ...link("a", "b"), pax: { size: "700" } }, file("b")],
      2,
    ],
    [
      "a size on a folder, which has no content",
      [{ path: "d/", type: "5", sizeField: "00000000700\0" }, file("b")],
      2,
    ],
    [
      "a size on a device, which has no content",
      [{ path: "d", type: "3", sizeField: "00000000700\0" }, file("b")],
      2,
    ],
    ["a whiteout with content, which is no file", [file(".wh.a", "content")], 0],
    [
      "a sparse file of a petabyte (0.1)",
      [pax("a", { "GNU.sparse.map": "0,1", "GNU.sparse.size": petabyte })],
      /uncompressed/,
    ],
    [
      "a sparse file of a petabyte (1.0)",
      [pax("a", { "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": petabyte })],
      /uncompressed/,
    ],
    [
      "a sparse size beyond any number",
      [pax("a", { "GNU.sparse.map": "0,1", "GNU.sparse.size": "9".repeat(40) })],
      /no byte count/,
    ],
    [
      "a sparse size that is none",
      [pax("a", { "GNU.sparse.map": "0,1", "GNU.sparse.size": "1e3" })],
      /no byte count/,
    ],
    [
      "a sparse size of an unknown format",
      [pax("a", { "GNU.sparse.major": "7", "GNU.sparse.minor": "0", "GNU.sparse.realsize": petabyte })],
      2,
    ],
    [
      "a sparse file smaller than its data",
      [pax("a", { "GNU.sparse.map": "0,1", "GNU.sparse.size": "0" })],
      0,
    ],
    [
      "sparse files that are too much together",
      Array.from({ length: 20 }, (_, n) =>
        pax(`s${n}`, { "GNU.sparse.map": "0,1", "GNU.sparse.size": "100000000000" }),
      ),
      /uncompressed/,
    ],
    ["an old sparse file smaller than its data", [old(1, 1000)], /smaller than its data/],
    ["an old sparse file of a hundred terabytes", [old(1e14, 0)], /uncompressed/],
    ["an old sparse file whose map goes on", [old(7, 0, true), Buffer.alloc(512), file("b")], 9],
    ["an empty PAX record, which takes the field back", [pax("a", { path: "" })], 2],
    [
      "a hundred PAX headers for one file",
      [
        ...Array.from({ length: 100 }, () =>
          Buffer.concat([header({ path: "x", type: "x" }, 6), padded(Buffer.from("6 a=b\n"))]),
        ),
        file("a"),
      ],
      2,
    ],
    ["an unknown type", [{ path: "a", type: "Z" }], /unknown type "Z"/],
  ];
  it.each(cases)("%s", async (_, layer, expected) => {
    const result = await sizeOrMessage(imageOf(layer));
    if (typeof expected === "number") expect(result).toBe(expected);
    else expect(result).toMatch(expected);
  });
});

/** An old-style GNU sparse entry; of a size beyond the digits in base 256. */
function old(logical: number, stored: number, extended = false): Buffer {
  const block = header({ path: "sparse", type: "S", magic: "gnu" }, stored);
  block[483] = 0x80;
  block.writeUIntBE(logical, 483 + 6, 6);
  if (extended) block[482] = 1;
  return Buffer.concat([resigned(block), padded(Buffer.alloc(stored))]);
}

it("refuses a sparse file whose map never ends", async () => {
  expect(await sizeOrMessage(imageOf(Buffer.concat([old(7, 0, true), Buffer.alloc(5120, 1)])))).toMatch(
    /middle of/,
  );
});

describe("layers of any entries", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "a",
      "d/a",
      ".wh.a",
      ".wh.d",
      ".wh.",
      ".wh..",
      ".wh..wh..opq",
      "d/.wh..wh..opq",
      ".wh..wh.plnk",
    ),
    fc.constantFrom(
      "etc/os-release",
      "lib/apk/db/installed",
      "var/lib/dpkg/status",
      "var/lib/dpkg/status.d/x",
    ),
    fc.constantFrom("app/node_modules/a/package.json", "node_modules/.pnpm/a@1/node_modules/a/package.json"),
    fc.constantFrom(
      "usr/lib/python3/site-packages/a-1.dist-info/METADATA",
      "s/site-packages/a-1.dist-info/RECORD",
    ),
    fc.constantFrom("..", ".", "", "/", "x/../..", "__proto__", "\n"),
    fc.string({ maxLength: 90 }),
  );
  const entry = fc.record({
    path: name,
    type: fc.constantFrom("0", "0", "0", "1", "2", "3", "5", "\0"),
    link: name,
    content: fc.oneof(
      fc.constantFrom(
        "",
        "x",
        "{}",
        "[]",
        "Name: a\nVersion: 1\n\n",
        "P:a\nV:1\nF:lib\nR:x\n\n",
        "ID=alpine\n",
      ),
      fc.constantFrom('{"name":"a","version":"1"}', '{"name":{"a":1},"version":[]}', "a,,\nb,sha256=x,7\n"),
      fc.string(),
    ),
    mode: fc.nat(0o7777),
  });

  it("are an image whose parts add up, or an error with a hint", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 5 }),
        fc.boolean(),
        async (layers, hashing) => {
          const data = imageOf(
            ...layers.map((entries) =>
              tar(
                entries.map((item) =>
                  entryBytes(item.type === "0" || item.type === "\0" ? item : { ...item, content: "" }),
                ),
              ),
            ),
          );
          await outcome(data, { hashing });
        },
      ),
      { numRuns: 300 },
    );
  });
});
