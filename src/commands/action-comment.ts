/** The comment as the action writes it, and how the step ends. */
import * as core from "@actions/core";
import { asPublishError, PublishError } from "../model/errors.js";
import { summariseOutcome } from "../report/headline.js";
import type { Report } from "../report/schema.js";
import type { GitHubApi } from "../github/client.js";
import type { ActionInputs } from "./action-inputs.js";
import { commentOn, describePublished } from "./comment.js";
import type { CommentTarget } from "./comment.js";

/** Comments unless told not to; whatever keeps it from that is returned, so that it never hides the verdict. */
export async function publishComment(
  api: GitHubApi | null,
  target: CommentTarget,
  report: Report,
  inputs: Pick<ActionInputs, "comment" | "commentKey">,
): Promise<PublishError | null> {
  if (inputs.comment === "never") return null;
  if (api === null) {
    return new PublishError(
      "the pull request has no comment: there is no token",
      "Leave `github-token` at its default, or give a token that may write to pull requests.",
    );
  }
  try {
    core.info(describePublished(await commentOn(api, target, report, inputs.comment, inputs.commentKey)));
    return null;
  } catch (error) {
    return asPublishError(error);
  }
}

/** What could not be written or published, each as a warning of its own. */
export function warnUnpublished(
  failures: readonly PublishError[],
  redact: (text: string) => string = (text) => text,
): void {
  for (const { message, hint } of failures) {
    core.warning(redact(`${message} ${hint}`), { title: "Image Budget: not published" });
  }
}

/**
 * Ends the step: red for a broken budget, for what could not be measured, and for files that could not be written. A
 * comment that could not be written is a warning and exit code 4: forks have tokens that cannot, and the verdict is in
 * the summary all the same.
 */
export function finish(
  report: Report,
  failures: readonly PublishError[],
  comment: PublishError | null,
  redact: (text: string) => string,
): void {
  warnUnpublished([...failures, ...(comment === null ? [] : [comment])], redact);
  const line = redact(summariseOutcome(report));
  if (report.exitCode !== 0) {
    core.setFailed(line);
    return;
  }
  if (failures.length > 0 || comment !== null) core.setOutput("exit-code", "4");
  if (failures.length > 0) core.setFailed("The report could not be written although asked to.");
  else core.info(line);
}
