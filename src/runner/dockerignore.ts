/**
 * .dockerignore as BuildKit reads it. Written here and not taken from a package because these files come from
 * strangers: matching takes no regular expression of theirs, and its work is bounded.
 */
import { posix } from "node:path";

export interface IgnoreRules {
  /** State of the context's own folder; that of everything below is derived with `enter`. */
  readonly top: IgnoreState;
  /** How the rules see one path of the context; `parent` is the state of the folder it lies in. */
  enter(path: string, parent: IgnoreState): IgnoreState;
  /** Nothing below this ignored folder can be taken in again, so it need not be read. */
  isClosed(folder: string, state: IgnoreState): boolean;
}

export interface IgnoreState {
  readonly ignored: boolean;
  /** Per rule: it matches the path or a folder above it. */
  readonly matched: readonly boolean[];
}

/** A pattern the builder refuses, or rules too elaborate to follow: `message` says which, in one clause. */
export class IgnoreRulesError extends Error {}

const LONGEST_LINE = 65_536;
const MOST_RULES = 5000;
/** Characters looked at over one context: a few seconds. */
const MOST_STEPS = 100_000_000;

interface Rule {
  readonly exception: boolean;
  readonly pattern: string;
  readonly matches: (path: string, work: Work) => boolean;
  /** The pattern has no wildcard: what it can match lies at or below this very path. */
  readonly literal: boolean;
}

/** Counts steps, so that a hostile file cannot keep the run busy. */
class Work {
  #left = MOST_STEPS;

  steps(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new IgnoreRulesError("its patterns take too long to match");
  }
}

/**
 * Reads the text of a .dockerignore; an empty text ignores nothing.
 *
 * @throws IgnoreRulesError when the builder would refuse it; `enter` throws it when matching takes too long
 */
export function parseIgnoreRules(text: string): IgnoreRules {
  const rules = text
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .flatMap((line): readonly Rule[] => {
      const rule = parseLine(line);
      return rule === null ? [] : [rule];
    });
  if (rules.length > MOST_RULES) throw new IgnoreRulesError(`it has more than ${MOST_RULES} patterns`);
  const work = new Work();
  const exceptions = rules.filter((rule) => rule.exception);
  const onlyLiterals = exceptions.every((rule) => rule.literal);
  return {
    top: { ignored: false, matched: rules.map(() => false) },
    enter(path, parent) {
      let ignored = false;
      const matched: boolean[] = [];
      work.steps(rules.length);
      for (const [index, rule] of rules.entries()) {
        const matches = parent.matched[index] === true || rule.matches(path, work);
        matched.push(matches);
        // The last rule with anything to say decides.
        if (matches) ignored = !rule.exception;
      }
      return { ignored, matched };
    },
    isClosed(folder, state) {
      if (!state.ignored) return false;
      if (exceptions.length === 0) return true;
      return onlyLiterals && !exceptions.some((rule) => `${rule.pattern}/`.startsWith(`${folder}/`));
    },
  };
}

function parseLine(line: string): Rule | null {
  if (line.length > LONGEST_LINE) throw new IgnoreRulesError("it has a line of more than 65,536 characters");
  if (line.startsWith("#")) return null;
  let pattern = line.trim();
  if (pattern === "") return null;
  const exception = pattern.startsWith("!");
  if (exception) pattern = pattern.slice(1).trim();
  if (pattern === "") throw new IgnoreRulesError('the pattern "!" names nothing');
  pattern = posix.normalize(pattern);
  if (pattern.length > 1) pattern = pattern.replace(/\/$/u, "").replace(/^\/(?=.)/u, "");
  const literal = !/[*?[\]\\]/u.test(pattern);
  return { exception, pattern, matches: matcherOf(pattern, literal), literal };
}

