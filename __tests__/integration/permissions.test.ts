/** Tokens that may not, events that must not, and GitHub's weather: none of them hides a verdict. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { addComment, BOT } from "../support/github-server/index.js";
import type { CommentState } from "../support/github-server/state.js";
import { engineEnvironments } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Forge, JobResult, Proposal, RunnerJob } from "./support/forge.js";

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

const MAIN = {
  ".github/image-budget.yml":
    "images: { api: { dockerfile: Dockerfile, guide: none, budget: { size: 200 kB } } }\n",
  Dockerfile: "FROM scratch\nCOPY app /app\n",
  app: "a".repeat(50_000),
};

let forge: Forge;
const commits = { main: "", within: "", over: "" };
let proposals = 0;

beforeAll(async () => {
  // As a public repository: a token is not asked for where only reading is done.
  forge = await startForge({ open: true });
  commits.main = forge.commit(null, MAIN, "refs/heads/main");
  commits.within = forge.commit(commits.main, { app: "a".repeat(120_000) }, "refs/heads/within");
  commits.over = forge.commit(commits.main, { app: "a".repeat(250_000) }, "refs/heads/over");
  await forge.run(environment, forge.pushJob(null, commits.main));
});
beforeEach(() => {
  forge.github.state.access = "write";
  forge.github.recover();
});
afterEach(() => {
  expect(forge.github.violations.splice(0)).toEqual([]);
});
afterAll(async () => {
  await forge.close();
});

const propose = (head: string): Proposal => forge.propose((proposals += 1), commits.main, head);

const run = (proposal: Proposal, more: Partial<RunnerJob> = {}): Promise<JobResult> =>
  forge.run(environment, { ...forge.pullRequestJob(proposal), ...more });

const commentsOn = ({ number }: Proposal): readonly CommentState[] =>
  forge.github.state.comments.filter((comment) => comment.pullRequest === number && comment.author === BOT);

/** The warning about the comment, with its line ends as the runner has them. */
function warningOf(result: JobResult): string {
  const found = /^::warning title=Image Budget%3A not published::(.*)$/mu.exec(result.stdout)?.[1];
  if (found === undefined) throw new Error(`no warning:\n${result.stdout}`);
  return found.replaceAll("%0A", "\n").replaceAll("%25", "%");
}

