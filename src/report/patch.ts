/** The new side of a file's unified diff, as GitHub hands it out: the lines that a review may speak of. */

/** Lines that follow each other: context and what was added. A review's comment lies within one hunk. */
export interface Hunk {
  /** Number of the first line in the new file, from 1. */
  readonly start: number;
  /** Without their ends; a carriage return before it stays. */
  readonly lines: readonly string[];
}

const HEADER = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Reads a patch without a header for its files. A hunk says how many lines it has, so that no line of a file is taken
 * for the next hunk's header.
 *
 * @returns null where it is no such patch, or ends early: what is not understood is not commented on
 */
export function parsePatch(patch: string): readonly Hunk[] | null {
  const rows = patch.split("\n");
  // What ends with a line's end has no further line.
  if (rows.at(-1) === "") rows.pop();
  const hunks: Hunk[] = [];
  let at = 0;
  while (at < rows.length) {
    const header = HEADER.exec(rows[at] ?? "");
    if (header === null) return null;
    const left = { before: Number(header[1] ?? 1), after: Number(header[3] ?? 1) };
    const lines: string[] = [];
    at += 1;
    while (left.before > 0 || left.after > 0) {
      const row = rows[at];
      if (row === undefined) return null;
      const mark = row[0];
      if (mark === " " || mark === "+") {
        lines.push(row.slice(1));
        left.after -= 1;
      }
      if (mark === " " || mark === "-") left.before -= 1;
      if (mark === undefined || !" +-\\".includes(mark) || left.before < 0 || left.after < 0) return null;
      at += 1;
    }
    // "No newline at end of file" is said of the last line.
    while (rows[at]?.startsWith("\\") === true) at += 1;
    hunks.push({ start: Number(header[2]), lines });
  }
  return hunks;
}

/** Whether one hunk shows exactly these lines, the first of them with this number. */
export function showsLines(hunks: readonly Hunk[], line: number, lines: readonly string[]): boolean {
  const hunk = hunks.find(({ start, lines: shown }) => line >= start && line < start + shown.length);
  if (hunk === undefined) return false;
  const from = line - hunk.start;
  return lines.every((text, index) => hunk.lines[from + index] === text);
}
