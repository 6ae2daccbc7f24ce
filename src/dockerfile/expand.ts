/** Expands variables in a FROM or an ARG as the builders do, and says when a value is not known. */
import { withoutMatch, withReplaced } from "./patterns.js";

/** What is known about a variable: its value, that it is declared without one, or nothing. */
export type Lookup = (name: string) => string | undefined;

export interface Expanded {
  readonly text: string;
  /** Names whose value decides the text and is not known. */
  readonly missing: readonly string[];
  /** A form of substitution that is not understood, e.g. `${X^^}`; null when there is none. */
  readonly unsupported: string | null;
}

// The shell's own parameters are names too; they have no value here.
const NAME = /^(?:[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-])/u;
/** Defaults within defaults: deeper nesting than anyone writes. */
const MAX_DEPTH = 20;
const MAX_RESULT = 4096;

/**
 * Expands `$X`, `${X}`, `${X:-w}`, `${X-w}`, `${X:+w}`, `${X+w}`, `${X:?w}`, `${X#p}`, `${X%p}`, `${X/p/w}` and
 * `${X//p/w}` in `text`, words recursively; quotes go and a backslash keeps the next character. Runs in linear time per
 * level, patterns aside, and yields at most 4,096 characters.
 */
export function expand(text: string, lookup: Lookup): Expanded {
  const state: State = { missing: new Set(), unsupported: null };
  const result = expandPart(text, lookup, state, 0);
  if (result.length > MAX_RESULT) state.unsupported ??= "a text that long";
  return {
    text: result.slice(0, MAX_RESULT),
    missing: [...state.missing],
    unsupported: state.unsupported,
  };
}

interface State {
  readonly missing: Set<string>;
  unsupported: string | null;
}

function expandPart(text: string, lookup: Lookup, state: State, depth: number): string {
  let result = "";
  let quote = "";
  for (let index = 0; index < text.length && result.length <= MAX_RESULT;) {
    const char = text.charAt(index);
    if (char === "\\" && quote !== "'") {
      // Within double quotes a backslash stands for itself before most characters.
      const stays = quote !== "" && !'"$\\'.includes(text.charAt(index + 1));
      result += stays ? char : text.charAt(index + 1);
      index += stays ? 1 : 2;
    } else if ((char === "'" || char === '"') && (quote === "" || quote === char)) {
      quote = quote === "" ? char : "";
      index += 1;
    } else if (char === "$" && quote !== "'") {
      const found = substitution(text, index);
      if (found === null) {
        if (text.charAt(index + 1) === "{") state.unsupported ??= text.slice(index, index + 40);
        result += char;
        index += 1;
      } else {
        result += substitute(found, lookup, state, depth);
        index = found.end;
      }
    } else {
      result += char;
      index += 1;
    }
  }
  return result;
}

interface Substitution {
  readonly name: string;
  /** What follows the name inside the braces: operator and word; empty for the plain forms. */
  readonly modifier: string;
  readonly end: number;
}

/** The substitution that begins at the `$` at `index`; null when the `$` stands for itself. */
function substitution(text: string, index: number): Substitution | null {
  const braced = text.charAt(index + 1) === "{";
  const start = index + (braced ? 2 : 1);
  const name = NAME.exec(text.slice(start, start + 256))?.[0];
  if (name === undefined) return null;
  const after = start + name.length;
  if (!braced) return { name, modifier: "", end: after };
  const end = endOfBraces(text, after);
  return end === null ? null : { name, modifier: text.slice(after, end), end: end + 1 };
}

/** Where the brace that closes an expansion stands; null without one. Those in quotes and of expansions within do not. */
function endOfBraces(text: string, start: number): number | null {
  let depth = 1;
  let quote = "";
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\" && quote !== "'") at += 1;
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === quote) quote = "";
    else if (char === "{" && text.charAt(at - 1) === "$" && quote !== "'") depth += 1;
    else if (char === "}" && quote === "") depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function substitute(found: Substitution, lookup: Lookup, state: State, depth: number): string {
  const value = lookup(found.name);
  if (found.modifier === "") {
    if (value === undefined) state.missing.add(found.name);
    return value ?? "";
  }
  const match = /^(:?)([-+?])([\s\S]*)$/.exec(found.modifier);
  const changed = match === null && value !== undefined ? byPattern(value, found.modifier) : null;
  if (changed !== null) return changed;
  if (match === null && value === undefined && PATTERN.test(found.modifier)) state.missing.add(found.name);
  if (match === null || depth >= MAX_DEPTH) {
    state.unsupported ??= `\${${found.name}${found.modifier.slice(0, 40)}}`;
    return "";
  }
  const word = match[3] ?? "";
  // With the colon an empty value counts as none.
  const set = value !== undefined && (match[1] === "" || value !== "");
  if (match[2] === "+") return set ? expandPart(word, lookup, state, depth + 1) : "";
  if (set) return value;
  if (match[2] === "-") return expandPart(word, lookup, state, depth + 1);
  state.missing.add(found.name);
  return "";
}

// Without quotes, escapes and variables, which have rules of their own in patterns.
const PATTERN = /^(?:(##?|%%?)([^"'\\$]*)|(\/\/?)([^"'\\$/]+)\/([^"'\\$]*))$/;

/** What an operator with a pattern makes of a value; null when it is none, or has more in it than is read. */
function byPattern(value: string, modifier: string): string | null {
  const match = PATTERN.exec(modifier);
  const [, cut, pattern = "", replace, sought = "", replacement = ""] = match ?? [];
  if (cut === "#" || cut === "##" || cut === "%" || cut === "%%") return withoutMatch(value, pattern, cut);
  return replace === undefined ? null : withReplaced(value, sought, replacement, replace === "//");
}
