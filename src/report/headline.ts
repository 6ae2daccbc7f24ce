/** The answer in one line: verdict, total, change against base, measured saving, and what was not judged. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import { brokenVerdicts, measuredSaving, skippedVerdicts } from "./facts.js";
import type { Report } from "./schema.js";
import { count, formatDelta } from "./words.js";

export interface Headline {
  readonly verdict: string;
  /** Which part of the images it is about; empty when that goes without saying. */
  readonly scope: string;
  /** Total, change, saving, not judged: those there are. None of it holds text of others. */
  readonly parts: readonly string[];
}

/** @returns the pieces of the first line; a saving that is an estimate is never among them. */
export function headline(report: Report): Headline {
  return {
    ...verdictOf(report),
    parts: [totalPart(report), changePart(report), savingPart(report), skippedPart(report)].filter(
      (p) => p !== "",
    ),
  };
}

/** The verdict of a whole run in one plain line: first line of the comment, last of the log, and a step output. */
export function summariseOutcome(report: Report): string {
  const { verdict, scope, parts } = headline(report);
  const answer = scope === "" ? verdict : `${verdict} (${scope})`;
  return parts.length === 0 ? answer : `${answer}: ${parts.join(", ")}`;
}

function verdictOf(report: Report): { verdict: string; scope: string } {
  const images = report.images.length;
  if (report.status === "error") return { verdict: "Incomplete", scope: errorScope(report) };
  if (report.status === "fail" || report.status === "warn") {
    const broken = brokenVerdicts(report).filter(({ verdict }) => verdict.status === report.status);
    const names = new Set(broken.flatMap(({ image }) => (image === null ? [] : [image])));
    const savingOnly = broken.length > 0 && broken.every(({ verdict }) => verdict.metric === "saving");
    const expired = broken.length === 0;
    const word =
      report.status === "warn"
        ? "Warning"
        : savingOnly
          ? "Saving too small"
          : expired
            ? "Failed"
            : "Over budget";
    if (names.size === 0) return { verdict: word, scope: broken.length > 0 ? "the total" : "" };
    return { verdict: word, scope: images > 1 ? `${names.size} of ${count(images, "image")}` : "" };
  }
  const judged = [...report.images.flatMap((image) => image.budgets), ...report.total.budgets].some(
    (verdict) => verdict.status === "pass",
  );
  return { verdict: judged ? "Within budget" : "No budget judged", scope: "" };
}

function errorScope(report: Report): string {
  const failed = report.images.filter((image) => image.failure !== null);
  if (report.images.length === 0 || failed.length === report.images.length) return "nothing measured";
  const builds = failed.every((image) => image.failure?.kind === "build" || image.failure?.kind === "needs");
  const over = report.images.filter((image) =>
    image.budgets.some((verdict) => verdict.status === "fail"),
  ).length;
  const overTotal = report.total.budgets.some((verdict) => verdict.status === "fail");
  return [
    failed.length === 0
      ? ""
      : `${failed.length} of ${count(report.images.length, "image")} ${builds ? "not built" : "not measured"}`,
    over === 0 ? "" : `${over} over budget`,
    overTotal ? "the total over budget" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function totalPart(report: Report): string {
  const { total } = report;
  if (total.bytes !== null) {
    return total.images > 1
      ? `${formatBytes(total.bytes)} in total`
      : total.images === 1
        ? formatBytes(total.bytes)
        : "";
  }
  const measured = report.images.flatMap((image) => (image.size === null ? [] : [image.size.bytes]));
  const sum = measured.reduce((all, bytes) => all + bytes, 0);
  return measured.length === 0
    ? ""
    : `${formatBytes(sum)} in the ${measured.length === 1 ? "one image" : `${measured.length} images`} measured`;
}

function changePart(report: Report): string {
  if (report.total.change !== null) return `${formatDelta(report.total.change)} against base`;
  if (report.baselineCommit === null || report.images.length === 0) return "";
  const without = report.images.filter(
    (image) => image.size !== null && image.baseline.status === "none",
  ).length;
  if (without === 0) return "";
  return report.images.length === 1 ? "no baseline" : `${count(without, "image")} without baseline`;
}

function savingPart(report: Report): string {
  const measured = measuredSaving(report);
  if (measured === null) return "";
  const { bytes, percent } = measured.saving;
  const share = percent === null ? "" : ` (${formatPercent(Math.abs(percent))})`;
  const scope =
    measured.images < report.images.length
      ? ` in ${measured.images} of ${count(report.images.length, "image")}`
      : "";
  if (bytes === 0) return `no smaller than slim${scope}`;
  return `${formatBytes(Math.abs(bytes))}${share} ${bytes > 0 ? "smaller" : "larger"} than slim${scope}`;
}

function skippedPart(report: Report): string {
  const skipped = skippedVerdicts(report).length;
  return skipped === 0 ? "" : `${count(skipped, "budget")} not judged`;
}
