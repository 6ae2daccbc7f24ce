/** The right baseline commit: the checked-in action on every event and checkout, against real git and a real engine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { git, snapshotOf } from "./support/check.js";
import { engineEnvironments } from "./support/engines.js";
import { built, startForge } from "./support/forge.js";
import type { Forge, JobResult, RunnerJob } from "./support/forge.js";

const CONFIG = "concurrency: 1\nimages:\n  api: { dockerfile: api/Dockerfile, guide: none }\n";
const UNRECORDED = { comment: "never" };
const app = (bytes: number): string => "a".repeat(bytes);

const [first] = engineEnvironments();
if (first === undefined) throw new Error("no engine was started");
const { environment } = first;

let forge: Forge;
beforeAll(async () => {
  forge = await startForge();
});
afterEach(() => {
  expect(forge.github.violations).toEqual([]);
});
afterAll(() => forge.close());

/** Runs a job, and holds it to leaving the user's checkout alone: every file, git's own, and its worktrees. */
async function run(job: RunnerJob): Promise<JobResult> {
  const looks: { files: unknown; worktrees: string }[] = [];
  const look = (workspace: string): void => {
    looks.push({ files: snapshotOf(workspace), worktrees: git(workspace, "worktree", "list") });
  };
  const result = await forge.run(environment, {
    noCache: true,
    ...job,
    before: (workspace) => {
      job.before?.(workspace);
      look(workspace);
    },
  });
  look(result.runner.workspace);
  expect(looks[1]).toEqual(looks[0]);
  return result;
}

/** The one image's part of the report. */
const image = (result: JobResult, name = "api"): unknown =>
  result.report?.images.find((one) => one.name === name);

const write = (workspace: string, path: string, text: string): void => {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
};

let root = "";
/** Main after the pull request left it: it grew. */
let main = "";
let topic = "";
beforeAll(() => {
  root = forge.commit(
    null,
    {
      ".github/image-budget.yml": CONFIG,
      "api/Dockerfile": "FROM scratch\nCOPY base /base\nCOPY app README.md /app/\n",
      "api/base": app(30_000),
      "api/app": app(10_000),
      "api/README.md": "hello\n",
    },
    "refs/heads/main",
  );
  main = forge.commit(root, { "api/base": app(80_000) }, "refs/heads/main");
  topic = forge.commit(root, { "README.md": "what it is\n" }, "refs/heads/topic");
});

