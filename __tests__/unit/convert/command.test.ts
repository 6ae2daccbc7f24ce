import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { runConvertCommand } from "../../../src/commands/convert.js";
import type { ConvertCommand } from "../../../src/commands/command.js";
import { ConfigError } from "../../../src/model/errors.js";
import { knowledge } from "./support.js";

let folder: string;
let told: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "convert-command-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  told = "";
  jest.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    told += String(chunk);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function convert(
  dockerfile: string | Uint8Array,
  options: Partial<ConvertCommand> = {},
): Promise<{ readonly code: number; readonly text: string }> {
  const output = join(folder, "out");
  const code = await runConvertCommand({
    kind: "convert",
    file: file("Dockerfile", dockerfile),
    to: "alpine",
    diff: false,
    output,
    compat: null,
    target: null,
    alpine: null,
    ...options,
  });
  return { code, text: readFileSync(output, "utf8") };
}

const COMPAT = {
  schema: "image-budget/compat@1",
  tool: { name: "image-budget", version: "0.1.0" },
  source: { kind: "requirements", name: "requirements.txt" },
  target: { alpine: "3.22", musl: "1.2", python: "3.11", architecture: "amd64" },
  libc: null,
  recommendation: null,
  smoke: null,
  notes: [],
};
const PIP =
  "FROM python:3.11-slim\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCMD python x.py\n";

describe("image-budget convert", () => {
  it("writes the file, tells what it did, and ends with 0", async () => {
    const { code, text } = await convert("FROM node:20-slim\nRUN apt-get install -y libpq5\n");
    expect([code, text]).toEqual([0, "FROM node:20-alpine\nRUN apk add --no-cache libpq\n"]);
    expect(told).toContain("Dockerfile:2: libpq5 becomes libpq (");
    expect(told).toMatch(/Dockerfile: converted: a proposal until it was built\n$/);
  });

  it("writes a unified diff where one is asked for", async () => {
    const { code, text } = await convert("FROM node:20-slim\nUSER node\n", { diff: true });
    expect(code).toBe(0);
    expect(text).toBe(
      "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@\n-FROM node:20-slim\n+FROM node:20-alpine\n USER node\n",
    );
  });

  it("ends with 1 where something is left, and says what", async () => {
    const { code, text } = await convert("FROM node:20-slim\nRUN apt-get install -y $X\n");
    expect(code).toBe(1);
    expect(text).toContain("# image-budget: ");
    expect(told).toContain(
      "Dockerfile:2: left: the packages of apt are not converted ($X is known at build time only)",
    );
    expect(told).toContain("partial: 1 thing is left to do, and marked in the file");
  });

  it("keeps a byte order mark and the ends of lines", async () => {
    const { text } = await convert("\uFEFFFROM node:20-slim\r\nUSER node\r\n");
    expect(text).toBe("\uFEFFFROM node:20-alpine\r\nUSER node\r\n");
  });

  it("goes back to slim where that is asked for", async () => {
    const { code, text } = await convert("FROM node:20-alpine\nRUN apk add --no-cache libpq\n", {
      to: "slim",
    });
    expect([code, text]).toEqual([
      0,
      "FROM node:20-slim\nRUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*\n",
    ]);
    expect(told).toContain("Dockerfile:2: libpq becomes libpq5 (");
  });

  it.each([
    ["alpine", "FROM node:20-alpine\n", "--to slim"],
    ["slim", "FROM node:20-slim\n", "--to alpine"],
  ] as const)("names the other way for a file that is on %s already", async (to, text, flag) => {
    await expect(convert(text, { to })).rejects.toMatchObject({ hint: expect.stringContaining(flag) });
  });

  it("names no other way for a base that is not converted", async () => {
    await expect(convert("FROM golang:1.23\n")).rejects.toMatchObject({
      hint: expect.not.stringContaining("--to"),
    });
  });

  it("takes what compat wrote", async () => {
    const known = knowledge([
      { name: "psycopg2", install: "compile", buildApk: ["gcc"], runtimeApk: ["libpq"] },
    ]);
    const compat = file("compat.json", JSON.stringify({ ...COMPAT, ...known }));
    const { text } = await convert(PIP, { compat });
    expect(text).toContain("AS builder\nRUN apk add --no-cache gcc\n");
    expect(text).toContain("FROM python:3.11-alpine\nRUN apk add --no-cache libpq\n");
  });

  it("puts no name into the file that is none of a package", async () => {
    const known = knowledge([
      { name: "x", install: "compile", buildApk: ["gcc", "a; rm -rf /", "b\nRUN evil"] },
    ]);
    const compat = file("compat.json", JSON.stringify({ ...COMPAT, ...known }));
    const { text } = await convert(PIP, { compat });
    expect(text).toContain("RUN apk add --no-cache gcc\n");
    expect(text).not.toMatch(/evil|rm -rf/);
  });

  it("tells nothing that a terminal would obey", async () => {
    await convert("FROM node:20-slim\nRUN apt-get install -y 'a\u001B[31mb\u202E'\n");
    expect(told).not.toMatch(/[\u001B\u202E]/);
  });

  it.each([
    ["another language", "FROM golang:1.23\n", {}, "nothing was converted: a conversion of golang:1.23 to Alpine is not there yet"],
    ["a template", "FROM python:{{ v }}\n", {}, "nothing was converted: line 1 belongs to a template"],
    ["a stage that is not there", "FROM node:20-slim\n", { target: "x" }, 'the Dockerfile has no stage "x"'],
    ["a release that is not known", "FROM node:20-slim\n", { alpine: "3.9" }, "no variant of node:20 for Alpine 3.9 is known"],
    ["what is no UTF-8", Uint8Array.from([70, 255, 254]), {}, "is not UTF-8"],
    ["a file that is not there", "FROM node:20-slim\n", { file: "/does/not/exist" }, "cannot be read"],
    ["a folder", "FROM node:20-slim\n", { file: "/" }, "is no file"],
    ["a report that is none", "FROM node:20-slim\n", { compat: "package.json" }, "is no report"],
    ["a report that is no JSON", "FROM node:20-slim\n", { compat: "README.md" }, "is not JSON"],
  ] as const)("refuses %s", async (_, text, options, message) => {
    const refused = convert(text, options);
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow(message);
  }); // prettier-ignore
});
