/** Whose rules judge a change: the base's limits, the ratchet, and the label of people who may write. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { addLabel, BOT } from "../support/github-server/index.js";
import { engineEnvironments } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Changes, Forge, JobResult, Proposal, RunnerJob } from "./support/forge.js";

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

const CONFIG = ".github/image-budget.yml";
const app = (kilobytes: number): string => "a".repeat(kilobytes * 1000);
const config = (limit: string, settings = ""): string =>
  `images: { api: { dockerfile: Dockerfile, guide: none, budget: { size: ${limit} } } }\n${settings}`;

let forge: Forge;
let proposals = 0;

beforeAll(async () => {
  forge = await startForge();
});
afterEach(() => {
  forge.github.recover();
  expect(forge.github.violations.splice(0)).toEqual([]);
});
afterAll(async () => {
  await forge.close();
});

/** A main of its own for each test, with what it says about limits. */
const onMain = (limit: string | null, kilobytes: number, settings = ""): string =>
  forge.commit(
    null,
    {
      Dockerfile: "FROM scratch\nCOPY app /app\n",
      app: app(kilobytes),
      ...(limit === null ? {} : { [CONFIG]: config(limit, settings) }),
    },
    `refs/heads/main-${(proposals += 1)}`,
  );

const propose = (main: string, changes: Changes): Proposal =>
  forge.propose((proposals += 1), main, forge.commit(main, changes, `refs/heads/topic-${proposals}`));

const run = (job: RunnerJob): Promise<JobResult> => forge.run(environment, { ...job, noCache: true });
const check = (proposal: Proposal): Promise<JobResult> => run(forge.pullRequestJob(proposal));

function commentOn({ number }: Proposal): string {
  const found = forge.github.state.comments.filter(
    ({ pullRequest, author }) => pullRequest === number && author === BOT,
  );
  expect(found).toHaveLength(1);
  return (found[0]?.body ?? "").replaceAll("\u{A0}", " ");
}

const verdictsOf = ({ report }: JobResult): readonly (readonly [string, string])[] =>
  (report?.images ?? []).flatMap(({ budgets }) =>
    budgets.map(({ metric, status }) => [metric, status] as const),
  );

