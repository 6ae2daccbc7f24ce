/** One metric of one image (or of the total) against its limits: one verdict. */
import type { ExceptionRule, Metric, Threshold } from "../model/config.js";
import type { Verdict } from "../report/schema.js";
import type { Waiver } from "../report/schema-parts.js";
import type { BaseValue } from "./ratchet.js";
import { raisedAt, shownException } from "./exceptions.js";
import { brokenReason, expiredReason, heldReason, skippedReason } from "./reasons.js";
import type { Limit } from "./rules.js";
import { isStricter, outcomeOf, type Actual, type Outcome } from "./threshold.js";

export type Skip = NonNullable<Verdict["skip"]>;

/** What is known of one metric. */
export type MetricValue =
  | {
      readonly kind: "measured";
      readonly actual: Actual;
      /** What limits are compared with where it differs from `actual`: jitter counts as no change. */
      readonly counted: Actual;
      /** Something the reader must know about the number, e.g. that it is an estimate. */
      readonly remark: string | null;
      readonly remedy: (limit: Threshold) => string;
    }
  | {
      readonly kind: "skipped";
      readonly skip: Skip;
      readonly why: string;
      readonly remedy: string;
      readonly actual: Actual | null;
    };

export interface MetricSubject {
  /** The image's name, or `total`. */
  readonly name: string;
  readonly metric: Metric;
  readonly value: MetricValue;
  /** What it was on the base where the ratchet holds and this change makes it no worse; else null. */
  readonly onBase: BaseValue | null;
}

export interface MetricExceptions {
  readonly active: readonly ExceptionRule[];
  readonly expired: readonly ExceptionRule[];
}

/** A limit with what came of it. `used` is the exception that stands in for a broken configured threshold. */
export interface JudgedLimit {
  readonly limit: Limit;
  readonly threshold: Threshold;
  readonly outcome: Outcome;
  readonly used: ExceptionRule | null;
}

/** The verdict on one metric; null when it has neither a limit nor an expired exception. */
export function judgeMetric(
  subject: MetricSubject,
  limits: readonly Limit[],
  exceptions: MetricExceptions,
): Verdict | null {
  const { value } = subject;
  const [expired] = exceptions.expired;
  // An exception is the configuration's, so what it brings about is never put down to a row nobody chose.
  const own = expired === undefined ? limits : limits.filter((limit) => !limit.inferred);
  if (own.length === 0 && expired === undefined) return null;
  if (
    value.kind === "skipped" &&
    own.length > 0 &&
    (expired === undefined || value.skip === "not-measured")
  ) {
    return skipped(
      subject,
      value.skip,
      skippedReason(subject, value.why, value.remedy),
      own,
      expired ?? null,
    );
  }
  const judged =
    value.kind === "skipped"
      ? []
      : own.map((limit) => judgeLimit(subject.metric, value.counted, limit, exceptions));
  if (expired !== undefined) return expiredVerdict(subject, own, judged, expired);
  const broken = decisiveBroken(subject, judged);
  const used = broken?.used ?? judged.find((entry) => entry.used !== null)?.used ?? null;
  if (value.kind === "measured" && broken !== undefined) {
    const waiver = waiverOf(subject, broken);
    return {
      ...described(subject, broken),
      status: waiver === null ? broken.limit.level : "warn",
      reason: brokenReason(subject, value, broken, used, waiver?.note ?? null),
      skip: null,
      exception: used === null ? null : shownException(used, false),
      waiver,
    };
  }
  if (judged.some(({ outcome }) => outcome === "undecidable")) {
    const why = `a limit in percent cannot be judged: the ${subject.metric === "saving" ? "reference" : "baseline"} is 0 bytes`;
    return skipped(subject, "not-comparable", skippedReason(subject, why, "add a limit in bytes"), own, null);
  }
  const decisive = strictest(subject.metric, judged);
  if (value.kind === "skipped" || decisive === null) return null;
  return {
    ...described(subject, decisive),
    status: "pass",
    reason: heldReason(subject, value, decisive, used),
    skip: null,
    exception: used === null ? null : shownException(used, false),
    waiver: null,
  };
}

