/** All images of a run together. */
import { formatBytes, percentOf } from "../model/bytes.js";
import type { Metric } from "../model/config.js";
import type { ChangeMetric } from "../model/metrics.js";
import type { ChangeReport, SavingReport, TotalReport } from "../report/schema.js";
import { countedChange, differenceFor, driftRemark, sumOfChanges } from "./change-metrics.js";
import { WHOLE_CHANGE, type UnjudgedImage } from "./image-values.js";
import type { MetricValue } from "./metric.js";
import { clip } from "./text.js";

/** The total before it is judged. */
export type UnjudgedTotal = Omit<TotalReport, "budgets">;

/**
 * Sums the images, in bytes. `bytes` is null when one of them was not measured. `baseline` and `change` count only the
 * images with a baseline they can be compared with, `own` of it only when all of these have one; `reference` and `saving` only those with a reference, and only when
 * all of these have a saving.
 */
export function totalOf(images: readonly UnjudgedImage[], guide: TotalReport["guide"]): UnjudgedTotal {
  const sizes = images.flatMap(({ size }) => (size === null ? [] : [size.bytes]));
  // Without an engine there are no images at all: that is no total of 0 bytes.
  const complete = images.length > 0 && sizes.length === images.length;
  const changed = images.filter(hasChange);
  const counted = complete && changed.length > 0;
  const baseline = sum(changed.map((image) => image.baseline.bytes ?? 0));
  const saving = totalSaving(images);
  return {
    bytes: complete ? sum(sizes) : null,
    measured: sizes.length,
    images: images.length,
    reference:
      saving === null ? null : sum(withReference(images).map((image) => image.reference?.bytes ?? 0)),
    saving,
    baseline: counted ? baseline : null,
    change: counted
      ? sumOfChanges(
          changed.map((image) => image.change),
          baseline,
        )
      : null,
    guide,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

type ChangedImage = UnjudgedImage & { readonly change: ChangeReport };

function hasChange(image: UnjudgedImage): image is ChangedImage {
  return image.change !== null && image.baseline.bytes !== null;
}

function withReference(images: readonly UnjudgedImage[]): readonly UnjudgedImage[] {
  return images.filter((image) => image.reference !== null);
}

function totalSaving(images: readonly UnjudgedImage[]): SavingReport | null {
  const compared = withReference(images);
  const savings = compared.flatMap(({ saving }) => (saving === null ? [] : [saving]));
  if (compared.length === 0 || savings.length < compared.length) return null;
  const estimates = savings.filter((saving) => saving.estimate).length;
  const bytes = sum(savings.map((saving) => saving.bytes));
  const notes = [
    compared.length < images.length ? `counts ${named(compared)}; the others have no reference` : null,
    estimates > 0 ? `an estimate: ${estimates} of ${savings.length} savings are one` : null,
  ].filter((note) => note !== null);
  return {
    bytes,
    percent: percentOf(bytes, sum(compared.map((image) => image.reference?.bytes ?? 0))),
    estimate: estimates > 0,
    note: notes.length === 0 ? null : notes.join("; "),
  };
}

/** `api, web and 3 more`. */
function named(images: readonly UnjudgedImage[]): string {
  const shown = images.slice(0, 3).map(({ name }) => clip(name, 30));
  const more = images.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** The value of one metric of the total, or why there is none. */
export function totalValue(
  metric: Metric,
  total: UnjudgedTotal,
  images: readonly UnjudgedImage[],
): MetricValue {
  const missing = images.filter(({ size }) => size === null);
  switch (metric) {
    case "size":
    case "download":
      return missing.length > 0 ? notMeasured(missing) : sumValue(metric, images);
    case "change":
    case "change.own":
      return changeValue(metric, total, images, missing);
    case "saving":
      return savingValue(total, images);
  }
}

function notMeasured(missing: readonly UnjudgedImage[]): MetricValue {
  const why = `not measured: ${named(missing)}`;
  return {
    kind: "skipped",
    skip: "not-measured",
    why,
    remedy: "the total is judged once every image is measured",
    actual: null,
  };
}

function sumValue(metric: "size" | "download", images: readonly UnjudgedImage[]): MetricValue {
  const bytesOf = ({ size }: UnjudgedImage): number =>
    (metric === "size" ? size?.bytes : size?.download.bytes) ?? 0;
  const actual = { bytes: sum(images.map(bytesOf)), percent: null };
  const estimated = metric === "download" && images.some(({ size }) => size?.download.exact === false);
  const remedy = (): string => {
    const largest = images.toSorted((a, b) => bytesOf(b) - bytesOf(a)).slice(0, 3);
    return `largest: ${largest.map((image) => `${clip(image.name, 30)} ${formatBytes(bytesOf(image))}`).join(", ")}`;
  };
  return { kind: "measured", actual, counted: actual, remark: estimated ? "an estimate" : null, remedy };
}

function changeValue(
  metric: ChangeMetric,
  total: UnjudgedTotal,
  images: readonly UnjudgedImage[],
  missing: readonly UnjudgedImage[],
): MetricValue {
  const withBaseline = images.filter(({ baseline }) => baseline.status !== "none");
  if (withBaseline.length === 0) {
    const reason =
      images.find(({ baseline }) => baseline.reason !== null)?.baseline.reason ?? "none was given";
    const remedy = "without effect; it is judged once there is a baseline";
    return {
      kind: "skipped",
      skip: "no-baseline",
      why: `no image has a baseline: ${reason}`,
      remedy,
      actual: null,
    };
  }
  if (missing.length > 0) return notMeasured(missing);
  const { change } = total;
  if (change === null) {
    const why = "no image can be compared with its baseline";
    return {
      kind: "skipped",
      skip: "not-comparable",
      why,
      remedy: "measure the baseline again",
      actual: null,
    };
  }
  const changed = images.filter(hasChange);
  const difference = differenceFor(metric, change);
  if (difference === null) {
    const unknown = changed.filter((image) => differenceFor(metric, image.change) === null);
    const why = `base and own layers cannot be told apart in ${named(unknown)}`;
    return { kind: "skipped", skip: "not-comparable", why, remedy: WHOLE_CHANGE, actual: null };
  }
  const remarks = [
    driftRemark(metric, change),
    changed.length < images.length ? `counts ${changed.length} of ${images.length} images` : null,
  ].filter((remark) => remark !== null);
  return {
    kind: "measured",
    actual: { bytes: difference.bytes, percent: difference.percent },
    counted: countedChange(difference),
    remark: remarks.length === 0 ? null : remarks.join(", "),
    remedy: () => {
      const grown = changed
        .map(({ name, change: own }) => ({ name, bytes: differenceFor(metric, own)?.bytes ?? 0 }))
        .toSorted((a, b) => b.bytes - a.bytes)
        .filter(({ bytes }) => bytes > 0);
      return `grew most: ${grown
        .slice(0, 3)
        .map(({ name, bytes }) => `${clip(name, 30)} ${formatBytes(bytes)}`)
        .join(", ")}`;
    },
  };
}

function savingValue(total: UnjudgedTotal, images: readonly UnjudgedImage[]): MetricValue {
  const compared = withReference(images);
  if (compared.length === 0) {
    const remedy = "add `reference:` with the slim variant to an image";
    return { kind: "skipped", skip: "no-reference", why: "no image has a reference", remedy, actual: null };
  }
  const { saving } = total;
  if (saving === null) {
    const why = `no saving for ${named(compared.filter((image) => image.saving === null))}`;
    return {
      kind: "skipped",
      skip: "not-measured",
      why,
      remedy: "make every image and its reference build",
      actual: null,
    };
  }
  const actual = { bytes: saving.bytes, percent: saving.percent };
  if (saving.estimate) {
    const remedy = "build the slim variants as `reference:`";
    return {
      kind: "skipped",
      skip: "estimate",
      why: saving.note ?? "the saving is an estimate",
      remedy,
      actual,
    };
  }
  return {
    kind: "measured",
    actual,
    counted: actual,
    remark: compared.length < images.length ? `counts ${compared.length} of ${images.length} images` : null,
    remedy: () => {
      const least = compared.toSorted((a, b) => (a.saving?.bytes ?? 0) - (b.saving?.bytes ?? 0)).slice(0, 3);
      return `save least: ${least.map((image) => `${clip(image.name, 30)} ${formatBytes(image.saving?.bytes ?? 0)}`).join(", ")}`;
    },
  };
}
