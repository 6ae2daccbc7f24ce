/** What the total is judged by, as a report carries it from the jobs that measure to the one that sees all images. */
import type {
  BudgetRules,
  Config,
  ExceptionRule,
  SizeLimit,
  Threshold,
  ThresholdLimit,
} from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import type { TotalReport } from "../report/schema.js";
import type { TotalRulesReport } from "../report/schema-parts.js";
import { TOTAL } from "./exceptions.js";
import type { UnjudgedImage } from "./image-values.js";
import { judgeTotal } from "./judge.js";
import { limitOrigins, type LimitOrigins, type TotalRules } from "./rules.js";
import { totalOf } from "./total.js";

/**
 * The rules of the total out of a configuration.
 * @param guide what the guide expects of all its images together
 */
export function totalRules(config: Config, guide: TotalReport["guide"]): TotalRulesReport {
  const origins = limitOrigins(config.origins, TOTAL);
  return {
    limits: budgetOf(config.total),
    fromGuide: METRICS.filter((metric) => Object.values(origins[metric] ?? {}).includes("guide")),
    guide,
    exceptions: config.exceptions
      .filter(({ image }) => image === TOTAL)
      .map(({ metric, limit, reason, owner, expires }) => ({ metric, limit, reason, owner, expires })),
  };
}

/** What judging the total needs besides its rules. */
export interface TotalRun extends Pick<TotalRules, "today" | "onUnmeasured" | "ratchet"> {
  /** Images of the configuration that are not among those given. */
  readonly leftOut: number;
  /** What reasons call the total; `total` when there is only one. */
  readonly name?: string;
}

/**
 * The total of these images with its verdicts. One run judges it and the merging of several alike. The guide's figure is
 * for its pair: with images left out there is none.
 */
export function judgeTotalOf(
  images: readonly UnjudgedImage[],
  rules: TotalRulesReport | null,
  run: TotalRun,
): TotalReport {
  const total = totalOf(images, run.leftOut > 0 ? null : (rules?.guide ?? null));
  if (rules === null) return { ...total, budgets: [] };
  const { budgets } = judgeTotal(total, images, {
    ...run,
    budget: budgetOf(rules.limits),
    origins: originsOf(rules.fromGuide),
    exceptions: rules.exceptions.map(exceptionOf),
  });
  return { ...total, budgets };
}

// A schema leaves keys that are there and undefined; the domain's types have them absent.

interface Levels<T> {
  readonly warn?: T | undefined;
  readonly fail?: T | undefined;
}

function levelsOf<T, U>({ warn, fail }: Levels<T>, of: (value: T) => U): { warn?: U; fail?: U } {
  return {
    ...(warn === undefined ? {} : { warn: of(warn) }),
    ...(fail === undefined ? {} : { fail: of(fail) }),
  };
}

interface LooseThreshold {
  readonly bytes?: number | undefined;
  readonly percent?: number | undefined;
}

function thresholdOf({ bytes, percent }: LooseThreshold): Threshold {
  return { ...(bytes === undefined ? {} : { bytes }), ...(percent === undefined ? {} : { percent }) };
}

const sizeLimitOf = (limit: Levels<number>): SizeLimit => levelsOf(limit, (bytes) => bytes);
const thresholdLimitOf = (limit: NonNullable<TotalRulesReport["limits"]["change"]>): ThresholdLimit =>
  levelsOf(limit, thresholdOf);

function budgetOf(limits: TotalRulesReport["limits"]): BudgetRules {
  const { size, download, change, "change.own": ownChange, saving } = limits;
  return {
    ...(size === undefined ? {} : { size: sizeLimitOf(size) }),
    ...(download === undefined ? {} : { download: sizeLimitOf(download) }),
    ...(change === undefined ? {} : { change: thresholdLimitOf(change) }),
    ...(ownChange === undefined ? {} : { "change.own": thresholdLimitOf(ownChange) }),
    ...(saving === undefined ? {} : { saving: thresholdLimitOf(saving) }),
  };
}

function originsOf(fromGuide: TotalRulesReport["fromGuide"]): LimitOrigins {
  return Object.fromEntries(fromGuide.map((metric) => [metric, { warn: "guide", fail: "guide" }]));
}

function exceptionOf({
  metric,
  limit,
  reason,
  owner,
  expires,
}: TotalRulesReport["exceptions"][number]): ExceptionRule {
  // A limit in bytes and a threshold on bytes are judged alike, so one form does for both.
  const raised = levelsOf<number | LooseThreshold, Threshold>(limit, (value) =>
    typeof value === "number" ? { bytes: value } : thresholdOf(value),
  );
  return { image: TOTAL, metric, limit: raised, reason, owner, expires, line: 0 };
}
