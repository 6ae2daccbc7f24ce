/** The report as JSON: written once, validated on the way out and on the way in. */
import { z } from "zod";
import { PublishError } from "../model/errors.js";
import { plainLine } from "./escape.js";
import { reportSchema, type Report } from "./schema.js";

/** Largest report read, in UTF-16 code units: two thousand images with a hundred layers each stay below it. */
export const REPORT_MAX = 64_000_000;

const REPORTED_ISSUES = 3;

/**
 * The report's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when the report breaks its own schema: a bug of this program
 */
export function serializeReport(report: Report): string {
  const result = reportSchema.safeParse(report);
  if (!result.success) {
    throw new PublishError(
      `the report breaks its own schema at ${describeIssues(result.error)}`,
      "This is a bug in image-budget: please report it with the configuration that led to it.",
      result.error,
    );
  }
  return `${JSON.stringify(result.data, null, 2)}\n`;
}

/**
 * Reads a report that anyone may have written. Keys the schema does not know are dropped.
 * @throws PublishError when it is too long, not JSON, or not a report
 */
export function parseReport(text: string): Report {
  const hint = "Pass a report that `image-budget check --format json` wrote.";
  if (text.length > REPORT_MAX) {
    throw new PublishError(`the report is too long: ${text.length} characters, at most ${REPORT_MAX}`, hint);
  }
  const result = reportSchema.safeParse(parseJson(text, hint));
  if (!result.success)
    throw new PublishError(`not a report: ${describeIssues(result.error)}`, hint, result.error);
  return result.data;
}

function parseJson(text: string, hint: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (cause) {
    throw new PublishError("the report is not JSON", hint, cause);
  }
}

/** The first problems with their paths: `images[3].size.bytes: expected number`. */
export function describeIssues(error: z.ZodError): string {
  const shown = error.issues
    .slice(0, REPORTED_ISSUES)
    .map((issue) => `${pathOf(issue.path)}: ${plainLine(issue.message)}`);
  const rest = error.issues.length - shown.length;
  return rest === 0 ? shown.join("; ") : `${shown.join("; ")}; and ${rest} more`;
}

function pathOf(path: readonly PropertyKey[]): string {
  const text = path
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
  return text === "" ? "the report" : text;
}

/** The report's JSON Schema. It allows further properties: names may be added to the contract, never renamed. */
export function reportJsonSchema(): object {
  return {
    ...z.toJSONSchema(reportSchema, { io: "input" }),
    title: "Image Budget report",
    description: "What a run measured and judged. Byte counts are exact.",
  };
}
