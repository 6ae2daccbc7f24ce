/** The action in mode check and measure: builds, measures, judges, and says so, on the pull request last. */
import * as core from "@actions/core";
import { openProject, runCheck } from "../compose.js";
import { withTrials } from "../config/trials.js";
import type { PublishError } from "../model/errors.js";
import { createActionsProgress } from "../runner/progress-actions.js";
import type { ActionInputs } from "./action-inputs.js";
import { RUN_ID_STATE } from "./action-post.js";
import { finish, publishComment } from "./action-comment.js";
import { offerSuggestions } from "./action-suggest.js";
import { connectGitHub } from "./github.js";
import { applyLabel } from "./override.js";
import { openRecords } from "./records.js";
import { printReport, writeResults } from "./results.js";
import type { RunContext } from "./run-context.js";
import { isDefaultBranch, isProposal } from "./run-context.js";

/** @throws ConfigError, CancelledError; everything else is in the report. */
export async function runActionCheck(inputs: ActionInputs, context: RunContext): Promise<void> {
  const project = await openProject(
    process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
    inputs.config,
    process.env,
  );
  // Before the first line: the runner masks what it has been told, and only from then on.
  for (const value of project.redactor.values()) core.setSecret(value);
  const api = connectGitHub(inputs.token, context);
  const recording = isDefaultBranch(context);
  const tried =
    inputs.trial === null
      ? project
      : { ...project, config: withTrials(project.config, inputs.only.names, inputs.trial) };
  const measured = await runCheck(tried, {
    only: inputs.only,
    shard: inputs.shard,
    base: { given: inputs.base, context, api },
    judgedByBase: isProposal(context.event),
    remote: remoteOf(inputs, context),
    records: await openRecords(inputs, project, context),
    recording,
    progress: createActionsProgress({
      write: (text) => process.stdout.write(text),
      redact: (text) => project.redactor.redact(text),
    }),
    onRunId: (runId) => {
      core.saveState(RUN_ID_STATE, runId);
    },
  });
  const { event, repository } = context;
  const pullRequest =
    event?.kind === "pull-request" && repository !== null
      ? { repository, number: event.number, headSha: event.headSha, run: context.run, runUrl: context.runUrl }
      : null;
  const published = inputs.mode === "measure" ? "later" : "here";
  const report = await applyLabel(measured, api, pullRequest ?? queued(context), published);
  printReport(report);
  const failures = await writeResults(report, {
    report: inputs.report,
    summary: inputs.summary,
    annotations: inputs.annotations,
    runUrl: context.runUrl,
    environment: project.environment,
  });
  let commented: PublishError | null = null;
  if (inputs.mode !== "measure" && pullRequest !== null) {
    commented = await publishComment(api, pullRequest, report, inputs);
    await offerSuggestions(api, pullRequest, report, inputs, commented);
  }
  finish(report, failures, commented, (text) => project.redactor.redact(text));
}

/** The pull request whose label counts in a merge queue; there is no comment to write there. */
function queued({ event, repository }: RunContext): { repository: string; number: number } | null {
  if (event?.kind !== "merge-group" || event.number === null || repository === null) return null;
  return { repository, number: event.number };
}

/** Where the baseline commit is fetched from when the checkout does not hold it. */
function remoteOf(
  inputs: ActionInputs,
  { serverUrl, repository }: RunContext,
): { readonly url: string; readonly token: string | null } | null {
  return repository === null ? null : { url: `${serverUrl}/${repository}`, token: inputs.token };
}
