import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import { applyOverride } from "../../../src/budget/override.js";
import { ConfigError, PublishError } from "../../../src/model/errors.js";
import { reportSchema } from "../../../src/report/schema.js";
import type { Report } from "../../../src/report/schema.js";
import { mergeReports } from "../../../src/stages/merge.js";
import { changeOf, exception, failed, image, MB, measured, size } from "../budget/samples.js";
import { reportOf } from "../budget/reports.js";
import type { ReportParts } from "../budget/reports.js";

const NAMES = ["api", "web", "db"];

const built = (name: string, bytes: number, platform = "linux/amd64"): UnjudgedImage =>
  image({ name, platform, size: size(bytes) });

const api = built("api", 100 * MB);
const web = built("web", 60 * MB);
const db = built("db", 40 * MB);

const part = (images: readonly UnjudgedImage[], parts: ReportParts = {}): Report =>
  reportOf(images, { names: NAMES, ...parts });
const shard = (
  index: number,
  count: number,
  images: readonly UnjudgedImage[],
  parts: ReportParts = {},
): Report => part(images, { shard: { index, count }, ...parts });

/** The problems of the error, and its hint. */
function refusal(reports: readonly Report[]): {
  readonly problems: readonly string[];
  readonly hint: string;
} {
  try {
    mergeReports(reports);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      problems: error.problems.map(({ message, found }) =>
        found === undefined ? message : `${message}: ${found}`,
      ),
      hint: error.hint,
    };
  }
  throw new Error("the reports were merged");
}

/** What the order of the reports may not change. */
function shuffled(reports: readonly Report[]): Report {
  const merged = mergeReports(reports);
  expect(mergeReports(reports.toReversed())).toEqual(merged);
  expect(mergeReports([...reports.slice(1), ...reports.slice(0, 1)])).toEqual(merged);
  expect(reportSchema.parse(merged)).toEqual(merged);
  return merged;
}

describe("the reports of all shards", () => {
  const limit = { total: { size: { fail: 150 * MB } } };

  it("make one report, with a total that no part could judge", () => {
    const parts = [shard(1, 3, [db], limit), shard(2, 3, [api], limit), shard(3, 3, [web], limit)];
    for (const { status, total } of parts) {
      expect([status, total.budgets[0]?.status]).toEqual(["pass", "skipped"]);
    }
    const merged = shuffled(parts);
    expect(merged.images.map(({ name }) => name)).toEqual(NAMES);
    expect(merged).toMatchObject({ status: "fail", exitCode: 1, shard: null });
    expect(merged.total).toMatchObject({ bytes: 200 * MB, measured: 3, images: 3 });
    expect(merged.total.budgets).toMatchObject([
      {
        status: "fail",
        reason: expect.stringContaining("total: size 200 MB is over the fail limit of 150 MB"),
      },
    ]);
  });

  it("are those of one run on all images", () => {
    const whole = part([api, web, db], limit);
    expect(shuffled([shard(1, 2, [api, db], limit), shard(2, 2, [web], limit)])).toEqual(whole);
  });

  it("may hold nothing where there are more jobs than images", () => {
    const parts = [shard(1, 4, [db]), shard(2, 4, []), shard(3, 4, [api]), shard(4, 4, [web])];
    expect(shuffled(parts).total).toMatchObject({ bytes: 200 * MB, images: 3 });
  });

  it.each([
    ["one is there twice", [1, 2, 2], 2, ["shard 2 of 2 is there more than once"]],
    ["one is missing as well", [1, 1], 2, ["shard 1 of 2 is there more than once"]],
    ["one that cannot be", [1, 2, 3], 2, ["shard 3 of 2 cannot be"]],
  ])("are refused when %s", (_, indexes, count, problems) => {
    const found = refusal(indexes.map((index) => shard(index, count, [])));
    expect(found.problems).toEqual(problems);
    expect(found.hint).toContain("Every shard has to hand in its report, once");
  });

  it.each([
    ["one is missing", [1, 3], 3, "shard 2 of 3 is missing"],
    ["several are missing", [2], 4, "shards 1, 3 and 4 of 4 are missing"],
  ])("are an error that names what is missing when %s", (_, indexes, count, message) => {
    const limit = { total: { size: { fail: MB } } };
    const images = [[api], [web], [db], []];
    const merged = shuffled(indexes.map((index) => shard(index, count, images[index - 1] ?? [], limit)));
    expect(merged).toMatchObject({
      status: "error",
      exitCode: 3,
      errors: [{ message }],
      total: { bytes: null },
    });
    expect(merged.errors[0]?.hint).toContain("Every shard has to hand in its report, once");
    // What is there is shown: a budget that it breaks is worth knowing.
    expect(merged.images).toHaveLength(indexes.length);
  });

  it("are refused beside reports that are none, or parts of another whole", () => {
    expect(refusal([shard(1, 2, [api]), part([web])]).problems).toEqual([
      'the report on "web" is no shard, but shard 1/2 is there as well',
    ]);
    expect(refusal([shard(1, 2, [api]), shard(2, 3, [web])]).problems).toEqual([
      "shard 1/2 and shard 2/3 are parts of different wholes",
    ]);
  });

  it("never make a smaller total of fewer shards", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), fc.boolean(), (count, nth, double) => {
        const all = Array.from({ length: count }, (_, at) => shard(at + 1, count, []));
        const at = nth % count;
        if (double) {
          expect(() => mergeReports([...all, ...all.slice(at, at + 1)])).toThrow(ConfigError);
          return;
        }
        const merged = mergeReports(all.filter((_, index) => index !== at));
        expect(merged).toMatchObject({ status: "error", exitCode: 3, total: { bytes: null } });
      }),
    );
  });
});

