import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { TestEntry } from "../support/tar-writer.js";
import { file, folder, hardLink, link, treeOf } from "../support/tree.js";
import { files, findings, findingsIn, owned } from "./subject.js";

/** Names that rules look for, and such that nobody expects. */
const NAMES = [
  ...[
    "usr",
    "lib",
    "local",
    "share",
    "var",
    "cache",
    "apk",
    "tmp",
    "log",
    "root",
    ".cache",
    "pip",
    ".npm",
    "_cacache",
  ],
  ...[
    "python3.11",
    "os.py",
    "site-packages",
    "dist-packages",
    "node_modules",
    "@img",
    "sharp-linux-x64",
    "tests",
  ],
  ...[
    "sharp-linuxmusl-x64",
    "prebuilds",
    "darwin-arm64",
    "a.musl.node",
    "a.node",
    ".git",
    "HEAD",
    "objects",
    "bin",
  ],
  ...[
    "include",
    "libx.a",
    "__pycache__",
    "a.pyc",
    "locale",
    "LC_MESSAGES",
    "doc",
    "store",
    "v3",
    "files",
    "pnpm",
  ],
  ...[
    "go",
    "pkg",
    "mod",
    ".yarn",
    "berry",
    ".pnp.cjs",
    "__proto__",
    "constructor",
    "toString",
    "\u{1f600}",
    "a\nb",
  ],
];
const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 })
  .map((names) => names.join("/"));
const size = fc.constantFrom(0, 1, 60_000, 400_000);
const entry: fc.Arbitrary<TestEntry> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(path, size).map(([at, bytes]) => file(at, Buffer.alloc(bytes))) },
  { weight: 1, arbitrary: path.map(folder) },
  { weight: 1, arbitrary: fc.tuple(path, path).map(([at, target]) => link(at, target)) },
  { weight: 2, arbitrary: fc.tuple(path, path).map(([at, target]) => hardLink(at, target)) },
  { weight: 1, arbitrary: path.map((at) => file(at.replace(/[^/]+$/, ".wh.$&"), "")) },
);
const layers = fc.array(fc.array(entry, { maxLength: 15 }), { minLength: 1, maxLength: 3 });

describe("findings in any tree", () => {
  it("count no content twice, and their layers add up", () => {
    fc.assert(
      fc.property(layers, fc.array(path, { maxLength: 4 }), (entries, owns) => {
        const tree = treeOf([], ...entries);
        let live = 0;
        const contents = [...tree.liveInodes()];
        for (const inode of contents) live += tree.inodeBytes(inode);
        for (const found of findingsIn(tree, [owned("apk", "gcc", ...owns)])) {
          expect(found.bytes).toBeGreaterThan(0);
          expect(found.bytes).toBeLessThanOrEqual(live);
          expect(found.files).toBeLessThanOrEqual(contents.length);
          expect([...found.byLayer.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(found.bytes);
          expect(found.examples.length).toBeGreaterThan(0);
          expect(found.examples.length).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("contents with several names", () => {
  it("count once when a finding has all of them", () => {
    const [found] = findings([
      [...files("root/.cache/uv/a 500"), hardLink("root/.cache/uv/b", "root/.cache/uv/a")],
    ]);
    expect([found?.rule, found?.bytes, found?.files]).toEqual(["language-cache", 500_000, 1]);
  });

  it("do not count while a program has one of them", () => {
    const store = files("root/.local/share/pnpm/store/v10/files/aa/1 500");
    const used = hardLink("app/node_modules/a/index.js", "root/.local/share/pnpm/store/v10/files/aa/1");
    expect(findings([[...store, used]])).toEqual([]);
    const [found] = findings([[...store, used], [file("app/node_modules/a/.wh.index.js", "")]]);
    expect(found?.bytes).toBe(500_000);
  });

  it("count across the groups of one finding", () => {
    const entries = [...files("usr/share/doc/a 300"), hardLink("usr/share/man/a", "usr/share/doc/a")];
    const [found] = findings([entries]);
    expect([found?.rule, found?.bytes, found?.files]).toEqual(["documentation", 300_000, 1]);
  });
});

describe("layers", () => {
  it("tell the base's part from the image's own, and what is gone counts nowhere", () => {
    const [found] = findings([
      files("usr/share/man/a 200", "usr/share/man/gone 900"),
      [...files("usr/share/man/b 300"), file("usr/share/man/.wh.gone", "")],
    ]);
    expect(found?.byLayer).toEqual(
      new Map([
        [0, 200_000],
        [1, 300_000],
      ]),
    );
  });

  it("count the copy that a container sees", () => {
    const [found] = findings([files("usr/share/man/a 200"), files("usr/share/man/a 300")]);
    expect([found?.bytes, [...(found?.byLayer.keys() ?? [])]]).toEqual([300_000, [1]]);
  });
});

describe("a finding in an image made to have many", () => {
  it("stays short, and counts all of them", () => {
    const many = Array.from({ length: 6_000 }, (_, index) => file(`usr/lib/lib${index}.a`, "x".repeat(100)));
    const [found] = findings([many]);
    expect([found?.bytes, found?.files, found?.examples.length]).toEqual([600_000, 6_000, 10]);
    expect(found?.title).toMatch(/^static libraries lib\d+\.a, lib\d+\.a, lib\d+\.a and many more$/);
    expect(found?.examples).not.toContain("others");
  });

  it("shortens a long name in its title, not among its examples", () => {
    const name = `lib${"x".repeat(85)}.a`;
    const [found] = findings([files(`usr/lib/${name} 200`)]);
    expect(found?.title.length).toBeLessThan(100);
    expect(found?.examples).toEqual([`usr/lib/${name}`]);
  });
});
