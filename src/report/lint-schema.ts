/** A report's `lint`: findings in an image's Dockerfile, with their place, what they cost, and a fix where one is known. */
import { z } from "zod";

const text = z.string().max(2000);
const bytes = z.number().int().nonnegative();
const position = z.number().int().min(1).max(1_000_000);
export const MOST_LINT_FINDINGS = 200;
export const MOST_SUGGESTED = 4000;

export const lintFindingSchema = z.object({
  rule: z
    .string()
    .max(60)
    .describe("hadolint's id where one of its rules says the same, else a name of our own"),
  level: z.enum(["info", "warn", "fail"]),
  judged: z
    .boolean()
    .default(false)
    .describe("The configuration gives its rule this level; else it is told only"),
  message: text,
  remedy: text,
  line: position,
  column: position,
  endLine: position,
  endColumn: position.describe("Of the first character behind it"),
  bytes: bytes.nullable().describe("What it costs in the built image; null when that is not known"),
  atLeast: z.boolean().describe("Only a part of the cost could be measured"),
  how: text.describe("How the bytes were measured, or why they were not"),
  fix: z
    .object({
      line: position.describe("First of the lines that it replaces"),
      endLine: position.describe("Last of them"),
      replaced: z.string().max(MOST_SUGGESTED).describe("What stands there now, without the last line's end"),
      text: z
        .string()
        .max(MOST_SUGGESTED)
        .describe("What stands there then, without the last line's end; empty when the lines go"),
    })
    .nullable()
    .describe("A small and safe change of whole lines"),
});

export const lintSchema = z.object({
  declined: text.nullable().describe("Why the Dockerfile was not looked at; null when it was"),
  findings: z.array(lintFindingSchema).max(MOST_LINT_FINDINGS).describe("In the order of the file"),
  notes: z.array(z.object({ line: position, message: text })).max(50),
});

export type LintReport = z.infer<typeof lintSchema>;
export type LintFindingReport = LintReport["findings"][number];
