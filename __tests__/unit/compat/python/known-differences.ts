/**
 * Where releases of Python's packaging library differ from each other. This project does as the newest (26.3) does,
 * with one exception that is named below; a case is only compared with the releases that do the same.
 */
import { parseMarker } from "../../../../src/compat/python/markers.js";
import type { Marker } from "../../../../src/compat/python/marker.js";
import { parseRequirement } from "../../../../src/compat/python/requirement.js";
import { parseSpecifier, parseSpecifiers, specifierText } from "../../../../src/compat/python/specifier.js";
import type { Specifier } from "../../../../src/compat/python/specifier.js";
import { isPrerelease, isSameRelease, parseVersion } from "../../../../src/compat/python/version.js";
import type { Version } from "../../../../src/compat/python/version.js";
import type { Case } from "./oracle-cases.js";

/** Releases as numbers: 24.2 is 24.2, and pip 23.0 has 21.3. */
export interface Releases {
  readonly since: number;
  readonly until: number;
}

const EVERY: Releases = { since: 0, until: 99 };
const since = (release: number): Releases => ({ since: release, until: 99 });

function both(all: readonly Releases[]): Releases {
  return {
    since: Math.max(0, ...all.map((one) => one.since)),
    until: Math.min(99, ...all.map((one) => one.until)),
  };
}

export function releasesThatAgree(one: Case): Releases {
  switch (one.kind) {
    case "versions":
    case "tags":
    case "lines":
    case "options":
    case "formats":
      return EVERY;
    case "specifier":
      return specifiers(one.specifiers, [one.version], one.prereleases);
    case "choice":
      // Until 26 pre-releases were no last resort where there are specifiers.
      return both([
        specifiers(one.specifiers, one.versions, one.prereleases ?? true),
        since(one.prereleases === null ? 26 : 0),
      ]);
    case "marker":
      return marker(one.text, one);
    case "requirement":
      return requirement(one);
    case "wheel":
      return wheel(one.text);
  }
}

function specifiers(text: string, versions: readonly string[], prereleases: boolean | null): Releases {
  const parsed = parseSpecifiers(text);
  // 21.3 took `==1.0a1.*` for a prefix, and `)` and `;` for a part of `===`'s text.
  if (parsed === null) return since(/\.\*|===[^,]*[;)]/u.test(text) ? 22 : 0);
  const items = versions.map(parseVersion).filter((version) => version !== null);
  const written = text.split(",").filter((part) => part.trim() !== "");
  return both([
    ...written.map((part) => spelling(part, items)),
    ...parsed.flatMap((specifier) => items.map((version) => boundary(specifier, version))),
    ...items.map((version) => implied(parsed, version, prereleases)),
  ]);
}

/** Before 26.1, `~=` misread every version in an unusual spelling; before 22, prefixes did, and short versions. */
function spelling(part: string, items: readonly Version[]): Releases {
  const specifier = parseSpecifier(part);
  if (specifier === null || specifier.operator === "===") return EVERY;
  const isUsual = part.replace(/\s/gu, "") === specifierText(specifier);
  if (specifier.operator === "~=") return isUsual ? compatible(specifier, items) : since(26.1);
  if (!specifier.isPrefix) return EVERY;
  return isUsual && items.every((version) => isPlain(specifier.version, version)) ? EVERY : since(22);
}

function compatible(specifier: Specifier, items: readonly Version[]): Releases {
  if (specifier.operator === "===") return EVERY;
  const prefix = specifier.version.release.slice(0, -1);
  const wanted = { ...specifier.version, release: prefix };
  return items.every((version) => isPlain(wanted, version)) ? EVERY : since(22);
}

/** 21.3 compared the texts: an epoch of zero, or a suffix where the prefix goes on with zeros, misled it. */
function isPlain(wanted: Version, version: Version): boolean {
  return (
    wanted.epoch === 0n &&
    version.epoch === 0n &&
    (version.release.length >= wanted.release.length ||
      (version.pre === null && version.post === null && version.dev === null))
  );
}

/** Before 26.1, suffixes of the bound of `<` and `>` hid versions of the same release that are well below or above. */
function boundary(specifier: Specifier, version: Version): Releases {
  if (specifier.operator !== "<" && specifier.operator !== ">") return EVERY;
  const bound = specifier.version;
  if (!isSameRelease(bound, version)) return EVERY;
  if (specifier.operator === "<") return since(bound.post !== null && isPrerelease(version) ? 26.1 : 0);
  const hasSuffix = isPrerelease(bound) || bound.post !== null;
  return since(hasSuffix && (version.post !== null || version.local !== null) ? 26.1 : 0);
}

