/** The one comment of a pull request: created once, kept up to date, never by an older run, within GitHub's limit. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
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
/** What main holds, the same with another README, grown within the budget, and grown beyond it. */
const commits = { main: "", same: "", within: "", over: "" };
let proposals = 0;

beforeAll(async () => {
  forge = await startForge();
  commits.main = forge.commit(null, MAIN, "refs/heads/main");
  commits.same = forge.commit(commits.main, { "README.md": "hello\n" }, "refs/heads/same");
  commits.within = forge.commit(commits.main, { app: "a".repeat(120_000) }, "refs/heads/within");
  commits.over = forge.commit(commits.main, { app: "a".repeat(250_000) }, "refs/heads/over");
  expect((await forge.run(environment, forge.pushJob(null, commits.main))).status).toBe(0);
  expect(forge.github.state.comments).toEqual([]);
});
afterEach(() => {
  expect(forge.github.violations.splice(0)).toEqual([]);
});
afterAll(async () => {
  await forge.close();
});

const propose = (head: string): Proposal => forge.propose((proposals += 1), commits.main, head);
const move = ({ number }: Proposal, head: string): Proposal => forge.propose(number, commits.main, head);

const run = (
  proposal: Proposal,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<RunnerJob> = {},
): Promise<JobResult> => forge.run(environment, { ...forge.pullRequestJob(proposal, inputs), ...more });

/** This program's comments on a pull request. */
const commentsOn = ({ number }: Proposal): readonly CommentState[] =>
  forge.github.state.comments.filter((comment) => comment.pullRequest === number && comment.author === BOT);

const firstLines = (proposal: Proposal): readonly string[] =>
  commentsOn(proposal).map(({ body }) => body.split("\n")[1] ?? "");

