/**
 * The total of several jobs.
 *
 * It is that of the configuration: each image once. Where a matrix measured images for several platforms, there is one
 * total for each platform; the largest is the one that is shown, and of each metric's verdicts the worst. An image that
 * is there for some platforms only counts in the other totals with its largest.
 */
import { TOTAL } from "../budget/exceptions.js";
import { isWaived } from "../budget/status.js";
import { clip } from "../budget/text.js";
import { judgeTotalOf } from "../budget/total-rules.js";
import { totalOf } from "../budget/total.js";
import { METRICS } from "../model/metrics.js";
import type { ImageReport, Report, TotalReport, Verdict } from "../report/schema.js";

export interface MergedTotal {
  readonly total: TotalReport;
  /** What a reader has to know about what it counts. */
  readonly notes: readonly string[];
}

/**
 * @param leading the report whose rules hold
 * @param images of all reports, in the configuration's order
 * @param run.created when the newest of the reports was made: exceptions hold or have expired by that day
 * @param run.incomplete something that should be there is not: then there is no total
 */
export function mergeTotal(
  parts: readonly Report[],
  leading: Report,
  images: readonly ImageReport[],
  { created, incomplete }: { readonly created: string; readonly incomplete: boolean },
): MergedTotal {
  const rules = leading.totalRules;
  const none = incomplete ? { bytes: null, reference: null, saving: null, baseline: null, change: null } : {};
  // Without an engine nothing was looked at, and the error says so.
  if (images.length === 0) {
    return { total: { ...totalOf([], rules?.guide ?? null), ...none, budgets: [] }, notes: [] };
  }
  const present = new Set(images.map(({ name }) => name));
  const missing = leading.config.names.filter((name) => !present.has(name));
  const sets = platformSets(images);
  const totals = sets.map((set) => ({
    ...set,
    total: judgeTotalOf(set.images, rules, {
      today: created.slice(0, 10),
      onUnmeasured: leading.config.onUnmeasured,
      ratchet: leading.config.ratchet,
      leftOut: missing.length,
      name: set.platform === null ? TOTAL : `${TOTAL} (${clip(set.platform, 40)})`,
    }),
  }));
  const largest = totals.reduce((found, set) => (weight(set.total) > weight(found.total) ? set : found));
  const budgets = METRICS.flatMap((metric) => {
    const verdicts = totals.flatMap(({ total }) =>
      total.budgets.filter((verdict) => verdict.metric === metric),
    );
    return verdicts.length === 0
      ? []
      : [verdicts.reduce((found, verdict) => (gravity(verdict) > gravity(found) ? verdict : found))];
  });
  return {
    total: { ...largest.total, ...none, budgets },
    notes: [
      ...missingNote(missing),
      ...(largest.platform === null
        ? []
        : [
            `There are images for several platforms: the total has each once, and is the one of ${largest.platform}, the largest.`,
          ]),
      ...(rules === null && parts.some(({ total }) => total.budgets.length > 0)
        ? ["The total is not judged: the reports do not say by which rules."]
        : []),
    ],
  };
}

/** One that could not be formed before any that could. */
function weight({ bytes }: TotalReport): number {
  return bytes ?? Number.POSITIVE_INFINITY;
}

/** What was not measured is worse than anything measured, and what was not judged is no pass. */
function gravity(verdict: Verdict): number {
  if (verdict.status === "skipped") return verdict.skip === "not-measured" ? 5 : 1;
  if (verdict.status === "fail") return 4;
  if (verdict.status === "warn") return isWaived(verdict) ? 2 : 3;
  return 0;
}

function missingNote(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 10).map((name) => clip(name, 60));
  const more = missing.length - shown.length;
  const names = more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
  return [
    `The total is not judged: ${missing.length === 1 ? "an image is" : "images are"} in no report (${names}).`,
  ];
}

interface PlatformSet {
  /** Null when there is one set of everything. */
  readonly platform: string | null;
  readonly images: readonly ImageReport[];
}

/** Each image once, for every platform that an image with several rows has. */
function platformSets(images: readonly ImageReport[]): readonly PlatformSet[] {
  const rows = new Map<string, ImageReport[]>();
  for (const image of images) {
    const known = rows.get(image.name);
    if (known === undefined) rows.set(image.name, [image]);
    else known.push(image);
  }
  const several = [...rows.values()].filter(({ length }) => length > 1).flat();
  const platforms = [...new Set(several.flatMap(({ platform }) => (platform === null ? [] : [platform])))];
  if (several.length === 0) return [{ platform: null, images }];
  const setOf = (platform: string | null): PlatformSet => ({
    platform,
    images: [...rows.values()].flatMap((list) => choose(list, platform) ?? []),
  });
  return platforms.length === 0 ? [setOf(null)] : platforms.sort().map(setOf);
}

/** The row for the platform; else the largest, and before it one that failed and may have been for any platform. */
function choose(list: readonly ImageReport[], platform: string | null): ImageReport | undefined {
  const unknown = list.find((image) => image.size === null && image.platform === null);
  const [first, ...others] = list;
  const bytes = ({ size }: ImageReport): number => size?.bytes ?? Number.POSITIVE_INFINITY;
  return (
    unknown ??
    list.find((image) => image.platform === platform) ??
    others.reduce<ImageReport | undefined>(
      (found, image) => (found === undefined || bytes(image) > bytes(found) ? image : found),
      first,
    )
  );
}
