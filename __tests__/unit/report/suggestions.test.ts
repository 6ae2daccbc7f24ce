import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { lintFindingSchema } from "../../../src/report/lint-schema.js";
import type { LintFindingReport } from "../../../src/report/lint-schema.js";
import type { ImageReport, Report } from "../../../src/report/schema.js";
import { fixablePaths, reviewBody, suggestionsFor } from "../../../src/report/suggestions.js";
import type { Suggestion } from "../../../src/report/suggestions.js";
import { image, MB, report } from "./builders.js";
import { expectGolden } from "./golden.js";
import { HOSTILE } from "./hostile.js";
import { effects, flatten, md } from "./oracle.js";

const DOCKERFILE = [
  "FROM python:3.11-slim",
  "RUN apt-get update \\",
  "    && apt-get install -y curl",
  "COPY requirements.txt .",
  "RUN pip install -r requirements.txt",
  'CMD ["python", "app.py"]',
];
/** The whole file is new. */
const PATCH = patchOf(DOCKERFILE);

function patchOf(lines: readonly string[], start = 1): string {
  return [
    `@@ -${start === 1 ? 0 : start - 1},0 +${start},${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
  ].join("\n");
}

/** A finding whose fix puts `text` in place of these lines of the Dockerfile. */
function fixing(
  line: number,
  endLine: number,
  text: string,
  over: Partial<LintFindingReport> = {},
): LintFindingReport {
  return lintFindingSchema.parse({
    rule: "DL3042",
    level: "warn",
    message: "pip keeps what it downloaded.",
    remedy: "Add `--no-cache-dir`.",
    line,
    column: 1,
    endLine,
    endColumn: 2,
    bytes: 12_300_000,
    atLeast: false,
    how: "measured",
    fix: { line, endLine, replaced: DOCKERFILE.slice(line - 1, endLine).join("\n"), text },
    ...over,
  });
}

const PIP = fixing(5, 5, "RUN pip install --no-cache-dir -r requirements.txt");
const APT = fixing(
  2,
  3,
  "RUN apt-get update \\\n    && apt-get install -y --no-install-recommends curl \\\n    && rm -rf /var/lib/apt/lists/*",
  {
    rule: "DL3015",
    message: "Packages that are only recommended are installed as well.",
    remedy: "Add `--no-install-recommends`.",
    bytes: 38_200_000,
    atLeast: true,
  },
);

const withFindings = (findings: readonly LintFindingReport[], over: Partial<ImageReport> = {}): ImageReport =>
  image({ lint: { declined: null, findings: [...findings], notes: [] }, ...over });
const reportOf = (...findings: readonly LintFindingReport[]): Report =>
  report({ images: [withFindings(findings)] });
const suggest = (from: Report, patch = PATCH): readonly Suggestion[] =>
  suggestionsFor(from, new Map([["api/Dockerfile", patch]]));

/** What a fence of GitHub's would put in place of the lines. */
function proposed(body: string): string | undefined {
  return md.parse(body, {}).find(({ type, info }) => type === "fence" && info === "suggestion")?.content;
}

describe("suggestions", () => {
  it("are what a reader sees", () => {
    const all = suggest(
      report({
        images: [
          withFindings([
            PIP,
            APT,
            fixing(6, 6, "", {
              rule: "no-cmd",
              bytes: null,
              level: "info",
              message: "Says so.",
              remedy: "Drop it.",
            }),
          ]),
          image({ name: "worker" }),
        ],
      }),
    );
    const shown = all.map(({ path, line, endLine, body }) => `${path}:${line}-${endLine}\n\n${body}\n`);
    expectGolden("suggestions.md", [reviewBody(3, 2), ...shown].join("\n\n"));
    expect(reviewBody(1, 0)).not.toContain("more will come");
  });

  it("replace exactly the lines of the fix", () => {
    expect(suggest(reportOf(PIP, APT))).toMatchObject([
      { path: "api/Dockerfile", line: 2, endLine: 3 },
      { path: "api/Dockerfile", line: 5, endLine: 5 },
    ]);
    const [apt, pip] = suggest(reportOf(PIP, APT)).map(({ body }) => proposed(body));
    expect(apt).toBe(`${APT.fix?.text ?? ""}\n`);
    expect(pip).toBe("RUN pip install --no-cache-dir -r requirements.txt\n");
    // Nothing at all takes the lines away; a blank line would leave one.
    expect(suggest(reportOf(fixing(6, 6, "")))[0]?.body).toMatch(/\n```suggestion\n```$/u);
  });

  it("say what it costs, and that it was not measured where it was not", () => {
    const costs = (over: Partial<LintFindingReport>): string =>
      (suggest(reportOf({ ...PIP, ...over }))[0]?.body ?? "").split(":")[0]?.replaceAll("\u00A0", " ") ?? "";
    expect(costs({})).toBe("`DL3042`, **12.3 MB**");
    expect(costs({ atLeast: true })).toBe("`DL3042`, **at least 12.3 MB**");
    expect(costs({ bytes: null })).toBe("`DL3042`, unmeasured");
    expect(costs({ bytes: 0 })).toBe("`DL3042`, **0 bytes**");
  });

  const shifted = patchOf(["# a new line", ...DOCKERFILE]);
  it.each<[string, LintFindingReport, string]>([
    ["there is no fix", { ...PIP, fix: null }, PATCH],
    ["the lines are outside of the diff", PIP, patchOf(DOCKERFILE.slice(0, 4))],
    ["the last line is outside of the diff", APT, patchOf(DOCKERFILE.slice(0, 2))],
    [
      "the lines are in two hunks",
      APT,
      `${patchOf(DOCKERFILE.slice(0, 2))}\n${patchOf(DOCKERFILE.slice(2), 3)}`,
    ],
    ["the head has other lines there, as a trial merge may", PIP, shifted],
    ["the head has the line with a carriage return", PIP, PATCH.replaceAll("\n+", "\r\n+")],
    ["the patch cannot be read", PIP, PATCH.slice(0, -30)],
    ["the file has no patch", PIP, ""],
    ["nothing would change", fixing(5, 5, DOCKERFILE[4] ?? ""), PATCH],
    [
      "the report counts lines otherwise",
      { ...PIP, fix: { line: 5, endLine: 6, replaced: DOCKERFILE[4] ?? "", text: "RUN x" } },
      PATCH,
    ],
    [
      "the end comes before the start",
      { ...PIP, fix: { line: 5, endLine: 4, replaced: "", text: "x" } },
      PATCH,
    ],
    ["what would be accepted is hidden", fixing(5, 5, "RUN pip install \u202Ex"), PATCH],
    ["a letter would carry a tower of marks", fixing(5, 5, `RUN z${"\u0301".repeat(20)}`), PATCH],
    ["the new lines end otherwise", fixing(5, 5, "RUN x\r"), PATCH],
    ["an escape would act on a terminal", fixing(5, 5, "RUN \u001b[8mx"), PATCH],
  ])("are none where %s", (_name, finding, patch) => {
    expect(suggest(reportOf(finding), patch)).toEqual([]);
  });

  it("are none on a file that the pull request does not change, or for an image that is not built", () => {
    expect(suggestionsFor(reportOf(PIP), new Map([["Dockerfile", PATCH]]))).toEqual([]);
    const named = report({ images: [withFindings([PIP], { dockerfile: null })] });
    expect(suggest(named)).toEqual([]);
    expect([...fixablePaths(named)]).toEqual([]);
    expect([...fixablePaths(reportOf({ ...PIP, fix: null }))]).toEqual([]);
    expect([...fixablePaths(reportOf(PIP, APT))]).toEqual(["api/Dockerfile"]);
  });

  it("come on lines of context too, tabs and all", () => {
    const patch = ["@@ -4,3 +4,3 @@", " COPY a .", " RUN\tx", "-CMD b", "+CMD c"].join("\n");
    const fix = { line: 5, endLine: 5, replaced: "RUN\tx", text: "RUN\ty" };
    const [one] = suggest(reportOf({ ...PIP, fix }), patch);
    expect(proposed(one?.body ?? "")).toBe("RUN\ty\n");
  });

  it("are one a line, the worst of them, however many images share the file", () => {
    const other = fixing(3, 3, "    && apt-get install -y curl \\\n    && apt-get clean", {
      rule: "DL3009",
      bytes: 1,
    });
    const both = report({
      images: [withFindings([other, APT]), withFindings([{ ...APT, bytes: 50 * MB }], { name: "b" })],
    });
    const found = suggest(both);
    expect(found).toHaveLength(1);
    expect(found[0]?.body).toMatch(/^`DL3015`, \*\*at least 50.MB\*\* in `b`: /u);
  });

  it("come by level, then by bytes, what is unmeasured last", () => {
    const order = (...findings: readonly LintFindingReport[]): readonly (string | undefined)[] =>
      suggest(reportOf(...findings)).map(({ body }) => /^`([^`]+)`/u.exec(body)?.[1]);
    const at = (line: number, rule: string, over: Partial<LintFindingReport>): LintFindingReport =>
      fixing(line, line, "RUN x", { rule, ...over });
    expect(
      order(
        at(1, "unmeasured", { bytes: null }),
        at(2, "nothing", { bytes: 0 }),
        at(3, "hint", { level: "info", bytes: 90 * MB }),
        at(4, "large", { bytes: 80 * MB }),
        at(5, "fail", { level: "fail", bytes: null }),
      ),
    ).toEqual(["fail", "large", "nothing", "unmeasured", "hint"]);
  });

  it("are known again wherever their lines have moved to, and not for another rule, file or text", () => {
    const fingerprint = (finding: LintFindingReport, patch = PATCH): string | undefined =>
      suggest(reportOf(finding), patch)[0]?.fingerprint;
    const first = fingerprint(PIP);
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    const moved = { ...PIP, fix: { line: 6, endLine: 6, replaced: DOCKERFILE[4] ?? "", text: "RUN y" } };
    expect(fingerprint({ ...moved, bytes: 1, message: "Other words." }, shifted)).toBe(first);
    const others = [
      fingerprint({ ...PIP, rule: "DL3043" }),
      fingerprint(fixing(4, 4, "COPY x .")),
      suggestionsFor(
        report({ images: [withFindings([PIP], { dockerfile: "Dockerfile" })] }),
        new Map([["Dockerfile", PATCH]]),
      )[0]?.fingerprint,
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });
});

