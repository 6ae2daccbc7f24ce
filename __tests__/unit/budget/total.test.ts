import { describe, expect, it } from "@jest/globals";
import { judgeTotal } from "../../../src/budget/judge.js";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import { totalOf } from "../../../src/budget/total.js";
import { totalExpectation } from "../../../src/guide/expectation.js";
import type { BudgetRules } from "../../../src/model/config.js";
import { totalSchema } from "../../../src/report/schema.js";
import { changed, changeOf, failed, image, MB, rules, saved, size } from "./samples.js";

const judge = (
  images: UnjudgedImage[],
  budget: BudgetRules,
  over: Parameters<typeof rules>[0] & { leftOut?: number } = {},
) => judgeTotal(totalOf(images, null), images, { ...rules({ budget, ...over }), leftOut: over.leftOut ?? 0 });

const api = image({ name: "api", size: size(150 * MB, 60 * MB) });
const web = image({ name: "web", size: size(30 * MB, 12 * MB, false) });

describe("totalOf", () => {
  it("sums what was measured", () => {
    const total = totalOf([api, web], null);
    expect(total).toMatchObject({
      bytes: 180 * MB,
      measured: 2,
      images: 2,
      reference: null,
      saving: null,
      change: null,
    });
    totalSchema.parse({ ...total, budgets: [] });
  });

  it("is null, not smaller, where one image was not measured", () => {
    const total = totalOf([api, failed("build", { name: "web" })], null);
    expect(total).toMatchObject({ bytes: null, measured: 1, images: 2 });
  });

  it("has no change where one image was not measured", () => {
    const total = totalOf([{ ...api, ...changed(5 * MB, 5) }, failed("build", { name: "web" })], null);
    expect(total).toMatchObject({ baseline: null, change: null });
  });

  it("is no size for no images", () => {
    expect(totalOf([], null)).toMatchObject({ bytes: null, measured: 0, images: 0, baseline: null });
  });

  it("counts changes over the images with a baseline only", () => {
    const total = totalOf([{ ...api, ...changed(5 * MB, 5) }, web], null);
    expect(total.baseline).toBe(100 * MB);
    expect(total.change).toEqual(changeOf(5 * MB, 5));
  });

  it.each([
    [1000, true, 1000, true, true],
    [1000, true, 5 * MB, false, false],
    [1000, true, -1000, true, false],
  ])(
    "changes %d (noise %s) and %d (noise %s) are noise: %s",
    (first, firstNoise, second, secondNoise, noise) => {
      const images = [
        { ...api, ...changed(first, 1, { noise: firstNoise }) },
        { ...web, ...changed(second, 1, { noise: secondNoise }) },
      ];
      expect(totalOf(images, null).change).toMatchObject({ bytes: first + second, noise });
    },
  );

  it("saves only where every reference was measured, and says which images count", () => {
    const both = totalOf([{ ...api, ...saved(300 * MB, 75) }, web], null);
    expect(both.reference).toBe(400 * MB);
    expect(both.saving).toEqual({
      bytes: 300 * MB,
      percent: 75,
      estimate: false,
      note: "counts api; the others have no reference",
    });
    const broken = totalOf(
      [
        { ...api, ...saved(300 * MB, 75) },
        { ...web, ...saved(1, 1), saving: null },
      ],
      null,
    );
    expect(broken).toMatchObject({ saving: null, reference: null });
  });

  it("is an estimate where one saving is", () => {
    const images = [
      { ...api, ...saved(300 * MB, 75) },
      { ...web, ...saved(1, 1, { estimate: true }) },
    ];
    expect(totalOf(images, null).saving).toMatchObject({
      estimate: true,
      note: "an estimate: 1 of 2 savings are one",
    });
  });
});

