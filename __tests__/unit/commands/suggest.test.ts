import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { readInputs } from "../../../src/commands/action-inputs.js";
import { describeReviewed, suggestOn } from "../../../src/commands/suggest.js";
import { lintFindingSchema } from "../../../src/report/lint-schema.js";
import type { Report } from "../../../src/report/schema.js";
import { sha, startGitHub } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "../github/support.js";
import { image, report } from "../report/builders.js";

/** A report with a fix on each of these lines, whose text is `RUN step N`. */
function fixing(...lines: readonly number[]): Report {
  const findings = lines.map((line) =>
    lintFindingSchema.parse({
      rule: "DL3042",
      level: "warn",
      message: "It keeps a cache.",
      remedy: "Drop it.",
      line,
      column: 1,
      endLine: line,
      endColumn: 2,
      bytes: null,
      atLeast: false,
      how: "not measured",
      fix: { line, endLine: line, replaced: `RUN step ${line}`, text: `RUN step ${line} --no-cache` },
    }),
  );
  return report({
    images: [image({ dockerfile: "Dockerfile", lint: { declined: null, findings, notes: [] } })],
  });
}

describe("suggestOn", () => {
  let server: GitHubServer;
  let from = 0;
  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
    from = server.requests.length;
    const rows = Array.from({ length: 20 }, (_, index) => `+RUN step ${index + 1}`);
    for (const pull of server.state.pullRequests) {
      pull.files = [{ path: "Dockerfile", status: "added", patch: ["@@ -0,0 +1,20 @@", ...rows].join("\n") }];
    }
  });
  afterEach(() => {
    expect(server.violations.splice(0)).toEqual([]);
  });
  const suggest = (what: Report) =>
    suggestOn(connectTo(server).api, { repository: REPOSITORY, number: 7, headSha: sha("a") }, what);
  const asked = (): number => server.requests.length - from;

  it("suggests what the report can fix, ten at most, and what is left the next time", async () => {
    const lines = Array.from({ length: 12 }, (_, index) => index + 3);
    const done = await suggest(fixing(...lines));
    expect(done === null ? "" : describeReviewed(done)).toMatch(/^Suggested 10 changes: https:/u);
    expect(server.state.reviewComments.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(server.state.reviews[0]?.body).toContain("2 more will come with the next run.");
    expect(await suggest(fixing(...lines))).toMatchObject({ kind: "offered", count: 2 });
    expect(await suggest(fixing(...lines))).toEqual({ kind: "nothing-new" });
  });

  it("asks GitHub nothing where the report has no fix, and only for files where the diff has none of it", async () => {
    expect(await suggest(fixing())).toBeNull();
    expect(asked()).toBe(0);
    expect(await suggest(fixing(21))).toBeNull();
    expect(asked()).toBe(1);
  });
});

describe("the input suggestions", () => {
  const read = (value: string): boolean =>
    readInputs((name) => (name === "suggestions" ? value : "")).suggestions;

  it("is yes unless it is no, and refuses what is neither", () => {
    expect([read(""), read("true"), read("False")]).toEqual([true, true, false]);
    expect(() => read("never")).toThrow(/input suggestions: is not a yes or no/u);
  });
});
