/** A verdict on a rule that has a level and no limit. */
import type { Level } from "../model/config.js";
import type { VerdictSubject } from "../model/metrics.js";
import type { Verdict } from "../report/schema.js";

/** Everything of it but how it came out: rules have no figures, no exceptions, and come from the configuration only. */
export function ruleVerdict(
  metric: VerdictSubject,
  level: Level,
): Omit<Verdict, "status" | "skip" | "reason"> {
  return {
    metric,
    limit: null,
    level,
    actual: null,
    origin: "config",
    inferred: false,
    exception: null,
    waiver: null,
  };
}