describe("the reports of a matrix over images", () => {
  it("are refused when an image is in two of them", () => {
    expect(refusal([part([api, web]), part([web, db])]).problems).toEqual([
      '"web" is there more than once for linux/amd64: the report on "api, web" and the report on "web, db"',
    ]);
    expect(refusal([part([api, api])]).problems).toHaveLength(1);
  });

  const limit = { total: { size: { fail: MB } } };

  it("are an error when an image is in none", () => {
    const merged = shuffled([part([api], limit), part([db], limit)]);
    expect(merged).toMatchObject({
      status: "error",
      exitCode: 3,
      errors: [{ message: "an image is in no report: web", hint: expect.stringContaining("`only:`") }],
      total: { bytes: null, change: null, budgets: [{ status: "skipped", skip: "not-comparable" }] },
    });
    expect(shuffled([part([api]), part([db])])).toMatchObject({ exitCode: 3, total: { bytes: null } });
  });

  it("leave the total unjudged when the image was not asked for", () => {
    const merged = mergeReports([part([api], limit), part([db], limit)], ["api", "db"]);
    expect(merged).toMatchObject({ exitCode: 0, errors: [], total: { bytes: 140 * MB, images: 2 } });
    expect(merged.total.budgets).toMatchObject([{ status: "skipped", skip: "not-comparable" }]);
    expect(merged.notes).toEqual(["The total is not judged: an image is in no report (web)."]);
    expect(mergeReports([part([api])], ["api", "db"]).errors).toHaveLength(1);
  });
});

