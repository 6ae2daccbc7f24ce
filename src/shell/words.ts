/** Resolves the quotes of a word, and keeps where each character of the result comes from. */
import type { Word, WordPart } from "unbash";
import type { Piece } from "./source-map.js";
import type { WordValue } from "./types.js";

export interface DecodedWord {
  readonly value: WordValue;
  /** Lead from the value's text to offsets of the script; null when a part of it has no place of its own. */
  readonly pieces: readonly Piece[] | null;
}

const DOUBLE_QUOTE_ESCAPES = new Set(["$", "`", '"', "\\"]);

/** Decodes one word of a script; `source` is the text that the word's offsets count in. */
export function decodeWord(word: Word, source: string): DecodedWord {
  const decoder = new Decoder(source);
  if (word.parts === undefined) decoder.literal(word.pos, word.end, "none");
  else for (const part of word.parts) decoder.part(part, "none");
  return decoder.result;
}

type Quote = "none" | "double";

class Decoder {
  readonly #source: string;
  readonly #variables = new Set<string>();
  readonly #pieces: Piece[] = [];
  #text = "";
  #pattern = false;
  #dynamic = false;
  #computed = false;
  #quoted = true;
  #mapped = true;

  constructor(source: string) {
    this.#source = source;
  }

  get result(): DecodedWord {
    return { value: this.#value(), pieces: this.#mapped ? this.#pieces : null };
  }

  part(part: WordPart, quote: Quote): void {
    switch (part.type) {
      case "Literal":
        this.literal(part.pos, part.end, quote);
        return;
      case "SingleQuoted":
        this.#copy(part.pos + 1, part.end - (part.text.endsWith("'") && part.text.length > 1 ? 1 : 0));
        return;
      case "DoubleQuoted":
      case "LocaleString":
        for (const child of part.parts) this.part(child, "double");
        return;
      case "AnsiCQuoted":
        // Its escapes are many; without any, the text stands there as it is.
        if (part.text.includes("\\")) this.#unmapped(part.value);
        else this.#copy(part.pos + 2, part.end - 1);
        return;
      case "Glob":
      case "ExtendedGlob":
      case "BraceExpansion":
        this.#pattern = true;
        this.#copy(part.pos, part.end);
        return;
      case "SimpleExpansion":
        this.#expansion(part.pos, part.end, quote, part.text.slice(1));
        return;
      case "ParameterExpansion":
        this.#expansion(part.pos, part.end, quote, part.parameter);
        return;
      case "CommandExpansion":
      case "ArithmeticExpansion":
      case "ProcessSubstitution":
        this.#computed = true;
        this.#expansion(part.pos, part.end, quote, null);
        return;
    }
  }

  /** Text whose backslashes quote: any character outside quotes, a few within double quotes. */
  literal(pos: number, end: number, quote: Quote): void {
    let start = pos;
    for (let at = pos; at < end; at += 1) {
      if (this.#source.charAt(at) !== "\\" || at + 1 >= end) continue;
      const next = this.#source.charAt(at + 1);
      if (quote === "double" && next !== "\n" && !DOUBLE_QUOTE_ESCAPES.has(next)) continue;
      this.#copy(start, at);
      // A backslash and the end of the line are nothing at all.
      if (next !== "\n") this.#escaped(at);
      start = at + 2;
      at += 1;
    }
    this.#copy(start, end);
  }

  #escaped(at: number): void {
    this.#pieces.push({ at: this.#text.length, from: at, wide: 2 });
    this.#text += this.#source.charAt(at + 1);
  }

  #expansion(pos: number, end: number, quote: Quote, variable: string | null): void {
    this.#dynamic = true;
    if (quote === "none") this.#quoted = false;
    if (variable !== null) this.#variables.add(variable);
    this.#copy(pos, end);
  }

  #copy(start: number, end: number): void {
    if (end <= start) return;
    this.#pieces.push({ at: this.#text.length, from: start });
    this.#text += this.#source.slice(start, end);
  }

  #unmapped(text: string): void {
    this.#mapped = false;
    this.#text += text;
  }

  #value(): WordValue {
    const text = this.#text;
    if (this.#dynamic) {
      const variables = [...this.#variables];
      return { kind: "dynamic", text, variables, computed: this.#computed, quoted: this.#quoted };
    }
    return { kind: this.#pattern ? "pattern" : "text", text };
  }
}
