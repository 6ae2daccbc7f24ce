/** The one line that goes with a verdict: image, metric, actual, limit, overshoot and the likely remedy. */
import { formatBytes, formatChange, formatPercent, percentOf } from "../model/bytes.js";
import type { ExceptionRule, Metric, Threshold } from "../model/config.js";
import { isChangeMetric, metricName } from "../model/metrics.js";
import type { JudgedLimit, MetricSubject, MetricValue } from "./metric.js";
import { describeThreshold, isLowerLimit, outcomeOf, type Actual } from "./threshold.js";
import { clip, reasonLine } from "./text.js";

type Measured = Extract<MetricValue, { kind: "measured" }>;

const NAME_LIMIT = 60;
const WHY_LIMIT = 120;
const OWNER_LIMIT = 30;

/** `size 223 MB`, `own change +38.2 MB (+12.3 %)`, `saving 250 MB (55.6 %)`. */
function describeActual(metric: Metric, actual: Actual): string {
  const signed = isChangeMetric(metric);
  const bytes = signed ? formatChange(actual.bytes) : formatBytes(actual.bytes);
  const percent = actual.percent === null ? "" : ` (${formatPercent(actual.percent, signed)})`;
  return `${metricName(metric)} ${bytes}${percent}`;
}

function subjectOf(subject: MetricSubject): string {
  return clip(subject.name, NAME_LIMIT);
}

function withRemark(value: Measured): string {
  return value.remark === null ? "" : ` [${clip(value.remark, WHY_LIMIT)}]`;
}

function limitName({ limit, threshold }: JudgedLimit): string {
  const whose = limit.origin === "guide" ? "the guide's" : "the";
  // A row nobody chose is a figure to compare with, not a limit anybody set.
  const what = limit.inferred ? "figure" : `${limit.level} limit`;
  return `${whose} ${what} of ${describeThreshold(threshold)}`;
}

/** How far beyond the threshold, for those of its parts that are broken: `23 MB (11.5 %)`, `7.3 points`. */
function distance(metric: Metric, counted: Actual, threshold: Threshold): string {
  const parts: string[] = [];
  const sign = isLowerLimit(metric) ? -1 : 1;
  if (threshold.bytes !== undefined && outcomeOf(metric, counted, { bytes: threshold.bytes }) === "broken") {
    const by = sign * (counted.bytes - threshold.bytes);
    const share = metric === "size" || metric === "download" ? percentOf(by, threshold.bytes) : null;
    parts.push(share === null ? formatBytes(by) : `${formatBytes(by)} (${formatPercent(share)})`);
  }
  if (
    threshold.percent !== undefined &&
    outcomeOf(metric, counted, { percent: threshold.percent }) === "broken"
  ) {
    const points = sign * ((counted.percent ?? 0) - threshold.percent);
    parts.push(points < 0.05 ? "less than 0.1 points" : `${formatPercent(points).replace(" %", "")} points`);
  }
  return parts.join(" and ");
}

function exceptionClause(used: ExceptionRule | null): string | null {
  return used === null
    ? null
    : `raised by an exception until ${used.expires} (${clip(used.owner, OWNER_LIMIT)})`;
}

/** For a limit that is broken; `waived` says why it does not block. */
export function brokenReason(
  subject: MetricSubject,
  value: Measured,
  broken: JudgedLimit,
  used: ExceptionRule | null,
  waived: string | null,
): string {
  const { metric } = subject;
  const relation = isLowerLimit(metric) ? "below" : "over";
  const by = distance(metric, value.counted, broken.threshold);
  return reasonLine(
    `${subjectOf(subject)}: ${describeActual(metric, value.actual)}${withRemark(value)} is ${relation} ${limitName(broken)} by ${by}`,
    exceptionClause(used),
    waived,
    value.remedy(broken.threshold),
    broken.limit.inferred ? "a suggestion: `guide:` in the configuration decides" : null,
  );
}

/** For limits that are held. */
export function heldReason(
  subject: MetricSubject,
  value: Measured,
  held: JudgedLimit,
  used: ExceptionRule | null,
): string {
  const relation = isLowerLimit(subject.metric) ? "reaches" : "is within";
  const jitter =
    value.counted.bytes === value.actual.bytes ? null : "within the jitter of rebuilds, counts as no change";
  return reasonLine(
    `${subjectOf(subject)}: ${describeActual(subject.metric, value.actual)}${withRemark(value)} ${relation} ${limitName(held)}`,
    exceptionClause(used),
    jitter,
  );
}

/** For what was not judged. */
export function skippedReason(subject: MetricSubject, why: string, remedy: string): string {
  return reasonLine(
    `${subjectOf(subject)}: ${metricName(subject.metric)} was not judged: ${clip(why, WHY_LIMIT)}`,
    clip(remedy, WHY_LIMIT),
  );
}

/** For an exception that has run out, whatever the limit says. */
export function expiredReason(
  subject: MetricSubject,
  expired: ExceptionRule,
  decisive: JudgedLimit | null,
): string {
  const { actual } = subject.value;
  const state =
    decisive === null || actual === null
      ? null
      : `${describeActual(subject.metric, actual)} ${decisive.outcome === "broken" ? "breaks" : "holds"} ${limitName(decisive)}`;
  return reasonLine(
    `${subjectOf(subject)}: the ${metricName(subject.metric)} exception of ${clip(expired.owner, OWNER_LIMIT)} expired on ${clip(expired.expires, 10)}: remove it or renew it`,
    state,
  );
}
