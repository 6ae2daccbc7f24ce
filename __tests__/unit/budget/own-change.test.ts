import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import { judgeImage, judgeTotal } from "../../../src/budget/judge.js";
import { totalOf } from "../../../src/budget/total.js";
import type { BudgetRules } from "../../../src/model/config.js";
import { changeSchema } from "../../../src/report/schema.js";
import type { Verdict } from "../../../src/report/schema.js";
import { totalRulesSchema } from "../../../src/report/schema-parts.js";
import { reportOf } from "./reports.js";
import {
  changed,
  changeOf,
  drifted,
  exception,
  failed,
  image,
  MB,
  measured,
  rules,
  size,
} from "./samples.js";

const fail = (limit: Required<BudgetRules>["change"]["fail"]): BudgetRules => ({
  "change.own": { fail: limit ?? {} },
});

function judged(
  subject: UnjudgedImage,
  budget: BudgetRules,
  over: Parameters<typeof rules>[0] = {},
): Verdict {
  const { budgets } = judgeImage(subject, rules({ budget, ...over }));
  const [verdict] = budgets;
  if (verdict === undefined || budgets.length > 1) throw new Error(`${budgets.length} verdicts`);
  return verdict;
}

describe("the own change of an image", () => {
  it.each([
    ["with the base image's drift left out", drifted(40 * MB, 28 * MB), { bytes: 12 * MB }, "pass"],
    ["one byte over", drifted(40 * MB + 1, 28 * MB), { bytes: 12 * MB }, "fail"],
    ["in percent of the whole baseline", drifted(40 * MB, 28 * MB), { percent: 11 }, "fail"],
    ["with both, of which one is held", drifted(40 * MB, 28 * MB), { bytes: MB, percent: 12 }, "pass"],
    ["hidden by a base that shrank", drifted(-10 * MB, -22 * MB), { bytes: 5 * MB }, "fail"],
    ["of an image that got smaller", drifted(20 * MB, 28 * MB), { bytes: 0 }, "pass"],
  ] as const)("is judged: %s", (_, parts, limit, status) => {
    expect(judged(image(parts), fail(limit))).toMatchObject({ metric: "change.own", status, limit });
  });

  it("is no change within the jitter of rebuilds", () => {
    const own = { bytes: 15_000, percent: 0.015, noise: true };
    const verdict = judged(image(drifted(28 * MB, 28 * MB, { own })), fail({ bytes: 0, percent: 0 }));
    expect(verdict).toMatchObject({ status: "pass", actual: { bytes: 15_000 } });
    expect(verdict.reason).toContain("own change +15 kB (0 %)");
    expect(verdict.reason).toContain("counts as no change");
  });

  const unsplit = image(changed(40 * MB, 40));
  it.each([
    ["no baseline", image(), "no-baseline", "no baseline: no base was given"],
    [
      "a baseline that does not compare",
      image({ baseline: measured(MB) }),
      "not-comparable",
      "in different ways",
    ],
    [
      "layers that cannot be told apart",
      unsplit,
      "not-comparable",
      "base and own layers cannot be told apart",
    ],
    ["no size", failed("build", { baseline: measured(MB) }), "not-measured", "step 3 exited with 1"],
  ] as const)("is skipped with %s", (_, subject, skip, why) => {
    const verdict = judged(subject, fail({ bytes: 0 }));
    expect(verdict).toMatchObject({ status: "skipped", skip, actual: null });
    expect(verdict.reason).toContain("own change was not judged: ");
    expect(verdict.reason).toContain(why);
  });

  it("says the same as the change where there is nothing to split", () => {
    const reasons = (subject: UnjudgedImage): readonly string[] =>
      judgeImage(
        subject,
        rules({ budget: { change: { fail: { bytes: 0 } }, ...fail({ bytes: 0 }) } }),
      ).budgets.map(({ reason }) => reason.replace("own change", "change"));
    for (const subject of [image(), image({ baseline: measured(MB) }), failed("build")]) {
      const [first, second] = reasons(subject);
      expect(first).toBe(second);
    }
  });

  it("is never let pass by the ratchet", () => {
    const subject = image({ ...drifted(2 * MB, -4 * MB), size: size(102 * MB) });
    expect(judged(subject, fail({ bytes: 5 * MB }))).toMatchObject({ status: "fail", waiver: null });
  });

  it("is raised by exceptions of its own, and only by those", () => {
    const of = (metric: "change" | "change.own") => [
      exception({ metric, limit: { fail: { bytes: 20 * MB } } }),
    ];
    const subject = image(drifted(40 * MB, 28 * MB));
    expect(judged(subject, fail({ bytes: MB }), { exceptions: of("change.own") }).status).toBe("pass");
    expect(judged(subject, fail({ bytes: MB }), { exceptions: of("change") }).status).toBe("fail");
    const expired = [
      exception({ metric: "change.own", limit: { fail: { bytes: MB } }, expires: "2026-01-01" }),
    ];
    expect(judged(subject, fail({ bytes: 99 * MB }), { exceptions: expired }).reason).toContain(
      "the own change exception of @team expired on 2026-01-01",
    );
  });

  it("stands between change and saving", () => {
    const budget: BudgetRules = { ...fail({ bytes: 1 }), size: { fail: 1 }, change: { fail: { bytes: 1 } } };
    const { budgets } = judgeImage(image(drifted(40 * MB, 28 * MB)), rules({ budget }));
    expect(budgets.map(({ metric }) => metric)).toEqual(["size", "change", "change.own"]);
  });
});

