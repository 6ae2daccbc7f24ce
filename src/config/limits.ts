/** Sizes, thresholds and limits of the configuration, as zod schemas. */
import { z } from "zod";
import type { Metric, SizeLimit, Threshold, ThresholdLimit } from "../model/config.js";
import type { ThresholdMetric } from "../model/metrics.js";
import { mapping, report, take } from "./fields.js";
import type { Context } from "./fields.js";
import {
  parseSize,
  parseThreshold,
  SIZE_EXPECTED,
  SIZE_PATTERN,
  THRESHOLD_EXPECTED,
  THRESHOLD_PATTERN,
} from "./quantities.js";

export const size = z
  .union([z.number().meta({ minimum: 0 }), z.string().meta({ pattern: SIZE_PATTERN })], {
    error: SIZE_EXPECTED,
  })
  .transform((value, context) => take(parseSize(value), context, "a size"));

const MOST_SAVING = 100;

function threshold(metric: ThresholdMetric): z.ZodType<Threshold, string | number> {
  return z
    .union([z.number().meta({ minimum: 0 }), z.string().meta({ pattern: THRESHOLD_PATTERN })], {
      error: THRESHOLD_EXPECTED,
    })
    .transform((value, context) => thresholdOf(metric, value, context));
}

function thresholdOf(
  metric: ThresholdMetric,
  value: string | number,
  context: Context,
  at: string[] = [],
): Threshold {
  const parsed = take(parseThreshold(value), context, "a threshold", at);
  if (metric === "saving" && parsed !== z.NEVER && (parsed.percent ?? 0) > MOST_SAVING) {
    return report(context, "is out of range", { expected: "a saving of at most 100 %" }, at);
  }
  return parsed;
}

interface Levels<T> {
  readonly warn?: T | undefined;
  readonly fail?: T | undefined;
}

function compact<T>({ warn, fail }: Levels<T>): { readonly warn?: T; readonly fail?: T } {
  return { ...(warn === undefined ? {} : { warn }), ...(fail === undefined ? {} : { fail }) };
}

const WARN = "Warns when broken.";
const FAIL = "Fails the run when broken.";

/** What a saving is counted against, as one value: `guide` or bytes. */
export const plainReference = z
  .union([z.number().meta({ minimum: 0 }), z.string().meta({ pattern: SIZE_PATTERN })])
  .transform((value, context) => {
    const parsed = parseSize(value);
    const expected =
      "guide, a size such as 450MB, or a mapping with dockerfile, target, args, image or bytes";
    return parsed.ok ? parsed.value : report(context, "is not a reference", { expected });
  });

export const sizeLimit = z
  .union([size, mapping({ warn: size.optional().describe(WARN), fail: size.optional().describe(FAIL) })], {
    error: `${SIZE_EXPECTED}; or warn and/or fail with one`,
  })
  .transform((value, context) => sizeLimitOf(value, context));

function sizeLimitOf(value: number | Levels<number>, context: Context): SizeLimit {
  if (typeof value === "number") return { fail: value };
  const { warn, fail } = value;
  if (warn === undefined && fail === undefined) return empty(context);
  if (warn !== undefined && fail !== undefined && warn > fail) return warnAbove(context);
  return compact(value);
}

export function thresholdLimit(metric: ThresholdMetric): z.ZodType<ThresholdLimit> {
  const level = threshold(metric);
  return z
    .union(
      [level, mapping({ warn: level.optional().describe(WARN), fail: level.optional().describe(FAIL) })],
      {
        error: `${THRESHOLD_EXPECTED}; or warn and/or fail with one`,
      },
    )
    .transform((value, context) => thresholdLimitOf(metric, value, context));
}

function thresholdLimitOf(
  metric: ThresholdMetric,
  value: Threshold | Levels<Threshold>,
  context: Context,
): ThresholdLimit {
  if (isThreshold(value)) return { fail: value };
  const { warn, fail } = value;
  if (warn === undefined && fail === undefined) return empty(context);
  if (warn !== undefined && fail !== undefined) {
    const crossed = (["bytes", "percent"] as const).some((unit) => {
      const [low, high] = metric === "saving" ? [fail[unit], warn[unit]] : [warn[unit], fail[unit]];
      return low !== undefined && high !== undefined && low > high;
    });
    if (crossed) {
      return metric === "saving"
        ? report(
            context,
            "is below the saving that fails",
            { expected: "a warn level above the fail level" },
            ["warn"],
          )
        : warnAbove(context);
    }
  }
  return compact(value);
}

function isThreshold(value: Threshold | Levels<Threshold>): value is Threshold {
  return "bytes" in value || "percent" in value;
}

function empty(context: Context): never {
  return report(context, "sets no limit", { expected: "a value, or warn and/or fail" });
}

function warnAbove(context: Context): never {
  return report(context, "is above the limit that fails", { expected: "a warn level below the fail level" }, [
    "warn",
  ]);
}

const scalar = z.union([z.number(), z.string()], { error: "a size or threshold" });

/** A limit whose kind the metric beside it decides. */
export const anyLimit = z.union(
  [scalar, mapping({ warn: scalar.optional().describe(WARN), fail: scalar.optional().describe(FAIL) })],
  { error: "a size or threshold; or warn and/or fail with one" },
);

/** Reads such a limit for its metric. `plain` is true when one value stands for the level that the budget has. */
export function limitFor(
  metric: Metric,
  value: z.output<typeof anyLimit>,
  context: Context,
): { readonly plain: boolean; readonly limit: SizeLimit | ThresholdLimit } {
  const plain = typeof value !== "object";
  const raw = typeof value === "object" ? value : { fail: value };
  if (metric === "size" || metric === "download") {
    const read = (level: string, given: string | number | undefined): number | undefined =>
      given === undefined
        ? undefined
        : take(parseSize(given), context, "a size", plain ? ["limit"] : ["limit", level]);
    return { plain, limit: compact({ warn: read("warn", raw.warn), fail: read("fail", raw.fail) }) };
  }
  const read = (level: string, given: string | number | undefined): Threshold | undefined =>
    given === undefined
      ? undefined
      : thresholdOf(metric, given, context, plain ? ["limit"] : ["limit", level]);
  return { plain, limit: compact({ warn: read("warn", raw.warn), fail: read("fail", raw.fail) }) };
}
