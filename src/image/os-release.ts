/** os-release(5): `KEY=VALUE` lines with shell quoting. */

const MAX_KEYS = 256;
const LINE = /^\s*([A-Za-z][A-Za-z0-9_]*)=(.*)$/;

/**
 * Reads the assignments that a shell would make of them, without expanding anything. Lines that are none, and values
 * with control characters, are left out; the last assignment of a key wins.
 */
export function parseOsRelease(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    const key = match?.[1];
    const value = unquote((match?.[2] ?? "").trim());
    if (key === undefined || value === null || values.size >= MAX_KEYS) continue;
    values.set(key, value);
  }
  return Object.fromEntries(values);
}

/** Null when the quotes do not close, or the value goes on after them with something that is no quoted part. */
function unquote(raw: string): string | null {
  let value = "";
  let quote = "";
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw.charAt(at);
    if (quote === "'") {
      if (char === "'") quote = "";
      else value += char;
    } else if (char === "\\") {
      const next = raw.charAt(at + 1);
      if (next === "") return null;
      // Between double quotes a backslash only escapes what is special there.
      if (quote === '"' && !'$`"\\'.includes(next)) value += char;
      value += next;
      at += 1;
    } else if (char === quote) {
      quote = "";
    } else if (quote === "" && (char === '"' || char === "'")) {
      quote = char;
    } else if (quote === "" && /\s/.test(char)) {
      // A shell would take the rest as a command: only a comment may follow.
      if (!/^\s+#/.test(raw.slice(at))) return null;
      break;
    } else {
      value += char;
    }
  }
  return quote !== "" || /[\u0000-\u001f\u007f-\u009f]/.test(value) ? null : value;
}
