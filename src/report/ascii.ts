/** For terminals that show ASCII only. */
const ASCII: Readonly<Record<string, string>> = {
  "…": "...",
  "–": "-",
  "—": "-",
  "≤": "<=",
  "≥": ">=",
  "×": "x",
  "→": "->",
  "·": "-",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
};

/** Text in ASCII: what has no such form is spelled out as `<U+1F433>`. Line breaks and colour codes stay. */
export function toAscii(text: string): string {
  return text.replace(/[^\n\u001b -~]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return ASCII[character] ?? `<U+${code}>`;
  });
}