/** The broken limit of the highest level; one that blocks before one that the ratchet lets pass. */
function decisiveBroken(subject: MetricSubject, judged: readonly JudgedLimit[]): JudgedLimit | undefined {
  const broken = judged.filter(({ outcome }) => outcome === "broken");
  return broken.findLast((entry) => waiverOf(subject, entry) === null) ?? broken.at(-1);
}

/** The ratchet's waiver of a broken limit: the base breaks the same threshold. */
function waiverOf({ metric, onBase }: MetricSubject, { threshold }: JudgedLimit): Waiver | null {
  if (onBase === null || outcomeOf(metric, onBase.actual, threshold) !== "broken") return null;
  return { kind: "ratchet", note: onBase.note };
}

function judgeLimit(
  metric: Metric,
  counted: Actual,
  limit: Limit,
  exceptions: MetricExceptions,
): JudgedLimit {
  const outcome = outcomeOf(metric, counted, limit.threshold);
  const raised = outcome === "broken" && !limit.inferred ? raisedAt(exceptions.active, limit.level) : null;
  if (raised === null) return { limit, threshold: limit.threshold, outcome, used: null };
  // One that asks for more than the configured limit changes nothing: exceptions loosen, they never tighten.
  const stricter = isStricter(metric, raised.threshold, limit.threshold);
  if (stricter) return { limit, threshold: limit.threshold, outcome, used: null };
  return {
    limit,
    threshold: raised.threshold,
    outcome: outcomeOf(metric, counted, raised.threshold),
    used: raised.exception,
  };
}

function strictest(metric: Metric, judged: readonly JudgedLimit[]): JudgedLimit | null {
  return judged.reduce<JudgedLimit | null>(
    (found, entry) =>
      found === null || isStricter(metric, entry.threshold, found.threshold) ? entry : found,
    null,
  );
}

function described(
  subject: MetricSubject,
  { limit, threshold }: Pick<JudgedLimit, "limit" | "threshold">,
): Pick<Verdict, "metric" | "limit" | "level" | "actual" | "origin" | "inferred"> {
  return {
    metric: subject.metric,
    limit: threshold,
    level: limit.level,
    actual: subject.value.actual,
    origin: limit.origin,
    inferred: limit.inferred,
  };
}

function skipped(
  subject: MetricSubject,
  skip: Skip,
  reason: string,
  limits: readonly Limit[],
  expired: ExceptionRule | null,
): Verdict {
  // The highest level is what the skipped budget could have come to.
  const limit = limits.at(-1);
  return {
    ...(limit === undefined ? unlimited(subject) : described(subject, { limit, threshold: limit.threshold })),
    status: "skipped",
    reason,
    skip,
    exception: expired === null ? null : shownException(expired, true),
    waiver: null,
  };
}

function expiredVerdict(
  subject: MetricSubject,
  limits: readonly Limit[],
  judged: readonly JudgedLimit[],
  expired: ExceptionRule,
): Verdict {
  const decisive =
    judged.findLast(({ outcome }) => outcome === "broken") ?? strictest(subject.metric, judged);
  const limit = limits.at(-1);
  const facts =
    decisive !== null
      ? described(subject, decisive)
      : limit === undefined
        ? unlimited(subject)
        : described(subject, { limit, threshold: limit.threshold });
  return {
    ...facts,
    status: "fail",
    reason: expiredReason(subject, expired, decisive),
    skip: null,
    exception: shownException(expired, true),
    waiver: null,
  };
}

function unlimited(
  subject: MetricSubject,
): Pick<Verdict, "metric" | "limit" | "level" | "actual" | "origin" | "inferred"> {
  const { metric, value } = subject;
  return { metric, limit: null, level: null, actual: value.actual, origin: "config", inferred: false };
}
