import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { findLineOfFailure } from "../../../src/dockerfile/failure-line.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { SOON } from "../../support/soon.js";

const read = (name: string): string => readFileSync(new URL(`./logs/${name}`, import.meta.url), "utf8");

describe("logs of real builds that failed", () => {
  it.each([
    ["run", "buildkit", 9],
    ["run", "classic", 9],
    ["copy", "buildkit", 3],
    ["copy", "classic", 3],
  ])("%s, %s", (name, builder, line) => {
    const dockerfile = parseDockerfile(read(`${name}.Dockerfile`));
    const log = read(`${name}-${builder}.log`).split("\n");
    expect(findLineOfFailure(log, dockerfile)).toBe(line);
    // Without the excerpt BuildKit's own name for the step still tells.
    const short = log.filter((text) => !/^Dockerfile:\d+$/.test(text));
    expect(findLineOfFailure(short, dockerfile)).toBe(line);
    expect(
      findLineOfFailure(
        short.filter((text) => !text.startsWith(" > [")),
        dockerfile,
      ),
    ).toBe(line);
  });
});

describe("what a log says", () => {
  const dockerfile = parseDockerfile(
    `ARG A=1\nFROM a AS build\nRUN make \\\n  all\nRUN twice\nRUN twice\nFROM b\nRUN ${"x".repeat(60)}\n`,
  );

  it.each<readonly [string, readonly string[], number | null]>([
    ["nothing", [], null],
    ["no line", ["something failed"], null],
    ["an excerpt in the middle of an instruction", ["a b.Dockerfile:4", "--------------------"], 3],
    ["an excerpt of several lines", ["Dockerfile:3-4", "--------------------"], 3],
    ["the last of two excerpts", ["D:3", "----------", "x", "D:5", "----------"], 5],
    ["an excerpt of another file", ["Dockerfile:99", "--------------------"], null],
    ["a line of output that looks like one", ["main.c:3", "error"], null],
    ["a parse error", ["ERROR: dockerfile parse error on line 3: flag"], 3],
    ["a failed step in our words", ["[build 2/4] RUN make all failed with exit code 2"], 3],
    ["a failed step without an exit code", ["[2/4] RUN make   all failed"], 3],
    ["a long step", [`[stage-1 2/2] RUN ${"x".repeat(50)} … (90 more characters) failed`], 8],
    ["a step that two instructions read as", ["[build 3/4] RUN twice failed with exit code 1"], null],
    ["a step of the classic builder", ["Step 4/7 : RUN twice", "boom"], 5],
    ["the last of its steps", ["Step 4/7 : RUN twice", "Step 5/7 : RUN twice", "boom"], 6],
    ["a step in our words", ["Step 5/7 : RUN twice failed with exit code 1"], 6],
    ["a step that is not the file's", ["Step 3/7 : COPY a b"], null],
    ["a step beyond the file", ["Step 99/99 : RUN x"], null],
    ["the error of a step by its number", ["#7 [build 2/4] RUN make   all", "#7 ERROR: process"], 3],
  ])("%s", (_, log, expected) => {
    expect(findLineOfFailure(log, dockerfile)).toBe(expected);
  });

  it("believes a parse error of a file that it cannot read itself", () => {
    const broken = parseDockerfile("FROM a\nRUNN b");
    const log = ["ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN"];
    expect(findLineOfFailure(log, broken)).toBe(2);
  });

  it("answers a hostile log soon", () => {
    const started = performance.now();
    const pieces = ["[", "#1 ", " > [", ":1", "Step 1/", "\u001b[", "… (", " failed"];
    for (const piece of pieces) {
      const log = Array.from({ length: 2000 }, () => piece.repeat(20_000 / piece.length));
      expect(() => findLineOfFailure(log, dockerfile)).not.toThrow();
    }
    expect(performance.now() - started).toBeLessThan(SOON);
  });
});
