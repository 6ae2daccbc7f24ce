import { z } from "zod";
import { documentation } from "./fields.js";
import type { Documentation } from "./fields.js";
import { configSchema } from "./schema.js";

/** One key of the configuration: `images.NAME.budget.size`. */
export interface ReferenceEntry extends Documentation {
  readonly path: string;
}

/** Segment that stands for a name of the user's own, or for an entry of a list. */
const NAME = "NAME";

/**
 * Every key of the configuration, generated from its schema. A key that means the same in several places is listed
 * where it stands first, under `images`.
 */
export function configReference(): readonly ReferenceEntry[] {
  const entries: ReferenceEntry[] = [];
  const seen = new Set<unknown>();
  const visit = (schema: unknown, path: string): void => {
    for (const [segment, child] of childrenOf(schema)) {
      const childPath = path === "" ? segment : `${path}.${segment}`;
      if (seen.has(child)) continue;
      if (child instanceof z.ZodType) {
        const found = documentation.get(child);
        if (found !== undefined) {
          seen.add(child);
          entries.push({ path: childPath, ...found });
        } else if (segment !== NAME) continue;
      }
      visit(child, childPath);
    }
  };
  visit(configSchema, "");
  return entries;
}

/** The keys below a schema, whatever it is wrapped in. */
function childrenOf(schema: unknown): readonly (readonly [string, unknown])[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return childrenOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return childrenOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => childrenOf(option));
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape);
  if (schema instanceof z.ZodRecord) return [[NAME, schema.valueType]];
  if (schema instanceof z.ZodArray) return [[NAME, schema.element]];
  return [];
}
