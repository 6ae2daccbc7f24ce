import { describe, expect, it } from "@jest/globals";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { resolveStages } from "../../../src/dockerfile/stages.js";
import type { ResolvedStages, StageOptions } from "../../../src/dockerfile/stages.js";
import { SOON } from "../../support/soon.js";

function resolve(text: string, options: Partial<StageOptions> = {}): ResolvedStages {
  return resolveStages(parseDockerfile(text), { target: null, args: {}, platform: null, ...options });
}

const THREE = `FROM debian:12 AS Base
FROM base AS Test
RUN test
FROM BASE AS final
COPY --from=0 /a /a
`;

describe("the shipped stage", () => {
  it.each([
    ["no target", null, [0, 2], true],
    ["a name", "test", [0, 1], false],
    ["a name in another case", "FINAL", [0, 2], false],
    ["an index", "0", [0], false],
  ])("%s", (_, target, chain, assumed) => {
    const resolved = resolve(THREE, { target });
    expect(resolved.chain.map(({ index }) => index)).toEqual(chain);
    expect(resolved).toMatchObject({ assumed, baseImage: "debian:12", unknown: null, problem: null });
  });

  it("says which name is nearest to an unknown target", () => {
    const resolved = resolve(THREE, { target: "finale" });
    expect(resolved.problem).toEqual({
      message: 'the Dockerfile has no stage "finale"; did you mean "final"?',
      suggestion: "final",
    });
    expect(resolved).toMatchObject({ chain: [], shipped: null, baseImage: null });
    expect(resolved.unknown).toBe(resolved.problem?.message);
    expect(resolve(THREE, { target: "3" }).problem?.suggestion).toBeNull();
  });

  it("takes a stage only for what stands after it", () => {
    expect(resolve("FROM alpine AS alpine\nRUN a").baseImage).toBe("alpine");
    expect(resolve("FROM later AS first\nFROM debian AS later", { target: "first" }).baseImage).toBe("later");
    expect(resolve("FROM a AS x\nFROM x AS x\nFROM x").chain.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("stops at what a build context replaces", () => {
    const replaced = resolve(THREE, { contexts: ["base"] });
    expect(replaced.chain.map(({ index }) => index)).toEqual([2]);
    expect(replaced).toMatchObject({ baseImage: "BASE", externalImages: [] });
    expect(resolve(THREE, { contexts: ["base"], target: "base" }).unknown).toContain("replaced by");
    expect(resolve("FROM app\nRUN a", { contexts: ["app"] })).toMatchObject({
      baseImage: "app",
      externalImages: [],
    });
  });

  it("follows ten thousand stages", () => {
    const text = `FROM a AS s0\n${Array.from({ length: 9999 }, (_, n) => `FROM s${n} AS s${n + 1}`).join("\n")}`;
    const started = performance.now();
    expect(resolve(text)).toMatchObject({ baseImage: "a", externalImages: ["a"] });
    expect(resolve("FROM s AS s\n".repeat(10_000)).chain).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(SOON);
  });
});

describe("the base image", () => {
  it.each([
    ["scratch", "FROM scratch", {}, "scratch"],
    ["a global ARG", "ARG V=3.11\nFROM python:$V-slim", {}, "python:3.11-slim"],
    ["a build argument wins", "ARG V=3.11\nFROM python:${V}-slim", { V: "3.13" }, "python:3.13-slim"],
    ["ARGs made of ARGs", "ARG A=1\nARG B=${A}.2 C=$B.3\nFROM x:$C", { A: "9" }, "x:9.2.3"],
    ["an ARG given again", "ARG A=1\nARG A=2\nFROM x:$A", {}, "x:2"],
    ["quotes", "ARG I=\"debian:12\"\nFROM '${I}'", {}, "${I}"],
    ["double quotes", "ARG I='debian:12'\nFROM \"${I}\"", {}, "debian:12"],
    [":- without a value", "FROM x:${V:-1}", {}, "x:1"],
    [":- with an empty one", "ARG V=\nFROM x:${V:-1}", {}, "x:1"],
    ["- with an empty one", "ARG V=\nFROM x${V-:1}", {}, "x"],
    [":+ with a value", "ARG V=1\nFROM x${V:+:tag}", {}, "x:tag"],
    [":+ without one", "FROM x${V:+:tag}", {}, "x"],
    ["+ with an empty one", "ARG V=\nFROM x${V+:tag}", {}, "x:tag"],
    ["a default in a default", "ARG D=7\nFROM x:${A:-${B:-$D}}", {}, "x:7"],
    ["a dollar for itself", "FROM x:$.1", {}, "x:$.1"],
    ["a value's own dollars stay", "ARG A\nFROM x:$A", { A: "$B" }, "x:$B"],
  ])("%s", (_, text, args, expected) => {
    expect(resolve(text, { args })).toMatchObject({ baseImage: expected, unknown: null });
  });

  it.each([
    ["an ARG without a value", "ARG BASE\nFROM $BASE", "line 2 is FROM $BASE, and BASE has no value"],
    ["no ARG at all", "FROM x:$V", "V has no value"],
    ["an ARG of the stage", "FROM a\nARG V=1\nFROM x:$V", "V has no value"],
    ["an ARG made of an unknown one", "ARG A\nARG B=$A-x\nFROM x:$B", "B has no value"],
    ["a platform word", "FROM x:$TARGETARCH", "TARGETARCH has no value"],
    ["an operator of bash", "ARG V=1\nFROM x:${V^^}", "${V^^} is not read"],
    ["an empty one", "ARG V=\nFROM $V", "is empty"],
  ])("%s is unknown", (_, text, reason) => {
    const { baseImage, unknown } = resolve(text);
    expect(baseImage).toBeNull();
    expect(unknown).toContain(reason);
  });

  it("knows the builders' platform words", () => {
    const text =
      "ARG TARGETARCH\nFROM x:$TARGETOS-$TARGETARCH-${TARGETVARIANT:-none}-${BUILDARCH}-$TARGETPLATFORM";
    const options = { platform: "linux/arm64/v8", buildPlatform: "linux/amd64" };
    expect(resolve(text, options).baseImage).toBe("x:linux-arm64-v8-amd64-linux/arm64/v8");
  });

  it("is not misled by names of JavaScript", () => {
    expect(resolve("FROM ${constructor}").unknown).toContain("constructor has no value");
    expect(resolve("FROM a AS constructor\nFROM constructor").chain).toHaveLength(2);
  });

  it("bounds what an expansion makes", () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `ARG A${n + 1}=$A${n}$A${n}`).join("\n");
    expect(resolve(`ARG A0=xxxxxxxxxx\n${doubling}\nFROM $A60`).baseImage).toBeNull();
    expect(resolve(`FROM x:${"${A:-".repeat(5000)}${"}".repeat(5000)}`).baseImage).toBeNull();
  });
});

describe("what the build pulls and needs", () => {
  const text = `# syntax=docker/dockerfile:1
ARG V=1
FROM --platform=$BUILDPLATFORM golang:$V AS build
RUN --mount=type=bind,from=tools:2,target=/t --mount=type=cache,target=/c make
FROM unused:1 AS unused
FROM node:22 AS web
FROM debian:12
COPY --from=build --link /a /a
COPY --from=2 /b /b
COPY --from=busybox:1.36 /bin/sh /bin/sh
COPY --from=BUILD /c /c
COPY --from=$WHAT /d /d
RUN <<EOF
x
EOF
`;

  it("names every image from outside once, unused stages left out", () => {
    expect([...resolve(text).externalImages].sort()).toEqual([
      "busybox:1.36",
      "debian:12",
      "docker/dockerfile:1",
      "golang:1",
      "node:22",
      "tools:2",
    ]);
    expect(resolve("FROM scratch").externalImages).toEqual([]);
  });

  it("names what only BuildKit can do, with its first line", () => {
    expect(resolve(text).needsBuildKit).toEqual([
      "# syntax=",
      "platform arguments in FROM (line 3)",
      "RUN --mount (line 4)",
      "COPY --link (line 8)",
      "heredoc (line 13)",
    ]);
    expect(resolve(text, { target: "build" }).needsBuildKit).toHaveLength(3);
    expect(resolve("FROM a\nCOPY --chown=1 b c\nRUN d").needsBuildKit).toEqual([]);
  });
});
