/** mode: publish: one comment from reports that other jobs, and strangers, wrote. Nothing is checked out, built or run. */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { parseReport } from "../../src/report/json.js";
import type { Report } from "../../src/report/schema.js";
import { addLabel, addPullRequest, TOKEN } from "../support/github-server/index.js";
import type { CommentState } from "../support/github-server/index.js";
import { ALL_TEXTS, hostileReport } from "../unit/report/hostile.js";
import { effects } from "../unit/report/oracle.js";
import { runBundle } from "./support/cli.js";
import type { Finished } from "./support/cli.js";
import { engineEnvironments } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Forge, JobResult, Proposal, RunnerJob } from "./support/forge.js";
import { workflowRunJob } from "./support/workflow-runner.js";

const CONFIG = `
images:
  api: { dockerfile: api/Dockerfile, guide: none, budget: { size: 200 kB } }
  web: { dockerfile: web/Dockerfile, guide: none }
total: { size: 500 kB }
`;
const MAIN = {
  ".github/image-budget.yml": CONFIG,
  "api/Dockerfile": "FROM scratch\nCOPY file /file\n",
  "api/file": "a".repeat(50_000),
  "web/Dockerfile": "FROM scratch\nCOPY file /file\n",
  "web/file": "w".repeat(10_000),
};

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

let forge: Forge;
/** A folder with node in it, and nothing else: neither docker nor git. */
let onlyNode: string;
let proposal: Proposal;
let measureJob: RunnerJob;
/** What the stranger's run has measured: 130 kB in two images, within budget. */
let fine: Report;
let lastRun = 5000;

beforeAll(async () => {
  onlyNode = mkdtempSync(join(tmpdir(), "image-budget-path-"));
  symlinkSync(process.execPath, join(onlyNode, "node"));
  forge = await startForge({ headRepository: "stranger/images" });
  const main = forge.commit(null, MAIN, "refs/heads/main");
  const head = forge.commit(main, { "api/file": "a".repeat(120_000) }, "refs/heads/topic");
  proposal = forge.propose(1, main, head);
  measureJob = forge.pullRequestJob(proposal, { mode: "measure" });
  // A fork's token.
  forge.github.state.access = "read";
  const measured = await forge.run(environment, measureJob);
  forge.github.state.access = "write";
  expect(measured.status).toBe(0);
  if (measured.report === null) throw new Error("nothing was measured");
  fine = measured.report;
  // Another stranger's branch of the same name, and one that a report may claim to be about.
  addPullRequest(forge.github.state, { number: 98, headSha: "8".repeat(40), headRepository: "other/images" });
  addPullRequest(forge.github.state, { number: 99, headSha: "9".repeat(40) });
});
beforeEach(() => {
  forge.github.state.comments = [];
});
afterEach(() => {
  expect(forge.github.violations.splice(0)).toEqual([]);
});
afterAll(async () => {
  await forge.close();
  rmSync(onlyNode, { recursive: true });
});

/** What reaches the job that publishes: makes files in a folder. */
type Download = (folder: string) => void;

const file =
  (text: string | object, path = "image-budget/image-budget-report.json"): Download =>
  (folder) => {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, typeof text === "string" ? text : JSON.stringify(text));
  };
const all =
  (...downloads: readonly Download[]): Download =>
  (folder) => {
    for (const download of downloads) download(folder);
  };

/** The run that follows a measuring run of this head; a newer one each time. */
function follows(
  head = proposal.head,
  { runId = (lastRun += 1), attempt = 1, trigger = measureJob } = {},
): RunnerJob {
  return workflowRunJob({ runId, conclusion: "success" }, trigger, { sha: head, owner: "stranger", attempt });
}

