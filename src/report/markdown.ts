/** The comment and the job summary: Markdown from a report, within GitHub's limits. */
import { aboutSection } from "./about.js";
import { compatHeadlines, compatSection } from "./compat-section.js";
import { codeSpan, inlineText } from "./escape.js";
import { brokenVerdicts, byImportance, displayName } from "./facts.js";
import { findingsSection } from "./findings.js";
import { fitSections, Room, type Section } from "./fit.js";
import { growthSection } from "./growth.js";
import { headline, summariseOutcome, type Writer } from "./headline.js";
import { guidePackagesSection } from "./guide-packages.js";
import { layersSection } from "./layers.js";
import { lintSection } from "./lint-section.js";
import { limitChangesLine, limitChangesSection } from "./limit-changes.js";
import { packagesSection } from "./packages.js";
import {
  exceptionsSection,
  failurePlace,
  failuresSection,
  notesSection,
  skippedSection,
} from "./problems.js";
import { reasonLines } from "./reasons.js";
import { rollBackHeadlines } from "./roll-back.js";
import { trialHeadlines, trialSection } from "./trial-section.js";
import { unchangedSection } from "./records.js";
import type { Report } from "./schema.js";
import { guideSection, savingsSection, timesSection } from "./sections.js";
import { stepsSection } from "./steps.js";
import { buildTable, type Table } from "./table.js";
import { wasteSection } from "./waste.js";
import { decoration, together } from "./words.js";

/** GitHub's limit on a comment, in characters. */
export const COMMENT_LIMIT = 65_536;
/** GitHub's limit on a job summary, in bytes. */
export const SUMMARY_LIMIT = 1_048_576;

export interface MarkdownOptions {
  /** Most UTF-16 code units: never fewer than the characters GitHub counts. */
  readonly limit: number;
  /** Most UTF-8 bytes as well; null or absent when only characters count. */
  readonly bytes?: number | null;
  /** Where everything is that had to be left out. */
  readonly runUrl: string | null;
  /** An HTML comment for the first line, by which the comment is found again. */
  readonly marker?: string;
}

/** Kept free for the line that says what was left out. */
const LEFT_OUT_MAX = 1200;
const TEXT_MAX = 500;
const NAME_MAX = 60;

/**
 * Renders a report. Detail is dropped, the least important first, until the result fits; the verdict table goes last.
 * @throws RangeError when the marker is not one HTML comment on one line: a mistake of the caller
 */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const room = new Room(options.limit, options.bytes ?? null);
  const marker = markerLine(options.marker);
  const first = `${marker}${firstLine(report)}\n`;
  if (!room.take(first)) return barest(report, marker, options);
  // Without room for this line nothing else fits either.
  if (!room.take(" ".repeat(LEFT_OUT_MAX))) return first;
  const table = buildTable(report);
  const { text: tableText, cut } = fitTable(table, room);
  const notices = fitLines(noticeLines(report), room);
  const { text: details, leftOut } = fitSections(sectionsOf(report, table), room);
  const missing = [
    ...(cut === 0 ? [] : [`${cut} rows of the table`]),
    ...(notices.missing === 0 ? [] : [`${notices.missing} of the lines below the table`]),
    ...leftOut,
  ];
  return `${first}${tableText}${notices.text}${details}${leftOutLine(missing, options.runUrl)}`;
}

/** The comment of a pull request. @throws RangeError when the marker is not one HTML comment on one line */
export function renderComment(
  report: Report,
  { marker, runUrl }: { readonly marker: string; readonly runUrl: string | null },
): string {
  return renderMarkdown(report, { limit: COMMENT_LIMIT, runUrl, marker });
}

function markerLine(marker: string | undefined): string {
  if (marker === undefined) return "";
  if (!/^<!--(?!-?>)(?:(?!--)[^\r\n])*-->$/u.test(marker))
    throw new RangeError("the marker is not one HTML comment on one line");
  return `${marker}\n`;
}

const inert: Writer = (text) => codeSpan(text, { max: NAME_MAX });

function firstLine(report: Report): string {
  const { verdict, scope, override, parts } = headline(report, inert);
  const answer = `${decoration(report.status)} ${verdict}${scope === "" ? "" : ` (${scope})`}${override}`;
  return `### ${[answer, ...parts.map(together)].join(" · ")}`;
}

