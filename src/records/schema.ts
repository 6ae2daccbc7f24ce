/** Records: what a run on the default branch keeps about its images, so that a pull request need not build them again. */
import { z } from "zod";
import { changePartsSchema, packageSchema } from "../report/schema-inside.js";
import { baseSchema, layerSchema, sizeSchema } from "../report/schema.js";

const text = z.string().max(2000);
const time = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** Two measurements compare to the byte only when these agree. See Fingerprint in model/image.ts. */
export const fingerprintSchema = z.object({
  engineVersion: text,
  store: z.enum(["overlay2", "containerd", "other"]),
  builder: text,
  platform: text,
  compression: z.array(text).max(1000),
  method: z.number().int().nonnegative(),
});

/** Everything that goes into an image, and so decides whether building it again could give another one. */
export const inputsSchema = z.object({
  /**
   * Over Dockerfile, context, args, target, platform, labels, network and the inputs of images it needs; null when one of
   * them is not known, e.g. a build argument from the environment: then the image counts as changed.
   */
  sha256: sha256.nullable(),
  /** Each base image's name with what it stood for, sorted by name; without those that could not be looked up. */
  bases: z.array(z.object({ name: text, digest: text })).max(200),
});

export const recordEntrySchema = z.object({
  role: z.enum(["image", "reference"]),
  name: z.string().max(1000),
  fingerprint: fingerprintSchema,
  /** null when nobody looked. */
  inputs: inputsSchema.nullable(),
  /** The commit that was measured: an older one than the record's where the figures were carried over. */
  commit: text,
  created: time,
  size: sizeSchema,
  base: baseSchema.nullable(),
  build: z.object({ seconds: z.number().nonnegative(), cached: z.boolean() }).nullable(),
  layers: z.array(layerSchema).max(1000),
  pythonPackages: z.array(text).max(20_000).nullable(),
  nodePackages: z.array(text).max(20_000).nullable().default(null),
  /** What the size is made of; null where it was not kept. */
  inside: z
    .object({ parts: changePartsSchema.nullable(), packages: z.array(packageSchema).max(5000) })
    .nullable()
    .default(null),
  gitPayload: z.number().int().nonnegative(),
});

export const recordSetSchema = z.object({
  schema: z.literal("image-budget/records@1"),
  tool: text,
  /** The commit whose run this is. */
  commit: text,
  created: time,
  entries: z.array(recordEntrySchema).max(4000),
});

export type RecordSet = z.infer<typeof recordSetSchema>;
export type RecordEntry = z.infer<typeof recordEntrySchema>;
export type RecordedInputs = z.infer<typeof inputsSchema>;
export type RecordedFingerprint = z.infer<typeof fingerprintSchema>;
