import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareToBaseline } from "../../../src/baseline/compare.js";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import { judgeImage, judgeTotal } from "../../../src/budget/judge.js";
import { exitCodeOf } from "../../../src/budget/status.js";
import { totalOf } from "../../../src/budget/total.js";
import type { Fingerprint } from "../../../src/model/image.js";
import { payloadBytes } from "../../../src/model/bytes.js";
import type { BudgetRules } from "../../../src/model/config.js";
import type { Verdict } from "../../../src/report/schema.js";
import { exception, failed, image, MB, measured, row, rules, saved, size } from "./samples.js";

const fingerprint: Fingerprint = {
  store: "overlay2",
  builder: "buildx 0.29.1 (docker)",
  platform: "linux/amd64",
  method: 1,
  engineVersion: "28.5.1",
  compression: [],
};

/** An image that had `before` bytes on the base and has `now`. */
function onBase(
  before: number,
  now: number,
  over: Partial<UnjudgedImage> & { readonly otherStore?: boolean } = {},
): UnjudgedImage {
  const { otherStore = false, ...parts } = over;
  const { change, comparable, reason } = compareToBaseline(
    { size: payloadBytes(now), fingerprint },
    { bytes: before, fingerprint: { ...fingerprint, store: otherStore ? "containerd" : "overlay2" } },
  );
  return image({ size: size(now), baseline: measured(before, { comparable, reason }), change, ...parts });
}

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

const SIZE = { size: { fail: 100 * MB } };

describe("the ratchet on the size of an image", () => {
  it.each([
    ["did not change", onBase(120 * MB, 120 * MB), "warn", "ratchet"],
    ["shrank and is over still", onBase(120 * MB, 110 * MB), "warn", "ratchet"],
    ["shrank into its budget", onBase(120 * MB, 90 * MB), "pass", undefined],
    ["grew within the jitter of rebuilds", onBase(120 * MB, 120 * MB + 9000), "warn", "ratchet"],
    ["grew beyond it", onBase(120 * MB, 120 * MB + 20_000), "fail", undefined],
    ["crossed the limit, were it by jitter only", onBase(100 * MB, 100 * MB + 1), "fail", undefined],
    [
      "shrank clearly against another store",
      onBase(120 * MB, 110 * MB, { otherStore: true }),
      "warn",
      "ratchet",
    ],
    [
      "did not change against another store",
      onBase(120 * MB, 120 * MB, { otherStore: true }),
      "fail",
      undefined,
    ],
    [
      "shrank a little against another store",
      onBase(120 * MB, 119.9 * MB, { otherStore: true }),
      "fail",
      undefined,
    ],
    ["has no baseline", image({ size: size(120 * MB) }), "fail", undefined],
    ["cannot be compared", image({ size: size(120 * MB), baseline: measured(120 * MB) }), "fail", undefined],
  ] as const)("of one that %s", (_, subject, status, kind) => {
    expect(judged(subject, SIZE)).toMatchObject({ status, waiver: kind === undefined ? null : { kind } });
  });

  it("says so in the line, before the remedy, with the base by its name", () => {
    const { reason, waiver, limit, level } = judged(onBase(120 * MB, 110 * MB), SIZE);
    expect(reason).toMatch(
      /^api: size 110 MB is over the fail limit of 100 MB by 10 MB \(10 %\); main is over it as well and this change does not add to it; /,
    );
    expect(waiver).toEqual({
      kind: "ratchet",
      note: "main is over it as well and this change does not add to it",
    });
    expect([limit, level]).toEqual([{ bytes: 100 * MB }, "fail"]);
  });

  it.each([
    [null, "the base is over it"],
    ["0123456789abcdef0123456789abcdef01234567", "0123456789 is over it"],
    ["x".repeat(5000), `${"x".repeat(39)}… is over it`],
    ["a\nb", "a b is over it"],
  ])("calls the base %j so", (ref, text) => {
    const subject = onBase(120 * MB, 120 * MB, { baseline: measured(120 * MB, { ref }) });
    expect(judged(subject, SIZE).waiver?.note.startsWith(text)).toBe(true);
  });

  it("is off with ratchet: false", () => {
    expect(judged(onBase(120 * MB, 110 * MB), SIZE, { ratchet: false })).toMatchObject({
      status: "fail",
      waiver: null,
    });
  });

  it("waives warnings too, those of a row nobody chose among them", () => {
    expect(judged(onBase(120 * MB, 120 * MB), { size: { warn: 100 * MB } })).toMatchObject({
      status: "warn",
      level: "warn",
      waiver: { kind: "ratchet" },
    });
    const suggested = onBase(250 * MB, 250 * MB, { guide: row() });
    expect(judged(suggested, {}, { guide: "infer" })).toMatchObject({
      inferred: true,
      status: "warn",
      waiver: { kind: "ratchet" },
    });
  });

  it("holds for the limit that an exception raised, and not for one that has expired", () => {
    const raised = [exception({ limit: { fail: 110 * MB } })];
    expect(judged(onBase(120 * MB, 120 * MB), SIZE, { exceptions: raised })).toMatchObject({
      limit: { bytes: 110 * MB },
      waiver: { kind: "ratchet" },
    });
    expect(judged(onBase(105 * MB, 111 * MB), SIZE, { exceptions: raised })).toMatchObject({
      status: "fail",
      waiver: null,
    });
    const expired = [exception({ expires: "2026-06-14" })];
    expect(judged(onBase(120 * MB, 120 * MB), SIZE, { exceptions: expired })).toMatchObject({
      status: "fail",
      waiver: null,
    });
  });

  it("never changes what was held or not judged, and never waives growth", () => {
    const bytes = fc.integer({ min: 0, max: 200 * MB });
    const near = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(
        bytes,
        fc.oneof(bytes, near),
        fc.boolean(),
        bytes,
        bytes,
        (before, by, otherStore, a, b) => {
          const now = Math.max(0, Math.abs(by) > 40_000 ? by : before + by);
          const subject = onBase(before, now, { otherStore });
          const budget = { size: { warn: Math.min(a, b), fail: Math.max(a, b) } };
          const without = judged(subject, budget, { ratchet: false });
          const verdict = judged(subject, budget);
          if (verdict.waiver === null) expect(verdict).toEqual(without);
          else {
            expect(["warn", "fail"]).toContain(without.status);
            expect(verdict.status).toBe("warn");
            expect(now <= before || subject.change?.noise).toBe(true);
            expect(before).toBeGreaterThan(verdict.limit?.bytes ?? Infinity);
          }
        },
      ),
    );
  });
});

