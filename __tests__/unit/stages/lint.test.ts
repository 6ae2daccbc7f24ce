import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { lintReport, wholeLines } from "../../../src/stages/lint.js";
import type { LintEdit } from "../../../src/lint/index.js";
import type { BuildSpec, FindingLevels, ImageSource } from "../../../src/model/config.js";
import type { SourceFiles } from "../../../src/ports.js";
import { lintSchema } from "../../../src/report/lint-schema.js";

const DOCKERFILE = `FROM debian:12-slim
RUN apt-get update && apt-get install -y curl
COPY . /app
`;

const build = (over: Partial<BuildSpec> = {}): ImageSource => ({
  kind: "build",
  build: {
    dockerfile: "api/Dockerfile",
    context: "api",
    target: null,
    args: {},
    secrets: {},
    ssh: [],
    buildContexts: {},
    platform: null,
    labels: {},
    network: null,
    pull: false,
    cacheFrom: [],
    cacheTo: [],
    needs: {},
    ...over,
  },
});

const files = (entries: Readonly<Record<string, string>>): SourceFiles => ({
  read: (_, path) => Promise.resolve(entries[path] ?? null),
  list: () => Promise.resolve(Object.keys(entries)),
});

async function rules(
  entries: Readonly<Record<string, string>>,
  levels: FindingLevels = {},
  source: ImageSource = build(),
): Promise<readonly string[]> {
  const made = await lintReport({ source, findings: levels }, null, "/root", files(entries));
  return lintSchema
    .parse(made)
    .findings.map(({ rule, level, judged }) => `${rule} ${level}${judged ? " judged" : ""}`);
}

describe("the report on a Dockerfile", () => {
  it("has the levels of the configuration, and leaves out what is off", async () => {
    const usual = await rules({ "api/Dockerfile": DOCKERFILE });
    expect(usual).toContain("DL3009 warn");
    const levels = { DL3009: "fail", DL3015: "off", "copy-without-dockerignore": "info" } as const;
    const set = await rules({ "api/Dockerfile": DOCKERFILE }, levels);
    expect(set).toContain("DL3009 fail judged");
    expect(set).toContain("copy-without-dockerignore info");
    expect(set.join()).not.toContain("DL3015");
  });

  it.each([
    ["in the context", { "api/.dockerignore": "x" }, build(), false],
    ["beside the Dockerfile", { "api/Dockerfile.dockerignore": "x" }, build(), false],
    ["of the root, for another context", { ".dockerignore": "x" }, build(), true],
    ["of the root, for the root", { ".dockerignore": "x" }, build({ context: "." }), false],
    ["nowhere", {}, build(), true],
    ["of a context that is fetched", {}, build({ context: "https://host/x.git" }), false],
  ])("looks for a .dockerignore %s", async (_, entries, source, isMissed) => {
    const found = await rules({ "api/Dockerfile": DOCKERFILE, ...entries }, {}, source);
    expect(found.some((rule) => rule.startsWith("copy-without-dockerignore"))).toBe(isMissed);
  });

  it("is none for an image that is not built, or that nobody wants looked at", async () => {
    const named: ImageSource = { kind: "named", reference: "x", platform: null, pull: false };
    expect(await lintReport({ source: named, findings: {} }, null, "/", files({}))).toBeNull();
    expect(await lintReport({ source: build(), findings: null }, null, "/", files({}))).toBeNull();
  });

  it("says why a file was not looked at", async () => {
    const declined = async (entries: Readonly<Record<string, string>>) =>
      (await lintReport({ source: build(), findings: {} }, null, "/", files(entries)))?.declined;
    expect(await declined({})).toMatch(/could not be read/);
    expect(await declined({ "api/Dockerfile": "{% if x %}\nFROM a\n" })).toEqual(expect.any(String));
  });
});

describe("a fix in whole lines", () => {
  it("replaces the lines that its edits lie in", () => {
    const text = "FROM a\nRUN x && \\\n    y\nCMD z\n";
    const at = (part: string, replacement: string): LintEdit => {
      const start = text.indexOf(part);
      return { start, end: start + part.length, text: replacement };
    };
    expect(wholeLines(text, [at("y", "Y")])).toMatchObject({ line: 3, endLine: 3, text: "    Y" });
    expect(wholeLines(text, [at("x", "X"), at("y", "Y\nq")])).toEqual({
      replaced: "RUN x && \\\n    y",
      line: 2,
      endLine: 3,
      text: "RUN X && \\\n    Y\nq",
    });
    expect(wholeLines("RUN a", [{ start: 5, end: 5, text: " b" }])).toMatchObject({
      line: 1,
      endLine: 1,
      text: "RUN a b",
    });
    expect(wholeLines(text, [])).toBeNull();
    expect(wholeLines("RUN a\r\n", [{ start: 4, end: 5, text: "b" }])).toBeNull();
  });

  it("says the same as the edits themselves", () => {
    const line = fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n]/gu, "."));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        line,
        (lines, a, b, put) => {
          const text = lines.join("\n");
          const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const fix = wholeLines(text, [{ start, end, text: put }]);
          if (fix === null) throw new Error("no fix");
          const all = text.split("\n");
          all.splice(fix.line - 1, fix.endLine - fix.line + 1, fix.text);
          expect(all.join("\n")).toBe(text.slice(0, start) + put + text.slice(end));
        },
      ),
    );
  });
});
