/** The files of a build context as the builder gets them: what .dockerignore leaves. */
import { lstat, open, readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { IgnoreRulesError, parseIgnoreRules } from "./dockerignore.js";
import type { IgnoreRules, IgnoreState } from "./dockerignore.js";

/** The context cannot be read, or not within reason: `message` says why, in one clause. */
export class ContextError extends Error {}

export interface OpenedContext {
  /** The folder itself, links resolved. */
  readonly folder: string;
  readonly rules: IgnoreRules;
  /** What the rules were read from. */
  readonly ignoreText: string;
}

export interface ContextFile {
  /** Relative to the context, with forward slashes. */
  readonly path: string;
  readonly kind: "file" | "link";
}

const LARGEST_IGNORE_FILE = 1_000_000;
/** Names looked at, ignored ones included. */
const MOST_ENTRIES = 1_000_000;
const DEEPEST = 500;
const REMOTE = /^[a-z][a-z0-9+.-]*:\/\/|^git@|^-$/iu;

/**
 * Finds a context and the rules that hold in it: `<dockerfile>.dockerignore` beside the Dockerfile goes before the
 * context's own .dockerignore, even when it is empty.
 *
 * @throws ContextError when it is no folder inside `root`
 */
export async function openContext(
  root: string,
  context: string,
  dockerfile: string | null,
): Promise<OpenedContext> {
  if (REMOTE.test(context))
    throw new ContextError(`the context ${context} is not a folder of the repository`);
  const realRoot = await realpath(root).catch((error: unknown) => unreadable(root, error));
  const folder = await realpath(join(root, context)).catch((error: unknown) => unreadable(context, error));
  if (folder !== realRoot && !folder.startsWith(realRoot + sep)) {
    throw new ContextError(`the context ${context} lies outside the repository`);
  }
  const own = dockerfile === null ? null : await readIgnoreFile(realRoot, `${dockerfile}.dockerignore`);
  const name =
    own === null ? join(relative(realRoot, folder), ".dockerignore") : `${dockerfile}.dockerignore`;
  const text = own ?? (await readIgnoreFile(realRoot, name)) ?? "";
  try {
    return { folder, rules: parseIgnoreRules(text), ignoreText: text };
  } catch (error) {
    throw inRules(name, error);
  }
}

/**
 * Walks a context, or one folder of it, in the order of the names. Left out are folders (git holds none without
 * files, so a commit laid out elsewhere would differ by them), sockets and pipes, and every `.git`: git holds nothing of
 * that name either, and two checkouts of one commit never have the same there. Links are named, not followed.
 *
 * @throws ContextError when a folder cannot be read, or there is too much to look at
 */
export async function* walkContext(context: OpenedContext, start = ""): AsyncGenerator<ContextFile> {
  const { folder, rules } = context;
  let looked = 0;

  async function* visit(path: string, state: IgnoreState, depth: number): AsyncGenerator<ContextFile> {
    if (rules.isClosed(path, state)) return;
    if (depth > DEEPEST) throw new ContextError(`the context is more than ${DEEPEST} folders deep`);
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) =>
      unreadable(path === "" ? "the context" : path, error),
    );
    looked += entries.length;
    if (looked > MOST_ENTRIES) throw new ContextError("the context holds more than 1,000,000 names");
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === ".git") continue;
      const below = path === "" ? entry.name : `${path}/${entry.name}`;
      const inside = rules.enter(below, state);
      if (entry.isDirectory()) yield* visit(below, inside, depth + 1);
      else if (!inside.ignored && entry.isFile()) yield { path: below, kind: "file" };
      else if (!inside.ignored && entry.isSymbolicLink()) yield { path: below, kind: "link" };
    }
  }

  try {
    yield* visit(start, stateOf(rules, start), 0);
  } catch (error) {
    throw inRules(".dockerignore", error);
  }
}

/** Whether the builder gets a path of the context. @throws ContextError when the rules take too long */
export function isSent(rules: IgnoreRules, path: string): boolean {
  if (path.split("/").includes(".git")) return false;
  try {
    return !stateOf(rules, path).ignored;
  } catch (error) {
    throw inRules(".dockerignore", error);
  }
}

/** Whether the builder gets a file, or may get one below a folder. @throws ContextError when the rules take too long */
export function mayBeSent(rules: IgnoreRules, path: string): boolean {
  try {
    const state = stateOf(rules, path);
    return !state.ignored || !rules.isClosed(path, state);
  } catch (error) {
    throw inRules(".dockerignore", error);
  }
}

function stateOf(rules: IgnoreRules, path: string): IgnoreState {
  let state = rules.top;
  if (path === "") return state;
  const names = path.split("/");
  for (let count = 1; count <= names.length; count++) {
    state = rules.enter(names.slice(0, count).join("/"), state);
  }
  return state;
}

/** The text of an ignore file; null when there is none. A link is followed as long as it stays inside the root. */
async function readIgnoreFile(realRoot: string, path: string): Promise<string | null> {
  const real = await realpath(join(realRoot, path)).catch(() => null);
  if (real === null || !real.startsWith(realRoot + sep)) return null;
  const found = await lstat(real);
  if (!found.isFile()) return null;
  if (found.size > LARGEST_IGNORE_FILE) throw new ContextError(`${path} is larger than 1 MB`);
  const file = await open(real, "r").catch((error: unknown) => unreadable(path, error));
  try {
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

function inRules(name: string, error: unknown): unknown {
  return error instanceof IgnoreRulesError ? new ContextError(`${name}: ${error.message}`) : error;
}

/** The system's word for an error (`EACCES`): its message would name folders of this machine. */
export function codeOf(error: unknown): string {
  return z.object({ code: z.string() }).safeParse(error).data?.code ?? "unknown error";
}

function unreadable(what: string, error: unknown): never {
  const code = codeOf(error);
  throw new ContextError(code === "ENOENT" ? `${what} is not there` : `${what} cannot be read (${code})`);
}