describe("the reports of a matrix over platforms", () => {
  const arm = (name: string, bytes: number): UnjudgedImage => built(name, bytes, "linux/arm64");
  const limit = { total: { size: { fail: 210 * MB } } };

  it("count each image once, on the platform where they are largest", () => {
    const merged = shuffled([
      part([api, web, db], limit),
      part([arm("api", 120 * MB), arm("web", 60 * MB), arm("db", 40 * MB)], limit),
    ]);
    expect(merged.images.map(({ name, platform }) => `${name} ${platform}`)).toEqual([
      "api linux/amd64",
      "api linux/arm64",
      "web linux/amd64",
      "web linux/arm64",
      "db linux/amd64",
      "db linux/arm64",
    ]);
    expect(merged.total).toMatchObject({ bytes: 220 * MB, images: 3 });
    expect(merged.total.budgets).toMatchObject([
      { status: "fail", reason: expect.stringContaining("total (linux/arm64): size 220 MB") },
    ]);
    expect(merged.notes).toEqual([expect.stringContaining("the one of linux/arm64, the largest")]);
  });

  it("hold the worst verdict of any platform, not the largest's only", () => {
    const grown = (name: string, platform: string, before: number, now: number): UnjudgedImage => ({
      ...built(name, now, platform),
      baseline: measured(before),
      change: changeOf(now - before, 1),
    });
    const change = { total: { change: { fail: { bytes: 5 * MB } } } };
    const merged = shuffled([
      reportOf([grown("api", "linux/amd64", 90 * MB, 100 * MB)], change),
      reportOf([grown("api", "linux/arm64", 120 * MB, 120 * MB)], change),
    ]);
    expect(merged.total.bytes).toBe(120 * MB);
    expect(merged.total.budgets).toMatchObject([{ metric: "change", status: "fail" }]);
    expect(merged.exitCode).toBe(1);
  });

  it("take an image that is there for one platform into every total", () => {
    const merged = shuffled([part([api, web, db]), part([arm("api", 120 * MB)])]);
    expect(merged.total).toMatchObject({ bytes: 220 * MB, images: 3 });
  });

  it("tell of a build that failed in each of them, whose platforms nobody knows", () => {
    const lost = failed("build", { name: "web", platform: null });
    const limits = { total: { size: { fail: 1000 * MB } } };
    const merged = shuffled([
      part([api, lost, db], limits),
      part([arm("api", 120 * MB), lost, arm("db", 40 * MB)], limits),
    ]);
    expect(merged.images.filter(({ name }) => name === "web")).toHaveLength(2);
    expect(merged.total).toMatchObject({
      bytes: null,
      budgets: [{ status: "skipped", skip: "not-measured" }],
    });
    expect(merged).toMatchObject({ status: "error", exitCode: 3 });
  });
});

describe("reports of different runs", () => {
  const commit = (sha: string | null): Partial<Report> => ({ commit: { sha, ref: "x", dirty: false } });
  const base = (sha: string): Partial<Report> => ({ baselineCommit: { sha, ref: "main", how: "given" } });

  it.each([
    ["commits", part([web], { over: commit("9".repeat(40)) }), "commits"],
    ["one without a commit", part([web], { over: commit(null) }), "commits"],
    ["baselines", part([web], { over: base("9".repeat(40)) }), "baseline commits"],
    [
      "versions",
      part([web], { over: { tool: { name: "image-budget", version: "2.0.0" } } }),
      "versions of this program",
    ],
    ["images", part([web], { names: ["api", "web"] }), "images in their configuration"],
    ["fail-on", part([web], { failOn: "never" }), "rules of judging"],
    ["the total's limits", part([web], { total: { size: { fail: MB } } }), "rules of judging"],
  ])("are refused: %s", (_, other, what) => {
    const found = refusal([part([api]), other]);
    expect(found.problems).toEqual([expect.stringContaining(`two reports have different ${what}`)]);
    expect(found.problems[0]).toContain('the report on "api"');
    expect(found.problems[0]).toContain('the report on "web"');
  });

  it("are refused with a short message, however long their texts are", () => {
    const long = part([web], { over: commit("9".repeat(1_000_000)) });
    expect(refusal([part([api]), long]).problems[0]?.length).toBeLessThan(500);
  });

  it("are none at all", () => {
    expect(refusal([]).problems).toEqual(["there is no report"]);
  });

  it("may differ in minor versions", () => {
    const newer = part([web, db], { over: { tool: { name: "image-budget", version: "1.3.0" } } });
    expect(shuffled([part([api]), newer]).total.bytes).toBe(200 * MB);
  });
});

