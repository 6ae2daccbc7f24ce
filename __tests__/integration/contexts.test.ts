/** What reaches a build, as the builder says itself, against our own reading of .dockerignore. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openContext, walkContext } from "../../src/runner/context-files.js";
import { engineEnvironments } from "./support/engines.js";

const FILES = [
  "Dockerfile",
  "README.md",
  "README-secret.md",
  "Temp",
  "a.pyc",
  "a+(b).{c}",
  "keep",
  "temp",
  "tempa/x",
  "docs/a.md",
  "docs/deep/b.md",
  "docs2/a",
  "node_modules/x/y.js",
  "src/app.py",
  "src/app.pyc",
  "src/node_modules/z",
  "src/temp/deep/file",
  "src/.hidden/f",
  "*.md/odd",
];

const RULES = [
  "",
  "temp",
  "*/temp*",
  "temp?",
  "**/*.pyc",
  "**/node_modules",
  "docs/**",
  "**/deep",
  "src/**/file",
  "/docs\n./src/../keep\n",
  "docs/",
  "# README.md\n\n  keep  \n",
  "a+(b).{c}",
  "*.{c}",
  "[a-k]*",
  "[^a-k]*",
  "\\*.md",
  "*\n!src",
  "*\n!src/app.py",
  "**\n!**/*.py",
  "docs\n!docs/deep/b.md",
  "*.md\n!README*.md\nREADME-secret.md",
  "!keep\nkeep",
  "**",
  "**e",
  ".",
  "../x\n/",
  "*\n! keep",
  "Dockerfile\n.dockerignore",
];

const [engine] = engineEnvironments();
let folder = "";
let outputs = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "image-budget-test-"));
  outputs = await mkdtemp(join(tmpdir(), "image-budget-test-"));
  for (const path of FILES) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path === "Dockerfile" ? "FROM scratch\nCOPY . /\n" : path);
  }
  await symlink("keep", join(folder, "link"));
});
afterAll(async () => {
  for (const path of [folder, outputs]) await rm(path, { recursive: true, force: true });
});

/** The files of an image that copies its whole context. */
async function builtFiles(dockerfile: string): Promise<readonly string[]> {
  const out = join(outputs, `${dockerfile}.tar`);
  await promisify(execFile)(
    "docker",
    ["build", "--output", `type=tar,dest=${out}`, "--file", join(folder, dockerfile), folder],
    { env: { ...engine?.environment, DOCKER_BUILDKIT: "1" } },
  );
  const { stdout } = await promisify(execFile)("tar", ["--list", "--file", out]);
  return stdout.split("\n").filter((path) => path !== "" && !path.endsWith("/"));
}

async function ourFiles(dockerfile: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { path } of walkContext(await openContext(folder, ".", dockerfile))) files.push(path);
  return files;
}

const sorted = (files: readonly string[]): readonly string[] =>
  files.map((path) => path.replace(/^\.?\//, "")).sort();

const AT_ONCE = 6;

describe("the files of a context", () => {
  it("are those that the builder gets", async () => {
    // Each has a Dockerfile of its own, and so an ignore file; the last one is the context's.
    const names = RULES.map((_rules, index) => (index === RULES.length - 1 ? "Dockerfile" : `d${index}`));
    await Promise.all(
      names.map(async (name, index) => {
        const rules = RULES[index] ?? "";
        await writeFile(join(folder, name), `FROM scratch\nCOPY . /\n# ${JSON.stringify(rules)}\n`);
        await writeFile(
          join(folder, name === "Dockerfile" ? ".dockerignore" : `${name}.dockerignore`),
          rules,
        );
      }),
    );
    const open = [...names.entries()];
    const differing: unknown[] = [];
    const work = async (): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const [built, ours] = [sorted(await builtFiles(next[1])), sorted(await ourFiles(next[1]))];
        if (built.join("\n") !== ours.join("\n")) differing.push({ rules: RULES[next[0]], built, ours });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(differing).toEqual([]);
    expect((await ourFiles("d0")).length).toBeGreaterThan(FILES.length + names.length);
  }, 120_000);
});
