/** GitHub's expressions (`${{ ... }}`), as far as the workflows here use them; anything else is an error, not a guess. */

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** The contexts by name (`github`, `matrix`, ...), and how the job has gone so far. */
export interface ExpressionContext {
  readonly contexts: Readonly<Record<string, Value>>;
  readonly status: JobStatus;
}

export type JobStatus = "success" | "failure" | "cancelled";

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|'(?<text>(?:[^']|'')*)'|(?<name>[A-Za-z_][\w-]*)|(?<sign>==|!=|&&|\|\||[!()[\].,*]))/uy;

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text" | "name" | "sign"; readonly value: string };

/** Puts values in the place of every `${{ ... }}`, as text. @throws Error for an expression that is not understood */
export function interpolate(template: string, context: ExpressionContext): string {
  return template.replace(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) =>
    asText(evaluate(expression, context)),
  );
}

/** Evaluates one expression, without its braces. @throws Error for what is not understood */
export function evaluate(expression: string, context: ExpressionContext): Value {
  const tokens = tokenize(expression);
  let at = 0;
  const fail = (): never => {
    throw new Error(`not understood: ${expression.trim()}`);
  };
  const takes = (sign: string): boolean => {
    const token = tokens[at];
    if (token?.kind !== "sign" || token.value !== sign) return false;
    at += 1;
    return true;
  };
  const expect = (sign: string): void => {
    if (!takes(sign)) fail();
  };
  const or = (): Value => {
    let left = and();
    while (takes("||")) {
      const right = and();
      left = isTruthy(left) ? left : right;
    }
    return left;
  };
  const and = (): Value => {
    let left = equality();
    while (takes("&&")) {
      const right = equality();
      left = isTruthy(left) ? right : left;
    }
    return left;
  };
  const equality = (): Value => {
    let left = unary();
    for (;;) {
      if (takes("==")) left = isEqual(left, unary());
      else if (takes("!=")) left = !isEqual(left, unary());
      else return left;
    }
  };
  const unary = (): Value => (takes("!") ? !isTruthy(unary()) : postfix(primary()));
  const postfix = (start: Value): Value => {
    let value = start;
    // After `.*` a member is that of each: an object filter.
    let isFilter = false;
    for (;;) {
      if (takes(".")) {
        if (takes("*")) {
          value = value === null || typeof value !== "object" ? [] : Object.values(value);
          isFilter = true;
          continue;
        }
        const name = tokens[at];
        at += 1;
        if (name?.kind !== "name") return fail();
        const { value: key } = name;
        value =
          isFilter && isList(value)
            ? value.map((each) => member(each, key)).filter((each) => each !== null)
            : member(value, key);
      } else if (takes("[")) {
        value = member(value, asText(or()));
        expect("]");
      } else return value;
    }
  };
  const primary = (): Value => {
    if (takes("(")) {
      const value = or();
      expect(")");
      return value;
    }
    const token = tokens[at];
    at += 1;
    if (token === undefined || token.kind === "sign") return fail();
    if (token.kind !== "name") return token.value;
    if (takes("(")) return call(token.value, operands(), context);
    if (token.value === "true" || token.value === "false") return token.value === "true";
    if (token.value === "null") return null;
    // A context that is not there is a mistake of the workflow or of the test, never an empty text.
    return context.contexts[token.value] ?? fail();
  };
  const operands = (): readonly Value[] => {
    const values: Value[] = [];
    if (takes(")")) return values;
    do values.push(or());
    while (takes(","));
    expect(")");
    return values;
  };
  const value = or();
  return at === tokens.length ? value : fail();
}

/** What counts as yes in `if:`. */
export function isTruthy(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value);
}

function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = expression.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const { number, text: quoted, name, sign } = TOKEN.exec(text)?.groups ?? {};
    if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (quoted !== undefined) tokens.push({ kind: "text", value: quoted.replaceAll("''", "'") });
    else if (name !== undefined) tokens.push({ kind: "name", value: name });
    else if (sign !== undefined) tokens.push({ kind: "sign", value: sign });
    else throw new Error(`not understood: ${expression.trim()}`);
  }
  return tokens;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A member that is not there is null, as on GitHub; names are compared without regard to case. */
function member(value: Value, name: string): Value {
  if (value === null || typeof value !== "object") return null;
  const entries: readonly (readonly [string, Value])[] = Object.entries(value);
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

function call(name: string, values: readonly Value[], { status }: ExpressionContext): Value {
  const [first = null, second = null] = values;
  switch (name) {
    case "always":
      return true;
    case "success":
    case "failure":
    case "cancelled":
      return status === name;
    case "contains":
      return isList(first)
        ? first.some((item) => isEqual(item, second))
        : asText(first).toLowerCase().includes(asText(second).toLowerCase());
    case "startsWith":
      return asText(first).toLowerCase().startsWith(asText(second).toLowerCase());
    default:
      throw new Error(`not understood: the function ${name}`);
  }
}

/** GitHub's loose equality: texts without regard to case, values of different types as numbers. */
function isEqual(left: Value, right: Value): boolean {
  if (typeof left === "string" && typeof right === "string")
    return left.toLowerCase() === right.toLowerCase();
  if (typeof left === typeof right || (left === null && right === null)) return left === right;
  return asNumber(left) === asNumber(right);
}

function asNumber(value: Value): number {
  if (value === null) return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

function asText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "object") throw new Error("an object has no text");
  return String(value);
}
