/** Whether a threshold is broken. Numbers only; texts are in reasons.ts. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import type { Metric, Threshold } from "../model/config.js";

/** What was measured for one metric. `percent` is null where nothing exists to be a percentage of. */
export interface Actual {
  readonly bytes: number;
  readonly percent: number | null;
}

/** `undecidable`: the threshold asks for a percentage that does not exist. */
export type Outcome = "held" | "broken" | "undecidable";

/** True for metrics whose limit is a lower one. */
export function isLowerLimit(metric: Metric): boolean {
  return metric === "saving";
}

/**
 * Size, download and the changes break when the actual value is above the threshold; with bytes and percent, only when both
 * are exceeded. A saving holds when the threshold is reached; with both, only when both are. Where the percentage does
 * not exist, bytes alone decide.
 */
export function outcomeOf(metric: Metric, actual: Actual, threshold: Threshold): Outcome {
  const lower = isLowerLimit(metric);
  const breaks = (value: number, limit: number): boolean => (lower ? value < limit : value > limit);
  const parts: boolean[] = [];
  if (threshold.bytes !== undefined) parts.push(breaks(actual.bytes, threshold.bytes));
  if (threshold.percent !== undefined) {
    // No growth on nothing is 0 %; any other part of nothing is no percentage at all.
    const percent = actual.percent ?? (actual.bytes === 0 && !lower ? 0 : null);
    if (percent !== null) parts.push(breaks(percent, threshold.percent));
  }
  if (parts.length === 0) return "undecidable";
  const broken = lower ? parts.some(Boolean) : parts.every(Boolean);
  return broken ? "broken" : "held";
}

/** `200 MB`, `5 %`, `10 MB and 5 %`; `write` decides how bytes are written. */
export function describeThreshold(
  threshold: Threshold,
  write: (bytes: number) => string = formatBytes,
): string {
  return [
    threshold.bytes === undefined ? null : write(threshold.bytes),
    threshold.percent === undefined ? null : formatPercent(threshold.percent),
  ]
    .filter((part) => part !== null)
    .join(" and ");
}

/** True when `a` is harder to hold than `b`: it has the smaller upper or the larger lower limit. Bytes decide first. */
export function isStricter(metric: Metric, a: Threshold, b: Threshold): boolean {
  const by = (left: number | undefined, right: number | undefined): number | null =>
    left === undefined || right === undefined || left === right ? null : left - right;
  const difference = by(a.bytes, b.bytes) ?? by(a.percent, b.percent) ?? 0;
  return isLowerLimit(metric) ? difference > 0 : difference < 0;
}
