import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CheckoutError } from "../model/errors.js";
import type { Checkout, LaidOutCommit } from "../ports.js";
import { removeTree } from "../runner/temp.js";
import { missingContents } from "./missing.js";
import { gitSaid, runGit } from "./run-git.js";
import type { Environment, GitOutput } from "./run-git.js";

export interface CheckoutOptions {
  /** Any folder inside the user's checkout. */
  readonly cwd: string;
  /** This run's temporary folder: commits are laid out below it. */
  readonly tempDir: string;
  readonly environment?: Environment;
}

/** The user's repository, as far as laying out a commit of it goes. */
interface Source {
  readonly objects: string;
  /** `sha1` or `sha256`. */
  readonly format: string;
  /** The file that names where a shallow history ends; null when it is whole. */
  readonly shallow: string | null;
  /** Root of the user's work tree; null for a bare repository. */
  readonly root: string | null;
  /** Line ends as the user's checkout has them, so that both sides are built from the same bytes. */
  readonly settings: readonly string[];
}

/**
 * Reads the user's repository and lays its commits out in folders of their own. Nothing is written to the user's
 * checkout or .git: a laid-out commit lies in a fresh repository that borrows the user's objects.
 */
export function createCheckout(options: CheckoutOptions): Checkout {
  const { cwd, tempDir, environment = process.env } = options;
  const laidOut: string[] = [];
  const git = (...args: string[]): Promise<GitOutput> => runGit(args, { cwd, environment });

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

    async layOut(ref) {
      const source = await describeSource(git, cwd);
      const sha = await resolveCommit(ref, source, git);
      const root = await mkdtemp(join(tempDir, "commit-"));
      laidOut.push(root);
      await borrowObjects(root, source, environment);
      await checkOut({ root, sha, ref, source, environment });
      return {
        root,
        sha,
        ...(await missingContents(root, source.root, environment)),
      } satisfies LaidOutCommit;
    },

    async cleanUp() {
      const left: string[] = [];
      for (const root of laidOut.splice(0)) left.push(...(await removeTree(root)));
      if (left.length > 0) {
        throw new CheckoutError(`could not remove ${left.join(", ")}`, "Remove it by hand.");
      }
    },
  };
}

type Git = (...args: string[]) => Promise<GitOutput>;

async function describeSource(git: Git, cwd: string): Promise<Source> {
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
    root: root.exitCode === 0 ? withoutNewline(root.stdout) : null,
    settings,
  };
}

const LINE_END_SETTINGS: readonly (readonly [string, readonly string[]])[] = [
  ["core.autocrlf", ["true", "false", "input"]],
  ["core.eol", ["lf", "crlf", "native"]],
];

/** The commit that a branch, tag or hash names here, or on `origin`. @throws CheckoutError when it is not there. */
async function resolveCommit(ref: string, source: Source, git: Git): Promise<string> {
  const shown = JSON.stringify(ref);
  // Neither an option, nor a path inside a commit, nor two refs in one. Blanks and control characters are in no ref.

  if (ref === "" || ref.startsWith("-") || /[\u0000-\u0020\u007f:]|\.\./u.test(ref)) {
    throw new CheckoutError(`${shown} is not the name of a commit`, "Name a branch, a tag or a commit hash.");
  }
  for (const candidate of [ref, `refs/remotes/origin/${ref}`]) {
    const found = await git("rev-parse", "--verify", "--quiet", `${candidate}^{commit}`);
    const sha = found.stdout.trim();
    if (found.exitCode === 0 && /^[0-9a-f]{40,64}$/u.test(sha)) return sha;
  }
  throw new CheckoutError(
    `the commit ${shown} is not in this repository`,
    source.shallow === null
      ? `Fetch it first: git fetch origin ${ref}`
      : `This clone is shallow. Fetch it first: git fetch --depth=1 origin ${ref} (or \`fetch-depth: 0\` for actions/checkout).`,
  );
}

/** Makes the folder a repository that reads the user's objects and owns none. */
async function borrowObjects(root: string, source: Source, environment: Environment): Promise<void> {
  const made = await runGit(
    ["init", "--quiet", "--template=", ...(source.format === "sha256" ? ["--object-format=sha256"] : [])],
    { cwd: root, environment, isolated: true },
  );
  if (made.exitCode !== 0) throw layOutError(`no repository could be made: ${gitSaid(made)}`);
  const info = join(root, ".git", "objects", "info");
  await mkdir(info, { recursive: true });
  await writeFile(join(info, "alternates"), `${quoteAlternate(source.objects)}\n`);
  if (source.shallow !== null) await copyFile(source.shallow, join(root, ".git", "shallow"));
}

/** One path a line; a path that would not read as one is quoted the way C writes strings. */
function quoteAlternate(path: string): string {
  if (!/^[#"]|[\r\n]/u.test(path)) return path;
  const escaped = path.replace(/["\\]/gu, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `"${escaped}"`;
}

interface CheckOut {
  readonly root: string;
  readonly sha: string;
  readonly ref: string;
  readonly source: Source;
  readonly environment: Environment;
}

async function checkOut({ root, sha, ref, source, environment }: CheckOut): Promise<void> {
  const done = await runGit([...source.settings, "checkout", "--quiet", "--force", "--detach", sha], {
    cwd: root,
    environment,
    isolated: true,
  });
  if (done.exitCode === 0) return;
  const said = gitSaid(done);
  const partial = /unable to read|missing (?:blob|tree)|could not fetch|bad object/iu.test(said);
  throw layOutError(
    `the commit ${JSON.stringify(ref)} could not be laid out: ${said}`,
    partial
      ? `Its files are not all in this clone (a partial clone?). Fetch them: git fetch --refetch --no-filter origin ${ref}`
      : undefined,
  );
}

function layOutError(message: string, hint?: string): CheckoutError {
  return new CheckoutError(message, hint ?? "Make sure that the temporary folder is writable and has room.");
}

/** Paths may end in blanks or hold line ends: only the one that git adds goes. */
function withoutNewline(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text;
}