describe("reasons", () => {
  const both: BudgetRules = {
    change: { fail: { bytes: 5 * MB } },
    "change.own": { fail: { bytes: 5 * MB } },
  };
  const reasons = (parts: Partial<UnjudgedImage>): readonly string[] =>
    judgeImage(image(parts), rules({ budget: both })).budgets.map(({ reason }) => reason);

  it("say how much of a change the base image brought, and what an own change leaves out", () => {
    const [change, own] = reasons(drifted(40 * MB, 28 * MB));
    expect(change).toContain(
      "api: change +40 MB (+40 %) [+28 MB base refresh included] is over the fail limit of 5 MB by 35 MB; " +
        "most of it is the refreshed base image's, which `change.own` leaves out",
    );
    expect(own).toContain(
      "api: own change +12 MB (+12 %) [+28 MB base refresh not counted] is over the fail limit of 5 MB by 7 MB",
    );
  });

  it("do so for a base that shrank, and for one that is no part of the change", () => {
    const [change, own] = reasons(drifted(10 * MB, -5 * MB));
    expect(change).toContain("[-5 MB base refresh included]");
    expect(own).toContain("[-5 MB base refresh not counted]");
    const drift = { image: "python:3.11-alpine", bytes: 28 * MB, counted: false };
    const [whole, part] = reasons(drifted(12 * MB, 0, { drift }));
    expect(whole).not.toContain("base refresh");
    expect(part).toContain("[+28 MB base refresh not counted]");
  });

  it("leave out a drift of a few bytes", () => {
    expect(reasons(drifted(12 * MB, 12)).join()).not.toContain("base refresh");
  });

  it.each([
    ["the layer that grew", 4 * MB, 14 * MB, "grew most: +14 MB in line 14: COPY app ./app"],
    ["the base where another one was chosen", 28 * MB, 14 * MB, "the base image grew most: +28 MB"],
    ["nothing where nothing is known", 0, null, "which layer grew is not known here"],
  ])("name %s", (_, base, grown, remedy) => {
    const parts = { base, packages: 0, files: 14 * MB, waste: 0 };
    const layers =
      grown === null
        ? []
        : [
            { instruction: "RUN rm", line: 15, status: "smaller" as const, bytes: -20 * MB, layer: 3 },
            { instruction: "COPY app ./app", line: 14, status: "larger" as const, bytes: grown, layer: 2 },
          ];
    const growth = {
      reasons: [],
      packages: [],
      files: [],
      layers,
      omitted: { packages: 0, files: 0, layers: 0 },
      filesKnown: true,
    };
    const own = { bytes: 42 * MB, percent: 42, noise: false };
    const found = reasons({
      ...changed(42 * MB, 42, { parts, own }),
      growth: grown === null ? null : growth,
    });
    expect(found).toHaveLength(2);
    for (const reason of found) expect(reason).toContain(remedy);
  });
});

