/** Markdown to HTML as GitHub's renderer has it, sanitised. */
export function renderCommentHtml(markdown: string): string;

/** A whole page that shows a comment's Markdown the way GitHub does. `css` is github-markdown-css's text. */
export function renderCommentPage(page: { markdown: string; css: string; title: string }): string;
