/** A report's `trial`: the proposed variant of an image, on Alpine or on slim, built and measured beside it. It judges nothing. */
import { DESTINATIONS } from "../model/config.js";
import type { Destination } from "../model/config.js";
import { z } from "zod";
import { compatSchema } from "./compat-schema.js";

const text = z.string().max(4000);
const bytes = z.number().int().nonnegative();
const line = z.number().int().min(1).max(1_000_000);
export const MOST_LEFT = 100;
export const LONGEST_DIFF = 100_000;

/** How a person calls them: `trial on Alpine`. */
export const DESTINATION_NAMES: Readonly<Record<Destination, string>> = { alpine: "Alpine", slim: "slim" };

const placeSchema = z.object({ line, what: text, why: text });

export const trialSchema = z.object({
  to: z.enum(DESTINATIONS).describe("What the image is tried on"),
  status: z
    .enum(["measured", "failed", "declined", "not-run"])
    .describe("`failed`: it was proposed and did not build; `declined`: nothing could be proposed"),
  reason: text.nullable().describe("Why it was declined or not run"),
  whole: z
    .boolean()
    .describe("Everything was converted; else what is in `left` was not, and is marked in it"),
  changes: z.array(placeSchema).max(MOST_LEFT),
  left: z.array(placeSchema).max(MOST_LEFT),
  diff: z
    .string()
    .max(LONGEST_DIFF)
    .nullable()
    .describe("Unified; null where nothing was proposed, or it is too long"),
  failure: z
    .object({
      message: text,
      line: line.nullable().describe("Line of the proposed Dockerfile"),
      reason: text.nullable().describe("In one clause; null where the log does not tell"),
      remedy: text.nullable(),
      log: z.array(text).max(50),
    })
    .nullable(),
  size: z.object({ bytes, download: z.object({ bytes, exact: z.boolean() }) }).nullable(),
  saving: z
    .object({ bytes: z.number().int(), percent: z.number().nullable() })
    .nullable()
    .describe("The image as it is, less the variant; measured. Negative where the variant is larger"),
  build: z.object({ seconds: z.number().nonnegative(), cached: z.boolean() }).nullable(),
  original: z
    .object({ seconds: z.number().nonnegative(), cached: z.boolean(), downloadBytes: bytes })
    .nullable()
    .describe("Of the image as it is, for comparing"),
  compat: compatSchema.nullable().describe("Of the variant as it was built"),
  recommendation: z
    .object({ verdict: z.enum(["switch", "stay", "not-enough-evidence"]), reasons: z.array(text).max(20) })
    .nullable(),
});

export type TrialReport = z.infer<typeof trialSchema>;
