/** The shape of `smoke`, and what it stands for. */
import { z } from "zod";
import type { SmokeCommand, SmokeSpec } from "../model/config.js";
import { report } from "./fields.js";
import type { Settings } from "./schema.js";
import * as limits from "./limits.js";

export const USUAL_SECONDS = 60;
const USUAL_MEMORY = 512e6;
const MOST_SECONDS = 600;
/** An engine starts no container with less than 6 MiB, and little runs in that. */
const LEAST_MEMORY = 16e6;
const MOST_MEMORY = 64e9;
const MOST_WORDS = 100;
const LONGEST_WORD = 4096;
const MOST_IMPORTS = 200;

/** A word of a command: no process takes an argument with NUL in it. */
const word = z.string().superRefine((value, context) => {
  if (value.length > LONGEST_WORD)
    report(context, "is too long", { expected: `at most ${LONGEST_WORD} characters` });
  if (value.includes("\0")) report(context, "contains a NUL character", { expected: "text" });
});

/** A program with its arguments as a list, or text for a shell. */
export const command = z
  .union([word, z.array(word)], {
    error: "a list of words such as [python, -m, app, --check], or text for a shell",
  })
  .transform((value, context): SmokeCommand => {
    if (typeof value === "string") {
      return value.trim() === ""
        ? report(context, "is empty", { expected: "a command" })
        : { kind: "shell", text: value };
    }
    if (value.length > MOST_WORDS)
      return report(context, "is too long", { expected: `at most ${MOST_WORDS} words` });
    return (value[0] ?? "").trim() === ""
      ? report(context, "names no program", { expected: "the program as the first word" })
      : { kind: "words", words: value };
  });

/** `pandas`, `google.cloud.storage`; of Node `express`, `@scope/name`. */
const MODULE = /^@?[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}){0,3}$/;

const moduleName = z
  .string()
  .meta({ pattern: MODULE.source })
  .superRefine((value, context) => {
    if (!MODULE.test(value))
      report(context, "is no module's name", {
        expected: "such as pandas, google.cloud.storage or @scope/name",
      });
  });

/** All packages, or modules by name. */
export const imports = z
  .union([z.literal(true), z.array(moduleName)], { error: "true, or a list of module names" })
  .transform((value, context): "all" | readonly string[] => {
    if (value === true) return "all";
    if (value.length === 0) return report(context, "is empty", { expected: "true, or names" });
    if (value.length > MOST_IMPORTS)
      return report(context, "is too long", { expected: `at most ${MOST_IMPORTS} names` });
    return [...new Set(value)];
  });

export const seconds = z
  .number()
  .meta({ minimum: 1, maximum: MOST_SECONDS })
  .superRefine((value, context) => {
    if (!Number.isInteger(value) || value < 1 || value > MOST_SECONDS)
      report(context, "is out of range", { expected: `a whole number from 1 to ${MOST_SECONDS}` });
  });

export const memory = limits.size.superRefine((value, context) => {
  if (value < LEAST_MEMORY || value > MOST_MEMORY)
    report(context, "is out of range", { expected: "a size from 16MB to 64GB" });
});

/** What is written, with what holds where nothing is. */
export function smokeSpec(written: Exclude<NonNullable<Settings["smoke"]>, false>): SmokeSpec {
  return {
    command: written.command ?? null,
    imports: written.imports ?? null,
    seconds: written.seconds ?? USUAL_SECONDS,
    memory: written.memory ?? USUAL_MEMORY,
  };
}
