import { describe, expect, it } from "@jest/globals";
import { guideBudget, guidePairTotal } from "../../../src/guide/budgets.js";
import {
  GUIDE_SILENT,
  baseBreaks,
  expectation,
  guideSilence,
  outOfReach,
  totalExpectation,
} from "../../../src/guide/expectation.js";
import { GUIDE_ROW_NAMES, guideRow, inferGuideRow } from "../../../src/guide/rows.js";
import type { GuideChoice } from "../../../src/model/config.js";
import type { BaseReport } from "../../../src/report/schema.js";

const base = (over: Partial<BaseReport> = {}): BaseReport => ({
  image: "nginx:alpine",
  family: "nginx",
  distribution: "alpine 3.22.1",
  libc: "musl",
  bytes: 62_100_000,
  standIn: false,
  ...over,
});

describe("guideRow", () => {
  it.each([
    ["python-api", 150e6, 200e6, 450e6],
    ["nginx-frontend", 25e6, 30e6, 25e6],
  ] as const)("%s", (name, min, max, reference) => {
    expect(guideRow(name)).toMatchObject({ name, min, max, reference });
  });

  it("is known for every name", () => {
    expect(GUIDE_ROW_NAMES.map((name) => guideRow(name).name)).toEqual(GUIDE_ROW_NAMES);
  });
});

describe("inferGuideRow", () => {
  it.each([
    ["python", "alpine 3.22.1", "musl", "python-api"],
    ["python", "debian 13", "glibc", "python-api"],
    ["nginx", "alpine 3.22.1", "musl", "nginx-frontend"],
    ["nginx", "debian 13", "glibc", null],
    ["nginx", "alpinelike 1", "musl", null],
    ["nginx", null, "musl", "nginx-frontend"],
    ["nginx", null, "glibc", null],
    ["alpine", "alpine 3.22.1", "musl", null],
    ["node", "alpine 3.22.1", "musl", null],
    ["debian", "debian 13", "glibc", null],
    ["other", null, "none", null],
  ] as const)("%s on %s (%s) is %s", (family, distribution, libc, row) => {
    expect(inferGuideRow({ family, distribution, libc })).toBe(row);
  });

  it("is nothing without a base", () => {
    expect(inferGuideRow(null)).toBeNull();
  });
});

describe("guideBudget", () => {
  it("fails on the row's upper end", () => {
    expect(guideBudget("python-api").size).toEqual({ fail: 200_000_000 });
    expect(guideBudget("nginx-frontend")).toEqual({ size: { fail: 30_000_000 } });
  });

  it("warns, and only warns, on the API's expected saving", () => {
    const row = guideRow("python-api");
    // Whole percent, cut off, by whole-number division.
    const percent = Number((BigInt(row.reference - row.max) * 100n) / BigInt(row.reference));
    expect(guideBudget("python-api").saving).toEqual({ warn: { percent } });
  });
});

describe("guidePairTotal", () => {
  const pair = (...choices: GuideChoice[]) => choices.map((guide) => ({ guide }));
  it.each([
    [pair("python-api", "nginx-frontend"), { fail: 225_000_000 }],
    [pair("nginx-frontend", "python-api"), { fail: 225_000_000 }],
    [pair("python-api"), null],
    [pair(), null],
    [pair("python-api", "python-api"), null],
    [pair("python-api", "infer"), null],
    [pair("python-api", "nginx-frontend", "none"), null],
    [pair("python-api", "python-api", "nginx-frontend"), null],
  ])("%j gives %j", (images, limit) => {
    expect(guidePairTotal(images)).toEqual(limit);
    expect(totalExpectation(images) === null).toBe(limit === null);
  });

  it("names the total's row where the guide contradicts itself", () => {
    expect(totalExpectation(pair("python-api", "nginx-frontend"))).toMatchObject({ min: 175e6, max: 225e6 });
    expect(totalExpectation(pair("python-api", "nginx-frontend"))?.note).toContain('row "Total"');
  });
});

describe("expectation", () => {
  const row = guideRow("nginx-frontend");

  it("tells an inferred row that the base already breaks as out of reach, with the base's bytes", () => {
    const found = expectation({ row, chosen: false, base: base() });
    expect(found).toMatchObject({ row: "nginx-frontend", chosen: false, min: 25e6, max: 30e6 });
    expect(found.note).toContain(
      "out of reach for this base: nginx:alpine alone is 62.1 MB, the guide allows 30 MB",
    );
    expect(outOfReach(found, base())).toBe(true);
  });

  it("still says what the base weighs where the row was chosen, and holds the image to it", () => {
    const found = expectation({ row, chosen: true, base: base() });
    expect(found.note).toContain("nginx:alpine alone is 62.1 MB");
    expect(found.note).not.toContain("out of reach");
    expect(outOfReach(found, base())).toBe(false);
  });

  it.each([
    [30_000_001, true],
    [30_000_000, false],
    [null, false],
  ])("a base of %s bytes breaks 30 MB: %s", (bytes, breaks) => {
    expect(baseBreaks(row, base({ bytes }))).toBe(breaks);
    expect(outOfReach({ chosen: false, max: row.max }, base({ bytes }))).toBe(breaks);
  });

  it("says when the base is a stand-in, and nothing when there is nothing to say", () => {
    const api = guideRow("python-api");
    expect(expectation({ row: api, chosen: true, base: base({ standIn: true, bytes: 1 }) }).note).toContain(
      "stand-in",
    );
    expect(expectation({ row: api, chosen: true, base: base({ bytes: 1 }) }).note).toBeNull();
    expect(expectation({ row: api, chosen: true, base: null }).note).toBeNull();
  });

  it("names the frontend's row where the guide contradicts itself", () => {
    expect(expectation({ row, chosen: true, base: null }).note).toContain(
      'row "ditto-frontend" (Verification)',
    );
  });
});

describe("guideSilence", () => {
  it.each([
    ["infer", base({ family: "node" }), GUIDE_SILENT],
    ["infer", base(), null],
    ["infer", null, null],
    ["none", base({ family: "node" }), null],
    ["python-api", base({ family: "node" }), null],
  ] as const)("%s, %j", (choice, of, said) => {
    expect(guideSilence(choice, of)).toBe(said);
  });
});
