import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { APK } from "../../../../src/image/packages/apk.js";
import { SOON } from "../../../support/soon.js";
import { header, sign, tar } from "../support/tar-writer.js";
import type { TestEntry } from "../support/tar-writer.js";
import { file, folder, hardLink, link, treeOf, treeOfTars, weigh } from "../support/tree.js";
import type { Weighed } from "../support/tree.js";

const DATABASE = "lib/apk/db/installed";
const NEW_DATABASE = "usr/lib/apk/db/installed";

/** As apk 2.14 writes it, checksums shortened. */
const MUSL = `C:Q1abc=
P:musl
V:1.2.4_git20230717-r4
A:x86_64
S:407278
I:667648
T:the musl c library (libc) implementation
U:https://musl.libc.org/
L:MIT
o:musl
m:Natanael Copa <ncopa@alpinelinux.org>
t:1699267528
c:ca7f2ab5e88794e4e654b40776f8a92256f50639
p:so:libc.musl-x86_64.so.1=1
F:lib
R:ld-musl-x86_64.so.1
a:0:0:755
Z:Q1abc=
R:libc.musl-x86_64.so.1
a:0:0:777
Z:Q1abc=

`;
const BUSYBOX = `C:Q1def=
P:busybox-binsh
V:1.36.1-r15
o:busybox
F:
R:root-file
F:bin
M:0:0:755
R:sh
F:etc
F:etc/deep/deeper
R:conf

`;

function weighed(...layers: TestEntry[][]): Weighed {
  return weigh([APK], treeOf([APK], ...layers));
}

