/** Small fixes of findings in Dockerfiles, as comments on the lines of a pull request that they would replace. */
import { createHash } from "node:crypto";
import { fenceFor, isPlainToSee } from "./escape.js";
import { displayName } from "./facts.js";
import { countOf, legible, MARKDOWN, NAME_MAX } from "./inside.js";
import type { LintFindingReport } from "./lint-schema.js";
import { costOf } from "./lint-section.js";
import { parsePatch, showsLines } from "./patch.js";
import type { Hunk } from "./patch.js";
import type { ImageReport, Report } from "./schema.js";

/** One comment with a change that can be accepted as it is. */
export interface Suggestion {
  /** Relative to the repository's root. */
  readonly path: string;
  /** The lines that are replaced, first and last, of the pull request's head. From 1. */
  readonly line: number;
  readonly endLine: number;
  /** The same for the same rule, file and replaced text, wherever the lines have moved to. */
  readonly fingerprint: string;
  /** Markdown: a sentence and the lines that are to be there instead. */
  readonly body: string;
}

const TEXT_MAX = 300;
const LEVELS: readonly LintFindingReport["level"][] = ["fail", "warn", "info"];

interface Fixable {
  readonly image: ImageReport;
  readonly path: string;
  readonly finding: LintFindingReport;
  readonly fix: NonNullable<LintFindingReport["fix"]>;
}

function fixables(report: Report): readonly Fixable[] {
  return report.images.flatMap((image) => {
    const { dockerfile: path, lint } = image;
    if (path === null || lint === null) return [];
    return lint.findings.flatMap((finding): readonly Fixable[] => {
      const { fix } = finding;
      return fix === null ? [] : [{ image, path, finding, fix }];
    });
  });
}

/** The Dockerfiles that a fix is known for: what a pull request does not change of them needs no look. */
export function fixablePaths(report: Report): ReadonlySet<string> {
  return new Set(fixables(report).map(({ path }) => path));
}

/**
 * What can be suggested, the worst first: no two for one line, and only on lines that the pull request's diff shows, as
 * the report has them. Lines of the checkout may be others than the head's, where it is a trial merge or was edited by an
 * earlier step; a report may be a stranger's.
 *
 * @param patches path to the file's patch, as the head has it
 */
export function suggestionsFor(report: Report, patches: ReadonlyMap<string, string>): readonly Suggestion[] {
  const hunks = new Map([...patches].map(([path, patch]) => [path, parsePatch(patch) ?? []]));
  const taken = new Map<string, Set<number>>();
  return fixables(report)
    .filter((fixable) => canBeSuggested(fixable, hunks.get(fixable.path) ?? []))
    .sort(byWorth)
    .filter(({ path, fix }) => takeLines(taken, path, fix))
    .map((fixable) => ({
      path: fixable.path,
      line: fixable.fix.line,
      endLine: fixable.fix.endLine,
      fingerprint: fingerprintOf(fixable),
      body: bodyOf(report, fixable),
    }));
}

/** The lines are what the diff shows, and what would replace them is something else and hides nothing. */
function canBeSuggested({ fix }: Fixable, hunks: readonly Hunk[]): boolean {
  const replaced = fix.replaced.split("\n");
  return (
    fix.endLine - fix.line + 1 === replaced.length &&
    fix.text !== fix.replaced &&
    showsLines(hunks, fix.line, replaced) &&
    // Whoever accepts it must see all of it. Among what is hidden is a carriage return, which would not survive.
    [...replaced, ...fix.text.split("\n")].every(isPlainToSee)
  );
}

function byWorth(one: Fixable, other: Fixable): number {
  return (
    LEVELS.indexOf(one.finding.level) - LEVELS.indexOf(other.finding.level) ||
    (other.finding.bytes ?? -1) - (one.finding.bytes ?? -1) ||
    compare(one.path, other.path) ||
    one.fix.line - other.fix.line ||
    compare(one.finding.rule, other.finding.rule)
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** False, and nothing taken, where one of the lines has a suggestion already: only one of them could be accepted. */
function takeLines(
  taken: Map<string, Set<number>>,
  path: string,
  { line, endLine }: Fixable["fix"],
): boolean {
  const lines = taken.get(path) ?? new Set<number>();
  for (let each = line; each <= endLine; each += 1) if (lines.has(each)) return false;
  for (let each = line; each <= endLine; each += 1) lines.add(each);
  taken.set(path, lines);
  return true;
}

function fingerprintOf({ path, finding, fix }: Fixable): string {
  return createHash("sha256")
    .update(JSON.stringify([finding.rule, path, fix.replaced]))
    .digest("hex");
}

function bodyOf(report: Report, { image, finding, fix }: Fixable): string {
  const { rule, message, remedy } = finding;
  // Of several images, the figure is one's.
  const where =
    report.images.length === 1 ? "" : ` in ${MARKDOWN.name(displayName(report, image), NAME_MAX)}`;
  const figure = costOf(finding, MARKDOWN);
  const cost = finding.bytes === null ? figure : `**${figure}**`;
  const words = [message, remedy].map((text) => MARKDOWN.words(legible(text), TEXT_MAX)).join(" ");
  return `${MARKDOWN.name(rule, NAME_MAX)}, ${cost}${where}: ${words}\n\n${suggestionBlock(fix.text)}`;
}

/** The lines to the letter: what is accepted is committed. */
function suggestionBlock(text: string): string {
  const lines = text === "" ? [] : text.split("\n");
  const fence = fenceFor(lines);
  return [`${fence}suggestion`, ...lines, fence].join("\n");
}

/**
 * What stands above the comments.
 * @param left suggestions that there was no room for
 */
export function reviewBody(shown: number, left: number): string {
  const rest = left === 0 ? "" : ` ${countOf(left, "more", "more")} will come with the next run.`;
  return (
    `Image Budget: ${countOf(shown, "small change")} to make images smaller. ` +
    `None is suggested twice: resolve the ones that you do not want.${rest}`
  );
}