async function publish(
  download: Download,
  job: RunnerJob = follows(),
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  const runner = forge.newRunner();
  const folder = join(runner.temp, "reports");
  mkdirSync(folder);
  download(folder);
  const result = await forge.run(
    {},
    {
      ...job,
      runner,
      inputs: { mode: "publish", reports: folder, ...inputs },
      extra: { PATH: onlyNode, ...job.extra },
    },
  );
  expect(result.builds).toEqual([]);
  return result;
}

const plain = (text: string): string => text.replaceAll("\u00A0", " ");

/** The one comment that there is, which is on the stranger's pull request. */
function comment(): CommentState {
  const { comments } = forge.github.state;
  expect(comments.map(({ pullRequest }) => pullRequest)).toEqual([1]);
  const [one] = comments;
  if (one === undefined) throw new Error("there is no comment");
  return { ...one, body: plain(one.body) };
}

const headline = (): string => comment().body.split("\n")[1] ?? "";

/** The report with other images, each changed. */
const withImages = (change: (image: Report["images"][number]) => object, report = fine): Report =>
  parseReport(
    JSON.stringify({ ...report, images: report.images.map((image) => ({ ...image, ...change(image) })) }),
  );

const withShard = (index: number, count: number, images: readonly string[]): object => ({
  ...fine,
  shard: { index, count },
  images: fine.images.filter(({ name }) => images.includes(name)),
});

/** The same images, with the first one's limit broken. */
const broken = (): Report =>
  withImages(({ name, budgets }) =>
    name === "api"
      ? {
          budgets: budgets.map((verdict) => ({
            ...verdict,
            status: "fail",
            level: "fail",
            reason: "api: too large",
          })),
        }
      : {},
  );

