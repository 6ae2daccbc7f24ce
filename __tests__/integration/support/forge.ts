/** GitHub as a runner meets it, on loopback: the interface, git over HTTP, the Actions cache; and runners of its own. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { addPullRequest, startGitHub, TOKEN } from "../../support/github-server/index.js";
import type { FileState, GitHubServer } from "../../support/github-server/index.js";
import { startCacheServer } from "../../support/cache-server.js";
import type { CacheServer } from "../../support/cache-server.js";
import { startGitServer } from "../../support/git-server.js";
import type { GitServer } from "../../support/git-server.js";
import { parseReport } from "../../../src/report/json.js";
import type { Report } from "../../../src/report/schema.js";
import { git } from "./check.js";
import { runBundle, temporaryFolderOf } from "./cli.js";
import type { Finished, RunOptions } from "./cli.js";

export const REPOSITORY = "octo/images";

/** Path to text, or to the commit of a submodule; null removes the file. */
export type Changes = Readonly<Record<string, string | null | { readonly submodule: string }>>;

/** One run of a workflow on a runner. */
export interface RunnerJob {
  /** The event's name, as in `on:`. */
  readonly event: string;
  readonly payload: object;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string;
  readonly ref: string;
  /** What is checked out; null for a job without checkout. */
  readonly checkout: string | null;
  /** As `fetch-depth`; 0 for all. */
  readonly depth?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runId?: number;
  readonly attempt?: number;
  /** Null for no token. */
  readonly token?: string | null;
  /** What steps before this one made, in the workspace. */
  readonly before?: (workspace: string) => void;
  /** Leaves out the Actions cache, as a runner without one. */
  readonly noCache?: boolean;
  /** The workspace and its runner's folders, to go on in; a new one by default. */
  readonly runner?: Runner;
  readonly extra?: NodeJS.ProcessEnv;
  /** A signal to send, once so many builds have begun. */
  readonly kill?: { readonly builds: number; readonly afterMs: number; readonly signal: NodeJS.Signals };
  /** A shell command before each build, with the engine's own client; `$count` is the build's number, from 1. */
  readonly beforeBuild?: string;
}

export interface Runner {
  readonly workspace: string;
  readonly temp: string;
}

export interface JobResult extends Finished {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly runner: Runner;
  /** Null when none was written. */
  readonly report: Report | null;
  /** Labels of the builds that the engine was asked for, in order: the Dockerfile of each. */
  readonly builds: readonly string[];
}

