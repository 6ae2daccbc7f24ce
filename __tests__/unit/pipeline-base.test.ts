/** The stages against a baseline commit: records, pins, `only: changed`, and whose rules judge. */
import { describe, expect, it } from "@jest/globals";
import type { RecordStore } from "../../src/ports.js";
import type { RecordSet } from "../../src/records/schema.js";
import { digestOf, file, given, image, laidOut, run } from "./support/world.js";
import type { RunResult } from "./support/world.js";

const API = "images: { api: { dockerfile: api/Dockerfile, guide: none } }";
const WITH_SLIM =
  "images: { api: { dockerfile: api/Dockerfile, guide: none, reference: { dockerfile: api/Dockerfile.slim } } }";
const SHA = "b".repeat(40);
const HEAD = "a".repeat(40);

const api = image([], [file("a", 100_000)]);
const slim = image([], [file("a", 400_000)]);

/** A store in memory, with what a run on the default branch has put into it. */
interface Memory extends RecordStore {
  readonly sets: RecordSet[];
}

function memory(): Memory {
  const sets: RecordSet[] = [];
  return {
    sets,
    label: "memory",
    load: (commit) => Promise.resolve(sets.filter((set) => set.commit === commit).toReversed()),
    latest: () => Promise.resolve(sets.slice(-1)),
    save: (set) => {
      sets.push(set);
      return Promise.resolve();
    },
  };
}

/** Runs on the default branch at the commit that later is the base. */
async function record(yaml: string, builds: Record<string, Buffer>): Promise<Memory> {
  const records = memory();
  await run(yaml, { builds, records, input: { recording: true } });
  // The world's head is HEAD; a pull request's base is SHA.
  const [set] = records.sets;
  if (set === undefined) throw new Error("nothing was recorded");
  const entries = set.entries.map((entry) => ({ ...entry, commit: SHA }));
  records.sets.splice(0, 1, { ...set, commit: SHA, entries });
  return records;
}

