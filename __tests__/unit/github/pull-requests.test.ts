import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { mergeBaseOf } from "../../../src/github/compare.js";
import { findPullRequests, pullRequest } from "../../../src/github/pull-requests.js";
import { addPullRequest, sha, startGitHub } from "../../support/github-server/index.js";
import type { GitHubServer } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "./support.js";

describe("pull requests", () => {
  let server: GitHubServer;

  beforeAll(async () => {
    server = await startGitHub();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    reset(server);
  });
  afterEach(() => {
    expect(server.violations.splice(0)).toEqual([]);
  });

  const find = async (headSha: string, headOwner: string | null, headBranch: string | null) =>
    (await findPullRequests(connectTo(server).api, REPOSITORY, headSha, { headOwner, headBranch })).map(
      ({ number }) => number,
    );

  it("is read with what matters of it", async () => {
    addPullRequest(server.state, {
      number: 8,
      headRepository: "mallory/images",
      headSha: sha("d"),
      headRef: "patch/1",
      mergeSha: null,
      draft: true,
      labels: ["bug", "image-budget-override"],
    });
    expect(await pullRequest(connectTo(server).api, REPOSITORY, 8)).toEqual({
      number: 8,
      headSha: sha("d"),
      headRef: "patch/1",
      headRepository: "mallory/images",
      baseRepository: REPOSITORY,
      baseRef: "main",
      mergeSha: null,
      state: "open",
      draft: true,
      labels: ["bug", "image-budget-override"],
    });
  });

  it("is read when its fork was deleted, and when its repository is written in other letters", async () => {
    for (const pull of server.state.pullRequests) pull.headRepository = null;
    expect(await pullRequest(connectTo(server).api, "Octo/Images", 7)).toMatchObject({
      headRepository: null,
    });
  });

  it("is found by its head's commit", async () => {
    expect(await find(sha("a"), null, null)).toEqual([7]);
    expect(await find(sha("a"), "octo", "topic")).toEqual([7]);
    expect(await find(sha("f"), "octo", "topic")).toEqual([]);
  });

  it("is found by its branch when it comes from a fork", async () => {
    addPullRequest(server.state, {
      number: 8,
      headRepository: "mallory/images",
      headSha: sha("d"),
      headRef: "fix/#1&state=all",
    });
    expect(await find(sha("d"), "mallory", "fix/#1&state=all")).toEqual([8]);
    expect(await find(sha("d"), null, null)).toEqual([]);
  });

  it("is not found once it is closed, or once its head is another", async () => {
    addPullRequest(server.state, { number: 8, state: "closed" });
    addPullRequest(server.state, { number: 9, headSha: sha("d") });
    expect(await find(sha("a"), "octo", "topic")).toEqual([7]);
  });

  it("is each of those that have the commit as their head, once", async () => {
    addPullRequest(server.state, { number: 3, baseRef: "next" });
    expect(await find(sha("a"), "octo", "topic")).toEqual([3, 7]);
  });

  it("cannot be found where the token may not read", async () => {
    server.state.access = "none";
    await expect(find(sha("a"), null, null)).rejects.toThrow(/lacks `pull-requests: read`/);
  });

  it("has a merge base as GitHub knows it", async () => {
    const { api } = connectTo(server);
    server.state.mergeBases.set(`${sha("b")}...${sha("a")}`, sha("e"));
    server.state.mergeBases.set("release/1...mallory:topic", sha("d"));
    expect(await mergeBaseOf(api, REPOSITORY, sha("b"), sha("a"))).toBe(sha("e"));
    expect(await mergeBaseOf(api, REPOSITORY, "release/1", "mallory:topic")).toBe(sha("d"));
    expect(await mergeBaseOf(api, REPOSITORY, sha("b"), sha("f"))).toBeNull();
  });
});
