/** Questions the renderings ask of a report: order, what decided, what was not judged. */
import { percentOf } from "../model/bytes.js";
import { isChangeMetric, VERDICT_SUBJECTS } from "../model/metrics.js";
import type { ImageReport, Report, SavingReport, Verdict } from "./schema.js";

const STATUS_RANK = { error: 0, fail: 1, warn: 2, pass: 3 } as const;
const VERDICT_RANK = { fail: 0, warn: 1, pass: 2, skipped: 3 } as const;

/** What failed first, then warnings, then the rest; within each the largest first. Stable. */
export function byImportance(images: readonly ImageReport[]): readonly ImageReport[] {
  return [...images].sort(
    (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status] || (b.size?.bytes ?? 0) - (a.size?.bytes ?? 0),
  );
}

/** The verdict an image's row shows: the worst; among equals one that blocks, then a configured one, then the size's. */
export function decidingVerdict(verdicts: readonly Verdict[]): Verdict | null {
  const sorted = [...verdicts].sort(
    (a, b) =>
      VERDICT_RANK[a.status] - VERDICT_RANK[b.status] ||
      Number(a.waiver !== null) - Number(b.waiver !== null) ||
      Number(a.inferred) - Number(b.inferred) ||
      VERDICT_SUBJECTS.indexOf(a.metric) - VERDICT_SUBJECTS.indexOf(b.metric),
  );
  return sorted[0] ?? null;
}

/** Every broken limit, the failing ones first, with the image it belongs to (null for the total). */
export function brokenVerdicts(report: Report): readonly { image: ImageReport | null; verdict: Verdict }[] {
  const all = [
    ...byImportance(report.images).flatMap((image) => image.budgets.map((verdict) => ({ image, verdict }))),
    ...report.total.budgets.map((verdict) => ({ image: null, verdict })),
  ];
  return [
    ...all.filter(({ verdict }) => verdict.status === "fail"),
    ...all.filter(({ verdict }) => verdict.status === "warn"),
  ];
}

/** The skipped verdicts that count: a figure merely suggested that is out of reach asks nothing of anyone. */
export function skippedVerdicts(report: Report): readonly { image: ImageReport | null; verdict: Verdict }[] {
  return [
    ...report.images.flatMap((image) => image.budgets.map((verdict) => ({ image, verdict }))),
    ...report.total.budgets.map((verdict) => ({ image: null, verdict })),
  ].filter(({ verdict }) => isSkipped(verdict));
}

export function isSkipped(verdict: Verdict): boolean {
  return verdict.status === "skipped" && !isBeyondReach(verdict);
}

/** A figure that was only suggested and that the image's own base breaks already: no budget at all. */
export function isBeyondReach(verdict: Verdict): boolean {
  return verdict.inferred && verdict.skip === "out-of-reach";
}

/** Whether this run looked for a baseline at all; without one the columns for it would only repeat "no baseline". */
export function hasBaseline(report: Report): boolean {
  return (
    report.baselineCommit !== null ||
    report.images.some(
      (image) => image.baseline.status !== "none" || image.budgets.some((v) => isChangeMetric(v.metric)),
    )
  );
}

/** Images that pass and did not change: a reviewer needs their number, not their rows. */
export function isUnchanged(image: ImageReport): boolean {
  return (
    image.status === "pass" &&
    image.change !== null &&
    (image.change.noise || image.change.bytes === 0) &&
    !image.budgets.some(isSkipped)
  );
}

export interface MeasuredSaving {
  readonly saving: SavingReport;
  /** How many images it covers. */
  readonly images: number;
}

/** The saving against references that were measured: the total's, else the sum over the images that have one. */
export function measuredSaving(report: Report): MeasuredSaving | null {
  const { saving } = report.total;
  if (saving !== null && !saving.estimate) return { saving, images: report.total.images };
  const measured = report.images.flatMap((image) =>
    image.saving !== null && !image.saving.estimate && typeof image.reference?.bytes === "number"
      ? [{ bytes: image.saving.bytes, reference: image.reference.bytes }]
      : [],
  );
  if (measured.length === 0) return null;
  const bytes = measured.reduce((sum, one) => sum + one.bytes, 0);
  const reference = measured.reduce((sum, one) => sum + one.reference, 0);
  return {
    saving: { bytes, percent: percentOf(bytes, reference), estimate: false, note: null },
    images: measured.length,
  };
}

/** ` in 2 of 3 images`, where the total's change leaves images out that have no baseline. */
export function comparedScope(images: readonly ImageReport[]): string {
  const compared = images.filter((image) => image.change !== null && image.baseline.bytes !== null).length;
  return compared === 0 || compared === images.length ? "" : ` in ${compared} of ${images.length} images`;
}

/** What the base is called: its branch, or the commit's short name. Text of others. */
export function baseName({ baselineCommit }: Report): string {
  return baselineCommit === null || baselineCommit.ref.trim() === ""
    ? "the base"
    : shortSha(baselineCommit.ref);
}

const SHORT_SHA = 12;

/** A commit's short name. Only what looks like a hash is shortened. */
export function shortSha(sha: string): string {
  return /^[0-9a-f]{40,64}$/u.test(sha) ? sha.slice(0, SHORT_SHA) : sha;
}

/** Why images have no baseline, each reason once with how many images it concerns. */
export function missingBaselines(
  report: Report,
): readonly { reason: string; images: readonly ImageReport[] }[] {
  const reasons = new Map<string, ImageReport[]>();
  for (const image of report.images) {
    if (image.baseline.status !== "none" || image.size === null) continue;
    const reason = image.baseline.reason ?? "no reason given";
    const images = reasons.get(reason);
    if (images === undefined) reasons.set(reason, [image]);
    else images.push(image);
  }
  return [...reasons].map(([reason, images]) => ({ reason, images }));
}

/** Names that more than one image of a report has. A report does not change, so they are looked for once. */
const twins = new WeakMap<Report, ReadonlySet<string>>();

function namesTaken(report: Report): ReadonlySet<string> {
  const known = twins.get(report);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of report.images) (seen.has(name) ? twice : seen).add(name);
  twins.set(report, twice);
  return twice;
}

/** The name, with the platform where another image of the report has the same name. */
export function displayName(report: Report, image: ImageReport): string {
  const shared = image.platform !== null && namesTaken(report).has(image.name);
  return shared ? `${image.name} (${image.platform})` : image.name;
}

/** A single image is its own total; one that could not be formed says nothing unless a budget waits for it. */
export function hasTotal({ images, total }: Report): boolean {
  return total.budgets.length > 0 || (images.length > 1 && total.bytes !== null);
}

/** What the total's references weigh; null unless every image has one: those of some do not go beside the size of all. */
export function totalReference(report: Report): number | null {
  return report.images.every((image) => image.reference !== null) ? report.total.reference : null;
}
