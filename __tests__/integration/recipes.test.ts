/**
 * Every documented recipe as runners run it: for each event it reacts to, jobs in order, legs of a matrix, inputs evaluated,
 * artifacts moved, the token with what the recipe grants it and no more.
 */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { addLabel } from "../support/github-server/index.js";
import { readRecipe, recipeNames } from "../support/workflow/recipe.js";
import { engineEnvironments } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Changes, Forge, JobResult, Proposal, RunnerJob } from "./support/forge.js";
import { runWorkflow, workflowRunJob } from "./support/workflow-runner.js";
import type { LegResult, WorkflowOptions, WorkflowResult } from "./support/workflow-runner.js";

const NAMES = ["api", "frontend", "worker"];

const MAIN: Changes = {
  ".github/image-budget.yml": `
images:
  api: { dockerfile: api/Dockerfile, guide: none, budget: { size: 200 kB } }
  frontend: { dockerfile: frontend/Dockerfile, guide: none }
  worker: { dockerfile: worker/Dockerfile, guide: none }
total: { size: 300 kB }
`,
  ...Object.fromEntries(
    NAMES.flatMap((name) => [
      [`${name}/Dockerfile`, "FROM scratch\nCOPY file /file\n"],
      [`${name}/file`, name.slice(0, 1).repeat(50_000)],
    ]),
  ),
};
/** One image grows, and all stay within their budgets. */
const LARGER: Changes = { "api/file": "a".repeat(120_000) };
/** The api breaks its own limit. */
const TOO_LARGE: Changes = { "api/file": "a".repeat(210_000) };
/** No image breaks a limit, only all of them together: 190 + 70 + 50 kB. */
const TOO_MUCH: Changes = { "api/file": "a".repeat(190_000), "frontend/file": "f".repeat(70_000) };

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

let forge: Forge;
/** Events that the recipes were run for, by the recipe. */
let seen: Map<string, Set<string>>;
beforeEach(async () => {
  forge = await startForge();
  seen = new Map();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.close();
});

async function run(name: string, trigger: RunnerJob, options: WorkflowOptions = {}): Promise<WorkflowResult> {
  seen.set(name, (seen.get(name) ?? new Set()).add(trigger.event));
  return runWorkflow(forge, environment, name, trigger, options);
}

/** Bodies of all comments, with plain blanks between a number and its unit. */
const comments = (): readonly string[] =>
  forge.github.state.comments.map(({ body }) => body.replaceAll("\u00A0", " "));

/** The one comment there is. */
function comment(): string {
  expect(comments()).toHaveLength(1);
  return comments()[0] ?? "";
}

const legOf = (result: WorkflowResult, name: string): LegResult => {
  const leg = result.legs.find((one) => one.name === name);
  if (leg === undefined) throw new Error(`${result.recipe} ran no ${name}`);
  return leg;
};

const ownOf = (result: WorkflowResult, name = "image-budget"): JobResult => {
  const { own } = legOf(result, name);
  if (own === null) throw new Error(`${name} did not run the action`);
  return own;
};

/** What all jobs have built: `api`, or `base:api` for the baseline's. */
function built({ legs }: WorkflowResult): readonly string[] {
  return legs
    .flatMap(({ own }) => (own === null ? [] : own.builds.map((path) => ({ path, own }))))
    .map(({ path, own }) => {
      const name = path.split("/").at(-2) ?? "";
      return path.startsWith(own.runner.workspace) ? name : `base:${name}`;
    })
    .sort();
}

const BASES = NAMES.map((name) => `base:${name}`);

const commitMain = (): string => forge.commit(null, MAIN, "refs/heads/main");

function propose(number: number, main: string, changes: Changes): Proposal {
  return forge.propose(number, main, forge.commit(main, changes, "refs/heads/topic"));
}

