/** What stands between commands and words of a RUN: white space, continuations, and comments on lines of their own. */

/**
 * Where what follows an operator begins: past white space and continuations. A comment ends the way, for it belongs to what
 * comes after it; then only white space on the operator's own line is passed.
 */
export function endOfGap(text: string, at: number): number {
  const sameLine = skipBlanks(text, at);
  let end = sameLine;
  for (;;) {
    const next = afterContinuation(text, end);
    if (next === null) break;
    end = skipBlanks(text, next);
    while (lineIsBlank(text, end)) end = skipBlanks(text, text.indexOf("\n", end) + 1);
    if (text.charAt(end) === "#") return sameLine;
  }
  return end;
}

/** Where what stands before `at` ends: white space, continuations, comments and empty lines between them do not count. */
export function startOfGap(text: string, at: number): number {
  let start = at;
  for (;;) {
    while (start > 0 && /[ \t\r]/.test(text.charAt(start - 1))) start -= 1;
    if (text.charAt(start - 1) !== "\n") return start;
    const lineEnd = start - 1;
    const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
    const line = text.slice(lineStart, lineEnd).trim();
    if (line === "" || line.startsWith("#")) start = lineStart;
    else if (line.endsWith("\\")) start = lineStart + text.slice(lineStart, lineEnd).lastIndexOf("\\");
    // The end of a line in a heredoc, where nothing has to continue it.
    else return lineEnd - (text.charAt(lineEnd - 1) === "\r" ? 1 : 0);
  }
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === " " || text.charAt(end) === "\t") end += 1;
  return end;
}

/** Past `\` and the end of its line; null when none stands at `at`. */
function afterContinuation(text: string, at: number): number | null {
  if (text.charAt(at) !== "\\") return null;
  const end = skipBlanks(text, at + 1);
  if (text.charAt(end) === "\n") return end + 1;
  return text.startsWith("\r\n", end) ? end + 2 : null;
}

function lineIsBlank(text: string, at: number): boolean {
  return text.charAt(at) === "\n" || text.startsWith("\r\n", at);
}
