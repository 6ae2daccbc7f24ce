/** A report's `rollBack`: why an image on Alpine may be better back on slim, with what that was measured to cost. */
import { z } from "zod";

export const rollBackSchema = z.object({
  why: z
    .enum(["breaks", "compiles"])
    .describe("Something breaks on Alpine, or its packages compile for minutes there"),
  reasons: z.array(z.string().max(4000)).min(1).max(10).describe("The deciding one first"),
  seconds: z
    .number()
    .nonnegative()
    .nullable()
    .describe("What the build took; null when it came from a cache"),
  slim: z
    .object({
      bytes: z.number().int().nonnegative(),
      more: z.number().int().describe("Less the image as it is"),
      seconds: z.number().nonnegative().nullable().describe("null when it came from a cache"),
    })
    .nullable()
    .describe("Of the slim reference as it was measured; null where none was"),
});

export type RollBackReport = z.infer<typeof rollBackSchema>;
