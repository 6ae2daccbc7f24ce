import { describe, expect, it } from "@jest/globals";
import { compatVerdicts } from "../../../src/budget/compat.js";
import type { CompatRules, Level } from "../../../src/model/config.js";
import type { CompatRule } from "../../../src/model/config.js";
import { compatSchema } from "../../../src/report/compat-schema.js";
import type { CompatPackage, CompatReport } from "../../../src/report/compat-schema.js";

const item = (name: string, over: Partial<CompatPackage> = {}): CompatPackage => ({
  ecosystem: "python",
  name,
  version: "1",
  asIs: "glibc",
  install: "pure",
  confidence: "certain",
  evidence: [{ about: "install", level: "index", what: "listed", where: null, asOf: null }],
  buildApk: [],
  runtimeApk: [],
  ...over,
});

const report = (packages: readonly CompatPackage[], lacking: CompatReport["lacking"] = []): CompatReport =>
  compatSchema.parse({
    target: { alpine: "3.22", musl: "1.2", python: "3.11", architecture: "amd64" },
    libc: "glibc",
    counts: { packages: 0, proven: 0, compile: 0, relock: 0, blocked: 0, unknown: 0, notApplicable: 0 },
    packages,
    lacking,
    apk: { build: [], runtime: [] },
    recommendation: null,
    notes: [],
  });

const tested = (
  module: string,
  outcome: "passed" | "failed" | "not-run" = "passed",
  reason: string | null = outcome === "passed" ? null : "ImportError: x",
) => ({ ecosystem: "python" as const, package: module, module, outcome, seconds: 1, reason });

const rules = (levels: Partial<Record<CompatRule, Level>>): CompatRules => ({
  alpine: null,
  index: true,
  levels,
});
const judged = (
  compat: CompatReport | null,
  levels: Partial<Record<CompatRule, Level>>,
  recorded: unknown = null,
) =>
  compatVerdicts({ name: "api", compat, recorded }, rules(levels)).map(
    ({ metric, status, skip, reason }) => ({
      metric,
      status,
      skip,
      reason,
    }),
  );

describe("compatibility against its rules", () => {
  it("is not judged without any, nor where nobody wants to know", () => {
    expect(judged(report([item("torch", { install: "blocked" })]), {})).toEqual([]);
    expect(compatVerdicts({ name: "api", compat: null, recorded: null }, null)).toEqual([]);
  });

  it.each<[CompatRule, CompatPackage, string]>([
    ["blocked", item("torch", { install: "blocked" }), "api: cannot be installed on Alpine: torch"],
    ["compiles", item("lxml", { install: "compile" }), "api: has to be compiled on Alpine: lxml"],
    ["relock", item("x", { install: "relock" }), "api: has to be locked again for Alpine: x"],
    ["unknown", item("y", { install: "unknown" }), "api: not proven either way on Alpine: y"],
    ["unknown", item("z", { confidence: "guess" }), "api: not proven either way on Alpine: z"],
    [
      "unknown",
      item("k", {
        evidence: [{ about: "install", level: "built-in", what: "known", where: null, asOf: null }],
      }),
      "api: not proven either way on Alpine: k",
    ],
  ])("breaks %s", (rule, broken, reason) => {
    const [warned] = judged(report([item("fine"), broken]), { [rule]: "warn" });
    expect(warned).toEqual({ metric: `compat.${rule}`, status: "warn", skip: null, reason });
    expect(judged(report([item("fine"), broken]), { [rule]: "fail" })[0]?.status).toBe("fail");
    expect(judged(report([item("fine")]), { [rule]: "fail" })[0]?.status).toBe("pass");
  });

  it("counts what is missing now, and neither what would be nor what lies elsewhere", () => {
    const lacking = {
      kind: "library" as const,
      name: "libstdc++.so.6",
      neededBy: "usr/lib/x.so",
      package: "pandas",
      apk: "libstdc++",
      when: "now" as const,
      presentElsewhere: null,
    };
    const then = { ...lacking, when: "after-switch" as const };
    const there = { ...lacking, presentElsewhere: "opt/lib/libstdc++.so.6" };
    const level = { "unresolved-library": "fail" } as const;
    expect(judged(report([], [lacking, lacking]), level)).toMatchObject([
      { status: "fail", reason: "api: needs what the image does not have: pandas needs libstdc++.so.6" },
    ]);
    expect(judged(report([], [then, there]), level)).toMatchObject([{ status: "pass" }]);
  });

  it("warns where nothing is known to be missing, but not of every file", () => {
    const compat = { ...report([]), files: { looked: 70, undecided: 3 } };
    expect(judged(compat, { "unresolved-library": "fail", blocked: "fail" })).toMatchObject([
      { metric: "compat.blocked", status: "pass" },
      { status: "warn", reason: "api: of 3 of 70 native files it could not be told whether they load" },
    ]);
  });

  it("is never a pass where it was not looked at", () => {
    expect(judged(null, { blocked: "fail" })).toMatchObject([{ status: "skipped", skip: "not-measured" }]);
    expect(judged(null, { blocked: "fail" }, { commit: "1" })).toMatchObject([
      { status: "skipped", skip: "not-comparable" },
    ]);
  });

  it.each<[string, CompatReport["smoke"], object]>([
    ["passes", { outcome: "passed", command: null, imports: [tested("a")], notes: [] }, { status: "pass" }],
    [
      "fails with what failed",
      {
        outcome: "failed",
        command: { outcome: "failed", seconds: 1, reason: "exit code 3", words: ["x"], lines: [] },
        imports: [tested("a"), tested("b", "failed"), tested("c", "failed", null)],
        notes: [],
      },
      {
        status: "fail",
        reason: "api: fails its smoke test: its command (exit code 3), import b (ImportError: x), import c",
      },
    ],
    [
      "is skipped where it was not run",
      {
        outcome: "not-run",
        command: null,
        imports: [tested("a"), tested("b", "not-run", "no time")],
        notes: [],
      },
      { status: "skipped", skip: "not-measured", reason: expect.stringContaining("was not run: no time") },
    ],
    [
      "is skipped where there was nothing to import",
      { outcome: "not-run", command: null, imports: [], notes: [] },
      { status: "skipped", reason: expect.stringContaining("nothing was found that it could import") },
    ],
    ["is skipped where none was run", null, { status: "skipped", skip: "not-measured" }],
  ])("a smoke test %s", (_, smoke, expected) => {
    expect(judged({ ...report([]), smoke }, { smoke: "fail" })).toMatchObject([expected]);
  });

  it("names a few and counts the rest", () => {
    const many = Array.from({ length: 8 }, (_, index) => item(`p${index}`, { install: "blocked" }));
    expect(judged(report(many), { blocked: "fail" })[0]?.reason).toBe(
      "api: cannot be installed on Alpine: p0, p1, p2, p3, p4 and 3 more",
    );
  });
});
