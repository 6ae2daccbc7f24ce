/** Suggestions on a pull request: of what was measured, on the lines that it shows, once. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report/schema.js";
import { BOT, TOKEN } from "../support/github-server/index.js";
import type { ReviewCommentState } from "../support/github-server/index.js";
import { runBundle } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { startForge } from "./support/forge.js";
import type { Forge, JobResult, Proposal } from "./support/forge.js";
import { workflowRunJob } from "./support/workflow-runner.js";

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

/** Keeps what it downloaded, unless told not to: as the real one does, but offline. */
const PIP = `#!/bin/sh
mkdir -p /lib/python
case "$*" in *--no-cache-dir*) ;; *)
  mkdir -p /root/.cache/pip/http
  head -c 2000000 /dev/zero >/root/.cache/pip/http/body;;
esac
`;
const INSTALL = "RUN pip install flask";
const dockerfile = (base: string, ...more: readonly string[]): string =>
  [`FROM ${base}`, "COPY --chmod=755 pip /bin/pip", ...more, ""].join("\n");

let forge: Forge;
let onlyNode: string;
let base: string;
let main: string;
/** Adds an installation that keeps its cache, on the Dockerfile's third line. */
let topic: string;
let proposals = 0;

beforeAll(async () => {
  onlyNode = mkdtempSync(join(tmpdir(), "image-budget-path-"));
  symlinkSync(process.execPath, join(onlyNode, "node"));
  base = await makeBusyboxBase(environment);
  forge = await startForge();
  main = forge.commit(
    null,
    {
      ".github/image-budget.yml":
        "images: { api: { dockerfile: api/Dockerfile, guide: none, budget: { size: 50 MB } } }\n",
      "api/Dockerfile": dockerfile(base),
      "api/pip": PIP,
    },
    "refs/heads/main",
  );
  topic = forge.commit(main, { "api/Dockerfile": dockerfile(base, INSTALL) }, "refs/heads/topic");
});
beforeEach(() => {
  forge.github.state.access = "write";
  forge.github.state.reviews = [];
  forge.github.state.reviewComments = [];
});
afterEach(() => {
  forge.github.recover();
  forge.github.onRequest = null;
  expect(forge.github.violations.splice(0)).toEqual([]);
});
afterAll(async () => {
  await forge.close();
  rmSync(onlyNode, { recursive: true });
});