describe("limits are those of the base", () => {
  it("a change that raises its own limit is held to the old one, in the queue too, and passes once merged", async () => {
    const main = onMain("200 kB", 50);
    const proposal = propose(main, { [CONFIG]: config("300 kB"), app: app(250) });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(result.report?.images[0]?.budgets).toMatchObject([
      { metric: "size", status: "fail", limit: { bytes: 200_000 } },
    ]);
    expect(commentOn(proposal)).toMatch(/^### ❌ Over budget/m);
    expect(commentOn(proposal)).toContain(
      "**Changes its own limits**: `api` size fail 200 kB → 300 kB; takes effect when merged.",
    );
    expect(result.stdout).toMatch(/size fail:? 200 kB (?:→|->) 300 kB/);

    const queued = await run(forge.mergeGroupJob(proposal));
    expect(queued.status).toBe(1);
    expect(queued.report?.baselineCommit).toMatchObject({ sha: main, how: "merge-queue" });
    expect(queued.summary).toContain("size fail 200 kB → 300 kB");

    const merged = await run(forge.pushJob(main, proposal.merge));
    expect(merged.status).toBe(0);
    expect(merged.report?.limitChanges).toEqual([]);
    expect(verdictsOf(merged)).toEqual([["size", "pass"]]);
  });

  it("a change that takes the configuration away is held to it", async () => {
    const proposal = propose(onMain("200 kB", 50), { [CONFIG]: null, app: app(250) });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(verdictsOf(result)).toEqual([["size", "fail"]]);
    expect(commentOn(proposal)).toContain("size fail 200 kB → none");
  });

  it("a change that moves the configuration is held to it", async () => {
    const moved = { [CONFIG]: null, ".github/image-budget.yaml": config("300 kB"), app: app(250) };
    const proposal = propose(onMain("200 kB", 50), moved);
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(commentOn(proposal)).toContain("`api` size fail 200 kB → 300 kB");
  });

  it("a change that calls its image something else is held to it", async () => {
    const renamed = config("300 kB").replace("api:", "backend:");
    const proposal = propose(onMain("200 kB", 50), { [CONFIG]: renamed, app: app(250) });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(commentOn(proposal)).toContain("`backend` size fail 200 kB → 300 kB; takes effect when merged");
  });

  it("a change that lets an image go is told to take its limit away", async () => {
    const other = "images: { web: { dockerfile: web/Dockerfile, guide: none } }\n";
    const files = { [CONFIG]: other, "web/Dockerfile": "FROM scratch\nCOPY app /\n", "web/app": "w" };
    const proposal = propose(onMain("200 kB", 50), files);
    expect((await check(proposal)).status).toBe(0);
    expect(commentOn(proposal)).toContain("`api` size fail 200 kB → none");
  });

  it("a change that lowers a limit is not held to it yet", async () => {
    const proposal = propose(onMain("200 kB", 150), { [CONFIG]: config("100 kB") });
    const result = await check(proposal);
    expect(result.status).toBe(0);
    expect(commentOn(proposal)).toContain("size fail 200 kB → 100 kB; takes effect when merged");
  });

  it("a change that brings the first configuration is held to that one, and told so", async () => {
    const proposal = propose(onMain(null, 50), { [CONFIG]: config("200 kB"), app: app(250) });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(commentOn(proposal)).toMatch(
      /limits are those of this change itself: the base has no configuration/,
    );
  });

  it("no exception, fail-on or other setting of the change itself has an effect", async () => {
    const settings = `fail-on: never
ratchet: false
override-label: please
limits-from: head
exceptions:
  - { image: api, metric: size, limit: 1 MB, reason: because, owner: me, expires: 2999-01-01 }
`;
    const proposal = propose(onMain("200 kB", 50), {
      [CONFIG]: config("200 kB", settings),
      app: app(250),
    });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(result.outputs["exit-code"]).toBe("1");
    expect(result.report?.config).toMatchObject({
      failOn: "fail",
      limitsFrom: "base",
      ratchet: true,
      overrideLabel: "image-budget-override",
    });
    expect(result.report?.limitChanges.map(({ setting }) => setting).sort()).toEqual([
      "exception size",
      "fail-on",
      "limits-from",
      "override-label",
      "ratchet",
    ]);
    expect(commentOn(proposal)).toContain("fail-on fail → never");
  });

  it("limits-from: head on the base lets the change's own hold at once", async () => {
    const proposal = propose(onMain("200 kB", 50, "limits-from: head\n"), {
      [CONFIG]: config("300 kB", "limits-from: head\n"),
      app: app(250),
    });
    const result = await check(proposal);
    expect(result.status).toBe(0);
    expect(commentOn(proposal)).toContain("size fail 200 kB → 300 kB; in effect at once");
  });

  it("a configuration that the change breaks is an error of its own", async () => {
    const proposal = propose(onMain("200 kB", 50), { [CONFIG]: "images: [\n" });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ status: "error", "exit-code": "2" });
    expect(result.builds).toEqual([]);
  });

  it("a configuration that is broken on the base leaves the change to its own, and says so", async () => {
    const main = onMain("oops", 50);
    const proposal = propose(main, { [CONFIG]: config("200 kB"), app: app(250) });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(verdictsOf(result)).toEqual([["size", "fail"]]);
    expect(commentOn(proposal)).toMatch(/the configuration of the base could not be read/);
  });
});