describe("the ratchet on the other metrics", () => {
  const download = (head: number, base: number | null, exact: boolean, grown = 0): UnjudgedImage =>
    onBase(200 * MB, 200 * MB + grown, {
      size: size(200 * MB + grown, head, exact),
      baseline: measured(200 * MB, { downloadBytes: base }),
    });

  it.each([
    ["an exact one that is the same", download(60 * MB, 60 * MB, true), true],
    ["an exact one within the jitter", download(60.2 * MB, 60 * MB, true), true],
    ["an exact one beyond it", download(60.4 * MB, 60 * MB, true), false],
    ["a small exact one within 16 kB", download(60_000, 50_000, true), true],
    ["an estimate within a few percent", download(61.5 * MB, 60 * MB, false), true],
    ["an estimate beyond them", download(62 * MB, 60 * MB, false), false],
    ["an estimate of an image that grew", download(60 * MB, 60 * MB, false, 1 * MB), false],
    ["one that is not known of the base", download(60 * MB, null, false), false],
    ["one that the base held", download(60 * MB, 49_000, false), false],
  ] as const)("download: %s", (_, subject, waived) => {
    const verdict = judged(subject, { download: { fail: 49_500 } });
    expect([verdict.status, verdict.waiver !== null]).toEqual(waived ? ["warn", true] : ["fail", false]);
  });

  /** Saves `now` against a reference of 200 MB, and `before` on the base. */
  const saving = (before: number, now: number): UnjudgedImage => ({
    ...onBase(200 * MB - before, 200 * MB - now),
    reference: { ...(saved(1, 1).reference ?? neverNull()), bytes: 200 * MB },
    saving: { bytes: now, percent: (now / (200 * MB)) * 100, estimate: false, note: null },
  });

  it.each([
    ["missed as before", saving(40 * MB, 40 * MB), { fail: { bytes: 50 * MB } }, true],
    ["nearer than before", saving(40 * MB, 45 * MB), { fail: { percent: 50 } }, true],
    ["further than before", saving(40 * MB, 39 * MB), { fail: { bytes: 50 * MB } }, false],
    ["reached on the base", saving(51 * MB, 49 * MB), { fail: { percent: 25 } }, false],
  ] as const)("saving: %s", (_, subject, limit, waived) => {
    const verdict = judged(subject, { saving: limit });
    expect([verdict.status, verdict.waiver !== null]).toEqual(waived ? ["warn", true] : ["fail", false]);
    if (waived) expect(verdict.reason).toContain("; main is below it as well and this change does not grow");
  });

  it("keeps a broken limit that is new before one that the base breaks", () => {
    // 25 % were missed on the base, the 45 MB of the warning were not.
    const subject = saving(49 * MB, 49 * MB);
    const limits = { saving: { warn: { bytes: 60 * MB }, fail: { percent: 25 } } };
    expect(judged(subject, limits)).toMatchObject({
      status: "warn",
      level: "fail",
      waiver: { kind: "ratchet" },
    });
    const smallerReference = {
      ...subject,
      saving: { bytes: 44 * MB, percent: 22, estimate: false, note: null },
    };
    expect(
      judged(smallerReference, { saving: { warn: { bytes: 45 * MB }, fail: { percent: 25 } } }),
    ).toMatchObject({ status: "warn", level: "warn", waiver: null });
  });

  it("has none for change", () => {
    const subject = onBase(120 * MB, 130 * MB);
    expect(judged(subject, { change: { fail: { bytes: 5 * MB } } })).toMatchObject({
      status: "fail",
      waiver: null,
    });
  });
});

