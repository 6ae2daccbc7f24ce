import { join } from "node:path";
import * as core from "@actions/core";
import * as github from "@actions/github";
import { openProject, runCheck } from "../compose.js";
import type { Project } from "../compose.js";
import { CancelledError, ConfigError, ImageBudgetError, messageOf, PublishError } from "../model/errors.js";
import { annotations } from "../report/annotations.js";
import { summariseOutcome } from "../report/headline.js";
import { serializeReport } from "../report/json.js";
import { renderMarkdown, SUMMARY_LIMIT } from "../report/markdown.js";
import type { Report } from "../report/schema.js";
import { renderText } from "../report/text.js";
import { createActionsProgress } from "../runner/progress-actions.js";
import { exitCodeOfSignal } from "../runner/signals.js";
import { tempParent } from "../runner/temp.js";
import { readInputs } from "./action-inputs.js";
import type { ActionInputs } from "./action-inputs.js";
import { RUN_ID_STATE } from "./action-post.js";
import { writeResult } from "./output.js";

/** What a log page shows without scrolling sideways. */
const LOG_WIDTH = 140;

/** The action's main step. Never rejects: a failure is the step's own, said in its last lines. */
export async function runActionStep(): Promise<void> {
  try {
    const inputs = readInputs(core.getInput);
    const project = await openProject(
      process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
      inputs.config,
      process.env,
    );
    // Before the first line: the runner masks what it has been told, and only from then on.
    for (const value of project.redactor.values()) core.setSecret(value);
    const report = await runCheck(project, {
      only: inputs.only,
      base: inputs.base,
      progress: createActionsProgress({
        write: (text) => process.stdout.write(text),
        redact: (text) => project.redactor.redact(text),
      }),
      onRunId: (runId) => {
        core.saveState(RUN_ID_STATE, runId);
      },
    });
    // The log tells the whole story too; the renderer leaves nothing in it that the runner would take for a command.
    process.stdout.write(`\n${renderText(report, { color: false, width: LOG_WIDTH, unicode: true })}\n`);
    const failures = await publish(report, inputs, project);
    for (const failure of failures) core.warning(`${failure.message} ${failure.hint}`);
    const line = project.redactor.redact(summariseOutcome(report));
    if (report.exitCode !== 0) core.setFailed(line);
    else if (failures.length > 0) core.setFailed("The report could not be written although asked to.");
    else core.info(line);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  if (error instanceof CancelledError) {
    core.warning(`${error.message}; everything temporary is removed`);
    process.exitCode = exitCodeOfSignal(error.signal);
    return;
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) {
      const facts = [
        problem.found === undefined ? "" : ` Found ${problem.found}.`,
        problem.expected === undefined ? "" : ` Expected ${problem.expected}.`,
        problem.suggestion === undefined ? "" : ` Did you mean "${problem.suggestion}"?`,
      ].join("");
      core.error(`${problem.message}.${facts}`, {
        title: "Image Budget: configuration",
        file: problem.file,
        ...(problem.line === null ? {} : { startLine: problem.line }),
      });
    }
    core.setOutput("status", "error");
    core.setOutput("exit-code", String(error.exitCode));
    core.setFailed(`The configuration is wrong in ${error.problems.length} place(s). ${error.hint}`);
    return;
  }
  const hint =
    error instanceof ImageBudgetError ? error.hint : "This is a defect of Image Budget; please report it.";
  core.setOutput("status", "error");
  core.setOutput("exit-code", error instanceof ImageBudgetError ? String(error.exitCode) : "3");
  core.setFailed(`${messageOf(error)} ${hint}`);
}

/** Everything is written before the step may fail; what could not be written is returned, not thrown. */
async function publish(
  report: Report,
  inputs: ActionInputs,
  project: Project,
): Promise<readonly PublishError[]> {
  const failures: PublishError[] = [];
  const attempt = async (write: () => Promise<void> | void): Promise<void> => {
    try {
      await write();
    } catch (error) {
      failures.push(
        error instanceof PublishError
          ? error
          : new PublishError(messageOf(error), "See the log above.", error),
      );
    }
  };
  const folder = join(await tempParent(project.environment), "image-budget");
  const reportPath = inputs.report ?? join(folder, "report.json");
  const markdownPath = join(folder, "report.md");
  const runUrl = runAddress();
  const markdown = renderMarkdown(report, { limit: SUMMARY_LIMIT, bytes: SUMMARY_LIMIT, runUrl });
  await attempt(() => writeResult(reportPath, serializeReport(report)));
  await attempt(() => writeResult(markdownPath, markdown));
  if (inputs.summary) await attempt(() => writeSummary(markdown));
  if (inputs.annotations) annotate(report);
  await attempt(() => {
    setOutputs(report, reportPath, markdownPath);
  });
  return failures;
}

async function writeSummary(markdown: string): Promise<void> {
  // Off a runner, or on one too old to have summaries, there is no file to write to.
  if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
  await core.summary.addRaw(markdown, true).write();
}

function annotate(report: Report): void {
  for (const { level, file, line, title, message } of annotations(report)) {
    const place = {
      title,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
    };
    if (level === "error") core.error(message, place);
    else core.warning(message, place);
  }
}

function setOutputs(report: Report, reportPath: string, markdownPath: string): void {
  const { total } = report;
  const failed = report.images.filter((image) => image.status === "fail" || image.status === "error");
  const saving = total.saving === null || total.saving.estimate ? "" : String(total.saving.bytes);
  core.setOutput("status", report.status);
  core.setOutput("exit-code", String(report.exitCode));
  core.setOutput("summary", summariseOutcome(report));
  core.setOutput("report", reportPath);
  core.setOutput("markdown", markdownPath);
  core.setOutput("total-bytes", total.bytes === null ? "" : String(total.bytes));
  core.setOutput("change-bytes", total.change === null ? "" : String(total.change.bytes));
  core.setOutput("saving-bytes", saving);
  core.setOutput("failed", JSON.stringify(failed.map((image) => image.name)));
}

/** The page of this run, for the link in a shortened report; null when the runner does not say. */
function runAddress(): string | null {
  const { serverUrl, runId } = github.context;
  const repository = process.env["GITHUB_REPOSITORY"];
  return repository === undefined || !Number.isFinite(runId)
    ? null
    : `${serverUrl}/${repository}/actions/runs/${runId}`;
}
