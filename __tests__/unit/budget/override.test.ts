import { describe, expect, it } from "@jest/globals";
import { applyOverride, overrideWouldHelp, withoutOverride } from "../../../src/budget/override.js";
import { reportSchema } from "../../../src/report/schema.js";
import type { Report } from "../../../src/report/schema.js";
import { exception, failed, image, MB, size } from "./samples.js";
import { reportOf } from "./reports.js";

const LABEL = { label: "image-budget-override", by: "octocat" };
const over = image({ size: size(300 * MB) });
const SIZE = { size: { warn: 50 * MB, fail: 200 * MB } };

const exitOf = (report: Report): readonly [string, number] => [report.status, report.exitCode];

describe("the override", () => {
  it("turns every failing verdict into a warning that names who did it", () => {
    const report = reportOf([over], { budget: SIZE, total: { size: { fail: 250 * MB } } });
    expect(exitOf(report)).toEqual(["fail", 1]);
    const passed = applyOverride(report, LABEL);
    expect(exitOf(passed)).toEqual(["warn", 0]);
    expect(passed.override).toEqual(LABEL);
    expect(passed.images[0]).toMatchObject({
      status: "warn",
      budgets: [
        {
          status: "warn",
          level: "fail",
          waiver: { kind: "override", note: "label image-budget-override set by octocat" },
        },
      ],
    });
    expect(passed.total.budgets[0]).toMatchObject({ status: "warn", waiver: { kind: "override" } });
    expect(reportSchema.parse(passed)).toEqual(passed);
  });

  it("lets an expired exception pass too", () => {
    const report = reportOf([image()], {
      budget: { size: { fail: 200 * MB } },
      exceptions: [exception({ expires: "2020-01-01" })],
    });
    expect(exitOf(report)).toEqual(["fail", 1]);
    expect(exitOf(applyOverride(report, LABEL))).toEqual(["warn", 0]);
  });

  it("opens what warnings close with fail-on: warn, and leaves them alone else", () => {
    const warned = image({ size: size(100 * MB) });
    const strict = reportOf([warned], { budget: SIZE, failOn: "warn" });
    expect(exitOf(strict)).toEqual(["warn", 1]);
    expect(exitOf(applyOverride(strict, LABEL))).toEqual(["warn", 0]);
    const usual = reportOf([warned], { budget: SIZE });
    expect(applyOverride(usual, LABEL)).toEqual(usual);
  });

  it("is not named where there is nothing to let pass", () => {
    const report = reportOf([image()], { budget: { size: { fail: 200 * MB } } });
    expect(overrideWouldHelp(report)).toBe(false);
    expect(applyOverride(report, LABEL)).toEqual(report);
  });

  it("makes no error anything else", () => {
    const report = reportOf([over, failed("build", { name: "web" })], { budget: SIZE });
    expect(exitOf(applyOverride(report, LABEL))).toEqual(["error", 3]);
    const broken = reportOf([over], { budget: SIZE, errors: [{ message: "no engine", hint: "" }] });
    expect(exitOf(applyOverride(broken, LABEL))).toEqual(["error", 3]);
    // Not measured and only a warning: no limit was broken that could be let pass.
    const unmeasured = reportOf([failed("measure")], { budget: SIZE, failOn: "warn", onUnmeasured: "warn" });
    expect(exitOf(applyOverride(unmeasured, LABEL))).toEqual(["warn", 1]);
  });

  it.each([
    ["a broken limit", { budget: SIZE }],
    ["a broken warning", { budget: { size: { warn: 50 * MB } }, failOn: "warn" }],
    [
      "an expired exception to a warning",
      { budget: { size: { warn: 50 * MB } }, exceptions: [exception({ expires: "2020-01-01" })] },
    ],
    ["an expired exception", { exceptions: [exception({ expires: "2020-01-01" })] }],
  ] as const)("can be taken back: %s", (_, parts) => {
    const report = reportOf([over], parts);
    const passed = applyOverride(report, LABEL);
    expect(passed).not.toEqual(report);
    expect(withoutOverride(passed)).toEqual(report);
  });
});
