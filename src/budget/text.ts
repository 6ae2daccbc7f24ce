/** One-line texts of bounded length. Escaping is the renderers' business, not ours. */

/** Reasons stay below this many characters, so that a table of them stays readable. */
export const REASON_LIMIT = 299;

/** The text on one line and at most `limit` characters long, never cutting a character in two. */
export function clip(text: string, limit: number): string {
  // A hostile name or instruction may be megabytes long: cut before anything walks over it.
  const near = text.slice(0, limit * 4);
  const line = near.replace(/\s+/g, " ").trim();
  const whole = near.length === text.length && line.length <= limit;
  return whole ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Joins clauses to one reason line: what happened, then what to do, which is cut first when there is no room. */
export function reasonLine(what: string, ...more: readonly (string | null)[]): string {
  return clip([what, ...more.filter((clause) => clause !== null && clause !== "")].join("; "), REASON_LIMIT);
}
