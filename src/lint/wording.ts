/** How findings name what they are about. */

const MOST_NAMES = 6;
const MOST_LINES = 5;
const LONGEST_NAME = 80;

/** `gcc, g++ and 3 more`, without duplicates. */
export function namesText(names: readonly string[]): string {
  const unique = [...new Set(names)].map((name) => name.slice(0, LONGEST_NAME));
  const shown = unique.slice(0, MOST_NAMES);
  const more = unique.length - shown.length;
  return more === 0 ? joined(shown) : joined([...shown, `${more} more`]);
}

/** `line 3`, `lines 3, 4 and 7`. */
export function linesText(lines: readonly number[]): string {
  const unique = [...new Set(lines)].sort((one, other) => one - other);
  const shown = unique.slice(0, MOST_LINES).map(String);
  const more = unique.length - shown.length;
  const all = more === 0 ? shown : [...shown, `${more} more`];
  return `${unique.length === 1 ? "line" : "lines"} ${joined(all)}`;
}

function joined(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
