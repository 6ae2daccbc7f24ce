import { describe, expect, it } from "@jest/globals";
import {
  agrees,
  formatRange,
  guideDisagreements,
  savingPercentRange,
  savingRange,
} from "../../../src/guide/derived.js";
import {
  BUILD_PACKAGES,
  FIGURES,
  IMPORTANT_NOTES,
  KEY_DIFFERENCES,
  RUNTIME_PACKAGES,
  TESTED_PACKAGES,
  type SizeFigure,
} from "../../../src/guide/figures.js";

function sizeFigures(value: unknown): SizeFigure[] {
  if (typeof value !== "object" || value === null) return [];
  if ("approximate" in value) return [value as SizeFigure];
  return Object.values(value).flatMap(sizeFigures);
}

// Percentages a second way: exact fractions by whole-number arithmetic, in tenths of a percent, half up.
function tenthsOfPercent(part: number, whole: number): number {
  const [numerator, denominator] = [BigInt(part) * 2000n, BigInt(whole) * 2n];
  return Number((numerator + denominator / 2n) / denominator);
}

describe("the guide's figures", () => {
  it.each([
    [FIGURES.comparison.slimBase, 150, 150, true],
    [FIGURES.comparison.slimFull, 450, 450, true],
    [FIGURES.comparison.alpineBase, 50, 50, true],
    [FIGURES.comparison.alpineFull, 150, 200, true],
    [FIGURES.comparison.savingFull, 250, 300, true],
    [FIGURES.frontendImage, 25, 25, true],
    [FIGURES.results.apiFull.before, 450, 450, false],
    [FIGURES.results.apiFull.after, 150, 200, false],
    [FIGURES.results.frontend.saving, 0, 0, false],
    [FIGURES.results.total.before, 475, 475, false],
    [FIGURES.results.total.after, 175, 225, false],
    [FIGURES.verification.frontend, 25, 30, true],
    [FIGURES.summary.saving, 300, 300, true],
  ])("%j is read as %d-%d MB", (figure, min, max, approximate) => {
    expect([figure.min, figure.max, figure.approximate]).toEqual([min * 1e6, max * 1e6, approximate]);
  });

  it("say for every size where it comes from, in order and in bytes", () => {
    const all = sizeFigures(FIGURES);
    expect(all.length).toBe(25);
    for (const figure of all) {
      expect(figure.source.heading).not.toBe("");
      expect(figure.source.row).not.toBe("");
      expect(figure.min).toBeLessThanOrEqual(figure.max);
      expect(figure.min % 1e6).toBe(0);
    }
  });

  it("name the packages and notes", () => {
    expect(BUILD_PACKAGES.map(({ name }) => name)).toEqual([
      "gcc",
      "g++",
      "musl-dev",
      "linux-headers",
      "libffi-dev",
    ]);
    expect(RUNTIME_PACKAGES.map(({ name }) => name)).toEqual(["libstdc++"]);
    expect(TESTED_PACKAGES.map(({ name }) => name)).toEqual([
      "fastapi",
      "uvicorn[standard]",
      "pandas",
      "python-multipart",
    ]);
    expect(IMPORTANT_NOTES).toHaveLength(4);
    expect(KEY_DIFFERENCES.advantages).toHaveLength(4);
    expect(KEY_DIFFERENCES.considerations).toHaveLength(3);
  });
});

describe("percentages", () => {
  it.each([
    ["API base", FIGURES.results.apiBase],
    ["API full", FIGURES.results.apiFull],
    ["total", FIGURES.results.total],
    ["frontend", FIGURES.results.frontend],
  ])("of %s follow from before and after", (_, { before, after }) => {
    const { min, max } = savingPercentRange(before, after);
    expect(Math.round(min * 10)).toBe(tenthsOfPercent(before.min - after.max, before.min));
    expect(Math.round(max * 10)).toBe(tenthsOfPercent(before.max - after.min, before.max));
    expect(savingRange(before, after).min).toBe(before.min - after.max);
  });

  it("refuse a reference of nothing", () => {
    expect(() => savingPercentRange({ min: 0, max: 0 }, { min: 0, max: 0 })).toThrow(RangeError);
  });
});

describe("guideDisagreements", () => {
  const found = guideDisagreements();

  it("names exactly the rows whose text does not follow from the figures", () => {
    expect(found.map(({ source }) => [source.heading, source.row])).toEqual([
      ["Expected Results", "Total"],
      ["Verification", "ditto-frontend"],
      ["Summary", "Total savings per deployment"],
    ]);
  });

  it("puts the total's words beside what its figures give", () => {
    const { before, after } = FIGURES.results.total;
    const low = tenthsOfPercent(before.min - after.max, before.min) / 10;
    const high = tenthsOfPercent(before.max - after.min, before.max) / 10;
    const [total] = found;
    expect(total?.says).toBe("~300MB (63%)");
    expect(total?.computed).toBe(
      `${(before.min - after.max) / 1e6}-${(before.max - after.min) / 1e6} MB (${low}-${high} %)`,
    );
    expect(total?.message).toContain('row "Total" (Expected Results)');
  });

  it("finds the two frontend figures", () => {
    expect(found[1]).toMatchObject({ says: "~25-30MB", computed: "25 MB" });
  });
});

describe("formatRange", () => {
  it.each([
    [{ min: 25e6, max: 25e6 }, "MB", "25 MB"],
    [{ min: 150e6, max: 200e6 }, "MB", "150-200 MB"],
    [{ min: 33.333, max: 66.666 }, "%", "33.3-66.7 %"],
  ] as const)("%j %s is %s", (range, unit, text) => {
    expect(formatRange(range, unit)).toBe(text);
  });
});

describe("agrees", () => {
  it.each([
    ["%", { min: 55, max: 67 }, { min: 55.6, max: 66.7 }, true],
    ["%", { min: 63, max: 63 }, { min: 62.5, max: 63.2 }, true],
    ["%", { min: 63, max: 63 }, { min: 52.6, max: 63.2 }, false],
    ["%", { min: 63, max: 63 }, { min: 62, max: 63 }, false],
    ["MB", { min: 300e6, max: 300e6 }, { min: 300e6, max: 300e6 }, true],
    ["MB", { min: 300e6, max: 300e6 }, { min: 250e6, max: 300e6 }, false],
  ] as const)("%s %j and %j: %s", (unit, stated, figures, same) => {
    expect(agrees({ unit, ...stated, figures })).toBe(same);
  });
});
