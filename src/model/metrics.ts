/** The metrics that budgets are about: their order, their kinds, and what people call them. */
import type { Metric } from "./config.js";

/** In the order of every table and list. */
export const METRICS = [
  "size",
  "download",
  "change",
  "change.own",
  "saving",
] as const satisfies readonly Metric[];

/** Metrics counted against the baseline: their limits are on growth, and their values have a sign. */
export type ChangeMetric = "change" | "change.own";

/** Metrics whose limits are in bytes, in percent, or both. */
export type ThresholdMetric = ChangeMetric | "saving";

export function isChangeMetric(metric: Metric): metric is ChangeMetric {
  return metric === "change" || metric === "change.own";
}

/** What sentences and tables call it: `own change` for the key `change.own`. */
export function metricName(metric: Metric): string {
  return metric === "change.own" ? "own change" : metric;
}