/** Without a word about pre-releases, whether they are allowed depends on what the specifiers name. */
function implied(parsed: readonly Specifier[], version: Version, prereleases: boolean | null): Releases {
  if (prereleases !== null) return EVERY;
  const arbitrary = parsed.some((one) => one.operator === "===" && parseVersion(one.text) === null);
  // Until 26 a text that is no version made this an error.
  if (arbitrary) return since(isPrerelease(version) ? 99.1 : 26);
  if (!isPrerelease(version)) return EVERY;
  const naming = parsed.filter(
    (one) => one.operator !== "===" && one.operator !== "!=" && isPrerelease(one.version),
  );
  const exact = parsed.some((one) => {
    const named = one.operator === "===" ? parseVersion(one.text) : null;
    return named !== null && isPrerelease(named);
  });
  // The exception: since 26 a version without competitors is allowed whatever the specifiers name. See `AllowOptions`.
  if (naming.length === 0 && !exact) return { since: 0, until: 25.9 };
  // `<2.0b1` and `>2.0b1` count as naming a pre-release since 24.2.
  const isOld = exact || naming.some(({ operator }) => operator !== "<" && operator !== ">");
  return since(isOld ? 0 : 24.2);
}

type Environment = Pick<Extract<Case, { readonly kind: "marker" }>, "values" | "extras">;

function marker(text: string, environment: Environment): Releases {
  const parsed = parseMarker(text);
  // 21.3 took a line break between words for a space.
  if (parsed === null) return since(text.includes("\n") ? 22 : 0);
  return both(comparisons(parsed).map((one) => comparison(one, environment)));
}

type Comparison = Extract<Marker, { readonly kind: "comparison" }>;

function comparisons(parsed: Marker): readonly Comparison[] {
  return parsed.kind === "comparison" ? [parsed] : parsed.parts.flatMap(comparisons);
}

const VERSIONS = new Set([
  "implementation_version",
  "python_full_version",
  "python_version",
  "platform_release",
]);

function comparison({ left, operator, right }: Comparison, { values, extras }: Environment): Releases {
  const variable = left.kind === "variable" ? left.name : right.kind === "variable" ? right.name : "";
  const value = variable === "extra" ? extras : [(values[variable] ?? "").replace(/\+$/u, "+local")];
  const written = [left, right].map((side) => (side.kind === "text" ? side.text : side.name));
  const texts = left.kind === "variable" ? [written[1] ?? ""] : value;
  const items = left.kind === "variable" ? value : [written[0] ?? ""];
  const named = texts.map((text) => parseSpecifier(operator + text));
  if (variable === "extra") {
    // 21.3 compared the names of extras as they are written, and 26.0 those in parentheses.
    if (![...extras, ...written].every((name) => /^[a-z-]*$/u.test(name))) return since(26.3);
  }
  if (!VERSIONS.has(variable)) {
    // Until 26 every value was compared as a version where the other side looked like one.
    if (named.some((one) => one !== null)) return since(26);
    // Until 26 texts had an order.
    return since(["<", "<=", ">", ">="].includes(operator) ? 26 : 0);
  }
  // 21.3 did not know what a build between two releases is.
  if (value.some((one) => one.endsWith("+local"))) return since(26);
  const isText = named.some((one) => one === null);
  if (isText) return since(["<", "<=", ">", ">="].includes(operator) ? 26 : 0);
  // Until 26 a value that is no version was an error; 21.3 left pre-releases out, and builds between releases.
  if (items.some((item) => parseVersion(item) === null)) return since(26);
  const parsed = named.filter((one) => one !== null);
  const versions = items.map(parseVersion).filter((one) => one !== null);
  return both([
    ...parsed.flatMap((one) => versions.map((version) => boundary(one, version))),
    ...texts.map((text) => spelling(operator + text, versions)),
    since(versions.some(isPrerelease) ? 22 : 0),
  ]);
}

function requirement(one: Extract<Case, { readonly kind: "requirement" }>): Releases {
  const parsed = parseRequirement(one.text);
  // 21.3 took nearly everything behind an operator for a version, but no comma at the end and no `===` in parentheses.
  if (parsed === null) return since(/[<>=~](?:\s*\d[^;]*[*+]|==)|~=1$/u.test(one.text) ? 22 : 0);
  const [beforeMarker = ""] = one.text.split(";");
  const conditions = /[=<>~!(].*$/u.exec(beforeMarker)?.[0].replace(/[()]/gu, "") ?? "";
  const semicolon = one.text.indexOf(";");
  return both([
    since(/,\s*$|\(===|\(\)|@ $/u.test(beforeMarker) ? 22 : 0),
    parsed.url === null ? specifiers(conditions, one.versions, true) : EVERY,
    parsed.marker === null ? EVERY : marker(one.text.slice(semicolon + 1), one),
  ]);
}

/** Until 26.3 empty tags were tags, and so were interpreters that are no names. */
function wheel(text: string): Releases {
  const parts = text.replace(/\.whl$/u, "").split("-");
  const tags = parts.slice(-3).flatMap((part) => part.split("."));
  return since(tags.includes("") || parts[0] === "" || !/^[a-z]/iu.test(parts.at(-3) ?? "") ? 26.3 : 0);
}