describe("the ratchet", () => {
  it.each([
    ["unchanged", { "README.md": "hello\n" }, 0, "warn"],
    ["smaller, still over", { app: app(240) }, 0, "warn"],
    ["larger", { app: app(300) }, 1, "fail"],
  ] as const)("holds what is over on main: %s", async (_, changes, status, verdict) => {
    const proposal = propose(onMain("200 kB", 250), changes);
    const result = await check(proposal);
    expect(result.status).toBe(status);
    expect(result.outputs["exit-code"]).toBe(String(status));
    expect(verdictsOf(result)).toEqual([["size", verdict]]);
    const [, line = ""] = commentOn(proposal).split("\n");
    if (verdict === "fail") {
      expect(line).toMatch(/^### ❌ Over budget/);
    } else {
      expect(line).toMatch(/^### ⚠️ Warning \(over budget, on `main` as well\)/);
      expect(commentOn(proposal)).toMatch(/^- .*main is over it as well and this change does not add to it/m);
      expect(commentOn(proposal)).toContain("**warn** (ratchet)");
    }
  });

  it("does not hold where the base says ratchet: false", async () => {
    const proposal = propose(onMain("200 kB", 250, "ratchet: false\n"), { "README.md": "hello\n" });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(commentOn(proposal)).toMatch(/^### ❌ Over budget/m);
  });

  it("holds in the merge queue and on main: it was over before", async () => {
    const main = onMain("200 kB", 250);
    const proposal = propose(main, { "README.md": "hello\n" });
    expect(verdictsOf(await run(forge.mergeGroupJob(proposal)))).toEqual([["size", "warn"]]);
    expect(verdictsOf(await run(forge.pushJob(main, proposal.merge)))).toEqual([["size", "warn"]]);
    // On a run that compares with nothing the limit is what it is.
    expect(verdictsOf(await run(forge.pushJob(null, proposal.merge)))).toEqual([["size", "fail"]]);
  });
});

describe("the override label", () => {
  const LABEL = "image-budget-override";
  const label = (proposal: Proposal, login: string, name = LABEL, type: "User" | "Bot" = "User"): void => {
    addLabel(forge.github.state, proposal.number, name, { login, type });
  };

  beforeAll(() => {
    forge.github.state.permissions.set("maintainer", { permission: "write", role: "maintain" });
    forge.github.state.permissions.set("reader", { permission: "read", role: "triage" });
  });

  it("lets a broken limit pass when a writer set it, in the queue too, until it is taken off", async () => {
    const proposal = propose(onMain("200 kB", 50), { app: app(250) });
    expect((await check(proposal)).status).toBe(1);

    label(proposal, "maintainer");
    const allowed = await check(proposal);
    expect(allowed.status).toBe(0);
    expect(allowed.outputs).toMatchObject({ status: "warn", "exit-code": "0", failed: "[]" });
    expect(commentOn(proposal)).toMatch(
      /^### ⚠️ Over budget, let through by label `image-budget-override` \(set by `maintainer`\)/m,
    );
    expect(commentOn(proposal)).toContain("**warn** (label)");
    expect(allowed.summary).toContain("set by `maintainer`");

    const queued = await run(forge.mergeGroupJob(proposal));
    expect(queued.status).toBe(0);
    expect(queued.report?.override).toEqual({ label: LABEL, by: "maintainer" });

    const pull = forge.github.state.pullRequests.find(({ number }) => number === proposal.number);
    pull?.labels.splice(0);
    const again = await check(proposal);
    expect(again.status).toBe(1);
    expect(commentOn(proposal)).toMatch(/^### ❌ Over budget ·/m);
    expect((await run(forge.mergeGroupJob(proposal))).status).toBe(1);
  });

  it.each([
    ["somebody who may not write", "reader", "User", /set by reader, whose access is "triage" and not write/],
    ["a stranger", "stranger", "User", /set by stranger, who has no access to the repository/],
    ["an app", "labels[bot]", "Bot", /set by labels\[bot\], which is no person/],
  ] as const)("does not count when %s set it", async (_, login, type, reason) => {
    const proposal = propose(onMain("200 kB", 50), { app: app(250) });
    label(proposal, login, LABEL, type);
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(result.report?.override).toBeNull();
    expect(result.report?.notes.join("\n")).toMatch(reason);
    expect(result.stdout).toMatch(/^::warning title=Image Budget%3A override::The label .* does not count/m);
    expect(commentOn(proposal)).toContain("does not count");
  });

  it("does not count when GitHub does not say who set it", async () => {
    const proposal = propose(onMain("200 kB", 50), { app: app(250) });
    label(proposal, "maintainer");
    forge.github.fail(9, { status: 500, headers: { "retry-after": "0" } }, { path: /\/permission$/ });
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(commentOn(proposal)).toMatch(/The label .* does not count: .*failed 5 times/);
  });

  it("is another one, or none, where the base says so", async () => {
    const main = onMain("200 kB", 50, "override-label: let it pass\n");
    const proposal = propose(main, { app: app(250) });
    label(proposal, "maintainer");
    expect((await check(proposal)).status).toBe(1);
    label(proposal, "maintainer", "let it pass");
    expect((await check(proposal)).status).toBe(0);
    expect(commentOn(proposal)).toContain("label `let it pass`");

    const none = propose(onMain("200 kB", 50, "override-label: false\n"), { app: app(250) });
    label(none, "maintainer");
    const requests = forge.github.requests.length;
    expect((await check(none)).status).toBe(1);
    // Nobody is asked about a label that means nothing.
    expect(forge.github.requests.slice(requests).filter(({ path }) => path !== "/graphql")).toHaveLength(1);
  });

  it("builds nothing: what does not build fails with it as without", async () => {
    const proposal = propose(onMain("200 kB", 50), { Dockerfile: "FROM scratch\nCOPY missing /\n" });
    label(proposal, "maintainer");
    const result = await check(proposal);
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ status: "error", "exit-code": "3" });
    expect(commentOn(proposal)).toMatch(/^### ❌ Incomplete/m);
    expect(commentOn(proposal)).not.toContain("let through");
  });
});
