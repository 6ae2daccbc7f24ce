/** Whether a report has something to say to somebody who did not ask. */
import { isUnchanged } from "./facts.js";
import type { Report } from "./schema.js";

/** Something could not be measured, or a limit is broken and nothing lets it pass. */
export function isFailure(report: Report): boolean {
  return report.status === "fail" || report.status === "error";
}

/**
 * Anything but "as before": a verdict or failure, an image that changed, is new or could not be compared, a rule that
 * the change changes.
 */
export function isWorthTelling(report: Report): boolean {
  return (
    report.status !== "pass" ||
    report.limitChanges.length > 0 ||
    report.override !== null ||
    report.images.some((image) => !isUnchanged(image))
  );
}
