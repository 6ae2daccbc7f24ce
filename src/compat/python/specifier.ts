/**
 * Conditions on versions (PEP 440): `>=1.2,!=1.3.*`. They mean what the newest `packaging` library takes them to mean;
 * where older ones differ, they did so by mistake (a `>1.0a1` that refuses `1.0.post1`, say).
 */
import { compareVersions, isPrerelease, isSameRelease, parseVersion, versionText } from "./version.js";
import type { Version } from "./version.js";
import { SPACE, strip } from "./whitespace.js";

export type ComparisonOperator = "==" | "!=" | "~=" | "<" | "<=" | ">" | ">=";

export type Specifier =
  | { readonly operator: ComparisonOperator; readonly version: Version; readonly isPrefix: false }
  /** `==1.2.*`: every version whose release begins so. */
  | { readonly operator: "==" | "!="; readonly version: Version; readonly isPrefix: true }
  /** `===`: the very text, upper and lower case alike. */
  | { readonly operator: "==="; readonly text: string };

/** All of them have to hold; none means that every version will do. */
export type Specifiers = readonly Specifier[];

export interface AllowOptions {
  /**
   * Whether pre-releases may be taken. Left out, they may when one of the specifiers names one: `>=2.0b1`. (The newest
   * `packaging` then answers for a version that has no competitors; for a choice among several see `filterVersions`.)
   */
  readonly prereleases?: boolean;
}

/** Characters of a list of specifiers that is looked at. */
const LONGEST = 16_384;
const OPERATOR = new RegExp(`^(===|==|~=|!=|<=|>=|<|>)[${SPACE}]*`, "u");
const PREFIX = /^v?(?:\d+!)?\d+(?:\.\d+)*\.\*$/i;
const ARBITRARY = new RegExp(`^[^${SPACE};)]*$`, "u");

/** One specifier, white space around it allowed: `>= 1.2`. Null for anything that PEP 440 does not allow. */
export function parseSpecifier(text: string): Specifier | null {
  if (text.length > LONGEST) return null;
  const stripped = strip(text);
  const [begin = "", written] = OPERATOR.exec(stripped) ?? [];
  const operator = OPERATORS.find((one) => one === written);
  if (operator === undefined) return null;
  const rest = stripped.slice(begin.length);
  if (operator === "===") return ARBITRARY.test(rest) ? { operator, text: rest } : null;
  const isEquality = operator === "==" || operator === "!=";
  if (isEquality && PREFIX.test(rest)) {
    const version = parseVersion(rest.slice(0, -2));
    return version === null ? null : { operator, version, isPrefix: true };
  }
  const version = parseVersion(rest);
  if (version === null) return null;
  if (!isEquality && version.local !== null) return null;
  if (operator === "~=" && version.release.length < 2) return null;
  return { operator, version, isPrefix: false };
}

const OPERATORS: readonly (ComparisonOperator | "===")[] = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"];

/** Specifiers separated by commas; empty ones between commas are passed over. Null when one of them is none. */
export function parseSpecifiers(text: string): Specifiers | null {
  if (text.length > LONGEST) return null;
  const specifiers: Specifier[] = [];
  for (const part of text.split(",")) {
    if (strip(part) === "") continue;
    const specifier = parseSpecifier(part);
    if (specifier === null) return null;
    specifiers.push(specifier);
  }
  return specifiers;
}

/** Whether a version meets all of the specifiers. */
export function allows(specifiers: Specifiers, version: Version, options: AllowOptions = {}): boolean {
  if (isPrerelease(version) && !(options.prereleases ?? specifiers.some(namesPrerelease))) return false;
  return specifiers.every((specifier) => matches(specifier, version));
}

/**
 * Of several versions those that may be chosen, in the given order. Unless pre-releases are allowed or forbidden
 * outright, they are left out as long as there is a final version that fits, and are all there is otherwise.
 */
