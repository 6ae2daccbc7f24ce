import { describe, expect, it } from "@jest/globals";
import { buildFailure, hostOf, pullProblem } from "../../../src/engine/failure.js";
import type { BuildTrouble } from "../../../src/engine/transcript.js";

const failure = (trouble: Partial<BuildTrouble>, more: { classic?: boolean; dockerfile?: string } = {}) =>
  buildFailure({
    label: "api",
    trouble: { step: null, error: "", lines: [], notes: [], ...trouble },
    code: 1,
    dockerfile: more.dockerfile ?? "services/api/Dockerfile",
    classic: more.classic ?? false,
  });

const EXIT = (code: number): string =>
  `process "/bin/sh -c x" did not complete successfully: exit code: ${code}`;

describe("buildFailure", () => {
  it.each<[string, Partial<BuildTrouble>, string | RegExp, RegExp]>([
    [
      "a command that failed",
      { step: "[2/3] RUN make", error: EXIT(2), lines: ["boom"] },
      "[2/3] RUN make failed with exit code 2",
      /own last lines/,
    ],
    [
      "a full disk in a step",
      { step: "[2/3] RUN make", error: EXIT(1), lines: ["write: No space left on device"] },
      /RUN make failed/,
      /docker system prune/,
    ],
    [
      "a full disk of the builder",
      { notes: ["ERROR: failed to solve: write /x: no space left on device"] },
      /no space left/,
      /disk is full/,
    ],
    [
      "another platform",
      { step: "[2/3] RUN make", error: EXIT(255), lines: ["exec /bin/sh: exec format error"] },
      /failed/,
      /qemu/,
    ],
    ["no memory", { step: "[2/3] RUN make", error: EXIT(137) }, /code 137/, /memory/],
    [
      "no network in a step",
      { step: "[2/3] RUN pip", error: EXIT(1), lines: ["Temporary failure in name resolution"] },
      /failed/,
      /network:/,
    ],
    [
      "missing credentials",
      {
        notes: [
          "ERROR: failed to solve: ghcr.io/corp/base:1: failed to resolve source metadata for ghcr.io/corp/base:1: failed to authorize: 401 Unauthorized",
        ],
      },
      "not measured: no credentials for ghcr.io",
      /docker login/,
    ],
    [
      "missing credentials with a port, from the classic builder",
      {
        step: "[1/3] FROM reg.corp:5000/base",
        error: 'Head "https://reg.corp:5000/v2/base/manifests/latest": no basic auth credentials',
      },
      "not measured: no credentials for reg.corp:5000",
      /docker login/,
    ],
    [
      "missing credentials on Docker Hub",
      {
        error:
          "pull access denied for corp/base, repository does not exist or may require 'docker login': denied",
      },
      "not measured: no credentials for docker.io",
      /right name/,
    ],
    [
      "a base that does not exist",
      {
        notes: [
          "ERROR: failed to build: failed to solve: ghcr.io/corp/base:1: failed to resolve source metadata for ghcr.io/corp/base:1: ghcr.io/corp/base:1: not found",
        ],
      },
      "ghcr.io/corp/base:1 is not in its registry for this platform",
      /tag/,
    ],
    [
      "a registry out of reach",
      {
        notes: [
          'ERROR: failed to solve: python:3.11: failed to resolve source metadata for docker.io/library/python:3.11: failed to do request: Head "https://x": dial tcp: lookup registry-1.docker.io: no such host',
        ],
      },
      /^python:3\.11 cannot be pulled: .*no such host$/,
      /The registry cannot be reached/,
    ],
    [
      "a missing source",
      {
        step: "[2/2] COPY a b",
        notes: [
          'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref x: "/a": not found',
        ],
      },
      /"\/a": not found/,
      /\.dockerignore/,
    ],
    [
      "a syntax error",
      { notes: ["ERROR: failed to solve: dockerfile parse error on line 4: unknown instruction: COPPY"] },
      /COPPY/,
      /syntax/,
    ],
    [
      "BuildKit's features without BuildKit",
      { notes: ["the --mount option requires BuildKit. Refer to the documentation"] },
      /--mount/,
      /buildx/,
    ],
    [
      "an argument the client refuses",
      {
        notes: [
          "label 'odd label' contains whitespaces",
          "",
          "Usage:  docker build",
          "Run 'docker build --help' for more information",
        ],
      },
      "label 'odd label' contains whitespaces",
      /last lines/,
    ],
    ["nothing said at all", {}, "the builder failed without a word", /last lines/],
  ])("explains %s", (_name, trouble, message, hint) => {
    const error = failure(trouble);
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.exitCode).toBe(3);
    expect(error.log.length).toBeGreaterThan(0);
  });

  it("takes the line from above the excerpt of this Dockerfile, or from a parse error", () => {
    expect(failure({ notes: ["Dockerfile:12", "------", "  12 | >>> RUN x", "ERROR: x"] }).line).toBe(12);
    expect(failure({ notes: ["Other:12", "------", "ERROR: x"] }).line).toBeNull();
    expect(failure({ notes: ["Dockerfile:12", "no excerpt", "ERROR: x"] }).line).toBeNull();
    expect(failure({ notes: ["ERROR: dockerfile parse error on line 4: unknown instruction: X"] }).line).toBe(
      4,
    );
    expect(failure({ notes: ["a(b.Dockerfile:3", "------"] }, { dockerfile: "x\\a(b.Dockerfile" }).line).toBe(
      3,
    );
  });

  it("keeps at most 40 lines", () => {
    const lines = Array.from({ length: 90 }, (_, index) => `line ${index}`);
    expect(failure({ step: "s", error: EXIT(1), lines }).log).toEqual(lines.slice(-40));
  });
});

describe("pullProblem", () => {
  it("says nothing about what is no pull", () => {
    expect(pullProblem("some other error", "x")).toBeNull();
  });
});

describe("hostOf", () => {
  it.each([
    ["python:3.11", "docker.io"],
    ["corp/base", "docker.io"],
    ["localhost/base", "localhost"],
    ["localhost:5000/base:1", "localhost:5000"],
    ["ghcr.io/a/b", "ghcr.io"],
    ["registry-1.docker.io/library/x", "docker.io"],
    ["name:5000", "docker.io"],
  ])("%s is of %s", (reference, host) => {
    expect(hostOf(reference)).toBe(host);
  });
});
