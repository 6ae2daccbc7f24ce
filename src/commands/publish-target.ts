/** Which pull request a run's reports are about: asked of the event and of GitHub, never of a report. */
import { findPullRequests } from "../github/pull-requests.js";
import type { GitHubApi } from "../github/client.js";
import { PublishError } from "../model/errors.js";
import type { CommentTarget } from "./comment.js";
import type { RunContext } from "./run-context.js";

/**
 * Null when the run is not about a pull request, or that one is closed or has moved on.
 * @throws PublishError when GitHub has to be asked and cannot be
 */
export async function findTarget(context: RunContext, api: GitHubApi | null): Promise<CommentTarget | null> {
  const { event, repository } = context;
  if (repository === null || event === null) return null;
  if (event.kind === "pull-request" || event.kind === "pull-request-target") {
    const { number, headSha } = event;
    return { repository, number, headSha, run: context.run, runUrl: context.runUrl };
  }
  if (event.kind !== "workflow-run" || !event.event.startsWith("pull_request")) return null;
  if (api === null) {
    throw new PublishError(
      "the pull request cannot be looked up: there is no token",
      "Leave `github-token` at its default.",
    );
  }
  const { headSha, headOwner, headBranch } = event;
  const [first] = await findPullRequests(api, repository, headSha, { headOwner, headBranch });
  if (first === undefined) return null;
  return {
    repository,
    number: first.number,
    headSha,
    // What measured decides which of two results is newer, not what publishes.
    run: { id: event.runId, attempt: event.attempt },
    runUrl: event.url,
  };
}
