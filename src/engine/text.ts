import { stripVTControlCharacters } from "node:util";

/** Longest line that is shown or kept; a person reads no further, and logs stay small. */
export const LINE_LIMIT = 2000;
/** Longest line that is collected before it is looked at. */
const COLLECT_LIMIT = 64 * 1024;

// Controls, and the characters that reorder or hide text where a log is shown.

const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * One line as a person would see it in a terminal: of a line redrawn with carriage returns only the last state, no
 * colours, no control characters, no white space at its end.
 */
export function plainLine(raw: string): string {
  const text = stripVTControlCharacters(raw).replace(/\r+$/, "");
  return text
    .slice(text.lastIndexOf("\r") + 1)
    .replace(CONTROLS, "")
    .replace(/\t/g, "    ")
    .trimEnd();
}

/** Cuts to `limit` characters, never through a surrogate pair, and says so. */
export function bounded(text: string, limit: number = LINE_LIMIT): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  const end = code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, end)} … (${text.length - end} more characters)`;
}

export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Hands over what came after the last line feed. */
  end(): void;
}

/**
 * Turns chunks of bytes into whole lines of text, so that nothing that spans two chunks (a secret, a character) is ever
 * looked at by halves. A line longer than `limit` characters is not collected: it is replaced by a note about it.
 */
export function createLineSplitter(
  onLine: (line: string) => void,
  limit: number = COLLECT_LIMIT,
): LineSplitter {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  let length = 0;
  const flush = (): void => {
    const line = length > limit ? `(a line of ${length} characters is left out)` : pending.join("");
    pending = [];
    length = 0;
    onLine(line);
  };
  const take = (piece: string): void => {
    length += piece.length;
    if (length > limit) pending = [];
    else pending.push(piece);
  };
  const feed = (text: string): void => {
    let start = 0;
    for (let feedAt = text.indexOf("\n"); feedAt !== -1; feedAt = text.indexOf("\n", start)) {
      take(text.slice(start, feedAt));
      flush();
      start = feedAt + 1;
    }
    take(text.slice(start));
  };
  return {
    push(chunk) {
      feed(decoder.decode(chunk, { stream: true }));
    },
    end() {
      feed(decoder.decode());
      if (length > 0) flush();
    },
  };
}

/** Keeps the last `limit` lines given to it. */
export function createTail(limit: number): { add(line: string): void; lines(): readonly string[] } {
  const kept: string[] = [];
  return {
    add(line) {
      kept.push(line);
      if (kept.length > limit) kept.shift();
    },
    lines: () => [...kept],
  };
}
