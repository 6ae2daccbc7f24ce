/** The stages together, on fakes of the ports: an engine that "builds" archives made in memory. */
import { describe, expect, it } from "@jest/globals";
import { parseConfig } from "../../src/config/parse.js";
import { BuildError, CheckoutError, ConfigError, EngineError } from "../../src/model/errors.js";
import { runPipeline } from "../../src/pipeline.js";
import type { PipelineInput, PipelinePorts } from "../../src/pipeline.js";
import type { BuildRequest, EngineInfo, LaidOutCommit } from "../../src/ports.js";
import type { Report } from "../../src/report/schema.js";
import { chunksOf, configFile, ociArchive } from "./image/support/images.js";
import { tar } from "./image/support/tar-writer.js";
import type { TestEntry } from "./image/support/tar-writer.js";

const FILES: Readonly<Record<string, string>> = {
  "api/Dockerfile": "FROM python:3.11-alpine\nCOPY app /app\n",
  "api/Dockerfile.slim": "FROM python:3.11-slim\nCOPY app /app\n",
  "web/Dockerfile": "FROM nginx:alpine\nCOPY html /html\n",
};

const INFO: EngineInfo = {
  name: "Docker Engine",
  version: "28.5.2",
  store: "overlay2",
  builder: "buildx 0.29 (docker)",
  platform: "linux/amd64",
  dataRoot: "/var/lib/docker",
};

const file = (path: string, size: number): TestEntry => ({ path, content: Buffer.alloc(size) });
/** A file of any size that takes up two blocks of the archive: it is all hole. */
const hollow = (path: string, size: number): TestEntry => ({
  path,
  content: Buffer.concat([Buffer.from("0\n"), Buffer.alloc(510)]),
  pax: {
    "GNU.sparse.major": "1",
    "GNU.sparse.minor": "0",
    "GNU.sparse.name": path,
    "GNU.sparse.realsize": String(size),
  },
});
const osRelease = (id: string): TestEntry => ({
  path: "etc/os-release",
  content: Buffer.from(`ID=${id}\nVERSION_ID=3\n`),
});

/** A saved image with one base layer and one layer of its own, made by `COPY <what>`. */
function image(base: readonly TestEntry[], own: readonly TestEntry[], what = "app /app"): Buffer {
  const history = [{ created_by: "base" }, { created_by: `COPY ${what} # buildkit` }];
  return ociArchive([{ layers: [tar(base), tar(own)], config: configFile(2, { history }) }]);
}

interface World {
  /** Label of a build to the archive it gives, or the error. */
  readonly builds: Readonly<Record<string, Buffer | Error>>;
  readonly engine?: Partial<PipelinePorts["engine"]>;
  readonly layOut?: () => Promise<LaidOutCommit>;
  readonly input?: Partial<PipelineInput>;
}

async function run(
  yaml: string,
  world: World,
): Promise<Report & { image(name: string): Report["images"][number] }> {
  const saved = new Map<string, Buffer>();
  const build = (request: BuildRequest): Promise<{ id: string; seconds: number; cached: boolean }> => {
    const made = world.builds[request.label];
    if (made === undefined) return Promise.reject(new Error(`nobody expected a build of ${request.label}`));
    if (made instanceof Error) return Promise.reject(made);
    saved.set(request.label, made);
    return Promise.resolve({ id: request.label, seconds: 2, cached: false });
  };
  const config = parseConfig(yaml, {
    file: "image-budget.yml",
    repositoryFiles: Object.keys(FILES),
    environment: {},
    cpus: 2,
  });
  const ports: PipelinePorts = {
    engine: {
      connect: () => Promise.resolve(INFO),
      build,
      resolve: (reference) => Promise.resolve(reference),
      inspect: (id) =>
        Promise.resolve({
          id,
          size: 123,
          platform: "linux/amd64",
          labels: {},
          repoTags: [],
          repoDigests: [],
          diffIds: [],
        }),
      save: (id) => chunksOf(saved.get(id) ?? Buffer.alloc(0)),
      freeDisk: () => Promise.resolve(50_000_000_000),
      cleanUp: () => Promise.resolve(),
      ...world.engine,
    },
    registry: { downloadSize: () => Promise.resolve(null) },
    checkout: {
      head: () => Promise.resolve({ sha: "a".repeat(40), ref: "main", dirty: false }),
      layOut: world.layOut ?? (() => Promise.reject(new CheckoutError("no such commit", "Fetch it."))),
      cleanUp: () => Promise.resolve(),
    },
    files: {
      read: (_root, path) => Promise.resolve(FILES[path] ?? null),
      list: () => Promise.resolve(Object.keys(FILES)),
    },
    progress: {
      info: () => undefined,
      warn: () => undefined,
      open: () => ({ step: () => undefined, line: () => undefined, close: () => undefined }),
    },
    signal: new AbortController().signal,
    clock: () => 0,
  };
  const report = await runPipeline(
    {
      version: "0.0.0",
      config,
      root: "/repository",
      only: [],
      base: null,
      readBaseConfig: () => Promise.resolve(null),
      environment: {},
      redact: (text) => text,
      now: new Date("2026-11-24T12:00:00Z"),
      ...world.input,
    },
    ports,
  );
  return {
    ...report,
    image: (name) => {
      const found = report.images.find((one) => one.name === name);
      if (found === undefined) throw new Error(`no image ${name}`);
      return found;
    },
  };
}

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
  const layOut = (): Promise<LaidOutCommit> => Promise.resolve({ root: "/base", sha: "b".repeat(40) });

  it("counts the change", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100_000)]), "api (baseline)": image([], [file("a", 40_000)]) },
      layOut,
      input: { base: "main" },
    });
    expect(report.image("api").change).toEqual({ bytes: 60_000, percent: 150, noise: false });
    expect(report.baselineCommit).toEqual({ sha: "b".repeat(40), ref: "main" });
    expect(report.exitCode).toBe(1);
  });

  it("that does not build is no baseline and no error, and the reason is told", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]), "api (baseline)": failed },
      layOut,
      input: { base: "main" },
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
    const other = await run(yaml, { builds: builds(90_000, 100), layOut, input: { base: "main" } });
    expect(other.image("api").change).toBeNull();
    expect(other.image("api").baseline).toMatchObject({
      status: "none",
      reason: expect.stringContaining(".dockerignore"),
    });
    const same = await run(yaml, { builds: builds(100, 100), layOut, input: { base: "main" } });
    expect(same.image("api").change).toMatchObject({ bytes: 0 });
  });

  it("that cannot be laid out loses nothing of the images, and is an error", async () => {
    const report = await run(yaml, {
      builds: { api: image([], [file("a", 100)]) },
      input: { base: "nowhere" },
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
    await expect(run(API, { builds: {}, input: { only: ["apo"] } })).rejects.toThrow(ConfigError);
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
