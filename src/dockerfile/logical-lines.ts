/**
 * Splits a Dockerfile into logical lines by BuildKit's rules. `dockerfile-ast` reads a doubled escape at the end of a
 * line as a continuation, misses numbered heredocs and takes quadratic time over many comments, so the line structure
 * is found here, in one linear pass, and that library reads single instructions only.
 */
import { heredocsOf } from "./heredoc.js";
import type { HeredocMark } from "./heredoc.js";
import { indentOf, trimmedEnd } from "./white-space.js";

/** From `at` (offset in the joined text) on, the text stands at this place of the file (both 1-based). */
export interface Segment {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

export interface Heredoc {
  readonly name: string;
  /** 1-based line of the body's first line (the terminator's line when the body is empty). */
  readonly line: number;
  /**
   * The body as it stands in the file, each line with a line feed behind it, without the terminator; leading tabs of a
   * `<<-` heredoc are kept, carriage returns at the ends of lines are not.
   */
  readonly body: string;
  /** `<<-`: leading tabs do not count. */
  readonly chomp: boolean;
}

export interface LogicalLine {
  readonly line: number;
  readonly endLine: number;
  /** The instruction on one line: comments, empty lines and continuations dropped, white space otherwise kept. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly heredocs: readonly Heredoc[];
  /** Name of the first heredoc without an end; BuildKit refuses such a file. */
  readonly unclosed: string | null;
}

const HEREDOC_KEYWORD = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;

/** Reads the logical lines of `lines` (without line ends) from index `start` on. */
export function logicalLines(lines: readonly string[], start: number, escape: string): LogicalLine[] {
  const found: LogicalLine[] = [];
  let index = start;
  while (index < lines.length) {
    const first = lines[index] ?? "";
    if (isNothing(first)) {
      index += 1;
      continue;
    }
    const joined = joinContinued(lines, index, escape);
    index = joined.next;
    const bodies = readHeredocs(lines, index, joined.text);
    index = bodies.next;
    found.push({
      line: joined.line,
      endLine: index,
      text: joined.text,
      segments: joined.segments,
      heredocs: bodies.heredocs,
      unclosed: bodies.unclosed,
    });
  }
  return found;
}

interface Joined {
  readonly line: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Index of the first line that does not belong to it. */
  readonly next: number;
}

function joinContinued(lines: readonly string[], start: number, escape: string): Joined {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let at = 0;
  let index = start;
  for (let more = true; more && index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    // Within an instruction, comments and empty lines neither end it nor belong to it.
    if (index > start && isNothing(line)) continue;
    // White space counts but before the first character.
    const indent = at === 0 ? indentOf(line) : 0;
    const cut = continuationAt(line, escape);
    more = cut !== null;
    const part = line.slice(indent, cut ?? line.length);
    segments.push({ at, line: index + 1, column: indent + 1 });
    parts.push(part);
    at += part.length;
  }
  return { line: start + 1, text: trimmedEnd(parts.join("")), segments, next: index };
}

/** Where the escape that continues the line stands; null when the line ends here. A doubled escape continues nothing. */
function continuationAt(line: string, escape: string): number | null {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end -= 1;
  if (line[end - 1] !== escape) return null;
  return end >= 2 && line[end - 2] === escape ? null : end - 1;
}

function readHeredocs(
  lines: readonly string[],
  start: number,
  text: string,
): { readonly heredocs: readonly Heredoc[]; readonly unclosed: string | null; readonly next: number } {
  const marks: readonly HeredocMark[] = HEREDOC_KEYWORD.test(text) ? heredocsOf(text) : [];
  const heredocs: Heredoc[] = [];
  let index = start;
  for (const { name, chomp } of marks) {
    const first = index;
    while (index < lines.length && terminatorOf(lines[index] ?? "", chomp) !== name) index += 1;
    heredocs.push({ name, chomp, line: first + 1, body: textOf(lines.slice(first, index)) });
    if (index >= lines.length) return { heredocs, unclosed: name, next: index };
    index += 1;
  }
  return { heredocs, unclosed: null, next: index };
}

function terminatorOf(line: string, chomp: boolean): string {
  return chomp ? line.replace(/^\t+/, "") : line;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** An empty line or a comment. */
function isNothing(line: string): boolean {
  const indent = indentOf(line);
  return indent === line.length || line.charAt(indent) === "#";
}
