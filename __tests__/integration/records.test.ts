/** A baseline that costs nothing: what main records, in the Actions cache or a file, and what a pull request makes of it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { docker, git, leftOvers, snapshotOf, temporaryFiles } from "./support/check.js";
import { docker as dockerAsync, engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { built, startForge } from "./support/forge.js";
import type { Changes, Forge, JobResult, Proposal, RunnerJob } from "./support/forge.js";
import { startRegistry } from "./support/registry.js";

const SILENT = { comment: "never" };
const text = (bytes: number): string => "t".repeat(bytes);

const [overlay2, containerd] = engineEnvironments();
if (overlay2 === undefined || containerd === undefined) throw new Error("no engines were started");
const { environment } = overlay2;

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.close();
});

/** A configuration of images that each copy their folder's `data`; what is given for one is added to it. */
function configOf(images: Readonly<Record<string, string>>, top = ""): Changes {
  const lines = Object.entries(images).map(
    ([name, more]) =>
      `  ${name}: { dockerfile: ${name}/Dockerfile, guide: none${more === "" ? "" : `, ${more}`} }\n`,
  );
  return { ".github/image-budget.yml": `concurrency: 1\n${top}images:\n${lines.join("")}` };
}
const imageFiles = (name: string, bytes: number): Changes => ({
  [`${name}/Dockerfile`]: "FROM scratch\nCOPY data /data\n",
  [`${name}/data`]: text(bytes),
});

let number = 0;
/** A pull request that makes these changes on top of a commit. */
const propose = (base: string, changes: Changes): Proposal => {
  number += 1;
  return forge.propose(number, base, forge.commit(base, changes, `refs/heads/topic-${number}`));
};
const image = (result: JobResult, name: string): unknown =>
  result.report?.images.find((one) => one.name === name);
const warnings = (result: JobResult): readonly string[] =>
  result.stdout.split("\n").filter((line) => line.startsWith("::warning"));
const notes = (result: JobResult): string => result.report?.notes.join("\n") ?? "";
const comments = (): readonly string[] => forge.github.state.comments.map(({ body }) => body);

