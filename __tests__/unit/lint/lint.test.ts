import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { lintDockerfile } from "../../../src/lint/index.js";
import { rendered } from "../dockerfile/rendered.js";
import { CASES, edited, findingsIn, milliseconds, notesIn, OPTIONS } from "./support.js";

describe("a finding", () => {
  const text =
    "FROM python:3.12-slim\nRUN apt-get update \\\n  # why\n  && sudo apt-get install -y curl gcc\n";

  it("has its exact place, and the line of its instruction", () => {
    const found = findingsIn(text).map(({ rule, place, instructionLine }) => [
      rule,
      text.slice(place.start, place.end),
      `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
      instructionLine,
    ]);
    expect(found).toEqual([
      ["single-stage", "FROM python:3.12-slim", "1:1-1:22", 1],
      ["DL3009", "apt-get update", "2:5-2:19", 2],
      ["DL3015", "sudo apt-get install -y curl gcc", "4:6-4:38", 2],
      ["compiler-in-final-stage", "sudo apt-get install -y curl gcc", "4:6-4:38", 2],
    ]);
  });

  it("is unmeasured until an image was looked at", () => {
    expect(new Set(findingsIn(text).map(({ bytes }) => bytes.kind))).toEqual(new Set(["unmeasured"]));
  });

  it("says what and what to do in a sentence each", () => {
    for (const one of CASES.flatMap(({ text: source, options }) => findingsIn(source, options))) {
      expect(one.message).toMatch(/^[`A-Za-z].*[^.]\.$/su);
      expect(one.remedy).toMatch(/^[A-Z].*[^.]\.$/su);
    }
  });

  it("tells lines and names that can be read", () => {
    const many =
      "FROM alpine\nRUN apk add --no-cache -t .a gcc musl-dev\nRUN apk add --no-cache -t .b make\nRUN apk del .a .b\n";
    expect(findingsIn(many).find(({ rule }) => rule === "build-deps-removed-later")?.message).toBe(
      "This removes gcc, musl-dev and make, which lines 2 and 3 stored: the image keeps the bytes.",
    );
  });

  it("does not take away what a later RUN installs from", () => {
    const text =
      "FROM debian:12-slim\nRUN apt-get update\nRUN apt-get install -y --no-install-recommends a\n";
    expect(findingsIn(text).find(({ rule }) => rule === "DL3009")?.remedy).toBe(
      "Join this RUN with the one in line 3, which installs from the lists, and end it with `rm -rf /var/lib/apt/lists/*`.",
    );
  });

  it.each([
    ["python", "python:slim"],
    ["python:latest", "python:slim"],
    ["python:3.12", "python:3.12-slim"],
    ["python:3.12.1-bookworm", "python:3.12.1-slim-bookworm"],
    ["docker.io/library/node:22-trixie", "node:22-trixie-slim"],
    ["node:lts", "node:lts-slim"],
    ["debian", "debian:stable-slim"],
    ["debian:bookworm", "debian:bookworm-slim"],
    ["ruby:3.3", "ruby:3.3-slim"],
    ["python:3.12-slim", null],
    ["python:3.12-alpine", null],
    ["python:3.13-rc", null],
    [`python@sha256:${"0".repeat(64)}`, null],
    ["quay.io/library/python:3.12", null],
    ["corp/python:3.12", null],
    ["ubuntu:24.04", null],
  ])("names the slim variant of %s where there is one", (image, slim) => {
    const found = findingsIn(`FROM ${image}\nCOPY a a\n`);
    expect(found.map(({ rule }) => rule)).toEqual(slim === null ? [] : ["full-base"]);
    if (slim !== null) expect(found[0]?.remedy).toContain(`\`${slim}\``);
  });

  it("says why braces do not help", () => {
    const one = findingsIn(
      "FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends a && rm -rf /var/lib/{apt,dpkg}\n",
    );
    expect(one.map(({ message }) => message)).toEqual([
      "`apt-get update` leaves apt's package lists in this layer: `sh` does not expand the braces behind `rm`.",
    ]);
  });
});

