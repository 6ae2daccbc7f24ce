/** JSON from an archive: bounded in depth, and never trusted before a schema has read it. */
import type { z } from "zod";
/** @throws MeasureError when it is no JSON, has too many values, is nested deeper than `depth`, or not what the schema asks for. */
export declare function readJson<T>(bytes: Buffer, schema: z.ZodType<T>, what: string, depth: number): T;
