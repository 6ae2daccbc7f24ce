/** The main job on real engines: what a user gets for each way an image can turn out. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { parseReport } from "../../src/report/json.js";
import {
  check,
  config,
  docker,
  git,
  leftOvers,
  removeRepositories,
  repository,
  snapshotOf,
  temporaryFiles,
} from "./support/check.js";
import { runBundle } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase } from "./support/engines.js";

const BASE = "image-budget-test/busybox";

afterEach(removeRepositories);

describe.each(engineEnvironments())("check on $name", ({ environment }) => {
  beforeAll(async () => {
    await makeBusyboxBase(environment, BASE);
  });

  it("measures a known payload to the byte, layer by layer, and passes what is within budget", async () => {
    const { status, image, cwd } = await check(
      {
        ...config("images: { app: { dockerfile: Dockerfile, budget: { size: 3000 } } }"),
        Dockerfile: "FROM scratch\nCOPY a /a\nCOPY b /b\n",
        a: "x".repeat(1234),
        b: "y".repeat(766),
      },
      environment,
    );
    expect(image("app").size?.bytes).toBe(2000);
    expect(image("app").layers.map(({ bytes, line, instruction }) => [bytes, line, instruction])).toEqual([
      [1234, 2, "COPY a /a"],
      [766, 3, "COPY b /b"],
    ]);
    expect(image("app").budgets).toMatchObject([{ metric: "size", status: "pass" }]);
    expect(status).toBe(0);
    expect(leftOvers(environment)).toEqual([]);
    expect(temporaryFiles(cwd)).toEqual([]);
  });

  it("exits 1 over budget, after everything is written", async () => {
    const { status, stdout, report, image } = await check(
      {
        ...config("images: { app: { dockerfile: Dockerfile, budget: { size: 1 kB } } }"),
        Dockerfile: "FROM scratch\nCOPY a /a\n",
        a: "x".repeat(5000),
      },
      environment,
    );
    const [verdict] = image("app").budgets;
    expect(verdict).toMatchObject({
      metric: "size",
      status: "fail",
      actual: { bytes: 5000 },
      limit: { bytes: 1000 },
    });
    expect(verdict?.reason).toMatch(/app.*5 kB.*1 kB.*4 kB/);
    expect(stdout.replace(/\s+/g, " ")).toContain("over");
    expect(report.exitCode).toBe(1);
    expect(status).toBe(1);
  });

  it("keeps the other images' results when one does not build, and exits 3 with the build's own words", async () => {
    const { status, report, image, stdout } = await check(
      {
        ...config(
          "images: { good: { dockerfile: good/Dockerfile, budget: { size: 1 MB } }, bad: { dockerfile: bad/Dockerfile } }",
        ),
        "good/Dockerfile": "FROM scratch\nCOPY a /a\n",
        "good/a": "ok",
        "bad/Dockerfile": `FROM ${BASE}\n\nRUN echo the reason is here && exit 7\n`,
      },
      environment,
    );
    expect(status).toBe(3);
    expect(report.status).toBe("error");
    expect(image("good")).toMatchObject({ status: "pass", size: { bytes: 2 } });
    expect(image("bad").failure).toMatchObject({ kind: "build", line: 3 });
    expect(image("bad").failure?.log.join("\n")).toContain("the reason is here");
    expect(stdout).toContain("the reason is here");
    expect(leftOvers(environment)).toEqual([]);
  });

  it("counts the change against another commit and leaves the checkout as it was", async () => {
    const cwd = repository({
      ...config("images: { app: { dockerfile: app/Dockerfile, context: app, budget: { change: 1 kB } } }"),
      "app/Dockerfile": "FROM scratch\nCOPY data* /\n",
      "app/data": "x".repeat(100_000),
    });
    git(cwd, "init", "--quiet", "--initial-branch=main");
    git(cwd, "add", ".");
    git(cwd, "commit", "--quiet", "--message=one");
    writeFileSync(join(cwd, "app/data2"), "y".repeat(50_000));
    git(cwd, "add", ".");
    git(cwd, "commit", "--quiet", "--message=two");
    const before = snapshotOf(join(cwd, ".git"));
    const finished = await runBundle(["check", "--base", "HEAD~1", "--format", "json"], { cwd, environment });
    const [app] = parseReport(finished.stdout).images;
    expect(app).toMatchObject({
      size: { bytes: 150_000 },
      baseline: { status: "measured", bytes: 100_000, comparable: true },
      change: { bytes: 50_000, percent: 50, noise: false },
    });
    expect(finished.status).toBe(1);
    expect(snapshotOf(join(cwd, ".git"))).toEqual(before);
    expect(git(cwd, "worktree", "list").trim().split("\n")).toHaveLength(1);
    expect(temporaryFiles(cwd)).toEqual([]);
  });

  it("has no baseline, and no change of 0, for an image the base does not have", async () => {
    const cwd = repository({
      ...config("images: { app: { dockerfile: Dockerfile, budget: { change: 1 kB } } }"),
      Dockerfile: "FROM scratch\nCOPY a /a\n",
      a: "a",
      "README.md": "nothing to build yet",
    });
    git(cwd, "init", "--quiet", "--initial-branch=main");
    git(cwd, "add", "README.md");
    git(cwd, "commit", "--quiet", "--message=one");
    const { status, image, stdout } = await check({}, environment, { cwd, args: ["--base", "HEAD"] });
    expect(image("app").baseline).toMatchObject({
      status: "none",
      reason: expect.stringContaining("new: HEAD has no"),
    });
    expect(image("app").change).toBeNull();
    expect(image("app").budgets).toMatchObject([
      { metric: "change", status: "skipped", skip: "no-baseline" },
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain("no baseline");
  });

  it("builds an image FROM another image of the file", async () => {
    const { status, image } = await check(
      {
        ...config(
          "images: { base: { dockerfile: base/Dockerfile }, app: { dockerfile: app/Dockerfile, needs: { 'acme/base:dev': base } } }",
        ),
        "base/Dockerfile": "FROM scratch\nCOPY a /a\n",
        "base/a": "x".repeat(3000),
        "app/Dockerfile": "FROM acme/base:dev\nCOPY b /b\n",
        "app/b": "y".repeat(500),
      },
      environment,
    );
    expect(image("app").size?.bytes).toBe(3500);
    expect(image("app").base).toMatchObject({ image: "acme/base:dev", bytes: 3000 });
    expect(status).toBe(0);
    expect(leftOvers(environment)).toEqual([]);
  });

  it("does not build what needs an image that failed, and says which", async () => {
    const { status, image } = await check(
      {
        ...config(
          "images: { base: { dockerfile: base/Dockerfile }, app: { dockerfile: app/Dockerfile, needs: [base] } }",
        ),
        "base/Dockerfile": `FROM ${BASE}\nRUN exit 3\n`,
        "app/Dockerfile": "FROM base\nCOPY b /b\n",
        "app/b": "y",
      },
      environment,
    );
    expect(image("app").failure).toMatchObject({ kind: "needs", hint: 'Mend "base" first.' });
    expect(status).toBe(3);
  });

  it("takes a Dockerfile outside its context, and the context's .dockerignore", async () => {
    const { image } = await check(
      {
        ...config("images: { app: { dockerfile: docker/app.Dockerfile, context: src } }"),
        "docker/app.Dockerfile": "FROM scratch\nCOPY . /app/\n",
        "src/.dockerignore": "secret\n.dockerignore\n",
        "src/kept": "k".repeat(10),
        "src/secret": "s".repeat(100),
      },
      environment,
    );
    expect(image("app").size?.bytes).toBe(10);
  });

  it("measures a saving against a built reference and judges it", async () => {
    const { image, status, report } = await check(
      {
        ...config(
          "images: { app: { dockerfile: Dockerfile, reference: { dockerfile: Dockerfile.slim }, budget: { saving: { fail: 90 % } } } }",
        ),
        Dockerfile: "FROM scratch\nCOPY small /\n",
        "Dockerfile.slim": "FROM scratch\nCOPY small large /\n",
        small: "s".repeat(20_000),
        large: "l".repeat(60_000),
      },
      environment,
    );
    expect(image("app").reference).toMatchObject({ kind: "built", bytes: 80_000, estimate: false });
    expect(image("app").saving).toMatchObject({ bytes: 60_000, percent: 75, estimate: false });
    expect(image("app").budgets).toMatchObject([{ metric: "saving", status: "fail" }]);
    expect(report.total.saving).toMatchObject({ bytes: 60_000, estimate: false });
    expect(status).toBe(1);
  });

  it("measures a named image without building or removing it", async () => {
    const { image, status } = await check(
      config(`images: { box: { image: ${BASE}, budget: { size: 10 MB } } }`),
      environment,
    );
    expect(image("box")).toMatchObject({ named: BASE, build: null, status: "pass" });
    expect(image("box").size?.bytes).toBeGreaterThan(100_000);
    expect(status).toBe(0);
    expect(docker(environment, ["image", "ls", "--quiet", BASE]).trim()).not.toBe("");
  });

  it("leaves an image alone that the user built from the same Dockerfile without a tag", async () => {
    const files = { Dockerfile: "FROM scratch\nCOPY a /a\n", a: `${Date.now()}` };
    const cwd = repository({ ...config("images: { app: { dockerfile: Dockerfile } }"), ...files });
    const theirs = docker(environment, ["build", "--quiet", cwd]).trim();
    const { status } = await check({}, environment, { cwd });
    expect(status).toBe(0);
    expect(docker(environment, ["image", "inspect", "--format", "{{.Id}}", theirs]).trim()).toBe(theirs);
    docker(environment, ["image", "rm", theirs]);
  });

  it("prints nothing but the result on standard output, and nothing on standard error when piped and well", async () => {
    const { stdout, stderr } = await check(
      {
        ...config("images: { app: { dockerfile: Dockerfile } }"),
        Dockerfile: "FROM scratch\nCOPY a /a\n",
        a: "a",
      },
      environment,
      { args: ["--format", "json"] },
    );
    expect(parseReport(stdout).images).toHaveLength(1);
    expect(
      stderr
        .split("\n")
        .filter((line) => !line.startsWith("app"))
        .join(""),
    ).toBe("");
  });
});