describe("the total's own change", () => {
  const api = image({ name: "api", ...drifted(40 * MB, 28 * MB) });
  const web = image({ name: "web", ...drifted(31 * MB, 28 * MB) });
  const judge = (images: UnjudgedImage[], budget: BudgetRules): Verdict | undefined =>
    judgeTotal(totalOf(images, null), images, rules({ budget })).budgets[0];

  it("is the sum of the images'", () => {
    expect(totalOf([api, web, image({ name: "new" })], null).change).toEqual(
      changeOf(71 * MB, 35.5, {
        parts: { base: 56 * MB, packages: 15 * MB, files: 0, waste: 0 },
        drift: { image: "python:3.11-alpine", bytes: 56 * MB, counted: true },
        own: { bytes: 15 * MB, percent: 7.5, noise: false },
      }),
    );
    const verdict = judge([api, web], fail({ bytes: 10 * MB }));
    expect(verdict).toMatchObject({ status: "fail", actual: { bytes: 15 * MB, percent: 7.5 }, waiver: null });
    expect(verdict?.reason).toContain(
      "total: own change +15 MB (+7.5 %) [+56 MB base refresh not counted] is over the fail limit of 10 MB by 5 MB; " +
        "grew most: api 12 MB, web 3 MB",
    );
    expect(judge([api, web], { change: { fail: { bytes: MB } } })?.reason).toContain(
      "[+56 MB base refresh included]",
    );
  });

  it("is not known where one image's is not", () => {
    const images = [api, image({ name: "odd", ...changed(MB, 1) })];
    expect(totalOf(images, null).change).toMatchObject({ bytes: 41 * MB, own: null, parts: null });
    expect(judge(images, fail({ bytes: 0 }))).toMatchObject({ status: "skipped", skip: "not-comparable" });
    expect(judge(images, fail({ bytes: 0 }))?.reason).toContain("cannot be told apart in odd");
    expect(judge(images, { change: { fail: { bytes: 99 * MB } } })?.status).toBe("pass");
    expect(judge([image()], fail({ bytes: 0 }))).toMatchObject({ status: "skipped", skip: "no-baseline" });
  });

  it("names no base image where there are several, and adds nothing to a change that is no part of it", () => {
    const node = { image: "node:22", bytes: MB, counted: true };
    expect(
      totalOf([api, image({ name: "js", ...drifted(2 * MB, MB, { drift: node }) })], null).change?.drift,
    ).toEqual({ image: null, bytes: 29 * MB, counted: true });
    const apart = image({ name: "js", ...drifted(2 * MB, 0, { drift: { ...node, counted: false } }) });
    expect(totalOf([api, apart], null).change?.drift?.bytes).toBe(28 * MB);
    expect(totalOf([apart], null).change?.drift).toEqual({ ...node, counted: false });
  });

  it("always adds up", () => {
    const megabytes = fc.integer({ min: -50 * MB, max: 50 * MB });
    const one = fc.record({ own: fc.option(megabytes), drift: megabytes, noise: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (parts) => {
        const images = parts.map(({ own, drift, noise }, at) =>
          image({
            name: `image-${at}`,
            ...(own === null
              ? changed(drift, drift / MB)
              : drifted(own + drift, drift, { own: { bytes: own, percent: own / MB, noise } })),
          }),
        );
        const { change } = totalOf(images, null);
        if (change === null) throw new Error("no change");
        expect(changeSchema.parse(change)).toEqual(change);
        if (parts.some(({ own }) => own === null)) {
          expect(change.own).toBeNull();
          return;
        }
        expect((change.own?.bytes ?? 0) + (change.drift?.bytes ?? 0)).toBe(change.bytes);
        const all = change.parts ?? { base: 0, packages: 0, files: 0, waste: 0 };
        expect(all.base + all.packages + all.files + all.waste).toBe(change.bytes);
      }),
    );
  });

  it("has rules that a report carries from job to job", () => {
    const total: BudgetRules = { ...fail({ bytes: 10 * MB }), change: { warn: { percent: 5 } } };
    const rule = exception({ image: "total", metric: "change.own", limit: { fail: { bytes: 20 * MB } } });
    const report = reportOf([api, web], { total, exceptions: [rule] });
    expect(totalRulesSchema.parse(report.totalRules)).toEqual(report.totalRules);
    expect(report.totalRules?.limits).toEqual(total);
    expect(report.total.budgets).toMatchObject([
      { metric: "change", status: "warn" },
      { metric: "change.own", status: "pass", exception: { expired: false } },
    ]);
    expect(report.exceptions).toMatchObject([{ metric: "change.own", status: "active" }]);
  });
});
