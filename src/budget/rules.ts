/** Which limits an image or the total is judged by, and where each came from. */
import { guideBudget } from "../guide/budgets.js";
import type {
  BudgetRules,
  CompatRules,
  FindingLevels,
  ExceptionRule,
  GuideChoice,
  Level,
  Metric,
  OnUnmeasured,
  Origin,
  SizeLimit,
  Threshold,
  ThresholdLimit,
} from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import type { GuideExpectation, Verdict } from "../report/schema.js";

/** Weakest first. */
export const LEVELS: readonly Level[] = ["warn", "fail"];

export type LimitOrigin = Verdict["origin"];

/** Where each level of each metric came from; what is not named came from the configuration. */
export type LimitOrigins = Readonly<Partial<Record<Metric, Readonly<Partial<Record<Level, LimitOrigin>>>>>>;

/** What the total is judged by. */
export interface TotalRules {
  readonly budget: BudgetRules;
  readonly origins?: LimitOrigins;
  /** Those of the whole configuration will do: only the ones naming this image (or `total`) count. */
  readonly exceptions: readonly ExceptionRule[];
  /** ISO date (YYYY-MM-DD) of today in UTC. */
  readonly today: string;
  readonly onUnmeasured: OnUnmeasured;
  /** A limit that the base breaks as well only warns while the change makes it no worse. */
  readonly ratchet: boolean;
}

/** What one image is judged by. */
export interface JudgeRules extends TotalRules {
  /** The configuration's choice. A chosen row adds its limits for every metric the budget leaves open. */
  readonly guide: GuideChoice;
  /** Null where nobody wants to know. */
  readonly compat?: CompatRules | null;
  readonly findings?: FindingLevels | null;
}

/** One limit at one level. Size and download have bytes only. */
export interface Limit {
  readonly level: Level;
  readonly threshold: Threshold;
  readonly origin: LimitOrigin;
  /** From a row nobody chose: warns at most. */
  readonly inferred: boolean;
}

/**
 * Where an image's limits came from, out of the effective configuration's origins.
 * @param prefix of the budget's own path, e.g. `images.api.budget` or `total`
 */
export function limitOrigins(origins: ReadonlyMap<string, Origin>, prefix: string): LimitOrigins {
  const of = (metric: Metric): Partial<Record<Level, LimitOrigin>> =>
    Object.fromEntries(
      LEVELS.filter((level) =>
        [`${prefix}.${metric}.${level}`, `${prefix}.${metric}`].some(
          (path) => origins.get(path)?.kind === "guide",
        ),
      ).map((level) => [level, "guide"]),
    );
  return Object.fromEntries(METRICS.map((metric) => [metric, of(metric)]));
}

/** The threshold of a limit at a level, sizes in bytes as a threshold on bytes; null when the level has none. */
export function thresholdAt(limit: SizeLimit | ThresholdLimit | undefined, level: Level): Threshold | null {
  const value = limit?.[level];
  if (value === undefined) return null;
  return typeof value === "number" ? { bytes: value } : value;
}

/** Limits of one metric out of a budget, weakest level first. */
export function configuredLimits(metric: Metric, rules: TotalRules): readonly Limit[] {
  return limitsIn(rules.budget, metric, (level) => rules.origins?.[metric]?.[level] ?? "config", false);
}

/**
 * Limits of one metric for one image: the configured ones; where there are none, those of the row chosen; where nobody
 * chose, those of the row inferred, as warnings.
 */
export function imageLimits(
  metric: Metric,
  rules: JudgeRules,
  guide: GuideExpectation | null,
): readonly Limit[] {
  const configured = configuredLimits(metric, rules);
  if (configured.length > 0) return configured;
  const { guide: choice } = rules;
  if (choice === "python-api" || choice === "nginx-frontend") {
    return limitsIn(guideBudget(choice), metric, () => "guide", false);
  }
  if (choice === "none" || guide === null || guide.chosen) return [];
  const [strictest] = limitsIn(guideBudget(guide.row), metric, () => "guide", true);
  return strictest === undefined ? [] : [{ ...strictest, level: "warn" }];
}

function limitsIn(
  budget: BudgetRules,
  metric: Metric,
  origin: (level: Level) => LimitOrigin,
  inferred: boolean,
): readonly Limit[] {
  return LEVELS.flatMap((level) => {
    const threshold = thresholdAt(budget[metric], level);
    return threshold === null ? [] : [{ level, threshold, origin: origin(level), inferred }];
  });
}
