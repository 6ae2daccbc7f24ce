import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { parseMarker } from "../../../src/github/marker.js";
import { publishComment } from "../../../src/github/sticky-comment.js";
import { PermissionError } from "../../../src/github/failures.js";
import { addComment, BOT, sha, startGitHub } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";
import { commentOf, connectTo, reset } from "./support.js";

const POST = { method: "POST", path: /\/issues\/7\/comments$/ };
const marker = (run: number, attempt = 1, key = "default"): string =>
  `<!-- image-budget key=${key} run=${run} attempt=${attempt} head=${sha("a")} -->\n`;

describe("publishComment", () => {
  let server: GitHubServer;
  let from = 0;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
    from = server.requests.length;
  });
  afterEach(() => {
    expect(server.violations.splice(0)).toEqual([]);
  });

  const sent = (): readonly string[] =>
    server.requests
      .slice(from)
      .map(({ method, path }) => `${method} ${path.replace("/repos/octo/images", "")}`);
  const publish = (...given: Parameters<typeof commentOf>) =>
    publishComment(connectTo(server).api, commentOf(...given));
  const bodies = (): readonly string[] => server.state.comments.map(({ body }) => body);

  it("creates one comment, and updates it from then on", async () => {
    const first = await publish(1);
    expect(first).toMatchObject({ kind: "created" });
    expect(bodies()).toEqual([`${marker(1)}**pass** as run 1 has it`]);
    const second = await publish(2);
    expect(second).toEqual({ ...first, kind: "updated" });
    expect(bodies()).toEqual([`${marker(2)}**pass** as run 2 has it`]);
  });

  it("needs a look and a write for an update, and never asks who it is", async () => {
    await publish(1);
    from = server.requests.length;
    await publish(2);
    expect(sent()).toEqual(["POST /graphql", `PATCH /issues/comments/${server.state.comments[0]?.id}`]);
    expect(server.requests.some(({ path }) => path === "/user")).toBe(false);
  });

  it("finds its own among 250 comments and markers of others", async () => {
    addComment(server.state, 7, "mallory", `${marker(999)}spoofed`);
    for (let index = 0; index < 150; index += 1) addComment(server.state, 7, "octocat", `comment ${index}`);
    const own = addComment(server.state, 7, BOT, `${marker(1)}ours`);
    for (let index = 0; index < 100; index += 1)
      addComment(server.state, 7, "mallory", `${marker(998)}spoofed`);
    expect(await publish(2)).toMatchObject({ kind: "updated" });
    expect(own).toMatchObject({ body: `${marker(2)}**pass** as run 2 has it`, edits: 1 });
    expect(server.state.comments.filter(({ edits }) => edits > 0)).toEqual([own]);
    expect(server.state.comments).toHaveLength(252);
  });

  it("creates its own where 250 others have only spoofed ones", async () => {
    for (let index = 0; index < 250; index += 1)
      addComment(server.state, 7, "mallory", `${marker(9)}spoofed`);
    expect(await publish(2)).toMatchObject({ kind: "created" });
    expect(server.state.comments).toHaveLength(251);
    expect(server.state.comments.at(-1)).toMatchObject({ author: BOT });
  });

  it("takes a marker for one on the first line only, and of its own key", async () => {
    addComment(server.state, 7, BOT, `quoted:\n${marker(99)}`);
    addComment(server.state, 7, BOT, `${marker(99, 1, "other")}of another workflow`);
    addComment(server.state, 7, BOT, ` ${marker(99)}indented`);
    expect(await publish(2)).toMatchObject({ kind: "created" });
    expect(server.state.comments).toHaveLength(4);
  });

  it.each([
    ["run", { id: 2, attempt: 1 }, { id: 1, attempt: 9 }],
    ["attempt", { id: 2, attempt: 2 }, { id: 2, attempt: 1 }],
  ])("leaves the comment of a newer %s alone when the older ends last", async (_name, newer, older) => {
    await publish(2, { run: newer });
    const before = structuredClone(server.state.comments);
    expect(await publish(1, { run: older, body: "late" })).toMatchObject({ kind: "older" });
    expect(server.state.comments).toEqual(before);
  });

  it("says it again when only the run is newer, so that an even older one finds it", async () => {
    await publish(1, { body: "same" });
    expect(await publish(3, { body: "same" })).toMatchObject({ kind: "updated" });
    expect(await publish(2, { body: "different" })).toMatchObject({ kind: "older" });
    expect(await publish(3, { body: "same" })).toMatchObject({ kind: "unchanged" });
    expect(server.state.comments).toMatchObject([{ body: `${marker(3)}same`, edits: 1 }]);
  });

  it("publishes nothing once the head has moved on", async () => {
    await publish(1);
    for (const pull of server.state.pullRequests) pull.headSha = sha("d");
    expect(await publish(2)).toEqual({ kind: "moved-on" });
    expect(bodies()).toEqual([`${marker(1)}**pass** as run 1 has it`]);
  });

  it.each([
    ["merged", { state: "closed" }],
    ["a draft", { draft: true }],
    ["from a fork that is gone", { headRepository: null }],
  ] as const)("comments on a pull request that is %s", async (_name, given) => {
    for (const pull of server.state.pullRequests) Object.assign(pull, given);
    expect(await publish(1)).toMatchObject({ kind: "created" });
  });

  it("adds nothing when only to keep a comment current", async () => {
    expect(await publish(1, { policy: "update-only" })).toEqual({ kind: "none" });
    await publish(1);
    expect(await publish(2, { policy: "update-only" })).toMatchObject({ kind: "updated" });
    expect(server.state.comments).toHaveLength(1);
  });

  it("creates it again when it is deleted between look and write", async () => {
    await publish(1);
    server.onRequest = ({ method }) => {
      if (method === "PATCH") server.state.comments = [];
    };
    expect(await publish(2)).toMatchObject({ kind: "created" });
    expect(bodies()).toEqual([`${marker(2)}**pass** as run 2 has it`]);
  });

  it("keeps the oldest of several of its own and deletes the others", async () => {
    for (const run of [1, 2, 3]) addComment(server.state, 7, BOT, `${marker(run)}raced`);
    const [oldest] = server.state.comments;
    expect(await publish(4)).toMatchObject({ kind: "updated" });
    expect(server.state.comments).toEqual([oldest]);
    expect(bodies()).toEqual([`${marker(4)}**pass** as run 4 has it`]);
  });

  it("deletes the others even where the oldest says it all already", async () => {
    await publish(2);
    addComment(server.state, 7, BOT, `${marker(1)}raced`);
    expect(await publish(2)).toMatchObject({ kind: "updated" });
    expect(bodies()).toEqual([`${marker(2)}**pass** as run 2 has it`]);
  });

  it("does not go on for ever against somebody who deletes every comment", async () => {
    server.onRequest = ({ method, path }) => {
      server.state.comments = [];
      if (method === "POST" && path === "/graphql") addComment(server.state, 7, BOT, `${marker(1)}ours`);
    };
    await expect(publish(2)).rejects.toThrow("it is deleted again and again");
  });

  it.each([
    ["the newer", 2, 1],
    ["the older", 1, 2],
  ])("ends with one comment, of the newer run, when %s creates second", async (_name, mine, theirs) => {
    // The other run creates its own after we have looked, and finds ours when it settles.
    server.onRequest = ({ method, path }) => {
      if (method !== "POST" || path === "/graphql") return;
      server.onRequest = null;
      addComment(server.state, 7, BOT, `${marker(theirs)}theirs`);
    };
    await publish(mine);
    if (theirs > mine) await publish(theirs);
    expect(server.state.comments.map(({ body }) => parseMarker(body)?.run.id)).toEqual([2]);
  });

  it("never lets two runs at the same moment leave two comments behind", async () => {
    await Promise.all([publish(1), publish(2)]);
    await publish(2);
    expect(server.state.comments.map(({ body }) => parseMarker(body)?.run.id)).toEqual([2]);
  });

  describe("in GitHub's weather", () => {
    it.each(["reset", "truncate", "half", { status: 502, body: "<html>Unicorn!</html>" }] as const)(
      "creates exactly one comment when the answer to the creation is lost (%j)",
      async (failure) => {
        server.fail(1, failure, { ...POST, carriedOut: true });
        expect(await publish(1)).toMatchObject({ kind: "created" });
        expect(server.state.comments).toHaveLength(1);
      },
    );

    it.each(["reset", { status: 503 }] as const)(
      "creates the comment when the request itself was lost (%j)",
      async (failure) => {
        server.fail(2, failure, POST);
        expect(await publish(1)).toMatchObject({ kind: "created" });
        expect(server.state.comments).toHaveLength(1);
      },
    );

    it("has created the comment whatever becomes of looking for a second one", async () => {
      server.fail(5, { status: 502 }, { path: "/graphql", after: 1 });
      expect(await publish(1)).toMatchObject({ kind: "created" });
      expect(server.state.comments).toHaveLength(1);
    });

    it("says it updated when the answer to the update is lost", async () => {
      await publish(1);
      server.fail(1, "reset", { method: "PATCH", carriedOut: true });
      expect(await publish(2)).toMatchObject({ kind: "updated" });
      expect(server.state.comments).toMatchObject([{ edits: 1 }]);
    });

    it("looks again after a wait: a newer run may have written meanwhile", async () => {
      await publish(1);
      server.fail(1, { status: 502 }, { method: "PATCH" });
      const { api } = connectTo(server, {
        wait: async () => {
          await publish(3);
        },
      });
      expect(await publishComment(api, commentOf(2))).toMatchObject({ kind: "older" });
      expect(bodies()).toEqual([`${marker(3)}**pass** as run 3 has it`]);
    });

    it("reads every page again that was cut short", async () => {
      for (let index = 0; index < 250; index += 1) addComment(server.state, 7, "octocat", `comment ${index}`);
      addComment(server.state, 7, BOT, `${marker(1)}ours`);
      server.fail(1, "truncate", { path: "/graphql", after: 1 });
      server.fail(1, "half", { path: "/graphql", after: 2 });
      const { api, waits } = connectTo(server);
      expect(await publishComment(api, commentOf(2))).toMatchObject({ kind: "updated" });
      expect(waits).toEqual([1000, 1000]);
      expect(server.state.comments).toHaveLength(251);
    });

    it("gives up after five tries", async () => {
      server.fail(5, { status: 502 }, POST);
      const { api, waits } = connectTo(server);
      await expect(publishComment(api, commentOf(1))).rejects.toMatchObject({
        exitCode: 4,
        message: "writing the comment on pull request 7 failed 5 times; the last time GitHub answered 502",
      });
      expect(waits).toEqual([1000, 2000, 4000, 8000]);
    });
  });

  describe("without permission", () => {
    const failing = async (environment: Record<string, string>): Promise<PermissionError> => {
      const urls = { GITHUB_API_URL: server.apiUrl, GITHUB_GRAPHQL_URL: server.graphqlUrl };
      const { api } = connectTo(server, { environment: { ...urls, ...environment } });
      const error: unknown = await publishComment(api, commentOf(1)).catch((caught: unknown) => caught);
      if (error instanceof PermissionError) return error;
      throw new Error(`not a PermissionError: ${String(error)}`);
    };
    const EVENT = { GITHUB_EVENT_NAME: "pull_request" };

    it("names the permission and the YAML that grants it", async () => {
      server.state.access = "read";
      const error = await failing({ GITHUB_EVENT_NAME: "workflow_run" });
      expect(error.exitCode).toBe(4);
      expect(error.message).toContain(
        "commenting on pull request 7 failed: the token lacks `pull-requests: write`",
      );
      expect(error.message).toContain("Resource not accessible by integration");
      expect(error.hint).toBe(
        "Grant it in the workflow:\n\npermissions:\n  contents: read\n  pull-requests: write",
      );
      expect(server.state.comments).toEqual([]);
    });

    it("names it as well where the token may not even read", async () => {
      server.state.access = "none";
      expect(await failing(EVENT)).toMatchObject({ needs: "pull-requests: write" });
    });

    it.each([
      ["a fork's pull request", { headRepository: "mallory/images" }, EVENT, /comes from a fork/],
      [
        "Dependabot's",
        {},
        { ...EVENT, GITHUB_ACTOR: "dependabot[bot]" },
        /Runs by Dependabot get a read-only token/,
      ],
    ])(
      "tells %s about the two jobs, and of no YAML that would not help",
      async (_name, pull, given, words) => {
        server.state.access = "read";
        for (const one of server.state.pullRequests) Object.assign(one, pull);
        const { hint } = await failing(given);
        expect(hint).toMatch(words);
        expect(hint).toContain("mode: publish");
        expect(hint).not.toContain("permissions:");
      },
    );

    it("tells the publishing run of a fork's pull request about the YAML", async () => {
      server.state.access = "read";
      for (const one of server.state.pullRequests) one.headRepository = "mallory/images";
      const { hint } = await failing({ GITHUB_EVENT_NAME: "workflow_run" });
      expect(hint).toContain("permissions:");
      expect(hint).not.toContain("fork");
    });

    it("says that the conversation is locked", async () => {
      for (const one of server.state.pullRequests) one.locked = true;
      await expect(publish(1)).rejects.toMatchObject({ hint: expect.stringMatching(/^Unlock/) });
    });

    it("says that the pull request is not there for it", async () => {
      await expect(publish(1, { number: 8 })).rejects.toThrow(
        "reading the comments of pull request 8 failed",
      );
    });

    it("repeats what GitHub has against the text", async () => {
      await expect(publish(1, { body: "x".repeat(65_536) })).rejects.toThrow("Body is too long");
    });
  });
});
