/** Making foreign text fit to print: on a terminal, and on a runner that takes some lines for commands. */

/** Longer lines are cut: nobody reads them, and a log must not grow without bound. */
export const LONGEST_LINE = 4000;

/** Escape sequences: CSI (colours, cursor), OSC (titles, links; ended by BEL or ST), and the two-character ones. */

const SEQUENCES =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n\r]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/gu;
/** What remains of control characters (tab and line ends excepted), and characters that reorder or hide text. */

const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Takes out escape sequences, control characters and direction marks; tabs and line ends stay. */
export function stripControls(text: string): string {
  return text.replace(SEQUENCES, "").replace(CONTROLS, "");
}

/** Control characters out, secrets masked: before, so that no secret is torn, and after, so that none was split up. */
export function clean(text: string, redact: (text: string) => string): string {
  return redact(stripControls(redact(text)));
}

/** The lines of foreign text, cleaned and cut. A carriage return ends a line as well: progress bars redraw so. */
export function cleanLines(text: string, redact: (text: string) => string): readonly string[] {
  const lines = clean(text, redact).split(/\r\n|\n|\r/u);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines.map(cut);
}

/** Foreign text on one line. */
export function cleanLine(text: string, redact: (text: string) => string): string {
  return cut(
    clean(text, redact)
      .replace(/[\r\n\t]+/gu, " ")
      .trim(),
  );
}

function cut(line: string): string {
  return line.length <= LONGEST_LINE
    ? line
    : `${line.slice(0, LONGEST_LINE)}… (${(line.length - LONGEST_LINE).toLocaleString("en")} more characters)`;
}

/** Data of a workflow command, as the runner decodes it. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/**
 * A line no runner takes for a command: `::` counts at the beginning (after blanks), the older `##[` anywhere, and
 * the log viewer knows `##[` even where commands are stopped.
 */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, "$1: ").replace(/##(?=\[)/gu, "## ");
}

/** Elapsed time: `0 s`, `42 s`, `3 min 20 s`, `1 h 5 min`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Cuts a line to so many columns. Wide characters (East Asian, emoji) take two; combining marks take none. */
export function fitColumns(line: string, columns: number): string {
  let used = 0;
  let fitting = "";
  for (const character of line) {
    const width = widthOf(character);
    if (used + width > columns) {
      while (fitting !== "" && used + 1 > columns) {
        const last = [...fitting].at(-1) ?? "";
        fitting = fitting.slice(0, fitting.length - last.length);
        used -= widthOf(last);
      }
      return columns < 1 ? "" : `${fitting}…`;
    }
    fitting += character;
    used += width;
  }
  return fitting;
}

function widthOf(character: string): number {
  if (/\p{Mark}/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}
