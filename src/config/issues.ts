/** zod's issues -> problems with a line, in words for a person who has not read the documentation. */
import type { z } from "zod";
import type { Problem } from "../model/errors.js";
import { METRICS } from "../model/metrics.js";
import type { Path, Source } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, describeValue, quote } from "./text.js";

type Issue = z.core.$ZodIssue;

type UnionIssue = Extract<Issue, { readonly code: "invalid_union" }>;

/** Unknown keys of one mapping that a known one is looked for: looking takes time, and nobody reads more. */
const MOST_SUGGESTIONS = 100;
/** zod's message for a union that was given none. */
const UNION_DEFAULT = "Invalid input";
const WRONG_TYPE = "has the wrong type";

/** A problem with the path of the value that has to go so that the rest can be read. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly path: Path;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  null: "nothing",
};

/** Every problem behind one issue. `value` is what was validated, `base` the path that it lies at. */
export function problemsOf(
  issue: Issue,
  source: Source,
  value: unknown,
  base: Path = [],
): readonly LocatedProblem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  const found = valueAt(value, path);
  const at = (message: string, facts: Partial<Problem> = {}, where: Path = path): LocatedProblem => ({
    path: where,
    problem: {
      file: source.file,
      line: source.lineOf(where),
      message: `${label(where)} ${message}`,
      ...facts,
    },
  });

  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((name, index) =>
        unknownKey(name, issue.message.split(", "), [...path, name], source, index < MOST_SUGGESTIONS),
      );
    case "invalid_union":
      return fittingBranch(issue).flatMap((inner) => problemsOf(inner, source, value, path));
    case "invalid_key":
      return issue.issues.map((inner) =>
        at(inner.code === "custom" ? inner.message : "is not a name", {
          ...factsOf(inner),
          found: quote(String(path.at(-1) ?? "")),
        }),
      );
    case "invalid_type":
      return [wrongType(issue.expected, found, path, at)];
    case "invalid_value": {
      const values = issue.values.map(String);
      if (typeof found !== "string") return [wrongType("string", found, path, at, alternatives(values))];
      const suggestion = nearest(found, values);
      return [
        at("is not one of its values", {
          found: quote(found),
          expected: alternatives(values),
          ...(suggestion === null ? {} : { suggestion }),
        }),
      ];
    }
    case "custom":
      return found === undefined && issue.message === WRONG_TYPE
        ? [at("is missing", factsOf(issue))]
        : [at(issue.message, { found: describeFound(found, path), ...factsOf(issue) })];
    case "too_big":
    case "too_small":
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_element":
      return [at(issue.message, { found: describeFound(found, path) })];
  }
}

function unknownKey(
  name: string,
  known: readonly string[],
  path: Path,
  source: Source,
  suggest: boolean,
): LocatedProblem {
  const suggestion = dottedMetric(path) ?? (suggest ? nearest(name, known) : null);
  const parent = path.length === 1 ? "" : ` in ${label(path.slice(0, -1))}`;
  return {
    path,
    problem: {
      file: source.file,
      line: source.lineOf(path),
      message: `unknown key${parent}`,
      found: quote(name),
      expected: alternatives(known),
      ...(suggestion === null ? {} : { suggestion }),
    },
  };
}

/** `change: { own: 1 MB }` is what `change.own: 1 MB` looks like to those who take the dot for a level. */
function dottedMetric(path: Path): string | null {
  const [owner, ...rest] = path.slice(-3);
  const written = rest.join(".");
  if (owner !== "budget" && owner !== "total") return null;
  return METRICS.find((metric) => metric === written) ?? null;
}

type At = (message: string, facts?: Partial<Problem>) => LocatedProblem;

function wrongType(expected: string, found: unknown, path: Path, at: At, instead?: string): LocatedProblem {
  const wanted = instead ?? TYPES[expected] ?? expected;
  if (found === undefined) return at("is missing", { expected: wanted });
  const yes = expected === "boolean" && typeof found === "string" ? booleanFor(found) : null;
  const isUnquoted = expected === "string" && (typeof found === "number" || typeof found === "boolean");
  return at(WRONG_TYPE, {
    found: describeFound(found, path),
    expected: isUnquoted && instead === undefined ? `${wanted}; put it in quotes` : wanted,
    ...(yes === null ? {} : { suggestion: yes }),
  });
}

/** As `describeValue`, but never repeats what may be a secret that was written where its name belongs. */
function describeFound(value: unknown, path: Path): string {
  const isDelicate = path.includes("secrets") || path.at(-1) === "env";
  return isDelicate && typeof value === "string" ? "text" : describeValue(value);
}

function booleanFor(text: string): string | null {
  if (/^(?:yes|on|y|true)$/i.test(text)) return "true";
  return /^(?:no|off|n|false)$/i.test(text) ? "false" : null;
}

/**
 * The issues of the branch that what was written was most likely meant to be. Where no branch takes its type, the
 * union's own message says what it takes.
 */
function fittingBranch(union: UnionIssue): readonly Issue[] {
  const leaves = fittingLeaves(union);
  if (!leaves.some((issue) => isRootMismatch(issue))) return leaves;
  const types = leaves.flatMap((issue) =>
    issue.code === "invalid_type" ? [TYPES[issue.expected] ?? issue.expected] : [],
  );
  const expected = union.message === UNION_DEFAULT ? alternatives([...new Set(types)]) : union.message;
  return [{ code: "custom", path: [], message: WRONG_TYPE, params: { expected }, input: undefined }];
}

/** As `fittingBranch`, but keeps the mismatches apart, for the union around to join them. */
function fittingLeaves(union: UnionIssue): readonly Issue[] {
  const flat = union.errors.map((issues) => issues.flatMap((issue) => expand(issue)));
  return (
    flat.find((issues) => issues.length > 0 && !issues.some((issue) => isRootMismatch(issue))) ?? flat.flat()
  );
}

function expand(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  return fittingLeaves(issue).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isRootMismatch(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function factsOf(issue: Issue): Partial<Problem> {
  if (issue.code !== "custom") return {};
  const { expected, suggestion } = issue.params ?? {};
  return {
    ...(typeof expected === "string" ? { expected } : {}),
    ...(typeof suggestion === "string" ? { suggestion } : {}),
  };
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, part)) return undefined;
    current = Reflect.get(current, part);
  }
  return current;
}

/** A path for a message: `images.api.budget`, `exceptions[2].limit`, names that need it in quotes. */
export function label(path: Path): string {
  if (path.length === 0) return "the configuration";
  return path
    .map((part, index) => {
      if (typeof part === "number") return `[${part + 1}]`;
      const text = /^[\p{L}\p{N}_./:-]{1,80}$/u.test(part) ? part : quote(part);
      return index === 0 ? text : `.${text}`;
    })
    .join("");
}
