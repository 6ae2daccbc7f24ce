import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { getExecOutput } from "@actions/exec";
import { afterAll, expect, it } from "@jest/globals";
import { findExecutable, quoteCommand } from "../../../src/runner/executable.js";
import { makeFolder, removeFolders, write } from "../git/support/repository.js";

afterAll(removeFolders);

it("finds the first file on the PATH that may be run, and exec runs it whatever its folder's name", async () => {
  const root = makeFolder();
  const good = join(root, 'a "good" one');
  write(root, { "plain/tool": "", 'a "good" one/tool': '#!/bin/sh\necho "ran $1"\n' });
  mkdirSync(join(root, "folder/tool"), { recursive: true });
  chmodSync(join(good, "tool"), 0o755);
  const folders = ["relative", "", join(root, "missing"), join(root, "folder"), join(root, "plain"), good];
  const found = await findExecutable("tool", { PATH: folders.join(":") });
  expect(found).toBe(join(good, "tool"));
  const output = await getExecOutput(quoteCommand(found ?? ""), ["a b"], { silent: true });
  expect(output.stdout).toBe("ran a b\n");
  expect(await findExecutable("tool", {})).toBeNull();
});
