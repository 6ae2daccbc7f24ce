/**
 * What `image-budget compat --format json` prints. `schema/compat.schema.json` is generated from here. Names may be added, never
 * renamed.
 */
import { z } from "zod";
import { PublishError } from "../model/errors.js";
import { compatSchema } from "./compat-schema.js";
import { describeIssues } from "./json.js";

const text = z.string().max(4000);

export const compatDocumentSchema = z.object({
  schema: z.literal("image-budget/compat@1"),
  tool: z.object({ name: z.literal("image-budget"), version: z.string() }),
  source: z.object({
    kind: z.enum(["engine", "archive", "folder", "stdin", "lock", "requirements"]),
    name: text,
  }),
  ...compatSchema.shape,
});

export type CompatDocument = z.infer<typeof compatDocumentSchema>;

/** The document's JSON. @throws PublishError naming the place when it breaks its own schema: a bug of this program */
export function serializeCompat(document: CompatDocument): string {
  const result = compatDocumentSchema.safeParse(document);
  if (!result.success) {
    throw new PublishError(
      `the answer breaks its own schema at ${describeIssues(result.error)}`,
      "This is a bug in image-budget: please report it with what was asked about.",
      result.error,
    );
  }
  return `${JSON.stringify(result.data, null, 2)}\n`;
}

/** The JSON Schema of what `compat` prints. It allows further properties. */
export function compatJsonSchema(): object {
  return {
    ...z.toJSONSchema(compatDocumentSchema, { io: "input" }),
    title: "Image Budget compatibility",
    description: "Whether packages work on Alpine, and how that is known.",
  };
}
