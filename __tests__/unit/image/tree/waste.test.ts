import { describe, expect, it } from "@jest/globals";
import { mergedTree } from "./layers.js";
import type { Step } from "./model.js";
import type { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { duplicatesOf, hardLinksOf, wasteOf } from "../../../../src/image/waste.js";

const stored = (path: string, content: string, mode = 0o644): Step => ({
  op: "file",
  path,
  content,
  mode,
  time: 0,
});
const gone = (path: string): Step => ({ op: "whiteout", path });
const named = (path: string, target: string): Step => ({ op: "hardlink", path, target });
const image = (layers: readonly (readonly Step[])[], hashing = false): MergedTree =>
  mergedTree({ layers, order: [...layers.keys()], hashing });

describe("waste", () => {
  it("is the stored bytes that a container does not see, by path, layer and pair of layers", () => {
    const tree = image([
      [stored("cache/a", "x".repeat(100)), stored("cache/b", "x".repeat(50)), stored("app", "x".repeat(30))],
      [stored("app", "x".repeat(40))],
      [gone("cache"), stored("app", "x".repeat(40), 0o755)],
    ]);
    const waste = wasteOf(tree, 260);
    expect(waste).toEqual({
      bytes: 220,
      files: 4,
      byLayer: new Map([
        [0, 180],
        [1, 40],
      ]),
      efficiency: 40 / 260,
      paths: [
        { path: "cache/a", bytes: 100, cause: "deleted", stored: 0, lost: 2 },
        { path: "cache/b", bytes: 50, cause: "deleted", stored: 0, lost: 2 },
        { path: "app", bytes: 40, cause: "metadata", stored: 1, lost: 2 },
        { path: "app", bytes: 30, cause: "overwritten", stored: 0, lost: 1 },
      ],
      pairs: [
        {
          stored: 0,
          lost: 2,
          bytes: 150,
          files: 2,
          byCause: { deleted: 150, overwritten: 0, metadata: 0 },
          example: "cache/a",
        },
        {
          stored: 1,
          lost: 2,
          bytes: 40,
          files: 1,
          byCause: { deleted: 0, overwritten: 0, metadata: 40 },
          example: "app",
        },
        {
          stored: 0,
          lost: 1,
          bytes: 30,
          files: 1,
          byCause: { deleted: 0, overwritten: 30, metadata: 0 },
          example: "app",
        },
      ],
    });
  });

  it("is nothing of an image without bytes, which is efficient all the same", () => {
    expect(wasteOf(image([[], [gone("a")]]), 0)).toEqual({
      bytes: 0,
      files: 0,
      byLayer: new Map(),
      efficiency: 1,
      paths: [],
      pairs: [],
    });
  });

  it("says nothing of pairs and paths without bytes, but counts the files", () => {
    const waste = wasteOf(image([[stored("a", "")], [gone("a")]]), 0);
    expect([waste.files, waste.paths, waste.pairs]).toEqual([1, [], []]);
  });

  it("names the largest 200 paths and sums up all of them", () => {
    const files = Array.from({ length: 500 }, (_, index) => stored(`f${index}`, "x".repeat(index + 1)));
    const waste = wasteOf(image([files, [{ op: "opaque", path: "" }]]), 125_250);
    expect([waste.bytes, waste.files, waste.paths.length]).toEqual([125_250, 500, 200]);
    expect([waste.paths[0]?.path, waste.paths[199]?.path]).toEqual(["f499", "f300"]);
    expect(waste.pairs[0]?.bytes).toBe(125_250);
  });

  it("is none of a content that has another name left", () => {
    const tree = image([[stored("a", "xxxx"), named("b", "a")], [gone("a")]]);
    expect(wasteOf(tree, 4).bytes).toBe(0);
  });
});

describe("contents with several names or copies", () => {
  it("are told apart: names of one content, and contents that are equal", () => {
    const layers = [
      [stored("a", "same!"), named("b", "a"), named("c", "a")],
      [stored("copy", "same!"), stored("other", "diff!"), stored("empty", ""), stored("empty2", "")],
    ];
    const tree = image(layers, true);
    expect(hardLinksOf(tree)).toEqual({ contents: 1, names: 3, sparedBytes: 10 });
    const duplicates = duplicatesOf(tree, true);
    expect([duplicates?.bytes, duplicates?.contents]).toEqual([5, 1]);
    expect(duplicates?.groups).toEqual([{ bytes: 5, copies: 2, paths: ["a", "copy"] }]);
    expect(duplicatesOf(tree, false)).toBeNull();
    expect(duplicatesOf(image(layers), false)).toBeNull();
  });

  it("are copies only where a container sees both", () => {
    const tree = image([[stored("a", "same!"), stored("b", "same!")], [gone("a")]], true);
    expect(duplicatesOf(tree, true)).toEqual({ bytes: 0, contents: 0, groups: [] });
  });

  it("name ten copies of many and count them all", () => {
    const files = Array.from({ length: 30 }, (_, index) => stored(`f${index}`, "same!"));
    const duplicates = duplicatesOf(image([files], true), true);
    expect(duplicates?.groups.map(({ copies, paths }) => [copies, paths.length])).toEqual([[30, 10]]);
    expect(duplicates?.bytes).toBe(29 * 5);
  });
});
