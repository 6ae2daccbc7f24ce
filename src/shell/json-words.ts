/** The words of an instruction's JSON form with the place of each. */
import { jsonWords } from "../dockerfile/history.js";
import type { Piece } from "./source-map.js";

export interface JsonWord {
  readonly text: string;
  /** Range of the string in `args`, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Lead from `text` to offsets of `args`. */
  readonly pieces: readonly Piece[];
}

/** The strings of `["a", "b"]`; null when it is no array of strings, and so the shell form. */
export function locatedJsonWords(args: string): readonly JsonWord[] | null {
  const texts = jsonWords(args);
  if (texts === null) return null;
  const words: JsonWord[] = [];
  let at = 1;
  for (const text of texts) {
    // JSON.parse has read it: the next quote opens the next string.
    const start = args.indexOf('"', at);
    const { end, pieces } = stringAt(args, start);
    words.push({ text, start, end, pieces });
    at = end;
  }
  return words;
}

function stringAt(args: string, start: number): { readonly end: number; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let length = 0;
  let fresh = true;
  let at = start + 1;
  while (at < args.length && args.charAt(at) !== '"') {
    const escaped = args.charAt(at) === "\\";
    const wide = !escaped ? 1 : args.charAt(at + 1) === "u" ? 6 : 2;
    if (fresh || escaped) pieces.push({ at: length, from: at, wide });
    fresh = false;
    at += wide;
    length += 1;
  }
  return { end: at + 1, pieces };
}
