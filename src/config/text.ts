/** Showing and checking short texts that strangers wrote. */

const MOST_SHOWN = 80;
/** C0, DEL, C1, line separators, bidirectional controls, zero-width characters that hide, and unpaired surrogates. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cs}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, "gu");

/** True when a text contains a character that is not seen, or that changes how others are seen. */
export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** The text with each hidden character replaced by `-`. */
export function withoutHidden(text: string): string {
  return text.replace(EVERY_HIDDEN, "-");
}

/** Hidden characters as JSON escapes; for text between double quotes. */
export function escapeHidden(text: string): string {
  return text.replace(
    EVERY_HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A value in quotes for a message: on one line, of bounded length, hidden characters escaped. */
export function quote(value: string): string {
  return escapeHidden(JSON.stringify(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value));
}

/** What was found, for a person: `nothing`, `a list`, `"200 Mb"`, `true`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? quote(value) : String(value);
}

/** `a, b or c`, the first twenty of them. */
export function alternatives(names: readonly string[]): string {
  const shown = names.slice(0, 20);
  if (names.length > shown.length) return `${shown.join(", ")} and ${names.length - shown.length} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1) ?? ""}`;
}

/** Code-unit order: the same on every machine. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