const propose = (head = topic, onto = main): Proposal => forge.propose((proposals += 1), onto, head);
const run = (proposal: Proposal, inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> =>
  forge.run(environment, forge.pullRequestJob(proposal, { base: "", ...inputs }));
const suggested = (): readonly ReviewCommentState[] => forge.github.state.reviewComments;
const notices = ({ stdout }: JobResult): readonly string[] =>
  stdout.split("\n").filter((line) => line.startsWith("::notice title=Image Budget%3A no suggestions::"));

describe("a Dockerfile that a pull request changes", () => {
  it("gets its fix as a suggestion, with the bytes that were measured, and gets it once", async () => {
    const proposal = propose();
    const result = await run(proposal);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^Suggested 1 change: https:/mu);
    expect(forge.github.state.reviews).toMatchObject([
      { author: BOT, commit: topic, pullRequest: proposal.number },
    ]);
    expect(suggested()).toMatchObject([{ path: "api/Dockerfile", line: 3, startLine: null }]);
    const body = suggested()[0]?.body.replaceAll("\u00A0", " ") ?? "";
    expect(body).toMatch(
      /^<!-- image-budget suggestion=[0-9a-f]{64} -->\n`DL3042`, \*\*(?:at least )?2 MB\*\*: /u,
    );
    expect(body).toContain("\n```suggestion\nRUN pip install --no-cache-dir flask\n```");

    // The next push moves the line, and somebody has resolved the thread.
    for (const comment of suggested()) Object.assign(comment, { resolved: true, outdated: true });
    const moved = forge.commit(
      topic,
      { "api/Dockerfile": dockerfile(base, "ENV A=b", INSTALL) },
      "refs/heads/moved",
    );
    const again = await run(forge.propose(proposal.number, main, moved));
    expect(again.stdout).toMatch(/^No new suggestions\.$/mu);
    expect(forge.github.state.reviews).toHaveLength(1);

    // What is accepted is what is committed: there is nothing to say any more.
    const text = dockerfile(base, "ENV A=b", "RUN pip install --no-cache-dir flask");
    const accepted = forge.commit(moved, { "api/Dockerfile": text }, "refs/heads/accepted");
    const done = await run(forge.propose(proposal.number, main, accepted));
    expect(done.report?.images[0]?.lint?.findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(done.stdout).not.toMatch(/uggest/u);
  });

  it("gets none where its lines are not those that were measured: the trial merge has others", async () => {
    const ahead = forge.commit(
      main,
      { "api/Dockerfile": `# syntax-free\n${dockerfile(base)}` },
      "refs/heads/ahead",
    );
    const result = await run(propose(topic, ahead));
    expect(result.status).toBe(0);
    expect(result.report?.images[0]?.lint?.findings.find(({ rule }) => rule === "DL3042")?.fix?.line).toBe(4);
    expect(suggested()).toEqual([]);
    expect(notices(result)).toEqual([]);
  });

  it("gets none when it is not part of the change", async () => {
    const before = forge.commit(main, { "api/Dockerfile": dockerfile(base, INSTALL) }, "refs/heads/before");
    const head = forge.commit(before, { "api/README.md": "hello\n" }, "refs/heads/elsewhere");
    const result = await run(propose(head, before));
    expect(result.report?.images[0]?.lint?.findings.filter(({ fix }) => fix !== null)).toHaveLength(1);
    expect(forge.github.state.reviews).toEqual([]);
  });

  it.each([{ suggestions: "false" }, { comment: "never" }, { mode: "measure" }])(
    "gets none with %j, and nobody is asked about its files",
    async (inputs) => {
      const from = forge.github.requests.length;
      expect((await run(propose(), inputs)).status).toBe(0);
      expect(suggested()).toEqual([]);
      expect(forge.github.requests.slice(from).filter(({ path }) => /files|reviews/u.test(path))).toEqual([]);
    },
  );

  it("gets none once the head has moved on", async () => {
    const proposal = propose();
    const pull = forge.github.state.pullRequests.find(({ number }) => number === proposal.number);
    forge.github.onRequest = ({ path }) => {
      if (path.endsWith("/files") && pull !== undefined) pull.headSha = main;
    };
    const result = await run(proposal);
    expect(result.stdout).toContain("The pull request's head has moved on: nothing was suggested.");
    expect(suggested()).toEqual([]);
  });
});

describe("what keeps a suggestion from being made", () => {
  it.each([
    ["a token that may not write", { comment: "always" }, "the token may not write"],
    // No comment is written, so that nobody has met the refusal yet.
    [
      "a token that may not write, where there is no comment",
      { comment: "on-failure" },
      "pull-requests: write",
    ],
  ])("is a notice and changes nothing else: %s", async (_name, inputs, words) => {
    const proposal = propose();
    forge.github.state.access = "read";
    const result = await run(proposal, inputs);
    expect(result.status).toBe(0);
    expect(notices(result)).toEqual([expect.stringContaining(words)]);
    expect(result.outputs).toMatchObject({
      status: "pass",
      "exit-code": inputs.comment === "always" ? "4" : "0",
    });
    expect(result.stdout.trimEnd().split("\n").at(-1)).toMatch(/^Within budget/u);
  });

  it.each([
    [
      "GitHub does not take a line",
      /reviews$/u,
      { status: 422, body: { message: "Unprocessable Entity", errors: ["line must be part of the diff"] } },
      "line must be part of the diff",
    ],
    [
      "the files cannot be read",
      /files$/u,
      { status: 404, body: { message: "Not Found" } },
      "reading the files of pull request",
    ],
    [
      "GitHub's answer is none of its own",
      /files$/u,
      { status: 200, body: [{ filename: 7 }] },
      "is not understood",
    ],
  ] as const)("is a notice and changes nothing else: %s", async (_name, path, failure, words) => {
    const proposal = propose();
    forge.github.fail(1, failure, { path });
    const result = await run(proposal);
    expect(result.status).toBe(0);
    expect(notices(result)).toEqual([expect.stringContaining(words)]);
    expect(result.outputs).toMatchObject({ status: "pass", "exit-code": "0" });
    expect(result.stdout).toMatch(/^Commented: /mu);
    expect(suggested()).toEqual([]);
  });
});

describe("reports that are published elsewhere", () => {
  let proposal: Proposal;
  let measured: Report;
  beforeAll(async () => {
    // Found by its head, which is no other pull request's.
    const text = dockerfile(base, INSTALL, "ENV A=b");
    proposal = propose(forge.commit(main, { "api/Dockerfile": text }, "refs/heads/published"));
    const { report } = await run(proposal, { mode: "measure" });
    if (report === null) throw new Error("nothing was measured");
    measured = report;
  });

  const publish = async (
    report: object,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<JobResult> => {
    const runner = forge.newRunner();
    const path = join(runner.temp, "report.json");
    writeFileSync(path, JSON.stringify(report));
    const trigger = forge.pullRequestJob(proposal);
    const follows = workflowRunJob({ runId: 9000 + (proposals += 1), conclusion: "success" }, trigger, {
      sha: proposal.head,
      owner: "octo",
      attempt: 1,
    });
    return forge.run(
      {},
      {
        ...follows,
        runner,
        inputs: { mode: "publish", reports: path, ...inputs },
        extra: { PATH: onlyNode, ...follows.extra },
      },
    );
  };
  /** The report with another fix. */
  const withFix = (fix: object): object => ({
    ...measured,
    images: measured.images.map((image) => ({
      ...image,
      lint: {
        ...image.lint,
        findings: image.lint?.findings.map((finding) => ({
          ...finding,
          fix: finding.fix && { ...finding.fix, ...fix },
        })),
      },
    })),
  });

  it("bring their suggestions along, once", async () => {
    const result = await publish(measured);
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^Suggested 1 change: https:/mu);
    expect(suggested()).toMatchObject([{ pullRequest: proposal.number, path: "api/Dockerfile", line: 3 }]);
    expect((await publish(measured)).stdout).toMatch(/^No new suggestions\.$/mu);
    expect((await publish(measured, { suggestions: "false" })).stdout).not.toMatch(/uggest/u);
    expect(forge.github.state.reviews).toHaveLength(1);
  });

  it.each([
    ["lines that the head does not have there", { replaced: "RUN something else" }],
    ["lines outside of the diff", { line: 300, endLine: 300 }],
    ["text that hides something", { text: "RUN pip install \u202Eflask" }],
  ])("suggest nothing on the word of a stranger's report: %s", async (_name, fix) => {
    const result = await publish(withFix(fix));
    expect(result.status).toBe(0);
    expect(notices(result)).toEqual([]);
    expect(suggested()).toEqual([]);
  });

  it("suggest from the command as well, which --no-suggestions keeps it from", async () => {
    const command = async (...flags: readonly string[]) => {
      const runner = forge.newRunner();
      const path = join(runner.temp, "report.json");
      writeFileSync(path, JSON.stringify(measured));
      const to = ["--repository", "octo/images", "--pull-request", String(proposal.number)];
      return runBundle(["publish", path, ...to, ...flags], {
        cwd: runner.workspace,
        environment: {},
        extra: {
          PATH: onlyNode,
          GITHUB_TOKEN: TOKEN,
          GITHUB_API_URL: forge.github.apiUrl,
          GITHUB_GRAPHQL_URL: forge.github.graphqlUrl,
        },
      });
    };
    expect((await command("--no-suggestions")).stderr).not.toMatch(/uggest/u);
    expect(suggested()).toEqual([]);
    const done = await command();
    expect(done.status).toBe(0);
    expect(done.stderr).toMatch(/^image-budget: Suggested 1 change: https:/mu);
    forge.github.fail(1, { status: 422, body: { message: "Unprocessable Entity" } }, { path: /reviews$/u });
    forge.github.state.reviewComments = [];
    const refused = await command();
    expect(refused.status).toBe(0);
    expect(refused.stderr).toContain("422 Unprocessable Entity");
  });
});
