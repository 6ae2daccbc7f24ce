/**
 * What `change` and `change.own` have in common: the first is the whole difference to the baseline, the second the part
 * of it that a refreshed base image did not bring.
 */
import { formatChange, percentOf } from "../model/bytes.js";
import type { ChangeMetric } from "../model/metrics.js";
import type { ChangeReport } from "../report/schema.js";
import type { ChangeParts, DriftReport } from "../report/schema-inside.js";
import type { Actual } from "./threshold.js";

type Difference = Pick<ChangeReport, "bytes" | "percent" | "noise">;

/** A base image that grew by less is not worth a word. Bytes. */
const LEAST_DRIFT = 1000;

/** The difference that a metric is about; null where it is not known. */
export function differenceFor(metric: ChangeMetric, change: ChangeReport): Difference | null {
  return metric === "change" ? change : change.own;
}

/** What limits are compared with: jitter of rebuilds counts as no change. */
export function countedChange({ bytes, percent, noise }: Difference): Actual {
  return noise ? { bytes: 0, percent: percent === null ? null : 0 } : { bytes, percent };
}

/** `+28 MB base refresh included`, for an own change `not counted`; null where there is none to speak of. */
export function driftRemark(metric: ChangeMetric, { drift }: ChangeReport): string | null {
  if (drift === null || Math.abs(drift.bytes) < LEAST_DRIFT) return null;
  const refresh = `${formatChange(drift.bytes)} base refresh`;
  if (metric === "change.own") return `${refresh} not counted`;
  return drift.counted ? `${refresh} included` : null;
}

/**
 * The changes of several images as one.
 * @param baseline size of all their baselines, bytes
 */
export function sumOfChanges(changes: readonly ChangeReport[], baseline: number): ChangeReport {
  const own = changes.flatMap((change) => (change.own === null ? [] : [change.own]));
  const parts = changes.flatMap((change) => (change.parts === null ? [] : [change.parts]));
  return {
    ...sumOfDifferences(changes, baseline),
    parts: parts.length < changes.length ? null : sumOfParts(parts),
    drift: sumOfDrifts(changes.flatMap(({ drift }) => (drift === null ? [] : [drift]))),
    own: own.length < changes.length ? null : sumOfDifferences(own, baseline),
  };
}

function sumOfDifferences(differences: readonly Difference[], baseline: number): Difference {
  const bytes = sum(differences.map((difference) => difference.bytes));
  return {
    bytes,
    percent: percentOf(bytes, baseline),
    noise: bytes !== 0 && differences.every((difference) => difference.noise || difference.bytes === 0),
  };
}

function sumOfParts(parts: readonly ChangeParts[]): ChangeParts {
  return {
    base: sum(parts.map(({ base }) => base)),
    packages: sum(parts.map(({ packages }) => packages)),
    files: sum(parts.map(({ files }) => files)),
    waste: sum(parts.map(({ waste }) => waste)),
  };
}

/** What is part of the change and what is not cannot be added up; the part of the change is what is told. */
function sumOfDrifts(drifts: readonly DriftReport[]): DriftReport | null {
  const counted = drifts.filter((drift) => drift.counted);
  const told = counted.length > 0 ? counted : drifts;
  const [first] = told;
  if (first === undefined) return null;
  const { image } = first;
  return {
    image: told.every((drift) => drift.image === image) ? image : null,
    bytes: sum(told.map(({ bytes }) => bytes)),
    counted: first.counted,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
