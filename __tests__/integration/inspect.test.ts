/** The command inspect as its users run it: names, pipes, files, errors, signals; and what it leaves behind. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { inspectionSchema } from "../../src/report/inspection-schema.js";
import type { Inspected } from "../../src/report/inspection-schema.js";
import {
  config,
  docker,
  leftOvers,
  removeRepositories,
  repository,
  snapshotOf,
  temporaryFiles,
} from "./support/check.js";
import { bundles, runBundle, temporaryFolderOf } from "./support/cli.js";
import type { Finished, RunOptions } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase, nodeFor } from "./support/engines.js";

const BASE = "image-budget-test/inspect-base";
const IMAGE = "image-budget-test/inspect:1";
const OTHER = "image-budget-test/inspect:2";
const SECRET = "hunter2-in-an-argument";

const DOCKERFILE = `FROM ${BASE} AS build
ARG TOKEN
RUN head -c 90000 /dev/zero > /built && echo "$TOKEN" > /dev/null

FROM build
COPY app /app
RUN chmod -R 700 /app
`;

const [engine] = engineEnvironments();
if (engine === undefined) throw new Error("no engine");
const { environment } = engine;
const parse = (text: string): Inspected => inspectionSchema.parse(JSON.parse(text));

let cwd: string;
const inspect = (args: readonly string[], options: Partial<RunOptions> = {}): Promise<Finished> =>
  runBundle(["inspect", ...args], { cwd, environment, ...options });

beforeAll(async () => {
  await makeBusyboxBase(environment, BASE);
  cwd = repository({
    ...config("images: { app: { dockerfile: Dockerfile } }"),
    Dockerfile: DOCKERFILE,
    "app/data": "d".repeat(40_000),
  });
  const build = (tag: string): void => {
    docker(environment, ["build", "--build-arg", `TOKEN=${SECRET}`, "--tag", tag, cwd]);
  };
  build(OTHER);
  writeFileSync(join(cwd, "app", "more"), "m".repeat(5000));
  build(IMAGE);
  docker(environment, ["save", "--output", join(cwd, "image.tar"), IMAGE]);
  // Called as an image might be, with sources in it.
  mkdirSync(join(cwd, "nobody"));
});

afterAll(removeRepositories);

describe("image-budget inspect", () => {
  it("tells of an image what its engine and docker history tell", async () => {
    const { status, stdout, stderr } = await inspect([IMAGE, "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { source, size, layers, platform } = parse(stdout);
    expect(source).toEqual({ kind: "engine", name: IMAGE });
    const [inspected, os, architecture] = docker(environment, [
      "image",
      "inspect",
      "--format",
      "{{.Size}} {{.Os}} {{.Architecture}}",
      IMAGE,
    ])
      .trim()
      .split(" ");
    expect([String(size.inspected), platform]).toEqual([inspected, `${os}/${architecture}`]);
    const history = docker(environment, [
      "history",
      "--no-trunc",
      "--human=false",
      "--format",
      "{{.Size}}",
      IMAGE,
    ])
      .trim()
      .split("\n")
      .map(Number)
      .filter((bytes) => bytes > 0)
      .reverse();
    // Of what was imported the engine counts the symbolic links' length too.
    expect(layers.slice(1).map(({ bytes }) => bytes)).toEqual(history.slice(1));
  });

  it("shows no build argument's value, in either format", async () => {
    for (const format of ["text", "json"]) {
      const { stdout } = await inspect([IMAGE, "--format", format]);
      expect(stdout).toContain("COPY app /app");
      expect(stdout).not.toContain(SECRET);
    }
  });

  it("maps layers to the lines of a Dockerfile", async () => {
    const { stdout, status } = await inspect([IMAGE, "--dockerfile", "Dockerfile", "--format", "json"]);
    expect(status).toBe(0);
    const { layers, base, waste } = parse(stdout);
    expect(layers.map(({ origin, line }) => [origin, line])).toEqual([
      ["base", null],
      ["dockerfile", 3],
      ["dockerfile", 6],
      ["dockerfile", 7],
    ]);
    expect(base.image).toBe(BASE);
    expect(waste.pairs).toMatchObject([{ stored: 2, lost: 3, bytes: 45_000, metadata: 45_000 }]);
    const { stdout: shown } = await inspect([IMAGE, "--dockerfile", "Dockerfile"]);
    expect(shown).toMatch(/45 kB .*RUN chmod -R 700 \/app .*Dockerfile:7/);
  });

  it("compares an archive with an image of the engine", async () => {
    const args = ["image.tar", "--against", OTHER, "--dockerfile", "Dockerfile", "--format", "json"];
    const { status, stdout } = await inspect(args);
    expect(status).toBe(0);
    const { change, growth, against } = parse(stdout);
    expect(against?.source).toEqual({ kind: "engine", name: OTHER });
    // Stored by COPY, and again by chmod.
    expect(change).toMatchObject({ bytes: 10_000, noise: false, own: { bytes: 10_000 } });
    expect(growth?.files).toMatchObject([{ path: "app/more", status: "new", bytes: 5000 }]);
    expect(change?.parts).toMatchObject({ base: 0, files: 5000, waste: 5000 });
  });

  it("reads standard input, and a pipe of the shell's", () => {
    const sh = (command: string): Inspected =>
      parse(
        execFileSync("bash", ["-c", `set -o pipefail; ${command}`], {
          cwd,
          encoding: "utf8",
          env: { ...environment, NODE: nodeFor(environment), CLI: bundles.cli },
        }),
      );
    const piped = sh(`docker save ${IMAGE} | "$NODE" "$CLI" inspect - --format json`);
    const named = sh(`"$NODE" "$CLI" inspect <(docker save ${IMAGE} | gzip) --format json`);
    const { size } = sh(`"$NODE" "$CLI" inspect image.tar --format json`);
    expect([piped.source.kind, named.source.kind]).toEqual(["stdin", "archive"]);
    expect([piped.size.bytes, named.size.bytes]).toEqual([size.bytes, size.bytes]);
  });

  it("finds equal contents when asked", async () => {
    const { stdout } = await inspect(["image.tar", "--duplicates", "--format", "json"]);
    expect(parse(stdout).duplicates).toMatchObject({ contents: 0, bytes: 0 });
    expect((await inspect(["image.tar", "--duplicates"])).stdout).toContain("no content is stored twice");
  });

  it("writes the result whole, and nothing else", async () => {
    const before = snapshotOf(cwd);
    const { status, stdout, stderr } = await inspect([IMAGE, "--output", "out/inspection.txt"]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
    const { "out/inspection.txt": written, ...after } = snapshotOf(cwd);
    expect(written).toBeDefined();
    expect(after).toEqual(before);
    expect(readdirSync(join(cwd, "out"))).toEqual(["inspection.txt"]);
    expect(readFileSync(join(cwd, "out", "inspection.txt"), "utf8")).toMatch(
      /^image-budget-test\/inspect:1 \(/,
    );
    expect(temporaryFiles(cwd)).toEqual([]);
    expect(leftOvers(environment)).toEqual([]);
  });

  it.each([
    [["missing.tar"], 3, /no image lies at missing\.tar: there is no such file or folder/],
    [["./nobody"], 3, /no image lies at \.\/nobody: the folder holds neither index\.json nor manifest\.json/],
    [
      ["Dockerfile"],
      3,
      /Dockerfile is no archive here \(the file is no archive.*\), and no image can have that name/,
    ],
    [["image.tar", "--platform", "linux/s390x"], 3, /no image for linux\/s390x in the archive; it has /],
    [["image.tar", "--dockerfile", "Dockerfil"], 2, /--dockerfile: cannot be read \(found "Dockerfil"\)/],
    [
      ["image.tar", "--dockerfile", "Dockerfile", "--target", "biuld"],
      2,
      /--target: the Dockerfile has no such stage .*did you mean "build"/,
    ],
    [["image.tar", "--format", "markdown"], 2, /--format: is none of the values/],
    [["image.tar", "--output", "image.tar/x"], 4, /could not write image\.tar\/x/],
  ])("says what is wrong: %j", async (args, code, said) => {
    const { status, stdout, stderr } = await inspect(args);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toMatch(said);
  });

  it("names both attempts where there is neither, also without an engine", async () => {
    const registry = "localhost:1/nobody/has:this";
    const asked = await inspect([registry]);
    expect(asked.status).toBe(3);
    expect(asked.stderr).toMatch(/is no archive here \(there is no such file or folder\), and as an image: /);
    const extra = { DOCKER_HOST: "unix:///nobody/listens.sock" };
    const alone = await inspect(["nobody"], { extra });
    expect(alone.status).toBe(3);
    expect(alone.stderr).toMatch(/nobody is no archive here \(the folder .*\), and no engine can be asked/);
    // A file needs none.
    expect((await inspect(["image.tar"], { extra })).status).toBe(0);
  });

  it("ends in an error where the archive is cut off", async () => {
    const whole = readFileSync(join(cwd, "image.tar"));
    writeFileSync(join(cwd, "cut.tar"), whole.subarray(0, whole.length / 2));
    const { status, stdout } = await inspect(["cut.tar", "--format", "json", "--output", "cut.json"]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(existsSync(join(cwd, "cut.json"))).toBe(false);
  });
});

describe("a signal", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("ends an inspection that waits for a pipe: %s", async (signal) => {
    const pipe = join(cwd, `pipe-${signal}`);
    execFileSync("mkfifo", [pipe]);
    const finished = await inspect([pipe], { kill: { afterMs: 1500, signal } });
    expect(finished.status).toBe(signal === "SIGINT" ? 130 : 143);
    expect(finished.endedAfterKill ?? Infinity).toBeLessThan(3000);
    expect(finished.stderr).toContain(`cancelled by ${signal}`);
  });

  it("ends one that reads an endless stream", async () => {
    // A terminal's Ctrl-C reaches the reader first here: standard input never ends by itself.
    const child = spawn(nodeFor(environment), [bundles.cli, "inspect", "-"], {
      cwd,
      env: { ...environment, TMPDIR: temporaryFolderOf(cwd) },
      stdio: ["pipe", "ignore", "pipe"],
    });
    child.stdin.on("error", () => undefined);
    child.stdin.write(readFileSync(join(cwd, "image.tar")).subarray(0, 100_000));
    setTimeout(() => child.kill("SIGINT"), 1500);
    const code = await new Promise((done) => child.on("close", done));
    expect(code).toBe(130);
  });
});
