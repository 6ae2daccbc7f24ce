// @ts-check
/**
 * A page that shows a comment's Markdown the way GitHub does: for looking at it without publishing it.
 */
import MarkdownIt from "markdown-it";

/** The elements a comment of ours uses. Everything else shows as text. */
const ALLOWED = new Set(["details", "summary", "b", "br", "code", "em", "strong", "sub", "sup"]);

/**
 * @param {string} text
 * @returns {string}
 */
function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Lets the allowed elements through without their attributes (`open` of details excepted), drops comments and shows
 * the rest as text.
 * @param {string} html
 * @returns {string}
 */
function sanitise(html) {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/(<\/?[a-z]+(?:\s+open)?\s*\/?>)/i)
    .map((piece, index) => {
      const tag = index % 2 === 1 ? /^<(\/?)([a-z]+)(\s+open)?/i.exec(piece) : null;
      const name = tag?.[2]?.toLowerCase() ?? "";
      if (tag !== null && ALLOWED.has(name)) {
        return `<${tag[1]}${name}${name === "details" && tag[1] === "" && tag[3] !== undefined ? " open" : ""}>`;
      }
      // Entities that stand there already stay; a lone ampersand is harmless.
      return piece.replace(/[<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
    })
    .join("");
}

/**
 * Markdown to HTML with tables, automatic links and our few elements, as GitHub's renderer has it. Images show their
 * text only: opening the page fetches nothing.
 * @param {string} markdown
 * @returns {string}
 */
export function renderCommentHtml(markdown) {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.renderer.rules.html_block = (tokens, index) => sanitise(tokens[index]?.content ?? "");
  md.renderer.rules.html_inline = (tokens, index) => sanitise(tokens[index]?.content ?? "");
  md.renderer.rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
  return md.render(markdown);
}

const PAGE_CSS = `
:root { color-scheme: light dark; --page: #ffffff; --line: #d1d9e0; --head: #f6f8fa; --quiet: #59636e; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --line: #3d444d; --head: #151b23; --quiet: #9198a1; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 900px; margin: 32px auto; padding: 0 16px; }
.comment { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.comment > header { padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--line); color: var(--quiet); overflow-wrap: anywhere; }
.comment > .markdown-body { padding: 16px; font-size: 14px; overflow-wrap: break-word; }
@media (max-width: 600px) { main { margin: 8px auto; padding: 0 8px; } .comment > .markdown-body { padding: 12px; } }
`;

/**
 * @param {{ markdown: string, css: string, title: string }} page `css` is github-markdown-css's text
 * @returns {string} a whole HTML page that needs nothing else
 */
export function renderCommentPage({ markdown, css, title }) {
  // A closing tag within the style sheet would end it early.
  const style = `${css}\n${PAGE_CSS}`.replaceAll("</", "<\\/");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<article class="comment">
<header>${escapeHtml(title)}</header>
<div class="markdown-body">
${renderCommentHtml(markdown)}</div>
</article>
</main>
</body>
</html>
`;
}
