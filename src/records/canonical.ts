/** One text per value, so that equal values and no others have equal hashes. */

export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Writes a value so that no two different ones give the same text: every text has its length before it, every list and
 * mapping its count; mappings are sorted by key.
 */
export function canonicalText(value: Canonical): string {
  if (value === null) return "z";
  if (typeof value === "string") return `s${value.length}:${value}`;
  if (typeof value === "number") return textOfAtom("n", Object.is(value, -0) ? "0" : String(value));
  if (typeof value === "boolean") return value ? "t" : "f";
  if (isList(value)) return `l${value.length}:${value.map(canonicalText).join("")}`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `m${entries.length}:${entries.map(([key, item]) => canonicalText(key) + canonicalText(item)).join("")}`;
}

function textOfAtom(tag: string, text: string): string {
  return `${tag}${text.length}:${text}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}