describe("a stranger's report", () => {
  it("is one comment on the pull request that has the commit as its head, without docker, git or a checkout", async () => {
    const result = await publish(file(fine));
    expect(result.status).toBe(0);
    expect(result.stdout).not.toMatch(/::(?:warning|error)/u);
    expect(headline()).toBe("### ✅ Within budget · 130 kB in total · +70 kB (+117 %) against base");
    expect(comment().body).toContain(`run=${lastRun} attempt=1 head=${proposal.head}`);
    expect(plain(result.summary)).toContain("130 kB in total");
    expect(result.outputs).toMatchObject({ status: "pass", "exit-code": "0", "total-bytes": "130000" });

    // Once more, as when a job is run again: nothing is said twice, and the same text is not written again.
    const again = await publish(file(fine), follows(proposal.head, { runId: lastRun }));
    expect(again.stdout).toContain("The comment says all this already.");
    expect(comment().edits).toBe(0);
    const next = await publish(file(broken()));
    expect(next.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(next.status).toBe(1);
    expect(headline()).toContain("Over budget (1 of 2 images)");
    expect(comment().edits).toBe(1);
  });

  it("is about no other pull request, whatever it says", async () => {
    const claim = { number: 99, head: { sha: "9".repeat(40) } };
    const result = await publish(
      file({
        ...fine,
        commit: { sha: "9".repeat(40), ref: "refs/pull/99/merge", dirty: false },
        pull_request: claim,
        pullRequest: 99,
        number: 99,
        repository: "octo/other",
      }),
    );
    expect(result.status).toBe(0);
    expect(comment().body).toContain(`head=${proposal.head}`);
    const paths = forge.github.requests.map(({ path }) => path);
    const claimed = /\/99(?:\/|$)|9{40}|octo\/other/u;
    expect(paths.filter((path) => claimed.test(path))).toEqual([]);
  });

  it("is not published once the head has moved on, or the pull request is closed", async () => {
    const [pull] = forge.github.state.pullRequests;
    if (pull === undefined) throw new Error("there is no pull request");
    pull.headSha = "7".repeat(40);
    const moved = await publish(file(fine));
    expect(moved.status).toBe(0);
    expect(moved.stdout).toContain("No open pull request has what was measured as its head: no comment.");
    expect(plain(moved.summary)).toContain("130 kB in total");
    expect(forge.github.state.comments).toEqual([]);
    pull.headSha = proposal.head;

    // It moves between the look-up and the write.
    forge.github.onRequest = ({ path }) => {
      if (path === "/graphql") pull.headSha = "7".repeat(40);
    };
    const meanwhile = await publish(file(fine));
    forge.github.onRequest = null;
    pull.headSha = proposal.head;
    expect(meanwhile.stdout).toContain("head has moved on: nothing was published");
    expect(forge.github.state.comments).toEqual([]);

    pull.state = "closed";
    const closed = await publish(file(fine));
    pull.state = "open";
    expect(closed.status).toBe(0);
    expect(forge.github.state.comments).toEqual([]);
  });

  it("of an older run never replaces that of a newer one", async () => {
    const older = follows();
    await publish(file(fine), follows(proposal.head, { attempt: 2 }));
    const late = await publish(file(broken()), older);
    expect(late.stdout).toContain("A newer run has commented: its comment stays.");
    // The verdict is that of what was published, all the same.
    expect(late.status).toBe(1);
    const attempt = await publish(file(broken()), follows(proposal.head, { runId: lastRun, attempt: 1 }));
    expect(attempt.stdout).toContain("A newer run has commented");
    expect(headline()).toContain("Within budget");
    // An older commit's run ends last: its head is nobody's any more.
    const old = await publish(file(broken()), follows("6".repeat(40)));
    expect(old.stdout).toContain("no comment");
    expect(comment().edits).toBe(0);
  });

  it("after a push has a summary and no comment", async () => {
    const trigger = forge.pushJob(null, proposal.base);
    const result = await publish(file(fine), follows(proposal.head, { trigger }));
    expect(result.status).toBe(0);
    expect(plain(result.summary)).toContain("130 kB in total");
    expect(forge.github.state.comments).toEqual([]);
  });

  it("keeps its verdict when the token may not write, or there is none", async () => {
    forge.github.state.access = "read";
    const readOnly = await publish(file(fine));
    forge.github.state.access = "write";
    expect(readOnly.status).toBe(0);
    expect(readOnly.outputs["exit-code"]).toBe("4");
    expect(readOnly.stdout).toMatch(/::warning .*pull-requests: write/u);

    const none = await publish(file(broken()), { ...follows(), token: null });
    expect(none.status).toBe(1);
    expect(none.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(none.stdout).toMatch(/::warning .*there is no token/u);
    expect(none.summary).toContain("Over budget");
    expect(forge.github.state.comments).toEqual([]);
  });

  it("names no override, and gets the one that GitHub knows of", async () => {
    const claimed = {
      ...broken(),
      status: "warn",
      exitCode: 0,
      override: { label: "image-budget-override", by: "maintainer" },
      images: broken().images.map((image) => ({
        ...image,
        status: "warn",
        budgets: image.budgets.map((verdict) => ({
          ...verdict,
          status: verdict.status === "fail" ? "warn" : verdict.status,
          waiver: verdict.status === "fail" ? { kind: "override", note: "set by maintainer" } : null,
        })),
      })),
    };
    const result = await publish(file(claimed));
    expect(result.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(headline()).toContain("Over budget");
    expect(comment().body).not.toContain("maintainer");

    const { state } = forge.github;
    state.permissions.set("owner", { permission: "admin", role: "admin" });
    addLabel(state, 1, "image-budget-override", { login: "owner", type: "User" });
    const labelled = await publish(file(claimed));
    expect(labelled.status).toBe(0);
    expect(labelled.report?.override).toEqual({ label: "image-budget-override", by: "owner" });
    expect(headline()).toContain("owner");
    const [pull] = state.pullRequests;
    if (pull !== undefined) pull.labels = [];
  });

  it("is judged by its verdicts, not by the status it claims", async () => {
    const result = await publish(
      file({ ...broken(), status: "pass", exitCode: 0, total: { ...fine.total, bytes: 1, budgets: [] } }),
    );
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ status: "fail", "exit-code": "1", "total-bytes": "130000" });
  });

  it("changes nothing but itself by keys of prototypes", async () => {
    const text = JSON.stringify(fine);
    const poison = `"__proto__":{"status":"pass","polluted":true,"exitCode":0},"constructor":{"prototype":{"polluted":true}},`;
    const poisoned = text.replace("{", `{${poison}`).replace('"images":[{', `"images":[{${poison}`);
    expect(poisoned.split("__proto__")).toHaveLength(3);
    const result = await publish(file(poisoned));
    expect(result.status).toBe(0);
    expect(result.report).toEqual(fine);
    expect(readFileSync(result.outputs["report"] ?? "", "utf8")).not.toContain("polluted");
  });

  it.each(ALL_TEXTS.map((text, index) => ({ index, text })))(
    "has no effect in comment, summary and log, whatever its texts are: $index",
    async ({ text }) => {
      // In one report every text is this one, and the image is the configuration's only one.
      const hostile = { ...hostileReport(text), shard: null };
      const result = await publish(file(hostile));
      expect(result.status).toBe(1);
      const { body } = comment();
      const [marker, ...rest] = body.split("\n");
      expect(marker).toBe(`<!-- image-budget key=default run=${lastRun} attempt=1 head=${proposal.head} -->`);
      expect(effects(rest.join("\n"))).toEqual([]);
      expect(effects(result.summary)).toEqual([]);
      // Of commands the log has our own only: the mask, and the last line, which is one line.
      const commands = result.stdout.split("\n").filter((line) => /^\s*::|##\[/u.test(line));
      expect(commands.map((line) => line.replace(/::.*$/u, "::").trim())).toEqual(commands.map(() => "::"));
      for (const line of commands)
        expect(line).toMatch(/^::(?:add-mask::|error::|warning title=Image Budget: override::)/u);
      expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS);
    },
  );
});

const OUTPUTS = [
  "change-bytes",
  "change-own-bytes",
  "exit-code",
  "failed",
  "markdown",
  "report",
  "sarif",
  "saving-bytes",
  "status",
  "summary",
  "total-bytes",
];

/** What is no report, or no whole, with the exit code and what is said. */
const REFUSED: readonly (readonly [string, () => Download, string, RegExp])[] = [
  ["not JSON", () => file("<!doctype html><title>502</title>"), "4", /the report is not JSON/u],
  ["empty", () => file(""), "4", /the report is not JSON/u],
  ["half a report", () => file(JSON.stringify(fine).slice(0, -100)), "4", /the report is not JSON/u],
  ["JSON of another kind", () => file('[{"tag_name":"v1"}]'), "4", /not a report: /u],
  ["another schema", () => file({ ...fine, schema: "image-budget/report@9" }), "4", /not a report: schema/u],
  ["nested a hundred thousand deep", () => file("[".repeat(1e5) + "]".repeat(1e5)), "4", /not a report/u],
  [
    "a hundred megabytes",
    () =>
      all(file(""), (folder) => {
        truncateSync(join(folder, "image-budget/image-budget-report.json"), 100_000_000);
      }),
    "4",
    /it has 100000000 bytes, at most 64000000 are read/u,
  ],
  [
    "a million images",
    () =>
      file(
        JSON.stringify({ ...fine, images: [] }).replace(
          '"images":[]',
          `"images":[${"{},".repeat(999_999)}{}]`,
        ),
      ),
    "4",
    /not a report: images/u,
  ],
  [
    "sizes that no number is exact for",
    () => file(JSON.stringify(fine).replaceAll("120000", "9007199254740993")),
    "4",
    /not a report: images\[0\]\.size\.bytes/u,
  ],
  [
    "sizes without bounds",
    () => file(JSON.stringify(fine).replaceAll("120000", "1e300")),
    "4",
    /not a report/u,
  ],
  [
    "names of a hundred thousand characters",
    () => file(withImagesUnchecked({ name: "x".repeat(100_000) })),
    "4",
    /not a report: images\[0\]\.name/u,
  ],
  [
    "a link to one",
    () => (folder) => {
      file(fine, "../elsewhere.json")(folder);
      symlinkSync(join(folder, "..", "elsewhere.json"), join(folder, "report.json"));
    },
    "2",
    /there is no report/u,
  ],
  [
    "a folder that is a link",
    () => (folder) => {
      file(fine, "../elsewhere/report.json")(folder);
      symlinkSync(join(folder, "..", "elsewhere"), join(folder, "image-budget"));
    },
    "2",
    /there is no report/u,
  ],
  [
    "a pipe that nobody writes to",
    () => (folder) => {
      execFileSync("mkfifo", [join(folder, "report.json")]);
    },
    "2",
    /there is no report/u,
  ],
  ["twenty folders deep", () => file(fine, `${"deep/".repeat(20)}report.json`), "2", /there is no report/u],
  ["nothing", () => () => undefined, "2", /there is no report/u],
  [
    "three hundred of them",
    () => all(...Array.from({ length: 300 }, (_, at) => file(fine, `${at}/report.json`))),
    "4",
    /more than 256 reports/u,
  ],
  [
    "one twice",
    () => all(file(fine, "a/report.json"), file(fine, "b/report.json")),
    "2",
    /"api" is there more than once for linux\/amd64/u,
  ],
  [
    "a shard twice",
    () =>
      all(
        file(withShard(1, 2, ["api"]), "a/report.json"),
        file(withShard(1, 2, ["api"]), "b/report.json"),
        file(withShard(2, 2, ["web"]), "c/report.json"),
      ),
    "2",
    /shard 1 of 2 is there more than once/u,
  ],
  [
    "two commits",
    () =>
      all(
        file(withShard(1, 2, ["api"]), "a.json"),
        file({ ...withShard(2, 2, ["web"]), commit: { ...fine.commit, sha: "5".repeat(40) } }, "b.json"),
      ),
    "2",
    /two reports have different commits/u,
  ],
  [
    "good ones beside a bad one",
    () => all(file(withShard(1, 2, ["api"]), "a.json"), file("{", "b.json")),
    "4",
    /b\.json: the report is not JSON/u,
  ],
];

function withImagesUnchecked(over: object): object {
  return { ...fine, images: fine.images.map((image) => ({ ...image, ...over })) };
}

describe("what is no report", () => {
  it.each(REFUSED)("is an error, and no green comment stays: %s", async (_, download, exitCode, message) => {
    await publish(file(fine));
    expect(headline()).toContain("Within budget");
    const result = await publish(download());
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ status: "error", "exit-code": exitCode, "total-bytes": "" });
    expect(result.stdout).toMatch(/^::error/mu);
    expect(headline()).toContain("Incomplete");
    expect(comment().body.replaceAll(/[`\\]/gu, "")).toMatch(message);
    expect(result.summary).toContain("Incomplete");
    const [, ...rest] = comment().body.split("\n");
    expect(effects(rest.join("\n"))).toEqual([]);
  });

  it("leaves what nobody asked for alone: other files of an artifact", async () => {
    const result = await publish(
      all(file(fine), file("GIF89a", "image-budget/picture.gif"), file("no", "notes.txt")),
    );
    expect(result.status).toBe(0);
  });
});

describe("the parts of a matrix", () => {
  it("make one comment on everything, in whatever folders they come", async () => {
    const result = await publish(
      all(
        file(withShard(1, 3, ["web"]), "image-budget-1/image-budget-report.json"),
        file(withShard(2, 3, ["api"]), "image-budget-2/image-budget-report.json"),
        // More jobs than images.
        file(withShard(3, 3, []), "image-budget-3/image-budget-report.json"),
      ),
    );
    expect(result.status).toBe(0);
    expect(result.report).toMatchObject({
      shard: null,
      total: { bytes: 130_000, images: 2, budgets: [{ status: "pass" }] },
    });
    expect(headline()).toContain("Within budget · 130 kB in total");
  });

  it("are an error when one is missing: it is named, what is there is shown, and there is no total", async () => {
    await publish(file(fine));
    const shards = [withShard(1, 3, ["api"]), withShard(3, 3, [])];
    const result = await publish(all(...shards.map((shard, at) => file(shard, `${at}/report.json`))));
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({
      status: "error",
      "exit-code": "3",
      "total-bytes": "",
      "change-bytes": "",
    });
    expect(headline()).toBe("### ❌ Incomplete · 120 kB in the one image measured · 1 budget not judged");
    expect(comment().body).toContain("shard 2 of 3 is missing");
    expect(comment().body).toContain("| ✅ `api` |");
  });

  it("by name are an error when one is missing, unless nobody asked for it", async () => {
    const api = file(withShardless(["api"]));
    const lost = await publish(api);
    expect(lost.outputs).toMatchObject({ status: "error", "exit-code": "3", "total-bytes": "" });
    expect(comment().body).toContain("an image is in no report: web");
    const asked = await publish(api, follows(), { only: "api" });
    expect(asked.status).toBe(0);
    expect(headline()).toContain("Within budget · 120 kB");
  });

  it("by platform have a row for each platform, and the larger total", async () => {
    const arm = withImages(({ name, size }) => ({
      platform: "linux/arm64",
      size: size === null ? null : { ...size, bytes: name === "api" ? 495_000 : size.bytes },
      budgets: [],
    }));
    const result = await publish(all(file(fine, "amd64/report.json"), file(arm, "arm64/report.json")));
    expect(result.report?.images.map(({ name, platform }) => `${name} ${platform ?? ""}`)).toEqual([
      "api linux/amd64",
      "api linux/arm64",
      "web linux/amd64",
      "web linux/arm64",
    ]);
    expect(result.report?.total).toMatchObject({ bytes: 505_000, images: 2 });
    expect(result.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(headline()).toContain("Over budget (the total) · 505 kB in total");
    expect(comment().body).toMatch(/api.*linux\/arm64/u);
  });

  it("meet in the same workflow, too, where the event names the pull request", async () => {
    const job = { ...measureJob, checkout: null, runId: (lastRun += 1) };
    const result = await publish(file(fine), job);
    expect(result.status).toBe(0);
    expect(comment().body).toContain(`run=${lastRun} attempt=1 head=${proposal.head}`);
  });
});

function withShardless(images: readonly string[]): object {
  return { ...fine, images: fine.images.filter(({ name }) => images.includes(name)) };
}

describe("mode: measure", () => {
  it("writes the report where it is told to, keeps the gate, and comments on nothing, whatever the token may", async () => {
    const before = forge.github.requests.length;
    const runner = forge.newRunner();
    const report = join(runner.temp, "elsewhere", "image-budget-report.json");
    await forge.checkOut(runner, proposal.merge);
    const inputs = { mode: "measure", report };
    const result = await forge.run(environment, { ...measureJob, runner, inputs });
    expect(result.status).toBe(0);
    expect(result.outputs["report"]).toBe(report);
    expect(parseReport(readFileSync(report, "utf8"))).toEqual(result.report);
    expect(plain(result.summary)).toContain("130 kB in total");
    expect(forge.github.requests.slice(before)).toEqual([]);

    const head = forge.commit(proposal.base, { "api/file": "a".repeat(250_000) }, "refs/heads/large");
    const large = forge.propose(2, proposal.base, head);
    // A private repository, and a token that may read its contents only.
    forge.github.state.access = "none";
    const gate = await forge.run(environment, forge.pullRequestJob(large, { mode: "measure" }));
    forge.github.state.access = "write";
    expect(gate.status).toBe(1);
    expect(gate.outputs).toMatchObject({ status: "fail", "exit-code": "1" });
    expect(gate.report?.images[0]?.status).toBe("fail");
    // Whether the label counts is for the job to say that publishes: this one could not look.
    expect(gate.stdout).toMatch(/::warning .*The label image-budget-override does not count/u);
    expect(gate.report?.notes.filter((note) => note.includes("label"))).toEqual([]);
    expect(forge.github.state.comments).toEqual([]);
  });
});

describe("image-budget publish", () => {
  const TO_IT = ["--repository", "octo/images", "--pull-request", "1"];

  async function command(
    report: object,
    args: readonly string[],
    extra: NodeJS.ProcessEnv = {},
  ): Promise<Finished> {
    const runner = forge.newRunner();
    const path = join(runner.temp, "report.json");
    writeFileSync(path, JSON.stringify(report));
    return runBundle(["publish", path, ...args], {
      cwd: runner.workspace,
      environment: {},
      extra: {
        PATH: onlyNode,
        GITHUB_TOKEN: TOKEN,
        GITHUB_API_URL: forge.github.apiUrl,
        GITHUB_GRAPHQL_URL: forge.github.graphqlUrl,
        ...extra,
      },
    });
  }

  it("comments, and updates its comment", async () => {
    const created = await command(fine, TO_IT);
    expect(plain(created.stdout)).toBe("Within budget: 130 kB in total, +70 kB (+117 %) against base\n");
    expect(created.stderr).toContain("Commented: ");
    expect(created.status).toBe(0);
    const updated = await command(broken(), TO_IT);
    expect(updated.status).toBe(1);
    expect(updated.stderr).toContain("Updated the comment");
    expect(headline()).toContain("Over budget");
    expect(comment().edits).toBe(1);
  });

  it("takes the report of the head as well as that of the merge, and no other", async () => {
    const head = await command({ ...fine, commit: { ...fine.commit, sha: proposal.head } }, TO_IT);
    expect(head.status).toBe(0);
    const other = await command({ ...fine, commit: { ...fine.commit, sha: "4".repeat(40) } }, TO_IT);
    expect(other.status).toBe(4);
    expect(other.stderr).toContain(`the report is about ${"4".repeat(40)}`);
    expect(comment().edits).toBe(0);
    const none = await command({ ...fine, commit: { ...fine.commit, sha: null } }, TO_IT);
    expect(none.status).toBe(4);
    expect(none.stderr).toContain("the report is about no commit");
  });

  it("says the verdict and exits with 4 without a token, and with 2 without a pull request", async () => {
    const withoutToken = await command(fine, TO_IT, { GITHUB_TOKEN: "" });
    expect(withoutToken.status).toBe(4);
    expect(withoutToken.stdout).toContain("Within budget");
    expect(withoutToken.stderr).toMatch(/there is no token.*\n\s+Set GITHUB_TOKEN/u);
    const nowhere = await command(fine, []);
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toContain("--repository OWNER/NAME --pull-request N");
    const bad = await command(fine, TO_IT, { GITHUB_TOKEN: "not-a-token" });
    expect(bad.status).toBe(4);
    const missing = await command(fine, ["--repository", "octo/images", "--pull-request", "12345"]);
    expect(missing.status).toBe(4);
    expect(forge.github.state.comments).toEqual([]);
  });

  it("does not hide a broken budget behind a comment that could not be written", async () => {
    const result = await command(broken(), TO_IT, { GITHUB_TOKEN: "" });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain("there is no token");
  });

  it("with --only takes reports on these images as the whole", async () => {
    expect((await command(withShardless(["api"]), TO_IT)).status).toBe(3);
    expect((await command(withShardless(["api"]), [...TO_IT, "--only", "api"])).status).toBe(0);
  });
});