export function filterVersions(
  specifiers: Specifiers,
  versions: readonly Version[],
  options: AllowOptions = {},
): readonly Version[] {
  const prereleases = options.prereleases ?? (specifiers.some(namesPrerelease) || undefined);
  const fitting = versions.filter((version) => allows(specifiers, version, { prereleases: true }));
  if (prereleases === true) return fitting;
  const finals = fitting.filter((version) => !isPrerelease(version));
  return prereleases === false || finals.length > 0 ? finals : fitting;
}

/**
 * Whether a text meets one specifier, pre-releases included: how environment markers compare versions. What is no
 * version only ever meets `===`.
 */
export function matchesText(specifier: Specifier, text: string): boolean {
  if (specifier.operator === "===") return text.toLowerCase() === specifier.text.toLowerCase();
  const version = parseVersion(text);
  return version !== null && matches(specifier, version);
}

/** A text with the meaning of the specifier, in normal spelling: `>=1.2`. */
export function specifierText(specifier: Specifier): string {
  if (specifier.operator === "===") return `===${specifier.text}`;
  return `${specifier.operator}${versionText(specifier.version)}${specifier.isPrefix ? ".*" : ""}`;
}

function namesPrerelease(specifier: Specifier): boolean {
  if (specifier.operator === "!=") return false;
  const version = specifier.operator === "===" ? parseVersion(specifier.text) : specifier.version;
  return version !== null && isPrerelease(version);
}

function matches(specifier: Specifier, version: Version): boolean {
  switch (specifier.operator) {
    case "===":
      return versionText(version).toLowerCase() === specifier.text.toLowerCase();
    case "==":
      return isEqual(specifier.version, specifier.isPrefix, version);
    case "!=":
      return !isEqual(specifier.version, specifier.isPrefix, version);
    case "<=":
      return compareVersions(publicPart(version), specifier.version) <= 0;
    case ">=":
      return compareVersions(version, specifier.version) >= 0;
    case "<":
      return isBelow(version, specifier.version);
    case ">":
      return isAbove(version, specifier.version);
    case "~=":
      return (
        compareVersions(version, specifier.version) >= 0 &&
        beginsWith(version, specifier.version.epoch, specifier.version.release.slice(0, -1))
      );
  }
}

/** The version without its local part: whether it was rebuilt is nothing a comparison without one asks about. */
function publicPart(version: Version): Version {
  return version.local === null ? version : { ...version, local: null };
}

function isEqual(wanted: Version, isPrefix: boolean, version: Version): boolean {
  if (isPrefix) return beginsWith(version, wanted.epoch, wanted.release);
  return compareVersions(wanted.local === null ? publicPart(version) : version, wanted) === 0;
}

/** A release that is shorter than the prefix goes on with zeros. */
function beginsWith(version: Version, epoch: bigint, prefix: readonly bigint[]): boolean {
  return version.epoch === epoch && prefix.every((part, at) => part === (version.release[at] ?? 0n));
}

/** Pre-releases of the bound itself are not below it, unless the bound is a pre-release. */
function isBelow(version: Version, bound: Version): boolean {
  return compareVersions(version, isPrerelease(bound) ? bound : { ...bound, dev: 0n }) < 0;
}

/** Later builds of the bound itself (post-releases, local versions) are not above it, unless it is a later build. */
function isAbove(version: Version, bound: Version): boolean {
  if (bound.dev !== null) return compareVersions(version, { ...bound, dev: bound.dev + 1n }) >= 0;
  if (bound.post !== null) return compareVersions(version, { ...bound, post: bound.post + 1n, dev: 0n }) >= 0;
  if (compareVersions(version, bound) <= 0) return false;
  return !(isSameRelease(version, bound) && isSamePre(version, bound));
}

function isSamePre(a: Version, b: Version): boolean {
  if (a.pre === null || b.pre === null) return a.pre === b.pre;
  return a.pre[0] === b.pre[0] && a.pre[1] === b.pre[1];
}
