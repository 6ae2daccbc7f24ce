/** Images and the total, measured and compared, against their rules: verdicts and status. Pure. */
import { formatBytes } from "../model/bytes.js";
import type { Metric } from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import { outOfReach } from "../guide/expectation.js";
import type { Status, Verdict } from "../report/schema.js";
import { compatVerdicts } from "./compat.js";
import { findingVerdicts } from "./findings.js";
import { exceptionsFor, TOTAL } from "./exceptions.js";
import { imageValue, type UnjudgedImage } from "./image-values.js";
import { judgeMetric, type MetricSubject, type MetricValue } from "./metric.js";
import { imageOnBase, totalOnBase } from "./ratchet.js";
import { configuredLimits, imageLimits, type JudgeRules, type Limit, type TotalRules } from "./rules.js";
import { imageStatus, verdictsStatus } from "./status.js";
import { totalValue, type UnjudgedTotal } from "./total.js";

export interface Judgement {
  readonly budgets: Verdict[];
  readonly status: Status;
}

/**
 * One verdict for every metric that has a limit (or an expired exception), and what they come to. Nothing that could
 * not be measured passes; a row nobody chose warns at most and never asks for anything the run did not measure.
 */
export function judgeImage(image: UnjudgedImage, rules: JudgeRules): Judgement {
  const budgets = METRICS.flatMap((metric) => {
    // The guide's saving is a word on a reference that is there; it does not ask anybody to add one.
    const limits = imageLimits(metric, rules, image.guide).filter(
      ({ origin }) => metric !== "saving" || origin === "config" || image.reference !== null,
    );
    const value = imageValue(metric, image);
    const onBase = rules.ratchet ? imageOnBase(metric, image) : null;
    const subject = { name: image.name, metric, value, onBase };
    if (!limits.some(({ inferred }) => inferred)) return verdictOn(subject, limits, rules);
    const suggested = suggestedValue(metric, image, value);
    return suggested === null
      ? verdictOn(subject, [], rules)
      : verdictOn({ ...subject, value: suggested }, limits, rules);
  });
  const all = [
    ...budgets,
    ...compatVerdicts(image, rules.compat ?? null),
    ...findingVerdicts(image, rules.findings ?? null),
  ];
  return { budgets: all, status: imageStatus(image, all, rules.onUnmeasured) };
}

/** What a row nobody chose is compared with; null when it has nothing to say. */
function suggestedValue(metric: Metric, image: UnjudgedImage, value: MetricValue): MetricValue | null {
  const { guide, base } = image;
  if (guide !== null && outOfReach(guide, base)) {
    if (metric !== "size") return null;
    const share = `${base?.image ?? "the base"} alone is ${formatBytes(base?.bytes ?? 0)}`;
    return {
      kind: "skipped",
      skip: "out-of-reach",
      why: `the guide's figure is out of reach for this base: ${share}, the guide allows ${formatBytes(guide.max)}`,
      remedy: "set a budget of your own",
      actual: value.actual,
    };
  }
  return value.kind === "skipped" ? null : value;
}

/**
 * One verdict for every metric of the total that has a limit. The guide's pair, where the budget has no size of its own,
 * is held to the guide's total. With `leftOut` images missing from the run, nothing about the total can be said.
 */
export function judgeTotal(
  total: UnjudgedTotal,
  images: readonly UnjudgedImage[],
  rules: TotalRules & {
    /** Images of the configuration that this run was told to leave out. */
    readonly leftOut?: number;
    /** What reasons call the total where there is more than one; `total` else. */
    readonly name?: string;
  },
): Judgement {
  const { leftOut = 0, name = TOTAL } = rules;
  const budgets = METRICS.flatMap((metric) => {
    const value = leftOut > 0 ? partial(leftOut) : totalValue(metric, total, images);
    const onBase = rules.ratchet && leftOut === 0 ? totalOnBase(metric, total, images) : null;
    return verdictOn({ name, metric, value, onBase }, totalLimits(metric, total, rules), rules, TOTAL);
  });
  return { budgets, status: verdictsStatus(budgets, rules.onUnmeasured) };
}

function totalLimits(metric: Metric, total: UnjudgedTotal, rules: TotalRules): readonly Limit[] {
  const configured = configuredLimits(metric, rules);
  if (configured.length > 0 || metric !== "size" || total.guide === null) return configured;
  return [{ level: "fail", threshold: { bytes: total.guide.max }, origin: "guide", inferred: false }];
}

function partial(leftOut: number): MetricValue {
  const why = `this run left out ${leftOut} ${leftOut === 1 ? "image" : "images"} of the configuration`;
  return {
    kind: "skipped",
    skip: "not-comparable",
    why,
    remedy: "the total is judged over all of them together",
    actual: null,
  };
}

function verdictOn(
  subject: MetricSubject,
  limits: readonly Limit[],
  rules: TotalRules,
  exceptionsOf = subject.name,
): readonly Verdict[] {
  const exceptions = exceptionsFor(rules.exceptions, exceptionsOf, subject.metric, rules.today);
  const verdict = judgeMetric(subject, limits, exceptions);
  return verdict === null ? [] : [verdict];
}
