import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { CheckoutError } from "../model/errors.js";
import type { MissingContent } from "../ports.js";
import { gitSaid, runGit } from "./run-git.js";
import type { Environment } from "./run-git.js";

/** Git LFS keeps its pointers below this many bytes. */
const LARGEST_POINTER = 1024;
const POINTER = "version https://git-lfs.github.com/spec/";
const SUBMODULE_MODE = "160000";
const MOST_MISSING = 1000;
const NAMED = 3;

/**
 * What a laid-out commit lacks because git does not hold it: the contents of submodules and of files in Git LFS.
 * Where the user's own checkout lacks the same, both sides are alike and nothing is reported.
 *
 * @param userRoot root of the user's work tree; null when there is none
 */
export async function missingContents(
  root: string,
  userRoot: string | null,
  environment: Environment,
): Promise<{ readonly missing: readonly MissingContent[]; readonly warnings: readonly string[] }> {
  const entries = await listEntries(root, environment);
  const missing: MissingContent[] = [];
  for (const { path, mode } of entries) {
    if (mode !== SUBMODULE_MODE || missing.length >= MOST_MISSING) continue;
    if (userRoot === null || (await hasFiles(join(userRoot, path))))
      missing.push({ path, kind: "submodule" });
  }
  for (const path of await lfsPaths(root, environment)) {
    if (missing.length >= MOST_MISSING) break;
    if (!(await isPointer(join(root, path)))) continue;
    if (userRoot === null || !(await isPointer(join(userRoot, path)))) missing.push({ path, kind: "lfs" });
  }
  return { missing, warnings: describe(missing) };
}

async function listEntries(
  root: string,
  environment: Environment,
): Promise<readonly { readonly path: string; readonly mode: string }[]> {
  const output = await runGit(["ls-files", "-z", "--stage"], { cwd: root, environment, isolated: true });
  if (output.exitCode !== 0) throw unreadable(gitSaid(output));
  return output.stdout.split("\0").flatMap((entry) => {
    const tab = entry.indexOf("\t");
    return tab < 0 ? [] : [{ mode: entry.slice(0, entry.indexOf(" ")), path: entry.slice(tab + 1) }];
  });
}

/** Files that .gitattributes hand to the LFS filter. */
async function lfsPaths(root: string, environment: Environment): Promise<readonly string[]> {
  const options = { cwd: root, environment, isolated: true };
  const output = await runGit(["ls-files", "-z", "--", ":(attr:filter=lfs)"], options);
  if (output.exitCode !== 0) throw unreadable(gitSaid(output));
  return output.stdout.split("\0").filter((path) => path !== "");
}

async function isPointer(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found?.isFile() !== true || found.size > LARGEST_POINTER) return false;
  const file = await open(path, "r").catch(() => null);
  if (file === null) return false;
  try {
    const start = Buffer.alloc(POINTER.length);
    await file.read(start, 0, start.length, 0);
    return start.toString("latin1") === POINTER;
  } finally {
    await file.close();
  }
}

async function hasFiles(path: string): Promise<boolean> {
  const names = await readdir(path).catch(() => []);
  return names.length > 0;
}

function describe(missing: readonly MissingContent[]): readonly string[] {
  return (["submodule", "lfs"] as const).flatMap((kind) => {
    const paths = missing.filter((content) => content.kind === kind).map((content) => content.path);
    if (paths.length === 0) return [];
    const named =
      paths.slice(0, NAMED).join(", ") + (paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "");
    return kind === "submodule"
      ? [`git does not hold the files of submodules on the baseline: ${named}`]
      : [`git holds pointers instead of files (Git LFS) on the baseline: ${named}`];
  });
}

function unreadable(said: string): CheckoutError {
  return new CheckoutError(
    `the laid-out commit cannot be read: ${said}`,
    "Run without a baseline, and report this.",
  );
}
