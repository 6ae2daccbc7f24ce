import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { createDockerEngine } from "../../src/engine/engine.js";
import { createRegistry } from "../../src/engine/registry.js";
import type { BuildSpec } from "../../src/model/config.js";
import type { BuildRequest, BuiltImage, Engine } from "../../src/ports.js";
import { classicOnly, docker, engineEnvironments } from "./support/engines.js";
import { freePort, startRegistry } from "./support/registry.js";
import type { TestRegistry } from "./support/registry.js";
import { buildSpec } from "../support/build-spec.js";

const SPEC: BuildSpec = buildSpec({
  dockerfile: "Dockerfile",
  context: ".",
});
const ACCEPT =
  "application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json";
const manifestShape = z.object({
  config: z.object({ size: z.number(), digest: z.string() }),
  layers: z.array(z.object({ size: z.number() })),
});
const INDEX = "application/vnd.docker.distribution.manifest.list.v2+json";
const sizeOf = ({ config, layers }: z.infer<typeof manifestShape>): number =>
  layers.reduce((sum, { size }) => sum + size, config.size);
const configShape = z.object({
  Config: z.record(z.string(), z.unknown()),
  RootFS: z.object({ Layers: z.array(z.string()) }),
});

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(async () => {
  await registry.stop();
});

const UNIQUE = randomBytes(4).toString("hex");
let serial = 0;

const engines = engineEnvironments();
// The distribution's engine stands for the classic builder without the containerd store, where there is one.
const twice = engines.some(({ name }) => name === "distribution")
  ? ["containerd"]
  : ["containerd", "overlay2"];
const cases = engines.flatMap(({ name, environment }) => [
  ...(name === "distribution" ? [] : [{ name, builder: "buildx", given: environment }]),
  ...(name === "distribution" || twice.includes(name)
    ? [{ name, builder: "classic", given: classicOnly(environment) }]
    : []),
]);

