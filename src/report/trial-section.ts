/** The trial, on Alpine or on slim, for the comment and the terminal: what was measured, what was proposed, what is left to do. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import { countsLine, smokeLine } from "./compat-lines.js";
import { codeBlock, fenceFor, htmlCode, isPlainToSee } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import { countOf, importanceOf, MARKDOWN, NAME_MAX, TERMINAL } from "./inside.js";
import type { Style } from "./inside.js";
import type { ImageReport, Report } from "./schema.js";
import { wrap } from "./text-lines.js";
import type { Destination } from "../model/config.js";
import { DESTINATION_NAMES } from "./trial-schema.js";
import type { TrialReport } from "./trial-schema.js";
import { formatSeconds } from "./words.js";

const TEXT_MAX = 300;
const LEFT = 10;
const LOG_LINES = 12;
/** A longer diff is in the report's JSON: it would push everything else out of a comment. */
const LONGEST_SHOWN = 20_000;

const VERDICTS: Readonly<
  Record<Destination, Readonly<Record<NonNullable<TrialReport["recommendation"]>["verdict"], string>>>
> = {
  alpine: {
    switch: "switch to Alpine",
    stay: "stay on slim",
    "not-enough-evidence": "not enough evidence to decide",
  },
  slim: {
    switch: "go back to slim",
    stay: "stay on Alpine",
    "not-enough-evidence": "not enough evidence to decide",
  },
};

interface Told {
  readonly image: ImageReport;
  readonly trial: TrialReport;
}

function told(report: Report): readonly Told[] {
  return report.images.flatMap((image) => (image.trial === null ? [] : [{ image, trial: image.trial }]));
}

/** One line per trial, in plain view. */
export function trialHeadlines(report: Report): readonly string[] {
  return told(report).map(({ image, trial }) => {
    const name = report.images.length === 1 ? "" : `${MARKDOWN.name(displayName(report, image), NAME_MAX)}: `;
    return `${name}${headline(image, trial, MARKDOWN)}`;
  });
}

/** `trial on Alpine: 182 MB, 268 MB (59.6 %) less, built in 50 s instead of 40 s → switch to Alpine: …`. */
function headline(image: ImageReport, trial: TrialReport, style: Style): string {
  const { recommendation } = trial;
  const [reason] = recommendation?.reasons ?? [];
  const why = reason === undefined ? "" : `: ${style.words(reason, TEXT_MAX)}`;
  const advice = recommendation === null ? "" : ` → ${VERDICTS[trial.to][recommendation.verdict]}${why}`;
  return `trial on ${DESTINATION_NAMES[trial.to]}: ${outcome(image, trial, style)}${advice}`;
}

function outcome(image: ImageReport, trial: TrialReport, style: Style): string {
  const { status, reason, size, saving, failure, build, original } = trial;
  const because = (text: string | null): string => (text === null ? "" : `: ${style.words(text, TEXT_MAX)}`);
  if (status === "declined") return `nothing is proposed${because(reason)}`;
  if (status === "not-run" || size === null) {
    if (failure === null) return `not run${because(reason)}`;
    const place = failure.line === null ? "" : ` in line ${failure.line} of the proposal`;
    return `it does not build${place}${because(failure.reason ?? failure.message)}`;
  }
  const before = image.size === null ? "" : ` instead of ${style.figure(formatBytes(image.size.bytes))}`;
  const percent = saving?.percent ?? null;
  const less =
    saving === null || saving.bytes === 0
      ? ""
      : `, ${style.figure(formatBytes(Math.abs(saving.bytes)))}${
          percent === null ? "" : ` (${style.figure(formatPercent(Math.abs(percent)))})`
        } ${saving.bytes > 0 ? "less" : "more"}`;
  const instead =
    original === null || original.cached ? "" : ` instead of ${formatSeconds(original.seconds)}`;
  const took = build === null || build.cached ? "" : `, built in ${formatSeconds(build.seconds)}${instead}`;
  return `${style.figure(formatBytes(size.bytes))}${before}${less}${took}`;
}

/** Null when nothing was tried. */
export function trialSection(report: Report): Section | null {
  const images = told(report);
  if (images.length === 0) return null;
  const measured = images.filter(({ trial }) => trial.status === "measured").length;
  return {
    summary: `Trial on ${destinations(images)}: ${countOf(images.length, "image")}, ${measured} measured`,
    blocks: images.map((each) => block(report, each, images.length)),
    leftOut: (count) => `trials of ${countOf(count, "image")}`,
  };
}