describe("what goes wrong in one job", () => {
  const noEngine = { message: "no engine", hint: "Start Docker." };

  it("is the run's error, said once", () => {
    const lost = shard(1, 3, [], {
      errors: [noEngine],
      // Without an engine there is no baseline, and without a baseline the rules are the change's own.
      total: { size: { fail: 1 } },
      over: { baselineCommit: null, baselineReason: "the run ended before", engine: null },
    });
    const limits = { total: { size: { fail: 500 * MB } } };
    const merged = shuffled([
      lost,
      shard(2, 3, [api], limits),
      shard(3, 3, [db], { ...limits, errors: [noEngine] }),
    ]);
    expect(merged).toMatchObject({ status: "error", exitCode: 3, errors: [noEngine] });
    expect(merged.baselineCommit?.sha).toBe("2".repeat(40));
    expect(merged.engine?.name).toBe("docker");
    expect(merged.totalRules?.limits).toEqual({ size: { fail: 500 * MB } });
    expect(merged.total.budgets).toMatchObject([{ status: "skipped", limit: { bytes: 500 * MB } }]);
    expect(merged.notes).toContain("One job had no baseline commit: the run ended before.");
  });

  it("leaves the total unjudged where the image was not measured", () => {
    const limits = { total: { size: { fail: 500 * MB } } };
    const merged = shuffled([
      shard(1, 2, [api, web], limits),
      shard(2, 2, [failed("build", { name: "db" })], limits),
    ]);
    expect(merged).toMatchObject({
      status: "error",
      total: { bytes: null, budgets: [{ status: "skipped", skip: "not-measured" }] },
    });
  });
});

describe("what a file says of itself", () => {
  it("is not believed: statuses and exit code follow from the verdicts", () => {
    const honest = part([api, web, db], { budget: { size: { fail: MB } }, total: { size: { fail: MB } } });
    const lying: Report = {
      ...honest,
      status: "pass",
      exitCode: 0,
      images: honest.images.map((one) => ({ ...one, status: "pass" })),
      total: { ...honest.total, bytes: 1, budgets: [] },
    };
    expect(mergeReports([lying])).toEqual(honest);
  });

  it("names no override", () => {
    const honest = part([api, web, db], { budget: { size: { fail: MB } } });
    const passed = applyOverride(honest, { label: "image-budget-override", by: "octocat" });
    expect(passed.exitCode).toBe(0);
    expect(mergeReports([passed])).toEqual(honest);
  });

  it("cannot make sizes that no number is exact for", () => {
    const huge = [built("api", Number.MAX_SAFE_INTEGER), built("web", Number.MAX_SAFE_INTEGER), db];
    expect(() => mergeReports([part(huge)])).toThrow(PublishError);
  });
});

