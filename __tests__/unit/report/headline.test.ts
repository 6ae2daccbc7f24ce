import { describe, expect, it } from "@jest/globals";
import { summariseOutcome } from "../../../src/report/headline.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import type { Report } from "../../../src/report/schema.js";
import {
  changeOf,
  estimate,
  forty,
  image,
  noBaseline,
  noEngine,
  outOfReach,
  overBudget,
  passWithSaving,
  report,
  verdict,
} from "./samples.js";

const nothing = report();
const cases: readonly (readonly [string, Report, string])[] = [
  ["saving", passWithSaving, "Within budget: 212 MB in total, 288 MB (57.7 %) smaller than slim"],
  [
    "over",
    overBudget,
    "Over budget (1 of 2 images): 264 MB in total, +52.4 MB (+24.8 %) against base, 236 MB (47.2 %) smaller than slim",
  ],
  [
    "forty",
    forty,
    "Incomplete (3 of 40 images not built): 2.38 GB in the 37 images measured, 3 budgets not judged",
  ],
  ["no baseline", noBaseline, "Within budget: 186 MB, no baseline, 1 budget not judged"],
  ["estimate", estimate, "Warning: 231 MB, 1 budget not judged"],
  ["out of reach", outOfReach, "Over budget (1 of 3 images): 435 MB in total"],
  ["no engine", noEngine, "Incomplete (nothing measured)"],
  ["no images", nothing, "No budget judged"],
  [
    "nothing judged",
    report({
      images: [image({ budgets: [verdict({ status: "skipped", skip: "no-baseline", metric: "change" })] })],
      total: { ...nothing.total, bytes: 186_300_000, images: 1, measured: 1 },
    }),
    "No budget judged: 186 MB, 1 budget not judged",
  ],
  [
    "saving too small",
    report({
      status: "fail",
      images: [image({ status: "fail", budgets: [verdict({ metric: "saving", status: "fail" })] })],
    }),
    "Saving too small: 186 MB in the one image measured",
  ],
  [
    "only the total over",
    {
      ...overBudget,
      images: [image()],
      total: { ...overBudget.total, images: 1, change: null, saving: null },
    },
    "Over budget (the total): 264 MB, no baseline",
  ],
  [
    "larger than slim",
    {
      ...passWithSaving,
      total: {
        ...passWithSaving.total,
        saving: { bytes: -10_000_000, percent: -2, estimate: false, note: null },
      },
    },
    "Within budget: 212 MB in total, 10 MB (2 %) larger than slim",
  ],
  [
    "noise",
    {
      ...overBudget,
      status: "pass",
      total: { ...overBudget.total, saving: null, change: changeOf(300, 0, { noise: true }) },
      images: [image(), image()],
    },
    "Within budget: 264 MB in total, no change against base",
  ],
];

describe("the answer in one line", () => {
  it.each(cases)("%s", (_, sample, expected) => {
    expect(summariseOutcome(sample)).toBe(expected);
  });

  it.each(cases)("is the comment's first visible line: %s", (_, sample, expected) => {
    const [marker, first = ""] = renderMarkdown(sample, {
      limit: 65_536,
      runUrl: null,
      marker: "<!-- m -->",
    }).split("\n");
    expect(marker).toBe("<!-- m -->");
    const [answer = "", parts = ""] = expected.split(/: (.*)/u);
    for (const part of [answer, ...parts.split(", ").filter((text) => text !== "")])
      expect(first.replaceAll("\u{A0}", " ")).toContain(part);
  });

  it("takes the measured savings when the total's is an estimate, and says of how many images", () => {
    const mixed: Report = {
      ...passWithSaving,
      total: { ...passWithSaving.total, saving: { bytes: 1, percent: 1, estimate: true, note: null } },
    };
    expect(summariseOutcome(mixed)).toContain("288 MB (60.7 %) smaller than slim in 1 of 2 images");
  });
});
