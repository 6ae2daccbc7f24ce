/** zod's issues -> problems with a line, in words for a person who has not read the documentation. */
import type { z } from "zod";
import type { Problem } from "../model/errors.js";
import type { Path, Source } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, describeValue, quote } from "./text.js";

type Issue = z.core.$ZodIssue;

/** A problem with the path of the value that has to go so that the rest can be read. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly path: Path;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text (put it in quotes if it looks like a number)",
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
      return issue.keys.map((name) => unknownKey(name, issue.message.split(", "), [...path, name], source));
    case "invalid_union":
      return fittingBranch(issue.errors).flatMap((inner) => problemsOf(inner, source, value, path));
    case "invalid_key":
      return issue.issues.map((inner) =>
        at(inner.code === "custom" ? inner.message : "is not a name", {
          ...factsOf(inner),
          found: quote(String(path.at(-1) ?? "")),
        }),
      );
    case "invalid_type":
      return [wrongType([issue.expected], found, at)];
    case "invalid_value": {
      const values = issue.values.map(String);
      if (typeof found !== "string") return [wrongType(["string"], found, at, alternatives(values))];
      const suggestion = nearest(found, values);
      return [
        at("has none of its values", {
          found: quote(found),
          expected: alternatives(values),
          ...(suggestion === null ? {} : { suggestion }),
        }),
      ];
    }
    case "custom":
      return [at(issue.message, { found: describeValue(found), ...factsOf(issue) })];
    case "too_big":
    case "too_small":
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_element":
      return [at(issue.message, { found: describeValue(found) })];
  }
}

function unknownKey(name: string, known: readonly string[], path: Path, source: Source): LocatedProblem {
  const suggestion = nearest(name, known);
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

type At = (message: string, facts?: Partial<Problem>) => LocatedProblem;

function wrongType(expected: readonly string[], found: unknown, at: At, instead?: string): LocatedProblem {
  const wanted = instead ?? alternatives([...new Set(expected.map((type) => TYPES[type] ?? type))]);
  if (found === undefined) return at("is missing", { expected: wanted });
  const yes = expected.includes("boolean") && typeof found === "string" ? booleanFor(found) : null;
  return at("has the wrong type", {
    found: describeValue(found),
    expected: wanted,
    ...(yes === null ? {} : { suggestion: yes }),
  });
}

function booleanFor(text: string): string | null {
  if (/^(?:yes|on|y|true)$/i.test(text)) return "true";
  return /^(?:no|off|n|false)$/i.test(text) ? "false" : null;
}

/** The issues of the branch that what was written was most likely meant to be. */
function fittingBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const flat = branches.map((issues) => issues.flatMap((issue) => expand(issue)));
  const fitting = flat.find((issues) => issues.length > 0 && !issues.some((issue) => isRootMismatch(issue)));
  if (fitting !== undefined) return fitting;
  const mismatches = flat.flat().filter((issue) => isRootMismatch(issue));
  const [first] = mismatches;
  if (first === undefined) return [];
  const types = mismatches.flatMap((issue) =>
    issue.code === "invalid_type" ? [TYPES[issue.expected] ?? issue.expected] : [],
  );
  const values = mismatches.flatMap((issue) =>
    issue.code === "invalid_value" ? issue.values.map(String) : [],
  );
  const expected = alternatives([...new Set([...values, ...types])]);
  return [
    { code: "custom", path: [], message: "has the wrong type", params: { expected }, input: undefined },
  ];
}

function expand(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  return fittingLeaves(issue.errors).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** As `fittingBranch`, but keeps the mismatches apart, for the union around to join them. */
function fittingLeaves(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const flat = branches.map((issues) => issues.flatMap((issue) => expand(issue)));
  return (
    flat.find((issues) => issues.length > 0 && !issues.some((issue) => isRootMismatch(issue))) ?? flat.flat()
  );
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
