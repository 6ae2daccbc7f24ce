import { describe, expect, it } from "@jest/globals";
import type { Report } from "../../../src/report/schema.js";
import { isFailure, isWorthTelling } from "../../../src/report/worth.js";
import {
  baseline,
  changeOf,
  forty,
  image,
  noBaseline,
  onlyChanged,
  overBudget,
  override,
  ratchet,
  report,
} from "./samples.js";

const same = image({
  baseline: baseline({ status: "recorded", ref: "main", bytes: 186_300_000, comparable: true }),
  change: changeOf(0, 0),
});
const quiet = report({ images: [same] });
const change = { image: "api", setting: "size fail", from: "200 MB", to: "260 MB" };

describe("what asks for a comment", () => {
  it.each<readonly [what: string, sample: Report, worth: boolean, failure: boolean]>([
    ["nothing new", quiet, false, false],
    ["jitter", report({ images: [{ ...same, change: changeOf(200, 0, { noise: true }) }] }), false, false],
    ["a changed limit", { ...quiet, limitChanges: [change] }, true, false],
    ["a changed image", onlyChanged, true, false],
    ["an image without baseline", noBaseline, true, false],
    ["over as the base is", ratchet, true, false],
    ["over and let through", override, true, false],
    ["over", overBudget, true, true],
    ["not built", forty, true, true],
  ])("%s", (_, sample, worth, failure) => {
    expect([isWorthTelling(sample), isFailure(sample)]).toEqual([worth, failure]);
  });
});
