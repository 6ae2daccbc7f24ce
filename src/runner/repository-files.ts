import { lstat, readdir, readFile } from "node:fs/promises";
import { dirname, join, posix, resolve } from "node:path";
import createIgnore from "ignore";
import type { Ignore } from "ignore";
import { runGit } from "../git/run-git.js";
import type { Environment } from "../git/run-git.js";

export interface RepositoryFiles {
  /** Relative to the root, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** Git named them; else the folder was walked. */
  readonly tracked: boolean;
  /** There are more than the limit: those beyond it are left out. */
  readonly truncated: boolean;
}

export const MOST_FILES = 200_000;
const LARGEST_GITIGNORE = 1_000_000;
const DEEPEST = 200;

/**
 * Every file below `root` that git does not ignore: as git lists them in a repository, else by walking the folder and
 * honouring its .gitignore files. Links count as files and are not followed; `.git` and `node_modules` are left out
 * of a walk.
 */
export async function listRepositoryFiles(
  root: string,
  environment: Environment = process.env,
  limit: number = MOST_FILES,
): Promise<RepositoryFiles> {
  const listed = await listByGit(root, environment);
  if (listed !== null) {
    return { files: listed.slice(0, limit), tracked: true, truncated: listed.length > limit };
  }
  const files: string[] = [];
  await walk({ root, files, limit: limit + 1 }, "", [], 0);
  return { files: files.slice(0, limit).sort(compare), tracked: false, truncated: files.length > limit };
}

/** The closest folder at or above `cwd` that holds a `.git`; `cwd` itself when none does. */
export async function findRepositoryRoot(cwd: string): Promise<string> {
  const start = resolve(cwd);
  for (let folder = start; ; folder = dirname(folder)) {
    if ((await lstat(join(folder, ".git")).catch(() => null)) !== null) return folder;
    if (dirname(folder) === folder) return start;
  }
}

async function listByGit(root: string, environment: Environment): Promise<string[] | null> {
  const list = async (...flags: string[]): Promise<string[] | null> => {
    const output = await runGit(["ls-files", "-z", ...flags], { cwd: root, environment }).catch(() => null);
    return output?.exitCode === 0 ? output.stdout.split("\0").filter((file) => file !== "") : null;
  };
  const present = await list("--cached", "--others", "--exclude-standard");
  const deleted = present === null ? null : await list("--deleted");
  if (present === null || deleted === null) return null;
  const gone = new Set(deleted);
  // A file in conflict is listed once per side; a folder with a slash is a repository inside this one.
  return [...new Set(present)].filter((file) => !gone.has(file) && !file.endsWith("/")).sort(compare);
}

interface Walk {
  readonly root: string;
  readonly files: string[];
  readonly limit: number;
}

/** The rules of one .gitignore, and the folder whose paths they are about. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

async function walk(state: Walk, folder: string, outer: readonly Rules[], depth: number): Promise<void> {
  if (depth > DEEPEST || state.files.length >= state.limit) return;
  const entries = await readdir(join(state.root, folder), { withFileTypes: true }).catch(() => []);
  const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile())
    ? await readRules(state.root, folder)
    : null;
  const rules = own === null ? outer : [...outer, own];
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    if (state.files.length >= state.limit) return;
    const path = posix.join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder && (entry.name === ".git" || entry.name === "node_modules")) continue;
    if (isIgnored(path, isFolder, rules)) continue;
    if (isFolder) await walk(state, path, rules, depth + 1);
    else if (entry.isFile() || entry.isSymbolicLink()) state.files.push(path);
  }
}

/** The innermost .gitignore that has anything to say decides. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, ignore } of [...rules].reverse()) {
    const relative = folder === "" ? path : path.slice(folder.length + 1);
    const verdict = ignore.test(isFolder ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

async function readRules(root: string, folder: string): Promise<Rules | null> {
  const path = join(root, folder, ".gitignore");
  const found = await lstat(path).catch(() => null);
  if (found === null || found.size > LARGEST_GITIGNORE) return null;
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null
    ? null
    : { folder, ignore: createIgnore({ ignorecase: false, allowRelativePaths: true }).add(text) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
