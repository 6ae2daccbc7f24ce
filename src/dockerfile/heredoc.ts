/** Finds the heredocs that an instruction's text opens, by the rules of BuildKit's word splitting. */
import { isWhite } from "./white-space.js";

export interface HeredocMark {
  readonly name: string;
  readonly chomp: boolean;
}

// A word of its own, with an optional file descriptor: `<<EOF`, `<< EOF`, `<<-"EOF"`, `3<<EOF`.
const MARK = /^\d*<<(-?)\s*([^<]*)$/u;

/**
 * The heredocs opened by a RUN, COPY or ADD, in order. Words inside quotes open none. A text with a quote that is not
 * closed, or an expansion that BuildKit does not know (`${X^^}`), opens none either.
 */
export function heredocsOf(text: string): readonly HeredocMark[] {
  if (!text.includes("<<")) return [];
  return (new WordReader(text).words() ?? []).flatMap((word) => {
    const mark = markOf(word);
    return mark === null ? [] : [mark];
  });
}

/** The heredoc that a word opens; null for every other word. */
function markOf(word: string): HeredocMark | null {
  const match = MARK.exec(word);
  const name = match === null ? "" : unquoted(match[2] ?? "");
  return match === null || name === "" ? null : { name, chomp: match[1] === "-" };
}

/** The text is one heredoc's mark and nothing else: its body is then all of a RUN's script. */
export function isMarkAlone(text: string): boolean {
  const name = MARK.exec(text)?.[2] ?? "";
  return unquoted(name) !== "" && new WordReader(name).words()?.length === 1;
}

/** A name without its quotes and escapes. */
function unquoted(text: string): string {
  let result = "";
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\" && quote !== "'") {
      const next = text.charAt(at + 1);
      // Within double quotes a backslash stands for itself before most characters.
      if (quote !== "" && !'"$\\'.includes(next)) result += char;
      else {
        result += next;
        at += 1;
      }
    } else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
    else result += char;
  }
  return result;
}

/** Expansions within expansions: deeper nesting than anyone writes is taken for one that is not known. */
const MAX_DEPTH = 100;

/** Splits a text into words with quotes and expansions kept as they are, in one linear pass. */
class WordReader {
  readonly #text: string;
  readonly #words: string[] = [];
  #word = "";
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** null when something is not closed, or is not known. */
  words(): readonly string[] | null {
    if (!this.#readTo("", 0)) return null;
    this.#endWord();
    return this.#words;
  }

  /** Reads to `stop` and past it, or to the end of the text when that is empty; false when that fails. */
  #readTo(stop: string, depth: number): boolean {
    // BuildKit forgets what came before in the word: `<<${X:-E}` opens nothing.
    if (depth > 0) this.#word = "";
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === stop) {
        this.#at += 1;
        return true;
      }
      if (char === "'" || char === '"') {
        if (!this.#quoted(char, depth)) return false;
      } else if (char === "$") {
        const start = this.#at;
        if (!this.#expansion(depth)) return false;
        // White space in an expansion outside quotes splits it; only the first level makes words.
        if (depth === 0) for (const one of this.#text.slice(start, this.#at)) this.#add(one);
      } else if (this.#text.startsWith("<<", this.#at)) this.#take(/<<[\t\r ]*/uy, depth);
      else if (char === "\\") this.#take(/\\[^]?/uy, depth);
      else {
        if (depth === 0) this.#add(char);
        this.#at += 1;
      }
    }
    return stop === "";
  }

  /** Takes what `pattern` finds here into the word, white space included. */
  #take(pattern: RegExp, depth: number): void {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    if (depth === 0) this.#word += found;
    this.#at += found.length;
  }

  #add(char: string): void {
    if (isWhite(char)) this.#endWord();
    else this.#word += char;
  }

  #endWord(): void {
    if (this.#word !== "") this.#words.push(this.#word);
    this.#word = "";
  }

  #quoted(quote: string, depth: number): boolean {
    const start = this.#at;
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === quote) {
        this.#at += 1;
        if (depth === 0) this.#word += this.#text.slice(start, this.#at);
        return true;
      }
      if (quote === '"' && char === "$") {
        if (!this.#expansion(depth)) return false;
      } else this.#at += quote === '"' && /^\\["$\\]/u.test(this.#text.slice(this.#at, this.#at + 2)) ? 2 : 1;
    }
    return false;
  }

  /** Steps over the expansion at a `$`, or over the `$` alone where it stands for itself. */
  #expansion(depth: number): boolean {
    this.#at += 1;
    if (this.#text.charAt(this.#at) !== "{") {
      this.#name();
      return true;
    }
    this.#at += 1;
    if (depth >= MAX_DEPTH || /^[{}:]?$/u.test(this.#text.charAt(this.#at))) return false;
    this.#name();
    const operator = this.#text.charAt(this.#at);
    this.#at += 1;
    switch (operator) {
      case "}":
        return true;
      case ":":
        this.#at += 1;
        return !"#%".includes(this.#text.charAt(this.#at - 1)) && this.#readTo("}", depth + 1);
      case "+":
      case "-":
      case "?":
      case "#":
      case "%":
        return this.#readTo("}", depth + 1);
      case "/":
        if (this.#text.charAt(this.#at) === "/") this.#at += 1;
        return this.#readTo("/", depth + 1) && this.#readTo("}", depth + 1);
      default:
        return false;
    }
  }

  /** A name, a number, or one of the shell's own parameters; nothing where there is none. */
  #name(): void {
    const pattern = /\p{Nd}+|[\p{L}_][\p{L}\p{Nd}_]*|[@*#?$!-]/uy;
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}
