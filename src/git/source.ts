import { resolve } from "node:path";
import { CheckoutError } from "../model/errors.js";
import { gitSaid } from "./run-git.js";
import type { GitOutput } from "./run-git.js";

/** Runs git in the user's checkout. */
export type Git = (...args: string[]) => Promise<GitOutput>;

/** The user's repository, as far as laying out a commit of it goes. */
export interface Source {
  readonly objects: string;
  /** `sha1` or `sha256`. */
  readonly format: string;
  /** The file that names where a shallow history ends; null when it is whole. */
  readonly shallow: string | null;
  /** A partial clone: it may lack files of commits that it has. */
  readonly partial: boolean;
  /** Root of the user's work tree; null for a bare repository. */
  readonly root: string | null;
  /** Line ends as the user's checkout has them, so that both sides are built from the same bytes. */
  readonly settings: readonly string[];
}

/** @throws CheckoutError when there is no repository, or it cannot be read */
export async function describeSource(git: Git, cwd: string): Promise<Source> {
  const objects = await git("rev-parse", "--git-path", "objects");
  if (objects.exitCode !== 0) {
    const said = gitSaid(objects);
    throw new CheckoutError(
      `the repository cannot be read: ${said}`,
      /dubious ownership|safe\.directory/u.test(said)
        ? "It belongs to another user. If you trust it: git config --global --add safe.directory <its folder>."
        : "Run inside a git checkout, or without a baseline.",
    );
  }
  const format = await git("rev-parse", "--show-object-format");
  const isShallow = (await git("rev-parse", "--is-shallow-repository")).stdout.trim() === "true";
  const shallow = isShallow ? await git("rev-parse", "--git-path", "shallow") : null;
  const promisor = await git("config", "--get-regexp", PROMISOR);
  const root = await git("rev-parse", "--show-toplevel");
  const settings: string[] = [];
  for (const [name, allowed] of LINE_END_SETTINGS) {
    const value = (await git("config", "--get", name)).stdout.trim();
    if (allowed.includes(value)) settings.push("-c", `${name}=${value}`);
  }
  return {
    // Git names them relative to where it ran, unless they lie elsewhere (a linked worktree).
    objects: resolve(cwd, withoutNewline(objects.stdout)),
    format: format.stdout.trim() === "sha256" ? "sha256" : "sha1",
    shallow: shallow === null ? null : resolve(cwd, withoutNewline(shallow.stdout)),
    partial: promisor.exitCode === 0,
    root: root.exitCode === 0 ? withoutNewline(root.stdout) : null,
    settings,
  };
}

/** Git has known two ways to say that the rest is with a server. */
const PROMISOR = "^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$";

const LINE_END_SETTINGS: readonly (readonly [string, readonly string[]])[] = [
  ["core.autocrlf", ["true", "false", "input"]],
  ["core.eol", ["lf", "crlf", "native"]],
];

/** Paths may end in blanks or hold line ends: only the one that git adds goes. */
export function withoutNewline(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}
