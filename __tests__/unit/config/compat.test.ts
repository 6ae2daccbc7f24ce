import { describe, expect, it } from "@jest/globals";
import { compatRules, USUAL_COMPAT } from "../../../src/config/compat.js";

describe("the rules of compatibility", () => {
  it("are none where nobody writes any", () => {
    expect(compatRules([])).toEqual(USUAL_COMPAT);
  });

  it("of an image go before those of the defaults, key by key", () => {
    const rules = compatRules([
      { alpine: "3.20", index: "off", blocked: "fail", compiles: "warn", unknown: "warn" },
      { index: "on", compiles: "off", blocked: "warn" },
    ]);
    expect(rules).toEqual({ alpine: "3.20", index: true, levels: { blocked: "warn", unknown: "warn" } });
  });
});
