/** The lines of a requirements file as pip sees them: continued lines joined, comments left out. Linear. */
import { isSpace, strip } from "./whitespace.js";

export interface LogicalLine {
  readonly text: string;
  /** Where it begins, 1-based. */
  readonly line: number;
}

/** Everything at which Python's `str.splitlines` ends a line. */
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u;

/** The lines that hold something, in order. */
export function logicalLines(text: string): readonly LogicalLine[] {
  const found: LogicalLine[] = [];
  let begun: { readonly line: number; readonly parts: string[] } | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, "")
    .split(LINE_END)
    .entries()) {
    const isComment = strip(raw).startsWith("#");
    if (raw.endsWith("\\") && !isComment) {
      begun ??= { line: index + 1, parts: [] };
      begun.parts.push(withoutBackslashes(raw));
      continue;
    }
    // The space makes sure that a comment within a continued line is told from an address' fragment.
    const last = isComment ? ` ${raw}` : raw;
    if (begun === null) add(last, index + 1);
    else {
      begun.parts.push(last);
      add(begun.parts.join(""), begun.line);
    }
    begun = null;
  }
  if (begun !== null) add(begun.parts.join(""), begun.line);
  return found;

  function add(whole: string, line: number): void {
    const content = strip(withoutComment(whole));
    if (content !== "") found.push({ text: content, line });
  }
}

/** pip takes all of them away, at both ends. */
function withoutBackslashes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charAt(start) === "\\") start += 1;
  while (end > start && text.charAt(end - 1) === "\\") end -= 1;
  return text.slice(start, end);
}

/** A comment begins at a `#` at the line's beginning or after white space. */
function withoutComment(text: string): string {
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
    if (at === 0 || isSpace(text.charAt(at - 1))) return text.slice(0, at);
  }
  return text;
}
