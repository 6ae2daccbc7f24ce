import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addComment, BOT, sha, startGitHub, TOKEN } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";
import { reset } from "./support.js";

/** What the other tests rest on: that the stand-in takes nothing that GitHub would not. */
describe("the server that stands in for GitHub", () => {
  let server: GitHubServer;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
  });

  const ask = (method: string, path: string, body?: unknown, token = TOKEN): Promise<Response> =>
    fetch(path === "/graphql" ? server.graphqlUrl : `${server.apiUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "user-agent": "test" },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const query = (text: string, variables = {}): Promise<Response> =>
    ask("POST", "/graphql", { query: text, variables });
  const PULL = 'repository(owner: "octo", name: "images") { pullRequest(number: 7)';

  it.each<[string, string, string, unknown, RegExp]>([
    ["an operation there is not", "GET", "/repos/octo/images/pull/7", undefined, /no such operation/],
    ["a method there is not", "PUT", "/repos/octo/images/pulls/7", {}, /no such operation/],
    ["a path that is no number", "GET", "/repos/octo/images/pulls/seven", undefined, /must be integer/],
    [
      "a query there is not",
      "GET",
      "/repos/octo/images/pulls?sha=1",
      undefined,
      /unknown query parameter sha/,
    ],
    ["a value there is not", "GET", "/repos/octo/images/pulls?state=merged", undefined, /allowed values/],
    ["too long a page", "GET", "/repos/octo/images/pulls?per_page=101", undefined, /more than 100/],
    ["a body that is missing", "POST", "/repos/octo/images/issues/7/comments", undefined, /body is missing/],
    [
      "a body of another shape",
      "POST",
      "/repos/octo/images/issues/7/comments",
      { body: 1 },
      /must be string/,
    ],
    [
      "a body with more",
      "POST",
      "/repos/octo/images/issues/7/comments",
      { body: "", x: 1 },
      /unknown property x/,
    ],
    ["an operation it cannot carry out", "GET", "/repos/octo/images/tags", undefined, /does not know/],
  ])("takes %s for a violation", async (_name, method, path, body, words) => {
    expect((await ask(method, path, body)).status).toBe(599);
    expect(server.violations.splice(0)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    ["no query", "", {}],
    ["a field there is not", `{ ${PULL} { headSha } } }`, {}],
    [
      "a variable that is not given",
      `query ($first: Int!) { ${PULL} { comments(first: $first) { totalCount } } } }`,
      {},
    ],
    [
      "a variable of another type",
      `query ($n: Int) { ${PULL} { comments(first: $n) { totalCount } } } }`,
      { n: "1" },
    ],
  ])("takes %s for a violation", async (_name, text, variables) => {
    expect((await query(text, variables)).status).toBe(599);
    expect(server.violations.splice(0)).toHaveLength(1);
  });

  it.each<[string, object, RegExp | null]>([
    ["on a line of the diff", { line: 2 }, null],
    ["on lines of one hunk", { start_line: 1, start_side: "RIGHT", line: 2 }, null],
    ["on a line outside of the diff", { line: 3 }, /line must be part of the diff/u],
    ["on the other side", { line: 2, side: "LEFT" }, /line must be part of the diff/u],
    ["on lines of two hunks", { start_line: 2, start_side: "RIGHT", line: 9 }, /the same hunk/u],
    ["on a range of one line", { start_line: 2, start_side: "RIGHT", line: 2 }, /must precede/u],
    ["on a file that is not changed", { line: 2, path: "README.md" }, /Path could not be resolved/u],
  ])("takes or refuses a whole review for a comment %s", async (_name, given, refusal) => {
    const patch = "@@ -1 +1,2 @@\n a\n+b\n@@ -8 +9 @@\n-c\n+d";
    for (const pull of server.state.pullRequests) {
      pull.files = [{ path: "Dockerfile", status: "modified", patch }];
    }
    const place = { path: "Dockerfile", side: "RIGHT", body: "x" };
    const answer = await ask("POST", "/repos/octo/images/pulls/7/reviews", {
      event: "COMMENT",
      body: "of two",
      commit_id: sha("a"),
      comments: [
        { ...place, line: 1 },
        { ...place, ...given },
      ],
    });
    expect(answer.status).toBe(refusal === null ? 200 : 422);
    if (refusal !== null) expect(await answer.text()).toMatch(refusal);
    expect(server.state.reviewComments).toHaveLength(refusal === null ? 2 : 0);
    expect(server.violations).toEqual([]);
  });

  it("knows whose a comment is, and pages both ways as GitHub does", async () => {
    for (let index = 0; index < 5; index += 1) {
      addComment(server.state, 7, index % 2 === 0 ? BOT : "octocat", `comment ${index}`);
    }
    const page = async (given: string) => {
      const fields = "pageInfo { hasNextPage hasPreviousPage } nodes { body viewerDidAuthor }";
      return (await query(`{ ${PULL} { comments(${given}) { ${fields} } } } }`)).json();
    };
    expect(await page("last: 2")).toMatchObject({
      data: {
        repository: {
          pullRequest: {
            comments: {
              pageInfo: { hasNextPage: false, hasPreviousPage: true },
              nodes: [
                { body: "comment 3", viewerDidAuthor: false },
                { body: "comment 4", viewerDidAuthor: true },
              ],
            },
          },
        },
      },
    });
    expect(await page("first: 101")).toMatchObject({ errors: [{ type: "EXCESSIVE_PAGINATION" }] });
    expect(
      await query(`{ ${PULL} { comments(last: 1) { nodes { databaseId } } } } }`).then((answer) =>
        answer.json(),
      ),
    ).toMatchObject({ errors: [{ message: expect.stringContaining("32-bit") }] });
    expect(server.violations).toEqual([]);
  });

  it("names the last page", async () => {
    for (let index = 0; index < 5; index += 1) addComment(server.state, 7, BOT, "");
    const answer = await ask("GET", "/repos/octo/images/issues/7/comments?per_page=2");
    expect(answer.headers.get("link")).toMatch(/[?&]page=3>; rel="last"/);
    expect(server.violations).toEqual([]);
  });

  it("refuses a bad token, and lets a read-only one read", async () => {
    expect((await ask("GET", "/repos/octo/images/pulls/7", undefined, "other")).status).toBe(401);
    server.state.access = "read";
    expect((await ask("GET", "/repos/octo/images/pulls/7")).status).toBe(200);
    const denied = await ask("POST", "/repos/octo/images/issues/7/comments", { body: "x" });
    expect(denied.status).toBe(403);
    expect(await denied.json()).toMatchObject({ message: "Resource not accessible by integration" });
    expect(server.state.comments).toEqual([]);
  });

  it("leaves the pull requests of forks out of a commit's list", async () => {
    const path = `/repos/octo/images/commits/${sha("a")}/pulls`;
    expect(await (await ask("GET", path)).json()).toMatchObject([{ number: 7 }]);
    for (const pull of server.state.pullRequests) pull.headRepository = "mallory/images";
    expect(await (await ask("GET", path)).json()).toEqual([]);
  });
});
