/** Where the keys of a JSON object stand, which `JSON.parse` does not tell. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const COLON = 0x3a;
const COMMA = 0x2c;

export interface JsonKeys {
  /** 1-based line of every key of the object under `parent`, the last one where a key repeats, as `JSON.parse` has it. */
  readonly lines: ReadonlyMap<string, number>;
  /** How deep the text nests, and how many commas part its values: its size once parsed. */
  readonly depth: number;
  readonly values: number;
}

/**
 * Finds the keys of the object that the root has under `parent` in one pass, without building anything else. The text need
 * not be valid JSON: then the answer is of no use, but it comes.
 */
export function jsonKeys(text: string, parent: string): JsonKeys {
  const lines = new Map<string, number>();
  let line = 1;
  let depth = 0;
  let deepest = 0;
  let values = 0;
  let inParent = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE) line += 1;
    else if (char === QUOTE) {
      const end = stringEnd(text, at);
      if (depth === 1 || (depth === 2 && inParent)) {
        if (text.charCodeAt(skipBlanks(text, end)) === COLON) {
          const key = decoded(text.slice(at, end));
          if (depth === 1) inParent = key === parent;
          else if (key !== null) lines.set(key, line);
        }
      }
      at = end - 1;
    } else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
    else if (char === COMMA) values += 1;
  }
  return { lines, depth: deepest, values };
}

/** Behind the closing quote; the text's end when there is none. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === BACKSLASH) at += 1;
    else if (char === QUOTE) return at + 1;
  }
  return text.length;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at += 1;
  return at;
}

function decoded(literal: string): string | null {
  if (!literal.includes("\\")) return literal.slice(1, -1);
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}
