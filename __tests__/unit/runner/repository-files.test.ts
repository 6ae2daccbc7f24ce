import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { findRepositoryRoot, listRepositoryFiles } from "../../../src/runner/repository-files.js";
import {
  commit,
  ENVIRONMENT,
  makeFolder,
  makeRepository,
  removeFolders,
  write,
} from "../git/support/repository.js";

afterAll(removeFolders);

const IGNORING = {
  ".gitignore": "*.log\n/build/\n!keep.log\n",
  "a/.gitignore": "secret\n!b.log\n",
  "a/b.log": "",
  "a/c.log": "",
  "a/secret": "",
  "a/deep/secret": "",
  "build/out": "",
  "a/build/out": "",
  "keep.log": "",
  "api/Dockerfile": "FROM scratch\n",
  "with space\n'quote'/ü": "",
};
const NOT_IGNORED = [
  ".gitignore",
  "a/.gitignore",
  "a/b.log",
  "a/build/out",
  "api/Dockerfile",
  "keep.log",
  "with space\n'quote'/ü",
];

/** No repository above the temporary folder may answer. */
const outside = (root: string): Record<string, string> => ({
  ...ENVIRONMENT,
  GIT_CEILING_DIRECTORIES: join(root, ".."),
});

describe("listRepositoryFiles", () => {
  it("lists what git does not ignore, untracked files included and deleted ones left out", async () => {
    const root = makeRepository();
    commit(root, { ...IGNORING, gone: "" });
    rmSync(join(root, "gone"));
    write(root, { new: "" });
    const listed = await listRepositoryFiles(root, ENVIRONMENT);
    expect(listed).toEqual({ files: [...NOT_IGNORED, "new"].sort(), tracked: true, truncated: false });
  });

  it("ignores the same files outside a repository as git does", async () => {
    const root = makeFolder();
    write(root, { ...IGNORING, "node_modules/x/index.js": "", "a/node_modules/y": "" });
    expect(await listRepositoryFiles(root, outside(root))).toEqual({
      files: NOT_IGNORED,
      tracked: false,
      truncated: false,
    });
  });

  it("follows no links, not even round in circles", async () => {
    const root = makeFolder();
    write(root, { "a/file": "" });
    symlinkSync("..", join(root, "a/loop"));
    symlinkSync("nowhere", join(root, "dangling"));
    expect((await listRepositoryFiles(root, outside(root))).files).toEqual(["a/file", "a/loop", "dangling"]);
  });

  it("stops at its limit and says so", async () => {
    const files = { a: "", b: "", c: "" };
    const root = makeFolder();
    write(root, files);
    expect(await listRepositoryFiles(root, outside(root), 2)).toEqual({
      files: ["a", "b"],
      tracked: false,
      truncated: true,
    });
    expect((await listRepositoryFiles(root, outside(root), 3)).truncated).toBe(false);
    const repository = makeRepository();
    write(repository, files);
    expect(await listRepositoryFiles(repository, ENVIRONMENT, 2)).toEqual({
      files: ["a", "b"],
      tracked: true,
      truncated: true,
    });
  });

  it("finds nothing in an empty or missing folder", async () => {
    const root = makeFolder();
    expect((await listRepositoryFiles(root, outside(root))).files).toEqual([]);
    expect((await listRepositoryFiles(join(root, "missing"), outside(root))).files).toEqual([]);
    expect((await listRepositoryFiles(makeRepository(), ENVIRONMENT)).files).toEqual([]);
  });
});

it("findRepositoryRoot goes up to the .git, or stays", async () => {
  const root = makeRepository();
  mkdirSync(join(root, "a/b"), { recursive: true });
  expect(await findRepositoryRoot(join(root, "a/b"))).toBe(root);
  const folder = makeFolder();
  expect(await findRepositoryRoot(folder)).toBe(folder);
});