describe("a fix", () => {
  const fixed = (lines: readonly string[], rule: string): string => {
    const text = ["FROM debian:12-slim", ...lines, ""].join("\n");
    const result = edited(
      text,
      findingsIn(text).find((one) => one.rule === rule),
    );
    return result.split("\n").slice(1, -1).join("\n");
  };

  it.each<[string, readonly string[], string]>([
    ["DL3009", ["RUN apt-get update && apt-get install -y a"], "RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*"],
    ["DL3009", ["RUN apt-get update \\", "    && apt-get install -y a \\", "       b"], "RUN apt-get update \\\n    && apt-get install -y a \\\n       b \\\n       && rm -rf /var/lib/apt/lists/*"],
    ["DL3015", ["RUN apt-get install -y a"], "RUN apt-get install --no-install-recommends -y a"],
    ["DL3019", ["RUN apk add a"], "RUN apk add --no-cache a"],
    ["DL3042", ["RUN pip install -r a.txt"], "RUN pip install --no-cache-dir -r a.txt"],
    ["DL3042", ["RUN python -m pip install a"], "RUN python -m pip install --no-cache-dir a"],
    ["uv-cache", ["RUN uv sync --no-dev"], "RUN uv sync --no-cache --no-dev"],
    ["dev-dependencies", ["RUN npm ci"], "RUN npm ci --omit=dev"],
    ["dev-dependencies", ["RUN poetry install"], "RUN poetry install --only main"],
  ])("of %s for %j", (rule, lines, expected) => {
    expect(fixed(lines, rule)).toBe(expected);
  }); // prettier-ignore

  it.each<[string, string, readonly string[]]>([
    ["a later RUN relies on the lists", "DL3009", ["RUN apt-get update && apt-get install -y a", "RUN apt-get install -y b"]],
    ["nothing is installed", "DL3009", ["RUN apt-get update"]],
    ["the RUN ends in something else than success", "DL3009", ["RUN apt-get update && apt-get install -y a || true"]],
    ["the commands are not joined", "DL3009", ["RUN apt-get update; apt-get install -y a"]],
    ["the RUN is a heredoc", "DL3009", ["RUN <<EOF", "apt-get update", "apt-get install -y a", "EOF"]],
    ["the word comes from a variable", "DL3042", ["ARG V=install", "RUN pip $V a"]],
    ["there is no such option", "npm-cache", ["RUN npm ci"]],
    ["a build needs what it would leave out", "dev-dependencies", ["RUN npm ci", "RUN npm run build"]],
  ])("is not offered where %s", (_why, rule, lines) => {
    const found = findingsIn(["FROM debian:12-slim", ...lines, ""].join("\n")).find((one) => one.rule === rule);
    expect(found).toBeDefined();
    expect(found?.fix).toBeNull();
  }); // prettier-ignore

  it("ends its finding, brings no other and leaves a Dockerfile", () => {
    const fixes = CASES.flatMap(({ text, options }) =>
      findingsIn(text, options).flatMap((finding) =>
        finding.fix === null ? [] : [{ text, options, finding }],
      ),
    );
    expect(fixes.length).toBeGreaterThan(20);
    for (const { text, options, finding } of fixes) {
      const after = edited(text, finding);
      expect(parseDockerfile(after).declined).toBeNull();
      const key = (one: { readonly rule: string; readonly place: { readonly line: number } }): string =>
        `${one.rule}:${one.place.line}`;
      const before = findingsIn(text, options).map(key);
      const left = findingsIn(after, options).map(key);
      expect(left).toHaveLength(before.length - 1);
      expect(left).not.toContain(key(finding));
    }
  });
});

describe("what was not checked", () => {
  it.each([
    ["RUN if a; then b", "3: This RUN was not checked: the script is not understood."],
    [
      'SHELL ["python", "-c"]\nRUN a',
      "4: This RUN was not checked: SHELL names a program that is no POSIX shell.",
    ],
  ])("is told: %j", (lines, note) => {
    expect(notesIn(`# c\nFROM a\n${lines}\n`).map(({ line, message }) => `${line}: ${message}`)).toEqual([
      note,
    ]);
  });

  it("is told of an unknown base, and of an assumed target where something was found in it", () => {
    const told = (text: string): readonly string[] => notesIn(text).map(({ message }) => message);
    const base = "Unknown base: line 2 is FROM $X, and X has no value.";
    expect(told("FROM a AS one\nFROM $X AS dev\n")).toEqual([base]);
    expect(told("FROM a AS one\nFROM $X AS dev\nRUN pip install x\n")).toEqual([
      'The last stage, "dev", is taken for the one that is shipped: no target is given.',
      base,
    ]);
    const build = { ...OPTIONS.build, target: "one" };
    expect(notesIn("FROM a AS one\nFROM b AS dev\n", { ...OPTIONS, build })).toEqual([]);
  });

  it.each([
    ["FROM a\n{% if x %}\n", "line 2 belongs to a template, not to a Dockerfile"],
    ["# escape=`\nFROM a\n", "escape=` marks a Dockerfile for Windows, which is not read"],
    ["", "the Dockerfile has no FROM"],
    [`FROM a\n${"RUN b\n".repeat(4000)}`, "it has too many commands to be checked"],
    [`FROM a\nRUN b ${"c ".repeat(30_000)}`, "it has too many commands to be checked"],
  ])("is a whole file: %#", (text, reason) => {
    expect(lintDockerfile(text, OPTIONS)).toEqual({ kind: "declined", reason });
  });

  it("is a target that there is none of", () => {
    const build = { ...OPTIONS.build, target: "x" };
    expect(lintDockerfile("FROM a\n", { ...OPTIONS, build })).toEqual({
      kind: "declined",
      reason: 'there is no stage "x"',
    });
  });
});