describe("apk", () => {
  it("reads names, versions, origins and files", () => {
    const result = weighed([
      file(DATABASE, MUSL + BUSYBOX),
      file("lib/ld-musl-x86_64.so.1", "12345"),
      link("lib/libc.musl-x86_64.so.1", "ld-musl-x86_64.so.1"),
      file("root-file", "1"),
      file("bin/sh", "22"),
      file("etc/deep/deeper/conf", "333"),
      file("etc/other", "4444"),
    ]);
    expect(
      result.packages.map(({ type, origin, location, source }) => [type, origin, location, source]),
    ).toEqual([
      ["apk", null, null, null],
      ["apk", "busybox", null, null],
    ]);
    expect(result.filesOf("musl")).toEqual(["lib/ld-musl-x86_64.so.1"]);
    expect(result.filesOf("busybox-binsh")).toEqual(["bin/sh", "etc/deep/deeper/conf", "root-file"]);
    expect(result.packages.map(({ bytes }) => bytes)).toEqual([5, 6]);
    expect(result.gaps).toEqual([]);
  });

  const libs = [folder("usr/lib"), link("lib", "usr/lib"), file("usr/lib/ld-musl-x86_64.so.1", "12345")];
  const places: [string, TestEntry[][], string[]][] = [
    ["no database", [[file("lib/x")]], []],
    ["an empty database", [[file(DATABASE, "")]], []],
    ["a database of newlines", [[file(DATABASE, "\n\n\n")]], []],
    ["the new place alone", [[file(NEW_DATABASE, MUSL)]], ["musl 1.2.4_git20230717-r4 0/0"]],
    ["a merged /usr", [[...libs, file(NEW_DATABASE, MUSL)]], ["musl 1.2.4_git20230717-r4 5/1"]],
    [
      "a link to the new place",
      [[file(NEW_DATABASE, MUSL), link("lib/apk", "../usr/lib/apk")]],
      ["musl 1.2.4_git20230717-r4 0/0"],
    ],
    [
      "both places: the first holds",
      [[file(NEW_DATABASE, "P:a\nV:1\n\nP:b\nV:1\n\n"), file(DATABASE, "P:a\nV:2\n\n")]],
      ["a 2 0/0", "b 1 0/0"],
    ],
    ["a later layer's database", [[file(DATABASE, MUSL)], [file(DATABASE, "P:a\nV:1\n\n")]], ["a 1 0/0"]],
    ["a deleted database", [[file(DATABASE, MUSL)], [file("lib/apk/db/.wh.installed")]], []],
    ["a deleted folder above", [[file(DATABASE, MUSL)], [file("lib/.wh.apk")]], []],
    ["a folder in its place", [[folder(DATABASE)]], []],
    ["a link to nothing", [[link(DATABASE, "/nowhere")]], []],
    ["no newline at the end", [[file(DATABASE, "P:a\nV:1\nF:x\nR:y"), file("x/y", "12")]], ["a 1 2/1"]],
    [
      "a virtual package",
      [[file(DATABASE, "P:.build-deps\nV:20240101.1\nD:gcc\n\n")]],
      [".build-deps 20240101.1 0/0"],
    ],
    ["no version", [[file(DATABASE, "P:a\n\n")]], ["a ? 0/0"]],
    ["a file named before its folder", [[file(DATABASE, "P:a\nV:1\nR:x\n"), file("x", "12")]], ["a 1 2/1"]],
    [
      "a name of a prototype",
      [[file(DATABASE, "P:__proto__\nV:1\n\nP:constructor\nV:1\n\n")]],
      ["__proto__ 1 0/0", "constructor 1 0/0"],
    ],
    ["a package twice", [[file(DATABASE, "P:a\nV:1\n\nP:a\nV:2\n\n")]], ["a 1 0/0"]],
    [
      "a file of two packages counts once",
      [[file(DATABASE, "P:a\nV:1\nR:x\n\nP:b\nV:1\nR:x\n\n"), file("x")]],
      ["a 1 1/1", "b 1 0/0"],
    ],
    [
      "a folder beginning anew with each package",
      [[file(DATABASE, "P:a\nV:1\nF:f\nR:x\n\nP:b\nV:1\nR:x\n\n"), file("x"), file("f/x", "22")]],
      ["a 1 2/1", "b 1 1/1"],
    ],
    ["paths out of the root", [[file(DATABASE, "P:a\nV:1\nF:../..\nR:../x\n\n"), file("x")]], ["a 1 1/1"]],
    ["names in UTF-8", [[file(DATABASE, "P:a\nV:1\nF:ü\nR:ñ\n\n"), file("ü/ñ", "123")]], ["a 1 3/1"]],
  ];
  it.each(places)("%s", (_, layers, short) => {
    expect(weighed(...layers)).toMatchObject({ short, gaps: [] });
  });

  it("finds files whose names are no UTF-8", () => {
    const block = header({ path: "??" }, 0);
    block.write("\xff\xe9", 0, "latin1");
    const database = Buffer.from("P:a\nV:1\nR:\xff\xe9\n\n", "latin1");
    const layer = tar([sign(block), file(DATABASE, database)]);
    expect(weigh([APK], treeOfTars([APK], [layer]))).toMatchObject({ short: ["a 1 0/1"], gaps: [] });
  });

  const damaged: [string, TestEntry[], string[], string][] = [
    [
      "no text",
      [file(DATABASE, "nonsense\nP:a\nV:1\n\n")],
      ["a 1 0/0"],
      "is damaged: 1 place makes no sense and was left out.",
    ],
    ["binary", [file(DATABASE, Buffer.alloc(5000, 0x81))], [], "is damaged: 1 place makes"],
    ["an endless line", [file(DATABASE, "P:".padEnd(1_000_000, "x"))], [], "is damaged: 1 place makes"],
    [
      "no name",
      [file(DATABASE, "V:1\nF:a\nR:b\n\nP:a\nV:1\n\n"), file("a/b")],
      ["a 1 0/0"],
      "is damaged: 1 place makes",
    ],
    ["a name that is markup", [file(DATABASE, "P:<b>\nV:1\n\n")], [], "is damaged: 1 place makes"],
    [
      "a name that is too long",
      [file(DATABASE, `P:${"a".repeat(201)}\nV:1\n\n`)],
      [],
      "is damaged: 1 place makes",
    ],
    [
      "a version of control characters",
      [file(DATABASE, "P:a\nV:1\u001b[31m\n\n")],
      ["a ? 0/0"],
      "is damaged: 1 place",
    ],
    [
      "a folder that is too long",
      [file(DATABASE, `P:a\nV:1\nF:${"f".repeat(5000)}\nR:x\nF:\nR:y\n\n`), file("y")],
      ["a 1 1/1"],
      "is damaged: 1 place",
    ],
    [
      "files that are none",
      [file(DATABASE, `P:a\nV:1\nR:..\nR:${"f".repeat(5000)}\n\n`)],
      ["a 1 0/0"],
      "is damaged: 2 places make no sense and were left out.",
    ],
    ["a hard link to elsewhere", [file("x", MUSL), hardLink(DATABASE, "x")], [], "could not be read"],
    ["a link to elsewhere", [file("x", MUSL), link(DATABASE, "/x")], [], "could not be read"],
  ];
  it.each(damaged)("says where the database is damaged: %s", (_, entries, short, gap) => {
    const result = weighed(entries);
    expect(result.short).toEqual(short);
    expect(result.gaps).toEqual([expect.stringContaining(`/${DATABASE} ${gap}`)]);
  });

  it("does not read a database beyond the limit", () => {
    const result = weighed([file(DATABASE, Buffer.concat([Buffer.from(MUSL), Buffer.alloc(32e6, "\n")]))]);
    expect(result.short).toEqual([]);
    expect(result.gaps).toEqual([
      `/${DATABASE} is larger than 32 MB and was not read: what it lists counts to no package.`,
    ]);
  });

  it.each([
    [20_000, []],
    [20_001, [`/${DATABASE} lists more than 20000 packages: the rest was left out.`]],
  ])("reads of %d packages 20,000", (count, gaps) => {
    const text = Array.from({ length: count }, (_, index) => `P:p${index}\nV:1\n\n`).join("");
    const result = weighed([file(DATABASE, text)]);
    expect(result.short).toHaveLength(20_000);
    expect(result.gaps).toEqual(gaps);
  });

  it("takes no time for a large database", () => {
    const started = Date.now();
    const files = Array.from({ length: 100_000 }, (_, index) => `R:${index}\na:0:0:755\nZ:Q1abc=\n`).join("");
    expect(weighed([file(DATABASE, `P:a\nV:1\nF:usr\n${files}\n`), file("usr/99999")]).short).toEqual([
      "a 1 1/1",
    ]);
    expect(Date.now() - started).toBeLessThan(SOON);
  });

  it("never throws, whatever the database holds", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "P:a",
        "V:1",
        "F:",
        "F:usr",
        "R:x",
        "",
        "P:",
        "R:",
        "F:/",
        "R:.",
        ":",
        "o:",
        "P",
        "M:0:0:755",
      ),
      fc.string({ unit: "binary" }),
    );
    const text = fc.array(line, { maxLength: 40 }).map((lines) => Buffer.from(lines.join("\n")));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), text), (bytes) => {
        const { packages, gaps } = weighed([file(DATABASE, Buffer.from(bytes)), file("usr/x")]);
        for (const { name } of packages) expect(name).toMatch(/^[\w.+~-]{1,200}$/);
        expect(gaps.length).toBeLessThan(3);
      }),
    );
  });

  it("reads back what apk would write", () => {
    const name = fc.stringMatching(/^[a-z0-9._][a-zA-Z0-9+._-]{0,20}$/);
    const segment = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((text) => !/[\n/\0]/.test(text) && !/^\.\.?$|^\.wh\.|[\ud800-\udfff]/.test(text));
    const path = fc.array(segment, { minLength: 1, maxLength: 4 });
    const item = fc.record({ name, version: name, files: fc.array(path, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.name, maxLength: 8 }), (items) => {
        const text = items.map(({ name: own, version, files }) => {
          const lines = files.map((names) => `F:${names.slice(0, -1).join("/")}\nR:${names.at(-1) ?? ""}\n`);
          return `C:Q1=\nP:${own}\nV:${version}\n${lines.join("")}\n`;
        });
        const tree = treeOf([APK], [file(DATABASE, text.join(""))]);
        const { found, gaps } = APK.list(tree);
        expect(gaps).toEqual([]);
        expect(
          found.map((one) => ({
            name: one.name,
            version: one.version,
            files: [...one.files].map((node) => tree.paths.path(node).split("/")),
          })),
        ).toEqual(items);
      }),
    );
  });
});
