/**
 * The report: the public contract. Everything a person sees is rendered from it and from nothing else, and a report
 * measured in one job can be published by another. `schema/report.schema.json` is generated from here.
 * Byte counts are exact whole numbers; names may be added, never renamed.
 */
import { z } from "zod";
import { METRICS, VERDICT_SUBJECTS } from "../model/metrics.js";
import { compatSchema } from "./compat-schema.js";
import { lintSchema } from "./lint-schema.js";
import { rollBackSchema } from "./roll-back-schema.js";
import { trialSchema } from "./trial-schema.js";
import {
  guidePackageSchema,
  limitChangeSchema,
  recordedSchema,
  shardSchema,
  totalRulesSchema,
  waiverSchema,
} from "./schema-parts.js";
import {
  changePartsSchema,
  contentsSchema,
  driftSchema,
  findingSchema,
  growthSchema,
  packageSchema,
  wasteSchema,
} from "./schema-inside.js";

const bytes = z.number().int().nonnegative();
const signedBytes = z.number().int();
const text = z.string().max(20_000);

export const statusSchema = z.enum(["pass", "warn", "fail", "error"]);
export const verdictStatusSchema = z.enum(["pass", "warn", "fail", "skipped"]);
export const metricSchema = z.enum(METRICS);

const thresholdSchema = z
  .object({ bytes: bytes.optional(), percent: z.number().optional() })
  .describe("Bytes, percent, or both (both must be exceeded for a change, reached for saving)");

export const verdictSchema = z.object({
  metric: z.enum(VERDICT_SUBJECTS),
  /** The limit that decided: the broken one, else the strictest that was held. */
  limit: thresholdSchema.nullable(),
  level: z.enum(["warn", "fail"]).nullable().describe("Level of `limit`"),
  actual: z
    .object({ bytes: signedBytes, percent: z.number().nullable() })
    .nullable()
    .describe("What was measured; null when it was not"),
  status: verdictStatusSchema,
  origin: z.enum(["config", "guide"]),
  /** Chosen in the configuration, or inferred from the image (an inferred row never fails). */
  inferred: z.boolean(),
  reason: text.describe(
    "One line: image, metric, actual, limit, overshoot and the likely remedy; or why it was skipped",
  ),
  skip: z
    .enum(["not-measured", "no-baseline", "no-reference", "estimate", "not-comparable", "out-of-reach"])
    .nullable()
    .describe("Why it was skipped. `not-measured` makes the run an error unless on-unmeasured is warn"),
  exception: z
    .object({ reason: text, owner: text, expires: text, expired: z.boolean() })
    .nullable()
    .describe("The exception that raised this limit"),
  waiver: waiverSchema.nullable().default(null).describe("Why this broken limit does not block"),
});

const failureSchema = z.object({
  kind: z.enum(["build", "measure", "engine", "needs"]),
  message: text,
  hint: text,
  line: z.number().int().positive().nullable(),
  log: z.array(z.string().max(2000)).max(60).describe("The build's own last lines, secrets masked"),
});

export const layerSchema = z.object({
  diffId: z.string(),
  bytes,
  storedBytes: bytes,
  instruction: text
    .nullable()
    .describe("Text from the Dockerfile, never from the image's history; null for base layers"),
  line: z.number().int().positive().nullable(),
  stage: z.string().nullable(),
  origin: z.enum(["base", "dockerfile", "unknown"]),
});

export const baseSchema = z.object({
  image: z
    .string()
    .nullable()
    .describe("The FROM of the shipped stage as the Dockerfile resolves it; null when unknown"),
  family: z.enum(["python", "node", "nginx", "debian", "ubuntu", "alpine", "other"]),
  distribution: z.string().nullable().describe("os-release: ID and VERSION_ID, e.g. `alpine 3.22.1`"),
  libc: z.enum(["musl", "glibc", "none"]),
  bytes: bytes
    .nullable()
    .describe("Payload of the layers that come from the base; null when they cannot be told apart"),
  standIn: z
    .boolean()
    .describe("The base is a stand-in made for a demonstration, not the image its name says"),
});

