/** What a run leaves on a runner: report files, job summary, annotations, outputs. */
import { join } from "node:path";
import * as core from "@actions/core";
import { LINT_RULES } from "../lint/index.js";
import { messageOf, PublishError } from "../model/errors.js";
import { annotations } from "../report/annotations.js";
import { summariseOutcome } from "../report/headline.js";
import { serializeReport } from "../report/json.js";
import { renderMarkdown, SUMMARY_LIMIT } from "../report/markdown.js";
import { renderSarif } from "../report/sarif.js";
import type { Report } from "../report/schema.js";
import { renderText } from "../report/text.js";
import { tempParent } from "../runner/temp.js";
import { writeResult } from "./output.js";

/** What a log page shows without scrolling sideways. */
const LOG_WIDTH = 140;

export interface ResultOptions {
  /** Where the report goes as JSON; null for a file in the runner's temporary folder. */
  readonly report: string | null;
  readonly summary: boolean;
  readonly annotations: boolean;
  /** The page of the run, for the link in a shortened report. */
  readonly runUrl: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The log tells the whole story too; the renderer leaves nothing in it that the runner would take for a command. */
export function printReport(report: Report): void {
  process.stdout.write(`\n${renderText(report, { color: false, width: LOG_WIDTH, unicode: true })}\n`);
}

/** Everything is written before the step may fail; what could not be written is returned, not thrown. */
export async function writeResults(report: Report, options: ResultOptions): Promise<readonly PublishError[]> {
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
  const folder = join(await tempParent(options.environment), "image-budget");
  const reportPath = options.report ?? join(folder, "report.json");
  const markdownPath = join(folder, "report.md");
  const sarifPath = join(folder, "findings.sarif");
  const markdown = renderMarkdown(report, {
    limit: SUMMARY_LIMIT,
    bytes: SUMMARY_LIMIT,
    runUrl: options.runUrl,
  });
  await attempt(() => writeResult(reportPath, serializeReport(report)));
  await attempt(() => writeResult(markdownPath, markdown));
  await attempt(() => writeResult(sarifPath, renderSarif(report, LINT_RULES)));
  if (options.summary) await attempt(() => writeSummary(markdown));
  if (options.annotations) annotate(report);
  await attempt(() => {
    setOutputs(report, { report: reportPath, markdown: markdownPath, sarif: sarifPath });
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
    else if (level === "warning") core.warning(message, place);
    else core.notice(message, place);
  }
}

function setOutputs(
  report: Report,
  paths: { readonly report: string; readonly markdown: string; readonly sarif: string },
): void {
  const { total } = report;
  const failed = report.images.filter((image) => image.status === "fail" || image.status === "error");
  const saving = total.saving === null || total.saving.estimate ? "" : String(total.saving.bytes);
  const own = total.change?.own ?? null;
  core.setOutput("status", report.status);
  core.setOutput("exit-code", String(report.exitCode));
  core.setOutput("summary", summariseOutcome(report));
  core.setOutput("report", paths.report);
  core.setOutput("markdown", paths.markdown);
  core.setOutput("sarif", paths.sarif);
  core.setOutput("total-bytes", total.bytes === null ? "" : String(total.bytes));
  core.setOutput("change-bytes", total.change === null ? "" : String(total.change.bytes));
  core.setOutput("change-own-bytes", own === null ? "" : String(own.bytes));
  core.setOutput("saving-bytes", saving);
  core.setOutput("failed", JSON.stringify(failed.map((image) => image.name)));
}