function destinations(images: readonly Told[]): string {
  return [...new Set(images.map(({ trial }) => DESTINATION_NAMES[trial.to]))].sort().join(" and ");
}

function block(report: Report, { image, trial }: Told, images: number): Block {
  const body = [...figures(trial), ...places(trial), ...failed(trial), ...proposal(trial)].join("\n");
  const importance = importanceOf(image, 1);
  if (images === 1) return { text: body, importance };
  const title = htmlCode(displayName(report, image), NAME_MAX);
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

function figures({ size, build, original, compat, recommendation }: TrialReport): readonly string[] {
  const download =
    size === null
      ? []
      : [
          `- download ${size.download.exact ? "" : "~ "}${MARKDOWN.figure(formatBytes(size.download.bytes))}${
            original === null
              ? ""
              : `, of the image as it is ~ ${MARKDOWN.figure(formatBytes(original.downloadBytes))}`
          }`,
        ];
  const seconds = (of: NonNullable<TrialReport["build"]>): string =>
    of.cached ? "from the cache" : formatSeconds(of.seconds);
  const built =
    build === null
      ? []
      : [
          `- build time ${seconds(build)}${original === null ? "" : `, of the image as it is ${seconds(original)}`}`,
        ];
  const smoke = compat === null ? null : smokeLine(compat, MARKDOWN);
  return [
    ...download,
    ...built,
    ...(compat === null ? [] : [`- as built: ${countsLine(compat, MARKDOWN)}`]),
    ...(smoke === null ? [] : [`- ${smoke}`]),
    ...(recommendation?.reasons.slice(1).map((reason) => `- ${MARKDOWN.words(reason, TEXT_MAX)}`) ?? []),
  ];
}

function places({ left, whole, status }: TrialReport): readonly string[] {
  if (status === "declined" || status === "not-run" || whole || left.length === 0) return [];
  const shown = left.slice(0, LEFT);
  const rest = left.length - shown.length;
  return [
    "- **not converted**, so the proposal is a part only:",
    ...shown.map(
      ({ line, what, why }) =>
        `  - line ${line}: ${MARKDOWN.words(what, TEXT_MAX)} (${MARKDOWN.words(why, TEXT_MAX)})`,
    ),
    ...(rest === 0 ? [] : [`  - and ${countOf(rest, "more", "more")}`]),
  ];
}

function failed({ failure }: TrialReport): readonly string[] {
  if (failure === null) return [];
  const remedy = failure.remedy === null ? [] : [`- ${MARKDOWN.words(failure.remedy, TEXT_MAX)}`];
  return [
    `- the failing step: ${MARKDOWN.words(failure.message, TEXT_MAX)}`,
    ...remedy,
    ...(failure.log.length === 0 ? [] : ["", codeBlock(failure.log.slice(-LOG_LINES))]),
  ];
}

/** The proposed Dockerfile as a diff that can be copied and applied. */
function proposal({ diff, status }: TrialReport): readonly string[] {
  if (diff === null) return status === "measured" ? ["", "The proposal is in the report's JSON."] : [];
  const lines = diff.trimEnd().split("\n");
  // What cannot be seen in it could do something else than it seems to.
  if (diff.length > LONGEST_SHOWN || !lines.every(isPlainToSee))
    return ["", "The proposal is in the report's JSON."];
  const fence = fenceFor(lines);
  return ["", "Proposed (`git apply` takes it):", "", `${fence}diff`, ...lines, fence];
}

/** Lines for the terminal. */
export function trialLines(report: Report, width: number): readonly string[] {
  return told(report).flatMap(({ image, trial }) => {
    const name = TERMINAL.name(displayName(report, image), NAME_MAX);
    const remedy = trial.failure?.remedy ?? null;
    const lines = [
      `${name}: ${headline(image, trial, TERMINAL)}`,
      ...(remedy === null ? [] : [`  ${TERMINAL.words(remedy, TEXT_MAX)}`]),
      ...trial.left
        .slice(0, LEFT)
        .map(
          ({ line, what, why }) =>
            `  not converted, line ${line}: ${TERMINAL.words(`${what} (${why})`, TEXT_MAX)}`,
        ),
    ];
    return lines.flatMap((line) => wrap(line, width, "    ", ""));
  });
}