export const referenceSchema = z.object({
  kind: z.enum(["built", "image", "bytes", "guide"]),
  label: text,
  bytes: bytes.nullable().describe("null when it could not be measured"),
  estimate: z.boolean(),
  seconds: z.number().nonnegative().nullable().describe("Build time of the reference"),
  cached: z.boolean().nullable(),
  reason: text.nullable().describe("Why it was not measured"),
  record: recordedSchema.nullable().default(null).describe("It was not built: its inputs are those recorded"),
});

export const savingSchema = z.object({
  bytes: signedBytes,
  percent: z.number().nullable(),
  estimate: z.boolean().describe("Against the guide's figure, or between images with different package sets"),
  note: text.nullable(),
});

export const baselineSchema = z.object({
  status: z.enum(["measured", "recorded", "none"]),
  ref: z.string().nullable(),
  bytes: bytes.nullable(),
  downloadBytes: bytes
    .nullable()
    .default(null)
    .describe("Its download; an estimate unless `recorded` says so"),
  reason: text.nullable(),
  comparable: z.boolean().describe("The fingerprints agree"),
  record: recordedSchema.nullable().default(null).describe("The record it is read from"),
});

const difference = {
  bytes: signedBytes,
  percent: z.number().nullable(),
  noise: z.boolean().describe("Within the jitter of rebuilds: counts as no change"),
};

export const changeSchema = z.object({
  ...difference,
  parts: changePartsSchema.nullable().default(null).describe("null where base and own layers are not known"),
  drift: driftSchema.nullable().default(null).describe("The base image is another one under the same name"),
  own: z
    .object(difference)
    .nullable()
    .default(null)
    .describe("The change without the base image's drift; null where that is not known"),
});

const guideExpectationSchema = z.object({
  row: z.enum(["python-api", "nginx-frontend"]),
  label: text,
  chosen: z.boolean().describe("Chosen in the configuration; else inferred from the image"),
  min: bytes,
  max: bytes,
  note: text
    .nullable()
    .describe("What the report has to say about the row, e.g. that it is out of reach for this base"),
});

export const sizeSchema = z.object({
  bytes,
  inspected: bytes,
  download: z.object({
    bytes,
    exact: z.boolean(),
    method: z.enum(["registry", "stored-blobs", "gzip", "gzip-sample"]),
  }),
});

export const imageReportSchema = z.object({
  name: z.string().max(1000),
  platform: z.string().nullable(),
  dockerfile: z.string().nullable(),
  target: z.string().nullable(),
  named: z.string().nullable().describe("The reference that was measured where nothing was built"),
  status: statusSchema,
  failure: failureSchema.nullable(),
  base: baseSchema.nullable(),
  size: sizeSchema.nullable(),
  build: z.object({ seconds: z.number().nonnegative(), cached: z.boolean() }).nullable(),
  recorded: recordedSchema
    .nullable()
    .default(null)
    .describe("The image was not built: its inputs are the baseline's, and these are its recorded figures"),
  reference: referenceSchema.nullable(),
  saving: savingSchema.nullable(),
  baseline: baselineSchema,
  change: changeSchema.nullable(),
  guide: guideExpectationSchema.nullable(),
  guidePackages: z.array(guidePackageSchema).max(100).default([]),
  layers: z.array(layerSchema).max(1000),
  contents: contentsSchema.nullable().default(null).describe("What the size is made of"),
  packages: z.array(packageSchema).max(5000).default([]).describe("Largest first"),
  waste: wasteSchema.nullable().default(null),
  findings: z.array(findingSchema).max(100).default([]).describe("What a shipped image has no use for"),
  growth: growthSchema
    .nullable()
    .default(null)
    .describe("What is new, gone, larger, smaller against the baseline"),
  compat: compatSchema.nullable().default(null).describe("Whether it would work on Alpine, or does"),
  lint: lintSchema
    .nullable()
    .default(null)
    .describe("Findings in the Dockerfile; null where there is none, or nobody wants to know"),
  trial: trialSchema.nullable().default(null).describe("The proposed variant; null where none was asked for"),
  rollBack: rollBackSchema
    .nullable()
    .default(null)
    .describe("Why an image on Alpine may be better back on slim; null where nothing speaks for that"),
  budgets: z.array(verdictSchema).max(50),
  notes: z.array(text).max(50),
});

