/** What the guide expects of one image or of the pair, put into the report's terms. */
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import type { GuideChoice, GuideRowName } from "../model/config.js";
import type { BaseReport, GuideExpectation, TotalReport } from "../report/schema.js";
import { isGuidePair } from "./budgets.js";
import { guideDisagreements } from "./derived.js";
import { FIGURES, type Provenance } from "./figures.js";
import { guideRow, inferGuideRow } from "./rows.js";

/** What the report says of an image that no row fits. */
export const GUIDE_SILENT = "the guide says nothing about this image";

/** An image as far as the guide is concerned. */
export interface GuideSubject {
  readonly choice: GuideChoice;
  /** null when nothing was measured. */
  readonly base: BaseReport | null;
  /** Size in bytes; null when it was not measured. */
  readonly size: number | null;
}

/**
 * The row an image is held to or, when nobody chose one, compared with; null when there is none. The note carries
 * what a reader must know before trusting the figure: that it is out of reach for the base, that the base is a
 * stand-in, that the guide contradicts itself on this row.
 */
export function expectation(subject: GuideSubject): GuideExpectation | null {
  const chosen = subject.choice !== "infer";
  const name = rowOf(subject.choice, subject.base);
  if (name === null) return null;
  const row = guideRow(name);
  const notes = [
    baseNote({ chosen, max: row.max }, subject),
    subject.base?.standIn === true ? "the base is a stand-in, so its size is not the official base's" : null,
    disagreementOn(row.source),
  ].filter((note) => note !== null);
  return {
    row: name,
    label: row.label,
    chosen,
    min: row.min,
    max: row.max,
    note: notes.length === 0 ? null : notes.join("; "),
  };
}

function rowOf(choice: GuideChoice, base: BaseReport | null): GuideRowName | null {
  switch (choice) {
    case "none":
      return null;
    case "infer":
      return inferGuideRow(base);
    case "python-api":
    case "nginx-frontend":
      return choice;
  }
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
  subject: GuideSubject,
): string | null {
  const { base, size } = subject;
  if (base === null || base.bytes === null || !baseBreaks(row, base)) return null;
  const part = size === null ? null : percentOf(base.bytes, size);
  const share = part === null ? "" : `, ${formatPercent(part)} of the image`;
  const facts = `${base.image ?? "the base"} alone is ${formatBytes(base.bytes)}${share}; the guide allows ${formatBytes(row.max)}`;
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
