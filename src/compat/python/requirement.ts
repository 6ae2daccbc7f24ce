/** One requirement (PEP 508): `uvicorn[standard]>=0.30 ; python_version < "3.13"`, or `name @ address`. */
import { parseMarker } from "./marker-parser.js";
import type { Marker } from "./marker.js";
import { parseSpecifiers } from "./specifier.js";
import type { Specifiers } from "./specifier.js";
import { SPACE, strip } from "./whitespace.js";

export interface ParsedRequirement {
  /** As written. */
  readonly name: string;
  readonly extras: readonly string[];
  /** Empty where any version will do, and where there is an address. */
  readonly specifiers: Specifiers;
  readonly marker: Marker | null;
  /** As written, credentials and all: not to be shown. Null where there is none. */
  readonly url: string | null;
}

/** Characters of a requirement that is looked at. */
const LONGEST = 16_384;

const BLANK = /[ \t]*/y;
const NAME = /\b[a-zA-Z0-9][a-zA-Z0-9._-]*\b/y;
const URL = /[^ \t]+/y;
const ARBITRARY = new RegExp(`===[${SPACE}]*[^${SPACE};)]*`, "uy");
/** An operator with all that can belong to a version; whether it is one is for the specifiers to say. */
const COMPARISON = new RegExp(`(?:==|~=|!=|<=|>=|<|>)[${SPACE}]*[a-zA-Z0-9!.*+_-]+`, "uy");

/**
 * Reads a requirement as the newest `packaging` library does. Null for what is none, and for more than 16,384
 * characters.
 */
export function parseRequirement(text: string): ParsedRequirement | null {
  if (text.length > LONGEST) return null;
  const scanner = new Scanner(text);
  scanner.take(BLANK);
  const name = scanner.take(NAME);
  if (name === null) return null;
  scanner.take(BLANK);
  const extras = readExtras(scanner);
  if (extras === null) return null;
  scanner.take(BLANK);
  if (scanner.skip("@")) return readAddress(scanner, name, extras);
  const written = readSpecifiers(scanner);
  const specifiers = written === null ? null : parseSpecifiers(written);
  if (specifiers === null) return null;
  scanner.take(BLANK);
  const marker = readMarker(scanner);
  return marker === undefined ? null : { name, extras, specifiers, marker, url: null };
}

function readAddress(scanner: Scanner, name: string, extras: readonly string[]): ParsedRequirement | null {
  scanner.take(BLANK);
  const url = scanner.take(URL);
  if (url === null) return null;
  scanner.take(BLANK);
  const marker = readMarker(scanner);
  return marker === undefined ? null : { name, extras, specifiers: [], marker, url };
}

/** What is left of the text: nothing, or a semicolon and a marker. Undefined where it is something else. */
function readMarker(scanner: Scanner): Marker | null | undefined {
  if (scanner.isAtEnd()) return null;
  if (!scanner.skip(";")) return undefined;
  return parseMarker(scanner.rest()) ?? undefined;
}

/** Names in square brackets, each once; none without brackets. */
function readExtras(scanner: Scanner): readonly string[] | null {
  if (!scanner.skip("[")) return [];
  const extras = new Set<string>();
  scanner.take(BLANK);
  while (!scanner.skip("]")) {
    if (extras.size > 0) {
      if (!scanner.skip(",")) return null;
      scanner.take(BLANK);
    }
    const extra = scanner.take(NAME);
    if (extra === null) return null;
    extras.add(extra);
    scanner.take(BLANK);
  }
  return [...extras];
}

/** Specifiers with their commas, in parentheses or not. A comma may end them. */
function readSpecifiers(scanner: Scanner): string | null {
  const isEnclosed = scanner.skip("(");
  scanner.take(BLANK);
  let written = "";
  for (;;) {
    const specifier = scanner.take(ARBITRARY) ?? scanner.take(COMPARISON);
    if (specifier === null) break;
    written += specifier;
    scanner.take(BLANK);
    if (!scanner.skip(",")) break;
    written += ",";
    scanner.take(BLANK);
  }
  scanner.take(BLANK);
  return isEnclosed && !scanner.skip(")") ? null : written;
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  rest(): string {
    return this.#text.slice(this.#at);
  }

  /** What the pattern matches right here; null when it does not. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  /** Goes past a character if it stands right here. */
  skip(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }
}

/** Whether a text is a name that a package can have (PEP 508). */
export function isPackageName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(strip(text));
}