function matcherOf(pattern: string, literal: boolean): Rule["matches"] {
  if (literal) return (path) => path === pattern;
  if (pattern.startsWith("**") && !/[*?[\]\\]/u.test(pattern.slice(2))) {
    const suffix = pattern.slice(2);
    return (path) => path.endsWith(suffix) || (suffix.startsWith("/") && path === suffix.slice(1));
  }
  const tokens = tokensOf(pattern);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const prefix = first?.kind === "text" ? first.text : "";
  const ending = last?.kind === "text" ? last.text : "";
  return (path, work) => path.startsWith(prefix) && path.endsWith(ending) && matchTokens(tokens, path, work);
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  /** `?`, or `[...]`: one character. */
  | { readonly kind: "one"; readonly accepts: (character: string) => boolean }
  /** `*`: anything but a slash. */
  | { readonly kind: "star" }
  /** `**` with more behind it: nothing, or anything up to and with a slash. */
  | { readonly kind: "folders" }
  /** `**` at the end. */
  | { readonly kind: "rest" };

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = [...pattern];
  const text = (added: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === "text") tokens[tokens.length - 1] = { kind: "text", text: last.text + added };
    else tokens.push({ kind: "text", text: added });
  };
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    if (character === "*" && characters[at + 1] === "*") {
      at += characters[at + 2] === "/" ? 2 : 1;
      tokens.push(at + 1 >= characters.length ? { kind: "rest" } : { kind: "folders" });
    } else if (character === "*") tokens.push({ kind: "star" });
    else if (character === "?") tokens.push({ kind: "one", accepts: (other) => other !== "/" });
    else if (character === "\\") {
      const escaped = characters[++at];
      if (escaped === undefined) throw refused(pattern);
      text(escaped);
    } else if (character === "[") {
      const { accepts, next } = readClass(characters, at + 1, pattern);
      tokens.push({ kind: "one", accepts });
      at = next;
    } else text(character);
  }
  return tokens;
}

/** Reads `[^a-z]` from behind its bracket; `next` is the index of the closing one. */
function readClass(
  characters: readonly string[],
  start: number,
  pattern: string,
): { readonly accepts: (character: string) => boolean; readonly next: number } {
  const negated = characters[start] === "^";
  const ranges: (readonly [number, number])[] = [];
  let at = negated ? start + 1 : start;
  const one = (): number => {
    if (characters[at] === "\\") at++;
    else if (characters[at] === "-" || characters[at] === "]") throw refused(pattern);
    const point = characters[at++]?.codePointAt(0);
    if (point === undefined) throw refused(pattern);
    return point;
  };
  while (characters[at] !== "]" || ranges.length === 0) {
    const low = one();
    let high = low;
    if (characters[at] === "-") {
      at++;
      high = one();
    }
    ranges.push([low, high]);
  }
  const accepts = (character: string): boolean => {
    const point = character.codePointAt(0) ?? -1;
    return ranges.some(([low, high]) => low <= point && point <= high) !== negated;
  };
  return { accepts, next: at };
}

function refused(pattern: string): IgnoreRulesError {
  return new IgnoreRulesError(`the pattern ${JSON.stringify(pattern.slice(0, 200))} is not well-formed`);
}

/**
 * Whether the whole path matches. All positions that could be reached are followed side by side, so that the work is
 * the product of the two lengths at most, whatever the pattern.
 */
function matchTokens(tokens: readonly Token[], path: string, work: Work): boolean {
  let reached = new Uint8Array(path.length + 1);
  reached[0] = 1;
  for (const token of tokens) {
    work.steps(path.length + 1);
    const next = new Uint8Array(path.length + 1);
    if (!advance(token, path, reached, next)) return false;
    reached = next;
  }
  return reached[path.length] === 1;
}

/** Marks in `next` every position behind what a token can take; false when there is none. */
function advance(token: Token, path: string, reached: Uint8Array, next: Uint8Array): boolean {
  let any = false;
  const mark = (position: number): void => {
    next[position] = 1;
    any = true;
  };
  // `*` and `**` carry on from a position until something ends them.
  let open = false;
  for (let at = 0; at <= path.length; at++) {
    const here = reached[at] === 1;
    switch (token.kind) {
      case "text":
        if (here && path.startsWith(token.text, at)) mark(at + token.text.length);
        break;
      case "one": {
        const point = here ? path.codePointAt(at) : undefined;
        if (point === undefined) break;
        const character = String.fromCodePoint(point);
        if (token.accepts(character)) mark(at + character.length);
        break;
      }
      case "star":
        open = here || (open && path[at - 1] !== "/");
        if (open) mark(at);
        break;
      case "folders":
        if (here || (open && path[at - 1] === "/")) mark(at);
        open ||= here;
        break;
      case "rest":
        if (here) mark(path.length);
    }
  }
  return any;
}
