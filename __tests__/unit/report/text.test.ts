import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { renderText } from "../../../src/report/text.js";
import { fitWidth, pad, textWidth } from "../../../src/report/width.js";
import { forty, hostileNames, image, noBaseline, overBudget, report, SAMPLES } from "./samples.js";

const PLAIN = { color: false, width: 120, unicode: true };

describe("renderText", () => {
  it.each([20, 40, 60, 80, 100, 120, 200])("keeps to %d columns", (width) => {
    for (const sample of Object.values(SAMPLES)) {
      const lines = renderText(sample, { ...PLAIN, width: Math.max(width, 40) }).split("\n");
      const tooWide = lines.filter(
        (line) => textWidth(line) > Math.max(width, 40) && !line.startsWith("Verdict: "),
      );
      expect(tooWide).toEqual([]);
    }
  });

  it("drops columns least important first and keeps image, size and verdict", () => {
    const head = (width: number): string => renderText(overBudget, { ...PLAIN, width }).split("\n")[0] ?? "";
    expect(head(120)).toMatch(/^IMAGE\s+SIZE\s+DOWNLOAD\s+REFERENCE\s+SAVING\s+CHANGE\s+BUDGET\s+VERDICT$/u);
    expect(head(80)).not.toContain("DOWNLOAD");
    expect(head(80)).toContain("CHANGE");
    expect(head(30)).toMatch(/^IMAGE\s+SIZE\s+VERDICT$/u);
  });

  it("aligns names of emoji and wide characters", () => {
    const names = ["api", "日本語", "🐳 whale", "👩‍💻", "e\u0301te\u0301"];
    const lines = renderText(report({ images: names.map((name) => image({ name })) }), PLAIN)
      .split("\n")
      .slice(1, 6);
    expect(new Set(lines.map((line) => textWidth(line.slice(0, line.indexOf("186 MB"))))).size).toBe(1);
  });

  it("colours the verdict and changes nothing else", () => {
    const coloured = renderText(overBudget, { ...PLAIN, color: true });
    expect(coloured).toContain("\u001b[31mfail\u001b[0m");
    expect(stripVTControlCharacters(coloured)).toBe(renderText(overBudget, PLAIN));
  });

  it("ends with the verdict", () => {
    expect(renderText(overBudget, PLAIN).trimEnd().split("\n").at(-1)).toMatch(/^Verdict: Over budget/u);
  });

  it("says no baseline, never 0", () => {
    const row = renderText(noBaseline, PLAIN).split("\n")[1] ?? "";
    expect(row).toContain("no baseline");
    expect(row).not.toMatch(/\b0\b/u);
  });

  it("shows a failure's place, last lines and remedy", () => {
    const text = renderText(forty, PLAIN);
    expect(text).toContain("service-08 (services/service-08/Dockerfile:5): the build failed at RUN make");
    expect(text).toContain("  | #9 0.412 sh: make: not found");
    expect(text).toContain("to see it at your desk");
  });

  it("is ASCII where nothing else is shown, and still aligned", () => {
    const images = [image({ name: "🐳 – é" }), image({ name: "x".repeat(500) })];
    const text = renderText(report({ images }), { ...PLAIN, unicode: false });
    expect(text).toMatch(/^[\n -~]+$/u);
    expect(text).toContain("<U+1F433> - <U+E9>".replace("E9", "00E9"));
    const rows = text.split("\n").slice(1, 3);
    expect(new Set(rows.map((row) => row.indexOf("186 MB"))).size).toBe(1);
    expect(renderText(hostileNames, { ...PLAIN, unicode: false })).toMatch(/^[\n -~]+$/u);
  });
});

describe("the width of text", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["ｆｕ", 4],
    ["한글", 4],
    ["🐳", 2],
    ["❤️", 2],
    ["👩‍💻", 2],
    ["🇩🇪", 2],
    ["e\u0301", 1],
    ["…–", 2],
    ["", 0],
  ])("%j takes %d columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("cuts between characters and pads to columns", () => {
    expect(fitWidth("日本語", 5)).toBe("日本…");
    expect(fitWidth("日本語", 4)).toBe("日…");
    expect(fitWidth("abc", 3)).toBe("abc");
    expect(pad("日", 4, "left")).toBe("日  ");
    expect(pad("日", 4, "right")).toBe("  日");
  });
});
