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

/** Which of its two outputs a line came from. */
export type OutputStream = "stdout" | "stderr";

export interface Tail {
  add(line: string, stream?: OutputStream): void;
  lines(): readonly string[];
}

/**
 * Keeps the last `limit` lines, at least half of them from each stream where there are as many: a builder may hand over a
 * step's standard error, with the reason in it, before a long standard output that was printed earlier.
 */
export function createTail(limit: number): Tail {
  let count = 0;
  const kept: Record<OutputStream, { readonly at: number; readonly line: string }[]> = {
    stdout: [],
    stderr: [],
  };
  return {
    add(line, stream = "stdout") {
      const lines = kept[stream];
      lines.push({ at: count++, line });
      if (lines.length > limit) lines.shift();
    },
    lines() {
      const half = Math.floor(limit / 2);
      const fromStderr = Math.min(kept.stderr.length, Math.max(half, limit - kept.stdout.length));
      const fromStdout = Math.min(kept.stdout.length, limit - fromStderr);
      const chosen = [...last(kept.stderr, fromStderr), ...last(kept.stdout, fromStdout)];
      return chosen.sort((a, b) => a.at - b.at).map(({ line }) => line);
    },
  };
}

function last<T>(items: readonly T[], count: number): readonly T[] {
  return count === 0 ? [] : items.slice(-count);
}
