import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contextFilesThatMatter } from "../../../src/dockerfile/context-sources.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import type { BuildSpec } from "../../../src/model/config.js";
import { buildSpec } from "../../support/build-spec.js";

const FILES = ["dist/app.js", "dist/lib/x.js", "notes.txt", "node_modules/a/index.js", "b c/d"];

function build(more: Partial<BuildSpec> = {}): BuildSpec {
  return buildSpec({
    dockerfile: "Dockerfile",
    context: ".",
    ...more,
  });
}

function matter(
  text: string,
  more: Partial<BuildSpec> = {},
  files: readonly string[] = FILES,
): readonly string[] {
  return contextFilesThatMatter(parseDockerfile(text), build(more), files);
}

const DIST = ["dist/app.js", "dist/lib/x.js"];

describe("contextFilesThatMatter", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["nothing", "FROM a", []],
    ["everything", "FROM a\nCOPY . /app", FILES],
    ["a folder", "FROM a\nCOPY dist /app/dist", DIST],
    ["a folder with flags", "FROM a\nCOPY --link --chown=1:1 ./dist/ /app/", DIST],
    ["several", "FROM a\nCOPY dist notes.txt /app/", [...DIST, "notes.txt"]],
    ["the JSON form", 'FROM a\nCOPY ["b c", "/app/"]', ["b c/d"]],
    ["quotes", 'FROM a\nCOPY "b c" /app/', ["b c/d"]],
    ["a pattern", "FROM a\nCOPY dist/*.js /app/", ["dist/app.js"]],
    ["a pattern that begins like a list", "FROM a\nCOPY [dn]ist /app/", DIST],
    ["ADD", "FROM a\nADD notes.txt /", ["notes.txt"]],
    ["ADD from elsewhere", "FROM a\nADD https://example.com/dist git@example.com:a/b.git /", []],
    ["a heredoc", "FROM a\nCOPY <<EOF <<-'dist' /app/\n1\nEOF\n2\ndist\n", []],
    ["a heredoc beside a file", "FROM a\nCOPY <<EOF notes.txt /app/\n1\nEOF\n", ["notes.txt"]],
    ["another stage's", "FROM a AS b\nFROM c\nCOPY --from=b . /app", []],
    ["an image's", "FROM a\nCOPY --from=nginx:1 dist /app", []],
    ["a stage that is copied from", "FROM a AS b\nCOPY dist /x\nFROM c\nCOPY --from=b /x /x", DIST],
    ["a stage by its number", "FROM a\nCOPY dist /x\nFROM c\nCOPY --from=0 /x /x", DIST],
    ["a stage that is built on", "FROM a AS B\nCOPY dist /x\nFROM b\nRUN x", DIST],
    ["a stage that is mounted", "FROM a AS b\nCOPY dist /x\nFROM c\nRUN --mount=from=b,target=/x x", DIST],
    ["a stage that nothing needs", "FROM a AS b\nCOPY . /x\nFROM c\nCOPY notes.txt /", ["notes.txt"]],
    ["a stage after the target", "FROM a AS main\nCOPY dist /\nFROM main\nCOPY . /x", DIST],
    ["a bind mount", "FROM a\nRUN --mount=type=bind,source=dist,target=/x x", DIST],
    ["a bind mount by default", "FROM a\nRUN --mount=target=/x x", FILES],
    ["a bind mount, its source short", "FROM a\nRUN --mount=src=notes.txt,dst=/x,ro x", ["notes.txt"]],
    ["other mounts", "FROM a\nRUN --mount=type=cache,target=/c --mount=type=secret,id=s x", []],
    ["an argument", "FROM a\nARG DIR=dist\nCOPY ${DIR}/ /", DIST],
    ["an argument of an argument", "FROM a\nARG A=di\nARG DIR=${A}st\nCOPY $DIR /", DIST],
    ["a global argument", "ARG DIR=dist\nFROM a\nARG DIR\nCOPY $DIR /", DIST],
    ["the environment", "FROM a\nENV A=1 DIR=dist\nCOPY $DIR /", DIST],
    ["the environment, old form", "FROM a\nENV DIR dist\nCOPY $DIR /", DIST],
    ["a stage's environment", "FROM a AS b\nENV DIR=dist\nFROM b\nCOPY $DIR /", DIST],
    ["the environment before an argument", "FROM a\nENV DIR=dist\nARG DIR=.\nCOPY $DIR /", DIST],
    ["a mount by an argument", "FROM a\nARG DIR=dist\nRUN --mount=source=$DIR,target=/x x", DIST],
    ["ONBUILD", "FROM a AS b\nONBUILD COPY dist /\nFROM b", DIST],
    ["a known frontend", "# syntax=docker/dockerfile:1.7-labs\nFROM a\nCOPY dist /", DIST],
    [
      "a mirrored frontend",
      "# syntax=registry.corp:5000/docker/dockerfile@sha256:0\nFROM a\nCOPY dist /",
      DIST,
    ],
  ])("takes %s", (_what, text, expected) => {
    const target = text.includes("AS main") ? "main" : null;
    expect(matter(text, { target })).toEqual(expected);
  });

  it.each([
    ["is no Dockerfile", "INCLUDE x\nFROM a"],
    ["has another frontend", "# syntax=acme/frontend\nFROM a"],
    ["copies by an unknown variable", "FROM a\nCOPY $DIR /"],
    ["copies by an unknown variable with a default", "FROM a\nCOPY ${DIR:-notes.txt} /"],
    ["uses an argument without a value", "FROM a\nARG DIR\nCOPY $DIR /"],
    ["uses the platform, which is unknown", "FROM a\nARG TARGETARCH\nCOPY bin-$TARGETARCH /"],
    ["has a malformed pattern", "FROM a\nCOPY a[ /"],
    ["copies nothing anywhere", "FROM a\nCOPY notes.txt"],
    ["copies from an unfinished flag", "FROM a\nCOPY --from notes.txt /"],
    ["is built on a base with triggers", "FROM node:8-onbuild"],
    ["has a trigger by a variable", "FROM a AS b\nARG D=notes.txt\nONBUILD COPY $D /\nFROM b"],
    ["has a form of variable that is not read", "FROM a\nARG X=notes.txt\nCOPY ${X^n} /"],
  ])("takes everything where the file %s", (_what, text) => {
    expect(matter(text)).toEqual(FILES);
  });

  it("expands what the build is given, and nothing that only its environment knows", () => {
    const text = "ARG DIR=notes.txt\nFROM a\nARG DIR\nCOPY $DIR /";
    expect(matter(text)).toEqual(["notes.txt"]);
    expect(matter(text, { args: { DIR: { kind: "literal", value: "dist" } } })).toEqual(DIST);
    expect(matter(text, { args: { DIR: { kind: "env", variable: "X" } } })).toEqual(FILES);
    const own = "FROM a\nARG DIR=notes.txt\nCOPY $DIR /";
    expect(matter(own, { args: { DIR: { kind: "env", variable: "X" } } })).toEqual(FILES);
    const arch = "FROM a\nARG TARGETARCH\nCOPY bin-$TARGETARCH /";
    const files = ["bin-arm64", "bin-amd64"];
    expect(matter(arch, { platform: "linux/arm64" }, files)).toEqual(["bin-arm64"]);
    const custom = { BUILDKIT_SYNTAX: { kind: "literal", value: "acme/x" } } as const;
    expect(matter("FROM a", { args: custom })).toEqual(FILES);
  });

  it("picks the stages of the target", () => {
    const text = "FROM a AS dev\nCOPY . /\nFROM a AS prod\nCOPY dist /";
    expect(matter(text, { target: "prod" })).toEqual(DIST);
    expect(matter(text, { target: "dev" })).toEqual(FILES);
    expect(matter(text, { target: "1" })).toEqual(DIST);
    expect(matter(text, { target: "none" })).toEqual(FILES);
  });

  it("counts paths from the context, and the files that steer a build wherever they are", () => {
    const files = ["api/dist/x", "dist/x", "docker/api.Dockerfile", "api/.dockerignore", "api/other"];
    const spec = { context: "api", dockerfile: "docker/api.Dockerfile" };
    expect(matter("FROM a\nCOPY dist /", spec, files)).toEqual([
      "api/dist/x",
      "docker/api.Dockerfile",
      "api/.dockerignore",
    ]);
  });

  it.each([
    ["dist", DIST],
    ["./dist/", DIST],
    ["oci-layout://dist", DIST],
    ["docker-image://dist", []],
    ["https://example.com/dist.git", []],
  ])("takes an additional context %j", (value, expected) => {
    expect(matter("FROM a\nCOPY --from=assets . /", { buildContexts: { assets: value } })).toEqual(expected);
  });

  it("never throws, and invents no file", () => {
    const word = fc.constantFrom(
      "FROM a AS b\n",
      "COPY ",
      "ADD ",
      "RUN ",
      "--mount=",
      "type=bind",
      "--from=",
      "b ",
      "$X ",
      "[",
      "]",
      '"',
      ",",
      "source=",
      ". ",
      "/\n",
      "ENV X=dist\n",
      "ARG X\n",
      "ONBUILD ",
      "<<EOF ",
      "EOF\n",
      "*",
      "\\\n",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const found = matter(`FROM a\n${words.join("")}`);
        expect(FILES).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });
});
