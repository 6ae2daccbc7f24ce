/** The flags of one instruction, and the parts of a FROM. */
import { indentOf } from "./white-space.js";

export interface Flag {
  /** Without dashes: `from`, `mount`, `platform`. */
  readonly name: string;
  /** Without quotes; null when the flag stands alone, as `--link`. */
  readonly value: string | null;
}

export interface FromParts {
  readonly from: string;
  readonly name: string | null;
  readonly platform: string | null;
}

/** White space that ends a keyword and the words of a FROM; wider kinds are part of them. */
export const SEPARATOR = /[\t\v\f\r ]+/;

const PLAIN_WHITE = /^[\t-\r ]$/;

/** The keyword of an instruction's text as written. */
export function keywordIn(text: string): string {
  return text.split(SEPARATOR, 1)[0] ?? "";
}

/** Splits an instruction's text into its leading flags and what follows them; `--` alone ends the flags. */
export function flagsOf(
  keyword: string,
  text: string,
): { readonly flags: readonly Flag[]; readonly args: string } {
  const flags: Flag[] = [];
  let at = keyword.length;
  for (;;) {
    // Wider white space ends the flags, and is no part of the arguments either.
    while (PLAIN_WHITE.test(text.charAt(at))) at += 1;
    if (!text.startsWith("--", at)) return { flags, args: text.slice(at + indentOf(text.slice(at))) };
    const { word, end } = flagAt(text, at);
    at = end;
    if (word === "--") return { flags, args: text.slice(at + indentOf(text.slice(at))) };
    const equals = word.indexOf("=");
    flags.push({
      name: word.slice(2, equals < 0 ? undefined : equals),
      value: equals < 0 ? null : word.slice(equals + 1),
    });
  }
}

/** One flag without its quotes and escapes, and where it ends. */
function flagAt(text: string, start: number): { readonly word: string; readonly end: number } {
  let word = "";
  let quote = "";
  let at = start;
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote === "" && PLAIN_WHITE.test(char)) break;
    if (char === "\\") {
      at += 1;
      word += text.charAt(at);
    } else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
    else word += char;
  }
  return { word, end: Math.min(at, text.length) };
}

const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

/**
 * Image, stage name and platform of a FROM; null when it names no image, says more than `IMAGE [AS NAME]`, or the name
 * is none that a stage can have.
 */
export function fromParts(args: string, flags: readonly Flag[]): FromParts | null {
  const words = args.split(SEPARATOR);
  const [from, as, name] = words;
  if (from === undefined || from === "") return null;
  if (words.length !== 1 && !(words.length === 3 && as?.toUpperCase() === "AS")) return null;
  if (name !== undefined && !STAGE_NAME.test(name.toLowerCase())) return null;
  const platform = flags.find((flag) => flag.name === "platform")?.value ?? null;
  return { from, name: name ?? null, platform };
}
