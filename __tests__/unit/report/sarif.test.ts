import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { z } from "zod";
import { LINT_RULES } from "../../../src/lint/index.js";
import { lintFindingSchema } from "../../../src/report/lint-schema.js";
import type { LintFindingReport, LintReport } from "../../../src/report/lint-schema.js";
import { renderSarif, RESULTS_MAX } from "../../../src/report/sarif.js";
import { expectGolden } from "./golden.js";
import { HOSTILE } from "./hostile.js";
import { image, MB, report } from "./samples.js";

/** OASIS's own schema, as Microsoft's matchers for SARIF ship it. */
const schemaPath = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaPath, "utf8")));
// It names draft 4 and uses nothing that later drafts read otherwise.
for (const key of ["$schema", "id"]) Reflect.deleteProperty(schema, key);
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** The parts of a log that the tests look at. */
const logSchema = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.looseObject({ id: z.string() })) }) }),
      invocations: z.tuple([
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.object({ level: z.string(), message: z.object({ text: z.string() }) }),
          ),
        }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.tuple([
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({ uri: z.string() }),
                region: z.record(z.string(), z.number()),
              }),
            }),
          ]),
          partialFingerprints: z.record(z.string(), z.string()),
          properties: z.object({ bytes: z.number().nullable() }),
        }),
      ),
    }),
  ]),
});

function finding(rule: string, line: number, over: Partial<LintFindingReport> = {}): LintFindingReport {
  return lintFindingSchema.parse({
    rule,
    level: "warn",
    message: `What ${rule} in line ${line} is about.`,
    remedy: "Do something about it.",
    line,
    column: 5,
    endLine: line,
    endColumn: 20,
    bytes: null,
    atLeast: false,
    how: "not told",
    fix: null,
    ...over,
  });
}

function lint(findings: readonly LintFindingReport[], over: Partial<LintReport> = {}): LintReport {
  return { declined: null, findings: [...findings], notes: [], ...over };
}

function runOf(text: string): z.infer<typeof logSchema>["runs"][0] {
  const log: unknown = JSON.parse(text);
  expect({ valid: isSarif(log), errors: isSarif.errors ?? [] }).toEqual({ valid: true, errors: [] });
  return logSchema.parse(log).runs[0];
}

const sample = report({
  images: [
    image({
      name: "api",
      dockerfile: "services/the api/Dockerfile",
      lint: lint(
        [
          finding("DL3009", 3, { bytes: 19 * MB, how: "files below /var/lib/apt/lists in this layer" }),
          finding("DL3042", 5, {
            level: "fail",
            bytes: 2 * MB,
            atLeast: true,
            fix: {
              line: 5,
              endLine: 6,
              replaced: "RUN pip install a \\\n  b",
              text: "RUN pip install --no-cache-dir a \\\n  b",
            },
          }),
          finding("DL3059", 8, { level: "info" }),
          finding("of-a-newer-version", 9),
        ],
        { notes: [{ line: 7, message: "This RUN was not checked: the script is not understood." }] },
      ),
    }),
    image({ name: "old", dockerfile: "old/Dockerfile", lint: lint([], { declined: "it is for Windows" }) }),
    image({ name: "named", dockerfile: null, lint: null }),
  ],
});

describe("findings as SARIF", () => {
  it("are a log that the schema allows, and read well", () => {
    const text = renderSarif(sample, LINT_RULES.slice(0, 3));
    runOf(text);
    expectGolden("findings.sarif", text);
  });

  it("have the help of every rule", () => {
    const { tool } = runOf(renderSarif(report({ images: [] }), LINT_RULES));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(LINT_RULES.map(({ id }) => id));
  });

  it("point at their rule and their place", () => {
    const { results, tool } = runOf(renderSarif(sample, LINT_RULES));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0].physicalLocation.artifactLocation.uri, locations[0].physicalLocation.region])).toEqual(
      [["DL3009", "warning", 3], ["DL3042", "error", 5], ["DL3059", "note", 8], ["of-a-newer-version", "warning", 9]].map(([rule, level, line]) => [
        rule, level, "services/the%20api/Dockerfile", { startLine: line, startColumn: 5, endLine: line, endColumn: 20 },
      ]),
    ); // prettier-ignore
  });

  it("keep their fingerprint when lines move, and have one each", () => {
    const at = (first: number): readonly string[] => {
      const findings = [finding("DL3015", first), finding("DL3015", first + 4), finding("DL3042", first + 5)];
      const { results } = runOf(
        renderSarif(report({ images: [image({ lint: lint(findings) })] }), LINT_RULES),
      );
      return results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
    };
    expect(at(3)).toEqual(at(17));
    expect(new Set(at(3)).size).toBe(3);
  });

  it("are told once for a Dockerfile of several images, with the strictest level and the largest cost", () => {
    const images = [
      image({ name: "a", lint: lint([finding("DL3009", 3, { level: "fail", bytes: 5 })]) }),
      image({ name: "b", lint: lint([finding("DL3009", 3, { bytes: 9 }), finding("DL3042", 3)]) }),
      image({ name: "c", dockerfile: "other/Dockerfile", lint: lint([finding("DL3009", 3)]) }),
    ];
    const { results } = runOf(renderSarif(report({ images }), LINT_RULES));
    expect(results.map(({ ruleId, level, properties }) => [ruleId, level, properties.bytes])).toEqual([
      ["DL3009", "error", 9],
      ["DL3042", "warning", null],
      ["DL3009", "warning", null],
    ]);
  });

  it("leave out the least of too many and say so", () => {
    const images = Array.from(
      { length: 30 },
      (_, index) =>
      image({ name: `i${index}`, dockerfile: `${index}/Dockerfile`, lint: lint(Array.from({ length: 200 }, (__, line) => finding("DL3009", line + 1, { bytes: line }))) }), // prettier-ignore
    );
    const { results, invocations } = runOf(renderSarif(report({ images }), LINT_RULES));
    expect(results).toHaveLength(RESULTS_MAX);
    expect(Math.min(...results.map(({ properties }) => properties.bytes ?? 0))).toBe(33);
    expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      "1000 more findings are left out: a run shows 5000 at most.",
    ]);
  });

  it("say what was not looked at", () => {
    const { invocations } = runOf(renderSarif(sample, LINT_RULES));
    expect(invocations[0].executionSuccessful).toBe(true);
    expect(
      invocations[0].toolExecutionNotifications.map(({ level, message }) => [level, message.text]),
    ).toEqual([
      ["note", "This RUN was not checked: the script is not understood."],
      ["warning", "This Dockerfile was not looked at: it is for Windows."],
    ]);
  });

  it("make no link and hide nothing, whatever a Dockerfile says", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...HOSTILE),
      fc.constant("[a](https://example.org)"),
    );
    fc.assert(
      fc.property(words, words, (message, dockerfile) => {
        const images = [image({ dockerfile: dockerfile.slice(0, 500), lint: lint([finding("DL3009", 1, { message: message.slice(0, 1900) })]) })]; // prettier-ignore
        const { results } = runOf(renderSarif(report({ images }), LINT_RULES));
        const text = results[0]?.message.text ?? "";
        expect(text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/u);
        expect(text).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
