import { describe, expect, it } from "@jest/globals";
import type { BuildSpec, ImageSource } from "../../../src/model/config.js";
import type { BuildContexts, ContextDigest } from "../../../src/ports.js";
import { gatherInputs } from "../../../src/records/gather.js";
import type { GatherContext, Gathered } from "../../../src/records/gather.js";
import { buildSpec } from "../../support/build-spec.js";

const DIGEST: ContextDigest = { kind: "known", sha256: "2".repeat(64), files: 1 };

interface Asked {
  readonly bases: [string, string | null][];
  readonly contexts: [string, string, string | null][];
}

function gather(
  dockerfile: string | null,
  build: Partial<BuildSpec> = {},
  changes: Partial<GatherContext> = {},
): { readonly done: Promise<Gathered>; readonly asked: Asked } {
  const asked: Asked = { bases: [], contexts: [] };
  const contexts: BuildContexts = {
    digest: (...given) => {
      asked.contexts.push(given);
      return Promise.resolve(DIGEST);
    },
    notInGit: () => Promise.resolve([]),
    sent: (_root, _context, _dockerfile, paths) => Promise.resolve(paths),
  };
  const source: ImageSource = { kind: "build", build: buildSpec(build) };
  const done = gatherInputs(source, "/root", {
    files: {
      read: (_root, path) => Promise.resolve(path === "api/Dockerfile" ? dockerfile : null),
      list: () => Promise.resolve([]),
    },
    contexts,
    environment: { TAG: "3.12" },
    enginePlatform: "linux/amd64",
    baseOf: (name, platform) => {
      asked.bases.push([name, platform]);
      return Promise.resolve({ digest: `sha256:${name}`, pin: `${name}@sha256:${name}` });
    },
    needed: (name) =>
      Promise.resolve({
        kind: "known",
        inputs: { sha256: "4".repeat(64), bases: [{ name: `base of ${name}`, digest: "sha256:n" }] },
      }),
    ...changes,
  });
  return { done, asked };
}

const reasonOf = ({ inputs }: Gathered): string | null => (inputs.kind === "unknown" ? inputs.reason : null);
const namesOf = ({ bases }: Gathered): readonly string[] => bases.map(({ name }) => name);

