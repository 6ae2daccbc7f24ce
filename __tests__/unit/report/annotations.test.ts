import { describe, expect, it } from "@jest/globals";
import { annotations } from "../../../src/report/annotations.js";
import {
  forty,
  hostileReport,
  image,
  noEngine,
  overBudget,
  passWithSaving,
  report,
  verdict,
} from "./samples.js";

describe("annotations", () => {
  it("lie on the line of the largest layer, fails before warnings", () => {
    expect(annotations(overBudget).map(({ level, file, line, title }) => [level, file, line, title])).toEqual(
      [
        ["error", "api/Dockerfile", 14, "Image Budget: api over budget"],
        ["error", ".github/image-budget.yml", 1, "Image Budget: total over budget"],
        ["warning", "api/Dockerfile", 14, "Image Budget: api over budget"],
      ],
    );
  });

  it("lie on the line a build failed at", () => {
    const [first] = annotations(forty);
    expect(first).toMatchObject({
      level: "error",
      file: "services/service-08/Dockerfile",
      line: 5,
      title: "Image Budget: service-08 did not build",
    });
    expect(annotations(forty)).toHaveLength(3);
  });

  it("are the ten worst, by how far a limit is broken", () => {
    const images = Array.from({ length: 30 }, (_, index) =>
      image({
        name: `image-${index}`,
        status: "fail",
        budgets: [
          verdict({ status: "fail", limit: { bytes: 100 }, actual: { bytes: 101 + index, percent: null } }),
        ],
      }),
    );
    const titles = annotations(report({ images })).map(({ title }) => title);
    expect(titles).toHaveLength(10);
    expect(titles[0]).toContain("image-29");
    expect(titles[9]).toContain("image-20");
  });

  it("have no place where there is no file, and are none when all is well", () => {
    expect(annotations(noEngine)).toMatchObject([{ level: "error", file: null, line: null }]);
    expect(annotations(passWithSaving)).toEqual([]);
    const named = image({ dockerfile: null, status: "fail", budgets: [verdict({ status: "fail" })] });
    expect(annotations(report({ images: [named] }))).toMatchObject([{ file: null, line: null }]);
  });

  it("are single lines of bounded length", () => {
    for (const { title, message } of annotations(hostileReport("a\n::error::b\u001b[31m\r".repeat(500)))) {
      expect(`${title}${message}`).not.toMatch(/\p{Cc}/u);
      expect(title.length).toBeLessThanOrEqual(200);
      expect(message.length).toBeLessThanOrEqual(1100);
    }
  });
});