describe("a run on the default branch", () => {
  it("records images and references with their layers, inputs and fingerprint", async () => {
    const records = memory();
    await run(WITH_SLIM, {
      builds: { api, "api (reference)": slim },
      records,
      input: { recording: true },
    });
    expect(records.sets).toHaveLength(1);
    expect(records.sets[0]).toMatchObject({
      commit: HEAD,
      entries: [
        { role: "image", name: "api", size: { bytes: 100_000 }, fingerprint: { store: "overlay2" } },
        { role: "reference", name: "api", size: { bytes: 400_000 } },
      ],
    });
    expect(records.sets[0]?.entries[0]?.layers).toHaveLength(2);
    expect(records.sets[0]?.entries[0]?.inputs?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("records nothing when it is not told to, and what failed never", async () => {
    const records = memory();
    await run(API, { builds: { api }, records });
    await run(API, { builds: { api: new Error("no") }, records, input: { recording: true } });
    expect(records.sets).toEqual([]);
  });

  it("records nothing of files that the commit does not have, except where an earlier step made them", async () => {
    const records = memory();
    const dirty = { builds: { api }, records, dirty: true };
    const report = await run(API, { ...dirty, input: { recording: true } });
    expect(records.sets).toEqual([]);
    expect(report.said.join("\n")).toContain("differ from the commit");
    await run(API, { ...dirty, input: { recording: true, cleanCheckout: true } });
    expect(records.sets).toHaveLength(1);
  });

  it("goes on when the store does not take it", async () => {
    const records = { ...memory(), save: () => Promise.reject(new Error("read-only")) };
    const report = await run(API, { builds: { api }, records, input: { recording: true } });
    expect(report.status).toBe("pass");
    expect(report.said.join("\n")).toContain("read-only");
  });
});

describe("a pull request with a record of its base", () => {
  it("builds no baseline and no reference, and says which record it used", async () => {
    const records = await record(WITH_SLIM, { api, "api (reference)": slim });
    const report = await run(WITH_SLIM, {
      builds: { api: image([], [file("a", 150_000)]) },
      layOut: laidOut,
      records,
      input: { base: given("main") },
    });
    expect(report.built).toEqual(["api"]);
    expect(report.image("api")).toMatchObject({
      baseline: { status: "recorded", bytes: 100_000, record: { commit: SHA } },
      change: { bytes: 50_000, noise: false },
      reference: { bytes: 400_000, record: { commit: SHA } },
      saving: { bytes: 250_000, estimate: false },
    });
  });

  it("builds it all the same when the base image has moved, and says why", async () => {
    const records = await record(API, { api });
    const report = await run(API, {
      builds: { api: image([], [file("a", 150_000)]), "api (baseline)": image([], [file("a", 140_000)]) },
      layOut: laidOut,
      records,
      engine: { lookUpBase: () => Promise.resolve({ digest: `sha256:${"9".repeat(64)}`, pin: null }) },
      input: { base: given("main") },
    });
    expect(report.image("api")).toMatchObject({
      baseline: { status: "measured", bytes: 140_000 },
      change: { bytes: 10_000 },
    });
    expect(report.notes.join("\n")).toMatch(/recorded on another python:3\.11-alpine/);
  });

  it("builds it when the record was made on another store", async () => {
    const records = await record(API, { api });
    const [set] = records.sets;
    for (const entry of set?.entries ?? []) entry.fingerprint.store = "containerd";
    const report = await run(API, {
      builds: { api, "api (baseline)": api },
      layOut: laidOut,
      records,
      input: { base: given("main") },
    });
    expect(report.built).toEqual(["api", "api (baseline)"]);
    expect(report.notes.join("\n")).toContain("another image store");
  });

  it("builds the reference again when its inputs change", async () => {
    const records = await record(WITH_SLIM, { api, "api (reference)": slim });
    const report = await run(WITH_SLIM, {
      builds: { api, "api (reference)": slim },
      layOut: laidOut,
      records,
      contexts: { digest: () => Promise.resolve({ kind: "known", sha256: "d".repeat(64), files: 1 }) },
      input: { base: given("main") },
    });
    expect(report.built).toEqual(["api", "api (reference)"]);
    expect(report.image("api").baseline.status).toBe("recorded");
  });
});

describe("only: changed", () => {
  const input = { base: given("main"), only: { names: [], changed: true } };

  it("builds nothing of an image whose inputs are those recorded, and says so", async () => {
    const records = await record(API, { api });
    const report = await run(API, { builds: {}, layOut: laidOut, records, input });
    expect(report.built).toEqual([]);
    expect(report.image("api")).toMatchObject({
      status: "pass",
      size: { bytes: 100_000 },
      build: null,
      recorded: { commit: SHA },
      baseline: { status: "recorded" },
      change: { bytes: 0, own: { bytes: 0, percent: 0 } },
    });
  });

  it("builds an image whose context changed", async () => {
    const records = await record(API, { api });
    const report = await run(API, {
      builds: { api: image([], [file("a", 150_000)]) },
      layOut: laidOut,
      records,
      contexts: { digest: () => Promise.resolve({ kind: "known", sha256: "d".repeat(64), files: 1 }) },
      input,
    });
    expect(report.built).toEqual(["api"]);
    expect(report.image("api")).toMatchObject({ recorded: null, change: { bytes: 50_000 } });
  });

  it("builds an image of which not all inputs are known, and says why", async () => {
    const records = await record(API, { api });
    const report = await run(API, {
      builds: { api },
      layOut: laidOut,
      records,
      contexts: { digest: () => Promise.resolve({ kind: "unknown", reason: "it is too large" }) },
      input,
    });
    expect(report.built).toEqual(["api"]);
    expect(report.notes.join("\n")).toContain("it is too large");
  });

  it("builds everything where nothing is recorded", async () => {
    const report = await run(API, { builds: { api, "api (baseline)": api }, layOut: laidOut, input });
    expect(report.built).toEqual(["api", "api (baseline)"]);
  });
});

describe("base images", () => {
  it("are looked up once, and head and base are held to what was found", async () => {
    let lookUps = 0;
    const report = await run(API, {
      builds: { api, "api (baseline)": api },
      layOut: laidOut,
      engine: {
        lookUpBase: () => {
          lookUps += 1;
          return Promise.resolve({ digest: "sha256:1", pin: `python@sha256:${lookUps}` });
        },
      },
      input: { base: given("main") },
    });
    expect(lookUps).toBe(1);
    expect(report.requests.map(({ pins }) => pins)).toEqual([
      { "python:3.11-alpine": "python@sha256:1" },
      { "python:3.11-alpine": "python@sha256:1" },
    ]);
  });

  it("are held below images that the run is built on and not about, and below those a record would spare", async () => {
    const chain =
      "images: { web: { dockerfile: web/Dockerfile, needs: { nginx:alpine: api }, guide: none }, api: { dockerfile: api/Dockerfile, guide: none } }";
    const pinned = {
      lookUpBase: (reference: string) =>
        Promise.resolve({ digest: digestOf(reference), pin: `python@${digestOf(reference)}` }),
    };
    const pin = { "python:3.11-alpine": `python@${digestOf("python:3.11-alpine")}` };
    const builds = { api, "api (baseline)": api, web: api, "web (baseline)": api };
    const input = { base: given("main"), only: { names: ["web"], changed: false } };
    const report = await run(chain, { builds, layOut: laidOut, engine: pinned, input });
    const pins = (result: RunResult): unknown =>
      Object.fromEntries(result.requests.map((request) => [request.label, request.pins]));
    expect(pins(report)).toEqual({ api: pin, web: {}, "api (baseline)": pin, "web (baseline)": {} });

    const records = await record(API, { api });
    const spared = await run(chain, {
      builds,
      layOut: laidOut,
      engine: pinned,
      records,
      input: { base: given("main") },
    });
    expect(pins(spared)).toEqual({ api: pin, web: {}, "api (baseline)": pin, "web (baseline)": {} });
  });

  it("are nobody's business on a desk without a base", async () => {
    const report = await run(API, {
      builds: { api },
      engine: { lookUpBase: () => Promise.reject(new Error("nobody asked")) },
    });
    expect(report.status).toBe("pass");
  });
});

describe("a context with files that git does not have", () => {
  it("has no baseline, with the reason", async () => {
    const report = await run(API, {
      builds: { api },
      layOut: laidOut,
      contexts: { notInGit: () => Promise.resolve(["api/app/made.js"]) },
      input: { base: given("main"), cleanCheckout: true },
    });
    expect(report.image("api").baseline).toMatchObject({
      status: "none",
      reason: expect.stringContaining("api/app/made.js"),
    });
    expect(report.built).toEqual(["api"]);
  });

  it("has one where the base is recorded", async () => {
    const records = await record(API, { api });
    const report = await run(API, {
      builds: { api },
      layOut: laidOut,
      records,
      contexts: { notInGit: () => Promise.resolve(["api/app/made.js"]) },
      input: { base: given("main"), cleanCheckout: true },
    });
    expect(report.image("api").change).toMatchObject({ bytes: 0 });
  });
});

describe("a change that asks to be merged", () => {
  const limited = (size: number, more = ""): string =>
    `images: { api: { dockerfile: api/Dockerfile, guide: none, budget: { size: ${size} } } }${more}`;
  const input = { base: given("main"), judgedByBase: true };

  it("is judged by the base's limits, and its own are a finding", async () => {
    const report = await run(limited(200_000), {
      builds: { api, "api (baseline)": image([], [file("a", 50_000)]) },
      layOut: laidOut,
      baseConfig: limited(60_000),
      input,
    });
    expect(report.exitCode).toBe(1);
    expect(report.limitChanges).toEqual([
      expect.objectContaining({ image: "api", setting: "size fail", from: "60 kB", to: "200 kB" }),
    ]);
  });

  it("is not blocked by what the base breaks as well, unless it makes it worse", async () => {
    const world = (head: number) => ({
      builds: { api: image([], [file("a", head)]), "api (baseline)": api },
      layOut: laidOut,
      baseConfig: limited(60_000),
      input,
    });
    const same = await run(limited(60_000), world(100_000));
    expect(same.image("api").budgets).toMatchObject([{ status: "warn", waiver: { kind: "ratchet" } }]);
    expect(same.exitCode).toBe(0);
    const worse = await run(limited(60_000), world(190_000));
    expect(worse.exitCode).toBe(1);
  });

  it("is judged by its own limits where there is no base, which is said", async () => {
    const report = await run(limited(60_000), {
      builds: { api },
      input: { judgedByBase: true, base: { kind: "none", reason: "the clone is shallow" } },
    });
    expect(report.exitCode).toBe(1);
    expect(report.notes.join("\n")).toContain("the clone is shallow");
    expect(report.baselineReason).toBe("the clone is shallow");
  });
});

describe("a baseline commit that an event named and that cannot be had", () => {
  it("leaves the run without baseline, and is no error", async () => {
    const report = await run(API, {
      builds: { api },
      input: { base: { kind: "commit", commit: SHA, ref: "main", how: "push" } },
    });
    expect(report.exitCode).toBe(0);
    expect(report.image("api").baseline.status).toBe("none");
    expect(report.said.join("\n")).toContain("no such commit");
  });
});

describe("a shard", () => {
  it("measures its part of the images, and judges no total", async () => {
    const yaml =
      "images: { api: { dockerfile: api/Dockerfile, guide: none }, web: { dockerfile: web/Dockerfile, guide: none } }\ntotal: { size: 1 MB }";
    const web = image([], [file("a", 5)]);
    const parts = await Promise.all(
      [1, 2].map((index) => run(yaml, { builds: { api, web }, input: { shard: { index, count: 2 } } })),
    );
    expect(parts.flatMap(({ images }) => images.map(({ name }) => name)).sort()).toEqual(["api", "web"]);
    for (const part of parts) {
      expect(part.total.budgets).toMatchObject([{ status: "skipped" }]);
      expect(part.config.names).toEqual(["api", "web"]);
    }
  });
});
