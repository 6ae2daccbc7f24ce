/** A repository on a server as GitHub keeps it, with a pull request, and what actions/checkout makes of it. */
import { join } from "node:path";
import { commit, git, makeFolder, makeRepository } from "./repository.js";

export interface Hosted {
  /** What the server serves; the repository lies at `acme/shop` below it. */
  readonly folder: string;
  readonly root: string;
  /** Where the pull request left main. */
  readonly fork: string;
  /** The pull request's head, and its commit before that. */
  readonly head: string;
  readonly first: string;
  /** Tip of main, which moved on after the pull request left it. */
  readonly main: string;
  /** What GitHub tests: the head merged into main. */
  readonly merge: string;
}

/** Every object of the server can be had by its hash, as GitHub allows. */
export function makeHosted(...flags: string[]): Hosted {
  const folder = makeFolder();
  const root = makeRepository(join(folder, "acme", "shop"), ...flags);
  git(root, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(root, "config", "uploadpack.allowFilter", "true");
  const large = "some line of text\n".repeat(20);
  commit(root, { Dockerfile: "FROM scratch\nCOPY . /\n", "app.txt": large });
  const fork = commit(root, { "main.txt": "before" }, "where the pull request starts");
  git(root, "checkout", "--quiet", "-b", "topic");
  const first = commit(root, { "topic.txt": "1" });
  const head = commit(root, { "topic.txt": "2" });
  git(root, "checkout", "--quiet", "main");
  const main = commit(root, { "main.txt": "merged meanwhile" });
  git(root, "checkout", "--quiet", "--detach");
  git(root, "merge", "--quiet", "--no-ff", "--message", "Merge the head into main", "topic");
  const merge = git(root, "rev-parse", "HEAD");
  git(root, "update-ref", "refs/pull/1/merge", merge);
  git(root, "update-ref", "refs/pull/1/head", head);
  git(root, "checkout", "--quiet", "main");
  return { folder, root, fork, head, first, main, merge };
}

/**
 * Clones as actions/checkout does: one commit into a fresh repository, checked out detached. It comes from the folder:
 * a server in this process could not answer a git that this process waits for.
 */
export function checkOutAs(
  { root: source }: Hosted,
  sha: string,
  ref: string,
  depth: number | null,
  ...flags: string[]
): string {
  const root = makeRepository(makeFolder(), ...flags);
  const depthFlags = depth === null ? [] : [`--depth=${depth}`];
  git(root, "remote", "add", "origin", `file://${source}`);
  git(root, "fetch", "--quiet", "--no-tags", ...depthFlags, "origin", `+${sha}:${ref}`);
  git(root, "checkout", "--quiet", "--force", "--detach", ref);
  return root;
}
