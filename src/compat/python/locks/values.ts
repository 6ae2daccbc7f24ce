/** Reading values of foreign TOML and JSON: what has the wrong shape is absent, never an error. */
import { parse, TomlError } from "smol-toml";
import { normalisedName } from "../../../guide/requirement-names.js";
import { tomlExcess } from "./toml-bounds.js";
import { MOST_LOCK_BYTES, UNREADABLE_MARKER } from "./model.js";
import type { LockProblem } from "./model.js";

export interface Table {
  readonly [key: string]: unknown;
}

/** The top of a file, or why there is none. */
export type Parsed =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: LockProblem };

/** Nested values that a file may have: lock files have four. */
const MOST_DEPTH = 64;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 100;
const LONGEST_SPECIFIERS = 500;
const LONGEST_MARKER = 4000;
const LONGEST_WORD = 200;

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const VISIBLE = /^[!-~]+$/;
const PRINTABLE = /^[ -~]+$/;

/**
 * Reads TOML text of at most 8 MB (counted in UTF-16 units, which are never more than its bytes). The parser takes time
 * in proportion to the text and keeps to the depth, and what would take it much memory is refused before; a key such as `__proto__` is a key like any other.
 */
export function parseToml(text: string): Parsed {
  if (text.length > MOST_LOCK_BYTES) return tooLarge(MOST_LOCK_BYTES);
  const excess = tomlExcess(text);
  if (excess !== null) return failed(null, excess);
  try {
    return { ok: true, table: parse(text, { maxDepth: MOST_DEPTH }) };
  } catch (error) {
    if (!(error instanceof TomlError)) return failed(null, "The file is not TOML that can be read");
    const [first = ""] = error.message.split("\n", 1);
    const reason = first.replace(/^Invalid TOML document: /, "").slice(0, LONGEST_WORD);
    return failed(error.line, `The file is not TOML: ${reason}`);
  }
}

/** As `parseToml`, of JSON with an object at its top. V8 reads nested values without recursion, however deep they are. */
export function parseJson(text: string, mostBytes = MOST_LOCK_BYTES): Parsed {
  if (text.length > mostBytes) return tooLarge(mostBytes);
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return isTable(value)
      ? { ok: true, table: value }
      : failed(null, "The file is JSON, but not an object at its top");
  } catch {
    return failed(null, "The file is not JSON");
  }
}

function failed(line: number | null, text: string): Parsed {
  return { ok: false, problem: { line, text } };
}

function tooLarge(mostBytes: number): Parsed {
  return failed(null, `The file is larger than ${mostBytes / 1e6} MB`);
}

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The table at a key; an empty one for anything else. */
export function tableAt(table: Table, key: string): Table {
  const value = own(table, key);
  return isTable(value) ? value : {};
}

/** The list at a key, of at most this many; an empty one for anything else. */
export function listAt(table: Table, key: string, most: number): readonly unknown[] {
  const value = own(table, key);
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** The tables in the list at a key. */
export function tablesAt(table: Table, key: string, most: number): readonly Table[] {
  return listAt(table, key, most).filter(isTable);
}

/** The text at a key, when it is one without control characters and not longer than given. */
export function textAt(table: Table, key: string, longest = LONGEST_WORD): string | null {
  const value = own(table, key);
  return typeof value === "string" && value.length <= longest && PRINTABLE.test(value) ? value : null;
}

/** The texts in the list at a key, each like `textAt`. */
export function textsAt(table: Table, key: string, most: number, longest = LONGEST_WORD): readonly string[] {
  return listAt(table, key, most).filter(
    (value): value is string => typeof value === "string" && value.length <= longest && PRINTABLE.test(value),
  );
}

function own(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A package's name as PEP 503 normalises it; null for what is none. */
export function nameOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_NAME || !NAME.test(value)) return null;
  return normalisedName(value);
}

/** A version's text, not judged any further; null for what cannot be one. */
export function versionOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_VERSION) return null;
  return VISIBLE.test(value) ? value : null;
}

/** PEP 440 specifiers; null for none, for `*` and for what cannot be any. */
export function specifiersOf(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_SPECIFIERS) return null;
  const text = value.trim();
  return text === "" || text === "*" || !PRINTABLE.test(text) ? null : text;
}

/** A marker's text; null for none. One that is too long or no text stays a marker, but one nobody understands. */
export function markerOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string" || value.length > LONGEST_MARKER) return UNREADABLE_MARKER;
  const text = value.trim();
  if (text === "") return null;
  return PRINTABLE.test(text) ? text : UNREADABLE_MARKER;
}

/** One marker that holds when one of several does; null when one of them is "always", or when there are none. */
export function eitherMarker(markers: readonly (string | null)[]): string | null {
  const texts = [...new Set(markers)];
  if (texts.length === 0 || texts.includes(null)) return null;
  const [only = null] = texts;
  return texts.length === 1 ? only : markerOf(texts.map((text) => `(${text})`).join(" or "));
}
