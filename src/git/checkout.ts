import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CheckoutError } from "../model/errors.js";
import type { Checkout, LaidOutCommit } from "../ports.js";
import { removeTree } from "../runner/temp.js";
import { FETCH_LIMITS, fetchCommit } from "./fetch.js";
import type { FetchLimits, Remote } from "./fetch.js";
import { missingContents } from "./missing.js";
import { checkHash, checkName, findCommit, nameOnServer, notHere } from "./names.js";
import { checkOut, incompleteError, makeRepository } from "./own-repository.js";
import { gitSaid, runGit } from "./run-git.js";
import type { Environment } from "./run-git.js";
import { describeSource, withoutNewline } from "./source.js";
import type { Git, Source } from "./source.js";

export interface CheckoutOptions {
  /** Any folder inside the user's checkout. */
  readonly cwd: string;
  /** This run's temporary folder: commits are laid out below it. */
  readonly tempDir: string;
  /** Where commits that the user's repository does not hold are fetched from; null to fetch none. */
  readonly remote: Remote | null;
  readonly environment?: Environment;
  readonly limits?: FetchLimits;
}

/** A cancelled run has seconds for everything: what has not ended then is removed while it works. */
const LONGEST_WAIT_MS = 2500;

/**
 * Reads the user's repository and lays commits out in folders of their own. Nothing is written to the user's checkout
 * or .git: a laid-out commit lies in a fresh repository that borrows the user's objects and holds what was fetched.
 */
export function createCheckout(options: CheckoutOptions): Checkout {
  const { cwd, environment = process.env } = options;
  const git: Git = (...args) => runGit(args, { cwd, environment });
  const folders: string[] = [];
  const running = new Set<Promise<unknown>>();
  let closing = new AbortController();

  return {
    async head() {
      const commit = await git("rev-parse", "--verify", "--quiet", "HEAD^{commit}").catch(() => null);
      if (commit?.exitCode !== 0) return { sha: null, ref: null, dirty: null };
      const branch = await git("symbolic-ref", "--quiet", "--short", "HEAD");
      const status = await git("status", "--porcelain", "-z");
      return {
        sha: commit.stdout.trim(),
        ref: branch.exitCode === 0 ? withoutNewline(branch.stdout) : null,
        dirty: status.exitCode === 0 ? status.stdout !== "" : null,
      };
    },

    async parents(sha) {
      checkHash(sha);
      // Everything else of git's leaves out the parents that a shallow clone does not hold.
      const raw = await git("--no-replace-objects", "cat-file", "commit", sha);
      if (raw.exitCode === 0) return parentsIn(raw.stdout);
      throw new CheckoutError(
        `the commit ${sha} cannot be read: ${gitSaid(raw)}`,
        "Run inside a git checkout that holds it.",
      );
    },

    async mergeBase(one, other) {
      checkHash(one);
      checkHash(other);
      const found = await git("--no-replace-objects", "merge-base", one, other);
      return found.exitCode === 0 ? found.stdout.trim() : null;
    },

    async layOut(ref) {
      const work = layOut(ref, { ...options, environment }, git, folders, closing.signal);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },

    async cleanUp() {
      closing.abort();
      closing = new AbortController();
      // A fetch that still writes would fill again what is removed.
      await Promise.race([
        Promise.allSettled([...running]),
        sleep(LONGEST_WAIT_MS, undefined, { ref: false }),
      ]);
      const left: string[] = [];
      for (const root of folders.splice(0)) left.push(...(await removeTree(root)));
      if (left.length > 0) {
        throw new CheckoutError(`could not remove ${left.join(", ")}`, "Remove it by hand.");
      }
    },
  };
}

/** The headers of a commit end at the first empty line; what follows is the author's own text. */
function parentsIn(commit: string): readonly string[] {
  const end = commit.indexOf("\n\n");
  const headers = end < 0 ? commit : commit.slice(0, end);
  return [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].map((match) => match[1] ?? "");
}

type LayOutOptions = CheckoutOptions & { readonly environment: Environment };

async function layOut(
  ref: string,
  options: LayOutOptions,
  git: Git,
  folders: string[],
  signal: AbortSignal,
): Promise<LaidOutCommit> {
  const { cwd, environment, remote } = options;
  checkName(ref);
  const source = await describeSource(git, cwd);
  const held = await findCommit(ref, git);
  // A hash that was found is asked for by it: a name may have moved on the server.
  const wanted = held ?? nameOnServer(ref);
  if (held === null && (remote === null || wanted === null)) {
    throw notHere(ref, source.shallow !== null, remote !== null);
  }

  let said = "";
  for (const way of waysTo(held, source, remote !== null)) {
    const root = await mkdtemp(join(options.tempDir, "commit-"));
    folders.push(root);
    const own = { root, source, environment };
    await makeRepository(own, way.borrow);
    const sha =
      way.fetch && remote !== null && wanted !== null
        ? await fetchCommit(wanted, {
            root,
            remote,
            environment,
            signal,
            limits: options.limits ?? FETCH_LIMITS,
          })
        : (held ?? ref);
    const out = await checkOut(own, sha, ref);
    if (out.kind === "done") {
      return { root, sha, ...(await missingContents(root, source.root, environment)) };
    }
    said = out.said;
    await removeTree(root);
  }
  throw incompleteError(ref, said);
}

interface Way {
  /** Read the user's objects: then only what differs from them is fetched. */
  readonly borrow: boolean;
  readonly fetch: boolean;
}

/** How to get at a commit, the cheapest way first; the next one is gone when files turn out to be missing. */
function waysTo(held: string | null, source: Source, canFetch: boolean): readonly Way[] {
  const ways: Way[] = [];
  if (held !== null) ways.push({ borrow: true, fetch: false });
  // A server leaves out what it believes to be there; of a partial clone it believes too much.
  else if (!source.partial) ways.push({ borrow: true, fetch: true });
  if (canFetch) ways.push({ borrow: false, fetch: true });
  return ways;
}