describe.each(cases)("a registry, seen by the engine $name with the $builder builder", (each) => {
  const { builder } = each;
  const given = { ...each.given, ...(builder === "classic" ? { DOCKER_BUILDKIT: "0" } : {}) };
  const signal = new AbortController().signal;
  let scratch = "";
  let engine: Engine;
  /** Name without its tag; every test has a repository of its own. */
  let base = "";
  const seen: string[] = [];
  const made: string[] = [];

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "image budget registry "));
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  beforeEach(() => {
    serial += 1;
    seen.length = 0;
    base = `${registry.host}/team/base-${serial}`;
    engine = newEngine();
  });
  afterEach(async () => {
    await engine.cleanUp();
    for (const name of made.splice(0)) await docker(given, "rmi", "--force", name).catch(() => "");
  });

  const newEngine = (): Engine =>
    createDockerEngine({
      environment: given,
      tempDir: scratch,
      runId: `rt-${UNIQUE}-${++serial}`,
      redact: (text) => text,
    });
  const folder = (files: Readonly<Record<string, string>>): string => {
    const root = mkdtempSync(join(scratch, "root-"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  };
  /** A base on the engine whose content nothing else has. */
  const makeBase = async (reference: string, version: string): Promise<void> => {
    const root = folder({
      payload: randomBytes(50_000).toString("hex"),
      Dockerfile: `FROM scratch\nCOPY payload /payload\nENV VERSION=${version}\nONBUILD ENV BORN=${version}\nCMD ["/${version}"]\n`,
    });
    const words = builder === "buildx" ? ["buildx", "build", "--load", "--provenance=false"] : ["build"];
    await docker(given, ...words, "--quiet", `--tag=${reference}`, root);
    made.push(reference);
  };
  const push = async (reference: string, version: string): Promise<void> => {
    await makeBase(reference, version);
    await docker(given, "push", "--quiet", reference);
  };
  const forget = (reference: string): Promise<string> => docker(given, "rmi", "--force", reference);
  /** What the registry has under a name, by a request of our own. */
  const manifest = async (
    reference: string,
  ): Promise<{ digest: string; body: z.infer<typeof manifestShape>; type: string; length: number }> => {
    const [, path = "", tag = ""] = /^[^/]+\/(.*):(.*)$/.exec(reference) ?? [];
    const answer = await fetch(`http://${registry.host}/v2/${path}/manifests/${tag}`, {
      headers: { accept: ACCEPT },
    });
    const text = await answer.text();
    return {
      digest: `sha256:${createHash("sha256").update(text).digest("hex")}`,
      body: manifestShape.parse(JSON.parse(text)),
      type: answer.headers.get("content-type") ?? "",
      length: Buffer.byteLength(text),
    };
  };
  const build = (
    dockerfile: string,
    pins: BuildRequest["pins"],
    spec: Partial<BuildSpec> = {},
  ): Promise<BuiltImage> =>
    engine.build({
      label: "test",
      spec: { ...SPEC, ...spec },
      root: folder({ Dockerfile: dockerfile, file: `the same in every build of ${UNIQUE}` }),
      bases: {},
      pins,
      signal,
      onStep: () => undefined,
      onLine: (line) => seen.push(line),
    });
  const versionIn = async ({ id }: BuiltImage): Promise<string> => {
    const text = await docker(given, "image", "inspect", "--format", "{{json .Config.Env}}", id);
    return /VERSION=(\w+)/.exec(text)?.[1] ?? "none";
  };
  const contentOf = async ({ id }: BuiltImage): Promise<z.infer<typeof configShape>> => {
    const text = await docker(given, "image", "inspect", id);
    const content = z.tuple([configShape]).parse(JSON.parse(text))[0];
    return content;
  };

  it("finds a base that only the registry has, and asks for it once in a run", async () => {
    await push(`${base}:1`, "v1");
    const { digest } = await manifest(`${base}:1`);
    await forget(`${base}:1`);
    registry.requests();
    const found = await engine.lookUpBase(`${base}:1`, null, false, signal);
    expect(found).toEqual({ digest, pin: `${base}@${digest}` });
    expect(registry.requests().length).toBeGreaterThan(0);
    await push(`${base}:1`, "v2");
    registry.requests();
    expect(await engine.lookUpBase(`${base}:1`, null, false, signal)).toEqual(found);
    expect(registry.requests()).toEqual([]);
    // Nothing was pulled by it.
    await expect(docker(given, "image", "inspect", `${base}@${digest}`)).rejects.toThrow();
  });

  it("finds what the engine has before what the registry has, unless it is to pull", async () => {
    await push(`${base}:1`, "v1");
    const first = await manifest(`${base}:1`);
    await docker(given, "tag", `${base}:1`, `${base}:kept`);
    await push(`${base}:1`, "v2");
    const second = await manifest(`${base}:1`);
    await docker(given, "tag", `${base}:kept`, `${base}:1`);
    expect(second.digest).not.toBe(first.digest);
    made.push(`${base}:kept`);
    expect(await engine.lookUpBase(`${base}:1`, null, false, signal)).toEqual({
      digest: first.digest,
      pin: `${base}@${first.digest}`,
    });
    expect(await engine.lookUpBase(`${base}:1`, null, true, signal)).toMatchObject({ digest: second.digest });
    // As a build does.
    expect(await versionIn(await build(`FROM ${base}:1\nCOPY file /\n`, {}))).toBe("v1");
    expect(await versionIn(await build(`FROM ${base}:1\nCOPY file /\n`, {}, { pull: true }))).toBe("v2");
  });

  it.each([{ pull: false }, { pull: true }])(
    "builds from the same base although the tag moves on (%j)",
    async ({ pull }) => {
      await push(`${base}:1`, "v1");
      await forget(`${base}:1`);
      const { pin } = await engine.lookUpBase(`${base}:1`, null, pull, signal);
      expect(pin).not.toBeNull();
      const pins = { [`${base}:1`]: pin ?? "" };
      const dockerfile = `ARG TAG=1\nFROM ${base}:\${TAG} AS built\nCOPY file /\nFROM built\nCOPY --from=${base}:1 /payload /other\n`;
      const head = await build(dockerfile, pins, { pull });
      await push(`${base}:1`, "v2");
      const before = await build(dockerfile, pins, { pull });
      expect(await versionIn(head)).toBe("v1");
      expect(await contentOf(before)).toEqual(await contentOf(head));
      // The classic builder's own words on a COPY --from that it has pulled for do not tell.
      expect(before.cached).toBe(!(pull && builder === "classic"));
      // And this is what it prevents.
      const without = await build(dockerfile, {}, { pull: true });
      expect(await versionIn(without)).toBe("v2");
      expect(seen.filter((line) => line.includes("not held to one content"))).toEqual([]);
    },
  );

  it("makes the same image with a pin as without, out of the same cache", async () => {
    await push(`${base}:latest`, "v1");
    const { pin } = await engine.lookUpBase(base, null, false, signal);
    const dockerfile = `FROM ${base}\nCOPY file /\nLABEL a=b\n`;
    const without = await build(dockerfile, {});
    const pinned = await build(dockerfile, { [base]: pin ?? "" });
    expect(await contentOf(pinned)).toEqual(await contentOf(without));
    expect((await contentOf(pinned)).Config["Env"]).toContain("BORN=v1");
    expect(pinned.cached).toBe(true);
    // A pin written with the tag that a FROM leaves out is the same.
    expect((await build(dockerfile, { [`${base}:latest`]: pin ?? "" })).cached).toBe(true);
  });

  it("pins an image for several platforms, and knows its exact size", async () => {
    await push(`${base}:1`, "v1");
    const { digest, body, type, length } = await manifest(`${base}:1`);
    const { Os: os, Architecture: architecture } = z
      .object({ Os: z.string(), Architecture: z.string() })
      .parse(JSON.parse(await docker(given, "image", "inspect", "--format", "{{json .}}", `${base}:1`)));
    await forget(`${base}:1`);
    const index = JSON.stringify({
      schemaVersion: 2,
      mediaType: INDEX,
      manifests: [{ mediaType: type, digest, size: length, platform: { os, architecture } }],
    });
    const put = await fetch(`http://${registry.host}/v2/${base.slice(base.indexOf("/") + 1)}/manifests/all`, {
      method: "PUT",
      headers: { "content-type": INDEX },
      body: index,
    });
    expect(put.status).toBe(201);
    const ofIndex = `sha256:${createHash("sha256").update(index).digest("hex")}`;
    const found = await engine.lookUpBase(`${base}:all`, null, false, signal);
    expect(found.digest).toBe(builder === "buildx" ? ofIndex : digest);
    const built = await build(`FROM ${base}:all\nCOPY file /\n`, { [`${base}:all`]: found.pin ?? "" });
    expect(await versionIn(built)).toBe("v1");
    expect(
      await createRegistry({ environment: given }).downloadSize(`${base}:all`, `${os}/${architecture}`),
    ).toBe(sizeOf(body));
    made.push(`${base}@${found.digest ?? ""}`);
  });

  it("leaves a stage that has the base's name", async () => {
    const name = `node${serial}`;
    await makeBase(name, "v1");
    made.push(name);
    await push(`${base}:1`, "v2");
    const { digest } = await manifest(`${base}:1`);
    const built = await build(`FROM ${name} AS ${name}\nCOPY file /\nFROM ${name}\nLABEL x=y\n`, {
      [name]: `${base}@${digest}`,
    });
    expect(await versionIn(built)).toBe("v2");
    expect((await contentOf(built)).RootFS.Layers).toHaveLength(2);
  });

  it("takes an image that only the engine has as it is", async () => {
    const reference = `${base}:mine`;
    await makeBase(reference, "v1");
    const found = await engine.lookUpBase(reference, null, false, signal);
    expect(found.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(found.pin).toBeNull();
    expect(await newEngine().lookUpBase(reference, null, false, signal)).toEqual(found);
    await makeBase(reference, "v2");
    expect((await newEngine().lookUpBase(reference, null, false, signal)).digest).not.toBe(found.digest);
  });

  it("cannot tell what a registry that is down has, and says so at once", async () => {
    const started = Date.now();
    const gone = `127.0.0.1:${await freePort()}/x/y:1`;
    expect(await engine.lookUpBase(gone, null, false, signal)).toEqual({ digest: null, pin: null });
    expect(await engine.lookUpBase(`${registry.host}/not/there:1`, null, false, signal)).toEqual({
      digest: null,
      pin: null,
    });
    expect(Date.now() - started).toBeLessThan(8_000);
  });

  it("stops asking a registry that does not answer when it is told to", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    try {
      await engine.connect();
      const stop = new AbortController();
      const asked = engine.lookUpBase(`127.0.0.1:${port}/x:1`, null, false, stop.signal);
      setTimeout(() => {
        stop.abort(new Error("enough"));
      }, 300);
      const started = Date.now();
      await expect(asked).rejects.toThrow("enough");
      expect(Date.now() - started).toBeLessThan(4_000);
    } finally {
      silent.close();
    }
  });

  it("knows the exact size of a download", async () => {
    await push(`${base}:1`, "v1");
    const { body } = await manifest(`${base}:1`);
    const sizes = createRegistry({ environment: given });
    const expected = sizeOf(body);
    expect(await sizes.downloadSize(`${base}:1`, null)).toBe(expected);
    await forget(`${base}:1`);
    expect(await sizes.downloadSize(`${base}:1`, null)).toBe(expected);
    await makeBase(`${base}:mine`, "v2");
    expect(await sizes.downloadSize(`${base}:mine`, null)).toBeNull();
  });
});
