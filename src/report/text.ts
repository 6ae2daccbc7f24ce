/** The terminal's rendering of a report. */
import { formatBytes } from "../model/bytes.js";
import { metricName } from "../model/metrics.js";
import { countsLine, lackingLine, recommendationLine, smokeLine } from "./compat-lines.js";
import { lintLines } from "./lint-section.js";
import { rollBackLines } from "./roll-back.js";
import { trialLines } from "./trial-section.js";
import { plainLine, plainLogLine } from "./escape.js";
import {
  brokenVerdicts,
  byImportance,
  displayName,
  hasTotal,
  shortSha,
  skippedVerdicts,
  totalReference,
} from "./facts.js";
import { summariseOutcome } from "./headline.js";
import { TERMINAL } from "./inside.js";
import { takesEffect } from "./limit-changes.js";
import { baselineOrigins } from "./records.js";
import type { Failure, ImageReport, Report, Status, VerdictStatus } from "./schema.js";
import { columnsFor, type Row } from "./text-columns.js";
import { insideSummaries } from "./text-inside.js";
import { LEAST_WIDTH, type Terminal, terminalText, wrap } from "./text-lines.js";
import { fitWidth, pad } from "./width.js";
import { count, formatSeconds } from "./words.js";

export interface TextOptions extends Terminal {
  readonly color: boolean;
}

const LOG_LINES = 10;
const INDENT = "  ";
const SKIPPED_LINES = 20;
const LACKING_LINES = 5;

const COLOR = { pass: 32, warn: 33, fail: 31, error: 31, skipped: 36 } as const;

/**
 * Renders a report for a terminal: the table, broken budgets with their reasons, failures with their last log lines,
 * and the verdict as the last line. Columns that do not fit are dropped, the least important first.
 */
export function renderText(report: Report, options: TextOptions): string {
  const paint = painter(options.color);
  const width = Math.max(LEAST_WIDTH, options.width);
  const lines = [
    ...table(report, width, options.unicode, paint),
    ...reasons(report, width, paint),
    ...compatSummaries(report, width),
    ...spaced(rollBackLines(report, width)),
    ...spaced(trialLines(report, width)),
    ...spaced(lintLines(report, width)),
    ...insideSummaries(report, { width, unicode: options.unicode }),
    ...failures(report, width, paint),
    ...report.errors.flatMap((error) => [
      ...wrap(plainLine(error.message, 1000), width, INDENT, "error: ").map((line) => paint("error", line)),
      ...(error.hint === "" ? [] : wrap(plainLine(error.hint, 1000), width, INDENT)),
    ]),
    ...notes(report, width),
    "",
    `Verdict: ${paint(report.status, summariseOutcome(report))}`,
  ];
  return terminalText(lines, options);
}

type Paint = (status: Status | VerdictStatus, text: string) => string;

function painter(color: boolean): Paint {
  return (status, text) => (color ? `\u001b[${COLOR[status]}m${text}\u001b[0m` : text);
}

function table(report: Report, width: number, unicode: boolean, paint: Paint): readonly string[] {
  if (report.images.length === 0) return [];
  const ordered = byImportance(report.images);
  const rows: Row[] = ordered.map((image) => ({ kind: "image", image, name: displayName(report, image) }));
  if (hasTotal(report))
    rows.push({
      kind: "total",
      name: report.shard === null ? "total" : "this shard",
      total: { ...report.total, reference: totalReference(report) },
    });
  const columns = columnsFor(report, rows, { width, unicode });
  const render = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => pad(cell, columns[index]?.width ?? 0, columns[index]?.align ?? "left"))
      .join(INDENT)
      .trimEnd();
  const last = columns.length - 1;
  const body = rows.map((row, index) => {
    const cells = columns.map((column) => column.cells[index] ?? "");
    const status = row.kind === "image" ? row.image.status : worst(row);
    const verdict = cells[last] ?? "";
    const line = render(cells);
    return verdict === "" ? line : `${line.slice(0, line.length - verdict.length)}${paint(status, verdict)}`;
  });
  return [render(columns.map((column) => column.title)), ...body];
}

function worst(row: Extract<Row, { kind: "total" }>): VerdictStatus {
  const statuses = new Set(row.total.budgets.map((verdict) => verdict.status));
  return (["fail", "warn", "pass"] as const).find((status) => statuses.has(status)) ?? "skipped";
}

function reasons(report: Report, width: number, paint: Paint): readonly string[] {
  const broken = brokenVerdicts(report).flatMap(({ verdict }) => {
    const [first = "", ...rest] = wrap(
      plainLine(verdict.reason, 1000),
      width,
      "      ",
      `${verdict.status}: `,
    );
    return [paint(verdict.status, first), ...rest];
  });
  const skipped = skippedVerdicts(report);
  const shown = skipped.slice(0, SKIPPED_LINES).flatMap(({ verdict }) => {
    return wrap(plainLine(verdict.reason, 1000), width, "      ", "not judged: ");
  });
  const more = skipped.length - SKIPPED_LINES;
  const lines = [...broken, ...shown, ...(more > 0 ? [`not judged: ${count(more, "more budget")}`] : [])];
  return lines.length === 0 ? [] : ["", ...lines];
}

