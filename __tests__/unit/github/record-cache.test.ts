import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRecordCache, isRecordCacheAvailable } from "../../../src/github/record-cache.js";
import type { RecordCacheOptions } from "../../../src/github/record-cache.js";
import { keysOf, parseKey } from "../../../src/github/record-keys.js";
import { PublishError } from "../../../src/model/errors.js";
import type { RecordStore } from "../../../src/ports.js";
import type { RecordSet } from "../../../src/records/schema.js";
import { startCacheServer } from "../../support/cache-server.js";
import type { CacheServer } from "../../support/cache-server.js";
import { COMMIT, entry, OTHER_COMMIT, recordSet } from "../records/samples.js";

let server: CacheServer;
let runner: string;
let written = "";
const before = { ...process.env };
const { stdout } = process;
const write = stdout.write;

beforeAll(async () => {
  server = await startCacheServer();
});
afterAll(() => server.close());

beforeEach(() => {
  runner = mkdtempSync(join(tmpdir(), "image-budget-test-"));
  server.entries.length = 0;
  server.requests.length = 0;
  server.fault = () => null;
  written = "";
  const workspace = join(runner, "work", "repo");
  execFileSync("mkdir", ["-p", workspace, join(runner, "_temp")]);
  writeFileSync(join(workspace, "users.txt"), "user's");
  Object.assign(process.env, server.environment, {
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(runner, "_temp"),
  });
  stdout.write = (chunk: string | Uint8Array) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    // The runner shows these only on request, and obeys those: neither is a line in the log.
    if (!/^::(?:debug|add-mask)::/.test(text)) written += text;
    return true;
  };
});
afterEach(() => {
  stdout.write = write;
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  rmSync(runner, { recursive: true, force: true });
});

let problems: string[] = [];

function store(changes: Partial<RecordCacheOptions> = {}, run = "1001"): RecordStore {
  problems = [];
  return createRecordCache({
    key: "api",
    tempDir: join(runner, "_temp"),
    shard: null,
    environment: { ...process.env, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: "2" },
    onProblem: (message) => problems.push(message),
    ...changes,
  });
}

const at = (minute: number, ...entries: RecordSet["entries"]): RecordSet =>
  recordSet(entries, { created: `2026-07-01T10:${String(minute).padStart(2, "0")}:00.000Z` });

