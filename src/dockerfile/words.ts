/** Splits an instruction's text into words as the builders do: at white space outside quotes. */
import { isWhite } from "./white-space.js";

export interface Word {
  /** As written, quotes included. */
  readonly raw: string;
  /** Offset in the text. */
  readonly at: number;
}

/** Words of `text` in one linear pass; an unclosed quote runs to the end. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = "";
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quote === "" && isWhite(char)) {
      if (start >= 0) words.push({ raw: text.slice(start, index), at: start });
      start = -1;
      continue;
    }
    if (start < 0) start = index;
    if (char === "\\" && quote !== "'") index += 1;
    else if (quote === "" && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = "";
  }
  if (start >= 0) words.push({ raw: text.slice(start), at: start });
  return words;
}

/** Text without white space and non-ASCII characters: what builders print of it differs in these. */
export function squeeze(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, "");
}
