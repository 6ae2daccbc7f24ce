import { createGitHub } from "../github/client.js";
import { pullRequest as readPullRequest } from "../github/pull-requests.js";
import type { GitHubApi } from "../github/client.js";
import { ConfigError, PublishError } from "../model/errors.js";
import { summariseOutcome } from "../report/headline.js";
import type { Report } from "../report/schema.js";
import { mergeReports } from "../stages/merge.js";
import type { PublishCommand } from "./command.js";
import { commentOn, describePublished } from "./comment.js";
import type { CommentTarget } from "./comment.js";
import { readReports } from "./report-files.js";
import { findTarget } from "./publish-target.js";
import { describeReviewed, suggestOn } from "./suggest.js";
import { readRunContext } from "./run-context.js";

/**
 * `image-budget publish`: one comment, and suggestions, from reports measured elsewhere. Exits as the reports say, or with 4 when they say
 * nothing against it and the comment could not be written.
 */
export async function runPublishCommand(command: PublishCommand): Promise<number> {
  const report = mergeReports(await readReports(command.reports), command.only);
  process.stdout.write(`${summariseOutcome(report)}\n`);
  if (command.comment === "never") return report.exitCode;
  try {
    await publish(command, report, command.comment);
    return report.exitCode;
  } catch (error) {
    // What is wrong with the images goes before what is wrong with the comment.
    if (!(error instanceof PublishError) || report.exitCode === 0) throw error;
    say(error.message, error.hint);
    return report.exitCode;
  }
}

function say(message: string, hint?: string): void {
  process.stderr.write(`image-budget: ${message}\n${hint === undefined ? "" : `  ${hint}\n`}`);
}

/** Comments and suggests, and tells what became of both. @throws PublishError, ConfigError */
async function publish(
  command: PublishCommand,
  report: Report,
  policy: Exclude<PublishCommand["comment"], "never">,
): Promise<void> {
  const token = process.env["GITHUB_TOKEN"] ?? process.env["GH_TOKEN"] ?? "";
  if (token === "") {
    throw new PublishError(
      "there is no token to comment with",
      "Set GITHUB_TOKEN to a token that may write to pull requests.",
    );
  }
  const api = createGitHub({
    token,
    environment: process.env,
    onWait: (message) => {
      process.stderr.write(`${message}\n`);
    },
  });
  const target = await targetOf(command, report, api);
  if (target === null) {
    say("no open pull request has what was measured as its head.");
    return;
  }
  say(describePublished(await commentOn(api, target, report, policy, command.commentKey)));
  if (command.suggestions) await suggest(api, target, report);
}

/** An offer: that it could not be made is told, and changes nothing. */
async function suggest(api: GitHubApi, target: CommentTarget, report: Report): Promise<void> {
  try {
    const reviewed = await suggestOn(api, target, report);
    if (reviewed !== null) say(describeReviewed(reviewed));
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    say(error.message, error.hint);
  }
}

async function targetOf(
  command: PublishCommand,
  report: Report,
  api: GitHubApi,
): Promise<CommentTarget | null> {
  const { repository, pullRequest: number } = command;
  if (repository === null || number === null) {
    const context = await readRunContext(process.env);
    if (context.event === null) {
      throw new ConfigError(
        [{ file: "publish", line: null, message: "there is no runner's event that names a pull request" }],
        "Name it: --repository OWNER/NAME --pull-request N.",
      );
    }
    return findTarget(context, api);
  }
  const found = await readPullRequest(api, repository, number);
  const { sha } = report.commit;
  // The file is not asked which pull request it is about, only whether it can be about this one.
  if (sha !== found.headSha && sha !== found.mergeSha) {
    throw new PublishError(
      `the report is about ${sha ?? "no commit"}, and #${number} has ${found.headSha} as its head`,
      "Measure the pull request as it is now.",
    );
  }
  return { repository, number, headSha: found.headSha, run: { id: 0, attempt: 1 }, runUrl: null };
}