describe("gathering what goes into an image", () => {
  it("looks up every image from outside, for the platform that is built", async () => {
    const { done, asked } = gather(
      [
        "FROM --platform=$BUILDPLATFORM node:22 AS web",
        "FROM python:3.11-slim AS py",
        "COPY --from=web /a /a",
        "COPY --from=busybox:1 /b /b",
        "RUN --mount=type=bind,from=alpine:3 true",
        "FROM unused:1 AS unused",
        "FROM py",
      ].join("\n"),
      { platform: "linux/arm64" },
    );
    const gathered = await done;
    expect(reasonOf(gathered)).toBeNull();
    expect(namesOf(gathered)).toEqual(["alpine:3", "busybox:1", "node:22", "python:3.11-slim"]);
    expect(asked.bases.every(([, platform]) => platform === "linux/arm64")).toBe(true);
    expect(gathered.bases[0]).toEqual({
      name: "alpine:3",
      digest: "sha256:alpine:3",
      pin: "alpine:3@sha256:alpine:3",
    });
  });

  it("looks up what reads the Dockerfile too, and pins it not", async () => {
    const gathered = await gather("# syntax=docker/dockerfile:1\nFROM a").done;
    expect(gathered.bases.map(({ name, pin }) => [name, pin !== null])).toEqual([
      ["a", true],
      ["docker/dockerfile:1", false],
    ]);
    expect(gathered.inputs).toMatchObject({
      inputs: { bases: [{ name: "a" }, { name: "docker/dockerfile:1" }] },
    });
  });

  it("takes needed images from the configuration and not from a registry", async () => {
    const build = { needs: { "corp/base": "base" } };
    const { done, asked } = gather("FROM corp/base\nCOPY --from=a x y", build);
    const gathered = await done;
    expect(asked.bases).toEqual([["a", "linux/amd64"]]);
    expect(namesOf(gathered)).toEqual(["a"]);
    expect(gathered.inputs).toMatchObject({ inputs: { bases: [{ name: "a" }, { name: "base of base" }] } });
    const other = { needed: () => Promise.resolve({ kind: "unknown", reason: "no" } as const) };
    expect(reasonOf(await gather("FROM corp/base", build, other).done)).toBe("its base corp/base: no");
  });

  it("digests additional contexts by their own ignore file, and looks up images among them", async () => {
    const { done, asked } = gather("FROM data\nCOPY --from=lib / /", {
      buildContexts: { lib: "shared/lib", data: "docker-image://debian:12" },
    });
    const gathered = await done;
    expect(reasonOf(gathered)).toBeNull();
    expect(asked.contexts.sort()).toEqual([
      ["/root", "api", "api/Dockerfile"],
      ["/root", "shared/lib", null],
    ]);
    expect(asked.bases).toEqual([["debian:12", "linux/amd64"]]);
    expect(gathered.bases).toEqual([]);
  });

  it.each(["https://example.invalid/x.git", "git@example.invalid:x.git", "oci-layout:///x", "target:other"])(
    "does not know a context that is %s",
    async (place) => {
      const { done, asked } = gather("FROM a", { buildContexts: { c: place } });
      expect(reasonOf(await done)).toContain("whose content is not known");
      expect(asked.contexts).toHaveLength(1);
    },
  );

  it.each<[string, string, Partial<BuildSpec>, RegExp]>([
    ["a variable without a value", "FROM python:$VERSION", {}, /VERSION has no value/],
    [
      "a variable in --from",
      "ARG X=a\nFROM b\nCOPY --from=$X /a /b",
      {},
      /Line 3 copies or mounts from "\$X"/,
    ],
    ["an unknown target", "FROM a AS b", { target: "c" }, /no stage "c"/],
    ["what is no Dockerfile", "{{ template }}", {}, /template/],
    [
      "an address",
      "FROM a\nADD https://example.invalid/x /x",
      {},
      /line 2 adds https:\/\/example\.invalid\/x/,
    ],
    ["an address in a list", 'FROM a\nADD ["git@h:x.git", "/x"]', {}, /line 2 adds git@h:x\.git/],
    ["an address in another stage", "FROM a AS b\nADD http://x /x\nFROM c\nCOPY --from=b / /", {}, /line 2/],
    ["a variable to add", "FROM a\nARG U\nADD $U /x", {}, /line 3 adds \$U/],
    ["an address later", "FROM a\nONBUILD ADD https://x /x", {}, /line 2/],
  ])("does not know %s", async (_name, text, build, reason) => {
    expect(reasonOf(await gather(text, build).done)).toMatch(reason);
  });

  it.each<[string, string, Partial<BuildSpec>]>([
    ["a file to add", "FROM a\nADD app.tar.gz /x", {}],
    ["an address with its checksum", `FROM a\nADD --checksum=sha256:${"a".repeat(64)} https://x/y /z`, {}],
    ["what is not built", "FROM a AS b\nADD https://x /y\nFROM $NOPE AS d\nFROM c", {}],
    [
      "a stage that a context replaces",
      "FROM $NOPE AS b\nADD https://x /y\nFROM c\nCOPY --from=b / /",
      {
        buildContexts: { b: "shared" },
      },
    ],
    ["a name that every object has", "FROM constructor", {}],
  ])("knows %s", async (_name, text, build) => {
    expect(reasonOf(await gather(text, build).done)).toBeNull();
  });

  it("pins images even where an argument of the environment makes the inputs unknown", async () => {
    const args = { T: { kind: "env", variable: "TAG" } } as const;
    const gathered = await gather("ARG T\nFROM python:$T", { args }).done;
    expect(namesOf(gathered)).toEqual(["python:3.12"]);
    expect(reasonOf(gathered)).toMatch(/the build argument T comes from the environment/);
  });

  it("does not know an image whose base cannot be looked up, or whose Dockerfile is gone", async () => {
    const baseOf = (): ReturnType<GatherContext["baseOf"]> => Promise.resolve({ digest: null, pin: null });
    expect(reasonOf(await gather("FROM a", {}, { baseOf }).done)).toBe("it cannot be told what a stands for");
    expect(reasonOf(await gather(null).done)).toBe("api/Dockerfile cannot be read");
    expect(reasonOf(await gather("FROM a", {}, { enginePlatform: null }).done)).toMatch(/platform/);
  });

  it("asks for no more images than a build can be thought to need", async () => {
    const many = Array.from({ length: 1000 }, (_, n) => `COPY --from=image${n} / /`).join("\n");
    const { done, asked } = gather(`FROM a\n${many}`);
    expect(reasonOf(await done)).toMatch(/more than 200 images/);
    expect(asked.bases.length).toBeLessThanOrEqual(200);
  });

  it("of a named image looks up the image itself", async () => {
    const asked: unknown[] = [];
    const gathered = await gatherInputs(
      { kind: "named", reference: "nginx:1", platform: null, pull: false },
      "/root",
      {
        files: { read: () => Promise.reject(new Error("not asked")), list: () => Promise.resolve([]) },
        contexts: {
          digest: () => Promise.reject(new Error("not asked")),
          notInGit: () => Promise.resolve([]),
          sent: () => Promise.reject(new Error("not asked")),
        },
        environment: {},
        enginePlatform: "linux/amd64",
        baseOf: (...given) => {
          asked.push(given);
          return Promise.resolve({ digest: "sha256:n", pin: null });
        },
        needed: () => Promise.reject(new Error("not asked")),
      },
    );
    expect(asked).toEqual([["nginx:1", "linux/amd64"]]);
    expect(gathered).toMatchObject({
      inputs: { kind: "known", inputs: { bases: [{ name: "nginx:1", digest: "sha256:n" }] } },
      bases: [{ name: "nginx:1", digest: "sha256:n", pin: null }],
    });
  });
});