describe("records in the Actions cache", () => {
  it("come back as they were kept, and leave nothing behind", async () => {
    const set = recordSet([entry()]);
    const cwd = process.cwd();
    await store().save(set);
    expect(server.entries.map(({ key, finalized }) => [key, finalized])).toEqual([
      [`image-budget-records-1-api-${COMMIT}-all-1001-2`, true],
    ]);
    expect(await store().load(COMMIT)).toEqual([set]);
    expect(await store().latest()).toEqual([set]);
    const left = readdirSync(join(runner, "_temp"), { recursive: true, encoding: "utf8" });
    expect(left.filter((path) => path.includes("image-budget"))).toEqual([]);
    expect(readdirSync(join(runner, "work", "repo"))).toEqual(["users.txt"]);
    expect([process.cwd(), process.env["GITHUB_WORKSPACE"]]).toEqual([cwd, join(runner, "work", "repo")]);
    expect(problems).toEqual([]);
    expect(written).toBe("");
  });

  it("are found on a runner whose folders are others", async () => {
    const set = recordSet([entry()]);
    await store().save(set);
    const other = mkdtempSync(join(tmpdir(), "image-budget-test-"));
    const deep = join(other, "a", "b", "c", "repo");
    execFileSync("mkdir", ["-p", deep, join(other, "t")]);
    Object.assign(process.env, {
      GITHUB_WORKSPACE: deep,
      RUNNER_TEMP: join(other, "t"),
    });
    expect(await store({ tempDir: join(other, "t") }).load(COMMIT)).toEqual([set]);
    expect(readdirSync(deep)).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it("are none for a commit that was not recorded, or that is no commit", async () => {
    await store().save(recordSet([entry()]));
    const cache = store();
    expect(await cache.load(OTHER_COMMIT)).toEqual([]);
    expect(await cache.load("main")).toEqual([]);
    expect(await store({ key: "ap" }).load(COMMIT)).toEqual([]);
    expect(await store({ key: "ap" }).latest()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("are not those of a key that begins the same", async () => {
    await store({ key: "api-2" }).save(recordSet([entry({ name: "other" })]));
    expect(await store({ key: "api" }).latest()).toEqual([]);
    expect(await store({ key: "api-2" }).latest()).toHaveLength(1);
  });

  it("are the newest of a commit; the newest of all for references", async () => {
    await store({}, "1").save(at(1, entry({ name: "first" })));
    await store({}, "2").save(at(2, entry({ name: "second" })));
    await store({}, "3").save({ ...at(3, entry({ name: "third" })), commit: OTHER_COMMIT });
    expect((await store().load(COMMIT)).map(({ entries }) => entries[0]?.name)).toEqual(["second"]);
    expect((await store().latest()).map(({ entries }) => entries[0]?.name)).toEqual(["third"]);
  });

  it("are put together from all shards of a run, whichever shard asks", async () => {
    for (const index of [1, 2, 3]) {
      await store({ shard: { index, count: 3 } }).save(at(index, entry({ name: `image ${index}` })));
    }
    for (const shard of [null, { index: 2, count: 3 }, { index: 1, count: 7 }]) {
      const sets = await store({ shard }).load(COMMIT);
      expect(sets.map(({ entries }) => entries[0]?.name)).toEqual(["image 3", "image 2", "image 1"]);
    }
    expect(await store().latest()).toHaveLength(3);
  });

  it("cannot be kept twice under one key, and says so", async () => {
    await store().save(recordSet([entry()]));
    await expect(store().save(recordSet([entry()]))).rejects.toThrow(PublishError);
    await expect(store().save(recordSet([entry()]))).rejects.toThrow(
      /could not be kept in the Actions cache: .*already/,
    );
    expect(written).toBe("");
  });

  it("work without zstd", async () => {
    // A path on which only what the client needs is found.
    const bin = join(runner, "bin");
    execFileSync("mkdir", [bin]);
    for (const tool of ["tar", "gzip"]) {
      execFileSync("ln", ["-s", execFileSync("which", [tool], { encoding: "utf8" }).trim(), join(bin, tool)]);
    }
    process.env["PATH"] = bin;
    const set = recordSet([entry()]);
    await store().save(set);
    expect(await store().load(COMMIT)).toEqual([set]);
    expect(server.entries[0]?.blob?.subarray(0, 2).toString("hex")).toBe("1f8b");
  });

  it("let other lines of the log through", async () => {
    const saved = store().save(recordSet([entry()]));
    process.stdout.write("Building api\n");
    process.stdout.write("::warning::of another\n");
    await saved;
    expect(written).toBe("Building api\n::warning::of another\n");
  });
});

describe("a cache that does not work", () => {
  it("is told once, and does not keep the run waiting", async () => {
    server.fault = () => "hang";
    const cache = store({ limits: { loadMs: 150, saveMs: 150 } });
    const started = performance.now();
    expect(await cache.load(COMMIT)).toEqual([]);
    expect(await cache.latest()).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1500);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^the Actions cache could not be read, .*did not answer within/);
    // What hangs is let go, and the next call waits for its end.
    await server.close();
    server = await startCacheServer();
    Object.assign(process.env, server.environment);
    expect(await store().load(COMMIT)).toEqual([]);
    expect(written).toBe("");
  });

  it("is told with its own words, which make no annotation", async () => {
    server.fault = () => ({ status: 403, message: "cache read denied: no scopes" });
    expect(await store().load(COMMIT)).toEqual([]);
    expect(problems).toEqual([expect.stringContaining("cache read denied: no scopes")]);
    expect(written).toBe("");
  });

  it("rejects what cannot be kept, with the reason", async () => {
    server.fault = () => ({ status: 403, message: "no" });
    await expect(store().save(recordSet([entry()]))).rejects.toThrow(PublishError);
    expect(written).toBe("");
  });

  it("that may only be read keeps nothing", async () => {
    process.env["ACTIONS_CACHE_MODE"] = "read";
    await expect(store().save(recordSet([entry()]))).rejects.toThrow(/does not permit writes/);
    expect(server.requests).toEqual([]);
  });

  it.each<[string, (blob: Buffer) => Buffer]>([
    ["is no archive", () => Buffer.from("not an archive")],
    ["is empty", () => Buffer.alloc(0)],
    ["is cut off", (blob) => blob.subarray(0, blob.length / 2)],
  ])("yields nothing when its content %s", async (_name, damage) => {
    await store().save(recordSet([entry()]));
    const [kept] = server.entries;
    if (kept?.blob === null || kept === undefined) throw new Error("nothing was kept");
    kept.blob = damage(kept.blob);
    expect(await store().load(COMMIT)).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it("yields nothing for records of another commit than its key says", async () => {
    await store().save(recordSet([entry()]));
    const [kept] = server.entries;
    if (kept === undefined) throw new Error("nothing was kept");
    server.entries[0] = { ...kept, key: kept.key.replace(COMMIT, OTHER_COMMIT) };
    expect(await store().load(OTHER_COMMIT)).toEqual([]);
    expect(problems).toEqual([expect.stringContaining("holds no records")]);
  });

  it("is not there without a token or an address", () => {
    const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = server.environment;
    expect(isRecordCacheAvailable(server.environment)).toBe(true);
    expect(isRecordCacheAvailable({ ACTIONS_RUNTIME_TOKEN })).toBe(false);
    expect(isRecordCacheAvailable({ ACTIONS_RESULTS_URL })).toBe(false);
    expect(isRecordCacheAvailable({ ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL: "" })).toBe(false);
    expect(isRecordCacheAvailable({})).toBe(false);
  });
});

describe("keys", () => {
  it.each(["a,b", "ä/ö", "x y", "k".repeat(500), "", "~"])(
    "of every kind are ones that the cache takes (%#)",
    (key) => {
      const { all } = keysOf(key);
      expect(all).toMatch(/^image-budget-records-1-[A-Za-z0-9._~]*-$/);
      expect(all.length).toBeLessThan(200);
    },
  );

  it("tell keys apart that look alike when written", () => {
    const keys = ["api", "api-2", "api~2d2", "api_2", "API", "k".repeat(500), "k".repeat(501)];
    const beginnings = keys.map((key) => keysOf(key).all);
    for (const one of beginnings) {
      expect(beginnings.filter((other) => other.startsWith(one))).toEqual([one]);
    }
  });

  it.each(["x", `${COMMIT}-all-1`, `${COMMIT}-3of-1-1`, `${COMMIT}-all-1-1-1`, `main-all-1-1`])(
    "of others are not read: %s",
    (rest) => {
      const { all } = keysOf("api");
      expect(parseKey(all + rest, all, all)).toBeNull();
      expect(parseKey(`other-${rest}`, all, all)).toBeNull();
    },
  );
});

it("the package is loaded only when the cache is used", () => {
  const source = readFileSync(new URL("../../../src/github/record-cache.ts", import.meta.url), "utf8");
  expect(source).not.toMatch(/^import .*@actions\/cache/m);
});
