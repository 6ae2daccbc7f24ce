/** What this project says to the cases that pip's packaging library is asked, in the library's shape. */
import { allowedFormats, withFormat } from "../../../../src/compat/python/format-control.js";
import type { FormatControl } from "../../../../src/compat/python/format-control.js";
import { ENVIRONMENT_VARIABLES } from "../../../../src/compat/python/marker.js";
import type { Marker, MarkerEnvironment } from "../../../../src/compat/python/marker.js";
import { evaluateMarker, parseMarker } from "../../../../src/compat/python/markers.js";
import { readOptions, splitOptions } from "../../../../src/compat/python/pip-options.js";
import type { OptionName } from "../../../../src/compat/python/pip-options.js";
import { logicalLines } from "../../../../src/compat/python/requirement-lines.js";
import { parseRequirement } from "../../../../src/compat/python/requirement.js";
import { allows, filterVersions, parseSpecifiers } from "../../../../src/compat/python/specifier.js";
import { parseWheelName, targetTags, wheelRank, wheelTags } from "../../../../src/compat/python/tags.js";
import {
  compareVersions,
  isPrerelease,
  parseVersion,
  versionText,
} from "../../../../src/compat/python/version.js";
import type { Version } from "../../../../src/compat/python/version.js";
import type { Case } from "./oracle-cases.js";
import { TARGETS, oracleTarget } from "./oracle-targets.js";

const REFUSED = "refused";
type Of<Kind extends Case["kind"]> = Extract<Case, { readonly kind: Kind }>;

/** `refused` where the library raises an error. */
export function ourAnswer(one: Case): unknown {
  switch (one.kind) {
    case "versions":
      return versions(one);
    case "specifier":
      return specifier(one);
    case "choice":
      return choice(one);
    case "marker":
      return marker(parseMarker(one.text), one) ?? REFUSED;
    case "tags":
      return targetTags(targetOf(one.target)).all;
    case "wheel":
      return wheel(one);
    case "requirement":
      return requirement(one);
    case "lines":
      return logicalLines(one.text).map(({ line, text }) => [line, text]);
    case "options":
      return written(one.text);
    case "formats":
      return formats(one);
  }
}

function versions({ text, other }: Of<"versions">): unknown {
  const [left, right] = [parseVersion(text), parseVersion(other)];
  if (left === null || right === null) return REFUSED;
  return {
    text: versionText(left),
    prerelease: isPrerelease(left),
    order: Math.sign(compareVersions(left, right)),
  };
}

function options(prereleases: boolean | null): { readonly prereleases?: boolean } {
  return prereleases === null ? {} : { prereleases };
}

function specifier(one: Of<"specifier">): unknown {
  const [specifiers, version] = [parseSpecifiers(one.specifiers), parseVersion(one.version)];
  return specifiers === null || version === null
    ? REFUSED
    : allows(specifiers, version, options(one.prereleases));
}

function choice(one: Of<"choice">): unknown {
  const specifiers = parseSpecifiers(one.specifiers);
  if (specifiers === null) return REFUSED;
  return filterVersions(specifiers, one.versions.map(versionOf), options(one.prereleases)).map(versionText);
}

function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(`the generator made no version: ${text}`);
  return version;
}

function marker(parsed: Marker | null, one: Of<"marker" | "requirement">): boolean | null {
  if (parsed === null) return null;
  const values = ENVIRONMENT_VARIABLES.map((name) => [name, one.values[name] ?? null] as const);
  const environment: MarkerEnvironment = {
    values: { ...NO_VALUES, ...Object.fromEntries(values) },
    extras: one.extras,
    dependencyGroups: [],
  };
  return evaluateMarker(parsed, environment);
}

const NO_VALUES: MarkerEnvironment["values"] = {
  implementation_name: null,
  implementation_version: null,
  os_name: null,
  platform_machine: null,
  platform_python_implementation: null,
  platform_release: null,
  platform_system: null,
  platform_version: null,
  python_full_version: null,
  python_version: null,
  sys_platform: null,
};

const BY_NAME = new Map(TARGETS.map((target) => [JSON.stringify(oracleTarget(target)), target]));

function targetOf(written: Of<"tags">["target"]): (typeof TARGETS)[number] {
  const target = BY_NAME.get(JSON.stringify(written));
  if (target === undefined) throw new Error("the generator made no target");
  return target;
}

function wheel(one: Of<"wheel">): unknown {
  const parsed = parseWheelName(one.text);
  if (parsed === null) return REFUSED;
  return {
    name: parsed.name,
    version: versionText(parsed.version),
    build: parsed.build === null ? null : [`${parsed.build[0]}`, parsed.build[1]],
    tags: wheelTags(parsed)
      .map(({ interpreter, abi, platform }) => `${interpreter}-${abi}-${platform}`)
      .sort(),
    rank: wheelRank(parsed, targetOf(one.target)),
  };
}

function requirement(one: Of<"requirement">): unknown {
  const parsed = parseRequirement(one.text);
  if (parsed === null) return REFUSED;
  const holds = marker(parsed.marker, one);
  if (parsed.marker !== null && holds === null) return REFUSED;
  return {
    name: parsed.name,
    extras: [...parsed.extras].sort(),
    allowed: one.versions.map((text) => allows(parsed.specifiers, versionOf(text), { prereleases: true })),
    url: parsed.url,
    marker: holds,
  };
}

const LISTS: readonly OptionName[] = [
  "extra-index-url",
  "find-links",
  "trusted-host",
  "requirement",
  "constraint",
  "editable",
];
const FLAGS: readonly OptionName[] = ["no-index", "pre", "prefer-binary", "require-hashes"];

function written(text: string): unknown {
  const parts = splitOptions(text);
  const options = readOptions(parts.options);
  if ("problem" in options) return REFUSED;
  const values = (name: OptionName): readonly string[] =>
    options.filter((one) => one.name === name).map(({ value }) => value);
  const hashes = values("hash").map((value) => /^(sha256|sha384|sha512):(.*)$/s.exec(value));
  // That a hash is none is said where the requirement is read.
  if (hashes.includes(null)) return REFUSED;
  const found = new Map<string, string[]>();
  for (const hash of hashes) {
    const [, algorithm = "", digest = ""] = hash ?? [];
    found.set(algorithm, [...(found.get(algorithm) ?? []), digest]);
  }
  return {
    requirement: parts.requirement,
    indexUrl: values("index-url").at(-1) ?? null,
    lists: LISTS.map(values),
    flags: FLAGS.map((name) => values(name).length > 0),
    hashes: Object.fromEntries([...found].sort()),
  };
}

function formats(one: Of<"formats">): unknown {
  let control: FormatControl = { noBinary: new Set(), onlyBinary: new Set() };
  for (const [option, value] of one.options) control = withFormat(control, option, value);
  return one.names.map((name) => {
    const { wheels, sdists } = allowedFormats(control, name);
    return [...(wheels ? ["binary"] : []), ...(sdists ? ["source"] : [])];
  });
}
