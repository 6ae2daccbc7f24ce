/** Lines of text for a terminal or a log: wrapped, in columns, and nothing that a terminal or runner would act on. */
import { toAscii } from "./ascii.js";
import { fitWidth, pad, textWidth } from "./width.js";

export interface Terminal {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
}

export const LEAST_WIDTH = 20;
const GAP = 2;
/** A column that gives way keeps as much as tells its cells apart. */
const LEAST_COLUMN = 16;

/** The lines as one text, with a line break at its end and none before its first word. */
export function terminalText(lines: readonly string[], { unicode }: Terminal): string {
  const text = `${lines.map(withoutCommands).join("\n").replace(/^\n+/u, "")}\n`;
  return unicode ? text : toAscii(text);
}

/** A runner reads `::command::` at the start of a line and `##[command]` anywhere as orders, even in our own output. */
function withoutCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}

/** Continuation lines are indented, so that each item is told from the next. */
export function wrap(text: string, width: number, indent: string, first = indent): readonly string[] {
  const lines: string[] = [];
  const room = Math.max(1, width - textWidth(indent));
  let line = first;
  let used = textWidth(first);
  let gap = "";
  for (const word of text.split(" ")) {
    const shown = fitWidth(word, room);
    const needed = textWidth(shown);
    if (gap !== "" && used + gap.length + needed > width) {
      lines.push(line);
      line = `${indent}${shown}`;
      used = textWidth(indent) + needed;
    } else {
      line = `${line}${gap}${shown}`;
      used += gap.length + needed;
    }
    gap = " ";
  }
  return [...lines, line];
}

export interface TextTable {
  readonly columns: readonly {
    readonly title: string;
    readonly align: "left" | "right";
    /** It is cut where the line is too long. */
    readonly gives?: true;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** A table's lines, each within the terminal's width: what is too long is cut, and the last columns go at need. */
export function tableLines({ columns, rows }: TextTable, { width, unicode }: Terminal): readonly string[] {
  const shown = (cell: string): string => (unicode ? cell : toAscii(cell));
  const lines = [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(shown))];
  const widths = columns.map((_, index) =>
    lines.reduce((most, cells) => Math.max(most, textWidth(cells[index] ?? "")), 0),
  );
  let kept = columns.length;
  const total = (): number => widths.slice(0, kept).reduce((sum, one) => sum + one + GAP, -GAP);
  const spare = (): number =>
    widths
      .slice(0, kept)
      .reduce((sum, one, at) => sum + (columns[at]?.gives === true ? Math.max(0, one - LEAST_COLUMN) : 0), 0);
  while (kept > 1 && total() - spare() > width) kept -= 1;
  for (let over = total() - width; over > 0; over = total() - width) {
    const at = widestOf(widths.slice(0, kept), columns);
    if (at === null) break;
    widths[at] = Math.max(LEAST_COLUMN, (widths[at] ?? 0) - over);
  }
  return lines.map((cells) => {
    const line = cells
      .slice(0, kept)
      .map((cell, at) => {
        const room = widths[at] ?? 0;
        return pad(fitWidth(cell, room, shown("…")), room, columns[at]?.align ?? "left");
      })
      .join(" ".repeat(GAP))
      .trimEnd();
    return fitWidth(line, width, shown("…"));
  });
}

/** The widest column that can still give way; null when there is none. */
function widestOf(widths: readonly number[], columns: TextTable["columns"]): number | null {
  let widest: number | null = null;
  widths.forEach((width, at) => {
    if (columns[at]?.gives !== true || width <= LEAST_COLUMN) return;
    if (widest === null || width > (widths[widest] ?? 0)) widest = at;
  });
  return widest;
}