/** A pull request as git and the interface have it. */
export interface Proposal {
  readonly number: number;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

export interface Forge {
  readonly github: GitHubServer;
  readonly gitServer: GitServer;
  readonly cache: CacheServer;
  /** Commits changes on top of a commit (none for a root) and publishes it under a ref. */
  commit(parent: string | null, changes: Changes, ref: string, message?: string): string;
  /** Opens or moves a pull request: its head, and the merge that GitHub makes of it. */
  propose(number: number, base: string, head: string): Proposal;
  run(environment: NodeJS.ProcessEnv, job: RunnerJob): Promise<JobResult>;
  /** Jobs of the usual events. */
  pushJob(before: string | null, sha: string, inputs?: Readonly<Record<string, string>>): RunnerJob;
  pullRequestJob(proposal: Proposal, inputs?: Readonly<Record<string, string>>): RunnerJob;
  /** The queue's trial merge of a pull request, as `propose` made it. */
  mergeGroupJob(proposal: Proposal, inputs?: Readonly<Record<string, string>>): RunnerJob;
  /** An empty workspace, and the folders of its runner. */
  newRunner(): Runner;
  /** As actions/checkout: also in a workspace that has another commit checked out. @throws Error when there is no such */
  checkOut(runner: Runner, revision: string, depth?: number): Promise<void>;
  /** The bare repository that is served. */
  readonly bare: string;
  close(): Promise<void>;
}

export interface ForgeOptions {
  /** Where pull requests come from; the repository itself by default. */
  readonly headRepository?: string;
  /** GitHub's interface is where Enterprise Server has it. */
  readonly enterprise?: boolean;
  /** Anybody may fetch, whatever token they bring or none. */
  readonly open?: boolean;
}

/** Starts the servers, with an empty repository. */
export async function startForge(options: ForgeOptions = {}): Promise<Forge> {
  const folder = mkdtempSync(join(tmpdir(), "image-budget-forge-"));
  const bare = join(folder, "served", REPOSITORY);
  const work = join(folder, "work");
  mkdirSync(bare, { recursive: true });
  mkdirSync(work);
  git(bare, "init", "--quiet", "--bare", "--initial-branch=main");
  git(bare, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(work, "init", "--quiet", "--initial-branch=scratch");
  const [github, gitServer, cache] = await Promise.all([
    startGitHub({ repository: REPOSITORY, enterprise: options.enterprise ?? false }),
    startGitServer({ folder: join(folder, "served"), token: options.open === true ? null : TOKEN }),
    startCacheServer(),
  ]);
  // The cache's client takes any other host for an Enterprise Server, which has an older service.
  const serverUrl = gitServer.url.replace("127.0.0.1", "github.localhost");
  const headRepository = options.headRepository ?? REPOSITORY;
  let runs = 0;

  const push = (sha: string, ref: string): void => {
    git(work, "push", "--quiet", "--force", bare, `${sha}:${ref}`);
  };
  const payloadOf = (proposal: Proposal): object => ({
    action: "synchronize",
    number: proposal.number,
    pull_request: {
      number: proposal.number,
      head: { sha: proposal.head, ref: "topic", repo: { full_name: headRepository } },
      base: { sha: proposal.base, ref: "main", repo: { full_name: REPOSITORY } },
      labels: [],
    },
    repository: repositoryPayload,
  });
  const newRunner = (): Runner => {
    runs += 1;
    const home = join(folder, `runner-${runs}`);
    const runner = {
      workspace: join(home, "work", "images", "images"),
      temp: join(home, "work", "_temp"),
    };
    mkdirSync(runner.workspace, { recursive: true });
    mkdirSync(runner.temp, { recursive: true });
    mkdirSync(temporaryFolderOf(runner.workspace), { recursive: true });
    return runner;
  };
  const repositoryPayload = { full_name: REPOSITORY, default_branch: "main" };

  return {
    github,
    gitServer,
    cache,
    commit(parent, changes, ref, message = "Change") {
      // A root holds nothing of what was there before.
      if (parent === null) git(work, "switch", "--quiet", "--orphan", `root-${++runs}`);
      else git(work, "checkout", "--quiet", "--detach", parent);
      const modules: string[] = [];
      for (const [path, content] of Object.entries(changes)) {
        const file = join(work, path);
        if (content === null) rmSync(file);
        else if (typeof content === "string") {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        } else {
          mkdirSync(file, { recursive: true });
          modules.push(`160000,${content.submodule},${path}`);
        }
      }
      git(work, "add", "--all");
      for (const entry of modules) git(work, "update-index", "--add", "--cacheinfo", entry);
      git(work, "commit", "--quiet", "--allow-empty", "--message", message);
      const sha = git(work, "rev-parse", "HEAD").trim();
      push(sha, ref);
      return sha;
    },
    propose(number, base, head) {
      git(work, "checkout", "--quiet", "--detach", base);
      git(work, "merge", "--quiet", "--no-ff", "--message", `Merge ${head} into ${base}`, head);
      const merge = git(work, "rev-parse", "HEAD").trim();
      push(head, `refs/pull/${number}/head`);
      push(merge, `refs/pull/${number}/merge`);
      const known = github.state.pullRequests.find((one) => one.number === number);
      const files = changedFiles(work, base, head);
      const facts = { headSha: head, baseSha: base, mergeSha: merge, headRepository, files };
      if (known === undefined) addPullRequest(github.state, { number, ...facts });
      else Object.assign(known, facts);
      return { number, base, head, merge };
    },
    pushJob: (before, sha, inputs = {}) => ({
      event: "push",
      payload: {
        before: before ?? "0".repeat(40),
        after: sha,
        ref: "refs/heads/main",
        repository: repositoryPayload,
      },
      sha,
      ref: "refs/heads/main",
      checkout: sha,
      inputs,
    }),
    pullRequestJob: (proposal, inputs = {}) => ({
      event: "pull_request",
      payload: payloadOf(proposal),
      sha: proposal.merge,
      ref: `refs/pull/${proposal.number}/merge`,
      checkout: proposal.merge,
      inputs,
    }),
    mergeGroupJob: ({ number, base, merge }, inputs = {}) => {
      const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
      push(merge, ref);
      return {
        event: "merge_group",
        payload: {
          action: "checks_requested",
          merge_group: { head_sha: merge, head_ref: ref, base_sha: base, base_ref: "refs/heads/main" },
          repository: repositoryPayload,
        },
        sha: merge,
        ref,
        checkout: merge,
        inputs,
      };
    },
    bare,
    newRunner,
    checkOut: (runner, revision, depth = 1) =>
      checkOut(runner.workspace, `${gitServer.url}/${REPOSITORY}`, revision, depth),
    async run(environment, job) {
      const runner = job.runner ?? newRunner();
      runs += 1;
      const home = join(folder, `job-${runs}`);
      if (job.checkout !== null && job.runner === undefined) {
        await checkOut(runner.workspace, `${gitServer.url}/${REPOSITORY}`, job.checkout, job.depth ?? 1);
      }
      job.before?.(runner.workspace);
      const eventPath = join(runner.temp, `event-${runs}.json`);
      writeFileSync(eventPath, JSON.stringify(job.payload));
      const counter = countBuilds(join(home, "bin"), environment, job.beforeBuild);
      const finished = await runBundle([], {
        bundle: "action",
        runner: true,
        runnerFolder: runner.temp,
        cwd: runner.workspace,
        environment: counter.environment,
        ...(job.kill === undefined ? {} : { kill: killAfter(job.kill, () => counter.builds().length) }),
        extra: {
          RUNNER_TEMP: runner.temp,
          GITHUB_API_URL: github.apiUrl,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_REPOSITORY: REPOSITORY,
          GITHUB_EVENT_NAME: job.event,
          GITHUB_EVENT_PATH: eventPath,
          GITHUB_SHA: job.sha,
          GITHUB_REF: job.ref,
          GITHUB_RUN_ID: String(job.runId ?? 1000 + runs),
          GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1),
          ...(job.noCache === true ? {} : cache.environment),
          GITHUB_SERVER_URL: serverUrl,
          ...inputVariables({
            "github-token": job.token === undefined ? TOKEN : (job.token ?? ""),
            ...job.inputs,
          }),
          ...job.extra,
        },
      });
      const outputs = fileCommands(join(runner.temp, "output.txt"));
      const reportPath = outputs["report"];
      return {
        ...finished,
        outputs,
        runner,
        summary: readFileSync(join(runner.temp, "summary.md"), "utf8"),
        report: reportPath === undefined ? null : parseReport(readFileSync(reportPath, "utf8")),
        builds: counter.builds(),
      };
    },
    async close() {
      await Promise.all([github.close(), gitServer.close(), cache.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a head changes since it left the base, with patches as GitHub gives them: from the first hunk on. */
function changedFiles(repository: string, base: string, head: string): readonly FileState[] {
  const diff = (...words: readonly string[]): string =>
    git(repository, "diff", "--no-color", "--no-renames", `${base}...${head}`, ...words);
  const status = { A: "added", D: "removed", M: "modified" } as const;
  return diff("--name-status", "-z")
    .split("\0")
    .flatMap((word, index, words): readonly FileState[] => {
      const path = words[index + 1];
      if (index % 2 === 1 || path === undefined || !(word === "A" || word === "D" || word === "M")) return [];
      const patch = diff("--", path);
      const start = patch.indexOf("\n@@ ");
      const text = start === -1 ? null : patch.slice(start + 1).replace(/\n$/u, "");
      return [{ path, status: status[word], patch: text }];
    });
}

/** As a runner names a step's inputs. */
export function inputVariables(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

/** Name to value out of the runner's file format, multi-line values included. A later value goes before an earlier. */
export function fileCommands(path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const match of readFileSync(path, "utf8").matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    found[match[1] ?? ""] = match[3] ?? "";
  }
  return found;
}

/** As actions/checkout does it, credentials left out: the action fetches with the token it is given. */
async function checkOut(workspace: string, url: string, sha: string, depth: number): Promise<void> {
  const credentials = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");
  const header = `http.extraheader=AUTHORIZATION: basic ${credentials}`;
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  const branches = depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*"] : [];
  const refs = [`+${sha}:refs/remotes/checkout`, ...branches];
  if (!existsSync(join(workspace, ".git"))) {
    git(workspace, "init", "--quiet");
    git(workspace, "remote", "add", "origin", url);
  }
  // The server answers from this very process: a synchronous call would wait for itself.
  await promisify(execFile)(
    "git",
    ["-c", header, "fetch", "--quiet", "--no-tags", ...shallow, "origin", ...refs],
    {
      cwd: workspace,
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    },
  );
  git(workspace, "checkout", "--quiet", "--force", "refs/remotes/checkout");
  git(workspace, "clean", "-ffdx", "--quiet");
}

function killAfter(
  { builds, afterMs, signal }: NonNullable<RunnerJob["kill"]>,
  begun: () => number,
): NonNullable<RunOptions["kill"]> {
  return { afterMs, signal, when: () => begun() >= builds };
}

/** What was built, by the last folder and name of each Dockerfile, sorted; the base's lie elsewhere than the workspace. */
export function built({ builds, runner }: Pick<JobResult, "builds" | "runner">): readonly string[] {
  return builds
    .map((path) => {
      const name = path.split("/").slice(-2).join("/");
      return path.startsWith(runner.workspace) ? name : `base:${name}`;
    })
    .sort();
}

/** A docker client in front of the engine's that notes each build, and then is the other. */
function countBuilds(
  folder: string,
  environment: NodeJS.ProcessEnv,
  beforeBuild = ":",
): { readonly environment: NodeJS.ProcessEnv; builds(): readonly string[] } {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, "builds.log");
  writeFileSync(log, "");
  const path = environment["PATH"] ?? "";
  writeFileSync(
    join(folder, "docker"),
    `#!/bin/sh
# Arguments one a line: a path may hold blanks.
PATH='${path}'
export PATH
case "$1 $2" in
  "buildx build" | "build "*)
    for word in "$@"; do case "$word" in --file=*) echo "\${word#--file=}" >>'${log}';; esac; done
    count=$(wc -l <'${log}')
    { ${beforeBuild}
    } >/dev/null 2>&1
    ;;
esac
exec docker "$@"
`,
    { mode: 0o755 },
  );
  return {
    environment: { ...environment, PATH: `${folder}:${path}` },
    builds: () =>
      readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== ""),
  };
}
