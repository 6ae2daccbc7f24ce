import { describe, expect, it } from "@jest/globals";
import { findingVerdicts } from "../../../src/budget/findings.js";
import type { FindingLevels } from "../../../src/model/config.js";
import { lintSchema } from "../../../src/report/lint-schema.js";
import type { LintReport } from "../../../src/report/lint-schema.js";

const found = (...rules: readonly string[]): LintReport =>
  lintSchema.parse({
    declined: null,
    findings: rules.map((rule, index) => ({
      rule,
      level: "warn",
      message: "m",
      remedy: "r",
      line: index + 1,
      column: 1,
      endLine: index + 1,
      endColumn: 5,
      bytes: null,
      atLeast: false,
      how: "h",
      fix: null,
    })),
    notes: [],
  });

const judged = (lint: LintReport | null, levels: FindingLevels | null) =>
  findingVerdicts({ name: "api", dockerfile: "api/Dockerfile", lint }, levels).map(
    ({ metric, level, status, skip, reason }) => [metric, level, status, skip, reason],
  );

describe("findings against their levels", () => {
  it("are told, not judged, where nobody writes a level that judges", () => {
    expect(judged(found("DL3009"), {})).toEqual([]);
    expect(judged(found("DL3009"), { DL3009: "info", DL3042: "off" })).toEqual([]);
    expect(judged(found("DL3009"), null)).toEqual([]);
  });

  it("make one verdict for each level that is written", () => {
    expect(judged(found("DL3009", "DL3042", "add-url"), { DL3009: "fail", DL3042: "warn" })).toEqual([
      ["findings", "fail", "fail", null, "api: findings in api/Dockerfile: DL3009 in line 1"],
      ["findings", "warn", "warn", null, "api: findings in api/Dockerfile: DL3042 in line 2"],
    ]);
    expect(judged(found("add-url"), { DL3009: "fail" })).toEqual([
      ["findings", "fail", "pass", null, "api: no finding of a rule that fails"],
    ]);
  });

  it("name a few places, and how many more there are", () => {
    const [[, , , , reason] = []] = judged(found(...Array.from({ length: 8 }, () => "DL3009")), {
      DL3009: "fail",
    });
    expect(reason).toMatch(/DL3009 in line 5 and 3 more$/);
  });

  it("never pass where the file was not looked at", () => {
    const declined: LintReport = { declined: "it is a template", findings: [], notes: [] };
    expect(judged(declined, { DL3009: "fail" })).toEqual([
      ["findings", "fail", "skipped", "not-measured", "api: findings were not judged: it is a template"],
    ]);
    expect(judged(null, { DL3009: "warn" })).toEqual([
      ["findings", "warn", "skipped", "not-measured", expect.stringContaining("was not looked at")],
    ]);
  });
});
