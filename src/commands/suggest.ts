/** Suggestions on a pull request's Dockerfiles: whether there are some to make, and what became of them. */
import type { GitHubApi } from "../github/client.js";
import { readPatches } from "../github/pull-files.js";
import { offerReview } from "../github/review.js";
import type { Reviewed } from "../github/review.js";
import type { Report } from "../report/schema.js";
import { fixablePaths, reviewBody, suggestionsFor } from "../report/suggestions.js";
import type { CommentTarget } from "./comment.js";

/** Comments of one review: more would bury what people have to say. */
const MOST = 10;

/**
 * Offers the report's small fixes on the lines that the pull request shows, in one review. Nobody is asked anything where
 * the report has none.
 *
 * @returns null where there is nothing to suggest
 * @throws PublishError when GitHub does not take it
 */
export async function suggestOn(
  api: GitHubApi,
  { repository, number, headSha }: Pick<CommentTarget, "repository" | "number" | "headSha">,
  report: Report,
): Promise<Reviewed | null> {
  const paths = fixablePaths(report);
  if (paths.size === 0) return null;
  const offers = suggestionsFor(report, await readPatches(api, repository, number, paths));
  if (offers.length === 0) return null;
  return offerReview(api, { repository, number, headSha, offers, most: MOST, body: reviewBody });
}

/** What became of the suggestions, for the log. */
export function describeReviewed(reviewed: Reviewed): string {
  switch (reviewed.kind) {
    case "offered":
      return `Suggested ${reviewed.count} ${reviewed.count === 1 ? "change" : "changes"}: ${reviewed.url}`;
    case "nothing-new":
      return "No new suggestions.";
    case "moved-on":
      return "The pull request's head has moved on: nothing was suggested.";
    case "closed":
      return "The pull request is closed: nothing was suggested.";
  }
}