/** For limits that hold not even the first line: plain words, none of them of others, cut where they must be. */
function barest(report: Report, marker: string, options: MarkdownOptions): string {
  const limit = Math.min(options.limit, options.bytes ?? options.limit);
  return `${marker}${summariseOutcome(report, (_, instead) => instead)}`.slice(0, limit);
}

function fitTable(table: Table, room: Room): { text: string; cut: number } {
  const images = table.rows.map((row) => row.image);
  if (images.length === 0 && table.folded === "") return { text: "", cut: 0 };
  const fixed = `\n${table.head}${table.folded}${table.total}${table.cut(images)}`;
  if (!room.take(fixed)) return { text: "", cut: images.length };
  let rows = "";
  let shown = 0;
  for (const row of table.rows) {
    if (!room.take(row.text)) break;
    rows += row.text;
    shown += 1;
  }
  const rest = images.slice(shown);
  const cutLine = rest.length === 0 ? "" : table.cut(rest);
  return { text: `\n${table.head}${rows}${cutLine}${table.folded}${table.total}`, cut: rest.length };
}

/** What must be read without opening anything: errors, failures, broken budgets with their reasons, changed limits, stand-in bases, why images changed. */
function noticeLines(report: Report): readonly string[] {
  const changesOfLimits = limitChangesLine(report);
  return [
    ...report.errors.map((error) => {
      const hint = inlineText(error.hint, { max: TEXT_MAX });
      const message = inlineText(error.message, { max: TEXT_MAX });
      return hint === "" ? message : `${message.replace(/\.$/u, "")}. ${hint}`;
    }),
    ...byImportance(report.images).flatMap((image) =>
      image.failure === null
        ? []
        : [
            `${codeSpan(displayName(report, image), { max: 80 })}${failurePlace(image, image.failure)}: ` +
              inlineText(image.failure.message, { max: TEXT_MAX }),
          ],
    ),
  ]
    .map((text) => `- ${decoration("error")} ${text}\n`)
    .concat(
      brokenVerdicts(report).map(
        ({ verdict }) => `- ${decoration(verdict.status)} ${inlineText(verdict.reason, { max: TEXT_MAX })}\n`,
      ),
      changesOfLimits === null ? [] : [`- ${changesOfLimits}\n`],
      standIns(report),
      compatHeadlines(report).map((line) => `- ${line}\n`),
      rollBackHeadlines(report).map((line) => `- ${line}\n`),
      trialHeadlines(report).map((line) => `- ${line}\n`),
      reasonLines(report),
    );
}

function standIns(report: Report): readonly string[] {
  const names = report.images
    .filter((image) => image.base?.standIn === true)
    .map((image) => codeSpan(displayName(report, image), { max: 80 }));
  if (names.length === 0) return [];
  const shown =
    names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
  return [
    `- Stand-in base: ${shown}. Made for a demonstration, not the base image that the Dockerfile names.\n`,
  ];
}

function fitLines(lines: readonly string[], room: Room): { text: string; missing: number } {
  if (lines.length === 0 || !room.take("\n")) return { text: "", missing: lines.length };
  let text = "\n";
  let shown = 0;
  for (const line of lines) {
    if (!room.take(line)) break;
    text += line;
    shown += 1;
  }
  return { text, missing: lines.length - shown };
}

/** The sections in the order a reader meets them. */
function sectionsOf(report: Report, table: Table): readonly Section[] {
  return [
    failuresSection(report),
    limitChangesSection(report),
    skippedSection(report),
    stepsSection(report),
    growthSection(report),
    compatSection(report),
    trialSection(report),
    layersSection(report),
    packagesSection(report),
    wasteSection(report),
    findingsSection(report),
    lintSection(report),
    guideSection(report),
    guidePackagesSection(report),
    savingsSection(report),
    timesSection(report),
    exceptionsSection(report),
    unchangedSection(report, table.foldedImages),
    notesSection(report),
    aboutSection(report),
  ].flatMap((section) => section ?? []);
}

function leftOutLine(missing: readonly string[], runUrl: string | null): string {
  if (missing.length === 0) return "";
  const url = safeUrl(runUrl);
  const where = url === null ? "" : ` Everything is in [the run](${url}).`;
  return `\nLeft out to fit GitHub's limit: ${missing.join(", ")}.${where}\n`;
}

/** An address that is one: http or https, with nothing that could end the link. */
function safeUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.href.length > 500) return null;
  return url.href.replace(
    /[()<>[\]\\`*_|]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
