/** What Python takes for white space, which differs from what JavaScript takes for it. */

/** Inside a character class of a regular expression: what `\s` matches in Python's text. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const ANY = new RegExp(`[${SPACE}]`, "u");

/** Without white space at both ends, as Python's `str.strip()`. Linear, unlike a pattern anchored at the end. */
export function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ANY.test(text.charAt(start))) start += 1;
  while (end > start && ANY.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether a character is white space to Python. The empty text is not. */
export function isSpace(character: string): boolean {
  return ANY.test(character);
}
