/** The links of an HTML page, read in time linear in its text. What browsers would make of broken markup does not matter. */

export interface Anchor {
  readonly href: string;
  readonly text: string;
  readonly requiresPython: string | null;
  readonly isYanked: boolean;
}

const LONGEST_TEXT = 500;
const LONGEST_VALUE = 4000;
const MOST_ATTRIBUTES = 30;

/** Every `<a href>`, up to a number of them, and the address of a `<base href>`. Comments, scripts and styles are passed over. */
export function anchorsOf(
  text: string,
  most: number,
): { readonly anchors: readonly Anchor[]; readonly base: string | null } {
  const anchors: Anchor[] = [];
  let base: string | null = null;
  let at = text.indexOf("<");
  while (at !== -1 && anchors.length < most) {
    const skipped = skip(text, at);
    if (skipped !== null) {
      at = text.indexOf("<", skipped);
      continue;
    }
    const name = /^<([a-z]{1,10})[\s/>]/i.exec(text.slice(at, at + 12))?.[1]?.toLowerCase();
    if (name !== "a" && name !== "base") {
      at = text.indexOf("<", at + 1);
      continue;
    }
    const { attributes, end } = attributesOf(text, at + 1 + name.length);
    const href = attributes.get("href");
    const next = text.indexOf("<", end);
    if (href !== undefined) {
      if (name === "base") base ??= href;
      else anchors.push(anchorOf(href, attributes, text.slice(end, next === -1 ? undefined : next)));
    }
    at = next;
  }
  return { anchors, base };
}

function anchorOf(href: string, attributes: ReadonlyMap<string, string>, text: string): Anchor {
  return {
    href,
    text: unescaped(text.slice(0, LONGEST_TEXT)),
    requiresPython: attributes.get("data-requires-python") ?? null,
    isYanked: attributes.has("data-yanked"),
  };
}

/** Where a comment, script or style that begins here has ended; null when none begins. */
function skip(text: string, at: number): number | null {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  const name = /^<(script|style)[\s/>]/i.exec(text.slice(at, at + 9))?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = at;
  const found = closing.exec(text);
  return found === null ? text.length : closing.lastIndex;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found + what.length;
}

/** Attributes from behind the element's name up to its `>`; the first of a name counts, as in HTML. */
function attributesOf(
  text: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  const attributes = new Map<string, string>();
  const attribute = /[\s/]*([^\s=>/"'][^\s=>/]*|["'])(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?/y;
  let at = from;
  for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null) break;
    const [, name = "", double, single, bare] = match;
    const value = double ?? single ?? bare ?? "";
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, unescaped(value.slice(0, LONGEST_VALUE)));
    at = attribute.lastIndex;
  }
  return { attributes, end: after(text, ">", at) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Character references: the few named ones that indexes use, and numbers. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi, (whole, hex, decimal, named) => {
    if (typeof named === "string") return ENTITIES[named.toLowerCase()] ?? whole;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
