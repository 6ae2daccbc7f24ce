/**
 * Exceptions: one limit raised, with a reason, an owner and an end.
 *
 * While it holds, a limit is broken only when the configured threshold and the exception's are both broken, so an
 * exception can loosen and never tighten; a level the exception does not name stays as it is. Once it has expired it
 * is a failing verdict of its own, even where the configured limit is held again: an exception nobody looks after is
 * what the expiry date is there to bring up, and removing one line ends it.
 */
import type { ExceptionRule, Level, Metric, Threshold } from "../model/config.js";
import { formatBytes } from "../model/bytes.js";
import type { Report, Verdict } from "../report/schema.js";
import { LEVELS, thresholdAt } from "./rules.js";
import { describeThreshold } from "./threshold.js";

/** Name that exceptions use for the total. */
export const TOTAL = "total";

/** True from the day after `expires`; both are ISO dates in UTC. */
export function isExpired(exception: Pick<ExceptionRule, "expires">, today: string): boolean {
  return today.slice(0, 10) > exception.expires;
}

/** The exceptions of one image (or of the total) and metric, those in force apart from those expired. */
export function exceptionsFor(
  exceptions: readonly ExceptionRule[],
  image: string,
  metric: Metric,
  today: string,
): { readonly active: readonly ExceptionRule[]; readonly expired: readonly ExceptionRule[] } {
  const concerned = exceptions.filter(
    (exception) => exception.image === image && exception.metric === metric,
  );
  return {
    active: concerned.filter((exception) => !isExpired(exception, today)),
    expired: concerned.filter((exception) => isExpired(exception, today)),
  };
}

/** The exception in force that names this level, with its threshold; null when there is none. */
export function raisedAt(
  active: readonly ExceptionRule[],
  level: Level,
): { readonly exception: ExceptionRule; readonly threshold: Threshold } | null {
  for (const exception of active) {
    const threshold = thresholdAt(exception.limit, level);
    if (threshold !== null) return { exception, threshold };
  }
  return null;
}

/** The exception as a verdict shows it. */
export function shownException(
  exception: ExceptionRule,
  expired: boolean,
): NonNullable<Verdict["exception"]> {
  return { reason: exception.reason, owner: exception.owner, expires: exception.expires, expired };
}

/**
 * Every exception with its state: `expired` by date; `unused` when the image was judged and the exception changed
 * nothing, so it can go; else `active`. One whose image was not part of the run is told by its date alone.
 */
export function exceptionStates(
  exceptions: readonly ExceptionRule[],
  judged: {
    readonly images: readonly { readonly name: string; readonly budgets: readonly Verdict[] }[];
    readonly total: { readonly budgets: readonly Verdict[] };
  },
  today: string,
): Report["exceptions"] {
  const verdicts = new Map(judged.images.map((image) => [image.name, image.budgets]));
  return exceptions.map((exception) => {
    const budgets = exception.image === TOTAL ? judged.total.budgets : verdicts.get(exception.image);
    const { image, metric, reason, owner, expires } = exception;
    const limit = describeLimit(exception);
    const state = isExpired(exception, today)
      ? "expired"
      : budgets === undefined || isUsed(budgets, metric)
        ? "active"
        : "unused";
    return { image, metric, limit, reason, owner, expires, status: state };
  });
}

/** True when the verdict on its metric rests on an exception, or could when there is something to compare. */
export function isUsed(budgets: readonly Verdict[], metric: Metric): boolean {
  const verdict = budgets.find((candidate) => candidate.metric === metric);
  if (verdict === undefined) return false;
  // Nothing was compared, so nothing is known about whether it is still needed.
  return verdict.status === "skipped" || verdict.exception !== null;
}

/** `fail 250 MB`, `warn 10 MB and 5 %, fail 20 MB`. */
function describeLimit(exception: ExceptionRule): string {
  return LEVELS.map((level) => [level, thresholdAt(exception.limit, level)] as const)
    .flatMap(([level, threshold]) =>
      threshold === null ? [] : [`${level} ${describeThreshold(threshold, formatBytes)}`],
    )
    .join(", ");
}
