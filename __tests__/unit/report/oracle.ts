/** What GitHub would make of a comment: anything that is not plain structure of ours. */
import MarkdownIt from "markdown-it";

type Token = ReturnType<InstanceType<typeof MarkdownIt>["parse"]>[number];

/** The oracle: GitHub's dialect, with every link found that a looser parser than GitHub's would find. */
export const md = new MarkdownIt({ html: true, linkify: true });
md.linkify.set({ fuzzyIP: true });

const OURS = new Set([
  "paragraph",
  "text",
  "code_inline",
  "softbreak",
  "bullet_list",
  "list_item",
  "strong",
  "heading",
  "fence",
  "html_block",
  "inline",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
]);
const OUR_HTML = /^(?:<\/?details>|<summary>(?:[^<>]|<\/?code>)*<\/summary>|<!-- ours -->|\s)*$/;

/** What GitHub's own pass over the HTML turns into something, outside code. */
const ACTIVE = [
  /@\w/,
  /#\d/,
  /\bGH-\d/i,
  /\b[0-9a-f]{7,40}\b/,
  /:[a-z0-9_+-]+:/i,
  /:\/\//,
  /www\./i,
  /\$.*\$/,
  // A footnote's reference.
  /\[\^/,
];

export function flatten(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])]);
}

/** Everything in the Markdown that is not plain structure of ours. */
export function effects(markdown: string): readonly string[] {
  return flatten(md.parse(markdown, {})).flatMap((token) => {
    const kind = token.type.replace(/_(?:open|close)$/, "");
    if (!OURS.has(kind)) return [`${token.type}: ${token.content}`];
    if (kind === "html_block" && !OUR_HTML.test(token.content)) return [`html: ${token.content}`];
    if (kind === "text")
      return ACTIVE.filter((p) => p.test(token.content)).map((p) => `${p} in ${token.content}`);
    return [];
  });
}

/** Elements that the renderings never use. */
export const HTML_NOT_OURS =
  /<(?!\/?(?:p|ul|li|h3|table|thead|tbody|tr|t[hd]|details|summary|code|pre|strong|br)\b)[a-z!/]/i;

/** How many there are of each kind of block: text of others adds none. */
export function structure(markdown: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (kind: string): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  for (const { type, content } of flatten(md.parse(markdown, {}))) {
    if (/^(?:heading|table|tr|td|th|bullet_list|list_item|paragraph)_open$|^fence$/.test(type)) add(type);
    if (type.startsWith("html")) for (const [tag] of content.matchAll(/<\/?(?:details|summary)\b/g)) add(tag);
  }
  return counts;
}
