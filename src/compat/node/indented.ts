/**
 * The part of YAML that pnpm and Yarn write their locks in: mappings by indentation, lists, and values on one line. Linear in
 * the text's length, which a YAML library is not fast enough for (1.4 s for 2 MB). No anchors, no aliases, no tags: they
 * stay text.
 */

export interface IndentedEntry {
  /** Without quotes. */
  readonly key: string;
  /** The value on the key's own line as written; empty for none. Lines that continue it are left out. */
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  readonly children: IndentedEntry[];
  /** A list's entries, one scalar a line. */
  readonly items: string[];
}

export interface IndentedDocument {
  readonly entries: readonly IndentedEntry[];
}

export interface Indented {
  /** In the order of the text, parted by `---`; empty ones are left out. */
  readonly documents: readonly IndentedDocument[];
  /** 1-based lines that are no `key: value`, at most 20. */
  readonly unread: readonly number[];
  /** 1-based line of an unresolved merge conflict; null for none. */
  readonly conflict: number | null;
}

/** How a line falls into key and value; null when it does not. */
export type Split = (content: string) => { readonly key: string; readonly value: string } | null;

const DEEPEST = 20;
const MOST_UNREAD = 20;

interface Level {
  readonly indent: number;
  readonly entry: IndentedEntry;
}

/** Reads a text line by line; `split` takes one line without its indentation apart. Never throws. */
export function readIndented(text: string, split: Split = splitYaml): Indented {
  const reader = new Reader(split);
  let number = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    number += 1;
    reader.line(text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end), number);
    start = end + 1;
  }
  return reader.result();
}

class Reader {
  readonly #split: Split;
  readonly #documents: { readonly entries: IndentedEntry[] }[] = [];
  readonly #unread: number[] = [];
  #roots: IndentedEntry[] = [];
  #stack: Level[] = [];
  /** A key written as `? key` waits for its `:`. */
  #waiting: { readonly indent: number; readonly key: string; readonly line: number } | null = null;
  #conflict: number | null = null;

  constructor(split: Split) {
    this.#split = split;
  }

  line(text: string, number: number): void {
    const indent = indentOf(text);
    const content = text.slice(indent).trimEnd();
    if (content === "" || content.startsWith("#")) return;
    if (indent === 0) {
      if (content.startsWith("<<<<<<<")) this.#conflict ??= number;
      if (content === "---" || content.startsWith("--- ")) {
        this.#endDocument();
        return;
      }
    }
    this.#content(indent, content, number);
  }

  result(): Indented {
    this.#endDocument();
    return { documents: this.#documents, unread: this.#unread, conflict: this.#conflict };
  }

  #endDocument(): void {
    if (this.#roots.length > 0) this.#documents.push({ entries: this.#roots });
    this.#roots = [];
    this.#stack = [];
    this.#waiting = null;
  }

  #content(indent: number, content: string, number: number): void {
    const waiting = this.#waiting;
    if (waiting !== null && indent === waiting.indent && (content === ":" || content.startsWith(": "))) {
      this.#waiting = null;
      this.#open(indent, { key: waiting.key, value: "", line: waiting.line, children: [], items: [] });
      // `: resolution: ...` begins the mapping behind the colon, two columns in.
      if (content.length > 2) this.#content(indent + 2, content.slice(2), number);
      return;
    }
    this.#waiting = null;
    const parent = this.#parentAt(indent, content.startsWith("- "));
    // A deeper line below a key that has a value goes on with that value.
    if (parent !== null && parent.value !== "") return;
    if (content.startsWith("- ")) {
      if (parent !== null) parent.items.push(content.slice(2).trim());
      return;
    }
    if (content.startsWith("? ")) {
      this.#waiting = { indent, key: scalarText(content.slice(2).trim()), line: number };
      return;
    }
    const parts = this.#split(content);
    if (parts === null) {
      if (this.#unread.length < MOST_UNREAD) this.#unread.push(number);
      return;
    }
    this.#open(indent, { ...parts, line: number, children: [], items: [] });
  }

  /** What a line at this indentation belongs to. A list may stand as far left as its key. */
  #parentAt(indent: number, isItem: boolean): IndentedEntry | null {
    for (let last = this.#stack.at(-1); last !== undefined; last = this.#stack.at(-1)) {
      if (last.indent < indent || (isItem && last.indent === indent && last.entry.value === "")) break;
      this.#stack.pop();
    }
    return this.#stack.at(-1)?.entry ?? null;
  }

