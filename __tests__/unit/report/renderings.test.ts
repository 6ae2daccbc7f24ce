import { describe, expect, it } from "@jest/globals";
import { COMMENT_LIMIT, renderMarkdown } from "../../../src/report/markdown.js";
import { reportSchema } from "../../../src/report/schema.js";
import { renderText } from "../../../src/report/text.js";
import { expectGolden } from "./golden.js";
import { SAMPLES } from "./samples.js";

describe.each(Object.entries(SAMPLES))("sample %s", (name, report) => {
  it("is a report by the schema", () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it("renders as Markdown as before", () => {
    expectGolden(
      `${name}.md`,
      renderMarkdown(report, {
        limit: COMMENT_LIMIT,
        runUrl: "https://example.test/run/1",
        marker: "<!-- image-budget: default -->",
      }),
    );
  });

  it("renders for a terminal as before", () => {
    expectGolden(`${name}.txt`, renderText(report, { color: false, width: 110, unicode: true }));
  });
});
