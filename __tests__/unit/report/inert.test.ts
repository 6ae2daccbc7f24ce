import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { annotations } from "../../../src/report/annotations.js";
import { codeBlock, codeSpan, htmlCode, inlineText, plainLine } from "../../../src/report/escape.js";
import { summariseOutcome } from "../../../src/report/headline.js";
import { COMMENT_LIMIT, renderMarkdown, SUMMARY_LIMIT } from "../../../src/report/markdown.js";
import { renderText } from "../../../src/report/text.js";
import { renderCommentHtml } from "../../../scripts/lib/comment-page.mjs";
import { effects, flatten, HTML_NOT_OURS, md, structure } from "./oracle.js";
import { ALL_TEXTS, HOSTILE, hostileReport, SAMPLES, textPlaces, withText } from "./samples.js";

const anything = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."`|\\@#:/.<>[]()!*_~$&;-+=1aw \n\r\t{}\"'^%?\u202E\u200B"),
    maxLength: 40,
  }),
  fc
    .array(fc.constantFrom(...HOSTILE.map((text) => text.slice(0, 80))), { maxLength: 4 })
    .map((texts) => texts.join(" ")),
);

describe("text of others in a sentence", () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))("has no effect: %j", (_, text) => {
    expect(effects(`before ${inlineText(text)} after`)).toEqual([]);
    expect(effects(inlineText(text))).toEqual([]);
    expect(effects(`- ${inlineText(text)}`).filter((effect) => !effect.startsWith("list_item"))).toEqual([]);
  });

  it("has no effect whatever it is", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(
          effects(`- ${inlineText(text)} ${codeSpan(text)} ${inlineText(text)}\n- ${inlineText(text)}`),
        ).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays in its table cell whatever it is", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const place = { table: true };
        const tokens = flatten(
          md.parse(
            `| a | b | c |\n|---|---|---|\n| ${codeSpan(text, place)} | ${inlineText(text, place)} | end |\n`,
            {},
          ),
        );
        const cells = tokens.filter(
          (token, index) => token.type === "inline" && tokens[index - 1]?.type === "td_open",
        );
        expect(cells).toHaveLength(3);
        expect(cells[2]?.content).toBe("end");
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves plain words as they are and code to be copied as it was", () => {
    expect(inlineText("size 240 MB is 40 MB (20 %) over its limit of 200 MB")).toBe(
      "size 240 MB is 40 MB (20 %) over its limit of 200 MB",
    );
    expect(inlineText("see requirements.txt, or ask @octocat")).toBe(
      "see `requirements.txt`, or ask `@octocat`",
    );
    expect(inlineText("a_b <c> *d* [e]")).toBe("a\\_b &lt;c&gt; \\*d\\* \\[e\\]");
    expect(codeSpan("a`b``c")).toBe("```a`b``c```");
    expect(codeSpan("`")).toBe("`` ` ``");
    expect(codeSpan("a|b", { table: true })).toBe("`a\\|b`");
    expect(codeSpan("a\\|b", { table: true })).toBe("`a∖\\|b`");
    expect(codeSpan("")).toBe('`""`');
  });

  it("shows what is hidden and bounds what is long", () => {
    expect(plainLine("a\u202Eb\u0007c\u200Bd")).toBe("a<U+202E>b<U+0007>c<U+200B>d");
    expect(plainLine("👩‍💻 ❤️")).toBe("👩‍💻 ❤️");
    expect(plainLine("\ud800")).toBe("<U+D800>");
    expect([...plainLine("é".repeat(100_000), 50)]).toHaveLength(50);
    expect(plainLine("abc", 3)).toBe("abc");
    expect(plainLine("abcd", 3)).toBe("ab…");
  });

  it("cannot leave a block of code or a summary line", () => {
    expect(codeBlock(["```", "````js", "ok\nnext\u2028third"])).toBe(
      "`````text\n```\n````js\nok\nnext\nthird\n`````",
    );
    expect(htmlCode("</summary>\n\n<b>&")).toBe("<code>&lt;/summary&gt; &lt;b&gt;&amp;</code>");
  });
});

