/** Which columns the terminal's table has, and what is in them. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import { toAscii } from "./ascii.js";
import { plainLine } from "./escape.js";
import { decidingVerdict, hasBaseline } from "./facts.js";
import type { ImageReport, Report, SavingReport, TotalReport, Verdict } from "./schema.js";
import { fitWidth, textWidth } from "./width.js";
import { formatDelta, formatLimit, imageWord, limitSource, waiverWord } from "./words.js";

export type Row =
  | { readonly kind: "image"; readonly image: ImageReport; readonly name: string }
  | { readonly kind: "total"; readonly total: TotalReport; readonly name: string };

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cells: readonly string[];
  readonly width: number;
}

interface Definition {
  readonly title: string;
  readonly align: "left" | "right";
  /** Dropped first when small; null never. */
  readonly keep: number | null;
  readonly cell: (row: Row) => string;
}

const GAP = 2;
const NAME_MAX = 60;
const NAME_MIN = 10;

const bytes = (value: number | null | undefined): string =>
  typeof value === "number" ? formatBytes(value) : "–";

function budget(verdicts: readonly Verdict[]): string {
  const verdict = decidingVerdict(verdicts);
  if (verdict === null || verdict.limit === null) return "–";
  const source = limitSource(verdict);
  return source === "" ? formatLimit(verdict) : `${formatLimit(verdict)} (${source})`;
}

function saving(value: SavingReport | null): string {
  if (value === null) return "–";
  const percent = value.percent === null ? "" : ` (${formatPercent(value.percent)})`;
  return `${value.estimate ? "~ " : ""}${formatBytes(value.bytes)}${percent}`;
}

function download(row: Row): string {
  if (row.kind === "total") return "";
  const size = row.image.size;
  return size === null ? "–" : `${size.download.exact ? "" : "~ "}${formatBytes(size.download.bytes)}`;
}

function reference(row: Row): string {
  if (row.kind === "total") {
    return `${row.total.saving?.estimate === true && row.total.reference !== null ? "~ " : ""}${bytes(row.total.reference)}`;
  }
  const known = row.image.reference;
  return known === null || known.bytes === null
    ? "–"
    : `${known.estimate ? "~ " : ""}${formatBytes(known.bytes)}`;
}

function change(row: Row): string {
  if (row.kind === "total") return row.total.change === null ? "–" : formatDelta(row.total.change);
  if (row.image.change !== null) return formatDelta(row.image.change);
  return row.image.baseline.status === "none" ? "no baseline" : "–";
}

function verdict(row: Row): string {
  if (row.kind === "image") {
    const worst = decidingVerdict(row.image.budgets);
    return `${imageWord(row.image)}${worst?.status === row.image.status ? waiverWord(worst) : ""}`;
  }
  const deciding = decidingVerdict(row.total.budgets);
  if (deciding === null) return "";
  return deciding.status === "skipped" ? "not judged" : `${deciding.status}${waiverWord(deciding)}`;
}

const DEFINITIONS: readonly Definition[] = [
  {
    title: "IMAGE",
    align: "left",
    keep: null,
    cell: (row) => plainLine(row.name, NAME_MAX),
  },
  {
    title: "SIZE",
    align: "right",
    keep: null,
    cell: (row) => bytes(row.kind === "total" ? row.total.bytes : row.image.size?.bytes),
  },
  { title: "DOWNLOAD", align: "right", keep: 1, cell: download },
  { title: "REFERENCE", align: "right", keep: 2, cell: reference },
  {
    title: "SAVING",
    align: "right",
    keep: 3,
    cell: (row) => saving(row.kind === "total" ? row.total.saving : row.image.saving),
  },
  { title: "CHANGE", align: "right", keep: 4, cell: change },
  {
    title: "BUDGET",
    align: "right",
    keep: 5,
    cell: (row) => budget(row.kind === "total" ? row.total.budgets : row.image.budgets),
  },
  { title: "VERDICT", align: "left", keep: null, cell: verdict },
];

/** A column's text with the width it asks for. */
function measured(
  definition: Definition,
  cells: readonly string[],
): { definition: Definition; cells: readonly string[]; width: number } {
  return {
    definition,
    cells,
    width: cells.reduce((most, cell) => Math.max(most, textWidth(cell)), definition.title.length),
  };
}

/**
 * The columns that fit `width`, the name's shortened last. Columns in which no row has anything are left out, as is
 * the change when the run looked for no baseline.
 */
export function columnsFor(
  report: Report,
  rows: readonly Row[],
  { width, unicode }: { readonly width: number; readonly unicode: boolean },
): readonly Column[] {
  const shown = (cell: string): string => (unicode ? cell : toAscii(cell));
  let columns = DEFINITIONS.map((definition) => ({ definition, cells: rows.map(definition.cell) }))
    .filter(
      ({ definition, cells }) =>
        definition.keep === null ||
        (cells.some((cell) => cell !== "" && cell !== "–") &&
          (definition.title !== "CHANGE" || hasBaseline(report))),
    )
    .map(({ definition, cells }) => measured(definition, cells.map(shown)));
  const total = (): number => columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
  const nameWidth = (): number => columns[0]?.width ?? 0;
  // A name may shrink to what is still told apart before a column goes.
  while (total() - Math.max(0, nameWidth() - NAME_MIN * 2) > width) {
    const least = columns
      .filter(({ definition }) => definition.keep !== null)
      .sort((a, b) => (a.definition.keep ?? 0) - (b.definition.keep ?? 0))[0];
    if (least === undefined) break;
    columns = columns.filter((column) => column !== least);
  }
  const room = Math.max(NAME_MIN, nameWidth() - Math.max(0, total() - width));
  return columns.map((column, index) => {
    const cells = index === 0 ? column.cells.map((cell) => fitWidth(cell, room, shown("…"))) : column.cells;
    return {
      title: column.definition.title,
      align: column.definition.align,
      cells,
      width: index === 0 ? Math.min(room, column.width) : column.width,
    };
  });
}
