import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PermissionError } from "../../../src/github/failures.js";
import { offerReview } from "../../../src/github/review.js";
import type { Offer, Reviewed } from "../../../src/github/review.js";
import { addReviewComment, BOT, sha, startGitHub } from "../../support/github-server/index.js";
import type { GitHubServer, ReviewCommentState } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "./support.js";

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");
const marker = (text: string): string => `<!-- image-budget suggestion=${fingerprint(text)} -->\n`;
const POST = { method: "POST", path: /\/pulls\/7\/reviews$/ };

/** On line `line`, known by a text. */
const offer = (text: string, line = 1, endLine = line): Offer => ({
  path: "Dockerfile",
  line,
  endLine,
  fingerprint: fingerprint(text),
  body: `about ${text}`,
});

describe("offerReview", () => {
  let server: GitHubServer;
  let from = 0;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
    const patch = ["@@ -0,0 +1,30 @@", ...Array.from({ length: 30 }, (_, index) => `+line ${index + 1}`)];
    for (const pull of server.state.pullRequests) {
      pull.files = [{ path: "Dockerfile", status: "added", patch: patch.join("\n") }];
    }
    from = server.requests.length;
  });
  afterEach(() => {
    server.recover();
    expect(server.violations.splice(0)).toEqual([]);
  });

  const sent = (): readonly string[] =>
    server.requests
      .slice(from)
      .map(({ method, path }) => `${method} ${path.replace("/repos/octo/images", "")}`);
  const offering = (offers: readonly Offer[], environment = {}): Promise<Reviewed> => {
    const { apiUrl, graphqlUrl } = server;
    return offerReview(
      connectTo(server, {
        environment: { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, ...environment },
      }).api,
      {
        repository: REPOSITORY,
        number: 7,
        headSha: sha("a"),
        offers,
        most: 10,
        body: (shown, left) => `${shown} shown, ${left} left`,
      },
    );
  };
  const comments = (): readonly ReviewCommentState[] => server.state.reviewComments;

  it("makes one review of all comments, on the commit that was measured", async () => {
    const done = await offering([offer("one", 3), offer("two", 5, 9)]);
    expect(done).toMatchObject({
      kind: "offered",
      count: 2,
      url: expect.stringContaining("pullrequestreview"),
    });
    expect(sent()).toEqual(["POST /graphql", "POST /pulls/7/reviews"]);
    expect(server.state.reviews).toMatchObject([{ author: BOT, commit: sha("a"), body: "2 shown, 0 left" }]);
    expect(server.requests.at(-1)?.body).toMatchObject({ event: "COMMENT", commit_id: sha("a") });
    expect(comments()).toMatchObject([
      { path: "Dockerfile", startLine: null, line: 3, body: `${marker("one")}about one` },
      { path: "Dockerfile", startLine: 5, line: 9, body: `${marker("two")}about two` },
    ]);
  });

  it.each([
    ["open", {}],
    ["resolved", { resolved: true }],
    ["outdated", { outdated: true }],
    ["kept with other line ends", { body: `${marker("one").trim()}\r\nabout one` }],
  ])("repeats nothing whose comment is %s", async (_name, given) => {
    await offering([offer("one", 3)]);
    for (const comment of comments()) Object.assign(comment, given);
    expect(await offering([offer("one", 17)])).toEqual({ kind: "nothing-new" });
    expect(await offering([offer("one", 17), offer("two", 4)])).toMatchObject({ kind: "offered", count: 1 });
    expect(server.state.reviews).toHaveLength(2);
    expect(comments()).toHaveLength(2);
  });

  it("makes none of nothing", async () => {
    expect(await offering([])).toEqual({ kind: "nothing-new" });
    expect(sent()).toEqual(["POST /graphql"]);
  });

  it("takes the word of nobody else for its own, nor a marker further down", async () => {
    addReviewComment(server.state, 7, "mallory", `${marker("one")}about one`);
    addReviewComment(server.state, 7, BOT, `> ${marker("one")}`);
    addReviewComment(server.state, 7, BOT, `quoted:\n${marker("one")}`);
    addReviewComment(server.state, 8, BOT, `${marker("one")}on another pull request`);
    expect(await offering([offer("one")])).toMatchObject({ kind: "offered", count: 1 });
  });

  it("finds its own among hundreds of threads", async () => {
    for (let index = 0; index < 250; index += 1) {
      addReviewComment(server.state, 7, index % 2 === 0 ? "mallory" : BOT, `thread ${index}`);
    }
    addReviewComment(server.state, 7, BOT, `${marker("one")}about one`);
    expect(await offering([offer("one")])).toEqual({ kind: "nothing-new" });
    expect(sent()).toEqual(["POST /graphql", "POST /graphql", "POST /graphql"]);
  });

  it("says so where there are more threads than it reads, and suggests nothing", async () => {
    for (let index = 0; index < 5001; index += 1) addReviewComment(server.state, 7, "mallory", "x");
    await expect(offering([offer("one")])).rejects.toMatchObject({
      message: expect.stringContaining("more than 5000"),
      hint: expect.stringContaining("suggestions: false"),
    });
    expect(server.state.reviews).toHaveLength(5001);
  });

  it("makes ten comments at most, and the others another time", async () => {
    const offers = Array.from({ length: 13 }, (_, index) => offer(`text ${index}`, index + 1));
    expect(await offering(offers)).toMatchObject({ count: 10 });
    expect(comments().map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await offering(offers)).toMatchObject({ count: 3 });
    expect(await offering(offers)).toEqual({ kind: "nothing-new" });
    expect(server.state.reviews.map(({ body }) => body)).toEqual(["10 shown, 3 left", "3 shown, 0 left"]);
  });

  it.each<[string, Parameters<typeof Object.assign>[1], Reviewed]>([
    ["the head is another", { headSha: sha("d") }, { kind: "moved-on" }],
    ["it is closed", { state: "closed" }, { kind: "closed" }],
  ])("suggests nothing once %s", async (_name, given, expected) => {
    for (const pull of server.state.pullRequests) Object.assign(pull, given);
    expect(await offering([offer("one")])).toEqual(expected);
    expect(server.state.reviews).toEqual([]);
  });

  it("rejects with GitHub's words where a line is outside of the diff: none is taken then", async () => {
    await expect(offering([offer("one", 3), offer("two", 31)])).rejects.toMatchObject({
      message: expect.stringMatching(/422 .*line must be part of the diff/u),
    });
    expect(comments()).toEqual([]);
  });

  it("names the permission, and to a fork's token what can be done without it", async () => {
    server.state.access = "read";
    const event = { GITHUB_EVENT_NAME: "pull_request" };
    const own = await offering([offer("one")], event).catch((error: unknown) => error);
    expect(own).toBeInstanceOf(PermissionError);
    expect(own).toMatchObject({
      needs: "pull-requests: write",
      hint: expect.stringContaining("permissions:"),
    });
    for (const pull of server.state.pullRequests) pull.headRepository = "stranger/images";
    const stranger = await offering([offer("one")], event).catch((error: unknown) => error);
    expect(stranger).toMatchObject({ hint: expect.stringMatching(/^The pull request comes from a fork/u) });
    server.state.access = "none";
    await expect(offering([offer("one")])).rejects.toBeInstanceOf(PermissionError);
  });

  it.each(["reset", "truncate", { status: 502 }] as const)(
    "does not suggest twice when the answer is lost (%j), although it was carried out",
    async (failure) => {
      server.fail(1, failure, { ...POST, carriedOut: true });
      const done = await offering([offer("one"), offer("two", 2)]);
      expect(done).toMatchObject({
        kind: "offered",
        count: 2,
        url: expect.stringContaining("#discussion_r"),
      });
      expect(server.state.reviews).toHaveLength(1);
    },
  );

  it("tries again after weather, and gives up in the end", async () => {
    server.fail(2, { status: 503 }, POST);
    expect(await offering([offer("one")])).toMatchObject({ kind: "offered" });
    server.fail(99, { status: 503 }, POST);
    await expect(offering([offer("two")])).rejects.toMatchObject({
      message: expect.stringContaining("suggesting changes on pull request 7 failed 5 times"),
    });
  });

  it("looks again before the next try: the head may be another by then", async () => {
    server.fail(1, { status: 503 }, POST);
    server.onRequest = ({ path }) => {
      if (path.endsWith("/reviews")) for (const pull of server.state.pullRequests) pull.headSha = sha("d");
    };
    expect(await offering([offer("one")])).toEqual({ kind: "moved-on" });
    expect(server.state.reviews).toEqual([]);
  });
});
