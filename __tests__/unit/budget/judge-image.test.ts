import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { judgeImage } from "../../../src/budget/judge.js";
import type { BudgetRules } from "../../../src/model/config.js";
import { verdictSchema, type VerdictStatus } from "../../../src/report/schema.js";
import { base, changed, exception, failed, image, MB, measured, row, rules, saved, size } from "./samples.js";

const RANK: Record<VerdictStatus, number> = { pass: 0, skipped: 0, warn: 1, fail: 2 };

function only(...args: Parameters<typeof judgeImage>) {
  const { budgets, status } = judgeImage(...args);
  expect(budgets).toHaveLength(1);
  const [verdict] = budgets;
  if (verdict === undefined) throw new Error("no verdict");
  verdictSchema.parse(verdict);
  expect(verdict.reason.length).toBeLessThan(300);
  expect(verdict.reason).not.toMatch(/[\r\n]/);
  return { verdict, status };
}

describe("size and download", () => {
  it.each([
    [{ fail: 100 * MB }, 100 * MB, "pass", "fail", 100 * MB],
    [{ fail: 100 * MB }, 100 * MB + 1, "fail", "fail", 100 * MB],
    [{ warn: 80 * MB, fail: 100 * MB }, 80 * MB, "pass", "warn", 80 * MB],
    [{ warn: 80 * MB, fail: 100 * MB }, 90 * MB, "warn", "warn", 80 * MB],
    [{ warn: 80 * MB, fail: 100 * MB }, 101 * MB, "fail", "fail", 100 * MB],
    // The wrong way round: the broken limit with the highest level still decides, the strictest held one is shown.
    [{ warn: 100 * MB, fail: 80 * MB }, 90 * MB, "fail", "fail", 80 * MB],
    [{ warn: 100 * MB, fail: 80 * MB }, 70 * MB, "pass", "fail", 80 * MB],
    [{ warn: 0 }, 0, "pass", "warn", 0],
    [{ warn: 0 }, 1, "warn", "warn", 0],
  ] as const)("%j with %d bytes is %s", (limit, bytes, status, level, decided) => {
    for (const metric of ["size", "download"] as const) {
      const found = only(image({ size: size(bytes) }), rules({ budget: { [metric]: limit } }));
      expect(found.verdict).toMatchObject({ metric, status, level, limit: { bytes: decided }, skip: null });
      expect(found.verdict).toMatchObject({
        actual: { bytes, percent: null },
        origin: "config",
        inferred: false,
      });
      expect(found.status).toBe(status);
    }
  });

  it("judges the download by the download", () => {
    const big = image({ size: size(300 * MB, 90 * MB, false) });
    const { verdict } = only(big, rules({ budget: { download: { fail: 80 * MB } } }));
    expect(verdict).toMatchObject({ status: "fail", actual: { bytes: 90 * MB } });
    expect(verdict.reason).toContain(
      "download 90 MB [an estimate] is over the fail limit of 80 MB by 10 MB (12.5 %)",
    );
  });

  it("gives one verdict per metric with a limit, and none without", () => {
    const budget: BudgetRules = { size: { fail: 1 }, change: { fail: { bytes: 1 } } };
    expect(judgeImage(image(), rules({ budget })).budgets.map(({ metric }) => metric)).toEqual([
      "size",
      "change",
    ]);
    expect(judgeImage(image(), rules())).toEqual({ budgets: [], status: "pass" });
  });

  it("says image, metric, actual, limit, overshoot and the likely remedy on one line", () => {
    const layers = [
      {
        diffId: "a",
        bytes: 55 * MB,
        storedBytes: 1,
        instruction: null,
        line: null,
        stage: null,
        origin: "base",
      },
      {
        diffId: "b",
        bytes: 168 * MB,
        storedBytes: 1,
        instruction: "RUN pip install\n  -r requirements.txt",
        line: 7,
        stage: null,
        origin: "dockerfile",
      },
    ] as const;
    const { verdict } = only(
      image({ size: size(223 * MB), layers: [...layers] }),
      rules({ budget: { size: { fail: 200 * MB } } }),
    );
    expect(verdict.reason).toBe(
      "api: size 223 MB is over the fail limit of 200 MB by 23 MB (11.5 %); largest own layer 168 MB in line 7: RUN pip install -r requirements.txt; the base is 55 MB of it",
    );
  });

  it("blames the base where the base alone breaks the limit", () => {
    const { verdict } = only(image(), rules({ budget: { size: { fail: 50 * MB } } }));
    expect(verdict.reason).toContain("the base alone is 55 MB: choose a smaller base");
  });

  it("keeps reasons short and on one line whatever the names are", () => {
    const name = `a${"\n😀".repeat(300)}`;
    const layers = [
      {
        diffId: "b",
        bytes: 9,
        storedBytes: 1,
        instruction: "RUN \n".repeat(3000),
        line: 7,
        stage: null,
        origin: "dockerfile",
      },
    ] as const;
    const { verdict } = only(
      image({ name, layers: [...layers] }),
      rules({
        budget: { size: { fail: 60 * MB } },
        exceptions: [exception({ image: name, owner: "o".repeat(500), limit: { fail: 70 * MB } })],
      }),
    );
    expect(verdict.status).toBe("fail");
    expect(verdict.reason).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe("change", () => {
  it.each([
    [{ bytes: 5 * MB }, 5 * MB, 5, "pass"],
    [{ bytes: 5 * MB }, 5 * MB + 1, 5, "fail"],
    [{ percent: 5 }, 5 * MB, 5, "pass"],
    [{ percent: 5 }, 5 * MB, 5.01, "fail"],
    // Both joined: broken only when both are exceeded.
    [{ bytes: 5 * MB, percent: 10 }, 6 * MB, 6, "pass"],
    [{ bytes: 5 * MB, percent: 10 }, 4 * MB, 40, "pass"],
    [{ bytes: 5 * MB, percent: 10 }, 6 * MB, 11, "fail"],
    [{ bytes: 0 }, -1 * MB, -1, "pass"],
    // A baseline of 0 bytes has no percentage: bytes alone decide.
    [{ bytes: 5 * MB, percent: 10 }, 6 * MB, null, "fail"],
    [{ bytes: 5 * MB, percent: 10 }, 4 * MB, null, "pass"],
    [{ percent: 10 }, 0, null, "pass"],
  ] as const)("%j with %d bytes, %s %% is %s", (threshold, bytes, percent, status) => {
    const { verdict } = only(
      image(changed(bytes, percent)),
      rules({ budget: { change: { fail: threshold } } }),
    );
    expect(verdict).toMatchObject({ status, actual: { bytes, percent }, limit: threshold });
  });

  it("cannot judge percent alone on a baseline of 0 bytes", () => {
    const budget: BudgetRules = { change: { fail: { percent: 10 } } };
    const { verdict, status } = only(image(changed(6 * MB, null)), rules({ budget }));
    expect(verdict).toMatchObject({ status: "skipped", skip: "not-comparable", actual: { bytes: 6 * MB } });
    expect(verdict.reason).toContain("baseline is 0 bytes");
    expect(status).toBe("pass");
  });

  it("still warns by bytes where the failing percentage cannot be judged", () => {
    const budget: BudgetRules = { change: { warn: { bytes: 1 }, fail: { percent: 10 } } };
    expect(only(image(changed(6 * MB, null)), rules({ budget })).verdict.status).toBe("warn");
    const held: BudgetRules = { change: { warn: { bytes: 7 * MB }, fail: { percent: 10 } } };
    expect(only(image(changed(6 * MB, null)), rules({ budget: held })).verdict.status).toBe("skipped");
  });

  it("counts jitter as no change", () => {
    const { verdict } = only(
      image(changed(15_000, 0.015, { noise: true })),
      rules({ budget: { change: { fail: { bytes: 0 } } } }),
    );
    expect(verdict).toMatchObject({ status: "pass", actual: { bytes: 15_000 } });
    expect(verdict.reason).toContain("within the jitter of rebuilds");
  });

  it("says by how much, in bytes and points", () => {
    const { verdict } = only(
      image(changed(38.2 * MB, 12.3)),
      rules({ budget: { change: { fail: { bytes: 10 * MB, percent: 5 } } } }),
    );
    expect(verdict.reason).toContain(
      "change +38.2 MB (+12.3 %) is over the fail limit of 10 MB and 5 % by 28.2 MB and 7.3 points",
    );
  });

  it("flags a baseline of another store and judges all the same", () => {
    const parts = changed(6 * MB, 6);
    const other = image({
      ...parts,
      baseline: measured(1, { status: "recorded", comparable: false }),
    });
    const { verdict } = only(other, rules({ budget: { change: { fail: { bytes: 1 } } } }));
    expect(verdict.status).toBe("fail");
    expect(verdict.reason).toContain("baseline from another store or builder");
  });
});

describe("saving", () => {
  it.each([
    [{ bytes: 50 * MB }, 50 * MB, 40, "pass"],
    [{ bytes: 50 * MB }, 50 * MB - 1, 40, "fail"],
    [{ percent: 40 }, 50 * MB, 40, "pass"],
    [{ percent: 40 }, 50 * MB, 39.99, "fail"],
    // Both joined: holds only when both are reached.
    [{ bytes: 50 * MB, percent: 40 }, 60 * MB, 39, "fail"],
    [{ bytes: 50 * MB, percent: 40 }, 49 * MB, 41, "fail"],
    [{ bytes: 50 * MB, percent: 40 }, 50 * MB, 40, "pass"],
    [{ bytes: 0 }, -1, -1, "fail"],
    [{ bytes: 50 * MB, percent: 40 }, 60 * MB, null, "pass"],
    [{ percent: 40 }, 0, null, "skipped"],
  ] as const)("%j with %d bytes, %s %% is %s", (threshold, bytes, percent, status) => {
    const { verdict } = only(
      image(saved(bytes, percent)),
      rules({ budget: { saving: { fail: threshold } } }),
    );
    expect(verdict.status).toBe(status);
    expect(verdict.skip).toBe(status === "skipped" ? "not-comparable" : null);
  });

  it("shows the strictest limit that was reached", () => {
    const budget: BudgetRules = { saving: { warn: { percent: 50 }, fail: { percent: 30 } } };
    expect(only(image(saved(60 * MB, 55)), rules({ budget })).verdict).toMatchObject({
      status: "pass",
      level: "warn",
    });
    expect(only(image(saved(60 * MB, 45)), rules({ budget })).verdict).toMatchObject({
      status: "warn",
      level: "warn",
    });
    expect(only(image(saved(60 * MB, 25)), rules({ budget })).verdict).toMatchObject({
      status: "fail",
      level: "fail",
    });
  });

  it("says how much is missing", () => {
    const { verdict } = only(
      image(saved(100 * MB, 40)),
      rules({ budget: { saving: { warn: { percent: 55 } } } }),
    );
    expect(verdict.reason).toContain("saving 100 MB (40 %) is below the warn limit of 55 % by 15 points");
  });
});

describe("skipped", () => {
  const all: BudgetRules = {
    size: { fail: 1 },
    download: { fail: 1 },
    change: { fail: { bytes: 1 } },
    saving: { fail: { bytes: 1 } },
  };
  const recorded = {
    status: "recorded",
    ref: "main",
    bytes: 1,
    reason: "counted otherwise",
    comparable: false,
    downloadBytes: null,
    record: null,
  } as const;
  const unbuilt = { ...saved(1, 1).reference, bytes: null, reason: "step 2 exited with 1" };
  const reference = saved(1, 1).reference ?? null;

  it.each([
    ["size", failed(), "not-measured", "error"],
    ["download", failed(), "not-measured", "error"],
    ["change", image(), "no-baseline", "pass"],
    ["change", failed(), "no-baseline", "error"],
    ["change", failed("build", { baseline: recorded }), "not-measured", "error"],
    ["change", image({ baseline: recorded }), "not-comparable", "pass"],
    ["saving", image(), "no-reference", "pass"],
    ["saving", failed(), "no-reference", "error"],
    ["saving", failed("build", { reference }), "not-measured", "error"],
    [
      "saving",
      image({ ...saved(1, 1), reference: reference && { ...reference, ...unbuilt }, saving: null }),
      "not-measured",
      "error",
    ],
    ["saving", image(saved(1, 1, { estimate: true, note: "an estimate" })), "estimate", "pass"],
  ] as const)("%s of case %#", (metric, subject, skip, status) => {
    const found = only(subject, rules({ budget: { [metric]: all[metric] } }));
    expect(found.verdict).toMatchObject({ metric, status: "skipped", skip, level: "fail" });
    expect(found.verdict.reason).toContain(`api: ${metric} was not judged`);
    expect(found.status).toBe(status);
  });

  it("tells what to add where no reference is configured", () => {
    expect(only(image(), rules({ budget: { saving: { warn: { percent: 1 } } } })).verdict.reason).toContain(
      "add `reference:`",
    );
  });

  it.each([
    ["measure", "warn", "warn"],
    ["measure", "error", "error"],
    ["build", "warn", "error"],
    ["needs", "warn", "error"],
    ["engine", "warn", "error"],
  ] as const)("a failure of kind %s with on-unmeasured %s is %s", (kind, onUnmeasured, status) => {
    expect(judgeImage(failed(kind), rules({ onUnmeasured })).status).toBe(status);
    expect(judgeImage(failed(kind), rules({ onUnmeasured, budget: all })).status).toBe(status);
  });

  it("never passes an image without a size, even one without a failure", () => {
    expect(judgeImage(image({ size: null }), rules()).status).toBe("error");
    expect(judgeImage(image({ size: null }), rules({ onUnmeasured: "warn" })).status).toBe("warn");
  });

  it("warns about an unmeasured reference with on-unmeasured: warn", () => {
    const subject = image({ ...saved(1, 1), saving: null });
    const budget: BudgetRules = { saving: { fail: { bytes: 1 } } };
    expect(only(subject, rules({ budget, onUnmeasured: "warn" })).status).toBe("warn");
  });
});

describe("the guide", () => {
  const chosen = rules({ guide: "python-api" });
  const inferred = rules({ guide: "infer" });

  it("blocks with a row that was chosen", () => {
    const found = judgeImage(image({ size: size(201 * MB), guide: row({ chosen: true }) }), chosen);
    expect(found.status).toBe("fail");
    expect(found.budgets[0]).toMatchObject({
      metric: "size",
      status: "fail",
      origin: "guide",
      inferred: false,
    });
    // The guide's saving needs a reference to be counted against; a chosen row does not ask for one.
    expect(found.budgets).toHaveLength(1);
  });

  it("counts a chosen row's size as not measured where the image failed", () => {
    expect(judgeImage(failed(), chosen).budgets[0]).toMatchObject({ skip: "not-measured", origin: "guide" });
  });

  it("warns, and no more, below the expected saving", () => {
    const found = judgeImage(image({ ...saved(100 * MB, 50), guide: row({ chosen: true }) }), chosen);
    expect(found.budgets[1]).toMatchObject({
      metric: "saving",
      status: "warn",
      origin: "guide",
      inferred: false,
    });
  });

  it("only warns with a row nobody chose", () => {
    const { verdict, status } = only(image({ size: size(999 * MB), guide: row() }), inferred);
    expect(verdict).toMatchObject({ status: "warn", level: "warn", origin: "guide", inferred: true });
    expect(verdict.reason).toContain("the guide's figure of 200 MB");
    expect(status).toBe("warn");
  });

  it("never asks for what was not measured because of a row nobody chose", () => {
    expect(judgeImage(failed("build", { guide: row() }), inferred).budgets).toEqual([]);
    const estimate = image({ ...saved(1, 1, { estimate: true }), guide: row() });
    expect(judgeImage(estimate, inferred).budgets.map(({ metric }) => metric)).toEqual(["size"]);
  });

  it("tells a row out of reach for the base and does not warn", () => {
    const subject = image({
      ...saved(1, 1),
      size: size(70 * MB),
      base: base({ image: "nginx:alpine", family: "nginx", bytes: 62 * MB }),
      guide: row({ row: "nginx-frontend", max: 30 * MB }),
    });
    const { verdict, status } = only(subject, inferred);
    expect(verdict).toMatchObject({
      status: "skipped",
      skip: "out-of-reach",
      inferred: true,
      actual: { bytes: 70 * MB },
    });
    expect(verdict.reason).toContain(
      "out of reach for this base: nginx:alpine alone is 62 MB, the guide allows 30 MB",
    );
    expect(status).toBe("pass");
    const held = judgeImage(
      { ...subject, guide: row({ row: "nginx-frontend", max: 30 * MB, chosen: true }) },
      rules({ guide: "nginx-frontend" }),
    );
    expect(held.status).toBe("fail");
  });

  it("says so once, and expects no saving either, where the base breaks a row with both", () => {
    const subject = image({ ...saved(1, 1), base: base({ bytes: 201 * MB }), guide: row() });
    expect(only(subject, inferred).verdict).toMatchObject({ metric: "size", skip: "out-of-reach" });
  });

  it("is not raised by an exception where nobody chose the row", () => {
    const exceptions = [exception({ limit: { warn: 900 * MB } })];
    const subject = image({ size: size(300 * MB), guide: row() });
    expect(only(subject, rules({ guide: "infer", exceptions })).verdict).toMatchObject({
      status: "warn",
      exception: null,
    });
  });

  it("gives way to the configuration's own budget, metric by metric", () => {
    const budget: BudgetRules = { size: { warn: 300 * MB } };
    const subject = image({ size: size(250 * MB), guide: row() });
    expect(only(subject, rules({ guide: "infer", budget })).verdict).toMatchObject({
      status: "pass",
      origin: "config",
    });
    const compared = { ...subject, ...saved(60 * MB, 60) };
    expect(
      judgeImage(compared, rules({ guide: "python-api", budget })).budgets.map(({ origin }) => origin),
    ).toEqual(["config", "guide"]);
  });

  it("says nothing when excluded, or when there is no row", () => {
    expect(
      judgeImage(image({ size: size(999 * MB), guide: row() }), rules({ guide: "none" })).budgets,
    ).toEqual([]);
    expect(judgeImage(image({ size: size(999 * MB) }), inferred).budgets).toEqual([]);
  });

  it("shows where each limit came from", () => {
    const budget: BudgetRules = { size: { warn: 150 * MB, fail: 200 * MB } };
    const origins = { size: { fail: "guide" } } as const;
    expect(only(image({ size: size(160 * MB) }), rules({ budget, origins })).verdict.origin).toBe("config");
    expect(only(image({ size: size(260 * MB) }), rules({ budget, origins })).verdict.origin).toBe("guide");
  });
});

describe("properties", () => {
  const limit = fc.nat(300 * MB);
  it("raising a limit never makes a verdict worse", () => {
    fc.assert(
      fc.property(
        limit,
        limit,
        limit,
        limit,
        fc.constantFrom("size", "download"),
        (bytes, warn, fail, more, metric) => {
          const of = (budget: BudgetRules) =>
            RANK[only(image({ size: size(bytes) }), rules({ budget })).verdict.status];
          const before = of({ [metric]: { warn, fail } });
          expect(of({ [metric]: { warn: warn + more, fail } })).toBeLessThanOrEqual(before);
          expect(of({ [metric]: { warn, fail: fail + more } })).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it("asking for less saving, or allowing more change, never makes a verdict worse", () => {
    const percent = fc.integer({ min: -50, max: 90 });
    fc.assert(
      fc.property(
        limit,
        percent,
        limit,
        percent,
        limit,
        fc.nat(40),
        (bytes, share, asked, points, less, fewer) => {
          const threshold = { bytes: asked, percent: points };
          const saving = (fail: typeof threshold) =>
            RANK[only(image(saved(bytes, share)), rules({ budget: { saving: { fail } } })).verdict.status];
          expect(saving({ bytes: Math.max(0, asked - less), percent: points - fewer })).toBeLessThanOrEqual(
            saving(threshold),
          );
          const change = (fail: typeof threshold) =>
            RANK[only(image(changed(bytes, share)), rules({ budget: { change: { fail } } })).verdict.status];
          expect(change({ bytes: asked + less, percent: points + fewer })).toBeLessThanOrEqual(
            change(threshold),
          );
        },
      ),
    );
  });

  it("an exception in force never makes a verdict worse, whatever it allows", () => {
    fc.assert(
      fc.property(limit, limit, limit, limit, (bytes, warn, fail, allowed) => {
        const subject = image({ size: size(bytes) });
        const budget: BudgetRules = { size: { warn, fail } };
        const plain = only(subject, rules({ budget })).verdict.status;
        const exceptions = [exception({ limit: { fail: allowed } })];
        expect(RANK[only(subject, rules({ budget, exceptions })).verdict.status]).toBeLessThanOrEqual(
          RANK[plain],
        );
      }),
    );
  });

  it("a row nobody chose never fails", () => {
    fc.assert(
      fc.property(limit, fc.option(limit), fc.integer({ min: -90, max: 90 }), (bytes, baseBytes, percent) => {
        const subject = image({
          ...saved(1, percent),
          size: size(bytes),
          base: base({ bytes: baseBytes }),
          guide: row(),
        });
        expect(["pass", "warn"]).toContain(judgeImage(subject, rules({ guide: "infer" })).status);
      }),
    );
  });
});
