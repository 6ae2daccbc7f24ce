import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { limitOrigins } from "../../../src/budget/rules.js";
import {
  countVerdicts,
  exitCodeOf,
  overallStatus,
  verdictsStatus,
  worstOf,
  type RunOutcome,
} from "../../../src/budget/status.js";
import { clip, reasonLine } from "../../../src/budget/text.js";
import type { Origin } from "../../../src/model/config.js";
import type { Status, Verdict } from "../../../src/report/schema.js";

const verdict = (status: Verdict["status"], skip: Verdict["skip"] = null): Verdict => ({
  metric: "size",
  limit: { bytes: 1 },
  level: "fail",
  actual: null,
  status,
  origin: "config",
  inferred: false,
  reason: "",
  skip,
  exception: null,
  waiver: null,
});

/** An image that came out so: by a verdict, or because it was not built. */
const imageOf = (status: Status): RunOutcome["images"][number] =>
  status === "error"
    ? { status, budgets: [], failure: { kind: "build" }, size: null }
    : { status, budgets: [verdict(status)], failure: null, size: {} };

const run = (over: {
  images?: Status[];
  total?: Verdict[];
  errors?: number;
  failOn?: RunOutcome["config"]["failOn"];
  onUnmeasured?: RunOutcome["config"]["onUnmeasured"];
}): RunOutcome => ({
  images: (over.images ?? []).map(imageOf),
  total: { budgets: over.total ?? [] },
  errors: Array.from({ length: over.errors ?? 0 }, () => ({ message: "no engine", hint: "" })),
  config: { failOn: over.failOn ?? "fail", onUnmeasured: over.onUnmeasured ?? "error" },
});

describe("exitCodeOf", () => {
  it.each([
    [{}, 0],
    [{ images: ["pass", "pass"] }, 0],
    [{ images: ["warn"] }, 0],
    [{ images: ["fail"] }, 1],
    [{ images: ["error"] }, 3],
    [{ images: ["fail", "error", "pass"] }, 3],
    [{ errors: 1 }, 3],
    [{ total: [verdict("fail")] }, 1],
    [{ total: [verdict("skipped", "no-baseline")] }, 0],
    [{ total: [verdict("skipped", "not-measured")] }, 3],
    [{ total: [verdict("skipped", "not-measured")], onUnmeasured: "warn" }, 0],
    [{ total: [verdict("skipped", "not-measured")], onUnmeasured: "warn", failOn: "warn" }, 1],
    [{ images: ["warn"], failOn: "warn" }, 1],
    [{ images: ["fail"], failOn: "warn" }, 1],
    [{ images: ["fail", "warn"], failOn: "never" }, 0],
    [{ images: ["error"], failOn: "never" }, 3],
    [{ errors: 1, failOn: "never" }, 3],
  ] as const)("%j ends with %d", (over, code) => {
    const { images, total, ...rest } = { images: [], total: [], ...over };
    expect(exitCodeOf(run({ ...rest, images: [...images], total: [...total] }))).toBe(code);
  });

  it("puts 2 before 3 before 1 before 4, and 0 only where nothing is wrong", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (wrong, error, fail, unpublished) => {
          const images: Status[] = [
            "pass",
            ...(fail ? (["fail"] as const) : []),
            ...(error ? (["error"] as const) : []),
          ];
          const code = exitCodeOf(run({ images }), { configurationWrong: wrong, publishFailed: unpublished });
          expect(code).toBe(wrong ? 2 : error ? 3 : fail ? 1 : unpublished ? 4 : 0);
        },
      ),
    );
  });

  it("never ends well with an error in the report, whatever fail-on says", () => {
    const status = fc.constantFrom<Status>("pass", "warn", "fail", "error");
    fc.assert(
      fc.property(fc.array(status), fc.constantFrom("fail", "warn", "never"), (images, failOn) => {
        const outcome = run({ images, failOn });
        expect(exitCodeOf(outcome) === 3).toBe(images.includes("error"));
        expect(overallStatus(outcome)).toBe(worstOf(images));
      }),
    );
  });
});

describe("verdictsStatus", () => {
  it.each([
    [[], "error", "pass"],
    [[verdict("skipped", "estimate"), verdict("skipped", "no-reference")], "error", "pass"],
    [[verdict("skipped", "not-measured"), verdict("fail")], "error", "error"],
    [[verdict("skipped", "not-measured"), verdict("fail")], "warn", "fail"],
    [[verdict("skipped", "not-measured")], "warn", "warn"],
    [[verdict("pass"), verdict("warn")], "error", "warn"],
  ] as const)("case %#", (verdicts, onUnmeasured, status) => {
    expect(verdictsStatus(verdicts, onUnmeasured)).toBe(status);
  });
});

describe("countVerdicts", () => {
  it("counts skipped ones apart, the total's included", () => {
    const images = [
      { status: "fail", budgets: [verdict("pass"), verdict("fail"), verdict("skipped", "no-baseline")] },
      { status: "error", budgets: [verdict("skipped", "not-measured")] },
    ] as const;
    const counts = countVerdicts({
      images: images.map(({ status, budgets }) => ({ status, budgets: [...budgets] })),
      total: { budgets: [verdict("warn"), verdict("skipped", "no-baseline")] },
    });
    expect(counts).toMatchObject({ pass: 1, warn: 1, fail: 1, skipped: 3, failedImages: 1 });
    expect(counts.skips).toMatchObject({ "no-baseline": 2, "not-measured": 1, estimate: 0 });
  });
});

describe("limitOrigins", () => {
  it("finds the guide's limits by their path, dots in names and all", () => {
    const file: Origin = { kind: "file", line: 1, via: "image" };
    const guide: Origin = { kind: "guide", row: "python-api" };
    const origins = new Map<string, Origin>([
      ["images.my.api.budget.size.warn", file],
      ["images.my.api.budget.size.fail", guide],
      ["images.my.api.budget.saving", guide],
      ["images.other.budget.change.fail", guide],
      ["images.my.api.budget.change.own.fail", guide],
    ]);
    expect(limitOrigins(origins, "images.my.api.budget")).toEqual({
      size: { fail: "guide" },
      download: {},
      change: {},
      "change.own": { fail: "guide" },
      saving: { warn: "guide", fail: "guide" },
    });
  });
});

describe("texts", () => {
  it("stay on one line, within their limit and whole", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.integer({ min: 2, max: 80 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          expect(clipped.length).toBeLessThanOrEqual(limit);
          expect(clipped).not.toMatch(/[\r\n\t]/);
          expect(clipped).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        },
      ),
    );
  });

  it("cut the remedy before the facts", () => {
    const line = reasonLine("facts", null, "r".repeat(1000));
    expect(line.length).toBe(299);
    expect(line.startsWith("facts; rrr")).toBe(true);
  });
});
