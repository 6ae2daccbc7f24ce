/** Splits options into words as Python's shlex does, quotes and backslashes understood. Linear. */

const BLANKS = " \t\r\n";

/** Null where a quote is not closed or a backslash has nothing to stand before. */
export function shellWords(text: string): readonly string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (BLANKS.includes(character)) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    word ??= "";
    if (character === "'") {
      const end = text.indexOf("'", at + 1);
      if (end === -1) return null;
      word += text.slice(at + 1, end);
      at = end;
    } else if (character === '"') {
      const quoted = doubleQuoted(text, at + 1);
      if (quoted === null) return null;
      word += quoted.content;
      at = quoted.end;
    } else if (character === "\\") {
      at += 1;
      if (at === text.length) return null;
      word += text.charAt(at);
    } else word += character;
  }
  if (word !== null) words.push(word);
  return words;
}

/** Between double quotes a backslash only stands before a quote or another backslash. */
function doubleQuoted(
  text: string,
  start: number,
): { readonly content: string; readonly end: number } | null {
  let content = "";
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') return { content, end: at };
    const next = text.charAt(at + 1);
    if (character === "\\" && (next === '"' || next === "\\")) {
      content += next;
      at += 1;
    } else content += character;
  }
  return null;
}
