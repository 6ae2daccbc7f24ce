/** Texts that are kept bounded, and lists that name a few. */

/** The text, at most so long; where something is left out it ends with an ellipsis. */
export function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** `a, b and 3 more`. */
export function andMore(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
