/** The action in mode publish: one comment from reports that other jobs wrote. Checks nothing out, builds nothing. */
import * as core from "@actions/core";
import { asPublishError, ConfigError, PublishError } from "../model/errors.js";
import type { ImageBudgetError } from "../model/errors.js";
import { unmergedReport } from "../stages/merge-failure.js";
import { mergeReports } from "../stages/merge.js";
import type { Report } from "../report/schema.js";
import type { ActionInputs } from "./action-inputs.js";
import { finish, publishComment, warnUnpublished } from "./action-comment.js";
import { offerSuggestions } from "./action-suggest.js";
import type { CommentTarget } from "./comment.js";
import { connectGitHub } from "./github.js";
import { applyLabel } from "./override.js";
import { findTarget } from "./publish-target.js";
import { readReports } from "./report-files.js";
import { printReport, writeResults } from "./results.js";
import type { RunContext } from "./run-context.js";
import { VERSION } from "../version.js";

/**
 * Merges the reports, finds the pull request by the head that was measured, as GitHub tells it and never as a file
 * does, and comments once. Reports that make no whole are told there too: the comment of an earlier run must not go on
 * saying what nobody knows any more.
 * @throws ConfigError when reports do not go together or there are none; PublishError when one is no report
 */
export async function runActionPublish(inputs: ActionInputs, context: RunContext): Promise<void> {
  const merged = await merge(inputs);
  const api = connectGitHub(inputs.token, context);
  let target: CommentTarget | null = null;
  let failure: PublishError | null = null;
  try {
    target = await findTarget(context, api);
  } catch (error) {
    failure = asPublishError(error);
  }
  const report = await applyLabel(merged.report, api, target);
  printReport(report);
  const failures = await writeResults(report, {
    report: inputs.report,
    summary: inputs.summary,
    // The jobs that measured have annotated their lines already.
    annotations: false,
    runUrl: target?.runUrl ?? context.runUrl,
    environment: process.env,
  });
  if (target !== null) failure = await publishComment(api, target, report, inputs);
  else if (failure === null) core.info("No open pull request has what was measured as its head: no comment.");
  if (merged.error !== null) {
    warnUnpublished([...failures, ...(failure === null ? [] : [failure])]);
    throw merged.error;
  }
  if (target !== null) await offerSuggestions(api, target, report, inputs, failure);
  finish(report, failures, failure, (text) => text);
}

/** The one report, or what is to be told instead and why. */
async function merge(
  inputs: ActionInputs,
): Promise<{ readonly report: Report; readonly error: ImageBudgetError | null }> {
  try {
    return { report: mergeReports(await readReports(inputs.reports), inputs.only.names), error: null };
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof PublishError)) throw error;
    return { report: unmergedReport(error, { version: VERSION, now: new Date() }), error };
  }
}