describe("what the build is given", () => {
  it("decides where it is known, and silences where it is not", () => {
    const text = "FROM python:3.12-slim\nARG PIP_NO_CACHE_DIR\nRUN pip install a\n";
    const rules = (args: LintArgs): readonly string[] =>
      findingsIn(text, { ...OPTIONS, build: { ...OPTIONS.build, args } }).map(({ rule }) => rule);
    type LintArgs = (typeof OPTIONS)["build"]["args"];
    expect(rules({})).toEqual(["DL3042"]);
    expect(rules({ PIP_NO_CACHE_DIR: { kind: "literal", value: "1" } })).toEqual([]);
  });

  it("may replace a stage that is built on", () => {
    const text = "FROM python:3.12-slim AS base\nRUN pip install a\nFROM base\nCOPY a a\n";
    const build = { ...OPTIONS.build, buildContexts: { base: "docker-image://x" } };
    expect(findingsIn(text).map(({ rule }) => rule)).toEqual(["DL3042"]);
    expect(findingsIn(text, { ...OPTIONS, build })).toEqual([]);
  });
});

describe("any text", () => {
  it("is checked without an error, places lie in it", () => {
    const pieces = fc.array(
      fc.constantFrom("FROM debian:12-slim\n", "RUN ", "COPY . .\n", "apt-get update", "apt-get install -y gcc", "pip install $X", "rm -rf ", "/var/lib/apt/lists/*", "~/{a,b}", "chown -R a ", "${HOME}", " && ", " \\\n", "\n", "\r\n", "# image-budget ignore=", "DL3009", ",", " ", "<<E", "\nE\n", '["', '"]', "--mount=type=cache,target=", "ENV A=", "ARG B", "WORKDIR ..", "xargs ", "sh -c '", "'", "$(", ")", "cd ..", "apk add -t", "npm ci", "\uFEFF", "\u2028"), // prettier-ignore
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom("absent" as const, "present" as const), (all, dockerignore) => {
        const text = `FROM debian\n${all.join("")}`;
        const result = lintDockerfile(text, { ...OPTIONS, dockerignore });
        if (result.kind === "declined") return;
        for (const { place, fix, instructionLine } of result.findings) {
          expect(place.end).toBeLessThanOrEqual(text.length);
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(instructionLine).toBeLessThanOrEqual(place.line);
          for (const { start, end } of fix ?? [])
            expect([start <= end, end <= text.length]).toEqual([true, true]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("of a Dockerfile's shape as well", () => {
    fc.assert(fc.property(rendered, ({ text }) => lintDockerfile(text, OPTIONS).kind === "read"));
  });

  it("that is hostile takes no more than some seconds", () => {
    const rows = (line: (index: number) => string): string =>
      `FROM debian\n${Array.from({ length: 1400 }, (_, index) => line(index)).join("\n")}\n`;
    for (const text of [
      rows((index) => `RUN apt-get update && curl -o /a${index} x`),
      rows((index) =>
        index % 2 === 0 ? `COPY a${index} /b/c/d/` : "RUN rm -rf /b/*/*/*/*/x && chown -R a /b",
      ),
      rows((index) => `RUN ${index % 2 === 0 ? "apk add" : "apk del"} a b c d e f *a*a*a*a* gcc`),
      rows((index) => `# image-budget ignore=x${index}\nENV A${index}=$A${index - 1}$A${index - 1}`),
    ]) {
      const start = process.cpuUsage();
      lintDockerfile(text, OPTIONS);
      expect(milliseconds(start)).toBeLessThan(4000);
    }
  });
});