/** One line for each image that was judged, and the libraries it lacks. */
function compatSummaries(report: Report, width: number): readonly string[] {
  const lines = report.images.flatMap((image) => {
    const { compat } = image;
    if (compat === null) return [];
    const advice = recommendationLine(compat, TERMINAL);
    const name = plainLine(displayName(report, image), 80);
    const first = [countsLine(compat, TERMINAL), smokeLine(compat, TERMINAL), advice]
      .filter((part) => part !== null)
      .join("; ");
    return [
      ...wrap(`${name}: Alpine: ${first}`, width, INDENT, ""),
      ...compat.lacking
        .slice(0, LACKING_LINES)
        .flatMap((each) => wrap(lackingLine(each, TERMINAL), width, `${INDENT}${INDENT}`, INDENT)),
    ];
  });
  return lines.length === 0 ? [] : ["", ...lines];
}

function spaced(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function failures(report: Report, width: number, paint: Paint): readonly string[] {
  return report.images.flatMap((image) =>
    image.failure === null
      ? []
      : ["", ...failureLines(image, image.failure, displayName(report, image), width, paint)],
  );
}

function failureLines(
  image: ImageReport,
  failure: Failure,
  name: string,
  width: number,
  paint: Paint,
): readonly string[] {
  const place =
    failure.line === null ? "" : ` (${plainLine(`${image.dockerfile ?? "Dockerfile"}:${failure.line}`)})`;
  const [first = "", ...rest] = wrap(
    `${plainLine(name, 80)}${place}: ${plainLine(failure.message, 1000)}`,
    width,
    INDENT,
    "",
  );
  return [
    paint("error", first),
    ...rest,
    ...failure.log.slice(-LOG_LINES).map((line) => fitWidth(`${INDENT}| ${plainLogLine(line, 500)}`, width)),
    ...(failure.hint === "" ? [] : wrap(plainLine(failure.hint, 1000), width, INDENT)),
  ];
}

const LIMIT_CHANGES = 20;

function limitChanges(report: Report): readonly string[] {
  const lines = report.limitChanges
    .slice(0, LIMIT_CHANGES)
    .map(
      ({ image, setting, from, to }) =>
        `changes its own limits: ${image === null ? "" : `${plainLine(image, 80)} `}${plainLine(setting, 80)} ` +
        `${plainLine(from, 80)} → ${plainLine(to, 80)}; ${takesEffect(report)}`,
    );
  const more = report.limitChanges.length - lines.length;
  return more === 0 ? lines : [...lines, `changes its own limits: ${count(more, "more change")}`];
}

/** Where the sizes on the base come from, or why there are none. */
function recordedLines(report: Report): readonly string[] {
  const { baselineCommit, baselineReason, images } = report;
  const recorded = images.filter((image) => image.recorded !== null).length;
  const origins = baselineOrigins(report);
  return [
    ...(baselineCommit === null && baselineReason !== null
      ? [`no baseline: ${plainLine(baselineReason, 500)}`]
      : []),
    ...(baselineCommit === null
      ? []
      : [`baseline ${plainLine(shortSha(baselineCommit.sha), 64)}${origins === "" ? "" : `: ${origins}`}`]),
    ...(recorded === 0
      ? []
      : [`${recorded} of ${count(images.length, "image")} not built, recorded figures`]),
  ];
}

function notes(report: Report, width: number): readonly string[] {
  const standIns = report.images
    .filter((image) => image.base?.standIn === true)
    .map((image) => plainLine(displayName(report, image), 80));
  const estimates = report.images.some(
    (image) => image.reference?.estimate === true || image.saving?.estimate === true,
  );
  const downloads = report.images.some((image) => image.size !== null && !image.size.download.exact);
  const lines = [
    ...limitChanges(report),
    ...recordedLines(report),
    ...(standIns.length === 0 ? [] : [`stand-in base: ${standIns.slice(0, 10).join(", ")}`]),
    ...report.exceptions.map(
      (one) =>
        `exception (${one.status}): ${plainLine(one.image, 80)} ${metricName(one.metric)} ${plainLine(one.limit, 120)} until ` +
        `${plainLine(one.expires, 20)}: ${plainLine(one.reason, 200)} (${plainLine(one.owner, 80)})`,
    ),
    ...report.notes.map((note) => `note: ${plainLine(note, 500)}`),
    ...report.images.flatMap((image) =>
      image.notes.map(
        (note) => `note: ${plainLine(displayName(report, image), 80)}: ${plainLine(note, 500)}`,
      ),
    ),
    ...(estimates || downloads ? ["~ marks an estimate"] : []),
    report.disk.peakUsed === null
      ? `took ${formatSeconds(report.seconds)}`
      : `took ${formatSeconds(report.seconds)}, disk peak ${formatBytes(report.disk.peakUsed)}`,
  ];
  return ["", ...lines.flatMap((line) => wrap(line, width, INDENT, ""))];
}
