import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { sweepRun } from "../../src/engine/cleanup.js";
import { createDockerEngine } from "../../src/engine/engine.js";
import { findDocker } from "../../src/engine/process.js";
import type { BuildSpec } from "../../src/model/config.js";
import { BuildError } from "../../src/model/errors.js";
import type { BuildRequest, BuildStep } from "../../src/ports.js";
import { classicOnly, engineEnvironments, makeBusyboxBase } from "./support/engines.js";
import { buildSpec } from "../support/build-spec.js";

jest.setTimeout(120_000);

const CANARY = "canary-5b1f0c77d1";
const SPEC: BuildSpec = buildSpec({
  dockerfile: "Dockerfile",
  context: ".",
});

// Builds of an earlier run must not be in the cache.
const UNIQUE = `${process.pid}-${Date.now()}`;
let serial = 0;

describe.each(engineEnvironments())("a real engine with $name", ({ name, environment: given }) => {
  let scratch = "";
  let base = "";
  let realDocker = "";
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "image budget engine "));
    base = await makeBusyboxBase(given);
    realDocker = await findDocker(given);
  });
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  const docker = (...args: string[]): string =>
    execFileSync(realDocker, args, {
      env: { ...given, DOCKER_BUILDKIT: "0" },
      encoding: "utf8",
      stdio: "pipe",
    }).trim();

  // The distribution's own engine comes without the plugin.
  const builders =
    name === "distribution" ? [{ builder: "classic" }] : [{ builder: "buildx" }, { builder: "classic" }];
  describe.each(builders)("and the $builder builder", ({ builder }) => {
    let root = "";
    let runId = "";
    let environment: NodeJS.ProcessEnv = {};
    let engine: ReturnType<typeof createDockerEngine>;

    beforeEach(() => {
      root = join(scratch, `checkout ${++serial}`);
      mkdirSync(root);
      runId = `it-${UNIQUE}-${serial}`;
      environment = { ...(builder === "classic" ? classicOnly(given) : given), CANARY_SOURCE: CANARY };
      engine = createDockerEngine({
        environment,
        tempDir: scratch,
        runId,
        redact: (text) => text,
      });
    });
    afterEach(async () => {
      await engine.cleanUp();
      expect(docker("image", "ls", "-aq", "--filter", `label=image-budget.run=${runId}`)).toBe("");
      expect(docker("image", "ls", "-q", `image-budget-tmp/${runId}`)).toBe("");
      expect(docker("ps", "-aq", "--filter", `label=image-budget.run=${runId}`)).toBe("");
      expect(readdirSync(scratch).filter((entry) => entry.startsWith("engine-"))).toEqual([]);
    });

    const file = (path: string, text: string | Uint8Array): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    const seen: string[] = [];
    const steps: BuildStep[] = [];
    const request = (spec: Partial<BuildSpec>, more: Partial<BuildRequest> = {}): BuildRequest => ({
      label: "test",
      spec: { ...SPEC, ...spec },
      root,
      bases: {},
      pins: {},
      signal: new AbortController().signal,
      onStep: (step) => steps.push(step),
      onLine: (line) => seen.push(line),
      ...more,
    });
    beforeEach(() => {
      seen.length = 0;
      steps.length = 0;
    });
    const failing = async (
      spec: Partial<BuildSpec>,
      more: Partial<BuildRequest> = {},
    ): Promise<BuildError> => {
      const error: unknown = await engine.build(request(spec, more)).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error instanceof BuildError) return error;
      throw new Error("the build did not fail as a build", { cause: error });
    };

    it("says what it is", async () => {
      const info = await engine.connect();
      expect(info.store).toBe(name === "distribution" ? "overlay2" : name);
      expect(info.builder).toMatch(builder === "buildx" ? /^buildx \d+\.\d+ \(docker\)$/ : /^classic$/);
      expect(info.platform).toMatch(/^linux\//);
    });

    it("builds and saves a payload whose size is exact, and says when all of it came out of the cache", async () => {
      file("one", Buffer.alloc(123_457, runId));
      file("sub/two", new Uint8Array(1_000).fill(9));
      file("Dockerfile", "FROM scratch\nCOPY one /one\nCOPY sub /sub\n");
      const first = await engine.build(request({}));
      const again = await engine.build(request({}));
      expect(first.cached).toBe(false);
      expect(again.cached).toBe(true);
      expect(await payloadOf(engine.save(first.id, null, new AbortController().signal))).toBe(124_457);
      const inspected = await engine.inspect(first.id);
      expect(inspected.diffIds).toHaveLength(2);
      expect(steps.some(({ name, state }) => name.includes("COPY one /one") && state !== "started")).toBe(
        true,
      );
    });

    it("keeps a build argument from the environment out of everything it says", async () => {
      file(
        "Dockerfile",
        `FROM ${base}\nARG TOKEN\nENV LEAK=$TOKEN\nRUN : ${runId}; echo "got $TOKEN" && printf 'split ' && printf '%s' "$TOKEN" && echo\nRUN echo $TOKEN >&2; exit 3\n`,
      );
      const error = await failing({ args: { TOKEN: { kind: "env", variable: "CANARY_SOURCE" } } });
      const emitted = JSON.stringify([seen, steps, error.message, error.hint, error.log]);
      expect(emitted).not.toContain(CANARY);
      expect(emitted).toContain("got ***");
      expect(error.log.join("\n")).toContain("***");
    });

    it("gives a failing build's own last lines, its line and its step", async () => {
      file(
        "Dockerfile",
        `FROM ${base}\nRUN echo earlier step\nRUN : ${runId}; i=0; while [ $i -lt 60 ]; do echo line $i; i=$((i+1)); done; echo the reason >&2; exit 7\n`,
      );
      const error = await failing({});
      expect(error.message).toMatch(/RUN : .* failed with exit code 7$/);
      expect(error.log.length).toBeLessThanOrEqual(40);
      expect(error.log.join("\n")).toContain("the reason");
      expect(error.log).toContain("line 59");
      expect(error.log).not.toContain("line 3");
      expect(error.log.join("\n")).not.toContain("earlier step");
      if (builder === "buildx") expect(error.line).toBe(3);
    });

    it.each<[string, string, Partial<BuildSpec>, RegExp, RegExp]>([
      [
        "a missing Dockerfile",
        "",
        { dockerfile: "nowhere/Dockerfile" },
        /there is no nowhere\/Dockerfile/,
        /dockerfile:/,
      ],
      [
        "a missing context",
        "FROM scratch\n",
        { context: "nowhere" },
        /there is no folder nowhere/,
        /context:/,
      ],
      ["a missing source", "FROM scratch\nCOPY absent /x\n", {}, /absent/, /\.dockerignore/],
      ["a mistake in the Dockerfile", "FROM scratch\nCOPPY a b\n", {}, /COPPY/, /syntax/],
      ["a stage that is not there", "FROM scratch\nCOPY . /\n", { target: "nope" }, /nope/, /target:/],
      [
        "a registry that does not answer",
        "FROM registry.invalid/team/base:1\n",
        {},
        /registry\.invalid\/team\/base:1 cannot be pulled/,
        /network/,
      ],
      [
        "a secret that is not set",
        "FROM scratch\nCOPY . /\n",
        { args: { A: { kind: "env", variable: "NOT_SET" } } },
        /NOT_SET/,
        /Set NOT_SET/,
      ],
      [
        "an argument that would steer the client",
        "FROM scratch\nCOPY . /\n",
        { args: { DOCKER_HOST: { kind: "env", variable: "CANARY_SOURCE" } } },
        /DOCKER_HOST cannot be taken/,
        /rename/,
      ],
    ])("explains %s", async (_name, dockerfile, spec, message, hint) => {
      file("Dockerfile", dockerfile);
      const error = await failing(spec);
      expect(error.message).toMatch(message);
      expect(error.hint).toMatch(hint);
    });

    it("builds an image FROM another of the run, without touching a name of the user's", async () => {
      file("a/Dockerfile", `FROM ${base}\nRUN echo base-of-run > /marker; echo ${runId} > /unique\n`);
      file(
        "b/Dockerfile",
        `ARG BASE=team/api\nFROM \${BASE}:1.0 AS build\nRUN cat /marker /unique\nFROM scratch\nCOPY --from=build /marker /marker\nCOPY --from=team/api:1.0 /marker /marker2\n`,
      );
      const needed = await engine.build(request({ dockerfile: "a/Dockerfile", context: "a" }));
      const built = await engine.build(
        request(
          { dockerfile: "b/Dockerfile", context: "b", pull: true },
          { bases: { "team/api:1.0": needed.id } },
        ),
      );
      expect(seen).toContain("base-of-run");
      expect(await payloadOf(engine.save(built.id, null, new AbortController().signal))).toBe(24);
      expect(docker("image", "ls", "-q", "team/api")).toBe("");
    });

    it("leaves a dangling image of the user's made from the same Dockerfile", async () => {
      file("payload", `user ${runId}`);
      file("Dockerfile", "FROM scratch\nCOPY payload /payload\n");
      const idFile = join(root, "..", `id ${serial}`);
      execFileSync(realDocker, ["build", "-q", `--iidfile=${idFile}`, root], {
        env: { ...given, ...(builder === "classic" ? { DOCKER_BUILDKIT: "0" } : {}) },
        stdio: "pipe",
      });
      const theirs = readFileSync(idFile, "utf8").trim();
      const built = await engine.build(request({}));
      expect(built.id).not.toBe(theirs);
      const images = (): string[] => docker("image", "ls", "-aq", "--no-trunc").split("\n");
      const before = images().filter((id) => id !== built.id);
      await engine.cleanUp();
      expect(images()).toEqual(expect.arrayContaining(before));
      expect(images()).not.toContain(built.id);
      expect(before.length).toBeGreaterThan(1);
      docker("rmi", theirs);
    });

    it("takes names with spaces, quotes, commands and an emoji as they are", async () => {
      const odd = `odd 'dir' "q" $(touch pwned) \`touch pwned\` | ; 🐋`;
      file(`${odd}/Dockerfile`, `FROM ${base}\nARG V\nRUN printf '%s' "$V" > /v\nLABEL v=$V\n`);
      const value = `a b 'c' "d" $(touch pwned) \`x\` , = 🐋 --flag`;
      const built = await engine.build(
        request({
          dockerfile: `${odd}/Dockerfile`,
          context: odd,
          args: { V: { kind: "literal", value } },
          labels: { "odd-label": value },
        }),
      );
      const inspected = await engine.inspect(built.id);
      expect(inspected.labels["odd-label"]).toBe(value);
      expect(inspected.labels["v"]).toBe(value);
      expect(existsSync(join(root, "pwned")) || existsSync("pwned")).toBe(false);
    });

    it("takes a Dockerfile outside its context, and the context's .dockerignore", async () => {
      file("docker/image.Dockerfile", "FROM scratch\nCOPY . /\n");
      file("app/.dockerignore", "ignored\n.dockerignore\n");
      file("app/ignored", "xxxxxxxxxx");
      file("app/kept", "12345");
      const built = await engine.build(request({ dockerfile: "docker/image.Dockerfile", context: "app" }));
      expect(await payloadOf(engine.save(built.id, null, new AbortController().signal))).toBe(5);
    });

    it("stops a build in its middle at once, and leaves no container", async () => {
      file("Dockerfile", `FROM ${base}\nRUN echo begun-${runId}; sleep 90\n`);
      const stop = new AbortController();
      const begun = new Promise<void>((resolve) => {
        const build = engine.build(
          request(
            {},
            { signal: stop.signal, onLine: (line) => (line.startsWith("begun-") ? resolve() : undefined) },
          ),
        );
        outcome = build.then(
          () => "built",
          (error: unknown) => error,
        );
      });
      await begun;
      const started = Date.now();
      stop.abort(new Error("cancelled"));
      expect(await outcome).toEqual(new Error("cancelled"));
      await engine.cleanUp();
      expect(Date.now() - started).toBeLessThan(7_000);
      await eventually(() => !docker("ps", "-a", "--no-trunc", "--format", "{{.Command}}").includes(runId));
    });
    let outcome: Promise<unknown> = Promise.resolve();

    it("ends the client when reading stops early or is cancelled", async () => {
      file("big", new Uint8Array(30_000_000).fill(1));
      file("Dockerfile", "FROM scratch\nCOPY big /big\n");
      const built = await engine.build(request({}));
      for await (const chunk of engine.save(built.id, null, new AbortController().signal)) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      const stop = new AbortController();
      const reading = (async () => {
        for await (const chunk of engine.save(built.id, null, stop.signal))
          if (chunk.length > 0) stop.abort(new Error("enough"));
      })();
      await expect(reading).rejects.toThrow("enough");
    });

    it("says what is wrong with an image that is not there", async () => {
      const missing = `sha256:${"0".repeat(64)}`;
      const reading = payloadOf(engine.save(missing, null, new AbortController().signal));
      await expect(reading).rejects.toMatchObject({ name: "MeasureError", exitCode: 3 });
      await expect(engine.inspect(missing)).rejects.toMatchObject({ name: "MeasureError" });
      const pulled = engine.resolve("registry.invalid/x:1", null, false, new AbortController().signal);
      await expect(pulled).rejects.toMatchObject({
        name: "MeasureError",
        hint: expect.stringMatching(/registry/i),
      });
      expect(await engine.resolve(base, null, false, new AbortController().signal)).toMatch(/^sha256:/);
    });

    it("is swept up by another process that has only the run's name", async () => {
      file("Dockerfile", `FROM ${base}\nRUN echo ${runId} > /x\n`);
      const built = await engine.build(request({}));
      docker("tag", built.id, `image-budget-tmp/${runId}:9`);
      docker("create", built.id, "true");
      await sweepRun(environment, runId, realDocker);
      expect(() => docker("image", "inspect", built.id)).toThrow();
    });

    if (builder === "classic") {
      it("names buildx as the remedy for what the classic builder cannot do", async () => {
        file("Dockerfile", `FROM ${base}\nRUN --mount=type=cache,target=/c true\n`);
        expect(
          (await failing({ secrets: { s: { kind: "env", variable: "CANARY_SOURCE" } } })).hint,
        ).toContain("buildx");
        expect((await failing({})).hint).toContain("buildx");
      });
    } else {
      it("hands secrets to the build and shows them nowhere", async () => {
        file("it's, a secret", `file-${CANARY}`);
        file(
          "Dockerfile",
          `FROM ${base}\nRUN : ${runId}; true\nRUN --mount=type=secret,id=e --mount=type=secret,id=f cat /run/secrets/e /run/secrets/f | wc -c\nRUN --mount=type=secret,id=e cat /run/secrets/e\n`,
        );
        await engine.build(
          request({
            secrets: {
              e: { kind: "env", variable: "CANARY_SOURCE" },
              f: { kind: "file", path: "it's, a secret" },
            },
          }),
        );
        expect(seen.map((line) => line.trim())).toContain(String(CANARY.length * 2 + 5));
        expect(JSON.stringify([seen, steps])).not.toContain(CANARY);
      });
    }
  });
});