describe("a record of another engine's image store", () => {
  it("is not used, and that is said", async () => {
    const main = forge.commit(
      null,
      { ...configOf({ api: "" }), ...imageFiles("api", 30_000) },
      "refs/heads/main",
    );
    await forge.run(environment, forge.pushJob(null, main));
    const proposal = propose(main, { "README.md": "x" });
    const result = await forge.run(containerd.environment, forge.pullRequestJob(proposal, SILENT));
    expect(result.status).toBe(0);
    expect(built(result)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
    expect(notes(result)).toMatch(/api on main is built again: it was recorded with another image store/);
    expect(image(result, "api")).toMatchObject({ baseline: { status: "measured" }, change: { bytes: 0 } });
  });
});

describe("the slim reference", () => {
  it("is built again only when what goes into it changes", async () => {
    const files = {
      ...configOf({ api: "reference: { dockerfile: slim/Dockerfile }" }),
      ...imageFiles("api", 30_000),
      "slim/Dockerfile": "FROM scratch\nCOPY api/data slim/more /x/\n",
      "slim/more": text(100_000),
    };
    // The reference is built from the image's context.
    const shared = {
      ...files,
      ".github/image-budget.yml":
        "images:\n  api: { dockerfile: api/Dockerfile, context: ., guide: none, reference: { dockerfile: slim/Dockerfile } }\n",
      "api/Dockerfile": "FROM scratch\nCOPY api/data /data\n",
      "slim/Dockerfile.dockerignore": "*\n!slim/more\n!api/data\n",
    };
    const main = forge.commit(null, shared, "refs/heads/main");
    const first = await forge.run(environment, forge.pushJob(null, main));
    expect(built(first)).toEqual(["api/Dockerfile", "slim/Dockerfile"]);

    // Main went on, and nothing recorded what it is now: the image is built for it, the reference is not.
    const later = forge.commit(main, { "docs/README.md": text(20) }, "refs/heads/main");
    const same = await forge.run(
      environment,
      forge.pullRequestJob(propose(later, { "docs/more.md": "x" }), SILENT),
    );
    expect(built(same)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
    expect(image(same, "api")).toMatchObject({
      reference: { kind: "built", bytes: 130_000, record: { commit: main } },
      saving: { bytes: 100_000, estimate: false },
    });

    const slimmer = { "slim/Dockerfile": "FROM scratch\nCOPY slim/more /x/\n" };
    const other = await forge.run(environment, forge.pullRequestJob(propose(main, slimmer), SILENT));
    expect(built(other)).toEqual(["api/Dockerfile", "slim/Dockerfile"]);
    expect(image(other, "api")).toMatchObject({ reference: { bytes: 100_000, record: null } });
  });
});

describe("only: changed", () => {
  const NEED = "needs: { team/os: os }";
  const files = {
    ...configOf({
      os: "",
      one: NEED,
      two: NEED,
      alone: "",
      other: "",
      secret: "args: { KEY: { env: KEY } }",
    }),
    ...imageFiles("os", 40_000),
    ...imageFiles("one", 1000),
    "one/Dockerfile": "FROM team/os\nCOPY data /one\n",
    ...imageFiles("two", 2000),
    "two/Dockerfile": "FROM team/os\nCOPY data /two\n",
    ...imageFiles("alone", 50_000),
    ...imageFiles("other", 60_000),
    ...imageFiles("secret", 70_000),
    "secret/Dockerfile": "FROM scratch\nARG KEY\nCOPY data /data\n",
  };
  const CHANGED = { only: "changed" };
  const withKey = (job: RunnerJob): RunnerJob => ({ ...job, extra: { KEY: "a-secret-value" } });
  const ALWAYS = ["secret/Dockerfile"];

  it("builds what changed and what is built on it, and carries the rest over on main", async () => {
    const main = forge.commit(null, files, "refs/heads/main");
    const all = await forge.run(environment, withKey(forge.pushJob(null, main, CHANGED)));
    expect(built(all)).toHaveLength(6);

    const grown = propose(main, { "alone/data": text(90_000) });
    const one = await forge.run(environment, withKey(forge.pullRequestJob(grown, CHANGED)));
    expect(one.status).toBe(0);
    expect(built(one)).toEqual(["alone/Dockerfile", ...ALWAYS]);
    expect(image(one, "alone")).toMatchObject({ recorded: null, change: { bytes: 40_000 } });
    expect(image(one, "two")).toMatchObject({
      recorded: { commit: main },
      size: { bytes: 42_000 },
      change: { bytes: 0 },
    });
    expect(one.report?.total).toMatchObject({ bytes: 343_000, change: { bytes: 40_000 } });
    expect(notes(one)).toMatch(
      /secret is built whether or not it changed: the build argument KEY comes from/,
    );
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toMatch(
      new RegExp(`Not built \\(inputs unchanged\\), recorded at .${main.slice(0, 12)}.*one.*two.*other`),
    );
    for (const { stdout, ...rest } of [all, one]) {
      const told = stdout.replaceAll(/^::add-mask::.*$/gm, "");
      expect(told + JSON.stringify(rest) + comments().join("\n")).not.toMatch(/a-secret-value/);
    }

    const below = propose(main, { "os/data": text(45_000) });
    const three = await forge.run(
      environment,
      withKey(forge.pullRequestJob(below, { ...CHANGED, ...SILENT })),
    );
    expect(built(three)).toEqual(["one/Dockerfile", "os/Dockerfile", ...ALWAYS, "two/Dockerfile"]);
    expect(image(three, "one")).toMatchObject({ change: { bytes: 5000 } });
    expect(image(three, "two")).toMatchObject({ change: { bytes: 5000 } });

    // The first is merged: what did not change keeps its figures, and the next pull request finds all of them.
    const merged = await forge.run(environment, withKey(forge.pushJob(main, grown.merge, CHANGED)));
    expect(built(merged)).toEqual(["alone/Dockerfile", ...ALWAYS]);
    const next = propose(grown.merge, { "other/data": text(60_001) });
    const last = await forge.run(environment, withKey(forge.pullRequestJob(next, CHANGED)));
    expect(built(last)).toEqual(["other/Dockerfile", ...ALWAYS]);
    expect(image(last, "alone")).toMatchObject({
      baseline: { bytes: 90_000, record: { commit: grown.merge } },
    });
    expect(image(last, "two")).toMatchObject({ baseline: { bytes: 42_000, record: { commit: main } } });
    expect(last.report?.total).toMatchObject({ bytes: 343_001, change: { bytes: 1 } });
    expect(comments().at(-1)).toMatch(
      new RegExp(`at other commits with the same inputs: .${main.slice(0, 12)}`),
    );
    // Without the keyword everything is built, and nothing for the base.
    const whole = await forge.run(environment, withKey(forge.pullRequestJob(next, SILENT)));
    expect(built(whole)).toHaveLength(6);
    expect(built(whole).join()).not.toContain("base:");
  });
});

describe("records in a file", () => {
  const PATH = ".image-budget/records.json";
  const KEEP = { records: PATH, ...SILENT };
  const files = { ...configOf({ api: "" }), ...imageFiles("api", 30_000) };
  const placed = (content: string) => (workspace: string) => {
    mkdirSync(dirname(join(workspace, PATH)), { recursive: true });
    writeFileSync(join(workspace, PATH), content);
  };

  it("are written on main, read on a pull request, and set aside when broken", async () => {
    const main = forge.commit(null, files, "refs/heads/main");
    const recorded = await forge.run(environment, { ...forge.pushJob(null, main, KEEP), noCache: true });
    expect(recorded.status).toBe(0);
    const kept = readFileSync(join(recorded.runner.workspace, PATH), "utf8");

    const job = { ...forge.pullRequestJob(propose(main, { "api/data": text(80_000) }), KEEP), noCache: true };
    const run = await forge.run(environment, { ...job, before: placed(kept) });
    expect(run.status).toBe(0);
    expect(warnings(run)).toEqual([]);
    expect(built(run)).toEqual(["api/Dockerfile"]);
    expect(image(run, "api")).toMatchObject({ baseline: { status: "recorded" }, change: { bytes: 50_000 } });
    expect(readFileSync(join(run.runner.workspace, PATH), "utf8")).toBe(kept);

    const broken = await forge.run(environment, { ...job, before: placed(kept.slice(0, -30)) });
    expect(broken.status).toBe(0);
    expect(warnings(broken).join("\n")).toMatch(/records.json is not used: it holds no records of the form/);
    expect(built(broken)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
    expect(image(broken, "api")).toMatchObject({
      baseline: { status: "measured" },
      change: { bytes: 50_000 },
    });

    const mended = await forge.run(environment, {
      ...forge.pushJob(null, main, KEEP),
      noCache: true,
      before: placed("<html>"),
    });
    expect(mended.status).toBe(0);
    expect(warnings(mended).join("\n")).toMatch(/records.json/);
    const folder = join(mended.runner.workspace, dirname(PATH));
    expect(readdirSync(folder).sort()).toEqual(["records.json", "records.json.broken"]);
    expect(readFileSync(join(folder, "records.json.broken"), "utf8")).toBe("<html>");
  });
});

describe("a cache that fails", () => {
  const files = {
    ...configOf({ api: "budget: { change: 20 kB }" }),
    ...imageFiles("api", 30_000),
  };

  it("is a warning, and the base is built: down, without an answer, a damaged entry", async () => {
    const main = forge.commit(null, files, "refs/heads/main");
    await forge.run(environment, forge.pushJob(null, main));
    const job = forge.pullRequestJob(propose(main, { "api/data": text(80_000) }), SILENT);
    const judged = (result: JobResult): void => {
      expect(warnings(result).join("\n")).toMatch(/the Actions cache could not be read/);
      expect(built(result)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
      expect(image(result, "api")).toMatchObject({
        baseline: { status: "measured" },
        change: { bytes: 50_000 },
      });
      expect(result.status).toBe(1);
    };
    forge.cache.fault = () => ({ status: 403, message: "the cache is full of itself" });
    judged(await forge.run(environment, job));
    // A run that takes the whole of the cache's time, and no more.
    forge.cache.fault = (request) => (request.startsWith("GetCacheEntry") ? "hang" : null);
    const started = performance.now();
    judged(await forge.run(environment, job));
    expect(performance.now() - started).toBeLessThan(60_000);
    forge.cache.fault = () => null;
    const [entry] = forge.cache.entries;
    if (entry?.blob === null || entry === undefined) throw new Error("nothing was recorded");
    const whole = entry.blob;
    entry.blob = Buffer.from(whole.map((byte, index) => (index < 8 ? byte : byte ^ 0x55)));
    judged(await forge.run(environment, job));
    entry.blob = whole;
    const good = await forge.run(environment, job);
    expect(warnings(good).join()).not.toMatch(/cache/);
    expect(built(good)).toEqual(["api/Dockerfile"]);
  });

  it("leaves main's own run as it was judged when nothing can be kept", async () => {
    const main = forge.commit(null, files, "refs/heads/main");
    forge.cache.fault = (request) =>
      request === "CreateCacheEntry" ? { status: 403, message: "read only" } : null;
    const result = await forge.run(environment, forge.pushJob(null, main));
    expect(result.status).toBe(0);
    expect(warnings(result).join()).toMatch(/The sizes could not be recorded/);
  });
});

describe("a pull request from a fork", () => {
  it("reads main's record with a token that may only read, and leaves none", async () => {
    await forge.close();
    forge = await startForge({ headRepository: "stranger/images" });
    const main = forge.commit(
      null,
      { ...configOf({ api: "" }), ...imageFiles("api", 30_000) },
      "refs/heads/main",
    );
    await forge.run(environment, forge.pushJob(null, main));
    const { length } = forge.cache.entries;
    forge.github.state.access = "read";
    const result = await forge.run(
      environment,
      forge.pullRequestJob(propose(main, { "api/data": text(80_000) })),
    );
    expect(result.status).toBe(0);
    expect(built(result)).toEqual(["api/Dockerfile"]);
    expect(image(result, "api")).toMatchObject({
      baseline: { status: "recorded" },
      change: { bytes: 50_000 },
    });
    expect(warnings(result).join()).toMatch(/pull-requests: write/);
    expect(forge.cache.entries).toHaveLength(length);
    expect(comments()).toEqual([]);
  });
});

describe("an image that an earlier step made under a fixed name", () => {
  const TAG = "image-budget-test/made:latest";

  it("is counted against what main recorded under that name", async () => {
    const make = (bytes: number) => (workspace: string) => {
      const folder = mkdtempSync(join(dirname(workspace), "made-"));
      writeFileSync(join(folder, "Dockerfile"), "FROM scratch\nCOPY data /data\n");
      writeFileSync(join(folder, "data"), text(bytes));
      docker(environment, ["build", "--quiet", "--tag", TAG, folder]);
    };
    const files = { ".github/image-budget.yml": `images: { made: { image: ${TAG}, guide: none } }\n` };
    const main = forge.commit(null, files, "refs/heads/main");
    const job = forge.pullRequestJob(propose(main, { "README.md": "x" }), SILENT);
    try {
      const without = await forge.run(environment, { ...job, before: make(30_000) });
      expect(image(without, "made")).toMatchObject({
        baseline: { status: "none", reason: expect.stringMatching(/is the same reference on main/) },
      });
      await forge.run(environment, { ...forge.pushJob(null, main), before: make(30_000) });
      const result = await forge.run(environment, { ...job, before: make(80_000) });
      expect(image(result, "made")).toMatchObject({
        size: { bytes: 80_000 },
        baseline: { status: "recorded", bytes: 30_000 },
        change: { bytes: 50_000 },
      });
    } finally {
      docker(environment, ["image", "rm", "--force", TAG]);
    }
  });
});

describe.each([overlay2, containerd])("a base image that moves in its registry, on $name", (engine) => {
  const given = engine.environment;

  it("has no part in the change: not since main's record, and not between two builds", async () => {
    const registry = await startRegistry();
    const base = `${registry.host}/team/os:1`;
    const versions = [1, 2, 3].map((version) => `image-budget-test/os:v${version}`);
    const folder = mkdtempSync(join(tmpdir(), "image-budget-os-"));
    try {
      writeFileSync(join(folder, "Dockerfile"), "FROM scratch\nCOPY data /os\n");
      for (const [index, version] of versions.entries()) {
        writeFileSync(join(folder, "data"), text(100_000 * (index + 1)));
        await dockerAsync(given, "build", "--quiet", "--tag", version, folder);
      }
      const publish = (version: number): string =>
        `docker tag ${versions[version - 1] ?? ""} ${base} && docker push --quiet ${base} && docker rmi ${base}`;
      const sh = (command: string): void => {
        execFileSync("sh", ["-c", command], { env: given, stdio: "ignore" });
      };
      const files = {
        ...configOf({ api: "pull: true" }),
        ...imageFiles("api", 10_000),
        "api/Dockerfile": `FROM ${base}\nCOPY data /data\n`,
      };
      sh(publish(1));
      const main = forge.commit(null, files, "refs/heads/main");
      const recorded = await forge.run(given, forge.pushJob(null, main));
      expect(image(recorded, "api")).toMatchObject({ size: { bytes: 110_000 } });

      const job = forge.pullRequestJob(propose(main, { "api/data": text(50_000) }), SILENT);
      const same = await forge.run(given, job);
      expect(built(same)).toEqual(["api/Dockerfile"]);
      expect(image(same, "api")).toMatchObject({
        baseline: { status: "recorded" },
        change: { bytes: 40_000, drift: null, own: { bytes: 40_000 } },
      });

      sh(publish(2));
      const moved = await forge.run(given, {
        ...job,
        beforeBuild: `[ "$count" != 2 ] || { ${publish(3)}; }`,
      });
      expect(moved.status).toBe(0);
      expect(built(moved)).toEqual(["api/Dockerfile", "base:api/Dockerfile"]);
      expect(notes(moved)).toMatch(/api on main is built again: it was recorded on another/);
      expect(image(moved, "api")).toMatchObject({
        size: { bytes: 250_000 },
        baseline: { status: "measured", bytes: 210_000 },
        change: {
          bytes: 40_000,
          parts: { base: 0, packages: 0, files: 40_000, waste: 0 },
          // What main grew by since it was recorded is told beside the change.
          drift: { image: base, bytes: 100_000, counted: false },
          own: { bytes: 40_000 },
        },
      });
      // It did move while the base was built.
      const after = await forge.run(given, job);
      expect(image(after, "api")).toMatchObject({ size: { bytes: 350_000 }, change: { bytes: 40_000 } });
    } finally {
      await registry.stop();
      for (const version of versions) docker(given, ["image", "rm", "--force", version]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a run spread over two jobs", () => {
  it("finds what the jobs of main recorded, and so does one that is not spread", async () => {
    const names = ["api", "web", "worker"];
    const files = Object.assign(
      configOf(Object.fromEntries(names.map((name) => [name, ""]))),
      ...names.map((name) => imageFiles(name, 30_000)),
    ) as Changes;
    const main = forge.commit(null, files, "refs/heads/main");
    const parts = ["1/2", "2/2"];
    for (const shard of parts) await forge.run(environment, forge.pushJob(null, main, { shard }));
    const proposal = propose(main, { "web/data": text(70_000) });
    const seen: string[] = [];
    for (const shard of parts) {
      const result = await forge.run(environment, forge.pullRequestJob(proposal, { ...SILENT, shard }));
      expect(result.status).toBe(0);
      seen.push(...built(result));
    }
    expect(seen.sort()).toEqual(names.map((name) => `${name}/Dockerfile`));
    const whole = await forge.run(environment, forge.pullRequestJob(proposal, SILENT));
    expect(built(whole)).toEqual(names.map((name) => `${name}/Dockerfile`));
    expect(whole.report?.total).toMatchObject({ bytes: 130_000, change: { bytes: 40_000 } });
  });
});

describe("a run that is cancelled in a build", () => {
  const BASE = "image-budget-test/cancelled";

  it.each(["pull_request", "push"])("leaves nothing behind on %s", async (event) => {
    await makeBusyboxBase(environment, BASE);
    const slow = `FROM ${BASE}\nRUN echo ${Date.now()} && sleep 60\n`;
    const main = forge.commit(
      null,
      { ...configOf({ api: "" }), ...imageFiles("api", 3000) },
      "refs/heads/main",
    );
    const proposal = propose(main, { "api/Dockerfile": slow });
    const job = event === "push" ? forge.pushJob(main, proposal.merge) : forge.pullRequestJob(proposal);
    const looks: unknown[] = [];
    const look = (workspace: string): void => {
      looks.push([snapshotOf(workspace), git(workspace, "worktree", "list")]);
    };
    const result = await forge.run(environment, {
      ...job,
      before: look,
      kill: { builds: 1, afterMs: 2500, signal: "SIGTERM" },
    });
    look(result.runner.workspace);
    expect(result.status).toBe(143);
    expect(result.endedAfterKill).toBeLessThan(7500);
    expect(result.builds).toHaveLength(1);
    expect(looks[1]).toEqual(looks[0]);
    expect(comments()).toEqual([]);
    expect(forge.cache.entries).toEqual([]);
    expect(leftOvers(environment)).toEqual([]);
    expect(temporaryFiles(result.runner.workspace)).toEqual([]);
    expect(readdirSync(result.runner.temp).filter((name) => name.startsWith("image-budget"))).toEqual([]);
    docker(environment, ["image", "rm", "--force", BASE]);
  });
});
