import { describe, expect, it } from "@jest/globals";
import { LINT_RULES, RULE_IDS } from "../../../src/lint/index.js";
import { CASES, findingsIn, milliseconds, shown } from "./support.js";

const found = CASES.map((one) => ({
  ...one,
  found: findingsIn(one.text, one.options)
    .map(({ rule, place }) => shown(rule, place.line))
    .sort(),
}));

describe("the labelled set", () => {
  it.each(found)("$name", ({ found: actual, expected }) => {
    expect(actual).toEqual(expected);
  });

  it.each(RULE_IDS)("%s has a precision and a recall of 1", (rule) => {
    const of = (all: readonly string[]): readonly string[] =>
      all.filter((one) => one.startsWith(`${rule} at`));
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const { found: actual, expected } of found) {
      right += of(actual).filter((one) => expected.includes(one)).length;
      wrong += of(actual).filter((one) => !expected.includes(one)).length;
      missed += of(expected).filter((one) => !actual.includes(one)).length;
    }
    expect(right).toBeGreaterThan(0);
    expect({ precision: right / (right + wrong), recall: right / (right + missed) }).toEqual({
      precision: 1,
      recall: 1,
    });
  });

  it.each(RULE_IDS)("has a positive, a negative and a known false alarm of %s", (rule) => {
    const kinds = CASES.filter(({ name }) => name.startsWith(`${rule}/`)).map(({ name }) =>
      name.slice(rule.length + 1),
    );
    for (const kind of ["positive", "negative", "false-alarm"]) {
      expect(kinds.filter((one) => one.startsWith(kind))).not.toHaveLength(0);
    }
  });

  it("has no positive without a finding of its rule, and no other with one", () => {
    for (const { name, expected } of CASES.filter((one) => !one.name.startsWith("mixed/"))) {
      const [rule = "", kind = ""] = name.split("/");
      expect([name, expected.some((one) => one.startsWith(`${rule} at`))]).toEqual([
        name,
        kind.startsWith("positive"),
      ]);
    }
  });
});

describe("the table of rules", () => {
  it("has every rule once", () => {
    expect(LINT_RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
  });
});

describe("many Dockerfiles", () => {
  it("are checked in three seconds", () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const one = CASES[index % CASES.length];
      const other = CASES[(index * 7 + 3) % CASES.length];
      // Longer than the single ones: real files have some dozens of lines.
      return `${one?.text ?? ""}\n${other?.text ?? ""}\n${one?.text ?? ""}`;
    });
    const start = process.cpuUsage();
    for (const text of many) findingsIn(text);
    // Of the processor: other tests run at the same time.
    const seconds = milliseconds(start) / 1000;
    process.stdout.write(`300 Dockerfiles checked in ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(3);
  });
});