describe("a pull request that changes a README only, behind a main that grew", () => {
  it("has change 0 against the merge commit's first parent, measured or recorded", async () => {
    const job = forge.pullRequestJob(forge.propose(1, main, topic), { comment: "never" });
    const measured = await run({ ...job, noCache: false });
    expect(measured.status).toBe(0);
    expect(measured.report?.baselineCommit).toEqual({ sha: main, ref: "main", how: "merge-parent" });
    expect(image(measured)).toMatchObject({
      baseline: { status: "measured", bytes: 90_006, ref: "main" },
      change: { bytes: 0 },
    });
    expect(built(measured)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
    // The layers that both have were built once.
    expect(measured.stdout).toMatch(/api \(baseline\): built in .*all from cache/);

    await forge.run(environment, forge.pushJob(root, main));
    const recorded = await run({ ...job, noCache: false, inputs: { comment: "always" } });
    expect(recorded.status).toBe(0);
    expect(recorded.report?.baselineCommit).toEqual({ sha: main, ref: "main", how: "merge-parent" });
    expect(image(recorded)).toMatchObject({
      baseline: { status: "recorded", bytes: 90_006, record: { commit: main } },
      change: { bytes: 0 },
    });
    expect(built(recorded)).toEqual(["api/Dockerfile"]);
    expect(forge.github.state.comments.at(-1)?.body).toMatch(
      /no\schange against base.*1\ssize recorded less than 1\smin ago/s,
    );
  });
});

describe("a pull request whose head is checked out", () => {
  const jobOf = (number: number): RunnerJob => {
    const proposal = forge.propose(number, main, topic);
    return { ...forge.pullRequestJob(proposal, UNRECORDED), checkout: proposal.head };
  };
  const asked = (): readonly string[] =>
    forge.github.requests.map(({ path }) => path).filter((path) => path.includes("/compare/"));

  it("is compared with the merge base that GitHub tells a shallow clone", async () => {
    forge.github.state.mergeBases.set(`${main}...${topic}`, root);
    const result = await run(jobOf(2));
    forge.github.state.mergeBases.clear();
    expect(result.status).toBe(0);
    expect(result.report?.baselineCommit).toEqual({ sha: root, ref: "main", how: "merge-base" });
    expect(image(result)).toMatchObject({
      baseline: { status: "measured", bytes: 40_006 },
      change: { bytes: 0 },
    });
    expect(asked()).toHaveLength(1);
  });

  it("is compared with the merge base that git knows in a whole clone", async () => {
    const before = asked().length;
    const result = await run({ ...jobOf(2), depth: 0 });
    expect(result.report?.baselineCommit).toEqual({ sha: root, ref: "main", how: "merge-base" });
    expect(image(result)).toMatchObject({ baseline: { bytes: 40_006 }, change: { bytes: 0 } });
    expect(asked()).toHaveLength(before);
  });

  it("is judged by its own limits, and says so, where neither can tell", async () => {
    const limited = `${CONFIG.replace("guide: none", "guide: none, budget: { size: 1 kB, change: 5 kB }")}`;
    const strict = forge.commit(topic, { ".github/image-budget.yml": limited }, "refs/heads/strict");
    const proposal = forge.propose(3, main, strict);
    forge.github.fail(
      1,
      { status: 403, body: { message: "Resource not accessible by integration" } },
      {
        path: /\/compare\//,
      },
    );
    const result = await run({ ...forge.pullRequestJob(proposal, UNRECORDED), checkout: strict });
    expect(result.report?.baselineCommit).toBeNull();
    expect(result.report?.baselineReason).toMatch(/merge base with main is not known.*contents: read/s);
    expect(result.report?.notes.join()).toMatch(/Judged by this change's own limits/);
    expect(image(result)).toMatchObject({
      size: { bytes: 40_006 },
      baseline: { status: "none" },
      change: null,
      status: "fail",
    });
    expect(result.status).toBe(1);
    expect(built(result)).toEqual(["api/Dockerfile"]);
    expect(result.summary).toMatch(/merge base with main is not known/);
  });
});

describe("other events", () => {
  /** The same payload under another name, as far as the two have it in common. */
  const other = (event: string): RunnerJob => ({ ...forge.pushJob(null, main), event });

  it("count a push against what was there before", async () => {
    const result = await run(forge.pushJob(root, main));
    expect(result.report?.baselineCommit).toEqual({ sha: root, ref: "main", how: "push" });
    expect(image(result)).toMatchObject({ baseline: { bytes: 40_006 }, change: { bytes: 50_000 } });
    expect(result.status).toBe(0);
  });

  it.each([
    ["a new branch", () => forge.pushJob(null, main), /the branch main is new/],
    ["dispatch", () => other("workflow_dispatch"), /workflow_dispatch has no commit to count against/],
    ["schedule", () => other("schedule"), /schedule has no commit to count against/],
  ])("have no baseline on %s, with the reason", async (_event, job, reason) => {
    const result = await run(job());
    expect(result.status).toBe(0);
    expect(result.report?.baselineCommit).toBeNull();
    expect(result.report?.baselineReason).toMatch(reason);
    expect(image(result)).toMatchObject({
      baseline: { status: "none", reason: expect.stringMatching(reason) },
    });
    expect(built(result)).toEqual(["api/Dockerfile"]);
  });

  it("find the commit that a force push replaced, where only the server still has it", async () => {
    const replaced = forge.commit(root, { "api/base": app(31_000) }, "refs/heads/scratch");
    forge.commit(root, {}, "refs/heads/scratch");
    const result = await run(forge.pushJob(replaced, main));
    expect(result.report?.baselineCommit).toMatchObject({ sha: replaced, how: "push" });
    expect(image(result)).toMatchObject({ change: { bytes: 49_000 } });
  });

  it("go on without a commit that the server has no more", async () => {
    const gone = "d".repeat(40);
    const result = await run(forge.pushJob(gone, main));
    expect(result.status).toBe(0);
    expect(result.stdout).toMatch(/^::warning::.*No baseline: .*force push/m);
    expect(result.report?.baselineCommit).toBeNull();
    expect(result.report?.baselineReason).toMatch(/main could not be laid out/);
    expect(result.report?.errors).toEqual([]);
    expect(image(result)).toMatchObject({ size: { bytes: 90_006 }, baseline: { status: "none" } });
  });

  it("count a merge queue's commit against its base", async () => {
    const proposal = forge.propose(4, main, topic);
    const result = await run(forge.mergeGroupJob(proposal));
    expect(result.report?.baselineCommit).toMatchObject({ sha: main, how: "merge-queue" });
    expect(image(result)).toMatchObject({ change: { bytes: 0 } });
    expect(result.status).toBe(0);
  });
});

describe("the input base", () => {
  it("may name a branch that the shallow clone does not have", async () => {
    const release = forge.commit(root, { "api/app": app(1) }, "refs/heads/release/1.x");
    const job = forge.pullRequestJob(forge.propose(5, main, topic), { ...UNRECORDED, base: "release/1.x" });
    const result = await run(job);
    expect(result.status).toBe(0);
    expect(result.report?.baselineCommit).toEqual({ sha: release, ref: "release/1.x", how: "given" });
    expect(image(result)).toMatchObject({ baseline: { bytes: 30_007 }, change: { bytes: 59_999 } });
  });

  it("is an error with its remedy where it names nothing", async () => {
    const job = forge.pullRequestJob(forge.propose(5, main, topic), { ...UNRECORDED, base: "no-such" });
    const result = await run(job);
    expect(result.status).toBe(1);
    expect(result.outputs["exit-code"]).toBe("3");
    expect(result.stdout).toMatch(/Neither a branch nor a tag is called so there/);
    expect(image(result)).toMatchObject({ size: { bytes: 90_006 }, baseline: { status: "none" } });
  });
});

describe("a base that is not like the head", () => {
  it("gives no baseline to a new image, nor to one that does not build there", async () => {
    const images = ["api", "fresh", "mended"].map(
      (name) => `  ${name}: { dockerfile: ${name}/Dockerfile, guide: none }\n`,
    );
    const base = forge.commit(
      main,
      { "mended/Dockerfile": "FROM scratch\nCOPY nowhere /x\n", "mended/x": "x" },
      "refs/heads/uneven",
    );
    const head = forge.commit(
      base,
      {
        ".github/image-budget.yml": `images:\n${images.join("")}`,
        "mended/Dockerfile": "FROM scratch\nCOPY x /x\n",
        "fresh/Dockerfile": "FROM scratch\nCOPY x /x\n",
        "fresh/x": "xyz",
      },
      "refs/heads/even",
    );
    const result = await run(forge.pullRequestJob(forge.propose(6, base, head), UNRECORDED));
    expect(result.status).toBe(0);
    expect(image(result, "api")).toMatchObject({ baseline: { status: "measured" }, change: { bytes: 0 } });
    expect(image(result, "fresh")).toMatchObject({
      size: { bytes: 3 },
      baseline: { status: "none", reason: "new: main has no fresh/Dockerfile" },
      change: null,
    });
    expect(image(result, "mended")).toMatchObject({
      size: { bytes: 1 },
      baseline: { status: "none", reason: expect.stringMatching(/^not measured on main: .*nowhere/) },
      change: null,
    });
  });

  it.each([
    ["without a configuration", null, /the base has no configuration yet/],
    ["with a broken one", "images: [\n", /the configuration of the base could not be read/],
  ])("is built by this change's configuration %s", async (_what, text, note) => {
    const base = forge.commit(main, { ".github/image-budget.yml": text }, "refs/heads/bare");
    const limited = CONFIG.replace("guide: none", "guide: none, budget: { change: 5 kB }");
    const head = forge.commit(
      base,
      { ".github/image-budget.yml": limited, "api/app": app(50_000) },
      "refs/heads/configured",
    );
    const result = await run(forge.pullRequestJob(forge.propose(7, base, head), UNRECORDED));
    expect(image(result)).toMatchObject({
      baseline: { status: "measured", bytes: 90_006 },
      change: { bytes: 40_000 },
      status: "fail",
    });
    expect(result.report?.notes.join()).toMatch(note);
    expect(result.status).toBe(1);
  });
});

describe("a context with what git does not have", () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 50000\n`;
  const names = ["lfs", "module", "ignored", "unknown", "beside", "shared"];
  const more: Readonly<Record<string, string>> = { shared: ", build-contexts: { models: lfs }" };
  const files = {
    ".github/image-budget.yml": `images:\n${names
      .map((name) => `  ${name}: { dockerfile: ${name}/Dockerfile, guide: none${more[name] ?? ""} }\n`)
      .join("")}`,
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    ".gitignore": "*.out\n",
    "lfs/Dockerfile": "FROM scratch\nCOPY . /x\n",
    "lfs/model.bin": POINTER,
    "module/Dockerfile": "FROM scratch\nCOPY . /x\n",
    "module/lib": { submodule: "1".repeat(40) },
    "ignored/Dockerfile": "FROM scratch\nCOPY *.out /x/\n",
    "unknown/Dockerfile": "FROM scratch\nCOPY dist /x\n",
    "beside/Dockerfile": "FROM scratch\nCOPY app /x\n",
    "beside/app": "app",
    // Neither what .dockerignore leaves out counts, nor what no COPY names.
    "beside/docs.bin": POINTER,
    "beside/manual/page": "x",
    "beside/manual/film.bin": POINTER,
    "beside/.dockerignore": "manual\n",
    "shared/Dockerfile": "FROM scratch\nCOPY --from=models model.bin /x\n",
  };
  /** What checking out with `lfs` and `submodules` brings, and what earlier steps build. */
  const made = (bytes: number) => (workspace: string) => {
    write(workspace, "lfs/model.bin", app(50_000));
    write(workspace, "beside/docs.bin", app(50_000));
    write(workspace, "beside/manual/film.bin", app(50_000));
    write(workspace, "module/lib/code", app(40_000));
    write(workspace, "ignored/app.out", app(bytes));
    write(workspace, "unknown/dist/app", app(bytes));
    write(workspace, "beside/left.out", app(bytes));
  };

  it("has no baseline rather than a smaller one, and an exact one where main recorded it", async () => {
    const base = forge.commit(null, files, "refs/heads/made");
    const head = forge.commit(base, { "README.md": "x\n" }, "refs/heads/made-more");
    const job = forge.pullRequestJob(forge.propose(8, base, head), UNRECORDED);
    const result = await run({ ...job, before: made(60_000) });
    expect(result.status).toBe(0);
    const none = (reason: RegExp): object => ({
      baseline: { status: "none", reason: expect.stringMatching(reason) },
      change: null,
    });
    expect(image(result, "lfs")).toMatchObject(none(/a Git LFS file \(lfs\/model.bin\)/));
    expect(image(result, "module")).toMatchObject(none(/a submodule \(module\/lib\)/));
    expect(image(result, "ignored")).toMatchObject(
      none(/files that git does not have \(ignored\/app.out\): they come from an earlier step/),
    );
    expect(image(result, "unknown")).toMatchObject(none(/\(unknown\/dist\/app\)/));
    expect(image(result, "shared")).toMatchObject(none(/a Git LFS file \(lfs\/model.bin\)/));
    expect(image(result, "beside")).toMatchObject({
      baseline: { status: "measured", bytes: 3 },
      change: { bytes: 0 },
    });
    expect(built(result).filter((path) => path.startsWith("base:"))).toEqual(["base:beside/Dockerfile"]);

    await forge.run(environment, { ...forge.pushJob(null, base), before: made(60_000) });
    const after = await run({ ...job, noCache: false, before: made(61_000) });
    expect(built(after).filter((path) => path.startsWith("base:"))).toEqual([]);
    expect(Object.fromEntries(names.map((name) => [name, image(after, name)]))).toMatchObject({
      lfs: { baseline: { status: "recorded", bytes: expect.any(Number) }, change: { bytes: 0 } },
      module: { baseline: { status: "recorded" }, change: { bytes: 0 } },
      ignored: { baseline: { status: "recorded", bytes: 60_000 }, change: { bytes: 1000 } },
      unknown: { baseline: { status: "recorded", bytes: 60_000 }, change: { bytes: 1000 } },
      shared: { baseline: { status: "recorded", bytes: 50_000 }, change: { bytes: 0 } },
      beside: { baseline: { status: "recorded" }, change: { bytes: 0 } },
    });
  });
});
