/** Exceptions: each raises one limit that exists. */
import type {
  BudgetRules,
  ExceptionRule,
  ImageConfig,
  SizeLimit,
  Threshold,
  ThresholdLimit,
} from "../model/config.js";
import type { Resolving } from "./build.js";
import { LEVELS } from "./layers.js";
import { writeSize, writeThreshold } from "./quantities.js";
import type { RawException } from "./schema.js";
import type { Path } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, quote } from "./text.js";

const TOTAL = "total";

/**
 * The exceptions that name an existing image, or the total, and a limit it has. One that has expired is kept: it is
 * judged and not forgotten. `complete` is false when some images could not be read.
 */
export function resolveExceptions(
  resolving: Resolving,
  raw: readonly (RawException | undefined)[],
  images: readonly ImageConfig[],
  total: BudgetRules,
  complete: boolean,
): readonly ExceptionRule[] {
  const budgets = new Map(images.map((image) => [image.name, image.budget]));
  const first = new Map<string, number>();
  return raw.flatMap((exception, index): readonly ExceptionRule[] => {
    if (exception === undefined) return [];
    const path: Path = ["exceptions", index];
    const { plain, ...rule } = exception;
    const budget = budgetOf(resolving, [...path, "image"], rule.image, budgets, total, complete);
    if (budget === null) return [];
    const line = resolving.source.lineOf(path);
    const identity = JSON.stringify([rule.image, rule.metric]);
    const earlier = first.get(identity);
    if (earlier !== undefined) {
      resolving.findings.add({
        path,
        message: "raises a limit that another exception raises already",
        found: `the first on line ${earlier}`,
        expected: "one exception for each limit",
      });
    }
    first.set(identity, earlier ?? line);
    const limit = raisedLimit(resolving, path, rule, plain, budget);
    return limit === null ? [] : [{ ...rule, limit, line }];
  });
}

function budgetOf(
  resolving: Resolving,
  path: Path,
  name: string,
  budgets: ReadonlyMap<string, BudgetRules>,
  total: BudgetRules,
  complete: boolean,
): BudgetRules | null {
  const own = budgets.get(name);
  if (name === TOTAL) {
    if (own === undefined) return total;
    resolving.findings.add({
      path,
      message: "could mean the image of that name or the total",
      found: quote(TOTAL),
      expected: "another name for the image",
    });
    return null;
  }
  if (own !== undefined) return own;
  if (!complete) return null;
  const names = [...budgets.keys()];
  resolving.findings.add({
    path,
    message: "names an image that does not exist",
    found: quote(name),
    expected: alternatives([TOTAL, ...names.map((other) => quote(other))]),
    suggestion: nearest(name, names),
  });
  return null;
}

type Rule = Omit<RawException, "plain">;

function raisedLimit(
  resolving: Resolving,
  path: Path,
  rule: Rule,
  plain: boolean,
  budget: BudgetRules,
): SizeLimit | ThresholdLimit | null {
  const configured = budget[rule.metric];
  const owner: Path = rule.image === TOTAL ? [TOTAL] : ["images", rule.image];
  if (configured === undefined) {
    if (resolving.findings.isDamaged(owner) || resolving.findings.isDamaged(["defaults"])) return null;
    const limits = Object.keys(budget);
    resolving.findings.add({
      path: [...path, "metric"],
      message: `raises a limit that ${rule.image === TOTAL ? "the total" : quote(rule.image)} does not have`,
      found: rule.metric,
      expected: limits.length === 0 ? "a budget to raise; there is none" : alternatives(limits),
    });
    return null;
  }
  // One value stands for the level the budget has.
  const limit: SizeLimit | ThresholdLimit =
    plain && configured.fail === undefined ? warnOnly(rule.limit) : rule.limit;
  let usable = true;
  for (const level of LEVELS) {
    const [raised, present] = [limit[level], configured[level]];
    if (raised === undefined) continue;
    const at = plain ? [...path, "limit"] : [...path, "limit", level];
    if (present === undefined) {
      usable = false;
      resolving.findings.add({
        path: at,
        message: `raises the ${level} level, which the ${rule.metric} budget does not have`,
        found: show(raised),
        expected: alternatives(Object.keys(configured)),
      });
    } else if (!loosens(rule.metric, asThreshold(raised), asThreshold(present))) {
      usable = false;
      resolving.findings.add({
        path: at,
        message: "does not raise the limit",
        found: show(raised),
        expected: `${rule.metric === "saving" ? "less" : "more"} than the ${show(present)} of the budget`,
      });
    }
  }
  return usable ? limit : null;
}

function warnOnly(limit: SizeLimit | ThresholdLimit): SizeLimit | ThresholdLimit {
  const { fail } = limit;
  if (fail === undefined) return limit;
  return typeof fail === "number" ? { warn: fail } : { warn: fail };
}

function asThreshold(value: number | Threshold): Threshold {
  return typeof value === "number" ? { bytes: value } : value;
}

/** True when something passes that did not before, as far as the two can be compared. */
function loosens(metric: string, raised: Threshold, present: Threshold): boolean {
  const shared = (["bytes", "percent"] as const).flatMap((unit) => {
    const [now, before] = [raised[unit], present[unit]];
    return now === undefined || before === undefined
      ? []
      : [metric === "saving" ? before - now : now - before];
  });
  return shared.length === 0 || shared.some((difference) => difference > 0);
}

function show(value: number | Threshold): string {
  return typeof value === "number" ? writeSize(value) : writeThreshold(value);
}
