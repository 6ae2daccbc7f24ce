/** Parts of the report that show an image's inside: packages, waste, findings, and what a change is made of. */
import { z } from "zod";

const text = z.string().max(2000);
const path = z.string().max(4200);
const bytes = z.number().int().nonnegative();
const signedBytes = z.number().int();
const count = z.number().int().nonnegative();
const layer = z.number().int().min(0).max(1100);

export const packageTypeSchema = z.enum(["apk", "dpkg", "python", "node"]);
export const wasteCauseSchema = z.enum(["deleted", "overwritten", "metadata"]);

/** An installed package and what it weighs in this image. Every file counts to one package at most. */
export const packageSchema = z.object({
  type: packageTypeSchema,
  name: text,
  version: text.nullable(),
  bytes: bytes.describe("Payload of its files that a container sees"),
  ownBytes: bytes.describe("The part of `bytes` that the Dockerfile's own layers store"),
  files: count,
  layer: layer.nullable().describe("Index in `layers` of the one that stores most of it"),
  location: path.nullable().describe("Where it is installed; Python and Node only"),
  requested: z.boolean().nullable().describe("Python: pip was asked for it by name"),
  source: text.nullable().describe("Python: the address or folder it was installed from, if no index"),
  origin: text.nullable().describe("The system package's source package, where its name differs"),
  partOf: text.nullable().describe("The system package that its files count to"),
});

/** What the size is made of: the three parts add up to it exactly. */
export const contentsSchema = z.object({
  packages: z.object({ count, bytes, listed: count.describe("How many of them `packages` lists") }),
  loose: z.object({ files: count, bytes }).describe("Files that belong to no package"),
  waste: z.object({ files: count, bytes }),
  gaps: z.array(text).max(50).describe("What could not be read; its files count as loose"),
});

export const wasteSchema = z.object({
  bytes: bytes.describe("Stored in some layer and not seen by a container"),
  files: count,
  efficiency: z.number().min(0).max(1).describe("Share of the stored bytes that a container sees"),
  pairs: z
    .array(
      z.object({
        stored: layer.describe("Index of the layer that stores them"),
        lost: layer.describe("Index of the layer since which no container sees them"),
        bytes,
        files: count,
        deleted: bytes,
        overwritten: bytes,
        metadata: bytes.describe("Stored again with another mode or owner only (chown, chmod)"),
        example: path,
      }),
    )
    .max(100),
  paths: z.array(z.object({ path, bytes, cause: wasteCauseSchema, stored: layer, lost: layer })).max(200),
  hardLinks: z.object({ contents: count, names: count, sparedBytes: bytes }),
});

/** Something that a shipped image has no use for. */
export const findingSchema = z.object({
  rule: z.string().max(100),
  title: text,
  bytes,
  ownBytes: bytes.describe("The part that the Dockerfile's own layers store"),
  files: count,
  remedy: text,
  examples: z.array(path).max(10),
  layer: layer.nullable().describe("Index in `layers` of the one that stores most of it"),
});

/** What a change is made of; the parts add up to it exactly. */
export const changePartsSchema = z.object({
  base: signedBytes.describe("Layers that come from the base image"),
  packages: signedBytes.describe("Packages in the Dockerfile's own layers"),
  files: signedBytes.describe("Files of no package in the Dockerfile's own layers"),
  waste: signedBytes.describe("Waste in the Dockerfile's own layers"),
});

/** The base image is another one than it was, under the same name. */
export const driftSchema = z.object({
  image: text.nullable(),
  bytes: signedBytes,
  counted: z
    .boolean()
    .describe(
      "Part of the change; else the baseline was built on the new base, and this is what main grew by",
    ),
});

const status = z.enum(["new", "gone", "larger", "smaller", "changed", "moved"]);

export const reasonSchema = z.object({
  kind: z
    .enum(["base", "package", "packages", "files", "waste", "layer"])
    .describe("`packages`: several of one type together"),
  status,
  name: path.describe("Base image, package, type of packages, path, or instruction"),
  from: text.nullable().describe("Version or base before"),
  to: text.nullable(),
  type: packageTypeSchema.nullable(),
  count: count.describe("Packages or files"),
  bytes: signedBytes,
  layer: layer.nullable().describe("Index in `layers` of where it happens now; null for what is gone"),
});

/** Against the baseline: what is new, gone, larger, smaller. Largest difference first. */
export const growthSchema = z.object({
  reasons: z.array(reasonSchema).max(3).describe("The three largest reasons for the change"),
  packages: z
    .array(
      z.object({
        type: packageTypeSchema,
        name: text,
        status,
        from: text.nullable().describe("Version, or versions"),
        to: text.nullable(),
        bytes: signedBytes,
        ownBytes: signedBytes,
        layer: layer.nullable(),
      }),
    )
    .max(300),
  files: z
    .array(z.object({ path, status, from: path.nullable(), bytes: signedBytes, layer: layer.nullable() }))
    .max(300)
    .describe("Of no package; a rename is `moved` and 0 bytes"),
  layers: z
    .array(
      z.object({
        instruction: text.nullable(),
        line: z.number().int().positive().nullable(),
        status,
        bytes: signedBytes,
        layer: layer.nullable(),
      }),
    )
    .max(300),
  omitted: z.object({ packages: count, files: count, layers: count }),
  filesKnown: z.boolean().describe("False against a record: it keeps packages and layers, not files"),
});

export type PackageReport = z.infer<typeof packageSchema>;
export type ContentsReport = z.infer<typeof contentsSchema>;
export type WasteReport = z.infer<typeof wasteSchema>;
export type FindingReport = z.infer<typeof findingSchema>;
export type ChangeParts = z.infer<typeof changePartsSchema>;
export type DriftReport = z.infer<typeof driftSchema>;
export type GrowthReport = z.infer<typeof growthSchema>;
export type Reason = z.infer<typeof reasonSchema>;
