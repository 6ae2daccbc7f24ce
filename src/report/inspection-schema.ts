/**
 * What `image-budget inspect --format json` prints: one image's part of a report, with what only an inspection knows.
 * `schema/inspection.schema.json` is generated from here. Names may be added, never renamed.
 */
import { z } from "zod";
import { PublishError } from "../model/errors.js";
import { describeIssues } from "./json.js";
import { imageReportSchema, layerSchema, sizeSchema } from "./schema.js";

const text = z.string().max(20_000);
const path = z.string().max(4200);
const bytes = z.number().int().nonnegative();
const count = z.number().int().nonnegative();

const sourceSchema = z.object({
  kind: z
    .enum(["engine", "archive", "folder", "stdin"])
    .describe("An image of the engine, a saved archive, an unpacked one or an OCI layout, standard input"),
  name: text.describe("As it was asked for"),
});

const duplicatesSchema = z.object({
  bytes: bytes.describe("All copies but one of each content"),
  contents: count,
  groups: z
    .array(
      z.object({
        bytes: bytes.describe("Of all copies but one"),
        copies: count,
        paths: z.array(path).max(20),
      }),
    )
    .max(200)
    .describe("Largest first"),
});

const image = imageReportSchema.shape;

export const inspectionSchema = z.object({
  schema: z.literal("image-budget/inspection@1"),
  tool: z.object({ name: z.literal("image-budget"), version: z.string() }),
  source: sourceSchema,
  platform: z.string(),
  dockerfile: image.dockerfile,
  target: image.target,
  base: image.base.unwrap(),
  size: sizeSchema.extend({
    inspected: bytes.nullable().describe("What the engine says; null where no engine was asked"),
  }),
  layers: z
    .array(
      layerSchema.extend({
        instruction: layerSchema.shape.instruction.describe(
          "Text from the Dockerfile; where `origin` is `unknown`, from the image's history without build arguments",
        ),
      }),
    )
    .max(1100),
  contents: image.contents.unwrap().unwrap(),
  packages: image.packages.unwrap(),
  files: z
    .array(z.object({ path, bytes, layer: z.number().int().min(0).max(1100) }))
    .max(200)
    .describe("The largest files of no package; `layer` is the index in `layers` of the one that stores it"),
  waste: image.waste.unwrap().unwrap(),
  findings: image.findings.unwrap(),
  duplicates: duplicatesSchema
    .nullable()
    .describe("Equal contents under several inodes; null when not asked for"),
  against: z
    .object({ source: sourceSchema, platform: z.string(), bytes })
    .nullable()
    .describe("What `change` and `growth` count against"),
  change: image.change,
  growth: image.growth.unwrap(),
  seconds: z.number().nonnegative(),
  notes: z.array(text).max(50),
});

export type Inspected = z.infer<typeof inspectionSchema>;
export type InspectedSource = z.infer<typeof sourceSchema>;

/**
 * The inspection's JSON: keys in the schema's order, two spaces, a line break at the end.
 * @throws PublishError naming the place when it breaks its own schema: a bug of this program
 */
export function serializeInspection(inspection: Inspected): string {
  const result = inspectionSchema.safeParse(inspection);
  if (!result.success) {
    throw new PublishError(
      `the inspection breaks its own schema at ${describeIssues(result.error)}`,
      "This is a bug in image-budget: please report it with the image that led to it.",
      result.error,
    );
  }
  return `${JSON.stringify(result.data, null, 2)}\n`;
}

/** The JSON Schema of an inspection. It allows further properties: names may be added to the contract, never renamed. */
export function inspectionJsonSchema(): object {
  return {
    ...z.toJSONSchema(inspectionSchema, { io: "input" }),
    title: "Image Budget inspection",
    description: "What one image is made of. Byte counts are exact.",
  };
}
