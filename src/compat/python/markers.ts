/**
 * Environment markers (PEP 508): `python_version < "3.12" and sys_platform == "linux"`. They are read and evaluated as
 * by the newest `packaging` library: versions are compared as versions where the variable is one, everything else as
 * text, of which none is smaller or greater than another.
 */
import type { CompatTarget } from "../../model/compat.js";
import type { Marker, MarkerEnvironment, MarkerOperator, MarkerVariable } from "./marker.js";
import { normalisedExtra } from "./names.js";
import { matchesText, parseSpecifier } from "./specifier.js";

export { parseMarker } from "./marker-parser.js";
export type * from "./marker.js";

/** Those that hold a version, whatever they are compared with. */
const VERSIONS: ReadonlySet<MarkerVariable> = new Set<MarkerVariable>([
  "implementation_version",
  "platform_release",
  "python_full_version",
  "python_version",
]);

/** What a comparison comes to: `unknown` where a value is not known, `undefined` where the comparison makes no sense. */
type Outcome = boolean | "unknown" | "undefined";

/**
 * Whether a marker holds. With several extras it is enough that it holds for one of them, as pip has it; with none,
 * `extra` is the empty text. Null when that cannot be said: when it hangs on a value that is not known, or when a part
 * of it compares what cannot be compared (`sys_platform ~= "linux"`), at which `packaging` gives up.
 */
export function evaluateMarker(marker: Marker, environment: MarkerEnvironment): boolean | null {
  const extras = environment.extras.length === 0 ? [""] : [...new Set(environment.extras)];
  const outcomes = extras.map((extra) => evaluate(marker, environment, normalisedExtra(extra)));
  if (outcomes.includes(true)) return true;
  return outcomes.every((outcome) => outcome === false) ? false : null;
}

function evaluate(marker: Marker, environment: MarkerEnvironment, extra: string): Outcome {
  if (marker.kind === "comparison") return compare(marker, environment, extra);
  const outcomes = marker.parts.map((part) => evaluate(part, environment, extra));
  if (outcomes.includes("undefined")) return "undefined";
  const decisive = marker.kind === "or";
  if (outcomes.includes(decisive)) return decisive;
  return outcomes.includes("unknown") ? "unknown" : !decisive;
}

function compare(
  { left, operator, right }: Marker & { readonly kind: "comparison" },
  environment: MarkerEnvironment,
  extra: string,
): Outcome {
  // Two variables: the second stands for its own name. Two texts: there is nothing to look up.
  if (left.kind === "variable") {
    const isExtra = left.name === "extra" && right.kind === "text";
    const text = right.kind === "variable" ? right.name : right.text;
    const value = valueOf(left.name, environment, extra);
    if (value === null) return "unknown";
    // Only a membership test can be asked of a set, and that has the set on its right.
    if (typeof value !== "string") return "undefined";
    return compareText(value, operator, isExtra ? normalisedExtra(text) : text, left.name);
  }
  if (right.kind === "text") return "undefined";
  const value = valueOf(right.name, environment, extra);
  if (value === null) return "unknown";
  if (typeof value !== "string") return compareSet(normalisedExtra(left.text), operator, value);
  const text = right.name === "extra" ? normalisedExtra(left.text) : left.text;
  return compareText(text, operator, value, right.name);
}

function valueOf(
  name: MarkerVariable,
  environment: MarkerEnvironment,
  extra: string,
): string | ReadonlySet<string> | null {
  if (name === "extra") return extra;
  if (name === "extras") return new Set(environment.extras.map(normalisedExtra));
  if (name === "dependency_groups") return new Set(environment.dependencyGroups.map(normalisedExtra));
  const value = environment.values[name];
  // Builds between two releases call themselves `3.12.1+`, which is no version.
  return name === "python_full_version" && value?.endsWith("+") === true ? `${value}local` : value;
}

function compareText(left: string, operator: MarkerOperator, right: string, name: MarkerVariable): Outcome {
  if (VERSIONS.has(name)) {
    const specifier = parseSpecifier(operator + right);
    if (specifier !== null) return matchesText(specifier, left);
  }
  switch (operator) {
    case "in":
      return right.includes(left);
    case "not in":
      return !right.includes(left);
    case "==":
    case "<=":
    case ">=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
    case ">":
      return false;
    case "~=":
    case "===":
      return "undefined";
  }
}

/** A text is never equal to a set, so only `in` and its opposite mean anything. */
function compareSet(left: string, operator: MarkerOperator, set: ReadonlySet<string>): Outcome {
  switch (operator) {
    case "in":
      return set.has(left);
    case "not in":
      return !set.has(left);
    case "!=":
      return true;
    case "~=":
    case "===":
      return "undefined";
    case "==":
    case "<=":
    case ">=":
    case "<":
    case ">":
      return false;
  }
}

/** A patch release that no Python will reach: a target names none, so its newest is meant. */
const NEWEST_PATCH = 999;

/**
 * What markers see on a target. Its patch release is not known and taken to be the newest there is (`3.11.999`), so
 * that `python_full_version >= "3.11.4"` holds and `python_full_version < "3.11.4"` does not. The kernel's release and
 * version are not known either, and nothing is taken for them.
 */
export function markerEnvironment(
  target: CompatTarget,
  extras: readonly string[] = [],
  dependencyGroups: readonly string[] = [],
): MarkerEnvironment {
  const version = target.python === null ? null : target.python.join(".");
  const fullVersion = version === null ? null : `${version}.${NEWEST_PATCH}`;
  return {
    values: {
      implementation_name: "cpython",
      implementation_version: fullVersion,
      os_name: "posix",
      platform_machine: target.architecture === "amd64" ? "x86_64" : "aarch64",
      platform_python_implementation: "CPython",
      platform_release: null,
      platform_system: "Linux",
      platform_version: null,
      python_full_version: fullVersion,
      python_version: version,
      sys_platform: "linux",
    },
    extras,
    dependencyGroups,
  };
}
