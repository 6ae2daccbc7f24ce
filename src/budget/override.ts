/**
 * The override: a label that people with write access set on a pull request to let its broken limits pass.
 *
 * It lets pass what fails the run because of a limit, expired exceptions included: with fail-on: warn the warnings as
 * well, since a label that left them would open nothing. It measures nothing: what was not built or not measured, and
 * what went wrong outside the images, ends the run as before. Who set it is said with each verdict it lets pass.
 */
import type { FailOn } from "../model/config.js";
import type { Report, Verdict } from "../report/schema.js";
import { exitCodeOf, imageStatus, isWaived, overallStatus } from "./status.js";

/** True for a verdict that fails the run and that an override would let pass. */
function isBlocking(verdict: Verdict, failOn: FailOn): boolean {
  return verdict.status === "fail" || (verdict.status === "warn" && failOn === "warn" && !isWaived(verdict));
}

/** True when there is something that an override would let pass: without it nobody needs to look for the label. */
export function overrideWouldHelp(report: Report): boolean {
  return verdictsOf(report).some((verdict) => isBlocking(verdict, report.config.failOn));
}

/**
 * The report with its blocking verdicts turned into warnings and its statuses and exit code computed anew. It names the
 * override only when that let something pass: a label on a pull request within its budget is nobody's news.
 */
export function applyOverride(
  report: Report,
  override: { readonly label: string; readonly by: string },
): Report {
  if (!overrideWouldHelp(report)) return report;
  const note = `label ${override.label} set by ${override.by}`;
  const letPass = (verdicts: readonly Verdict[]): Verdict[] =>
    verdicts.map((verdict) =>
      isBlocking(verdict, report.config.failOn)
        ? { ...verdict, status: "warn", waiver: { kind: "override", note } }
        : verdict,
    );
  return judgedAnew({
    ...withVerdicts(report, letPass),
    override: { label: override.label, by: override.by },
  });
}

/**
 * The report without any override. One that comes from a file is a claim about what somebody did: it is asked for again
 * where it is published, and never believed.
 */
export function withoutOverride(report: Report): Report {
  const undo = (verdicts: readonly Verdict[]): Verdict[] =>
    verdicts.map((verdict) =>
      verdict.waiver?.kind === "override"
        ? { ...verdict, status: ownStatus(verdict), waiver: null }
        : verdict,
    );
  return judgedAnew({ ...withVerdicts(report, undo), override: null });
}

/** What a broken limit comes to by itself. */
function ownStatus(verdict: Verdict): Verdict["status"] {
  return verdict.exception?.expired === true ? "fail" : (verdict.level ?? "fail");
}

function verdictsOf(report: Report): readonly Verdict[] {
  return [...report.images.flatMap((image) => image.budgets), ...report.total.budgets];
}

function withVerdicts(report: Report, change: (verdicts: readonly Verdict[]) => Verdict[]): Report {
  return {
    ...report,
    images: report.images.map((image) => ({ ...image, budgets: change(image.budgets) })),
    total: { ...report.total, budgets: change(report.total.budgets) },
  };
}

/** The report with every status and the exit code as its verdicts, failures and errors have it. */
export function judgedAnew(report: Report): Report {
  const { onUnmeasured } = report.config;
  const images = report.images.map((image) => ({
    ...image,
    status: imageStatus(image, image.budgets, onUnmeasured),
  }));
  const outcome = { ...report, images };
  return { ...outcome, status: overallStatus(outcome), exitCode: exitCodeOf(outcome) };
}