export const totalSchema = z.object({
  bytes: bytes.nullable().describe("Sum over the images; null when one of them was not measured"),
  measured: z.number().int().nonnegative(),
  images: z.number().int().nonnegative(),
  reference: bytes.nullable(),
  saving: savingSchema.nullable(),
  baseline: bytes.nullable(),
  change: changeSchema.nullable(),
  guide: z.object({ label: text, min: bytes, max: bytes, note: text.nullable() }).nullable(),
  budgets: z.array(verdictSchema).max(50),
});

export const reportSchema = z.object({
  schema: z.literal("image-budget/report@1"),
  tool: z.object({ name: z.literal("image-budget"), version: z.string() }),
  created: z.string().describe("ISO 8601, UTC"),
  status: statusSchema,
  exitCode: z.number().int().min(0).max(4),
  commit: z.object({ sha: z.string().nullable(), ref: z.string().nullable(), dirty: z.boolean().nullable() }),
  baselineCommit: z
    .object({
      sha: z.string(),
      ref: z.string(),
      how: z
        .enum(["given", "merge-parent", "merge-base", "merge-queue", "push"])
        .default("given")
        .describe("How it was chosen"),
    })
    .nullable(),
  baselineReason: text.nullable().default(null).describe("Why there is no baseline commit"),
  shard: shardSchema.nullable().default(null).describe("The part of the images this run was about"),
  engine: z
    .object({
      name: z.string(),
      version: z.string(),
      store: z.enum(["overlay2", "containerd", "other"]),
      builder: z.string(),
    })
    .nullable(),
  disk: z
    .object({ freeAtStart: bytes.nullable(), peakUsed: bytes.nullable() })
    .describe("Of the file system that holds the engine's data; null when it is not on this machine"),
  seconds: z.number().nonnegative(),
  config: z.object({
    file: z.string().nullable(),
    failOn: z.enum(["fail", "warn", "never"]),
    onUnmeasured: z.enum(["error", "warn"]),
    limitsFrom: z.enum(["base", "head"]).default("base"),
    ratchet: z.boolean().default(true),
    overrideLabel: z.string().nullable().default(null),
    names: z.array(z.string().max(1000)).max(2000).default([]).describe("Every image of the configuration"),
  }),
  totalRules: totalRulesSchema.nullable().default(null),
  limitChanges: z
    .array(limitChangeSchema)
    .max(500)
    .default([])
    .describe("Rules that this change changes; they take effect when merged"),
  override: z
    .object({ label: text, by: text })
    .nullable()
    .default(null)
    .describe("The label that lets broken limits pass, and who set it"),
  images: z.array(imageReportSchema).max(2000),
  total: totalSchema,
  exceptions: z
    .array(
      z.object({
        image: z.string(),
        metric: metricSchema,
        limit: text,
        reason: text,
        owner: text,
        expires: text,
        status: z.enum(["active", "expired", "unused"]),
      }),
    )
    .max(500),
  errors: z
    .array(z.object({ message: text, hint: text }))
    .max(200)
    .describe("What went wrong outside a single image, e.g. no engine"),
  notes: z.array(text).max(200),
});

export type Report = z.infer<typeof reportSchema>;
export type ImageReport = z.infer<typeof imageReportSchema>;
export type TotalReport = z.infer<typeof totalSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictStatus = z.infer<typeof verdictStatusSchema>;
export type Status = z.infer<typeof statusSchema>;
export type LayerReport = z.infer<typeof layerSchema>;
export type BaseReport = z.infer<typeof baseSchema>;
export type ReferenceReport = z.infer<typeof referenceSchema>;
export type SavingReport = z.infer<typeof savingSchema>;
export type BaselineReport = z.infer<typeof baselineSchema>;
export type ChangeReport = z.infer<typeof changeSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type GuideExpectation = z.infer<typeof guideExpectationSchema>;
