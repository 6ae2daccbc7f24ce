/** The verdict table of the comment: the rows in order, so that the least important end of it can be cut. */
import { formatBytes } from "../model/bytes.js";
import { codeSpan } from "./escape.js";
import {
  byImportance,
  comparedScope,
  decidingVerdict,
  displayName,
  hasBaseline,
  hasTotal,
  isSkipped,
  isUnchanged,
  totalReference,
} from "./facts.js";
import { unchangedWords } from "./records.js";
import type { ImageReport, Report, Verdict } from "./schema.js";
import {
  count,
  decoration,
  formatDelta,
  formatLimit,
  formatSaving,
  imageDecoration,
  imageWord,
  together,
  limitSource,
  waiverWord,
} from "./words.js";

export interface Table {
  /** Heading and separator lines. */
  readonly head: string;
  /** One line per image, the most important first. */
  readonly rows: readonly { readonly text: string; readonly image: ImageReport }[];
  /** The unchanged images as one line; empty when they are few enough for rows of their own. */
  readonly folded: string;
  readonly foldedImages: readonly ImageReport[];
  /** The total's line; empty for a single image without a budget on the total. */
  readonly total: string;
  /** The line that stands for rows cut off. */
  readonly cut: (images: readonly ImageReport[]) => string;
}

/** From this many unchanged images on, one line stands for all of them. */
const FOLD_FROM = 5;
const NAME_MAX = 80;

/** A row's cells after the first; the last is the verdict. */
type Cells = readonly string[];

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

/** What to compare with: the baseline, without any the reference, without that nothing. */
function columnsOf(report: Report): Columns {
  if (hasBaseline(report)) return BASELINE;
  return report.images.some((image) => image.reference !== null) ? REFERENCE : ALONE;
}

/** Builds the table's lines. */
export function buildTable(report: Report): Table {
  const columns = columnsOf(report);
  const ordered = byImportance(report.images);
  const unchanged = columns === BASELINE ? ordered.filter(isUnchanged) : [];
  const foldedImages = unchanged.length >= FOLD_FROM ? unchanged : [];
  const folds = new Set(foldedImages);
  return {
    head:
      line(["Image", ...columns.titles]) +
      line([":---", ...columns.titles.slice(1).map(() => "---:"), ":---"]),
    rows: ordered
      .filter((image) => !folds.has(image))
      .map((image) => ({
        image,
        text: line([nameCell(report, image), ...columns.row(image).map(together)]),
      })),
    folded: foldedImages.length === 0 ? "" : line(foldedRow(foldedImages).map(together)),
    foldedImages,
    total: hasTotal(report) ? line([totalCell(report), ...columns.total(report).map(together)]) : "",
    cut: (images) =>
      line([
        `… and ${count(images.length, "more image")}: ${tally(images)}`,
        ...columns.titles.map(() => ""),
      ]),
  };
}

interface Columns {
  readonly titles: Cells;
  readonly row: (image: ImageReport) => Cells;
  readonly total: (report: Report) => Cells;
}

const size = (bytes: number | null | undefined): string =>
  typeof bytes === "number" ? formatBytes(bytes) : "–";

/** An image's own size; a recorded one says so. */
const ownSize = (image: ImageReport): string =>
  `${size(image.size?.bytes)}${image.recorded === null ? "" : " (recorded)"}`;

/** The emoji stands before the name: on a phone the verdict's column is out of sight. */
function nameCell(report: Report, image: ImageReport): string {
  return `${imageDecoration(image)}\u{A0}${codeSpan(displayName(report, image), { table: true, max: NAME_MAX })}`;
}

function totalCell({ total, shard }: Report): string {
  const verdict = decidingVerdict(total.budgets);
  const name = shard === null ? "**Total**" : "**This shard**";
  return verdict === null ? name : `${decoration(verdict.status)} ${name}`;
}

const emphasise = (word: string): string => (word === "fail" || word === "warn" ? `**${word}**` : word);

