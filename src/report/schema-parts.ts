/** Parts of the report that say where a figure was recorded, what was let pass and why, and by which rules. */
import { z } from "zod";
import { METRICS } from "../model/metrics.js";

const text = z.string().max(20_000);
const bytes = z.number().int().nonnegative();

/** Where a figure that was not measured in this run comes from. */
export const recordedSchema = z.object({
  commit: z.string().describe("The commit that was measured"),
  created: z.string().describe("When, ISO 8601, UTC"),
});

/** A broken limit that does not block: its verdict is `warn`, and fail-on: warn passes over it. */
export const waiverSchema = z.object({
  kind: z.enum(["ratchet", "override"]).describe("The base is over the limit as well; or a label was set"),
  note: text.describe("Why it does not block, in one clause"),
});

/** A setting of the judging that the change itself changes; it takes effect when merged. */
export const limitChangeSchema = z.object({
  image: z.string().max(1000).nullable().describe("An image's name or `total`; null for a top-level setting"),
  setting: text.describe("`size fail`, `change.own warn`, `exception size`, `fail-on` ..."),
  from: text.describe("On the base, e.g. `200 MB`; `none` when it is not there"),
  to: text.describe("In this change"),
});

const size = z.object({ warn: bytes.optional(), fail: bytes.optional() });
const threshold = z.object({ bytes: bytes.optional(), percent: z.number().optional() });
const thresholds = z.object({ warn: threshold.optional(), fail: threshold.optional() });

const metric = z.enum(METRICS);

/** What the total is judged by; a run of several jobs judges it when their reports meet. */
export const totalRulesSchema = z.object({
  limits: z.object({
    size: size.optional(),
    download: size.optional(),
    change: thresholds.optional(),
    "change.own": thresholds.optional(),
    saving: thresholds.optional(),
  }),
  fromGuide: z.array(metric).max(METRICS.length).describe("The metrics whose limits are the guide's"),
  guide: z.object({ label: text, min: bytes, max: bytes, note: text.nullable() }).nullable(),
  exceptions: z
    .array(
      z.object({
        metric,
        limit: z.union([size, thresholds]),
        reason: text,
        owner: text,
        expires: text,
      }),
    )
    .max(500),
});

/** One part of a run that is spread over several jobs: `3/8`. */
export const shardSchema = z.object({
  index: z.number().int().min(1).max(256),
  count: z.number().int().min(1).max(256),
});

/** A package that the guide tested and that the image's requirements name, with the needs the guide says it has. */
export const guidePackageSchema = z.object({
  name: text.describe("As the requirements write it"),
  package: text.describe("As the guide writes it"),
  says: text.default("").describe("What the guide says about it, in its own words"),
  build: z.array(text).max(20).describe("Alpine packages the guide says compiling it needs"),
  runtime: z.array(text).max(20).describe("Alpine packages the guide says it needs at run time"),
  file: text,
  line: z.number().int().positive(),
});

export type Recorded = z.infer<typeof recordedSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type LimitChange = z.infer<typeof limitChangeSchema>;
export type TotalRulesReport = z.infer<typeof totalRulesSchema>;
export type Shard = z.infer<typeof shardSchema>;
export type GuidePackage = z.infer<typeof guidePackageSchema>;