describe("the ratchet on the total", () => {
  const total = (images: readonly UnjudgedImage[], budget: BudgetRules, leftOut = 0): Verdict | undefined =>
    judgeTotal(totalOf(images, null), images, { ...rules({ budget }), leftOut }).budgets[0];
  const named = (name: string, subject: UnjudgedImage): UnjudgedImage => ({ ...subject, name });
  const limit = { size: { fail: 150 * MB } };

  it.each([
    ["unchanged", [onBase(100 * MB, 100 * MB), named("web", onBase(60 * MB, 60 * MB))], "warn"],
    [
      "one grew, the other made up for it",
      [onBase(100 * MB, 105 * MB), named("web", onBase(60 * MB, 50 * MB))],
      "warn",
    ],
    ["one grew by more", [onBase(100 * MB, 105 * MB), named("web", onBase(60 * MB, 57 * MB))], "fail"],
    ["one is new", [onBase(160 * MB, 150 * MB), named("web", image({ size: size(MB) }))], "fail"],
    ["the base held it", [onBase(100 * MB, 100 * MB), named("web", onBase(50 * MB, 50 * MB + 1))], "fail"],
    [
      "shrank clearly with one from another store",
      [onBase(100 * MB, 95 * MB), named("web", onBase(60 * MB, 60 * MB, { otherStore: true }))],
      "warn",
    ],
    [
      "unchanged, one from another store",
      [onBase(100 * MB, 100 * MB), named("web", onBase(60 * MB, 60 * MB, { otherStore: true }))],
      "fail",
    ],
  ] as const)("size: %s", (_, images, status) => {
    const verdict = total(images, limit);
    expect(verdict).toMatchObject({ status, waiver: status === "warn" ? { kind: "ratchet" } : null });
  });

  it("does not judge what it does not see", () => {
    expect(total([onBase(200 * MB, 200 * MB)], limit, 1)).toMatchObject({ status: "skipped", waiver: null });
    expect(total([onBase(200 * MB, 200 * MB), named("web", failed())], limit)).toMatchObject({
      status: "skipped",
      waiver: null,
    });
  });

  it("counts what is saved over the images that have a reference", () => {
    const reference = { ...(saved(1, 1).reference ?? neverNull()), bytes: 120 * MB };
    const api = {
      ...onBase(100 * MB, 100 * MB),
      reference,
      saving: { bytes: 20 * MB, percent: 16.7, estimate: false, note: null },
    };
    const grown = named("web", onBase(60 * MB, 70 * MB));
    expect(total([api, grown], { saving: { fail: { bytes: 50 * MB } } })).toMatchObject({
      status: "warn",
      waiver: { kind: "ratchet" },
    });
  });

  it("counts downloads together", () => {
    const one = (now: number): UnjudgedImage =>
      onBase(100 * MB, 100 * MB, {
        size: size(100 * MB, now, false),
        baseline: measured(100 * MB, { downloadBytes: 40 * MB }),
      });
    const budget = { download: { fail: 70 * MB } };
    expect(total([one(41 * MB), named("web", one(40 * MB))], budget)?.status).toBe("warn");
    expect(total([one(44 * MB), named("web", one(40 * MB))], budget)?.status).toBe("fail");
  });
});

describe("fail-on: warn", () => {
  const run = (subject: UnjudgedImage, ratchet: boolean): number =>
    exitCodeOf({
      images: [{ ...subject, ...judgeImage(subject, rules({ budget: SIZE, ratchet })) }],
      total: { budgets: [] },
      errors: [],
      config: { failOn: "warn", onUnmeasured: "error" },
    });

  it("passes over what the ratchet let pass, and over nothing else", () => {
    expect(run(onBase(120 * MB, 120 * MB), true)).toBe(0);
    expect(run(onBase(120 * MB, 120 * MB), false)).toBe(1);
    expect(run(onBase(120 * MB, 121 * MB), true)).toBe(1);
  });
});

function neverNull(): never {
  throw new Error("the sample has a reference");
}
