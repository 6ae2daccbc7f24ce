import { describe, expect, it } from "@jest/globals";
import { renderCommentHtml, renderCommentPage } from "../../../scripts/lib/comment-page.mjs";

describe("the comment as a page", () => {
  it("keeps our own elements and tables", () => {
    const html = renderCommentHtml(
      "<details open><summary>Layers: <code>a</code></summary>\n\n| a |\n|--:|\n| 1 |\n\n</details>\n",
    );
    expect(html).toContain("<details open><summary>Layers: <code>a</code></summary>");
    expect(html).toContain('<td style="text-align:right">1</td>');
    expect(html).toContain("</details>");
  });

  it.each([
    ["<script>alert(1)</script>", /<script/iu],
    ["<style>*{display:none}</style>", /<style/iu],
    ["<details onclick=alert(1)>x</details>", /<details[^>]*onclick/iu],
    ["a <b onmouseover=alert(1)>b</b>", /<b [^>]*>/iu],
    ["<img src=x onerror=alert(1)>", /<img/iu],
    ["![image](http://example.com/x.png)", /<img/iu],
    ["<iframe src=x></iframe>", /<iframe/iu],
    ["</div></article><form action=x>", /<\/article>|<form/iu],
    ["[a](javascript:alert(1))", /href="javascript/iu],
    ["<scr<b>ipt>alert(1)</scr</b>ipt>", /<script/iu],
    ["<!-- hidden --> shown", /hidden/u],
    ["<details\nopen onclick=x>", /onclick=x>/u],
  ])("makes %j harmless", (markdown, forbidden) => {
    expect(renderCommentHtml(markdown)).not.toMatch(forbidden);
  });

  it("is one page that loads nothing, light and dark", () => {
    const page = renderCommentPage({
      markdown: "# hi",
      css: ".markdown-body{} </style>x",
      title: "a <b> & c",
    });
    expect(page).toContain("<title>a &#60;b&#62; &#38; c</title>");
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).toContain("prefers-color-scheme: dark");
    expect(page).not.toMatch(/<(?:link|script|img)\b/iu);
    expect(page).toContain("default-src 'none'");
  });
});
