/** The suggestions as the action makes them: an offer, whose failure is no failure of the run. */
import * as core from "@actions/core";
import type { GitHubApi } from "../github/client.js";
import { PermissionError } from "../github/failures.js";
import { asPublishError } from "../model/errors.js";
import type { PublishError } from "../model/errors.js";
import type { Report } from "../report/schema.js";
import { fixablePaths } from "../report/suggestions.js";
import type { ActionInputs } from "./action-inputs.js";
import type { CommentTarget } from "./comment.js";
import { describeReviewed, suggestOn } from "./suggest.js";

/**
 * Suggests unless told not to; what keeps it from that is a notice.
 * @param commented what kept the comment from being written: a token that may not comment may not suggest either
 */
export async function offerSuggestions(
  api: GitHubApi | null,
  target: CommentTarget,
  report: Report,
  inputs: Pick<ActionInputs, "comment" | "suggestions">,
  commented: PublishError | null,
): Promise<void> {
  // Without a token the comment has said so.
  if (inputs.comment === "never" || !inputs.suggestions || api === null) return;
  if (commented instanceof PermissionError) {
    if (fixablePaths(report).size > 0) tell("Changes could be suggested, but the token may not write.");
    return;
  }
  try {
    const reviewed = await suggestOn(api, target, report);
    if (reviewed !== null) core.info(describeReviewed(reviewed));
  } catch (error) {
    const { message, hint } = asPublishError(error);
    tell(`${message} ${hint}`);
  }
}

function tell(text: string): void {
  core.notice(text, { title: "Image Budget: no suggestions" });
}