/** All that a run says besides the comment. */
function expectWithin(result: JobResult): void {
  expect(result.status).toBe(0);
  expect(result.outputs).toMatchObject({
    status: "pass",
    "exit-code": "4",
    "total-bytes": "120000",
    failed: "[]",
  });
  expect(result.outputs["summary"]).toMatch(/^Within budget/);
  expect(result.summary).toMatch(/^### ✅ Within budget/m);
  expect(result.stdout).not.toMatch(/^::error/m);
  expect(result.stdout.trimEnd().split("\n").at(-1)).toMatch(/^Within budget/);
}

/** A broken budget: red and 1, whatever became of the comment. */
function expectOver(result: JobResult): void {
  expect(result.status).toBe(1);
  expect(result.outputs).toMatchObject({
    status: "fail",
    "exit-code": "1",
    "total-bytes": "250000",
    failed: '["api"]',
  });
  expect(result.summary).toMatch(/^### ❌ Over budget/m);
  expect(result.stdout.trimEnd().split("\n").at(-1)).toMatch(/^::error::Over budget/);
}

describe("a token that may only read", () => {
  it("makes of the comment a warning that names the permission and the YAML that grants it", async () => {
    forge.github.state.access = "read";
    const proposal = propose(commits.within);
    const result = await run(proposal);
    expectWithin(result);
    expect(result.report?.images[0]?.baseline.status).toBe("recorded");
    expect(warningOf(result)).toContain("the token lacks `pull-requests: write`");
    expect(warningOf(result)).toContain("permissions:\n  contents: read\n  pull-requests: write");
    expect(commentsOn(proposal)).toEqual([]);
  });

  it("hides no broken budget", async () => {
    forge.github.state.access = "read";
    const result = await run(propose(commits.over));
    expectOver(result);
    expect(warningOf(result)).toContain("the token lacks `pull-requests: write`");
  });

  it("has the two workflows for its remedy when the pull request comes from a fork", async () => {
    forge.github.state.access = "read";
    const proposal = propose(commits.within);
    const pull = forge.github.state.pullRequests.find(({ number }) => number === proposal.number);
    if (pull !== undefined) pull.headRepository = "stranger/images";
    const result = await run(proposal);
    expectWithin(result);
    expect(warningOf(result)).toMatch(/comes from a fork: its runs get a read-only token/);
    expect(warningOf(result)).toMatch(/mode: measure.*mode: publish.*fork-measure\.yml.*fork-publish\.yml/);
    expect(warningOf(result)).not.toContain("permissions:");
  });

  it("has them as well when it is Dependabot's", async () => {
    forge.github.state.access = "read";
    const result = await run(propose(commits.within), { extra: { GITHUB_ACTOR: "dependabot[bot]" } });
    expectWithin(result);
    expect(warningOf(result)).toMatch(/Dependabot get a read-only token.*mode: publish/);
  });
});

describe("without a token that is any good", () => {
  it.each([
    ["none", null, /there is no token.*`github-token`/],
    ["a bad one", "not-a-token", /401 Bad credentials.*github-token: \$\{\{ github\.token \}\}/],
  ] as const)("the gate works with %s", async (_, token, reason) => {
    const within = await run(propose(commits.within), { token });
    expectWithin(within);
    expect(warningOf(within)).toMatch(reason);
    const over = await run(propose(commits.over), { token });
    expectOver(over);
    expect(warningOf(over)).toMatch(reason);
  });

  it("the gate works with one that may not even read", async () => {
    forge.github.state.access = "none";
    const within = await run(propose(commits.within));
    expectWithin(within);
    expect(warningOf(within)).toContain("pull-requests: write");
  });
});

describe("GitHub's weather", () => {
  it("is waited out when it answers 502 three times", async () => {
    forge.github.fail(3, { status: 502, body: "<html>Unicorn!</html>" }, { path: "/graphql" });
    const proposal = propose(commits.within);
    const result = await run(proposal);
    expect(result.outputs["exit-code"]).toBe("0");
    expect(result.stdout.match(/GitHub answered 502; trying again in \d s/g)).toEqual([
      expect.stringContaining("in 1 s"),
      expect.stringContaining("in 2 s"),
      expect.stringContaining("in 4 s"),
    ]);
    expect(commentsOn(proposal)).toHaveLength(1);
  });

  it("is waited out as a secondary rate limit asks", async () => {
    const body = { message: "You have exceeded a secondary rate limit. Please wait a few minutes." };
    forge.github.fail(1, { status: 403, headers: { "retry-after": "1" }, body }, { method: "POST" });
    forge.github.fail(1, { status: 429, headers: { "retry-after": "1" }, body }, { path: /comments$/ });
    const proposal = propose(commits.within);
    const result = await run(proposal);
    expect(result.outputs["exit-code"]).toBe("0");
    expect(result.stdout.match(/secondary rate limit was met \(4\d\d\); trying again in 1 s/g)).toHaveLength(
      2,
    );
    expect(commentsOn(proposal)).toHaveLength(1);
  });

  it.each([true, false])(
    "leaves one comment when the connection is reset while it is created (carried out: %s)",
    async (carriedOut) => {
      forge.github.fail(1, "reset", { method: "POST", path: /comments$/, carriedOut });
      const proposal = propose(commits.within);
      const result = await run(proposal);
      expect(result.outputs["exit-code"]).toBe("0");
      expect(result.stdout).toMatch(/connection to GitHub failed/);
      expect(commentsOn(proposal)).toHaveLength(1);
      // And the next run still knows it for its own.
      await run(proposal);
      expect(commentsOn(proposal)).toMatchObject([{ edits: 1 }]);
    },
  );

  it("does not take half a page of comments for all of it", async () => {
    const proposal = propose(commits.within);
    for (let index = 0; index < 150; index += 1) {
      addComment(forge.github.state, proposal.number, "reader", `comment ${index} `.repeat(50));
    }
    await run(proposal);
    const [mine] = commentsOn(proposal);
    forge.github.fail(1, "truncate", { path: "/graphql" });
    forge.github.fail(1, "half", { path: "/graphql", after: 1 });
    const again = await run(proposal);
    expect(again.outputs["exit-code"]).toBe("0");
    expect(again.stdout).toMatch(/trying again/);
    expect(commentsOn(proposal)).toMatchObject([{ id: mine?.id, edits: 1 }]);
  });

  it("is exit code 4 when it does not end, green within budget and red over it", async () => {
    // Waits of no length, so that only the tries are counted.
    const down = { status: 503, headers: { "retry-after": "0" } };
    forge.github.fail(Number.POSITIVE_INFINITY, down);
    const within = await run(propose(commits.within));
    expectWithin(within);
    expect(warningOf(within)).toMatch(/failed 5 times; the last time GitHub answered 503/);
    const over = await run(propose(commits.over));
    expectOver(over);
    // Nobody could say whether the label is set.
    expect(over.stdout).toMatch(/^::warning title=Image Budget%3A override::The label .* does not count/m);
    expect(warningOf(over)).toMatch(/failed 5 times/);
  });

  it("is not waited out when the wait asked for is too long", async () => {
    const body = { message: "API rate limit exceeded" };
    forge.github.fail(9, { status: 403, headers: { "retry-after": "3600" }, body }, { path: "/graphql" });
    const started = performance.now();
    const result = await run(propose(commits.within));
    expectWithin(result);
    expect(warningOf(result)).toMatch(
      /the wait of 3,600 s asked for is longer than.*Run the job again after/s,
    );
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

describe("events that come with secrets", () => {
  const pullRequest = (proposal: Proposal): object => forge.pullRequestJob(proposal).payload;
  const workflowRun = ({ head }: Proposal): object => ({
    workflow_run: {
      head_sha: head,
      head_branch: "topic",
      head_repository: { owner: { login: "stranger" } },
      event: "pull_request",
      id: 7,
      run_attempt: 1,
      html_url: "https://github.com/octo/images/actions/runs/7",
      conclusion: "success",
    },
    repository: { full_name: "octo/images", default_branch: "main" },
  });

  it.each([
    ["pull_request_target", "check", pullRequest],
    ["pull_request_target", "measure", pullRequest],
    ["pull_request_target", "check", () => ({ pull_request: "unreadable" })],
    ["pull_request_target", "check", () => []],
    ["workflow_run", "check", workflowRun],
    ["workflow_run", "measure", workflowRun],
    ["workflow_run", "check", () => ({ workflow_run: null })],
  ] as const)("refuse %s with mode: %s before anything is built", async (event, mode, payloadOf) => {
    const proposal = propose(commits.within);
    const result = await run(proposal, { event, payload: payloadOf(proposal), inputs: { mode } });
    expect(result.builds).toEqual([]);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ status: "error", "exit-code": "2" });
    expect(result.stdout).toMatch(
      new RegExp(`^::error [^\\n]*builds nothing on ${event}: a stranger's Dockerfile`, "m"),
    );
    expect(result.stdout).toMatch(/mode: measure.*mode: publish.*fork-measure\.yml and fork-publish\.yml/);
    expect(commentsOn(proposal)).toEqual([]);
  });

  it("do not refuse a workflow_run that follows a push", async () => {
    const proposal = propose(commits.within);
    const payload = { workflow_run: { ...Object(workflowRun(proposal)).workflow_run, event: "push" } };
    const result = await run(proposal, { event: "workflow_run", payload });
    expect(result.builds).toHaveLength(1);
    expect(result.status).toBe(0);
    expect(commentsOn(proposal)).toEqual([]);
  });
});
