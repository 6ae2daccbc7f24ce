/** Reads environment markers. Their grammar is PEP 508's, with the older spellings that `packaging` still accepts. */
import type { Marker, MarkerOperand, MarkerOperator, MarkerVariable } from "./marker.js";
import { ENVIRONMENT_VARIABLES } from "./marker.js";

/** Characters of a marker that is looked at. */
const LONGEST = 16_384;
const DEEPEST = 100;

const BLANK = /[ \t]*/y;
const BLANKS = /[ \t]+/y;
const OPERATOR = /===|==|~=|!=|<=|>=|<|>/y;
const IN = /\bin\b/y;
const NOT = /\bnot\b/y;
const JOIN = /\b(?:or|and)\b/y;
const OPEN = /\(/y;
const CLOSE = /\)/y;
const QUOTED = /'[^']*'|"[^"]*"/y;
const VARIABLE =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
/** In Python's quotes these would mean something else than themselves, or end the program. */
const NOT_PLAIN = /[\\\n\r\0]/;

const OPERATORS: readonly MarkerOperator[] = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"];
const VARIABLES: readonly MarkerVariable[] = [
  ...ENVIRONMENT_VARIABLES,
  "extra",
  "extras",
  "dependency_groups",
];

/**
 * Reads a whole marker. Null for what is none, for more than 16,384 characters or 100 parentheses in each other, and
 * for quoted text with a backslash, which no marker has a use for.
 */
export function parseMarker(text: string): Marker | null {
  if (text.length > LONGEST) return null;
  const parser = new MarkerParser(text);
  const marker = parser.expression(0);
  return marker !== null && parser.isAtEnd() ? marker : null;
}

class MarkerParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  /** Atoms joined by `and`, which binds tighter, and `or`. */
  expression(depth: number): Marker | null {
    const alternatives: Marker[] = [];
    let together: Marker[] = [];
    for (;;) {
      const atom = this.#atom(depth);
      if (atom === null) return null;
      together.push(atom);
      const join = this.#take(JOIN);
      if (join === "and") continue;
      alternatives.push(joined("and", together));
      if (join === null) return joined("or", alternatives);
      together = [];
    }
  }

  #atom(depth: number): Marker | null {
    this.#take(BLANK);
    if (this.#take(OPEN) === null) {
      const comparison = this.#comparison();
      this.#take(BLANK);
      return comparison;
    }
    if (depth === DEEPEST) return null;
    this.#take(BLANK);
    const inner = this.expression(depth + 1);
    this.#take(BLANK);
    if (inner === null || this.#take(CLOSE) === null) return null;
    this.#take(BLANK);
    return inner;
  }

  #comparison(): Marker | null {
    const left = this.#operand();
    this.#take(BLANK);
    const operator = left === null ? null : this.#operator();
    this.#take(BLANK);
    const right = operator === null ? null : this.#operand();
    if (left === null || operator === null || right === null) return null;
    return { kind: "comparison", left, operator, right };
  }

  #operand(): MarkerOperand | null {
    const written = this.#take(VARIABLE);
    if (written !== null) {
      const spelled = written.replaceAll(".", "_");
      const name = spelled === "python_implementation" ? "platform_python_implementation" : spelled;
      const known = VARIABLES.find((one) => one === name);
      return known === undefined ? null : { kind: "variable", name: known };
    }
    const quoted = this.#take(QUOTED);
    if (quoted === null || NOT_PLAIN.test(quoted)) return null;
    return { kind: "text", text: quoted.slice(1, -1) };
  }

  #operator(): MarkerOperator | null {
    if (this.#take(IN) !== null) return "in";
    if (this.#take(NOT) !== null) {
      return this.#take(BLANKS) !== null && this.#take(IN) !== null ? "not in" : null;
    }
    const written = this.#take(OPERATOR);
    return OPERATORS.find((one) => one === written) ?? null;
  }

  /** What the pattern matches right here; null when it does not. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

function joined(kind: "and" | "or", parts: readonly Marker[]): Marker {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}
