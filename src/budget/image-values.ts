/** What a measured image says about each metric, or why it says nothing. */
import { formatBytes } from "../model/bytes.js";
import type { Metric, Threshold } from "../model/config.js";
import type { ImageReport } from "../report/schema.js";
import type { MetricValue } from "./metric.js";
import { clip } from "./text.js";

/** An image of the report before it is judged. */
export type UnjudgedImage = Omit<ImageReport, "budgets" | "status">;

/** The value of one metric of one image. Bytes; percent of the baseline for change, of the reference for saving. */
export function imageValue(metric: Metric, image: UnjudgedImage): MetricValue {
  switch (metric) {
    case "size":
      return sizeValue(image);
    case "download":
      return downloadValue(image);
    case "change":
      return changeValue(image);
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

function changeValue(image: UnjudgedImage): MetricValue {
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
  const actual = { bytes: change.bytes, percent: change.percent };
  return {
    kind: "measured",
    actual,
    counted: change.noise ? { bytes: 0, percent: change.percent === null ? null : 0 } : actual,
    remark: baseline.comparable ? null : "baseline from another store or builder",
    remedy: () =>
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

/** The largest layer the Dockerfile made, with its line; null when none is known. */
function largestLayer(image: UnjudgedImage): string | null {
  const own = image.layers.filter((layer) => layer.origin === "dockerfile" && layer.bytes > 0);
  const first = own[0];
  if (first === undefined) return null;
  const largest = own.reduce((found, layer) => (layer.bytes > found.bytes ? layer : found), first);
  const place = largest.line === null ? "" : ` in line ${largest.line}`;
  const instruction = largest.instruction === null ? "" : `: ${clip(largest.instruction, 50)}`;
  return `largest own layer ${formatBytes(largest.bytes)}${place}${instruction}`;
}
