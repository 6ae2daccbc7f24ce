/**
 * The ratchet: a limit that the base breaks as well does not block a change that makes it no worse. Here is what a
 * metric was on the base, as far as this change is known to add nothing to it; judgeMetric compares that with the limit.
 *
 * "No worse" is decided by the change of the size, which is measured. It is shrinking or within the jitter of rebuilds;
 * where head and base come from different stores or builders, and jitter is up to 0.5 %, only shrinking beyond it counts.
 */
import { percentOf } from "../model/bytes.js";
import type { Metric } from "../model/config.js";
import { isChangeMetric } from "../model/metrics.js";
import type { ImageReport } from "../report/schema.js";
import type { UnjudgedImage } from "./image-values.js";
import { isLowerLimit, type Actual } from "./threshold.js";
import { clip } from "./text.js";
import type { UnjudgedTotal } from "./total.js";

/** What a metric was on the base. There is none where the change makes it worse, or nobody knows. */
export interface BaseValue {
  readonly actual: Actual;
  /** Why a broken limit does not block: one clause. */
  readonly note: string;
}

/** Downloads differ a little even where nothing changed: compressors write timestamps and their own version. */
const DOWNLOAD_JITTER = { bytes: 16_000, percent: 0.5 } as const;
/**
 * Estimates are within a few percent of what a registry would store, and the base's may have been made from samples
 * where the head's was not. As that could hide growth, an estimate counts only where the size, which is measured, did not grow.
 */
const ESTIMATE_JITTER = { bytes: 16_000, percent: 3 } as const;

/** The base's value of one metric of one image. A change is counted against the base already and has none. */
export function imageOnBase(metric: Metric, image: UnjudgedImage): BaseValue | null {
  const { baseline, size, reference } = image;
  if (baseline.status === "none" || size === null || isChangeMetric(metric)) return null;
  if (metric === "download") return downloadOnBase([image], noWorse(image));
  if (baseline.bytes === null || !noWorse(image)) return null;
  if (metric === "size") return baseValue(metric, { bytes: baseline.bytes, percent: null }, [image]);
  return savingOnBase(reference?.bytes ?? null, baseline.bytes, [image]);
}

/**
 * The base's value of one metric of the total. Every image has to have a baseline: one that is new, or that could not be
 * measured on the base, adds to the total.
 */
export function totalOnBase(
  metric: Metric,
  total: UnjudgedTotal,
  images: readonly UnjudgedImage[],
): BaseValue | null {
  if (isChangeMetric(metric) || total.bytes === null) return null;
  // What is saved is counted over the images that have a reference.
  const counted = metric === "saving" ? images.filter(({ reference }) => reference !== null) : images;
  const known = counted.filter(({ baseline, change }) => baseline.bytes !== null && change !== null);
  if (counted.length === 0 || known.length < counted.length) return null;
  const isNoWorse = noWorseTogether(counted);
  if (metric === "download") return downloadOnBase(counted, isNoWorse);
  if (!isNoWorse) return null;
  const bytes = sum(counted.map(({ baseline }) => baseline.bytes ?? 0));
  if (metric === "size") return baseValue(metric, { bytes, percent: null }, counted);
  return savingOnBase(total.reference, bytes, counted);
}

/** True when the image did not grow. */
function noWorse({ change, baseline }: UnjudgedImage): boolean {
  if (change === null) return false;
  if (!baseline.comparable) return change.bytes < 0 && !change.noise;
  return change.bytes <= 0 || change.noise;
}

/** True when the images did not grow together: what one lost may make up for what another gained. */
function noWorseTogether(images: readonly UnjudgedImage[]): boolean {
  const changes = images.flatMap(({ change }) => (change === null ? [] : [change]));
  const isNoise = changes.every(({ bytes, noise }) => noise || bytes === 0);
  const bytes = sum(changes.map((change) => change.bytes));
  if (images.every(({ baseline }) => baseline.comparable)) return bytes <= 0 || isNoise;
  return bytes < 0 && !isNoise;
}

/**
 * A figure read from a registry is exact, and that of the base was read the same way; anything else is an estimate.
 * @param isNoWorse whether the size did not grow
 */
function downloadOnBase(images: readonly UnjudgedImage[], isNoWorse: boolean): BaseValue | null {
  const pairs = images.flatMap(({ size, baseline }) =>
    size === null || baseline.status === "none" || baseline.downloadBytes === null
      ? []
      : [{ head: size.download, base: baseline.downloadBytes }],
  );
  if (pairs.length < images.length) return null;
  const isExact = pairs.every(({ head }) => head.exact);
  if (!isExact && !isNoWorse) return null;
  const jitter = isExact ? DOWNLOAD_JITTER : ESTIMATE_JITTER;
  const base = sum(pairs.map((pair) => pair.base));
  const head = sum(pairs.map((pair) => pair.head.bytes));
  if (head > base + (base * jitter.percent) / 100 + jitter.bytes) return null;
  return baseValue("download", { bytes: base, percent: null }, images);
}

/** Counted against today's reference: that of the base is not known, and a smaller reference is no growth. */
function savingOnBase(
  reference: number | null,
  base: number,
  images: readonly UnjudgedImage[],
): BaseValue | null {
  if (reference === null) return null;
  const bytes = reference - base;
  return baseValue("saving", { bytes, percent: percentOf(bytes, reference) }, images);
}

function baseValue(metric: Metric, actual: Actual, images: readonly UnjudgedImage[]): BaseValue {
  const [first] = images;
  const base = first === undefined ? "the base" : baseName(first.baseline);
  const note = isLowerLimit(metric)
    ? `${base} is below it as well and this change does not grow what is measured`
    : `${base} is over it as well and this change does not add to it`;
  return { actual, note };
}

/** The base as a person calls it: a branch, or the commit's first characters. */
function baseName({ ref }: ImageReport["baseline"]): string {
  if (ref === null || ref.trim() === "") return "the base";
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref) ? ref.slice(0, 10) : clip(ref, 40);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
