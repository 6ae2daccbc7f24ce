/** Findings in Dockerfiles, for the comment and the terminal: where, what it costs, and what to do. */
import { formatBytes } from "../model/bytes.js";
import { htmlCode } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import { countOf, importanceOf, MARKDOWN, MARKDOWN_CELL, NAME_MAX, rowsFor, TERMINAL } from "./inside.js";
import type { Style } from "./inside.js";
import type { LintFindingReport, LintReport } from "./lint-schema.js";
import type { ImageReport, Report } from "./schema.js";
import { wrap } from "./text-lines.js";

const ROWS = 15;
const TEXT_MAX = 300;
const TERMINAL_ROWS = 5;
const LEVELS: readonly LintFindingReport["level"][] = ["fail", "warn", "info"];

interface Told {
  readonly image: ImageReport;
  readonly lint: LintReport;
}

function told(report: Report): readonly Told[] {
  return report.images.flatMap((image) => {
    const { lint } = image;
    if (lint === null) return [];
    return lint.findings.length + lint.notes.length === 0 && lint.declined === null ? [] : [{ image, lint }];
  });
}

/** Null when there is nothing to tell. */
export function lintSection(report: Report): Section | null {
  const images = told(report);
  if (images.length === 0) return null;
  const findings = images.flatMap(({ lint }) => lint.findings);
  const measured = findings.filter(({ bytes }) => bytes !== null && bytes > 0).length;
  const declined = images.filter(({ lint }) => lint.declined !== null).length;
  const notes = images.reduce((sum, { lint }) => sum + lint.notes.length, 0);
  const what = [
    findings.length === 0 ? "no findings" : countOf(findings.length, "finding"),
    ...(measured === 0 ? [] : [`${measured} with measured bytes`]),
    ...(declined === 0 ? [] : [`${countOf(declined, "file")} not looked at`]),
    ...(findings.length === 0 && notes > 0 ? [countOf(notes, "note")] : []),
  ];
  return {
    summary: `In the ${images.length === 1 ? "Dockerfile" : "Dockerfiles"}: ${what.join(", ")}`,
    blocks: images.map((each) => block(report, each, images.length)),
    leftOut: (count) => `findings in ${countOf(count, "Dockerfile")}`,
  };
}

function block(report: Report, { image, lint }: Told, images: number): Block {
  const shown = byCost(lint).slice(0, rowsFor(ROWS, images));
  const rest = lint.findings.length - shown.length;
  const body = [
    ...(lint.declined === null ? [] : [`Not looked at: ${MARKDOWN.words(lint.declined, TEXT_MAX)}.\n`]),
    ...(shown.length === 0
      ? []
      : ["| Line | Costs | Rule | Finding |", "| ---: | ---: | --- | --- |", ...shown.map(row)]),
    ...(rest === 0 ? [] : [`\nand ${countOf(rest, "more", "more")}`]),
    ...(lint.notes.length === 0
      ? []
      : [
          "",
          ...lint.notes
            .slice(0, 5)
            .map(({ line, message }) => `- line ${line}: ${MARKDOWN.words(message, TEXT_MAX)}`),
        ]),
  ].join("\n");
  const importance = importanceOf(image, 1);
  const file = image.dockerfile ?? displayName(report, image);
  if (images === 1) return { text: `${MARKDOWN.name(file, NAME_MAX)}\n\n${body}`, importance };
  const title = `${htmlCode(file, NAME_MAX)}: ${countOf(lint.findings.length, "finding")}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

/** Judged ones first, then by what they cost. */
function byCost({ findings }: LintReport): readonly LintFindingReport[] {
  return [...findings].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (b.bytes ?? -1) - (a.bytes ?? -1) ||
      a.line - b.line,
  );
}

function row(finding: LintFindingReport): string {
  const { line, rule, message, remedy, level } = finding;
  const mark = { fail: "❌ ", warn: "", info: "" }[level];
  const text = `${MARKDOWN_CELL.words(message, TEXT_MAX)} ${MARKDOWN_CELL.words(remedy, TEXT_MAX)}`;
  return `| ${line} | ${costOf(finding, MARKDOWN_CELL)} | ${mark}${MARKDOWN_CELL.name(rule, NAME_MAX)} | ${text} |`;
}

/** `12 MB`, `at least 12 MB`, or that it was not measured. */
export function costOf({ bytes, atLeast }: LintFindingReport, style: Style): string {
  if (bytes === null) return "unmeasured";
  return `${atLeast ? "at least " : ""}${style.figure(formatBytes(bytes))}`;
}

/** One line for each of the costliest, for the terminal. */
export function lintLines(report: Report, width: number): readonly string[] {
  return told(report).flatMap(({ image, lint }) => {
    const file = TERMINAL.name(image.dockerfile ?? displayName(report, image), NAME_MAX);
    const shown = byCost(lint).slice(0, TERMINAL_ROWS);
    const rest = lint.findings.length - shown.length;
    const lines = [
      ...(lint.declined === null
        ? []
        : [`${file}: not looked at: ${TERMINAL.words(lint.declined, TEXT_MAX)}`]),
      ...shown.map((finding) => {
        const { line, rule, message } = finding;
        const what = `${TERMINAL.name(rule, NAME_MAX)}: ${TERMINAL.words(message, TEXT_MAX)}`;
        return `${file}:${line}: ${what} (${costOf(finding, TERMINAL)})`;
      }),
      ...(rest === 0 ? [] : [`${file}: and ${countOf(rest, "more", "more")}`]),
    ];
    return lines.flatMap((line) => wrap(line, width, "  ", ""));
  });
}
