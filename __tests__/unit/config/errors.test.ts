import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseConfig } from "../../../src/config/parse.js";
import { ConfigError } from "../../../src/model/errors.js";
import { contextWith, errorOf, parse, problemsIn, REPOSITORY } from "./support.js";
import { WRONG } from "./wrong.js";
import { SOON } from "../../support/soon.js";

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "golden", "errors.txt");

describe("wrong configurations", () => {
  it("are answered as the golden file says, line for line", () => {
    const written = WRONG.map((text) => {
      const shown = text.length > 600 ? `${text.slice(0, 600)}…\n` : text;
      const quoted = shown.split("\n").slice(0, shown.endsWith("\n") ? -1 : undefined);
      return [
        ...quoted.map((line) => `| ${line}`),
        ...problemsIn(text).map((problem) => `  ${problem}`),
        "",
      ].join("\n");
    }).join("\n");
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, written);
    expect(written).toBe(readFileSync(GOLDEN, "utf8"));
  });

  it("are answered with everything that is wrong at once", () => {
    const text = `fail-on: fial
images:
  api:
    dockerfil: x
    dockerfile: api/Dockerfle
    budget: { size: lots, change: 5 Mb }
    args: { A: { env: NOPE } }
    needs: [bse]
  base:
    context: base
    needs: [api]
exceptions:
  - { image: apu, metric: size, limit: 2 MB, reason: r, owner: o, expires: 2026-12-31 }
  - { image: api, metric: size, limit: 2 MB, reason: r, owner: o }
  - { image: base, metric: size, limit: 2 MB, reason: r, owner: o, expires: 2026-12-31 }
`;
    const problems = errorOf(text).problems.map(({ line, suggestion }) => [line, suggestion]);
    expect(problems).toEqual([
      [1, "fail"],
      [4, "dockerfile"],
      [5, "api/Dockerfile"],
      [6, undefined],
      [6, "5 MB"],
      [7, undefined],
      [8, "base"],
      [13, "api"],
      [14, undefined],
      [15, undefined],
    ]);
  });

  it("draw no conclusions from what could not be read", () => {
    // The size may be the limit that the exception raises, the group may hold the image that is needed.
    const text = `images:
  api: { context: api, needs: [auth], budget: { size: lots } }
groups:
  g: { dockerfiles: services/*/Dockerfil }
exceptions:
  - { image: api, metric: size, limit: 2 MB, reason: r, owner: o, expires: 2026-12-31 }
`;
    expect(errorOf(text).problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("name the file and a remedy, and exit with 2", () => {
    const error = errorOf("images: 5\n");
    expect(error.message).toContain(".github/image-budget.yml:1: images has the wrong type");
    expect(error).toMatchObject({ exitCode: 2, hint: expect.stringContaining("docs/configuration.md") });
  });

  it("never show a secret that was pasted where its name belongs", () => {
    const token = "ghp_canary0123456789";
    const text = `images:
  api:
    context: api
    secrets: { a: ${token}, b: { env: "${token} x" }, c: { file: "../${token}" } }
    args: { A: { env: "${token} y" } }
`;
    expect(errorOf(text).problems).toHaveLength(4);
    expect(errorOf(text).message).not.toContain("canary");
  });

  it("never show the value of an environment variable", () => {
    expect(
      errorOf("images: { api: { context: api, args: { A: { env: NPM_TOKEN }, B: { env: NPM_TOKN } } } }")
        .message,
    ).not.toContain("canary");
  });

  it("are bounded in number and time", () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `k${index}:`).join("\n");
    const started = performance.now();
    const { problems } = errorOf(keys);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toMatch(/^and \d+ more problems$/);
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it.each([
    ["too large", `a: "${"x".repeat(1_000_001)}"`],
    [
      "a mapping in a mapping",
      Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    ],
    ["lists in lists", "- ".repeat(3000)],
    ["unclosed brackets", "[{".repeat(20_000)],
    [
      "an alias bomb",
      Array.from(
        { length: 30 },
        (_, index) =>
          `k${index}: &a${index} [${Array.from({ length: 9 }, () => (index === 0 ? "x" : `*a${index - 1}`)).join()}]`,
      ).join("\n"),
    ],
    ["many aliases", `a: &a 1\nb: [${"*a,".repeat(30_000)}]`],
    ["a pattern that backtracks", `groups: { g: { dockerfiles: "${"*a".repeat(100)}" } }`],
    ["nested groups in a pattern", 'groups: { g: { dockerfiles: "((((a*)*)*)*)*b" } }'],
  ])("are refused quickly: %s", (_, text) => {
    const started = performance.now();
    expect(() => parse(text, contextWith([`${"a".repeat(250)}/Dockerfile`]))).toThrow(ConfigError);
    expect(performance.now() - started).toBeLessThan(SOON);
  });

  it("refuse more than 1000 images", () => {
    const files = Array.from({ length: 1001 }, (_, index) => `s/${index}/Dockerfile`);
    expect(problemsIn("groups: { g: { dockerfiles: s/*/Dockerfile } }", contextWith(files))[0]).toMatch(
      /names too many images \(found 1001/,
    );
  });

  it("report a chain of needs without exhausting the stack", () => {
    const chain = Array.from(
      { length: 1000 },
      (_, index) => `  i${index}: { context: base, needs: [i${(index + 1) % 1000}] }`,
    );
    expect(problemsIn(`images:\n${chain.join("\n")}\n`)).toHaveLength(1);
  });
});

describe("anything at all", () => {
  const read = (text: string): void => {
    try {
      parseConfig(text, REPOSITORY);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      for (const { message, line } of error.problems) {
        expect(message).not.toMatch(/[\n\u202e]|undefined|\[object|NaN/);
        expect(line === null || line >= 1).toBe(true);
      }
    }
  };

  it("of JSON is read or answered with a ConfigError", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), read), { numRuns: 150 });
  });

  it("of text is read or answered with a ConfigError", () => {
    const yaml = fc.array(
      fc.oneof(
        fc.constantFrom(
          "images",
          ":",
          "\n",
          "  ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "&a",
          "*a",
          "'",
          '"',
          "#",
          "|",
          ">",
          "!!str",
          "---",
          "\t",
          "api",
          "size",
          "%",
          "?",
        ),
        fc.string({ maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }),
          yaml.map((parts) => parts.join("")),
        ),
        read,
      ),
      { numRuns: 60 },
    );
  });

  it("of the right keys with the wrong values is read or answered with a ConfigError", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("guide", "200MB", "10 %", "api", { env: "X" }, { fail: "1 MB" }, ["api"]),
    );
    const settings = fc.dictionary(
      fc.constantFrom(
        "dockerfile",
        "context",
        "image",
        "args",
        "secrets",
        "ssh",
        "build-contexts",
        "needs",
        "reference",
        "guide",
        "budget",
        "platform",
        "pull",
        "labels",
        "name",
        "dockerfiles",
        "exclude",
      ),
      value,
    );
    const config = fc.record(
      {
        images: fc.dictionary(fc.string({ maxLength: 5 }), settings),
        groups: fc.dictionary(fc.constantFrom("g", "h"), settings),
        defaults: settings,
        total: value,
        bases: value,
        exceptions: fc.array(
          fc.dictionary(fc.constantFrom("image", "metric", "limit", "reason", "owner", "expires"), value),
        ),
        concurrency: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(config, (raw) => read(JSON.stringify(raw))),
      { numRuns: 60 },
    );
  });
});
