/** What a measured image says about each metric, or why it says nothing. */
import { formatBytes, formatChange } from "../model/bytes.js";
import type { Metric, Threshold } from "../model/config.js";
import type { ChangeMetric } from "../model/metrics.js";
import type { ChangeReport, ImageReport, LayerReport } from "../report/schema.js";
import { countedChange, differenceFor, driftRemark } from "./change-metrics.js";
import type { MetricValue } from "./metric.js";
import { clip } from "./text.js";

/** An image of the report before it is judged. */
export type UnjudgedImage = Omit<ImageReport, "budgets" | "status">;

/** The value of one metric of one image. Bytes; percent of the baseline for changes, of the reference for saving. */
export function imageValue(metric: Metric, image: UnjudgedImage): MetricValue {
  switch (metric) {
    case "size":
      return sizeValue(image);
    case "download":
      return downloadValue(image);
    case "change":
    case "change.own":
      return changeValue(metric, image);
    case "saving":
      return savingValue(image);
  }
}

function unmeasured(image: UnjudgedImage): MetricValue {
  const { failure } = image;
  const why =
    failure === null
      ? "the image was not measured"
      : `the image was not measured (${failure.kind}): ${failure.message}`;
  return {
    kind: "skipped",
    skip: "not-measured",
    why,
    remedy: failure?.hint ?? "see the run's log",
    actual: null,
  };
}

function sizeValue(image: UnjudgedImage): MetricValue {
  if (image.size === null) return unmeasured(image);
  const actual = { bytes: image.size.bytes, percent: null };
  return {
    kind: "measured",
    actual,
    counted: actual,
    remark: null,
    remedy: (limit) => sizeRemedy(image, limit),
  };
}

function downloadValue(image: UnjudgedImage): MetricValue {
  if (image.size === null) return unmeasured(image);
  const { bytes, exact } = image.size.download;
  const actual = { bytes, percent: null };
  return {
    kind: "measured",
    actual,
    counted: actual,
    remark: exact ? null : "an estimate",
    // Compressed bytes of the base are unknown, so only the layers are named.
    remedy: () => largestLayer(image) ?? INSPECT,
  };
}

function changeValue(metric: ChangeMetric, image: UnjudgedImage): MetricValue {
  const { baseline, change } = image;
  if (baseline.status === "none") {
    const remedy = "without effect; it is judged once there is a baseline";
    return {
      kind: "skipped",
      skip: "no-baseline",
      why: `no baseline: ${baseline.reason ?? "none was given"}`,
      remedy,
      actual: null,
    };
  }
  if (image.size === null) return unmeasured(image);
  if (change === null) {
    const why = `size and baseline cannot be compared: ${baseline.reason ?? "they were measured in different ways"}`;
    return {
      kind: "skipped",
      skip: "not-comparable",
      why,
      remedy: "measure the baseline again",
      actual: null,
    };
  }
  const difference = differenceFor(metric, change);
  if (difference === null) {
    const why = "base and own layers cannot be told apart here";
    return { kind: "skipped", skip: "not-comparable", why, remedy: WHOLE_CHANGE, actual: null };
  }
  const remarks = [
    driftRemark(metric, change),
    baseline.comparable ? null : "baseline from another store or builder",
  ].filter((remark) => remark !== null);
  return {
    kind: "measured",
    actual: { bytes: difference.bytes, percent: difference.percent },
    counted: countedChange(difference),
    remark: remarks.length === 0 ? null : remarks.join(", "),
    remedy: () =>
      grewMost(metric, change, image) ??
      `which layer grew is not known here: start with the largest; ${largestLayer(image) ?? INSPECT}`,
  };
}

function savingValue(image: UnjudgedImage): MetricValue {
  const { reference, saving } = image;
  if (reference === null) {
    const remedy = "add `reference:` with the slim variant to the image";
    return { kind: "skipped", skip: "no-reference", why: "no reference is configured", remedy, actual: null };
  }
  if (image.size === null) return unmeasured(image);
  if (saving === null) {
    const why = `the reference ${clip(reference.label, 60)} was not measured: ${reference.reason ?? "no size"}`;
    return {
      kind: "skipped",
      skip: "not-measured",
      why,
      remedy: "make the reference build, or remove the saving budget",
      actual: null,
    };
  }
  const actual = { bytes: saving.bytes, percent: saving.percent };
  if (saving.estimate) {
    const remedy = "build the slim variant as `reference:`, with the same packages";
    return {
      kind: "skipped",
      skip: "estimate",
      why: saving.note ?? "the saving is an estimate",
      remedy,
      actual,
    };
  }
  return { kind: "measured", actual, counted: actual, remark: null, remedy: () => savingRemedy(image) };
}

/** What is left where the change cannot be split. */
export const WHOLE_CHANGE = "a limit on `change` needs no such distinction";

const INSPECT = "its largest layers are in the report";

function sizeRemedy(image: UnjudgedImage, limit: Threshold): string {
  const base = image.base?.bytes ?? null;
  if (base !== null && limit.bytes !== undefined && base > limit.bytes) {
    return `the base alone is ${formatBytes(base)}: choose a smaller base or another limit`;
  }
  const layer = largestLayer(image);
  if (layer === null) return INSPECT;
  return base === null ? layer : `${layer}; the base is ${formatBytes(base)} of it`;
}

function savingRemedy(image: UnjudgedImage): string {
  const base = image.base?.bytes ?? null;
  const share = base === null || image.size === null ? null : image.size.bytes - base;
  const advice = "leave build tools and caches out of the final stage";
  return share === null || share < 0 ? advice : `${formatBytes(share)} are not the base's: ${advice}`;
}

/** The base, or the own layer that grew most with its line; null when neither is known to have grown. */
function grewMost(
  metric: ChangeMetric,
  { parts, drift }: ChangeReport,
  { growth }: UnjudgedImage,
): string | null {
  const layer = growth?.layers.find(({ bytes }) => bytes > 0);
  const base = parts?.base ?? 0;
  const isRefresh = drift?.counted === true;
  if (base > (layer?.bytes ?? 0) && !(isRefresh && metric === "change.own")) {
    return isRefresh
      ? "most of it is the refreshed base image's, which `change.own` leaves out"
      : `the base image grew most: ${formatChange(base)}`;
  }
  return layer === undefined ? null : `grew most: ${formatChange(layer.bytes)}${placeOf(layer)}`;
}

/** The largest layer the Dockerfile made, with its line; null when none is known. */
function largestLayer(image: UnjudgedImage): string | null {
  const own = image.layers.filter((layer) => layer.origin === "dockerfile" && layer.bytes > 0);
  const first = own[0];
  if (first === undefined) return null;
  const largest = own.reduce((found, layer) => (layer.bytes > found.bytes ? layer : found), first);
  return `largest own layer ${formatBytes(largest.bytes)}${placeOf(largest)}`;
}

/** ` in line 14: COPY app ./app`, as far as it is known. */
function placeOf({ line, instruction }: Pick<LayerReport, "line" | "instruction">): string {
  const place = line === null ? "" : ` in line ${line}`;
  return `${place}${instruction === null ? "" : `: ${clip(instruction, 50)}`}`;
}
