import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ImageConfig } from "../../../src/model/config.js";
import { parseShard, shardOf } from "../../../src/stages/shard.js";

const image = (name: string): ImageConfig => ({
  name,
  source: { kind: "named", reference: "nginx:1.29-alpine", platform: null, pull: false },
  reference: null,
  guide: "none",
  budget: {},
  compat: null,
  smoke: null,
  findings: null,
  trial: null,
  line: null,
});

const names = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { maxLength: 60 });
const counts = fc.integer({ min: 1, max: 12 });

/** Names of each part. */
const split = (all: readonly string[], count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) =>
    shardOf(
      all.map((name) => image(name)),
      { index: at + 1, count },
    ).map(({ name }) => name),
  );

describe("shards", () => {
  it("hold every image once, evenly and in the configuration's order", () => {
    fc.assert(
      fc.property(names, counts, (all, count) => {
        const parts = split(all, count);
        expect(parts.flat().toSorted()).toEqual([...all].sort());
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const part of parts) expect(part).toEqual(all.filter((name) => part.includes(name)));
      }),
    );
  });

  it("depend on the names only, not on their order", () => {
    fc.assert(
      fc.property(names, counts, (all, count) => {
        const sorted = (parts: readonly (readonly string[])[]): unknown =>
          parts.map((part) => part.toSorted());
        expect(sorted(split(all.toReversed(), count))).toEqual(sorted(split(all, count)));
      }),
    );
  });

  it("move few images when one is added", () => {
    const all = Array.from({ length: 80 }, (_, at) => `service-${at}`);
    const partOf = (list: readonly string[]): ReadonlyMap<string, number> =>
      new Map(split(list, 8).flatMap((part, at) => part.map((name) => [name, at] as const)));
    const [before, after] = [partOf(all), partOf([...all, "new"])];
    const moved = all.filter((name) => before.get(name) !== after.get(name));
    // Dealt out in turn, nearly all of those behind it would move.
    expect(moved.length).toBeLessThan(all.length / 4);
  });

  it("may be empty", () => {
    expect(
      split(["a"], 3)
        .map(({ length }) => length)
        .toSorted(),
    ).toEqual([0, 0, 1]);
  });

  it.each([
    ["3/8", { index: 3, count: 8 }],
    [" 1 / 1 ", { index: 1, count: 1 }],
    ["256/256", { index: 256, count: 256 }],
    ["0/8", null],
    ["9/8", null],
    ["1/257", null],
    ["03/8", null],
    ["1/0", null],
    ["3", null],
    ["3/8/1", null],
    ["-1/8", null],
    ["1.5/8", null],
    ["", null],
    ["a/b", null],
  ])("%j is read", (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });
});
