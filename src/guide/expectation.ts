/** What the guide expects of one image or of the pair, put into the report's terms. */
import { formatBytes } from "../model/bytes.js";
import type { GuideChoice } from "../model/config.js";
import type { BaseReport, GuideExpectation, TotalReport } from "../report/schema.js";
import { isGuidePair } from "./budgets.js";
import { guideDisagreements } from "./derived.js";
import { FIGURES, type Provenance } from "./figures.js";
import { inferGuideRow, type GuideRow } from "./rows.js";

/** What the report says of an image that no row fits. */
export const GUIDE_SILENT = "the guide says nothing about this image";

/** A row and the image it is held against. */
export interface GuideSubject {
  readonly row: GuideRow;
  /** Chosen in the configuration; else inferred from the image. */
  readonly chosen: boolean;
  /** null when nothing was measured. */
  readonly base: BaseReport | null;
}

/**
 * The row in the report's terms. The note carries what a reader must know before trusting the figure: that it is out
 * of reach for the base, that the base is a stand-in, that the guide contradicts itself on this row.
 */
export function expectation({ row, chosen, base }: GuideSubject): GuideExpectation {
  const notes = [
    baseNote({ chosen, max: row.max }, base),
    base?.standIn === true ? "the base is a stand-in, so its size is not the official base's" : null,
    disagreementOn(row.source),
  ].filter((note) => note !== null);
  return {
    row: row.name,
    label: row.label,
    chosen,
    min: row.min,
    max: row.max,
    note: notes.length === 0 ? null : notes.join("; "),
  };
}

/** True when the base alone, before the image adds anything, exceeds the row: no author of this image can reach it. */
export function baseBreaks(row: { readonly max: number }, base: BaseReport | null): boolean {
  return typeof base?.bytes === "number" && base.bytes > row.max;
}

/**
 * Official bases have grown since the guide was written. A row nobody chose that the base already breaks is told as
 * out of reach and does not warn.
 */
export function outOfReach(
  row: { readonly chosen: boolean; readonly max: number },
  base: BaseReport | null,
): boolean {
  return !row.chosen && baseBreaks(row, base);
}

function baseNote(
  row: { readonly chosen: boolean; readonly max: number },
  base: BaseReport | null,
): string | null {
  if (base === null || base.bytes === null || !baseBreaks(row, base)) return null;
  const facts = `${base.image ?? "the base"} alone is ${formatBytes(base.bytes)}, the guide allows ${formatBytes(row.max)}`;
  return row.chosen ? facts : `the guide's figure is out of reach for this base: ${facts}`;
}

function disagreementOn(source: Provenance): string | null {
  const found = guideDisagreements().find(
    (entry) => entry.source.heading === source.heading && entry.source.row === source.row,
  );
  return found?.message ?? null;
}

/** `GUIDE_SILENT` for a measured image that no row fits and nobody excluded from the guide, else null. */
export function guideSilence(choice: GuideChoice, base: BaseReport | null): string | null {
  return choice === "infer" && base !== null && inferGuideRow(base) === null ? GUIDE_SILENT : null;
}

/** What the guide expects of all images together; null unless they are the guide's pair, both rows chosen. */
export function totalExpectation(images: readonly { readonly guide: GuideChoice }[]): TotalReport["guide"] {
  if (!isGuidePair(images)) return null;
  const { after, saving } = FIGURES.results.total;
  return {
    label: "Python API and nginx frontend together",
    min: after.min,
    max: after.max,
    note: disagreementOn(saving.source),
  };
}
