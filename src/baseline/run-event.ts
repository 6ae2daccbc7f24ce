/** What GitHub says set off this run, read from its event payload. The payload holds strangers' text: it is bounded. */
import { z } from "zod";

/** What every payload tells, as far as it does. */
export interface EventOrigin {
  /** Name of the repository's default branch. */
  readonly defaultBranch: string | null;
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string | null;
}

export interface PullRequestFacts {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string;
  /** `owner/name` of where the head lies; null when that fork is gone. */
  readonly headRepository: string | null;
  /** Tip of the base branch when the event was sent; it may have moved on since. */
  readonly baseSha: string;
  /** Name of the base branch. */
  readonly baseRef: string;
  readonly labels: readonly string[];
  /** The head lies in another repository than the base, or in one that is gone. */
  readonly fork: boolean;
}

export interface MergeGroupFacts {
  /** The commit that the group is merged onto: the base branch, or the group before this one. */
  readonly baseSha: string;
  /** Name of the base branch. */
  readonly baseRef: string;
  readonly headSha: string;
  /** The pull request that the group merges last, as its branch says; null when it does not. */
  readonly number: number | null;
}

export interface PushFacts {
  /** The commit that the ref named before; null when the ref is new. */
  readonly before: string | null;
  /** In full: `refs/heads/main`. */
  readonly ref: string;
  /** History was replaced: `before` may be reachable from nothing any more. */
  readonly forced: boolean;
}

export interface WorkflowRunFacts {
  readonly headSha: string;
  readonly headBranch: string | null;
  /** Who owns the repository that the head lies in; null when that fork is gone. */
  readonly headOwner: string | null;
  /** What set off the run that this one follows: `pull_request`. */
  readonly event: string;
  readonly runId: number;
  readonly attempt: number;
  readonly url: string;
  /** null while that run is under way. */
  readonly conclusion: string | null;
}

export type RunEvent =
  | ({ readonly kind: "pull-request" | "pull-request-target" } & PullRequestFacts & EventOrigin)
  | ({ readonly kind: "merge-group" } & MergeGroupFacts & EventOrigin)
  | ({ readonly kind: "push" } & PushFacts & EventOrigin)
  | ({ readonly kind: "workflow-run" } & WorkflowRunFacts & EventOrigin)
  | ({
      readonly kind: "other";
      readonly name: string;
      /** Why an event that is known could not be read; null for all others. */
      readonly problem: string | null;
    } & EventOrigin);

const LONGEST_NAME = 100;
const LONGEST_PROBLEM = 300;
/** Git's own limit on a path, and so on a ref, is lower on every system. */
const LONGEST_REF = 4096;
/** GitHub allows a hundred labels of fifty characters. */
const MOST_LABELS = 1000;
const LONGEST_LABEL = 1000;

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u, "is no commit hash");
/** Refs hold neither blanks nor control characters. */
const ref = z
  .string()
  .max(LONGEST_REF)
  .regex(/^[^\s\p{Cc}]+$/u, "is no name of a ref");
const fullName = z
  .string()
  .max(300)
  .regex(/^[\w.-]+\/[\w.-]+$/u, "is no name of a repository");
const count = z.number().int().positive();

const originSchema = z.object({
  repository: z.object({ full_name: fullName, default_branch: ref.nullish().catch(null) }),
});

const pullRequestSchema = z.object({
  pull_request: z.object({
    number: count,
    head: z.object({ sha, ref, repo: z.object({ full_name: fullName }).nullish() }),
    base: z.object({ sha, ref, repo: z.object({ full_name: fullName }) }),
    labels: z
      .array(z.object({ name: z.string().max(LONGEST_LABEL) }))
      .max(MOST_LABELS)
      .nullish(),
  }),
});

const mergeGroupSchema = z.object({
  merge_group: z.object({ base_sha: sha, base_ref: ref, head_sha: sha, head_ref: ref }),
});

const pushSchema = z.object({
  before: sha.nullish(),
  ref,
  created: z.boolean().nullish(),
  forced: z.boolean().nullish(),
});

