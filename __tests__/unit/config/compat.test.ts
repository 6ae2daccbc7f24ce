import { describe, expect, it } from "@jest/globals";
import { compatRules, USUAL_COMPAT } from "../../../src/config/compat.js";

describe("the rules of compatibility", () => {
  it("are none where nobody writes any", () => {
    expect(compatRules([], false)).toEqual(USUAL_COMPAT);
  });

  it("of an image go before those of the defaults, key by key", () => {
    const rules = compatRules(
      [
        { alpine: "3.20", index: "off", blocked: "fail", compiles: "warn", unknown: "warn" },
        { index: "on", compiles: "off", blocked: "warn" },
      ],
      false,
    );
    expect(rules).toEqual({ alpine: "3.20", index: true, levels: { blocked: "warn", unknown: "warn" } });
  });

  it.each([
    ["fails where it is not said otherwise", [], true, { smoke: "fail" }],
    ["warns where that is written", [{ smoke: "warn" as const }], true, { smoke: "warn" }],
    ["is nothing where that is written", [{ smoke: "off" as const }], true, {}],
    ["is nothing where there is none", [{ smoke: "fail" as const }], false, {}],
  ])("a smoke test that fails %s", (_, written, hasSmoke, levels) => {
    expect(compatRules(written, hasSmoke).levels).toEqual(levels);
  });
});
