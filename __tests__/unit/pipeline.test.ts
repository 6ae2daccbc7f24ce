/** The stages together: what comes of images, references and baselines, and of what fails. */
import { describe, expect, it } from "@jest/globals";
import { BuildError, ConfigError, EngineError } from "../../src/model/errors.js";
import type { EngineInfo } from "../../src/ports.js";
import type { TestEntry } from "./image/support/tar-writer.js";
import { file, given, hollow, image, laidOut, osRelease, run } from "./support/world.js";

const API = "images: { api: { dockerfile: api/Dockerfile } }";
const failed = new BuildError("[2/2] COPY app /app failed", "check the context", ["no app"], 2);

describe("the guide's rows", () => {
  const heavy = image([osRelease("alpine")], [hollow("big", 250_000_000)]);

  it("are suggested by the base, and warn at most", async () => {
    const report = await run(API, { builds: { api: heavy } });
    expect(report.image("api").guide).toMatchObject({ row: "python-api", chosen: false, max: 200_000_000 });
    expect(report.image("api").budgets).toMatchObject([
      { metric: "size", status: "warn", origin: "guide", inferred: true },
    ]);
    expect(report.exitCode).toBe(0);
  });

  it("block when the configuration chooses them", async () => {
    const report = await run("images: { api: { dockerfile: api/Dockerfile, guide: python-api } }", {
      builds: { api: heavy },
    });
    expect(report.image("api").budgets).toMatchObject([
      { metric: "size", status: "fail", origin: "guide", inferred: false },
    ]);
    expect(report.exitCode).toBe(1);
  });

  it("are out of reach where the unmodified base breaks them already, and then say so and do not warn", async () => {
    const report = await run("images: { web: { dockerfile: web/Dockerfile } }", {
      builds: {
        web: image([osRelease("alpine"), hollow("nginx", 62_000_000)], [file("html", 1000)], "html /html"),
      },
    });
    const { status, budgets, base } = report.image("web");
    expect(base).toMatchObject({ image: "nginx:alpine", family: "nginx", distribution: "alpine 3" });
    expect(status).toBe("pass");
    expect(budgets).toMatchObject([{ status: "skipped", skip: "out-of-reach" }]);
    expect(budgets[0]?.reason).toMatch(/out of reach for this base.*62 MB/);
  });
});

describe("a reference", () => {
  const yaml =
    "images: { api: { dockerfile: api/Dockerfile, guide: none, reference: { dockerfile: api/Dockerfile.slim }, budget: { saving: 50 % } } }";
  const wheel = (name: string): TestEntry => ({
    path: `usr/lib/python3.11/site-packages/${name}-1.0.dist-info/METADATA`,
    content: Buffer.alloc(0),
  });

  it("is measured, and the saving judged", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]), "api (reference)": image([], [file("a", 400)]) },
    });
    expect(report.image("api").saving).toMatchObject({ bytes: 300, percent: 75, estimate: false });
    expect(report.image("api").budgets).toMatchObject([{ metric: "saving", status: "pass" }]);
  });

  it("with other packages gives an estimate, which neither passes nor fails", async () => {
    const report = await run(yaml, {
      builds: {
        api: image([], [file("a", 100), wheel("fastapi")]),
        "api (reference)": image([], [file("a", 400), wheel("fastapi"), wheel("pandas")]),
      },
    });
    expect(report.image("api").saving).toMatchObject({
      estimate: true,
      note: expect.stringContaining("pandas"),
    });
    expect(report.image("api").budgets).toMatchObject([{ status: "skipped", skip: "estimate" }]);
    expect(report.exitCode).toBe(0);
  });

  it("that does not build leaves the image measured, and makes the run an error", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]), "api (reference)": failed },
    });
    expect(report.image("api").size?.bytes).toBe(100);
    expect(report.image("api").budgets).toMatchObject([{ status: "skipped", skip: "not-measured" }]);
    expect(report.exitCode).toBe(3);
  });
});

describe("a baseline", () => {
  const yaml = "images: { api: { dockerfile: api/Dockerfile, guide: none, budget: { change: 10 } } }";
  it("counts the change", async () => {
    const report = await run(yaml.replace("change: 10", "change: 10, change.own: 50 %"), {
      builds: { api: image([], [file("a", 100_000)]), "api (baseline)": image([], [file("a", 40_000)]) },
      layOut: laidOut,
      input: { base: given("main") },
    });
    const grown = { bytes: 60_000, percent: 150, noise: false };
    const parts = { base: 0, packages: 0, files: 60_000, waste: 0 };
    expect(report.image("api").change).toEqual({ ...grown, parts, drift: null, own: grown });
    expect(report.image("api").budgets).toMatchObject([
      { metric: "change", status: "fail" },
      { metric: "change.own", status: "fail", actual: { bytes: 60_000, percent: 150 } },
    ]);
    expect(report.baselineCommit).toEqual({ sha: "b".repeat(40), ref: "main", how: "given" });
    expect(report.exitCode).toBe(1);
  });

  it("that does not build is no baseline and no error, and the reason is told", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]), "api (baseline)": failed },
      layOut: laidOut,
      input: { base: given("main") },
    });
    expect(report.image("api").baseline).toMatchObject({
      status: "none",
      reason: expect.stringContaining("COPY app"),
    });
    expect(report.image("api").budgets).toMatchObject([{ status: "skipped", skip: "no-baseline" }]);
    expect(report.exitCode).toBe(0);
  });

  it("is none for an image that takes in .git, which is another one where the base is laid out", async () => {
    const builds = (head: number, base: number) => ({
      api: image([], [file("a", 9), file("app/.git/objects/pack", head)]),
      "api (baseline)": image([], [file("a", 9), file("app/.git/objects/pack", base)]),
    });
    const other = await run(yaml, {
      builds: builds(90_000, 100),
      layOut: laidOut,
      input: { base: given("main") },
    });
    expect(other.image("api").change).toBeNull();
    expect(other.image("api").baseline).toMatchObject({
      status: "none",
      reason: expect.stringContaining(".dockerignore"),
    });
    const same = await run(yaml, {
      builds: builds(100, 100),
      layOut: laidOut,
      input: { base: given("main") },
    });
    expect(same.image("api").change).toMatchObject({ bytes: 0 });
  });

  it("that cannot be laid out loses nothing of the images, and is an error", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]) },
      input: { base: given("nowhere") },
    });
    expect(report.image("api").size?.bytes).toBe(100);
    expect(report.errors).toEqual([{ message: "no baseline: no such commit", hint: "Fetch it." }]);
    expect(report.exitCode).toBe(3);
  });
});

