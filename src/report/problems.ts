/** The collapsed sections about what went wrong or was let pass: failures, budgets not judged, exceptions, notes. */
import { metricName } from "../model/metrics.js";
import { codeBlock, codeSpan, inlineText } from "./escape.js";
import { displayName, missingBaselines, skippedVerdicts } from "./facts.js";
import type { Section } from "./fit.js";
import type { Failure, ImageReport, Report } from "./schema.js";
import { count } from "./words.js";

const NAME_MAX = 80;
const TEXT_MAX = 400;
/** The last lines of a build say what broke; those before are in the run's own log. */
const LOG_LINES = 20;
const LOG_LINE_MAX = 200;

const nameOf = (report: Report, image: ImageReport): string =>
  codeSpan(displayName(report, image), { max: NAME_MAX });

/** ` (web/Dockerfile:7)` when the builder named a line. */
export function failurePlace(image: ImageReport, failure: Failure): string {
  return failure.line === null
    ? ""
    : ` (${codeSpan(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`, { max: 120 })})`;
}

/** What failed, with the builds' own last lines. */
export function failuresSection(report: Report): Section | null {
  const failed = report.images.flatMap((image) =>
    image.failure === null ? [] : [{ image, failure: image.failure }],
  );
  if (failed.length === 0) return null;
  return {
    summary: `Failures: ${count(failed.length, "image")}`,
    blocks: failed.map(({ image, failure }) => {
      const log = failure.log.slice(-LOG_LINES);
      const message = inlineText(failure.message, { max: TEXT_MAX });
      const parts = [
        `**${nameOf(report, image)}**${failurePlace(image, failure)}: ${message}`,
        ...(log.length === 0 ? [] : [codeBlock(log, LOG_LINE_MAX)]),
        ...(failure.hint === "" ? [] : [inlineText(failure.hint, { max: TEXT_MAX })]),
      ];
      return { text: parts.join("\n\n"), importance: 90 };
    }),
    leftOut: (missing) => `the logs of ${count(missing, "failure")}`,
  };
}

/** Budgets that were not judged, each with its reason, and why images have no baseline. */
export function skippedSection(report: Report): Section | null {
  const skipped = skippedVerdicts(report);
  const missing = report.baselineCommit === null ? [] : missingBaselines(report);
  if (skipped.length === 0 && missing.length === 0) return null;
  const without = missing.reduce((sum, one) => sum + one.images.length, 0);
  const counts = [
    ...(skipped.length === 0 ? [] : [count(skipped.length, "budget")]),
    ...(without === 0 ? [] : [`${count(without, "image")} without baseline`]),
  ];
  return {
    summary: `Not judged: ${counts.join(", ")}`,
    blocks: [
      ...missing.map(({ reason, images }) => ({
        text: `- No baseline for ${someNames(report, images)}: ${inlineText(reason, { max: TEXT_MAX })}`,
        importance: 66,
      })),
      ...skipped.map(({ verdict }) => ({
        text: `- ${inlineText(verdict.reason, { max: TEXT_MAX })}`,
        importance: 65,
      })),
    ],
    list: true,
    leftOut: (missingBlocks) => `${count(missingBlocks, "reason")} for what was not judged`,
  };
}

function someNames(report: Report, images: readonly ImageReport[]): string {
  const shown = images.slice(0, 5).map((image) => nameOf(report, image));
  const rest = images.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${count(rest, "more image")}`;
}

/** Exceptions in force, expired or without effect: reason, owner and end. */
export function exceptionsSection(report: Report): Section | null {
  if (report.exceptions.length === 0) return null;
  const number = (status: string): number => report.exceptions.filter((one) => one.status === status).length;
  const counts = (["active", "expired", "unused"] as const).filter((status) => number(status) > 0);
  const rows = report.exceptions.map((one) => {
    const cell = (text: string, max = 120): string => inlineText(text, { table: true, max });
    const image = one.image === "total" ? "Total" : codeSpan(one.image, { table: true, max: NAME_MAX });
    const status = one.status === "expired" ? "**expired**" : one.status;
    return (
      `| ${image} | ${metricName(one.metric)}: ${cell(one.limit)} | ${cell(one.reason, 200)} ` +
      `| ${cell(one.owner, 80)} | ${cell(one.expires, 20)} | ${status} |`
    );
  });
  const head = [
    "| Image | Limit | Reason | Owner | Until | |",
    "| :--- | :--- | :--- | :--- | :--- | :--- |",
  ];
  return {
    summary: `Exceptions: ${counts.map((status) => `${number(status)} ${status}`).join(", ")}`,
    blocks: [
      { text: [...head, ...rows.slice(0, 50)].join("\n"), importance: number("expired") > 0 ? 85 : 60 },
    ],
    leftOut: () => "exceptions",
  };
}

/** What the run and its images have to say besides. */
export function notesSection(report: Report): Section | null {
  const notes = [
    ...report.notes.map((note) => `- ${inlineText(note, { max: TEXT_MAX })}`),
    ...report.images.flatMap((image) =>
      image.notes.map((note) => `- ${nameOf(report, image)}: ${inlineText(note, { max: TEXT_MAX })}`),
    ),
  ];
  if (notes.length === 0) return null;
  return {
    summary: `Notes: ${notes.length}`,
    blocks: notes.map((text) => ({ text, importance: 58 })),
    list: true,
    leftOut: (missing) => count(missing, "note"),
  };
}