/** A pull request that is fine gets a comment; one that breaks a limit is red, and the comment says so. */
async function checksPullRequests(
  name: string,
  main: string,
  baseline: "measured" | "recorded",
): Promise<void> {
  const fine = await run(name, forge.pullRequestJob(propose(1, main, LARGER)));
  expect(fine.conclusion).toBe("success");
  const own = ownOf(fine);
  expect(own.stdout).not.toContain("::warning");
  expect(own.report).toMatchObject({
    status: "pass",
    baselineCommit: { sha: main, how: "merge-parent" },
    total: { bytes: 220_000, change: { bytes: 70_000 } },
  });
  expect(own.report?.images.map((image) => image.baseline.status)).toEqual([baseline, baseline, baseline]);
  expect(built(fine)).toEqual([...NAMES, ...(baseline === "recorded" ? [] : BASES)].sort());
  expect(comment()).toContain("Within budget · 220 kB in total · +70 kB");

  const broken = await run(name, forge.pullRequestJob(propose(1, main, TOO_LARGE)));
  expect(broken.conclusion).toBe("failure");
  expect(ownOf(broken).outputs).toMatchObject({ status: "fail", "exit-code": "1", failed: '["api"]' });
  expect(comment()).toContain("Over budget (1 of 3 images)");
}

/** A run on main is green, writes no comment, and builds every image once. */
async function recordsMain(
  name: string,
  main: string,
  more: Partial<RunnerJob> = {},
): Promise<WorkflowResult> {
  const recorded = await run(name, { ...forge.pushJob(null, main), ...more });
  expect(recorded.conclusion).toBe("success");
  expect(comments()).toEqual([]);
  expect(built(recorded)).toEqual(NAMES);
  return recorded;
}

