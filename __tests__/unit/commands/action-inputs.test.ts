import { describe, expect, it } from "@jest/globals";
import { readInputs } from "../../../src/commands/action-inputs.js";

const trial = (value: string) => readInputs((name) => (name === "trial" ? value : "")).trial;

describe("the input trial", () => {
  it.each([
    ["", null],
    ["false", null],
    ["False", null],
    ["true", "alpine"],
    ["TRUE", "alpine"],
    ["alpine", "alpine"],
    [" slim ", "slim"],
  ])("reads %j", (value, expected) => {
    expect(trial(value)).toBe(expected);
  });

  it("refuses another word", () => {
    expect(() => trial("debian")).toThrow(/input trial: is none of the values it may have .*alpine, slim/u);
  });
});
