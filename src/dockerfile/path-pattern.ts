/** Source patterns of COPY and ADD, matched as Docker matches them: by Go's rules for file names. */
import { posix } from "node:path";

/** Whether a path relative to the context is what the pattern names, or lies below it. */
export type PathMatcher = (path: string) => boolean;

type Token =
  | { readonly kind: "char"; readonly char: string }
  | { readonly kind: "one" }
  | { readonly kind: "many" }
  | {
      readonly kind: "class";
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/**
 * Compiles a source as it stands after expansion. Leading slashes and ways out of the context lead to its root, as in a
 * build; a `**` takes in whatever follows. null when the pattern is malformed.
 */
export function pathMatcher(source: string): PathMatcher | null {
  const clean = posix.normalize(`/${source}`).replace(/^\/+|\/+$/gu, "");
  if (clean === "") return () => true;
  const segments: (readonly Token[])[] = [];
  let open = false;
  for (const text of clean.split("/")) {
    // Only some builders give it a meaning, and then it crosses folders: too much is better than too little.
    if (text.includes("**")) {
      open = true;
      break;
    }
    const tokens = tokensOf(text);
    if (tokens === null) return null;
    segments.push(tokens);
  }
  return (path) => {
    const parts = path.split("/");
    if (parts.length < segments.length + (open ? 1 : 0)) return false;
    return segments.every((tokens, index) => matches(tokens, [...(parts[index] ?? "")]));
  };
}

/** One part of a pattern, between slashes; null when a class has no end or no member. */
function tokensOf(text: string): readonly Token[] | null {
  const chars = [...text];
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? "";
    if (char === "*") tokens.push({ kind: "many" });
    else if (char === "?") tokens.push({ kind: "one" });
    else if (char === "[") {
      const found = classAt(chars, at + 1);
      if (found === null) return null;
      tokens.push(found.token);
      at = found.end;
    } else tokens.push({ kind: "char", char });
  }
  return tokens;
}

/** The class whose first character stands at `start`, with the index of its closing bracket. */
function classAt(
  chars: readonly string[],
  start: number,
): { readonly token: Token; readonly end: number } | null {
  const negated = chars[start] === "^";
  const ranges: [string, string][] = [];
  let at = negated ? start + 1 : start;
  // The first member may be a bracket: an empty class is malformed.
  for (; at < chars.length && (chars[at] !== "]" || ranges.length === 0); at += 1) {
    const low = chars[at] ?? "";
    const isRange = chars[at + 1] === "-" && at + 2 < chars.length && chars[at + 2] !== "]";
    const high = isRange ? (chars[at + 2] ?? "") : low;
    ranges.push([low, high]);
    if (isRange) at += 2;
  }
  return at < chars.length ? { token: { kind: "class", negated, ranges }, end: at } : null;
}

/** In time bounded by pattern times text: only the last `*` is ever gone back to. */
function matches(tokens: readonly Token[], text: readonly string[]): boolean {
  let [token, at, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    const current = tokens[token];
    if (current?.kind === "many") {
      star = token;
      mark = at;
      token += 1;
    } else if (current !== undefined && isOne(current, text[at] ?? "")) {
      token += 1;
      at += 1;
    } else if (star >= 0) {
      token = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  return tokens.slice(token).every(({ kind }) => kind === "many");
}

function isOne(token: Token, char: string): boolean {
  switch (token.kind) {
    case "char":
      return token.char === char;
    case "one":
      return true;
    case "many":
      return false;
    case "class": {
      const code = codeOf(char);
      const inside = token.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
      return inside !== token.negated;
    }
  }
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}