describe("a stranger's text in a suggestion", () => {
  /** Blocks of a comment that are not in the sentence or in the one fence. */
  const blocks = (body: string): readonly string[] =>
    md
      .parse(body, {})
      .map(({ type }) => type)
      .filter((type) => !/^(?:paragraph_(?:open|close)|inline)$/u.test(type));

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))("has no effect: %j", (_, text) => {
    const short = text.slice(0, 1900);
    const lines = short.split("\n");
    const hostile = {
      ...PIP,
      rule: text.slice(0, 60),
      message: short,
      remedy: short,
      fix: { line: 1, endLine: lines.length, replaced: short, text: `RUN ${short}\n${short}` },
    };
    const path = `${short}/Dockerfile`;
    const from = report({
      images: [withFindings([hostile], { dockerfile: path, name: text.slice(0, 900) }), image()],
    });
    const found = suggestionsFor(from, new Map([[path, patchOf(lines)]]));
    // Text that hides something is not suggested at all.
    expect(found.length === 0).toBe(
      /[\p{Cc}\p{Cf}\p{Cs}]|\p{M}{5}/u.test(short.replaceAll("\n", "").replace(/\u200D/gu, "")),
    );
    for (const { body } of found) {
      expect(effects(body)).toEqual([]);
      expect(blocks(body)).toEqual(["fence"]);
      expect(proposed(body)).toBe(`RUN ${short}\n${short}\n`);
      expect(body.length).toBeLessThan(20_000);
    }
  });

  it("stays in its fence, to the letter, whatever it is", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."`~ \t\n@#<>[]()!*_a1:/.-\\|", "```", "suggestion", "<!--", "-->"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (replaced, put) => {
        fc.pre(put !== replaced && put !== "");
        const lines = replaced.split("\n");
        const fix = { line: 1, endLine: lines.length, replaced, text: put };
        const [one] = suggest(reportOf({ ...PIP, message: put, fix }), patchOf(lines));
        expect(one).toBeDefined();
        expect(effects(one?.body ?? "")).toEqual([]);
        expect(blocks(one?.body ?? "")).toEqual(["fence"]);
        expect(proposed(one?.body ?? "")).toBe(`${put}\n`);
        expect(flatten(md.parse(one?.body ?? "", {})).filter(({ type }) => type === "fence")).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it("takes no longer for being much", () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `RUN step ${index}`);
    const findings = Array.from({ length: 200 }, (_, index) => ({
      ...PIP,
      fix: {
        line: index * 20 + 1,
        endLine: index * 20 + 1,
        replaced: `RUN step ${index * 20}`,
        text: "`".repeat(4000),
      },
    }));
    const images = Array.from({ length: 100 }, (_, index) =>
      withFindings(findings, { name: `image-${index}` }),
    );
    const start = performance.now();
    expect(suggest(report({ images }), patchOf(lines))).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
