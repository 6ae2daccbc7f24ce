/** The metrics that budgets are about: their order, their kinds, and what people call them. */
import type { CompatRule, Metric } from "./config.js";

/** In the order of every table and list. */
export const METRICS = [
  "size",
  "download",
  "change",
  "change.own",
  "saving",
] as const satisfies readonly Metric[];

/** What compatibility is judged by. */
export const COMPAT_RULES = [
  "blocked",
  "unresolved-library",
  "compiles",
  "relock",
  "unknown",
  "smoke",
] as const satisfies readonly CompatRule[];

/** What a verdict is about: a metric of the budget, a rule of compatibility, or findings in the Dockerfile. */
export type VerdictSubject = Metric | `compat.${CompatRule}` | "findings";

export const VERDICT_SUBJECTS = [
  ...METRICS,
  "compat.blocked",
  "compat.unresolved-library",
  "compat.compiles",
  "compat.relock",
  "compat.unknown",
  "compat.smoke",
  "findings",
] as const satisfies readonly VerdictSubject[];

/** Metrics counted against the baseline: their limits are on growth, and their values have a sign. */
export type ChangeMetric = "change" | "change.own";

/** Metrics whose limits are in bytes, in percent, or both. */
export type ThresholdMetric = ChangeMetric | "saving";

export function isChangeMetric(metric: VerdictSubject): metric is ChangeMetric {
  return metric === "change" || metric === "change.own";
}

/** What sentences and tables call it: `own change` for the key `change.own`. */
export function metricName(metric: VerdictSubject): string {
  return metric === "change.own" ? "own change" : metric;
}
