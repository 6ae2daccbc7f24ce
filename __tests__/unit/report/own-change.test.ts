import { describe, expect, it } from "@jest/globals";
import { annotations } from "../../../src/report/annotations.js";
import { hasBaseline } from "../../../src/report/facts.js";
import { summariseOutcome } from "../../../src/report/headline.js";
import { COMMENT_LIMIT, renderMarkdown } from "../../../src/report/markdown.js";
import { reportSchema } from "../../../src/report/schema.js";
import { renderText } from "../../../src/report/text.js";
import { mergeReports } from "../../../src/stages/merge.js";
import { reportOf } from "../budget/reports.js";
import { drifted, exception, image, MB } from "../budget/samples.js";

const web = image({ name: "web", ...drifted(29 * MB, 28 * MB) });
const limits = { "change.own": { warn: { bytes: MB }, fail: { bytes: 5 * MB, percent: 5 } } };
const report = reportOf([image({ ...drifted(40 * MB, 28 * MB) }), web], {
  budget: limits,
  exceptions: [exception({ image: "web", metric: "change.own", limit: { fail: { bytes: 9 * MB } } })],
  total: limits,
});
const markdown = renderMarkdown(report, { limit: COMMENT_LIMIT, runUrl: null, marker: "<!-- x -->" });
const text = renderText(report, { color: false, width: 200, unicode: true });

describe("a broken limit on the own change", () => {
  it("is called that in tables, lines and annotations", () => {
    expect(markdown.replaceAll("\u{A0}", " ")).toContain("own change +5 MB and +5 %");
    expect(markdown).toContain("| own change: fail 9 MB |");
    expect(text).toContain("own change +5 MB and +5 %");
    expect(text).toContain(
      "fail: api: own change +12 MB (+12 %) [+28 MB base refresh not counted] is over the fail limit",
    );
    expect(text).toContain("web own change fail 9 MB until");
    for (const shown of [markdown, text]) expect(shown).not.toContain("change.own ");
    expect(summariseOutcome(report)).toMatch(/^Over budget \(1 of 2 images\): /);
    expect(annotations(report)).toMatchObject([
      { level: "error", title: "Image Budget: total over budget" },
      {
        level: "error",
        title: "Image Budget: api over budget",
        message: expect.stringContaining("own change +12 MB (+12 %) [+28 MB base refresh not counted]"),
      },
    ]);
  });

  it("is in a report that is read back and merged", () => {
    expect(reportSchema.parse(report)).toEqual(report);
    expect(mergeReports([report])).toEqual(report);
    const parts = report.images.map((one, at) => ({
      ...report,
      images: [one],
      shard: { index: at + 1, count: 2 },
    }));
    expect(mergeReports(parts).total).toEqual(report.total);
    expect(report.total.budgets).toMatchObject([{ metric: "change.own", actual: { bytes: 13 * MB } }]);
  });

  it("asks for the columns of a baseline though there is none", () => {
    const alone = reportOf([image()], { budget: limits, over: { baselineCommit: null } });
    expect(hasBaseline(alone)).toBe(true);
    expect(hasBaseline({ ...alone, images: alone.images.map((one) => ({ ...one, budgets: [] })) })).toBe(
      false,
    );
  });
});
