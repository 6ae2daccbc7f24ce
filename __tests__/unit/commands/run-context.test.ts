/** What a run is taken for, by what the runner says. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import {
  isDefaultBranch,
  isProposal,
  readRunContext,
  refusePrivileged,
} from "../../../src/commands/run-context.js";
import type { RunContext } from "../../../src/commands/run-context.js";
import { ConfigError } from "../../../src/model/errors.js";

const folder = mkdtempSync(join(tmpdir(), "image-budget-context-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SHA = "a".repeat(40);
const repository = { full_name: "octo/images", default_branch: "main" };
const pullRequest = {
  pull_request: {
    number: 7,
    head: { sha: SHA, ref: "topic", repo: { full_name: "octo/images" } },
    base: { sha: SHA, ref: "main", repo: { full_name: "octo/images" } },
  },
  repository,
};
const workflowRun = (event: string): object => ({
  workflow_run: { head_sha: SHA, event, id: 1, html_url: "https://github.com/octo/images/actions/runs/1" },
  repository,
});

async function contextOf(name: string, payload: unknown, ref = "refs/heads/main"): Promise<RunContext> {
  const path = join(folder, "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  return readRunContext({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: "octo/images",
    GITHUB_REF: ref,
    GITHUB_RUN_ID: "19000000001",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_SERVER_URL: "https://git.example/",
  });
}

describe("the run's context", () => {
  it("is nothing on a desk", async () => {
    expect(await readRunContext({})).toMatchObject({ event: null, repository: null, runUrl: null });
  });

  it("has the run, and addresses derived from the server's", async () => {
    expect(await contextOf("push", { ref: "refs/heads/main", repository })).toMatchObject({
      run: { id: 19_000_000_001, attempt: 2 },
      runUrl: "https://git.example/octo/images/actions/runs/19000000001",
    });
  });

  it.each(["", "{", "null", "[]"])("takes the payload %j for one that says nothing", async (payload) => {
    const { event } = await contextOf("pull_request", payload);
    expect(event).toMatchObject({ kind: "other", name: "pull_request" });
  });
});

describe("a run on the default branch", () => {
  it.each([
    ["push", { ref: "refs/heads/main", repository }, "refs/heads/main", true],
    ["push", { ref: "refs/heads/topic", repository }, "refs/heads/topic", false],
    ["push", { ref: "refs/tags/main", repository }, "refs/tags/main", false],
    ["workflow_dispatch", { repository }, "refs/heads/main", true],
    ["workflow_dispatch", { repository }, "refs/heads/topic", false],
    // A schedule's payload does not name the repository.
    ["schedule", { schedule: "0 4 * * 1" }, "refs/heads/main", true],
    ["pull_request", pullRequest, "refs/heads/main", false],
    ["merge_group", { repository }, "refs/heads/main", false],
    ["issue_comment", { repository }, "refs/heads/main", false],
  ])("is told from %s %j on %s", async (name, payload, ref, expected) => {
    expect(isDefaultBranch(await contextOf(name, payload, ref))).toBe(expected);
  });
});

describe("building where strangers' code must not run", () => {
  it.each([
    ["pull_request_target", pullRequest],
    ["pull_request_target", "no payload that could be read"],
    ["workflow_run", workflowRun("pull_request")],
    ["workflow_run", workflowRun("pull_request_target")],
    ["workflow_run", {}],
  ])("is refused on %s %j, with the recipe", async (name, payload) => {
    const { event } = await contextOf(name, payload);
    expect(() => {
      refusePrivileged(event);
    }).toThrow(ConfigError);
    expect(() => {
      refusePrivileged(event);
    }).toThrow(expect.objectContaining({ hint: expect.stringContaining("fork-publish.yml") }));
  });

  it.each([
    ["pull_request", pullRequest],
    ["push", { ref: "refs/heads/main", repository }],
    ["workflow_run", workflowRun("push")],
    ["schedule", {}],
  ])("is no matter on %s", async (name, payload) => {
    const { event } = await contextOf(name, payload);
    expect(() => {
      refusePrivileged(event);
    }).not.toThrow();
  });
});

describe("a change that asks to be merged", () => {
  it("is a pull request or a queue's group", async () => {
    expect(isProposal((await contextOf("pull_request", pullRequest)).event)).toBe(true);
    const group = {
      merge_group: {
        base_sha: SHA,
        base_ref: "refs/heads/main",
        head_sha: SHA,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${SHA}`,
      },
      repository,
    };
    expect(isProposal((await contextOf("merge_group", group)).event)).toBe(true);
    expect(isProposal((await contextOf("push", { ref: "refs/heads/main", repository })).event)).toBe(false);
    expect(isProposal(null)).toBe(false);
  });
});