describe("a report full of hostile text", () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))(
    "is inert in the comment, the page and the terminal: %j",
    (_, text) => {
      const report = hostileReport(text);
      const markdown = renderMarkdown(report, {
        limit: COMMENT_LIMIT,
        runUrl: null,
        marker: "<!-- ours -->",
      });
      expect(effects(markdown)).toEqual([]);
      expect(markdown.indexOf("<!-- ours -->")).toBe(0);
      const html = renderCommentHtml(markdown);
      expect(html).not.toMatch(HTML_NOT_OURS);
      const terminal = renderText(report, { color: false, width: 100, unicode: true });
      expect(terminal).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069](?<!\n)/u);
      expect(terminal).not.toMatch(/^\s*::|##\[/m);
    },
  );

  it("is inert whatever the text is", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(
          effects(
            renderMarkdown(hostileReport(text), { limit: SUMMARY_LIMIT, bytes: SUMMARY_LIMIT, runUrl: null }),
          ),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("takes no longer for being large", () => {
    const text = "a`|<@x \u202E".repeat(2000);
    const [one, two] = hostileReport(text).images;
    const images = [one, two].flatMap((sample) =>
      sample === undefined ? [] : Array.from({ length: 100 }, () => sample),
    );
    const large = { ...hostileReport(text), images };
    const start = performance.now();
    renderMarkdown(large, { limit: COMMENT_LIMIT, runUrl: null });
    renderText(large, { color: false, width: 100, unicode: true });
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 30_000);
});

describe("a report with the same text in every place that holds text", () => {
  const options = { limit: SUMMARY_LIMIT, bytes: SUMMARY_LIMIT, runUrl: null, marker: "<!-- ours -->" };
  const complete = hostileReport("plain");
  const ofPlainWords = structure(renderMarkdown(withText(complete, "plain"), options));

  it("knows places of every kind", () => {
    // A place that is new to the report is among them by itself: they are found by asking the schema.
    for (const place of [
      "images.0.guidePackages.0.says",
      "images.0.baseline.record.commit",
      "images.0.recorded.created",
      "images.0.budgets.1.waiver.note",
      "images.0.packages.0.version",
      "images.0.contents.gaps.0",
      "images.0.waste.pairs.0.example",
      "images.0.findings.0.remedy",
      "images.0.growth.reasons.0.from",
      "images.0.growth.files.0.path",
      "images.0.change.drift.image",
      "limitChanges.0.setting",
      "override.by",
      "baselineReason",
      "config.overrideLabel",
      "config.names.0",
      "images.1.failure.log.0",
      "created",
      "tool.version",
    ]) {
      expect(textPlaces(complete)).toContain(place);
    }
    expect(textPlaces(complete)).not.toContain("status");
    expect(textPlaces(complete)).not.toContain("images.0.budgets.0.metric");
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 60), text]))("is inert: %j", (_, text) => {
    const report = withText(complete, text);
    const markdown = renderMarkdown(report, options);
    expect(effects(markdown)).toEqual([]);
    // No more headings, tables and sections than with plain words.
    for (const [kind, number] of Object.entries(structure(markdown))) {
      expect([kind, number]).toEqual([kind, Math.min(number, ofPlainWords[kind] ?? 0)]);
    }
    expect(renderCommentHtml(markdown)).not.toMatch(HTML_NOT_OURS);
    for (const unicode of [true, false]) {
      const terminal = renderText(report, { color: unicode, width: 140, unicode });
      expect(terminal.replace(/\u001b\[\d+m/gu, "")).not.toMatch(
        /[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/u,
      );
      expect(terminal).not.toMatch(/^\s*::|##\[/mu);
    }
    for (const { title, message } of annotations(report)) {
      expect(`${title}${message}`).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }
    expect(summariseOutcome(report)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
  });

  it.each(Object.entries(SAMPLES))("is inert in the sample %s", (_, sample) => {
    for (const text of ALL_TEXTS) {
      const markdown = renderMarkdown(withText(sample, text), { ...options, limit: COMMENT_LIMIT });
      expect(markdown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
      expect(effects(markdown)).toEqual([]);
    }
  });
});