describe("the comment", () => {
  it("is created once and updated in place, among 250 of others and spoofed markers", async () => {
    const proposal = propose(commits.within);
    const { state } = forge.github;
    const spoofed = `<!-- image-budget key=default run=999999999 attempt=9 head=${proposal.head} -->\n### ✅ Within budget`;
    const others = Array.from({ length: 250 }, (_, index) =>
      index === 40 || index === 249
        ? addComment(state, proposal.number, "mallory", spoofed)
        : addComment(state, proposal.number, `reader-${index}`, `comment ${index}`),
    );
    const nightly = addComment(
      state,
      proposal.number,
      BOT,
      `<!-- image-budget key=nightly run=1 attempt=1 head=${proposal.head} -->\nof another use`,
    );
    const before = new Map(others.map(({ id, body }) => [id, body]));

    const created = await run(proposal);
    expect(created.status).toBe(0);
    expect(created.stdout).toMatch(/^Commented: https:/m);
    const [mine] = commentsOn(proposal).filter(({ id }) => id !== nightly.id);
    const lines = (mine?.body ?? "").split("\n");
    expect(lines[0]).toMatch(/^<!-- image-budget key=default run=\d+ attempt=1 head=[0-9a-f]{40} -->$/);
    expect(lines[0]).toContain(proposal.head);
    expect(lines[1]).toMatch(/^### ✅ Within budget · 120.kB · \+70.kB \(\+140.%\) against base$/);
    // Nothing was left out, so nothing leads to the run.
    expect(mine?.body).not.toContain("/actions/runs/");

    const moved = move(proposal, commits.over);
    const updated = await run(moved);
    expect(updated.status).toBe(1);
    expect(updated.stdout).toMatch(/^Updated the comment: https:/m);
    const now = commentsOn(proposal).filter(({ id }) => id !== nightly.id);
    expect(now).toMatchObject([{ id: mine?.id, edits: 1 }]);
    expect(now[0]?.body).toContain(`head=${moved.head} -->\n### ❌ Over budget`);

    // Another use with a key of its own updates its own, and leaves this one alone.
    expect((await run(moved, { "comment-key": "nightly" })).status).toBe(1);
    expect(commentsOn(proposal)).toMatchObject([
      { id: nightly.id, edits: 1 },
      { id: mine?.id, edits: 1 },
    ]);
    expect(nightly.body).toContain("### ❌ Over budget");

    for (const comment of others) {
      expect([comment.body, comment.edits]).toEqual([before.get(comment.id), 0]);
    }
  });

  it("is never changed by an older run or attempt, which gives its verdict all the same", async () => {
    const proposal = propose(commits.over);
    expect((await run(proposal, {}, { runId: 500_000, attempt: 2 })).status).toBe(1);
    const [newest] = commentsOn(proposal);
    const body = newest?.body;
    for (const older of [
      { runId: 400_000, attempt: 7 },
      { runId: 500_000, attempt: 1 },
    ]) {
      const late = await run(proposal, {}, older);
      expect(late.stdout).toContain("A newer run has commented: its comment stays.");
      expect(late.status).toBe(1);
      expect(late.outputs).toMatchObject({ status: "fail", "exit-code": "1", failed: '["api"]' });
    }
    expect(commentsOn(proposal)).toMatchObject([{ id: newest?.id, body, edits: 0 }]);
    expect((await run(proposal, {}, { runId: 500_000, attempt: 3 })).status).toBe(1);
    expect(commentsOn(proposal)).toMatchObject([{ id: newest?.id, edits: 1 }]);
  });

  it("is not written once the head has moved on; the verdict is given", async () => {
    const proposal = propose(commits.over);
    const pull = forge.github.state.pullRequests.find(({ number }) => number === proposal.number);
    // Somebody pushes while this run is about to look for its comment.
    forge.github.onRequest = ({ path }) => {
      if (path === "/graphql" && pull !== undefined) pull.headSha = commits.within;
    };
    const late = await run(proposal);
    forge.github.onRequest = null;
    expect(late.stdout).toContain("The pull request's head has moved on: nothing was published.");
    expect(commentsOn(proposal)).toEqual([]);
    expect(late.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(late.summary).toContain("Over budget");
    expect(late.status).toBe(1);
  });

  it("is written on a pull request that was closed meanwhile", async () => {
    const proposal = propose(commits.within);
    const pull = forge.github.state.pullRequests.find(({ number }) => number === proposal.number);
    if (pull !== undefined) pull.state = "closed";
    expect((await run(proposal)).status).toBe(0);
    expect(firstLines(proposal)).toEqual([expect.stringContaining("Within budget")]);
  });
});

describe("comment:", () => {
  it("never writes none, and leaves one that exists as it is", async () => {
    const proposal = propose(commits.over);
    expect((await run(proposal, { comment: "never" })).outputs["exit-code"]).toBe("1");
    expect(commentsOn(proposal)).toEqual([]);
    await run(proposal, { comment: "always" });
    const requests = forge.github.requests.length;
    expect((await run(move(proposal, commits.within), { comment: "never" })).status).toBe(0);
    expect(firstLines(proposal)).toEqual([expect.stringContaining("Over budget")]);
    // Within budget nobody is asked about labels either.
    expect(forge.github.requests).toHaveLength(requests);
  });

  it("on-failure writes one for a failure, and then keeps it true", async () => {
    const proposal = propose(commits.within);
    const quiet = await run(proposal, { comment: "on-failure" });
    expect(quiet.stdout).toContain("Nothing that asks for a comment.");
    expect(commentsOn(proposal)).toEqual([]);
    expect((await run(move(proposal, commits.over), { comment: "on-failure" })).status).toBe(1);
    expect(firstLines(proposal)).toEqual([expect.stringContaining("Over budget")]);
    expect((await run(move(proposal, commits.within), { comment: "on-failure" })).status).toBe(0);
    expect(firstLines(proposal)).toEqual([expect.stringContaining("Within budget")]);
  });

  it("on-change writes one for a change, and then keeps it true", async () => {
    const proposal = propose(commits.same);
    const quiet = await run(proposal, { comment: "on-change" });
    expect(quiet.stdout).toContain("Nothing that asks for a comment.");
    expect(quiet.report?.images[0]?.change?.bytes).toBe(0);
    expect(commentsOn(proposal)).toEqual([]);
    expect((await run(move(proposal, commits.within), { comment: "on-change" })).status).toBe(0);
    expect(firstLines(proposal)).toEqual([expect.stringMatching(/\+70.kB/)]);
    expect((await run(move(proposal, commits.same), { comment: "on-change" })).status).toBe(0);
    expect(firstLines(proposal)).toEqual([expect.stringMatching(/no.change against base/)]);
  });

  it("always writes one where nothing changed", async () => {
    const proposal = propose(commits.same);
    const told = await run(proposal, { comment: "always" });
    expect(firstLines(proposal)).toEqual([expect.stringMatching(/no.change against base/)]);
    // The page of the run has the same report, and so do the outputs.
    expect(told.summary).toContain("| ✅\u{A0}`api` |");
    expect(told.outputs).toMatchObject({
      status: "pass",
      "exit-code": "0",
      "total-bytes": "50000",
      "change-bytes": "0",
      "saving-bytes": "",
      failed: "[]",
    });
    expect(told.outputs["summary"]).toMatch(/^Within budget: 50 kB, no change against base/);
    expect(told.report?.status).toBe("pass");
  });
});

/** Forty images of one Dockerfile: all are the same layers, each told of with its long instruction. */
function fortyImages(): Readonly<Record<string, string>> {
  const names = Array.from({ length: 40 }, (_, index) => `service-${String(index).padStart(2, "0")}`);
  const folder = "folder/".repeat(20);
  const image = "{ dockerfile: many/Dockerfile, guide: none, budget: { size: 1 kB } }";
  const copies = Array.from({ length: 15 }, (_, index) => `COPY ${folder}data /data-${index}\n`);
  return {
    ".github/image-budget.yml": `images:\n${names.map((name) => `  ${name}: ${image}\n`).join("")}concurrency: 4\n`,
    "many/Dockerfile": `FROM scratch\n${copies.join("")}`,
    [`many/${folder}data`]: "d".repeat(100),
  };
}

describe("a comment of forty images, on Enterprise Server", () => {
  it("has a row for each, and of what it had to leave out says so, with a link to the run there", async () => {
    const server = await startForge({ enterprise: true });
    const main = server.commit(null, MAIN, "refs/heads/main");
    const proposal = server.propose(1, main, server.commit(main, fortyImages(), "refs/heads/forty"));
    const many = await server.run(environment, {
      ...server.pullRequestJob(proposal),
      runId: 700_001,
      noCache: true,
      // Its own address, and no word on where the other interface is.
      extra: { GITHUB_SERVER_URL: server.gitServer.url, GITHUB_GRAPHQL_URL: "" },
    });
    expect(many.status).toBe(1);
    const [comment, ...others] = server.github.state.comments;
    expect(others).toEqual([]);
    const body = comment?.body ?? "";
    expect([...body].length).toBeLessThanOrEqual(65_536);
    expect(body.match(/^\| ❌.`service-\d\d` \|/gmu)).toHaveLength(40);
    expect(body.match(/\b\w+:\/\/[^\s)]*/g)).toEqual([
      `${server.gitServer.url}/octo/images/actions/runs/700001`,
    ]);
    // The page of the run has room for all of it.
    expect(many.summary).toContain("`service-39`");
    expect(many.summary).not.toContain("/actions/runs/");
    expect(server.github.violations).toEqual([]);
    await server.close();
  });
});
