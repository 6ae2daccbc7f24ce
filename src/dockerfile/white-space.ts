/** What BuildKit counts as white space: Unicode's characters of that property, unlike JavaScript no byte order mark. */
const WHITE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const AT_START = new RegExp(`^[${WHITE}]*`, "u");
const ONE = new RegExp(`^[${WHITE}]$`, "u");

export function isWhite(char: string): boolean {
  return ONE.test(char);
}

/** Length of the white space at the start of `text`. */
export function indentOf(text: string): number {
  return AT_START.exec(text)?.[0].length ?? 0;
}

/** `text` without white space at its end; in linear time. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhite(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

export function trimmed(text: string): string {
  return trimmedEnd(text.slice(indentOf(text)));
}