describe("everything else", () => {
  const over: Partial<Report> = { notes: ["shared"], seconds: 10 };

  it("is put together without doubles", () => {
    const change = { image: "api", setting: "size fail", from: "1 MB", to: "2 MB" };
    const merged = shuffled([
      part([api], {
        over: {
          ...over,
          limitChanges: [change],
          disk: { freeAtStart: 5, peakUsed: 7 },
          created: "2026-06-15T10:00:00.000Z",
        },
      }),
      part([web, db], {
        over: {
          notes: ["own", "shared"],
          seconds: 20,
          limitChanges: [change],
          disk: { freeAtStart: 9, peakUsed: null },
          engine: { name: "docker", version: "27.0.0", store: "containerd", builder: "buildx" },
          created: "2026-06-15T11:00:00.000Z",
          commit: { sha: "1".repeat(40), ref: "feature", dirty: true },
        },
      }),
    ]);
    expect(merged).toMatchObject({
      created: "2026-06-15T11:00:00.000Z",
      seconds: 20,
      disk: { freeAtStart: 5, peakUsed: 7 },
      limitChanges: [change],
      commit: { dirty: true },
      engine: { version: "28.5.1" },
    });
    expect(merged.notes).toEqual([
      "shared",
      "own",
      "The images were measured by different engines: docker 28.5.1 (overlay2), docker 27.0.0 (containerd).",
    ]);
  });

  it("stays within what a report holds", () => {
    const many = (start: number, count: number): Partial<Report> => ({
      notes: Array.from({ length: count }, (_, at) => `note ${start + at}`),
      errors: Array.from({ length: count }, (_, at) => ({ message: `error ${start + at}`, hint: "" })),
    });
    const merged = mergeReports([
      part([api], { over: many(0, 150) }),
      part([web, db], { over: many(150, 150) }),
    ]);
    expect(merged.notes).toHaveLength(200);
    expect(merged.notes.at(-1)).toBe("101 more notes.");
    expect(merged.errors.at(-1)?.message).toBe("101 more errors");
    expect(merged.exitCode).toBe(3);
  });

  it("says of each exception what the job knows that judged its image, and of the total's what is known now", () => {
    const exceptions = [
      exception({ image: "api", limit: { fail: 150 * MB } }),
      exception({ image: "web", limit: { fail: 150 * MB } }),
      exception({ image: "total", limit: { fail: 250 * MB } }),
      exception({ image: "db", expires: "2026-06-14" }),
    ];
    const rules = { exceptions, budget: { size: { fail: 80 * MB } }, total: { size: { fail: 190 * MB } } };
    const merged = shuffled([shard(1, 2, [api, db], rules), shard(2, 2, [web], rules)]);
    expect(merged.exceptions.map(({ image: name, status }) => [name, status])).toEqual([
      ["api", "active"],
      ["web", "unused"],
      ["total", "active"],
      ["db", "expired"],
    ]);
    expect(merged.total.budgets).toMatchObject([{ status: "pass", exception: { expired: false } }]);
    expect(merged.exceptions).toEqual(part([api, web, db], rules).exceptions);
  });

  it("lets the ratchet hold for the total as for one run", () => {
    const old = (name: string, bytes: number): UnjudgedImage => ({
      ...built(name, bytes),
      baseline: measured(bytes),
      change: changeOf(0, 0),
    });
    const limits = { total: { size: { fail: 150 * MB } } };
    const parts = [
      shard(1, 2, [old("api", 100 * MB)], limits),
      shard(2, 2, [old("web", 60 * MB), old("db", MB)], limits),
    ];
    expect(shuffled(parts).total.budgets).toMatchObject([{ status: "warn", waiver: { kind: "ratchet" } }]);
    const strict = parts.map((one) => ({ ...one, config: { ...one.config, ratchet: false } }));
    expect(shuffled(strict).total.budgets).toMatchObject([{ status: "fail", waiver: null }]);
  });

  it("is a report itself when there is only one", () => {
    const level = fc.option(fc.integer({ min: 1, max: 300 }).map((mb) => mb * MB));
    const one = fc.record({
      bytes: fc.integer({ min: 0, max: 300 * MB }),
      before: fc.option(fc.integer({ min: 0, max: 300 * MB })),
      lost: fc.constantFrom("build" as const, "measure" as const, null, null, null),
    });
    const run = fc.record({
      images: fc.array(one, { minLength: 1, maxLength: 4 }),
      own: level,
      total: level,
      failOn: fc.constantFrom("fail" as const, "warn" as const, "never" as const),
      onUnmeasured: fc.constantFrom("error" as const, "warn" as const),
      expires: fc.constantFrom("2026-06-14", "2026-06-15"),
    });
    fc.assert(
      fc.property(run, ({ images, own, total, failOn, onUnmeasured, expires }) => {
        const subjects = images.map(({ bytes, before, lost }, at) => {
          const name = `image-${at}`;
          if (lost !== null) return failed(lost, { name });
          if (before === null) return built(name, bytes);
          const change = changeOf(bytes - before, before === 0 ? null : 1);
          return { ...built(name, bytes), baseline: measured(before), change };
        });
        const report = reportOf(subjects, {
          budget: own === null ? {} : { size: { fail: own } },
          total: total === null ? {} : { size: { fail: total } },
          failOn,
          onUnmeasured,
          exceptions: [exception({ image: "image-0", expires }), exception({ image: "total", expires })],
        });
        expect(mergeReports([report])).toEqual(report);
      }),
    );
  });
});
