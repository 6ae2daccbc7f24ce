import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fileChanges } from "../../../src/baseline/file-growth.js";
import { placesOf } from "../../../src/baseline/folder-growth.js";
import type { LooseFile } from "../../../src/model/inspection.js";

const file = (path: string, bytes: number, layer = 1): LooseFile => ({ path, bytes, layer, time: 0 });

describe("fileChanges", () => {
  it("tells new, gone, larger and smaller files, the largest difference first", () => {
    const head = [file("app/new", 50), file("app/grown", 30), file("app/shrunk", 10), file("app/same", 5)];
    const base = [file("app/grown", 10), file("app/shrunk", 100), file("app/same", 5), file("app/old", 40)];
    expect(fileChanges(head, base)).toEqual([
      { path: "app/shrunk", status: "smaller", from: null, bytes: -90, layer: 1 },
      { path: "app/new", status: "new", from: null, bytes: 50, layer: 1 },
      { path: "app/old", status: "gone", from: null, bytes: -40, layer: null },
      { path: "app/grown", status: "larger", from: null, bytes: 20, layer: 1 },
    ]);
  });

  it("takes a file of the same size and name for the one that moved", () => {
    expect(fileChanges([file("srv/app/logo.png", 700)], [file("app/logo.png", 700)])).toEqual([
      { path: "srv/app/logo.png", status: "moved", from: "app/logo.png", bytes: 0, layer: 1 },
    ]);
  });

  it("takes a large file of another name for the one that moved only where there is one of its size", () => {
    const [moved] = fileChanges([file("b", 5000)], [file("a", 5000)]);
    expect(moved).toMatchObject({ status: "moved", from: "a" });
    expect(fileChanges([file("b", 400)], [file("a", 400)]).map(({ status }) => status)).toEqual([
      "gone",
      "new",
    ]);
    const two = fileChanges([file("b", 5000), file("c", 5000)], [file("a", 5000)]);
    expect(two.map(({ status }) => status)).toEqual(["gone", "new", "new"]);
  });

  it("adds up to the difference of the two", () => {
    const files = fc.uniqueArray(
      fc.record({ path: fc.stringMatching(/^[ab](?:\/[abc]){0,2}$/), bytes: fc.nat(9000) }),
      { selector: ({ path }) => path, maxLength: 12 },
    );
    const sum = (list: readonly { bytes: number }[]): number =>
      list.reduce((all, { bytes }) => all + bytes, 0);
    fc.assert(
      fc.property(files, files, (now, then) => {
        const changes = fileChanges(
          now.map(({ path, bytes }) => file(path, bytes)),
          then.map(({ path, bytes }) => file(path, bytes)),
        );
        expect(sum(changes)).toBe(sum(now) - sum(then));
        expect(sum(placesOf(changes))).toBe(sum(now) - sum(then));
      }),
    );
  });
});

describe("placesOf", () => {
  const added = (path: string, bytes: number) =>
    ({ path, status: "new", from: null, bytes, layer: 2 }) as const;

  it("goes down to the file that is nearly all of it, and tells the rest apart", () => {
    expect(placesOf([added("app/models/m.bin", 900), added("app/main.py", 100)])).toEqual([
      { path: "app/models/m.bin", status: "new", bytes: 900, files: 1, layer: 2 },
      { path: "app", status: "larger", bytes: 100, files: 1, layer: 2 },
    ]);
  });

  it("stops at the folder whose files are each a small part", () => {
    expect(placesOf([1, 2, 3, 4].map((number) => added(`srv/assets/${number}.png`, 100)))).toEqual([
      { path: "srv/assets", status: "new", bytes: 400, files: 4, layer: 2 },
    ]);
  });

  it("does not call a folder new in which something shrank", () => {
    const smaller = { path: "app/b", status: "smaller", from: null, bytes: -40, layer: 2 } as const;
    const places = placesOf([added("app/a", 100), added("app/c", 90), smaller]);
    expect(places).toEqual([{ path: "app", status: "larger", bytes: 150, files: 3, layer: 2 }]);
  });
});
