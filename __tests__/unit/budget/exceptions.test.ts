import { describe, expect, it } from "@jest/globals";
import { exceptionStates } from "../../../src/budget/exceptions.js";
import { judgeImage, judgeTotal } from "../../../src/budget/judge.js";
import { totalOf } from "../../../src/budget/total.js";
import type { BudgetRules, ExceptionRule } from "../../../src/model/config.js";
import { changed, exception, failed, image, MB, row, rules, saved, size } from "./samples.js";

const budget: BudgetRules = { size: { warn: 80 * MB, fail: 100 * MB } };

function verdictOf(bytes: number, exceptions: ExceptionRule[], today = "2026-06-15") {
  return judgeImage(image({ size: size(bytes) }), rules({ budget, exceptions, today })).budgets[0];
}

describe("an exception in force", () => {
  it.each([
    // Bytes, exception, status, level that decided, shown
    [120, exception(), "warn", "warn", true],
    [120, exception({ limit: { warn: 130 * MB, fail: 150 * MB } }), "pass", "warn", true],
    [160, exception(), "fail", "fail", true],
    [90, exception(), "warn", "warn", false],
    [70, exception(), "pass", "warn", false],
    // One that asks for more than the limit changes nothing.
    [120, exception({ limit: { fail: 90 * MB } }), "fail", "fail", false],
    [120, exception({ image: "web" }), "fail", "fail", false],
    [120, exception({ metric: "download" }), "fail", "fail", false],
  ] as const)("%d MB, case %#", (megabytes, rule, status, level, shown) => {
    const verdict = verdictOf(megabytes * MB, [rule]);
    expect(verdict).toMatchObject({ status, level });
    expect(verdict?.exception !== null).toBe(shown);
  });

  it("is shown with its reason, owner and end", () => {
    const verdict = verdictOf(160 * MB, [exception()]);
    expect(verdict?.exception).toEqual({
      reason: "waiting for a smaller pandas",
      owner: "@team",
      expires: "2026-06-15",
      expired: false,
    });
    expect(verdict?.limit).toEqual({ bytes: 150 * MB });
    expect(verdict?.reason).toContain("raised by an exception until 2026-06-15 (@team)");
  });

  it("raises change and lowers saving", () => {
    const rulesOf = (metric: "change" | "saving", limit: number, allowed: number) =>
      rules({
        budget: { [metric]: { fail: { bytes: limit } } },
        exceptions: [exception({ metric, limit: { fail: { bytes: allowed } } })],
      });
    expect(judgeImage(image(changed(6 * MB, 6)), rulesOf("change", 5 * MB, 7 * MB)).status).toBe("pass");
    expect(judgeImage(image(changed(8 * MB, 6)), rulesOf("change", 5 * MB, 7 * MB)).status).toBe("fail");
    expect(judgeImage(image(saved(6 * MB, 6)), rulesOf("saving", 7 * MB, 5 * MB)).status).toBe("pass");
    expect(judgeImage(image(saved(4 * MB, 6)), rulesOf("saving", 7 * MB, 5 * MB)).status).toBe("fail");
  });
});

describe("an expired exception", () => {
  it.each([
    ["2026-06-14", 120, "warn", false],
    ["2026-06-15", 120, "warn", false],
    ["2026-06-16", 120, "fail", true],
    // Even where the configured limit is held again.
    ["2026-06-16", 70, "fail", true],
    ["2027-01-01", 70, "fail", true],
  ] as const)("on %s with %d MB is %s", (today, megabytes, status, expired) => {
    const verdict = verdictOf(megabytes * MB, [exception()], today);
    expect(verdict?.status).toBe(status);
    expect(verdict?.exception?.expired).toBe(expired);
    if (expired) expect(verdict?.reason).toContain("expired on 2026-06-15: remove it or renew it");
  });

  it("fails without a limit, without a baseline and beside a row nobody chose", () => {
    const today = "2026-06-16";
    const bare = judgeImage(image(), rules({ exceptions: [exception()], today }));
    expect(bare.budgets).toMatchObject([{ status: "fail", limit: null, level: null, origin: "config" }]);
    const rule = exception({ metric: "change", limit: { fail: { bytes: 1 } } });
    const fresh = judgeImage(
      image(),
      rules({ budget: { change: { fail: { bytes: 0 } } }, exceptions: [rule], today }),
    );
    expect(fresh.budgets).toMatchObject([{ status: "fail", skip: null, actual: null }]);
    const beside = judgeImage(
      image({ guide: row() }),
      rules({ guide: "infer", exceptions: [exception()], today }),
    );
    expect(beside.budgets).toMatchObject([{ status: "fail", origin: "config", inferred: false }]);
  });

  it("does not hide that nothing was measured", () => {
    const { budgets, status } = judgeImage(
      failed(),
      rules({ budget, exceptions: [exception()], today: "2026-06-16" }),
    );
    expect(budgets).toMatchObject([
      { status: "skipped", skip: "not-measured", exception: { expired: true } },
    ]);
    expect(status).toBe("error");
  });

  it("counts for the total as well", () => {
    const images = [image()];
    const rule = exception({ image: "total" });
    const judge = (today: string) =>
      judgeTotal(
        totalOf(images, null),
        images,
        rules({ budget: { size: { fail: 90 * MB } }, exceptions: [rule], today }),
      );
    expect(judge("2026-06-15")).toMatchObject({
      status: "pass",
      budgets: [{ exception: { expired: false } }],
    });
    expect(judge("2026-06-16")).toMatchObject({
      status: "fail",
      budgets: [{ exception: { expired: true } }],
    });
  });
});

describe("exceptionStates", () => {
  const states = (bytes: number, rule: ExceptionRule, today = "2026-06-15") => {
    const subject = image({ size: size(bytes) });
    const { budgets } = judgeImage(subject, rules({ budget, exceptions: [rule], today }));
    return exceptionStates(
      [rule],
      { images: [{ name: subject.name, budgets }], total: { budgets: [] } },
      today,
    )[0];
  };
  it.each([
    ["needed", 120, exception(), "2026-06-15", "active"],
    ["needed and not enough", 160, exception(), "2026-06-15", "active"],
    ["not needed", 90, exception(), "2026-06-15", "unused"],
    ["about a metric without a limit", 90, exception({ metric: "download" }), "2026-06-15", "unused"],
    ["past its end", 90, exception(), "2026-06-16", "expired"],
    ["of an image that was not part of the run", 90, exception({ image: "web" }), "2026-06-15", "active"],
    ["of a total without a limit", 90, exception({ image: "total" }), "2026-06-15", "unused"],
  ] as const)("%s", (_, megabytes, rule, today, status) => {
    expect(states(megabytes * MB, rule, today)?.status).toBe(status);
  });

  it("keeps one whose image could not be measured", () => {
    const { budgets } = judgeImage(failed(), rules({ budget, exceptions: [exception()] }));
    const judged = { images: [{ name: "api", budgets }], total: { budgets: [] } };
    expect(exceptionStates([exception()], judged, "2026-06-15")[0]?.status).toBe("active");
  });

  it("writes out the limit", () => {
    expect(states(1, exception({ limit: { warn: 120 * MB, fail: 150 * MB } }))?.limit).toBe(
      "warn 120 MB, fail 150 MB",
    );
    const rule = exception({ metric: "change", limit: { fail: { bytes: MB, percent: 5 } } });
    expect(states(1, rule)?.limit).toBe("fail 1 MB and 5 %");
  });
});
