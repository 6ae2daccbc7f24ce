/** Collects what a conversion does to a Dockerfile: edits, and what is to be said about them. */
import type { Instruction } from "../dockerfile/parse.js";
import { Lines } from "../shell/source-map.js";
import type { Edit } from "./edits.js";
import type { Change, Remark } from "./types.js";

/** What every mark in a converted Dockerfile begins with. */
export const MARK = "# image-budget: ";
const LONGEST_MARK = 240;
const IGNORE = /^\s*#\s*(?:image-budget|hadolint)\s+(?:global\s+)?ignore\s*=/i;

export class Draft {
  readonly text: string;
  readonly lines: Lines;
  /** As the text ends its lines. */
  readonly eol: "\n" | "\r\n";
  readonly changes: Change[] = [];
  readonly left: Remark[] = [];
  readonly notes: Remark[] = [];
  readonly #edits: Edit[] = [];
  readonly #told = new Set<string>();
  readonly #marks = new Map<number, string[]>();

  constructor(text: string) {
    this.text = text;
    this.lines = new Lines(text);
    this.eol = /\r\n/.test(text) ? "\r\n" : "\n";
  }

  /** All edits, the marks among them. */
  get edits(): readonly Edit[] {
    const marks = [...this.#marks].flatMap(([line, texts]) => {
      const at = this.#aboveDirectives(line);
      return this.#missingMarks(at, texts).map((text) => ({ at: this.startOf(at), length: 0, text }));
    });
    // After what else is put there: a mark stands right above its instruction.
    return [...this.#edits, ...marks];
  }

  add(...edits: readonly Edit[]): void {
    this.#edits.push(...edits);
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ at: start, length: end - start, text });
  }

  /** Puts whole lines (without line end) before an instruction. */
  insertBefore({ line }: Pick<Instruction, "line">, added: readonly string[]): void {
    this.replace(this.startOf(line), this.startOf(line), added.map((each) => `${each}${this.eol}`).join(""));
  }

  /** Puts whole lines after an instruction. */
  insertAfter({ endLine }: Pick<Instruction, "endLine">, added: readonly string[]): void {
    const at = this.startOf(endLine + 1);
    // The last line may have no end.
    const isEnded = at < this.text.length || this.text.endsWith("\n");
    const text = added.map((each) => (isEnded ? `${each}${this.eol}` : `${this.eol}${each}`)).join("");
    this.replace(at, at, text);
  }

  /** Takes an instruction out, with its lines. */
  remove({ line, endLine }: Pick<Instruction, "line" | "endLine">): void {
    const isBlank = (at: number): boolean =>
      this.text.slice(this.startOf(at), this.startOf(at + 1)).trim() === "";
    // Of two empty lines around it one stays.
    const isAlone =
      line > 1 && isBlank(line - 1) && isBlank(endLine + 1) && this.startOf(endLine + 1) < this.text.length;
    this.replace(this.startOf(line), this.startOf(endLine + (isAlone ? 2 : 1)), "");
  }

  /** Something that is not converted: listed, and marked above the instruction. */
  leave({ line }: Pick<Instruction, "line">, what: string, why: string): void {
    if (!this.#isNew("left", line, what, why)) return;
    this.left.push({ line, what, why });
    const marks = this.#marks.get(line) ?? [];
    marks.push(`${MARK}${oneLine(`${what}: ${why}`)}`);
    this.#marks.set(line, marks);
  }

  change(change: Change): void {
    if (this.#isNew("change", change.line, change.what, change.why)) this.changes.push(change);
  }

  note(line: number, what: string, why: string): void {
    // Once for the file, where it first holds.
    if (this.#isNew("note", 0, what, why)) this.notes.push({ line, what, why });
  }

  /** Offset of the first character of a 1-based line; the text's length past its end. */
  startOf(line: number): number {
    return this.lines.offsetOf(line, 1);
  }

  /** Comments that silence rules count for the next line only: nothing may come between. */
  #aboveDirectives(line: number): number {
    let first = line;
    while (first > 1 && IGNORE.test(this.text.slice(this.startOf(first - 1), this.startOf(first))))
      first -= 1;
    return first;
  }

  #isNew(...parts: readonly (string | number)[]): boolean {
    const key = parts.join("\0");
    if (this.#told.has(key)) return false;
    this.#told.add(key);
    return true;
  }

  /** A mark that stands there already is not set twice. */
  #missingMarks(line: number, marks: readonly string[]): readonly string[] {
    const above = new Set<string>();
    for (let at = line - 1; at > 0; at -= 1) {
      const text = this.text.slice(this.startOf(at), this.startOf(at + 1)).trimEnd();
      if (!text.startsWith(MARK)) break;
      above.add(text);
    }
    return marks.filter((mark) => !above.has(mark)).map((mark) => `${mark}${this.eol}`);
  }
}

/** Plain text on one line: marks stand in a file that others read. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  // A backslash at the end would be taken for a continuation by some readers.
  const cut = plain.length > LONGEST_MARK ? `${plain.slice(0, LONGEST_MARK)}…` : plain;
  return cut.replace(/\\+$/, "");
}
