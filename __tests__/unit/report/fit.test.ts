import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fitSections, Room, type Section } from "../../../src/report/fit.js";
import { COMMENT_LIMIT, renderMarkdown, SUMMARY_LIMIT } from "../../../src/report/markdown.js";
import type { Report } from "../../../src/report/schema.js";
import {
  forty,
  hostileReport,
  image,
  layer,
  overBudget,
  recordedBaseline,
  report,
  SAMPLES,
  verdict,
  withText,
} from "./samples.js";

const URL = "https://github.example.test/org/repo/actions/runs/1";

function many(count: number, name = "service with a rather long name"): Report {
  return report({
    status: "fail",
    images: Array.from({ length: count }, (_, index) =>
      image({
        name: `${name} ${index}`,
        status: index % 10 === 0 ? "fail" : "pass",
        layers: Array.from({ length: 40 }, (__, at) =>
          layer(1_000_000 - at, `RUN step ${at} ${"x".repeat(100)}`, at + 1),
        ),
        budgets: [
          verdict({
            status: index % 10 === 0 ? "fail" : "pass",
            reason: `${name} ${index}: size 186 MB is over its limit`,
          }),
        ],
      }),
    ),
    total: { ...overBudget.total, images: count, measured: count },
  });
}

describe("renderMarkdown within a limit", () => {
  it.each([200, 1000, 1500, 3000, 10_000, COMMENT_LIMIT])("keeps to %d characters", (limit) => {
    for (const sample of [...Object.values(SAMPLES), many(300), hostileReport("🐳`|".repeat(5000))]) {
      const text = renderMarkdown(sample, { limit, runUrl: URL, marker: "<!-- m -->" });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith("<!-- m -->\n")).toBe(true);
    }
  });

  it("keeps to any limit with any text anywhere, the marker first", () => {
    const samples = Object.values(SAMPLES).filter((sample) => sample.images.length < 10);
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.integer({ min: 20, max: 20_000 }),
        fc.boolean(),
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300 }),
          fc.constantFrom("🐳", "é|`", "@x ").map((text) => text.repeat(300)),
        ),
        (sample, limit, inBytes, words) => {
          const report = withText(sample, words);
          const bytes = inBytes ? limit : null;
          const text = renderMarkdown(report, { limit, bytes, runUrl: URL, marker: "<!-- m -->" });
          expect(inBytes ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit);
          expect(text.startsWith("<!-- m -->\n")).toBe(true);
          // What is dropped is dropped whole.
          expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("drops the guide's packages and what was not built before the reasons and next steps", () => {
    const whole = renderMarkdown(recordedBaseline, { limit: COMMENT_LIMIT, runUrl: URL });
    const less = renderMarkdown(recordedBaseline, { limit: whole.length - 900, runUrl: URL });
    expect(less).toContain("Next steps");
    expect(less).toMatch(/Left out to fit GitHub's limit: .*build times.*\. Everything is in \[the run\]/u);
    const least = renderMarkdown(recordedBaseline, { limit: 3600, runUrl: URL });
    expect(least).not.toContain("<summary>The guide's tested");
    expect(least).toContain("the guide's tested packages");
  });

  it("keeps to bytes where they are the limit", () => {
    const wide = many(2000, "日本語🐳".repeat(15));
    const text = renderMarkdown(wide, { limit: SUMMARY_LIMIT, bytes: 200_000, runUrl: URL });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(150_000);
  });

  it("holds 2,000 images in a comment: the table shrinks from its end and says so", () => {
    const text = renderMarkdown(many(2000), { limit: COMMENT_LIMIT, runUrl: URL });
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text.length).toBeGreaterThan(COMMENT_LIMIT * 0.9);
    const rows = text
      .split("\n")
      .filter((line) => line.startsWith("| ❌\u{A0}`") || line.startsWith("| ✅\u{A0}`"));
    const [, cut] = /… and (\d+) more images: /u.exec(text) ?? [];
    expect(rows.length + Number(cut)).toBe(2000);
    expect(rows.slice(0, 200).every((row) => row.includes("**fail**"))).toBe(true);
    expect(text).toContain("**Total**");
    expect(text).toContain(`[the run](${URL})`);
  });

  it("drops layers of passing images before those of failing ones, and says how many", () => {
    const text = renderMarkdown(many(60), { limit: COMMENT_LIMIT, runUrl: null });
    expect(text).toContain("<code>service with a rather long name 50</code>");
    expect(text).not.toContain("<code>service with a rather long name 59</code>");
    expect(text).toMatch(/Left out to fit GitHub's limit: layers of \d+ images/u);
    expect(text).not.toContain("[the run]");
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
  });

  it("leaves nothing out that fits, and says nothing of it", () => {
    expect(renderMarkdown(forty, { limit: COMMENT_LIMIT, runUrl: URL })).not.toContain("Left out");
  });

  it("links only to an address that is one", () => {
    for (const runUrl of ["javascript:alert(1)", "no address", "https://example.test/a)b|c`d"]) {
      const text = renderMarkdown(many(60), { limit: 5000, runUrl });
      expect(text).not.toMatch(/javascript|no address|a\)b|\|c`/u);
    }
  });

  it.each(["x", "<!-- a -->\n<!-- b -->", "<!-- a --> b -->", "<!-- a -- b -->", ""])(
    "refuses the marker %j",
    (marker) => {
      expect(() => renderMarkdown(forty, { limit: COMMENT_LIMIT, runUrl: null, marker })).toThrow(RangeError);
    },
  );
});

describe("fitSections", () => {
  const section = (name: string, importance: readonly number[]): Section => ({
    summary: name,
    blocks: importance.map((value) => ({ text: `${name}${value}`, importance: value })),
    leftOut: (missing) => `${missing} of ${name}`,
  });

  it("fills by importance, shows in order, and never shows less important detail in place of more important", () => {
    const sections = [section("a", [1, 5]), section("b", [3, 4])];
    const all = fitSections(sections, new Room(10_000, null));
    expect(all.leftOut).toEqual([]);
    const less = fitSections(sections, new Room(all.text.length - 1, null));
    expect(less.leftOut).toEqual(["1 of a"]);
    expect(less.text).not.toContain("a1");
    expect(fitSections(sections, new Room(0, null))).toEqual({ text: "", leftOut: ["2 of a", "2 of b"] });
  });

  it("takes exactly the room it uses, in characters and in bytes", () => {
    const sections = [section("é", [2, 1]), section("b", [3])];
    const { text } = fitSections(sections, new Room(10_000, null));
    expect(fitSections(sections, new Room(text.length, Buffer.byteLength(text))).text).toBe(text);
    expect(fitSections(sections, new Room(text.length, Buffer.byteLength(text) - 1)).leftOut).toEqual([
      "1 of é",
    ]);
  });
});