describe("judgeTotal", () => {
  it.each([
    ["size held", [api, web], { size: { fail: 180 * MB } }, "pass", null, "pass"],
    ["size over", [api, web], { size: { fail: 180 * MB - 1 } }, "fail", null, "fail"],
    ["download over", [api, web], { download: { warn: 71 * MB } }, "warn", null, "warn"],
    ["not measured", [api, failed()], { size: { fail: 1 } }, "skipped", "not-measured", "error"],
    ["download not measured", [api, failed()], { download: { fail: 1 } }, "skipped", "not-measured", "error"],
    ["no baseline", [api, web], { change: { fail: { bytes: 1 } } }, "skipped", "no-baseline", "pass"],
    [
      "change held",
      [{ ...api, ...changed(5 * MB, 5) }, web],
      { change: { fail: { percent: 5 } } },
      "pass",
      null,
      "pass",
    ],
    [
      "change over",
      [{ ...api, ...changed(5 * MB, 5) }, web],
      { change: { fail: { percent: 4 } } },
      "fail",
      null,
      "fail",
    ],
    [
      "change not measured",
      [{ ...api, ...changed(5, 5) }, failed()],
      { change: { fail: { bytes: 1 } } },
      "skipped",
      "not-measured",
      "error",
    ],
    [
      "change not comparable",
      [{ ...api, ...changed(5, 5), change: null }],
      { change: { fail: { bytes: 1 } } },
      "skipped",
      "not-comparable",
      "pass",
    ],
    ["no reference", [api, web], { saving: { fail: { bytes: 1 } } }, "skipped", "no-reference", "pass"],
    [
      "saving held",
      [{ ...api, ...saved(300 * MB, 75) }, web],
      { saving: { fail: { percent: 75 } } },
      "pass",
      null,
      "pass",
    ],
    [
      "saving short",
      [{ ...api, ...saved(300 * MB, 75) }, web],
      { saving: { fail: { percent: 76 } } },
      "fail",
      null,
      "fail",
    ],
    [
      "saving not measured",
      [{ ...api, ...saved(1, 1), saving: null }],
      { saving: { fail: { bytes: 1 } } },
      "skipped",
      "not-measured",
      "error",
    ],
    [
      "saving estimated",
      [{ ...api, ...saved(1, 1, { estimate: true }) }],
      { saving: { fail: { bytes: 9 } } },
      "skipped",
      "estimate",
      "pass",
    ],
  ] as const)("%s", (_, images, budget, status, skip, overall) => {
    const found = judge([...images], budget);
    expect(found.budgets).toHaveLength(1);
    expect(found.budgets[0]).toMatchObject({ status, skip });
    expect(found.budgets[0]?.reason).toMatch(/^total: /);
    expect(found.budgets[0]?.reason.length).toBeLessThan(300);
    expect(found.status).toBe(overall);
  });

  it("counts jitter as no change", () => {
    const images = [{ ...api, ...changed(9000, 0.009, { noise: true }) }];
    expect(judge(images, { change: { fail: { bytes: 0 } } }).status).toBe("pass");
  });

  it("names the largest images", () => {
    expect(judge([web, api], { size: { fail: 1 } }).budgets[0]?.reason).toContain(
      "largest: api 150 MB, web 30 MB",
    );
  });

  it("says nothing about a run that left images out", () => {
    const found = judge([api], { size: { fail: 999 * MB } }, { leftOut: 2 });
    expect(found.budgets[0]).toMatchObject({ status: "skipped", skip: "not-comparable" });
    expect(found.budgets[0]?.reason).toContain("left out 2 images");
    expect(found.status).toBe("pass");
  });

  it("warns where a total cannot be measured and on-unmeasured is warn", () => {
    expect(judge([api, failed("measure")], { size: { fail: 1 } }, { onUnmeasured: "warn" }).status).toBe(
      "warn",
    );
  });

  it("holds the guide's pair to the guide's total unless the configuration has its own", () => {
    const guide = totalExpectation([{ guide: "python-api" }, { guide: "nginx-frontend" }]);
    const images = [image({ size: size(200 * MB) }), web];
    const total = totalOf(images, guide);
    expect(judgeTotal(total, images, rules())).toMatchObject({
      status: "fail",
      budgets: [{ status: "fail", origin: "guide", limit: { bytes: 225 * MB } }],
    });
    expect(judgeTotal(total, images, rules({ budget: { size: { fail: 300 * MB } } }))).toMatchObject({
      status: "pass",
      budgets: [{ origin: "config" }],
    });
  });
});
