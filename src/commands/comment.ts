/** The comment on a pull request: whether there is one to write, on which, and what became of it. */
import { isFailure, isWorthTelling } from "../report/worth.js";
import { renderComment } from "../report/markdown.js";
import type { Report } from "../report/schema.js";
import type { GitHubApi } from "../github/client.js";
import { writeMarker } from "../github/marker.js";
import { publishComment } from "../github/sticky-comment.js";
import type { Published } from "../github/sticky-comment.js";
import type { CommentPolicy } from "./action-inputs.js";

/** The pull request a report is about, as GitHub tells it. */
export interface CommentTarget {
  readonly repository: string;
  readonly number: number;
  /** What was measured: nothing is published once the head has moved on. */
  readonly headSha: string;
  /** The run that measured: an older one never changes a newer one's comment. */
  readonly run: { readonly id: number; readonly attempt: number };
  /** The page of that run. */
  readonly runUrl: string | null;
}

/** Creates, updates or leaves the comment. @throws PublishError when GitHub does not take it */
export async function commentOn(
  api: GitHubApi,
  target: CommentTarget,
  report: Report,
  policy: Exclude<CommentPolicy, "never">,
  key: string,
): Promise<Published> {
  const marker = writeMarker({ key, run: target.run, head: target.headSha });
  return publishComment(api, {
    repository: target.repository,
    number: target.number,
    headSha: target.headSha,
    key,
    run: target.run,
    body: renderComment(report, { marker, runUrl: target.runUrl }),
    // What is there already must not go on saying what is no longer so.
    policy: asksForComment(report, policy) ? "create-or-update" : "update-only",
  });
}

function asksForComment(report: Report, policy: Exclude<CommentPolicy, "never">): boolean {
  switch (policy) {
    case "always":
      return true;
    case "on-change":
      return isWorthTelling(report);
    case "on-failure":
      return isFailure(report);
  }
}

/** What became of the comment, for the log. */
export function describePublished(published: Published): string {
  switch (published.kind) {
    case "created":
      return `Commented: ${published.url ?? ""}`.trim();
    case "updated":
      return `Updated the comment: ${published.url ?? ""}`.trim();
    case "unchanged":
      return "The comment says all this already.";
    case "none":
      return "Nothing that asks for a comment.";
    case "older":
      return "A newer run has commented: its comment stays.";
    case "moved-on":
      return "The pull request's head has moved on: nothing was published.";
  }
}
