import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mergedTree, randomImage } from "./layers.js";
import { file, hardLink, link, treeOf, weigh } from "../support/tree.js";
import { mainLayer, weighPackages } from "../../../../src/image/ownership.js";
import type { FoundPackage, PackageKind } from "../../../../src/image/packages/reader.js";
import type { MergedTree } from "../../../../src/image/tree/merged-tree.js";

interface Claims {
  readonly name: string;
  readonly files?: readonly string[];
  readonly folders?: readonly string[];
}

/** A kind of package whose packages claim what the test says. */
function kind(...claims: readonly Claims[]): PackageKind {
  const nodesOf = (tree: MergedTree, paths: readonly string[] = []): readonly number[] =>
    paths.flatMap((path) => tree.paths.find(path) ?? []);
  return {
    type: "apk",
    readers: [],
    list: (tree) => ({
      found: claims.map((claim): FoundPackage => ({
        type: "apk",
        name: claim.name,
        version: "1",
        location: null,
        requested: null,
        source: null,
        origin: null,
        files: nodesOf(tree, claim.files),
        folders: nodesOf(tree, claim.folders),
      })),
      gaps: claims.length === 0 ? ["nothing to claim"] : [],
    }),
  };
}

const weights = (tree: MergedTree, ...kinds: readonly PackageKind[]): readonly string[] =>
  weigh(kinds, tree).short;

describe("the owner of a file", () => {
  const tree = treeOf(
    [],
    [
      file("bin/a", "xx"),
      file("bin/b", "yyy"),
      file("lib/p/m.py", "zzzz"),
      file("lib/p/__pycache__/m.cpython-311.pyc", "ccccc"),
      file("lib/p/__pycache__/other.cpython-311.pyc", "oooooo"),
      file("lib/p/sub/n.txt", "n".repeat(20)),
      hardLink("lib/p/sub/a", "bin/a"),
      file("outside", "s".repeat(40)),
      link("usr", "."),
    ],
  );

  const cases: [string, PackageKind[], string[]][] = [
    ["nobody", [kind()], []],
    ["who lists it", [kind({ name: "p", files: ["bin/a", "bin/b"] })], ["p 1 5/2"]],
    [
      "the first of two that list it",
      [kind({ name: "p", files: ["bin/a"] }), kind({ name: "q", files: ["bin/a", "bin/b"] })],
      ["p 1 2/1", "q 1 3/1"],
    ],
    [
      "who lists it, whoever has its folder",
      [kind({ name: "f", folders: ["bin"] }), kind({ name: "p", files: ["bin/a"] })],
      ["f 1 3/1", "p 1 2/1"],
    ],
    [
      "the deepest folder",
      [kind({ name: "outer", folders: ["lib"] }, { name: "inner", folders: ["lib/p/sub"] })],
      ["outer 1 15/3", "inner 1 22/2"],
    ],
    [
      "the first of two with one folder",
      [kind({ name: "p", folders: ["bin"] }, { name: "q", folders: ["bin"] })],
      ["p 1 5/2", "q 1 0/0"],
    ],
    ["once, whatever names it has", [kind({ name: "p", files: ["bin/a", "lib/p/sub/a"] })], ["p 1 2/1"]],
    [
      "for bytecode, the owner of its source",
      [kind({ name: "p", files: ["lib/p/m.py"] }, { name: "f", folders: ["lib/p/__pycache__"] })],
      ["p 1 9/2", "f 1 6/1"],
    ],
    ["not for a folder that is a file", [kind({ name: "p", folders: ["bin/a"] })], ["p 1 0/0"]],
    [
      "of the root, everything that is left",
      [kind({ name: "p", files: ["bin/a"] }, { name: "all", folders: [""] })],
      ["p 1 2/1", "all 1 78/6"],
    ],
  ];
  it.each(cases)("is %s", (_, kinds, expected) => {
    expect(weights(tree, ...kinds)).toEqual(expected);
  });

  it("is found where the folders of what is listed are links", () => {
    const linked = treeOf(
      [],
      [file("usr/lib/x", "xx"), link("lib", "usr/lib"), link("lib64", "/lib")],
      [file("lib64x")],
    );
    linked.paths.intern("lib/x");
    linked.paths.intern("lib64/x");
    expect(weights(linked, kind({ name: "p", files: ["lib/x"] }))).toEqual(["p 1 2/1"]);
    expect(weights(linked, kind({ name: "p", files: ["lib64/x", "usr/lib/x"] }))).toEqual(["p 1 2/1"]);
    expect(weights(linked, kind({ name: "p", folders: ["lib"] }))).toEqual(["p 1 0/0"]);
  });

  it("says whose part a package is when another owns every file of it", () => {
    const { packages } = weigh(
      [
        kind({ name: "system", files: ["bin/a", "bin/b"] }),
        kind(
          { name: "shipped", files: ["bin/b"] },
          { name: "own", files: ["bin/a", "outside"] },
          { name: "empty", files: ["nowhere"] },
        ),
      ],
      tree,
    );
    expect(packages.map(({ name, partOf }) => [name, partOf])).toEqual([
      ["system", null],
      ["shipped", "system"],
      ["own", null],
      ["empty", null],
    ]);
  });

  it("tells the gaps of every kind, in their order", () => {
    expect(weigh([kind(), kind()], tree).gaps).toEqual(["nothing to claim", "nothing to claim"]);
  });

  it("counts bytes to the layer that stores them", () => {
    const layered = treeOf([], [file("a", "xx"), file("b", "y")], [file("b", "zzzz"), hardLink("c", "a")]);
    const [found] = weigh([kind({ name: "p", files: ["a", "b", "c"] })], layered).packages;
    expect([found?.bytes, found?.files, found?.byLayer]).toEqual([
      6,
      2,
      new Map([
        [0, 2],
        [1, 4],
      ]),
    ]);
    expect(mainLayer(found?.byLayer ?? new Map())).toBe(1);
    expect(mainLayer(new Map())).toBeNull();
  });

  it("is one package at most, and with what is loose it is everything a container sees", () => {
    const path = fc.constantFrom("a", "b", "a/b", "a/a", "b/c", "c", "lib", "lib/a", "");
    const claims = fc.array(
      fc.record({
        name: fc.constantFrom("p", "q", "r"),
        files: fc.array(path, { maxLength: 4 }),
        folders: fc.array(path, { maxLength: 2 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(randomImage, claims, (image, found) => {
        const random = mergedTree(image);
        const { packages, ownerOf } = weighPackages(random, [kind(...found)]);
        const live = [...random.liveInodes()];
        const loose = live.filter((inode) => ownerOf(inode) === -1);
        const bytesOf = (inodes: readonly number[]): number =>
          inodes.reduce((sum, inode) => sum + random.inodeBytes(inode), 0);
        expect(packages.reduce((sum, { bytes }) => sum + bytes, 0) + bytesOf(loose)).toBe(bytesOf(live));
        expect(packages.reduce((sum, { files }) => sum + files, 0) + loose.length).toBe(live.length);
        for (const { bytes, byLayer } of packages) {
          expect([...byLayer.values()].reduce((sum, part) => sum + part, 0)).toBe(bytes);
        }
      }),
      { numRuns: 300 },
    );
  });
});