const EXPECTED: Readonly<Record<string, () => Promise<void>>> = {
  "pull-request.yml": async () => {
    await checksPullRequests("pull-request.yml", commitMain(), "measured");
    // From a fork the token can only read: the gate holds, and the run says what to do about the comment.
    const before = comment();
    const [topic] = forge.github.state.pullRequests;
    if (topic === undefined) throw new Error("there is no pull request");
    const fork = await run("pull-request.yml", forge.pullRequestJob(propose(1, topic.baseSha, TOO_MUCH)), {
      fork: true,
    });
    expect(fork.conclusion).toBe("failure");
    expect(ownOf(fork).stdout).toMatch(/::warning .*pull-requests: write/u);
    expect(ownOf(fork).summary).toContain("Over budget (the total)");
    expect(comment()).toBe(before);
  },

  "with-records.yml": async () => {
    const main = commitMain();
    await recordsMain("with-records.yml", main);
    await checksPullRequests("with-records.yml", main, "recorded");
  },

  "monorepo-changed.yml": async () => {
    const main = commitMain();
    await recordsMain("monorepo-changed.yml", main);
    const result = await run("monorepo-changed.yml", forge.pullRequestJob(propose(1, main, LARGER)));
    expect(result.conclusion).toBe("success");
    expect(built(result)).toEqual(["api"]);
    expect(ownOf(result).report).toMatchObject({
      images: [
        { name: "api", recorded: null, size: { bytes: 120_000 } },
        { name: "frontend", recorded: { commit: main }, size: { bytes: 50_000 } },
        { name: "worker", recorded: { commit: main } },
      ],
      total: { bytes: 220_000, change: { bytes: 70_000 } },
    });
    expect(comment()).toContain("220 kB in total");
    // The total counts what was not built as well.
    const broken = await run("monorepo-changed.yml", forge.pullRequestJob(propose(1, main, TOO_MUCH)));
    expect(broken.conclusion).toBe("failure");
    expect(built(broken)).toEqual(["api", "frontend"]);
    expect(comment()).toContain("Over budget (the total)");
  },

  "fork-measure.yml": forkPair,
  "fork-publish.yml": forkPair,

  "matrix-shards.yml": async () => {
    const name = "matrix-shards.yml";
    const main = commitMain();
    const recorded = await run(name, forge.pushJob(null, main));
    expect(recorded.conclusion).toBe("success");
    expect(recorded.legs.map((leg) => leg.name)).toEqual([
      ...Array.from({ length: 8 }, (_, at) => `measure ${at + 1}`),
      "publish",
    ]);
    expect(built(recorded)).toEqual(NAMES);
    expect(ownOf(recorded, "publish").report).toMatchObject({
      shard: null,
      total: { bytes: 150_000, images: 3 },
    });
    expect(comments()).toEqual([]);

    const result = await run(name, forge.pullRequestJob(propose(1, main, TOO_MUCH)));
    // Every shard is within its budgets; the total is everybody's, and judged where all of them meet.
    const red = result.legs.filter(({ outcome }) => outcome === "failure").map((leg) => leg.name);
    expect(red).toEqual(["publish"]);
    expect(built(result)).toEqual(NAMES);
    const { report } = ownOf(result, "publish");
    expect(report).toMatchObject({
      status: "fail",
      exitCode: 1,
      total: { bytes: 310_000, images: 3, change: { bytes: 160_000 } },
    });
    expect(report?.images.map((image) => [image.name, image.baseline.status])).toEqual(
      NAMES.map((image) => [image, "recorded"]),
    );
    expect(comment()).toContain("Over budget (the total) · 310 kB in total");
    // Each of them says what it is about, and none has commented.
    expect(ownOf(result, "measure 3").report?.shard).toEqual({ index: 3, count: 8 });
    expect(forge.github.state.comments[0]?.edits).toBe(0);
  },

  "matrix-names.yml": async () => {
    const name = "matrix-names.yml";
    const main = commitMain();
    const fine = await run(name, forge.pullRequestJob(propose(1, main, LARGER)));
    expect(fine.conclusion).toBe("success");
    expect(built(fine)).toEqual([...NAMES, ...BASES].sort());
    expect(ownOf(fine, "measure worker").report?.images).toMatchObject([{ name: "worker" }]);
    expect(ownOf(fine, "publish").report).toMatchObject({
      total: { bytes: 220_000, images: 3, budgets: [{ status: "pass" }] },
    });
    expect(comment()).toContain("Within budget · 220 kB in total");

    const job = forge.pullRequestJob(propose(1, main, TOO_LARGE));
    const broken = await run(name, job, { lost: ["measure worker"] });
    expect(legOf(broken, "measure api").outcome).toBe("failure");
    // The image that broke its budget is told, and so is the one that nobody measured.
    expect(ownOf(broken, "publish").outputs).toMatchObject({
      status: "error",
      "exit-code": "3",
      "total-bytes": "",
    });
    expect(comment()).toMatch(/^### .*Incomplete \(1 over budget\)/mu);
    expect(comment()).toContain("an image is in no report: worker");
    expect(comment()).not.toContain("in total");
  },

  "alpine-trial.yml": async () => {
    const name = "alpine-trial.yml";
    const main = commitMain();
    await checksPullRequests(name, main, "measured");
    const [pull] = forge.github.state.pullRequests;
    if (typeof pull?.mergeSha !== "string") throw new Error("there is no pull request");
    const job = forge.pullRequestJob({ number: 1, base: main, head: pull.headSha, merge: pull.mergeSha });
    const trials = async (labels: readonly string[]): Promise<readonly unknown[]> => {
      const payload: { readonly pull_request?: object } = job.payload;
      const pull_request = { ...payload.pull_request, labels: labels.map((label) => ({ name: label })) };
      const result = await run(name, {
        ...job,
        payload: { ...job.payload, action: "labeled", pull_request },
      });
      return ownOf(result).report?.images.map(({ trial }) => trial?.status ?? null) ?? [];
    };
    expect(new Set(await trials(["bug"]))).toEqual(new Set([null]));
    // The images here are built on none that is known, so there is nothing to propose: told, and no failure.
    expect(new Set(await trials(["bug", "try-alpine"]))).toEqual(new Set(["declined"]));
  },

  "override-label.yml": async () => {
    const name = "override-label.yml";
    const main = commitMain();
    await checksPullRequests(name, main, "measured");
    forge.github.state.permissions.set("maintainer", { permission: "write", role: "maintain" });
    addLabel(forge.github.state, 1, "image-budget-override", { login: "maintainer", type: "User" });
    const [pull] = forge.github.state.pullRequests;
    if (typeof pull?.mergeSha !== "string") throw new Error("there is no pull request");
    const job = forge.pullRequestJob({ number: 1, base: main, head: pull.headSha, merge: pull.mergeSha });
    const labeled = { ...job, payload: { ...job.payload, action: "labeled" } };
    const result = await run(name, labeled);
    expect(result.conclusion).toBe("success");
    expect(ownOf(result).report?.override).toEqual({ label: "image-budget-override", by: "maintainer" });
    expect(comment()).toMatch(/^### .*image-budget-override.*maintainer/mu);
  },

  "merge-queue.yml": async () => {
    const name = "merge-queue.yml";
    const main = commitMain();
    await checksPullRequests(name, main, "measured");
    const before = comment();
    const queued = await run(name, forge.mergeGroupJob(propose(1, main, TOO_MUCH)));
    expect(queued.conclusion).toBe("failure");
    expect(ownOf(queued).report).toMatchObject({
      baselineCommit: { sha: main, how: "merge-queue" },
      total: { bytes: 310_000, change: { bytes: 160_000 } },
    });
    expect(ownOf(queued).summary).toContain("Over budget (the total)");
    // The queue has no pull request to comment on.
    expect(comment()).toBe(before);
  },

  "push.yml": async () => {
    const name = "push.yml";
    const main = commitMain();
    await recordsMain(name, main);
    const next = forge.commit(main, LARGER, "refs/heads/main");
    const pushed = await run(name, forge.pushJob(main, next));
    expect(pushed.conclusion).toBe("success");
    expect(ownOf(pushed).report).toMatchObject({
      baselineCommit: { sha: main, how: "push" },
      total: { change: { bytes: 70_000 } },
    });
    // A new branch has nothing before it; what it breaks is red all the same.
    const topic = forge.commit(next, TOO_LARGE, "refs/heads/topic");
    const job = forge.pushJob(null, topic);
    const branch = await run(name, {
      ...job,
      ref: "refs/heads/topic",
      payload: { ...job.payload, ref: "refs/heads/topic", created: true },
    });
    expect(branch.conclusion).toBe("failure");
    expect(ownOf(branch).report).toMatchObject({ baselineCommit: null, total: { change: null } });
    expect(ownOf(branch).report?.baselineReason).toMatch(/new/u);
    expect(ownOf(branch).summary).toContain("Over budget");
    expect(comments()).toEqual([]);
    expect(forge.github.requests).toEqual([]);
  },

  "dispatch.yml": async () => {
    const main = commitMain();
    const next = forge.commit(main, LARGER, "refs/heads/main");
    const job: RunnerJob = { ...onMain("workflow_dispatch", next), depth: 1 };
    const asked = await run("dispatch.yml", job, { inputs: { image: "api", base: main } });
    expect(asked.conclusion).toBe("success");
    expect(built(asked)).toEqual(["api", "base:api"]);
    expect(ownOf(asked).report).toMatchObject({
      baselineCommit: { sha: main, how: "given" },
      images: [{ name: "api", change: { bytes: 70_000 } }],
    });
    const all = await run("dispatch.yml", job);
    expect(built(all)).toEqual(NAMES);
    expect(ownOf(all).report).toMatchObject({ baselineCommit: null, total: { bytes: 220_000 } });
    expect(forge.github.requests).toEqual([]);
  },

  "schedule.yml": async () => {
    const main = commitMain();
    const result = await run("schedule.yml", onMain("schedule", main));
    expect(result.conclusion).toBe("success");
    expect(ownOf(result).report).toMatchObject({ baselineCommit: null, total: { bytes: 150_000 } });
    expect(comments()).toEqual([]);
    // It is recorded: a pull request needs no baseline built.
    const next = await runWorkflow(
      forge,
      environment,
      "pull-request.yml",
      forge.pullRequestJob(propose(1, main, LARGER)),
    );
    expect(built(next)).toEqual(NAMES);
  },

  "records-file.yml": async () => {
    const name = "records-file.yml";
    const main = commitMain();
    const noCache = { noCache: true };
    const recorded = await recordsMain(name, main, noCache);
    expect(recorded.legs.map((leg) => leg.name)).toEqual(["image-budget", "keep"]);
    const result = await run(name, { ...forge.pullRequestJob(propose(1, main, LARGER)), ...noCache });
    expect(result.conclusion).toBe("success");
    expect(result.skipped).toEqual(["keep"]);
    expect([...result.artifacts.keys()]).toEqual([]);
    expect(built(result)).toEqual(NAMES);
    expect(ownOf(result).report).toMatchObject({ total: { change: { bytes: 70_000 } } });
    expect(ownOf(result).report?.images[0]?.baseline.record?.commit).toBe(main);
    expect(comment()).toContain("Within budget");
    // The second commit of main adds to the file of the first.
    const next = forge.commit(main, LARGER, "refs/heads/main");
    const added = await run(name, { ...forge.pushJob(main, next), ...noCache });
    expect(added.conclusion).toBe("success");
    expect(built(added)).toEqual(NAMES);
    expect(ownOf(added).report).toMatchObject({ total: { change: { bytes: 70_000 } } });
  },
};

/** The two halves together: neither is of any use alone. */
async function forkPair(): Promise<void> {
  await forge.close();
  forge = await startForge({ headRepository: "stranger/images" });
  const main = commitMain();
  const fork = { fork: true };
  const recorded = await run("fork-measure.yml", forge.pushJob(null, main));
  expect(recorded.conclusion).toBe("success");
  expect(built(recorded)).toEqual(NAMES);

  const proposal = propose(1, main, TOO_LARGE);
  const job = forge.pullRequestJob(proposal);
  const measured = await run("fork-measure.yml", job, fork);
  // The gate is the measuring job's, with no comment and no token that could write one.
  expect(measured.conclusion).toBe("failure");
  expect(built(measured)).toEqual(NAMES);
  expect(ownOf(measured, "measure").outputs).toMatchObject({ status: "fail", "exit-code": "1" });
  expect(ownOf(measured, "measure").stdout).not.toContain("::warning title=Image Budget: not published");
  expect(comments()).toEqual([]);

  const head = { sha: proposal.head, owner: "stranger" };
  const options = { artifactsOf: new Map([[measured.runId, measured.artifacts]]) };
  const publish = await run("fork-publish.yml", workflowRunJob(measured, job, head), options);
  expect(ownOf(publish, "publish").outputs).toMatchObject({ status: "fail", "exit-code": "1" });
  expect(comment()).toContain(`key=default run=${measured.runId} attempt=1 head=${proposal.head}`);
  expect(comment()).toContain("Over budget (1 of 3 images)");
  expect(forge.github.state.comments[0]?.pullRequest).toBe(1);

  // The label opens the gate of the measuring job, and the job that publishes looks it up for itself.
  forge.github.state.permissions.set("maintainer", { permission: "write", role: "write" });
  addLabel(forge.github.state, 1, "image-budget-override", { login: "maintainer", type: "User" });
  const labelled = await run("fork-measure.yml", job, fork);
  expect(labelled.conclusion).toBe("success");
  const passed = await run("fork-publish.yml", workflowRunJob(labelled, job, head), {
    artifactsOf: new Map([[labelled.runId, labelled.artifacts]]),
  });
  expect(passed.conclusion).toBe("success");
  expect(comment()).toMatch(/^### .*image-budget-override.*maintainer/mu);

  // After a push to main there is nothing to publish, and after a run that was cancelled neither.
  const after = await run(
    "fork-publish.yml",
    workflowRunJob(recorded, forge.pushJob(null, main), { sha: main }),
  );
  expect(after.skipped).toEqual(["publish"]);
  const fixed = propose(1, main, LARGER);
  const again = await run("fork-measure.yml", forge.pullRequestJob(fixed), fork);
  expect(again.conclusion).toBe("success");
  await run("fork-publish.yml", workflowRunJob(again, job, { sha: fixed.head, owner: "stranger" }), {
    artifactsOf: new Map([[again.runId, again.artifacts]]),
  });
  expect(comment()).toContain("Within budget · 220 kB in total · +70 kB");
}

const onMain = (event: string, sha: string): RunnerJob => ({
  event,
  payload: { repository: { full_name: "octo/images", default_branch: "main" } },
  sha,
  ref: "refs/heads/main",
  checkout: sha,
});

describe("a recipe does what it says:", () => {
  it("every one has an expectation", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(recipeNames());
  });

  it.each(Object.entries(EXPECTED).filter(([name]) => name !== "fork-publish.yml"))(
    "%s",
    async (_, check) => {
      await check();
      for (const [recipe, events] of seen) {
        expect([...events].sort()).toEqual(Object.keys(readRecipe(recipe).on).sort());
      }
    },
  );
});