function budgetCell(verdicts: readonly Verdict[]): string {
  const verdict = decidingVerdict(verdicts);
  if (verdict === null || verdict.limit === null) return "–";
  const source = limitSource(verdict);
  return source === "" ? formatLimit(verdict) : `${formatLimit(verdict)} (${source})`;
}

function verdictCell(image: ImageReport): string {
  const word = imageWord(image);
  const skipped = image.failure === null ? image.budgets.filter(isSkipped).length : 0;
  const rest = skipped === 0 || word === "not judged" ? "" : `, ${skipped} not judged`;
  const deciding = decidingVerdict(image.budgets);
  const waiver = image.status === deciding?.status ? waiverWord(deciding) : "";
  return `${emphasise(word)}${waiver}${rest}`;
}

function totalVerdictCell(verdicts: readonly Verdict[]): string {
  const verdict = decidingVerdict(verdicts);
  if (verdict === null) return "";
  return `${emphasise(verdict.status === "skipped" ? "not judged" : verdict.status)}${waiverWord(verdict)}`;
}

const BASELINE: Columns = {
  titles: ["Base branch", "This change", "Change", "Budget", "Verdict"],
  row: (image) => {
    const known = image.baseline.status !== "none" && image.baseline.bytes !== null;
    const before = known ? size(image.baseline.bytes) : "no baseline";
    return [
      known && !image.baseline.comparable ? `${before} (not comparable)` : before,
      ownSize(image),
      image.change === null ? "–" : formatDelta(image.change),
      budgetCell(image.budgets),
      verdictCell(image),
    ];
  },
  total: ({ total, images }) => [
    total.baseline === null ? "–" : `**${size(total.baseline)}**`,
    total.bytes === null ? "–" : `**${size(total.bytes)}**`,
    total.change === null ? "–" : `**${formatDelta(total.change)}**${comparedScope(images)}`,
    budgetCell(total.budgets),
    totalVerdictCell(total.budgets),
  ],
};

const REFERENCE: Columns = {
  titles: ["Reference", "This image", "Saving", "Budget", "Verdict"],
  row: (image) => [
    image.reference?.estimate === true && image.reference.bytes !== null
      ? `~ ${size(image.reference.bytes)}`
      : size(image.reference?.bytes),
    ownSize(image),
    image.saving === null ? "–" : formatSaving(image.saving),
    budgetCell(image.budgets),
    verdictCell(image),
  ],
  total: (report) => {
    const { total } = report;
    const reference = totalReference(report);
    return [
      reference === null ? "–" : `**${total.saving?.estimate === true ? "~ " : ""}${size(reference)}**`,
      total.bytes === null ? "–" : `**${size(total.bytes)}**`,
      total.saving === null ? "–" : `**${formatSaving(total.saving)}**`,
      budgetCell(total.budgets),
      totalVerdictCell(total.budgets),
    ];
  },
};

const ALONE: Columns = {
  titles: ["Size", "Download", "Budget", "Verdict"],
  row: (image) => [
    ownSize(image),
    image.size === null
      ? "–"
      : `${image.size.download.exact ? "" : "~ "}${formatBytes(image.size.download.bytes)}`,
    budgetCell(image.budgets),
    verdictCell(image),
  ],
  total: ({ total }) => [
    total.bytes === null ? "–" : `**${size(total.bytes)}**`,
    "",
    budgetCell(total.budgets),
    totalVerdictCell(total.budgets),
  ],
};

function foldedRow(images: readonly ImageReport[]): readonly string[] {
  const now = images.reduce((sum, image) => sum + (image.size?.bytes ?? 0), 0);
  const before = images.reduce((sum, image) => sum + (image.baseline.bytes ?? 0), 0);
  return [
    `${decoration("pass")} ${unchangedWords(images)}`,
    size(before),
    size(now),
    "no change",
    "",
    "pass",
  ];
}

function tally(images: readonly ImageReport[]): string {
  const words = new Map<string, number>();
  for (const image of images) words.set(imageWord(image), (words.get(imageWord(image)) ?? 0) + 1);
  return [...words].map(([word, number]) => `${number} ${word}`).join(", ");
}
