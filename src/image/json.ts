/** JSON from an archive: bounded in depth, and never trusted before a schema has read it. */
import type { z } from "zod";
import { MeasureError } from "../model/errors.js";
import { printable } from "./printable.js";

const DAMAGED =
  "The archive was changed or written by a tool that does not follow the format; save the image again.";

/** Values in one document; the config of the largest image has some ten thousand. */
const MAX_VALUES = 200_000;

/** @throws MeasureError when it is no JSON, has too many values, is nested deeper than `depth`, or not what the schema asks for. */
export function readJson<T>(bytes: Buffer, schema: z.ZodType<T>, what: string, depth: number): T {
  const text = bytes.toString("utf8");
  const shape = shapeOf(text);
  if (shape.values > MAX_VALUES) throw new MeasureError(`${what} has too many values`, DAMAGED);
  if (shape.depth > depth) throw new MeasureError(`${what} is nested too deeply`, DAMAGED);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MeasureError(`${what} is no valid JSON`, DAMAGED, error);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place =
    issue === undefined || issue.path.length === 0
      ? ""
      : ` at ${printable(issue.path.map(String).join("."))}`;
  throw new MeasureError(
    `${what} is not as the format says${place}: ${issue?.message ?? "invalid"}`,
    DAMAGED,
    parsed.error,
  );
}

function shapeOf(text: string): { depth: number; values: number } {
  let values = 0;
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) {
      inString = true;
    } else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === 0x7d || char === 0x5d) {
      depth -= 1;
    } else if (char === 0x2c) {
      values += 1;
    }
  }
  return { depth: deepest, values };
}
