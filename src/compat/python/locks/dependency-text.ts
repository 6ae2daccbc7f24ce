/** Dependencies written as text: PEP 508 in lists, and Poetry's own constraints in tables. */
import type { LockedDependency } from "./model.js";
import { UNREADABLE_MARKER } from "./model.js";
import { isTable, markerOf, nameOf, specifiersOf, textAt, textsAt } from "./values.js";

const LONGEST_TEXT = 6000;
const MOST_EXTRAS = 100;
/** A name, extras, and whatever follows. Every part begins with what the one before cannot contain. */
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*(?:\[([^\]]*)\])?[ \t]*(.*)$/s;

export interface TextDependency extends LockedDependency {
  /** The address of a direct reference (`name @ https://…`); null for one by version. */
  readonly url: string | null;
}

/** Reads one requirement in PEP 508's form; null for what is none. */
export function dependencyOf(text: string, when: string | null = null): TextDependency | null {
  if (text.length > LONGEST_TEXT) return null;
  const [, written, extras = "", rest = ""] = REQUIREMENT.exec(text.trim()) ?? [];
  // The pattern takes trailing dots and dashes into the name; a name cannot end in one.
  const name = nameOf(written);
  if (name === null) return null;
  const isDirect = rest.startsWith("@");
  // In an address only a semicolon behind white space begins a marker.
  const semicolon = isDirect ? rest.search(/[ \t];/) : rest.indexOf(";");
  const middle = (semicolon === -1 ? rest : rest.slice(0, semicolon)).trim();
  const marker = semicolon === -1 ? null : rest.slice(rest.indexOf(";", semicolon) + 1);
  return {
    name,
    version: null,
    specifiers: isDirect ? null : specifiersOf(middle.replace(/^\((.*)\)$/s, "$1")),
    marker: marker === null ? null : (markerOf(marker) ?? UNREADABLE_MARKER),
    extras: extrasOf(extras.split(",")),
    when,
    url: isDirect ? middle.slice(1).trim() : null,
  };
}

/** Extras, normalised; what cannot be one is left out. */
export function extrasOf(written: readonly string[]): readonly string[] {
  return written
    .slice(0, MOST_EXTRAS)
    .map((one) => nameOf(one.trim()))
    .filter((one) => one !== null);
}

/**
 * The dependencies that an entry of a Poetry table stands for: `name = "^1.0"`, `name = { version = "…", markers = "…" }`
 * or a list of these. Whatever an entry says of Python becomes a marker.
 */
export function poetryDependencies(
  key: string,
  value: unknown,
  when: string | null,
): readonly TextDependency[] {
  const name = nameOf(key);
  if (name === null) return [];
  const entries: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_EXTRAS) : [value];
  return entries.flatMap((entry): readonly TextDependency[] => {
    const plain = { name, version: null, marker: null, extras: [], when, url: null };
    if (typeof entry === "string") return [{ ...plain, specifiers: poetrySpecifiers(entry) }];
    if (!isTable(entry)) return [];
    return [
      {
        ...plain,
        specifiers: poetrySpecifiers(entry["version"]),
        marker: bothMarkers(markerOf(entry["markers"]), poetryPython(entry["python"])),
        extras: extrasOf(textsAt(entry, "extras", MOST_EXTRAS)),
        url: textAt(entry, "url", 2000) ?? textAt(entry, "git", 2000) ?? textAt(entry, "path", 2000),
      },
    ];
  });
}

function bothMarkers(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return markerOf(`(${one}) and (${other})`);
}

/** Poetry's `python = "<3.12"` as a marker. A constraint that was not understood becomes a marker nobody understands. */
function poetryPython(value: unknown): string | null {
  if (value === undefined || value === "*") return null;
  const specifiers = poetrySpecifiers(value);
  if (specifiers === null) return UNREADABLE_MARKER;
  const parts = specifiers.split(",").map((part) => /^([<>=!~]=?=?)(.*)$/.exec(part.trim()));
  const texts = parts.map((part) => part && `python_full_version ${part[1]} "${part[2]?.trim() ?? ""}"`);
  return texts.includes(null) ? UNREADABLE_MARKER : texts.join(" and ");
}

/**
 * Poetry's constraints as PEP 440 specifiers: `^1.2` is `>=1.2,<2`, `~1.2` is `>=1.2,<1.3`, `1.2` is `==1.2`.
 * Null for any version, and for what has no such form (`^1.0 || ^2.0`).
 */
export function poetrySpecifiers(value: unknown): string | null {
  const text = specifiersOf(value);
  if (text === null || text.includes("|")) return null;
  const parts: string[] = [];
  // White space separates as well as a comma does, unless it stands behind an operator.
  for (const part of text.replace(/([<>=!~^])[ \t]+/g, "$1").split(/[ \t,]+/)) {
    if (part === "" || part === "*") continue;
    const specifiers = poetryPart(part);
    if (specifiers === null) return null;
    parts.push(specifiers);
  }
  return parts.length === 0 ? null : parts.join(",");
}

function poetryPart(part: string): string | null {
  const [, operator = "", version = ""] = /^(\^|~=|~|[<>=!]{0,3})([^<>=!~^]{1,100})$/.exec(part) ?? [];
  if (version === "") return null;
  const release = /^v?(\d{1,9}(?:\.\d{1,9}){0,10})/.exec(version)?.[1]?.split(".").map(Number) ?? [];
  switch (operator) {
    case "^": {
      const first = release.findIndex((number) => number > 0);
      return upTo(version, release, first === -1 ? release.length - 1 : first);
    }
    case "~":
      return upTo(version, release, release.length === 1 ? 0 : 1);
    case "":
    case "=":
      return `==${version}`;
    default:
      return `${operator}${version}`;
  }
}

/** From a version up to the next one at this place of it. */
function upTo(version: string, release: readonly number[], place: number): string | null {
  const number = release[place];
  if (number === undefined) return null;
  return `>=${version},<${[...release.slice(0, place), number + 1].join(".")}`;
}
