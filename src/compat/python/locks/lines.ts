/** Finds the lines on which things stand: parsers of TOML and JSON do not say. Everything takes time linear in the text. */

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACKSLASH = 0x5c;
const HASH = 0x23;
const OPEN = 0x5b;

/** What a scan of TOML reports, each with its 1-based line. */
interface Visitor {
  /** A line that begins with `[`, from there to the line's end: a header, or a nested list. */
  readonly bracket?: (rest: string, line: number) => void;
  /** What stands between the quotes, escapes left as they are. */
  readonly string?: (content: string, line: number) => void;
  /** The beginning of any other line, up to `=`: a bare key, or something else. */
  readonly word?: (text: string, line: number) => void;
}

const LONGEST_KEY = 500;

/** Walks over valid TOML, knowing strings and comments. */
function scanToml(text: string, visit: Visitor): void {
  let line = 1;
  let isLineStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      line += 1;
      isLineStart = true;
    } else if (code === HASH) {
      const end = text.indexOf("\n", at);
      at = (end === -1 ? text.length : end) - 1;
    } else if (code === DOUBLE || code === SINGLE) {
      const { end, quotes } = stringEnd(text, at);
      visit.string?.(text.slice(at + quotes, end - quotes), line);
      for (let inside = at; inside < end; inside += 1) if (text.charCodeAt(inside) === NEWLINE) line += 1;
      at = end - 1;
      isLineStart = false;
    } else if (isLineStart && code !== SPACE && code !== TAB && code !== RETURN) {
      const rest = text.slice(at, Math.min(lineEnd(text, at), at + LONGEST_KEY));
      if (code === OPEN) visit.bracket?.(rest, line);
      else visit.word?.(rest.split("=", 1)[0]?.trim() ?? "", line);
      isLineStart = false;
    }
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/**
 * Where a TOML string has ended that begins with the quote at this place, and how many quotes are at each of its ends.
 * One that never ends does so with the text.
 */
export function stringEnd(text: string, start: number): { readonly end: number; readonly quotes: 1 | 3 } {
  const quote = text.charCodeAt(start);
  const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  for (let at = start + (isLong ? 3 : 1); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === DOUBLE) at += 1;
    else if (code === quote) {
      if (!isLong) return { end: at + 1, quotes: 1 };
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) {
        // Up to two quotes of the string itself may stand before the three that close it.
        let end = at + 3;
        while (end < at + 5 && text.charCodeAt(end) === quote) end += 1;
        return { end, quotes: 3 };
      }
    }
  }
  return { end: text.length, quotes: isLong ? 3 : 1 };
}

/**
 * The 1-based lines of the headers `[[name]]` in valid TOML, in order. Text that looks like a header inside a string or a
 * comment is none.
 *
 * @param name a bare key, as lock files write it
 */
export function arrayTableLines(text: string, name: string): readonly number[] {
  const header = new RegExp(`^\\[\\[[ \\t]*${name}[ \\t]*\\]\\]`);
  const lines: number[] = [];
  scanToml(text, { bracket: (rest, line) => void (header.test(rest) && lines.push(line)) });
  return lines;
}

export interface TomlLines {
  /** The first line of each string, as written between its quotes. */
  readonly strings: ReadonlyMap<string, number>;
  /** The first line of each bare key, by `table\0key`, and of each header, by `table`; quotes and spaces left out. */
  readonly keys: ReadonlyMap<string, number>;
}

/** The 1-based lines of the strings, keys and headers of valid TOML. */
export function tomlLines(text: string): TomlLines {
  const strings = new Map<string, number>();
  const keys = new Map<string, number>();
  const first = (map: Map<string, number>, key: string, line: number): void => {
    if (!map.has(key)) map.set(key, line);
  };
  let table = "";
  scanToml(text, {
    bracket: (rest, line) => {
      const name = /^\[([^[\]]{1,300})\]/.exec(rest)?.[1];
      if (name === undefined) return;
      table = name.replace(/["'\s]/g, "");
      first(keys, table, line);
    },
    string: (content, line) => {
      first(strings, content, line);
    },
    word: (word, line) => {
      first(keys, `${table}\0${word}`, line);
    },
  });
  return { strings, keys };
}

/**
 * The 1-based lines of the keys two levels deep in valid JSON, by `section\0key` as the text writes both (escapes are
 * left as they are: names of packages have none). Of a key given twice the last counts, as for JSON.parse.
 */
export function jsonKeyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let depth = 0;
  let section = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") line += 1;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    else if (char === '"') {
      const end = jsonStringEnd(text, at);
      if (depth <= 2 && isKey(text, end)) {
        const key = text.slice(at + 1, end - 1);
        if (depth === 1) section = key;
        else if (depth === 2) lines.set(`${section}\0${key}`, line);
      }
      at = end - 1;
    }
  }
  return lines;
}

function jsonStringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === '"') return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return text[at] === ":";
}
