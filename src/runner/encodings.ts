/** What the common encodings make of a secret, so that it is recognised in every form a log may show it in. */

/** Whole values beyond this many characters are masked by their lines and as base64 only: memory stays bounded. */
const LARGE_VALUE = 65_536;

/** Columns after which the usual tools wrap base64: `base64`, and PEM. */
const BASE64_COLUMNS = [76, 64];

/** Shorter strings occur everywhere: masking them would destroy the output and hide nothing. */
export const SHORTEST_MASKED = 4;

/**
 * Every form of `value` that is masked: itself, each of its lines, and both in base64 (three alignments, padded or
 * not, wrapped or not), base64url, hex, percent-encoding, JSON, shell quoting and XML. Forms shorter than
 * `SHORTEST_MASKED` characters are left out.
 */
export function formsOf(value: string): ReadonlySet<string> {
  const forms = new Set<string>();
  const add = (form: string): void => {
    if (form.length >= SHORTEST_MASKED) forms.add(form);
  };
  if (value.length > LARGE_VALUE) {
    linesOf(value).forEach(add);
    base64Forms(value).forEach(add);
    return forms;
  }
  for (const part of new Set([value, value.trim(), ...linesOf(value)])) {
    if (part.trim().length < SHORTEST_MASKED) continue;
    add(part);
    for (const encode of [base64Forms, hexForms, percentForms, jsonForms, shellForms, xmlForms]) {
      encode(part).forEach(add);
    }
  }
  return forms;
}

function linesOf(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
  return lines.filter((line) => line.length >= SHORTEST_MASKED);
}

/** A secret amid other bytes is encoded at one of three alignments; characters it shares with them are left out. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8");
  const padded = bytes.toString("base64");
  const forms = [padded, padded.replace(/=+$/u, "")];
  for (const shift of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    const first = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    forms.push(encoded.slice(first, end));
  }
  for (const columns of BASE64_COLUMNS) {
    if (padded.length <= columns) continue;
    for (let at = 0; at < padded.length; at += columns) forms.push(padded.slice(at, at + columns));
  }
  return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

function hexForms(value: string): readonly string[] {
  const hex = Buffer.from(value, "utf8").toString("hex");
  return [hex, hex.toUpperCase()];
}

/** The encoders differ in what they leave as it is. */
const LEFT_BY_PERCENT_ENCODERS = [
  /[A-Za-z0-9\-_.~]/u,
  /[A-Za-z0-9\-_.~/]/u,
  /[A-Za-z0-9\-_.!~*'()]/u,
  /[A-Za-z0-9\-_.*]/u,
  /[A-Za-z0-9\-_.!~*'();/?:@&=+$,#]/u,
];

function percentForms(value: string): readonly string[] {
  const bytes = [...Buffer.from(value, "utf8")];
  const forms = LEFT_BY_PERCENT_ENCODERS.map((left) =>
    bytes
      .map((byte) => {
        const character = String.fromCharCode(byte);
        return left.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      })
      .join(""),
  );
  const lowered = forms.map((form) => form.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()));
  return [...forms, ...lowered].flatMap((form) => [form, form.replaceAll("%20", "+")]);
}

/** JSON as JavaScript, Go (angle brackets and ampersand escaped), PHP (slashes) and Python (ASCII only) write it. */
function jsonForms(value: string): readonly string[] {
  const plain = JSON.stringify(value).slice(1, -1);
  const unicode = (text: string, pattern: RegExp): string =>
    text.replace(pattern, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const html = unicode(plain, /[<>&\u2028\u2029]/gu);
  // Without the u flag the pattern sees UTF-16 units, as \u escapes do.

  const ascii = unicode(plain, /[^\x00-\x7f]/g);
  return [plain, html, ascii, plain.replaceAll("/", "\\/")].flatMap((form) => [
    form,
    JSON.stringify(form).slice(1, -1),
  ]);
}

function shellForms(value: string): readonly string[] {
  return [
    value.replaceAll("'", `'\\''`),
    value.replaceAll("'", `'"'"'`),
    value.replace(/["\\$`]/gu, "\\$&"),
    value.replace(/["\\$`!]/gu, "\\$&"),
    value.replace(/[^A-Za-z0-9_@%+=:,./\-\n]/gu, "\\$&"),
    value
      .replace(/[\\'"]/gu, "\\$&")
      .replaceAll("\n", "\\n")
      .replaceAll("\t", "\\t")
      .replaceAll("\r", "\\r"),
  ];
}

function xmlForms(value: string): readonly string[] {
  const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const forms = [text];
  for (const double of ["&quot;", "&#34;", "&#x22;"]) {
    const quoted = text.replaceAll('"', double);
    forms.push(quoted);
    for (const single of ["&apos;", "&#39;", "&#x27;"]) forms.push(quoted.replaceAll("'", single));
  }
  return forms;
}
