import { describe, expect, it } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { PublishError } from "../../../src/model/errors.js";
import { parseReport, REPORT_MAX, reportJsonSchema, serializeReport } from "../../../src/report/json.js";
import { overBudget, SAMPLES } from "./samples.js";

/** The same value with every object's keys in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("serializeReport", () => {
  it.each(Object.entries(SAMPLES))("is read back as it was: %s", (_, sample) => {
    const text = serializeReport(sample);
    expect(parseReport(text)).toEqual(sample);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("has the schema's order of keys, whatever order they came in", () => {
    expect(serializeReport(parseReport(JSON.stringify(reversed(overBudget))))).toBe(
      serializeReport(overBudget),
    );
  });

  it("names the place of a number that cannot be", () => {
    const broken = { ...overBudget, seconds: -1 };
    expect(() => serializeReport(broken)).toThrow(PublishError);
    expect(() => serializeReport(broken)).toThrow(/seconds/u);
  });
});

describe("parseReport", () => {
  it.each([
    ["nothing", "", /not JSON/u],
    ["half a report", serializeReport(overBudget).slice(0, 500), /not JSON/u],
    ["null", "null", /not a report: the report: /u],
    ["another version", JSON.stringify({ ...overBudget, schema: "image-budget/report@2" }), /schema: /u],
    [
      "a negative size",
      JSON.stringify(overBudget).replace('"bytes":238700000', '"bytes":-1'),
      /images\[1\]\.size\.bytes/u,
    ],
    [
      "a text for a number",
      JSON.stringify(overBudget).replace('"seconds":34.2', '"seconds":"34"'),
      /seconds: /u,
    ],
    [
      "too many images",
      JSON.stringify({ ...overBudget, images: Array.from({ length: 2001 }, () => overBudget.images[0]) }),
      /images: /u,
    ],
    ["deep nesting", "[".repeat(200_000) + "]".repeat(200_000), /not (?:a report|JSON)/u],
    ["too much", " ".repeat(REPORT_MAX + 1), /too long/u],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseReport(text)).toThrow(PublishError);
    expect(() => parseReport(text)).toThrow(message);
  });

  it("drops what the schema does not know, prototypes included", () => {
    const text = serializeReport(overBudget).replace("{", '{"__proto__":{"polluted":true},"extra":1,');
    const parsed = parseReport(text);
    expect(parsed).toEqual(overBudget);
    expect("polluted" in parsed).toBe(false);
  });
});

describe("reportJsonSchema", () => {
  const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema());

  it.each(Object.entries(SAMPLES))("accepts what is written: %s", (_, sample) => {
    expect(validate(JSON.parse(serializeReport(sample)))).toBe(true);
  });

  it("allows names to be added, and no report without its parts", () => {
    expect(validate({ ...overBudget, later: 1 })).toBe(true);
    expect(validate({ ...overBudget, images: undefined })).toBe(false);
    expect(validate({ ...overBudget, status: "fine" })).toBe(false);
  });
});
