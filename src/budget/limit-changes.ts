/** Where two configurations of the same images judge differently, as people write limits. */
import { formatBytes } from "../model/bytes.js";
import type {
  BudgetRules,
  CompatRules,
  Config,
  ExceptionRule,
  FindingLevels,
  ImageConfig,
  Level,
  SizeLimit,
  Threshold,
  ThresholdLimit,
} from "../model/config.js";
import { COMPAT_RULES, METRICS } from "../model/metrics.js";
import type { LimitChange } from "../report/schema-parts.js";
import { TOTAL } from "./exceptions.js";
import { LEVELS, thresholdAt } from "./rules.js";
import { describeThreshold } from "./threshold.js";

const NONE = "none";

/**
 * Every rule of judging that is another in `now` than in `before`: settings of the whole first, then the total, then the
 * images in their order. Both know the same images.
 */
export function limitChanges(before: Config, now: Config): readonly LimitChange[] {
  const old = new Map(before.images.map((image) => [image.name, image]));
  const exceptions = exceptionChanges(before, now);
  return [
    ...settingChanges(before, now),
    ...budgetChanges(TOTAL, before.total, now.total),
    ...(exceptions.get(TOTAL) ?? []),
    ...now.images.flatMap((image) => {
      const known = old.get(image.name);
      if (known === undefined) return [];
      return [
        ...budgetChanges(image.name, known.budget, image.budget),
        ...changed(image.name, "guide", known.guide, image.guide),
        ...compatChanges(image.name, known.compat, image.compat),
        ...findingChanges(image.name, known.findings, image.findings),
        ...(exceptions.get(image.name) ?? []),
      ];
    }),
  ];
}

/** The limits of images that the base has and the change has not: nothing holds them any more. `known` are those it has. */
export function goneLimits(base: Config, known: ReadonlySet<ImageConfig>): readonly LimitChange[] {
  return base.images
    .filter((image) => !known.has(image))
    .flatMap(({ name, budget, compat, findings }) => [
      ...budgetChanges(name, budget, {}),
      ...compatChanges(name, compat, null),
      ...findingChanges(name, findings, null),
    ]);
}

function changed(image: string | null, setting: string, from: string, to: string): readonly LimitChange[] {
  return from === to ? [] : [{ image, setting, from, to }];
}

function settingChanges(before: Config, now: Config): readonly LimitChange[] {
  return [
    ...changed(null, "fail-on", before.failOn, now.failOn),
    ...changed(null, "on-unmeasured", before.onUnmeasured, now.onUnmeasured),
    ...changed(null, "limits-from", before.limitsFrom, now.limitsFrom),
    ...changed(null, "ratchet", String(before.ratchet), String(now.ratchet)),
    ...labelChange(before.overrideLabel, now.overrideLabel),
  ];
}

function labelChange(from: string | null, to: string | null): readonly LimitChange[] {
  // A label may be called "none".
  const shown = (label: string | null): string => (label === NONE ? `"${label}"` : (label ?? NONE));
  return changed(null, "override-label", shown(from), shown(to));
}

function compatChanges(
  image: string,
  before: CompatRules | null,
  now: CompatRules | null,
): readonly LimitChange[] {
  return COMPAT_RULES.flatMap((rule) =>
    changed(image, `compat ${rule}`, before?.levels[rule] ?? "off", now?.levels[rule] ?? "off"),
  );
}

/** Only what is judged: whether something is told is nobody's limit. */
function findingChanges(
  image: string,
  before: FindingLevels | null,
  now: FindingLevels | null,
): readonly LimitChange[] {
  const judged = (levels: FindingLevels | null, rule: string): string => {
    const level = levels?.[rule];
    return level === "fail" || level === "warn" ? level : "off";
  };
  const rules = new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})]);
  return [...rules]
    .sort()
    .flatMap((rule) => changed(image, `findings ${rule}`, judged(before, rule), judged(now, rule)));
}

function budgetChanges(image: string, before: BudgetRules, now: BudgetRules): readonly LimitChange[] {
  return METRICS.flatMap((metric) =>
    LEVELS.flatMap((level) => {
      const [from, to] = [thresholdAt(before[metric], level), thresholdAt(now[metric], level)];
      return written(from, to).flatMap((texts) => changed(image, `${metric} ${level}`, texts.from, texts.to));
    }),
  );
}

/** Both thresholds as people write them: none when they are the same, exact when rounding would make them look so. */
function written(
  from: Threshold | null,
  to: Threshold | null,
): readonly { readonly from: string; readonly to: string }[] {
  if (sameThreshold(from, to)) return [];
  const pair = (write: (threshold: Threshold) => string): { readonly from: string; readonly to: string } => ({
    from: from === null ? NONE : write(from),
    to: to === null ? NONE : write(to),
  });
  const rounded = pair((threshold) => describeThreshold(threshold, formatBytes));
  return [rounded.from === rounded.to ? pair(exactly) : rounded];
}

function sameThreshold(a: Threshold | null, b: Threshold | null): boolean {
  return a?.bytes === b?.bytes && a?.percent === b?.percent;
}

function exactly({ bytes, percent }: Threshold): string {
  return [
    bytes === undefined ? null : `${bytes.toLocaleString("en-US")} bytes`,
    percent === undefined ? null : `${percent} %`,
  ]
    .filter((part) => part !== null)
    .join(" and ");
}

/** By image; a reason or an owner that is written differently changes no rule. */
function exceptionChanges(before: Config, now: Config): ReadonlyMap<string, readonly LimitChange[]> {
  const old = byIdentity(before.exceptions);
  const young = byIdentity(now.exceptions);
  const changes = new Map<string, LimitChange[]>();
  for (const identity of new Set([...old.keys(), ...young.keys()])) {
    const [from, to] = [old.get(identity) ?? null, young.get(identity) ?? null];
    const exception = to ?? from;
    if (exception === null || sameException(from, to)) continue;
    const { image, metric } = exception;
    const found = exceptionTexts(from, to);
    const list = changes.get(image) ?? [];
    changes.set(image, [...list, ...changed(image, `exception ${metric}`, found.from, found.to)]);
  }
  return changes;
}

/** A configuration has one exception for each limit. */
function byIdentity(exceptions: readonly ExceptionRule[]): ReadonlyMap<string, ExceptionRule> {
  return new Map(
    exceptions.map((exception) => [JSON.stringify([exception.image, exception.metric]), exception]),
  );
}

function sameException(a: ExceptionRule | null, b: ExceptionRule | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.expires === b.expires &&
    LEVELS.every((level) => sameThreshold(thresholdAt(a.limit, level), thresholdAt(b.limit, level)))
  );
}

function exceptionTexts(
  from: ExceptionRule | null,
  to: ExceptionRule | null,
): { readonly from: string; readonly to: string } {
  const pair = (write: (threshold: Threshold) => string): { readonly from: string; readonly to: string } => ({
    from: from === null ? NONE : describeException(from, write),
    to: to === null ? NONE : describeException(to, write),
  });
  const rounded = pair((threshold) => describeThreshold(threshold, formatBytes));
  return rounded.from === rounded.to ? pair(exactly) : rounded;
}

/** `fail 250 MB until 2026-12-31`. */
function describeException(
  { limit, expires }: { readonly limit: SizeLimit | ThresholdLimit; readonly expires: string },
  write: (threshold: Threshold) => string,
): string {
  const levels = LEVELS.flatMap((level: Level) => {
    const threshold = thresholdAt(limit, level);
    return threshold === null ? [] : [`${level} ${write(threshold)}`];
  });
  return `${levels.join(", ")} until ${expires}`;
}
