import { resolve } from "node:path";
import { openProject, runCheck } from "../compose.js";
import { withTrials } from "../config/trials.js";
import { LINT_RULES } from "../lint/index.js";
import { serializeReport } from "../report/json.js";
import { renderMarkdown } from "../report/markdown.js";
import type { Report } from "../report/schema.js";
import { renderSarif } from "../report/sarif.js";
import { renderText } from "../report/text.js";
import { PublishError } from "../model/errors.js";
import { createRecordFile } from "../runner/record-file.js";
import { isDefaultBranch, isProposal, readRunContext, refusePrivileged } from "./run-context.js";
import type { CheckCommand, Format } from "./command.js";
import { emit, writeResult } from "./output.js";
import { commandProgress } from "./progress.js";

/** A Markdown file that nobody posts may be long; this bounds memory, not the reader. */
const MARKDOWN_LIMIT = 1_000_000;

/** `image-budget check`: writes every result first, then says by its exit code how it went. */
export async function runCheckCommand(command: CheckCommand): Promise<number> {
  const project = await openProject(process.cwd(), command.config, process.env);
  const context = await readRunContext(process.env);
  refusePrivileged(context.event);
  const { records } = command;
  const tried =
    command.trial === null
      ? project
      : { ...project, config: withTrials(project.config, command.only.names, command.trial) };
  const report = await runCheck(tried, {
    only: command.only,
    shard: command.shard,
    base: command.noBaseline ? null : { given: command.base, context, api: null },
    judgedByBase: isProposal(context.event),
    remote: null,
    records:
      records === null
        ? null
        : createRecordFile(resolve(records), {
            onProblem: (message) => {
              process.stderr.write(`image-budget: ${message}\n`);
            },
          }),
    recording: command.record || isDefaultBranch(context),
    progress: commandProgress(project.redactor),
    onRunId: () => undefined,
  });
  const failures: PublishError[] = [];
  const attempt = async (write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      failures.push(error);
    }
  };
  const { report: reportPath, markdown: markdownPath } = command;
  if (reportPath !== null) await attempt(() => writeResult(reportPath, serializeReport(report)));
  if (markdownPath !== null)
    await attempt(() => writeResult(markdownPath, render(report, "markdown", false)));
  const color = command.output === null && wantsColor();
  await attempt(() => emit(render(report, command.format, color), command.output));
  for (const failure of failures)
    process.stderr.write(`image-budget: ${failure.message}\n  ${failure.hint}\n`);
  return report.exitCode !== 0 || failures.length === 0 ? report.exitCode : 4;
}

function render(report: Report, format: Format, color: boolean): string {
  switch (format) {
    case "json":
      return serializeReport(report);
    case "sarif":
      return renderSarif(report, LINT_RULES);
    case "markdown":
      return renderMarkdown(report, { limit: MARKDOWN_LIMIT, runUrl: null });
    case "text":
      return renderText(report, { color, width: process.stdout.columns ?? 120, unicode: true });
  }
}

/** NO_COLOR and FORCE_COLOR are what users of other commands know. */
function wantsColor(): boolean {
  const { NO_COLOR: none, FORCE_COLOR: force, TERM: terminal } = process.env;
  if (none !== undefined && none !== "") return false;
  if (force !== undefined && force !== "" && force !== "0") return true;
  return process.stdout.isTTY && terminal !== "dumb";
}