  #open(indent: number, entry: IndentedEntry): void {
    const parent = this.#stack.at(-1)?.entry;
    if (parent === undefined) this.#roots.push(entry);
    else parent.children.push(entry);
    if (this.#stack.length < DEEPEST) this.#stack.push({ indent, entry });
  }
}

function indentOf(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** `key: value`, `'key': value`, `"key":`. */
export function splitYaml(content: string): { readonly key: string; readonly value: string } | null {
  const quote = content[0];
  if (quote === '"' || quote === "'") {
    const end = quoteEnd(content, 0);
    if (end === -1 || content[end] !== ":") return null;
    if (end + 1 < content.length && content[end + 1] !== " ") return null;
    return { key: scalarText(content.slice(0, end)), value: content.slice(end + 1).trim() };
  }
  const colon = content.indexOf(": ");
  if (colon > 0) return { key: content.slice(0, colon), value: content.slice(colon + 2).trim() };
  return content.length > 1 && content.endsWith(":") ? { key: content.slice(0, -1), value: "" } : null;
}

/** Behind the quote that closes the one at `start`; -1 for none. */
export function quoteEnd(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\\" && quote === '"') at += 1;
    else if (char === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1;
      else return at + 1;
    }
  }
  return -1;
}

/** A scalar's text without its quotes. */
export function scalarText(raw: string): string {
  const quote = raw[0];
  if (raw.length < 2 || !raw.endsWith(quote ?? "")) return raw;
  if (quote === "'") return raw.slice(1, -1).replaceAll("''", "'");
  if (quote !== '"') return raw;
  if (!raw.includes("\\")) return raw.slice(1, -1);
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "string" ? value : raw.slice(1, -1);
  } catch {
    return raw.slice(1, -1);
  }
}

/** The parts of `[x64, 'arm64']` or `{a: b, c: d}`, as written and trimmed; null when it is neither. Nested ones stay whole. */
export function flowParts(raw: string): readonly string[] | null {
  const close = raw[0] === "[" ? "]" : raw[0] === "{" ? "}" : null;
  if (close === null || !raw.endsWith(close)) return null;
  const parts: string[] = [];
  let depth = 0;
  let start = 1;
  // Nothing but blanks so far: only here does a quote open a string.
  let isFresh = true;
  const last = raw.length - 1;
  const take = (end: number): void => {
    const part = raw.slice(start, end).trim();
    if (part !== "") parts.push(part);
    start = end + 1;
    isFresh = true;
  };
  for (let at = 1; at < last; at += 1) {
    const char = raw[at];
    if (char === " ") continue;
    if (char === "," && depth === 0) {
      take(at);
      continue;
    }
    if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    else if (isFresh && (char === '"' || char === "'")) {
      const end = quoteEnd(raw, at);
      if (end !== -1) at = end - 1;
    }
    isFresh = false;
  }
  take(last);
  return parts;
}

/** A list of scalars, on one line or one a line; empty for anything else. */
export function scalarList(entry: IndentedEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const parts = entry.value === "" ? entry.items : (flowParts(entry.value) ?? [entry.value]);
  return parts.map(scalarText);
}

/** A mapping of scalars, on one line or one a line. */
export function scalarMap(entry: IndentedEntry | undefined): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  if (entry === undefined) return map;
  for (const part of flowParts(entry.value) ?? []) {
    const pair = splitYaml(part);
    if (pair !== null) map.set(pair.key, scalarText(pair.value));
  }
  for (const child of entry.children) map.set(child.key, scalarText(child.value));
  return map;
}

/** The entries below a key by their own keys; the last one where a key repeats. */
export function childrenByKey(entries: readonly IndentedEntry[]): ReadonlyMap<string, IndentedEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}