describe("what stops a run", () => {
  it("is no engine: the report says why, and nothing was measured", async () => {
    const connect = (): Promise<EngineInfo> =>
      Promise.reject(new EngineError("no engine answers", "Start Docker."));
    const report = await run(API, { builds: {}, engine: { connect } });
    expect(report).toMatchObject({ status: "error", exitCode: 3, engine: null, images: [] });
    expect(report.errors).toEqual([{ message: "no engine answers", hint: "Start Docker." }]);
  });

  it("is a full disk, before anything is built", async () => {
    const report = await run(API, { builds: {}, engine: { freeDisk: () => Promise.resolve(1_000_000) } });
    expect(report.errors[0]).toMatchObject({
      message: expect.stringContaining("1 MB of disk"),
      hint: expect.stringContaining("prune"),
    });
    expect(report.exitCode).toBe(3);
  });

  it("is a name that no image has", async () => {
    await expect(
      run(API, { builds: {}, input: { only: { names: ["apo"], changed: false } } }),
    ).rejects.toThrow(ConfigError);
  });
});

describe("what does not stop it", () => {
  it("is an image too large for the disk that is left: it alone is not measured", async () => {
    const report = await run(
      "images: { api: { dockerfile: api/Dockerfile, guide: none }, web: { dockerfile: web/Dockerfile, guide: none } }",
      {
        builds: { api: image([], [file("a", 1)]), web: image([], [file("a", 1)]) },
        engine: {
          freeDisk: () => Promise.resolve(5_000_000_000),
          inspect: (id) =>
            Promise.resolve({
              id,
              size: id === "api" ? 6_000_000_000 : 1,
              platform: "linux/amd64",
              labels: {},
              repoTags: [],
              repoDigests: [],
              diffIds: [],
            }),
        },
      },
    );
    expect(report.image("api").failure).toMatchObject({
      kind: "measure",
      message: expect.stringContaining("not enough free disk"),
    });
    expect(report.image("web").size?.bytes).toBe(1);
    expect(report.exitCode).toBe(3);
  });

  it("is a save that breaks off: a truncated stream is no smaller image", async () => {
    const whole = image([], [file("a", 100_000)]);
    const report = await run("images: { api: { dockerfile: api/Dockerfile, guide: none } }", {
      builds: { api: whole.subarray(0, 50_000) },
    });
    expect(report.image("api")).toMatchObject({ size: null, failure: { kind: "measure" } });
    expect(report.exitCode).toBe(3);
  });

  it("is an engine that saves another image than it inspected", async () => {
    const report = await run("images: { api: { dockerfile: api/Dockerfile, guide: none } }", {
      builds: { api: image([], [file("a", 100)]) },
      engine: {
        inspect: (id) =>
          Promise.resolve({
            id,
            size: 1,
            platform: "linux/amd64",
            labels: {},
            repoTags: [],
            repoDigests: [],
            diffIds: ["sha256:0", "sha256:1"],
          }),
      },
    });
    expect(report.image("api").failure?.message).toContain("another image");
  });
});

describe("the report", () => {
  it("has secrets masked in every text", async () => {
    const leak = new BuildError("it says hunter2", "the hint says hunter2", ["hunter2 in the log"], null);
    const report = await run(API, {
      builds: { api: leak },
      input: { redact: (text) => text.replaceAll("hunter2", "***") },
    });
    expect(JSON.stringify(report)).not.toContain("hunter2");
    expect(report.image("api").failure?.log).toEqual(["*** in the log"]);
  });

  it("names a total only when every image was measured", async () => {
    const yaml =
      "images: { api: { dockerfile: api/Dockerfile, guide: none }, web: { dockerfile: web/Dockerfile, guide: none } }\ntotal: { size: 1 MB }";
    const both = await run(yaml, {
      builds: { api: image([], [file("a", 7)]), web: image([], [file("a", 5)]) },
    });
    expect(both.total).toMatchObject({ bytes: 12, budgets: [{ status: "pass" }] });
    const one = await run(yaml, { builds: { api: image([], [file("a", 7)]), web: failed } });
    expect(one.total).toMatchObject({
      bytes: null,
      measured: 1,
      budgets: [{ status: "skipped", skip: "not-measured" }],
    });
  });
});
