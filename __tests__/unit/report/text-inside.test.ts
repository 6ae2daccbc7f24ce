import { describe, expect, it } from "@jest/globals";
import { insideText } from "../../../src/report/text-inside.js";
import { renderText } from "../../../src/report/text.js";
import { textWidth } from "../../../src/report/width.js";
import { expectGolden } from "./golden.js";
import { hostileInside } from "./hostile-inside.js";
import {
  api,
  changeOf,
  HOSTILE,
  image,
  insideAlone,
  insideMany,
  insideOne,
  installed,
  layer,
  worker,
} from "./samples.js";

const WIDE = { width: 110, unicode: true };

describe("an image's inside for a terminal", () => {
  it.each([
    ["api", api],
    ["worker", worker],
  ])("%s renders as before", (name, sample) => {
    expectGolden(`inside-${name}.txt`, insideText(sample, WIDE));
  });

  it.each([20, 40, 60, 80, 110, 200])("keeps to %d columns", (width) => {
    const wide = { ...api, packages: [installed({ name: "日本語".repeat(20) }), ...api.packages] };
    for (const sample of [api, worker, wide]) {
      const lines = insideText(sample, { ...WIDE, width }).split("\n");
      expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
    }
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))("is inert: %j", (_, text) => {
    const sample = image({
      ...hostileInside(text.slice(0, 1900)),
      change: changeOf(9_000_000, 5),
      layers: [layer(5, null, null), layer(3, text, null), layer(2, text, 4)],
      dockerfile: text,
    });
    for (const unicode of [true, false]) {
      const shown = insideText(sample, { width: 100, unicode });
      expect(shown).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      expect(shown).not.toMatch(/^\s*::|##\[/mu);
      if (!unicode) expect(shown).toMatch(/^[\n -~]+$/u);
    }
  });

  it("is aligned in ASCII", () => {
    const packages = [installed({ name: "é–🐳" }), installed({ name: "plain" })];
    const rows = insideText({ ...api, packages }, { width: 110, unicode: false })
      .split("\n")
      .filter((line) => line.includes("Python  api/"));
    expect(rows.length).toBe(2);
    expect(new Set(rows.map((row) => row.indexOf("Python"))).size).toBe(1);
  });

  it("shows twenty of each and how many more there are", () => {
    const packages = Array.from({ length: 60 }, (_, at) => installed({ name: `library-${at}` }));
    const text = insideText({ ...api, packages }, WIDE);
    expect(text).toContain("library-19 1.0.0");
    expect(text).not.toContain("library-20 1.0.0");
    expect(text).toContain("  and 111 more\n");
  });

  it("is short for an image of which nothing is known", () => {
    const empty = image({ layers: [], size: null });
    expect(insideText(empty, WIDE)).toBe("\n");
  });
});

describe("the inside beside a verdict", () => {
  it("is about images that changed, and of those about three", () => {
    const text = renderText(insideMany, { ...WIDE, color: false });
    expect(text).toContain(
      "api +55.3 MB: +2.1 MB base refresh, +53.2 MB this change\n  - pandas 2.2.3 is new: +38.2 MB",
    );
    expect(text).toContain("\nand 1 more image\n");
    expect(text).not.toMatch(/^admin [^ ]*$/mu);
  });

  it("is about images that have nothing to be compared with", () => {
    const text = renderText(insideAlone, { ...WIDE, color: false });
    expect(text).toMatch(/\napi\n {2}Packages 190 MB \(71\.5 %\)/u);
    expect(text).toContain("  largest packages: pandas 2.2.3 38.2 MB, numpy");
  });

  it("is not about what did not change", () => {
    const images = insideOne.images.map((one) => ({ ...one, change: changeOf(0, 0) }));
    expect(renderText({ ...insideOne, images }, { ...WIDE, color: false })).not.toContain("largest packages");
  });
});