const workflowRunSchema = z.object({
  workflow_run: z.object({
    head_sha: sha,
    head_branch: ref.nullish(),
    head_repository: z
      .object({ owner: z.object({ login: z.string().min(1).max(LONGEST_NAME) }).nullish() })
      .nullish(),
    event: z.string().min(1).max(LONGEST_NAME),
    id: count,
    run_attempt: count.nullish(),
    html_url: z.url({ protocol: /^https?$/u }).max(2000),
    conclusion: z.string().max(LONGEST_NAME).nullish(),
  }),
});

/**
 * Reads the payload of the event called `name` (`pull_request`). Never throws: what cannot be read is of the kind
 * `other`, with the problem.
 */
export function parseRunEvent(name: string, payload: unknown): RunEvent {
  const origin = originOf(payload);
  const known = READERS.get(name);
  if (known === undefined)
    return { kind: "other", name: name.slice(0, LONGEST_NAME), problem: null, ...origin };
  const read = known(payload);
  return "problem" in read
    ? { kind: "other", name, problem: read.problem, ...origin }
    : { ...read, ...origin };
}

type Known = Exclude<RunEvent, { kind: "other" }>;
type WithoutOrigin<T> = T extends Known ? Omit<T, keyof EventOrigin> : never;
type Read = WithoutOrigin<Known> | { readonly problem: string };

const READERS: ReadonlyMap<string, (payload: unknown) => Read> = new Map([
  ["pull_request", (payload: unknown) => pullRequest("pull-request", payload)],
  ["pull_request_target", (payload: unknown) => pullRequest("pull-request-target", payload)],
  ["merge_group", mergeGroup],
  ["push", push],
  ["workflow_run", workflowRun],
]);

function originOf(payload: unknown): EventOrigin {
  const read = originSchema.safeParse(payload);
  if (!read.success) return { defaultBranch: null, repository: null };
  const { full_name: repository, default_branch: defaultBranch } = read.data.repository;
  return { defaultBranch: defaultBranch ?? null, repository };
}

function pullRequest(kind: "pull-request" | "pull-request-target", payload: unknown): Read {
  const read = pullRequestSchema.safeParse(payload);
  if (!read.success) return { problem: problemOf(read.error) };
  const { number, head, base, labels } = read.data.pull_request;
  const headRepository = head.repo?.full_name ?? null;
  return {
    kind,
    number,
    headSha: head.sha,
    headRef: head.ref,
    headRepository,
    baseSha: base.sha,
    baseRef: base.ref,
    labels: (labels ?? []).map((label) => label.name),
    fork: headRepository?.toLowerCase() !== base.repo.full_name.toLowerCase(),
  };
}

function mergeGroup(payload: unknown): Read {
  const read = mergeGroupSchema.safeParse(payload);
  if (!read.success) return { problem: problemOf(read.error) };
  const {
    base_sha: baseSha,
    base_ref: baseRef,
    head_sha: headSha,
    head_ref: headRef,
  } = read.data.merge_group;
  // The queue names its branches after the pull request: gh-readonly-queue/main/pr-104-<sha>.
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/u.exec(headRef)?.[1];
  return {
    kind: "merge-group",
    baseSha,
    baseRef: baseRef.replace(/^refs\/heads\/(?=.)/u, ""),
    headSha,
    number: number === undefined ? null : Number(number),
  };
}

function push(payload: unknown): Read {
  const read = pushSchema.safeParse(payload);
  if (!read.success) return { problem: problemOf(read.error) };
  const { before, created, forced } = read.data;
  const isNew = before === null || before === undefined || created === true || /^0+$/u.test(before);
  return { kind: "push", before: isNew ? null : before, ref: read.data.ref, forced: forced ?? false };
}

function workflowRun(payload: unknown): Read {
  const read = workflowRunSchema.safeParse(payload);
  if (!read.success) return { problem: problemOf(read.error) };
  const run = read.data.workflow_run;
  return {
    kind: "workflow-run",
    headSha: run.head_sha,
    headBranch: run.head_branch ?? null,
    headOwner: run.head_repository?.owner?.login ?? null,
    event: run.event,
    runId: run.id,
    attempt: run.run_attempt ?? 1,
    url: run.html_url,
    conclusion: run.conclusion ?? null,
  };
}

/** Names the place in the schema's words, never in the payload's. */
function problemOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const place =
    issue === undefined || issue.path.length === 0 ? "the payload" : issue.path.map(String).join(".");
  return `${place}: ${issue?.message ?? "invalid"}`.slice(0, LONGEST_PROBLEM);
}
