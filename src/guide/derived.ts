/**
 * What follows from the guide's figures: savings and percentages, and the places where the guide's own text says
 * something else. The figures win; the report names the row.
 */
import { FIGURES, type Provenance, type Range } from "./figures.js";

/** Bytes saved going from `before` to `after`: smallest saving first. */
export function savingRange(before: Range, after: Range): Range {
  return { min: before.min - after.max, max: before.max - after.min };
}

/** The same in percent of `before`. @throws RangeError when `before` could be 0: no percentage exists then. */
export function savingPercentRange(before: Range, after: Range): Range {
  if (before.min <= 0) throw new RangeError("a saving in percent needs a size to be counted against");
  return {
    min: ((before.min - after.max) / before.min) * 100,
    max: ((before.max - after.min) / before.max) * 100,
  };
}

function sum(...ranges: readonly Range[]): Range {
  return {
    min: ranges.reduce((total, range) => total + range.min, 0),
    max: ranges.reduce((total, range) => total + range.max, 0),
  };
}

/** One row of the guide whose text does not follow from its figures. */
export interface GuideDisagreement {
  readonly source: Provenance;
  /** As the guide words it. */
  readonly says: string;
  /** What its figures give, e.g. `250-300 MB (52.6-63.2 %)`. */
  readonly computed: string;
  /** One sentence for the report; names the row. */
  readonly message: string;
}

interface Part extends Range {
  readonly unit: "MB" | "%";
  readonly text: string;
  readonly figures: Range;
}

interface Check {
  readonly source: Provenance;
  readonly parts: readonly Part[];
}

// Stated percentages are whole numbers, rounded or cut off: less than a point apart says the same.
const PERCENT_TOLERANCE = 1;

function megabytes(stated: Range & { readonly text: string }, figures: Range): Part {
  return { unit: "MB", text: stated.text, min: stated.min, max: stated.max, figures };
}

function percentage(stated: Range & { readonly text: string }, figures: Range): Part {
  return { unit: "%", text: stated.text, min: stated.min, max: stated.max, figures };
}

/** Whether a stated range (bytes or percent) says what the figures give: sizes exactly, percentages to the point. */
export function agrees(part: { readonly unit: "MB" | "%"; readonly figures: Range } & Range): boolean {
  const apart = Math.max(Math.abs(part.min - part.figures.min), Math.abs(part.max - part.figures.max));
  return part.unit === "%" ? apart < PERCENT_TOLERANCE : apart === 0;
}

function checks(): readonly Check[] {
  const { comparison, frontendImage, advantages, runtimeStage, results, verification, summary } = FIGURES;
  const fullPercent = savingPercentRange(comparison.slimFull, comparison.alpineFull);
  const totalSaving = savingRange(results.total.before, results.total.after);
  const single = (stated: Range & { text: string; source: Provenance }, figures: Range): Check => ({
    source: stated.source,
    parts: [megabytes(stated, figures)],
  });
  return [
    {
      source: comparison.savingFull.source,
      parts: [
        megabytes(comparison.savingBase, savingRange(comparison.slimBase, comparison.alpineBase)),
        megabytes(comparison.savingFull, savingRange(comparison.slimFull, comparison.alpineFull)),
        percentage(comparison.savingPercent, fullPercent),
      ],
    },
    single(frontendImage, results.frontend.after),
    single(advantages.slimBase, comparison.slimBase),
    single(advantages.alpineBase, comparison.alpineBase),
    single(runtimeStage, comparison.alpineFull),
    single(results.apiBase.saving, savingRange(results.apiBase.before, results.apiBase.after)),
    single(results.apiFull.saving, savingRange(results.apiFull.before, results.apiFull.after)),
    single(results.frontend.saving, savingRange(results.frontend.before, results.frontend.after)),
    single(results.total.before, sum(results.apiFull.before, results.frontend.before)),
    single(results.total.after, sum(results.apiFull.after, results.frontend.after)),
    {
      source: results.total.saving.source,
      parts: [
        megabytes(results.total.saving, totalSaving),
        percentage(
          results.total.savingPercent,
          savingPercentRange(results.total.before, results.total.after),
        ),
      ],
    },
    single(verification.api, results.apiFull.after),
    single(verification.frontend, results.frontend.after),
    { source: summary.reduction.source, parts: [percentage(summary.reduction, fullPercent)] },
    single(summary.saving, totalSaving),
  ];
}

/** Whole figures stay whole, others get one decimal: `250-300 MB`, `52.6-63.2 %`, `25 MB`. */
export function formatRange(range: Range, unit: "MB" | "%"): string {
  const scale = unit === "MB" ? 1e6 : 1;
  const write = (value: number): string => String(Math.round((value / scale) * 10) / 10);
  const [min, max] = [write(range.min), write(range.max)];
  return `${min === max ? min : `${min}-${max}`} ${unit}`;
}

function joinParts(texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  return rest.length === 0 ? first : `${first} (${rest.join(", ")})`;
}

/**
 * Every row whose stated sizes or percentages do not follow from the guide's figures, in the guide's order. Computed,
 * not listed: correcting a figure makes its row disappear from here.
 */
export function guideDisagreements(): readonly GuideDisagreement[] {
  return checks()
    .filter((check) => !check.parts.every(agrees))
    .map(({ source, parts }) => {
      const says = joinParts(parts.map((part) => part.text));
      const computed = joinParts(parts.map((part) => formatRange(part.figures, part.unit)));
      return {
        source,
        says,
        computed,
        message: `the guide's row "${source.row}" (${source.heading}) says ${says}, its other figures give ${computed}`,
      };
    });
}
