/** Leads from offsets of a text that was put together back to the Dockerfile's own text. */

/** A half-open range of the Dockerfile's text with both ends as places. */
export interface Span {
  /** Offsets in UTF-16 units into the text as it was given, byte order mark and carriage returns included. */
  readonly start: number;
  readonly end: number;
  /** 1-based; columns count UTF-16 units. `endColumn` is one past the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** From `at` (offset in the text that was put together) on, the text stands from `from` on in the other. */
export interface Piece {
  readonly at: number;
  readonly from: number;
  /** Units that the first character takes there: 2 for `\\"`. 1 when absent; all others take 1. */
  readonly wide?: number;
}

/** Where the lines of a text begin. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [text.startsWith("\uFEFF") ? 1 : 0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** Offset of a 1-based line and column. */
  offsetOf(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The range from `start` to `end` with its places. */
  span(start: number, end: number): Span {
    const from = this.#lineAt(start);
    const to = this.#lineAt(end);
    return {
      start,
      end,
      line: from + 1,
      column: start - (this.#starts[from] ?? 0) + 1,
      endLine: to + 1,
      endColumn: end - (this.#starts[to] ?? 0) + 1,
    };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A text together with where each of its characters stands in the Dockerfile. */
export class MappedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #lines: Lines;

  /** @param pieces ascending by `at`, the first at 0; `from` is an offset of the Dockerfile */
  constructor(text: string, pieces: readonly Piece[], lines: Lines) {
    this.text = text;
    this.#pieces = pieces;
    this.#lines = lines;
  }

  /** The place of `[start, end)`: from its first character to its last, with whatever the Dockerfile has between them. */
  span(start: number, end: number): Span {
    const first = this.#place(start).start;
    return this.#lines.span(first, end <= start ? first : Math.max(first, this.#place(end - 1).end));
  }

  /** This text with another one behind it; `pieces` lead from that text to the Dockerfile. */
  concat(text: string, pieces: readonly Piece[]): MappedText {
    const moved = pieces.map(({ at, from }) => ({ at: at + this.text.length, from }));
    return new MappedText(this.text + text, [...this.#pieces, ...moved], this.#lines);
  }

  /** A text made of this one: `pieces` lead from it to offsets of this one. */
  derive(text: string, pieces: readonly Piece[]): MappedText {
    const composed: Piece[] = [];
    for (const [index, { at, from, wide = 1 }] of pieces.entries()) {
      const first = this.#place(from);
      composed.push({ at, from: first.start, wide: this.#place(from + wide - 1).end - first.start });
      const length = (pieces[index + 1]?.at ?? text.length) - at + wide - 1;
      // Where this text itself has a seam within the piece, the composed map has one too; and one after a wide character.
      if (length > wide) composed.push({ at: at + 1, ...this.#startAt(from + wide) });
      for (let seam = this.#pieceAt(from + wide) + 1; seam < this.#pieces.length; seam += 1) {
        const piece = this.#pieces[seam];
        if (piece === undefined || piece.at >= from + length) break;
        composed.push({ ...piece, at: at + piece.at - from - wide + 1 });
      }
    }
    return new MappedText(text, composed, this.#lines);
  }

  /** Where one character stands. */
  #place(at: number): { readonly start: number; readonly end: number } {
    const { from, wide } = this.#startAt(at);
    return { start: from, end: from + wide };
  }

  #startAt(at: number): { readonly from: number; readonly wide: number } {
    const piece = this.#pieces[this.#pieceAt(at)];
    if (piece === undefined) return { from: 0, wide: 1 };
    if (at <= piece.at) return { from: piece.from, wide: piece.wide ?? 1 };
    return { from: piece.from + at - piece.at + (piece.wide ?? 1) - 1, wide: 1 };
  }

  #pieceAt(at: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
