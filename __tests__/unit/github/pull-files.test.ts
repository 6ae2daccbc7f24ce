import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { PermissionError } from "../../../src/github/failures.js";
import { readPatches } from "../../../src/github/pull-files.js";
import { startGitHub } from "../../support/github-server/index.js";
import type { FileState, GitHubServer } from "../../support/github-server/index.js";
import { connectTo, REPOSITORY, reset } from "./support.js";

describe("readPatches", () => {
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

  const file = (path: string, patch: string | null = "@@ -0,0 +1 @@\n+x"): FileState => ({
    path,
    status: "modified",
    patch,
  });
  const changing = (...files: readonly FileState[]): void => {
    for (const pull of server.state.pullRequests) pull.files = files;
  };
  const others = (count: number): readonly FileState[] =>
    Array.from({ length: count }, (_, index) => file(`src/file-${index}`));
  const read = (...wanted: readonly string[]): Promise<ReadonlyMap<string, string>> =>
    readPatches(connectTo(server).api, REPOSITORY, 7, new Set(wanted));
  const pages = (): readonly string[] => server.requests.slice(from).map(({ query }) => query);

  it("has the patches that are wanted, and no others", async () => {
    changing(file("README.md"), file("a b/Dockerfile", "one"), file("dockerfile", "two"));
    expect([...(await read("a b/Dockerfile", "Dockerfile"))]).toEqual([["a b/Dockerfile", "one"]]);
  });

  it.each([
    ["GitHub gives none of it", null],
    ["it is longer than anybody reads", `@@ -0,0 +1 @@\n+${"x".repeat(1_000_001)}`],
  ])("has none of a file where %s", async (_name, patch) => {
    changing(file("Dockerfile", patch));
    expect([...(await read("Dockerfile"))]).toEqual([]);
  });

  it("reads page after page, as long as something is missing", async () => {
    changing(...others(150), file("Dockerfile", "patch"), ...others(100));
    expect((await read("Dockerfile")).get("Dockerfile")).toBe("patch");
    expect(pages()).toEqual(["?per_page=100&page=1", "?per_page=100&page=2"]);
    from = server.requests.length;
    expect((await read("Dockerfile", "nowhere")).size).toBe(1);
    expect(pages()).toHaveLength(3);
  });

  it("asks nothing where nothing is wanted, and ends where GitHub's list does", async () => {
    expect((await read()).size).toBe(0);
    expect(pages()).toEqual([]);
    changing(...others(4000));
    await read("nowhere");
    expect(pages()).toHaveLength(30);
  });

  it("rejects where the pull request may not be seen", async () => {
    server.state.access = "none";
    await expect(read("Dockerfile")).rejects.toBeInstanceOf(PermissionError);
    server.state.access = "write";
    server.state.pullRequests = [];
    await expect(read("Dockerfile")).rejects.toMatchObject({ needs: "pull-requests: read" });
  });
});