async function eventually(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("it never came true");
}

/** Payload of a `docker save` stream by a reader of its own: the sum of the regular files in every layer. */
async function payloadOf(stream: AsyncIterable<Uint8Array>): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const files = new Map([...entries(Buffer.concat(chunks))].map((entry) => [entry.name, entry.data]));
  const manifest: unknown = JSON.parse(files.get("manifest.json")?.toString() ?? "null");
  const layers = (manifest as [{ Layers: string[] }])[0].Layers;
  let sum = 0;
  for (const layer of layers) {
    const blob = files.get(layer) ?? Buffer.alloc(0);
    const tar = blob[0] === 0x1f && blob[1] === 0x8b ? gunzipSync(blob) : blob;
    for (const entry of entries(tar)) sum += entry.data.length;
  }
  return sum;
}

function* entries(tar: Buffer): Generator<{ name: string; data: Buffer }> {
  for (let offset = 0; offset + 512 <= tar.length;) {
    const header = tar.subarray(offset, offset + 512);
    if (header[0] === 0) return;
    const text = (from: number, length: number): string =>
      header.toString("latin1", from, from + length).split("\0", 1)[0] ?? "";
    const size = parseInt(text(124, 12), 8) || 0;
    const kind = text(156, 1);
    if (kind === "0" || kind === "")
      yield { name: text(0, 100), data: tar.subarray(offset + 512, offset + 512 + size) };
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}
