/** Which commit a run counts changes against. */
import type { RunEvent } from "./run-event.js";

/** What the choice rests on. */
export type BaseReason = "given" | "merge-parent" | "merge-base" | "merge-queue" | "push";

export type BaseChoice =
  | {
      readonly kind: "commit";
      /** A hash, or a name that was given. */
      readonly commit: string;
      /** What people call it: `main`, or the name that was given. */
      readonly ref: string;
      readonly how: BaseReason;
    }
  /** The best common ancestor of the two: git's to find. */
  | { readonly kind: "merge-base"; readonly head: string; readonly base: string; readonly ref: string }
  /** `reason` is null on a desk, where nobody asked for one. */
  | { readonly kind: "none"; readonly reason: string | null };

/** A choice that needs no more history. */
export type KnownBaseChoice = Exclude<BaseChoice, { readonly kind: "merge-base" }>;

export interface BaseInput {
  /** What the user asked for; it goes before everything else. */
  readonly given: string | null;
  /** null on a desk. */
  readonly event: RunEvent | null;
  /** What is checked out, with its parents as the commit names them. */
  readonly head: { readonly sha: string | null; readonly parents: readonly string[] };
  /** GITHUB_SHA: on `pull_request` the merge commit that GitHub made to test. */
  readonly runSha: string | null;
}

/** Chooses the baseline commit from what was asked, what set off the run, and what is checked out. */
export function chooseBase({ given, event, head, runSha }: BaseInput): BaseChoice {
  if (given !== null) return { kind: "commit", commit: given, ref: given, how: "given" };
  if (event === null) return { kind: "none", reason: null };
  switch (event.kind) {
    case "pull-request":
    case "pull-request-target":
      return baseOfPullRequest(event, head, runSha);
    case "merge-group":
      return { kind: "commit", commit: event.baseSha, ref: event.baseRef, how: "merge-queue" };
    case "push":
      return event.before === null
        ? none(`${nameOf(event.ref)} is new: nothing was there before this push`)
        : { kind: "commit", commit: event.before, ref: shortName(event.ref), how: "push" };
    case "workflow-run":
      return none(without("workflow_run"));
    case "other":
      return none(
        event.problem === null
          ? without(event.name)
          : `the payload of the event ${event.name} cannot be read (${event.problem})`,
      );
  }
}

type PullRequest = Extract<RunEvent, { kind: "pull-request" | "pull-request-target" }>;

function baseOfPullRequest(event: PullRequest, head: BaseInput["head"], runSha: string | null): BaseChoice {
  const { baseSha, baseRef } = event;
  if (head.sha === null) return none("no commit is checked out here to tell the pull request's base from");
  const parent = head.parents[0];
  if (parent !== undefined && isMergeOf(event, head, runSha)) {
    return { kind: "commit", commit: parent, ref: baseRef, how: "merge-parent" };
  }
  return { kind: "merge-base", head: head.sha, base: baseSha, ref: baseRef };
}

/**
 * Whether the checkout is the merge that GitHub made of the pull request. A head into which somebody merged the base
 * branch has two parents as well: its first one is the branch's own history, no baseline.
 */
function isMergeOf(event: PullRequest, head: BaseInput["head"], runSha: string | null): boolean {
  if (head.parents.length < 2 || head.sha === event.headSha) return false;
  // On `pull_request_target` GITHUB_SHA is the base branch's tip, which may well be another pull request's merge.
  const ofThisRun = event.kind === "pull-request" && head.sha === runSha;
  return ofThisRun || head.parents[1] === event.headSha;
}

function none(reason: string): BaseChoice {
  return { kind: "none", reason };
}

function without(event: string): string {
  return `the event ${event} has no commit to count against (\`base:\` names one)`;
}

function nameOf(ref: string): string {
  return `${ref.startsWith("refs/tags/") ? "the tag" : "the branch"} ${shortName(ref)}`;
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\/(?=.)/u, "");
}
