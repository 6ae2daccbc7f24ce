import { describe, expect, it } from "@jest/globals";
import { annotations } from "../../../src/report/annotations.js";
import { lintSchema } from "../../../src/report/lint-schema.js";
import type { LintReport } from "../../../src/report/lint-schema.js";
import { renderComment } from "../../../src/report/markdown.js";
import { renderText } from "../../../src/report/text.js";
import { changeOf } from "./builders.js";
import { image, MB, report, verdict } from "./samples.js";
import { expectGolden } from "./golden.js";

const finding = (rule: string, line: number, over: object = {}): object => ({
  rule,
  level: "warn",
  message: `What ${rule} is about.`,
  remedy: "Do something about it.",
  line,
  column: 5,
  endLine: line,
  endColumn: 20,
  bytes: null,
  atLeast: false,
  how: "not told",
  fix: null,
  ...over,
});

const lint: LintReport = lintSchema.parse({
  declined: null,
  findings: [
    finding("DL3015", 3, { level: "info" }),
    finding("DL3009", 3, { bytes: 19 * MB, atLeast: true }),
    finding("chown-after-copy", 9, { bytes: 84 * MB }),
    finding("DL3042", 5, { level: "fail", judged: true, bytes: 2 * MB }),
    finding("cleanup-in-later-layer", 11, { bytes: 0 }),
  ],
  notes: [{ line: 1, message: "The last stage is taken for the one that is shipped: no target is given." }],
});

const broken = verdict({
  metric: "findings",
  status: "fail",
  limit: null,
  actual: null,
  reason: "api: findings in api/Dockerfile: DL3042 in line 5",
});
const sample = report({
  images: [
    image({ name: "api", lint, status: "fail", budgets: [broken], change: changeOf(5 * MB, 2) }),
    image({
      name: "old",
      dockerfile: "old/Dockerfile",
      lint: { declined: "it is for Windows", findings: [], notes: [] },
    }),
    image({
      name: "clean",
      dockerfile: "clean/Dockerfile",
      lint: { declined: null, findings: [], notes: [] },
    }),
  ],
});

describe("findings in Dockerfiles", () => {
  it("lie behind a fold of the comment, judged ones first, then by what they cost", () => {
    const comment = renderComment(sample, { marker: "<!-- m -->", runUrl: null }).replaceAll("\u{A0}", " ");
    const start = comment.indexOf("<details><summary>In the Dockerfiles");
    const section = comment.slice(start, comment.indexOf("\n\n</details>\n\n</details>", start));
    expectGolden("lint.md", section);
    expect(section).not.toContain("clean/Dockerfile");
  });

  it("are lines of the terminal, with their place as editors take it", () => {
    const text = renderText(sample, { width: 200, unicode: true, color: false });
    expectGolden(
      "lint.txt",
      text
        .split("\n")
        .filter((line) => /Dockerfile[:]/u.test(line))
        .join("\n"),
    );
  });

  it("are annotations on their lines: errors where they are judged, notices of what costs much", () => {
    expect(annotations(sample).map(({ level, file, line, title }) => [level, file, line, title])).toEqual([
      ["error", "api/Dockerfile", 5, "Image Budget: api: DL3042"],
      ["notice", "api/Dockerfile", 9, "Image Budget: api: chown-after-copy"],
      ["notice", "api/Dockerfile", 3, "Image Budget: api: DL3009"],
    ]);
  });
});
