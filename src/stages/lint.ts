/** Findings in an image's Dockerfile: with the levels of the configuration, and with bytes where the image was measured. */
import { cut } from "../model/text.js";
import { lintDockerfile, measureFindings } from "../lint/index.js";
import type { LintEdit, LintFinding, LintOptions, MeasuredImage } from "../lint/index.js";
import type { BuildSpec, ImageConfig } from "../model/config.js";
import type { SourceFiles } from "../ports.js";
import { MOST_LINT_FINDINGS, MOST_SUGGESTED } from "../report/lint-schema.js";
import type { LintFindingReport, LintReport } from "../report/lint-schema.js";

const LONGEST_TEXT = 1900;
const MOST_NOTES = 50;

/**
 * Null for an image that is not built, or that nobody wants looked at.
 * @param measured the image that the Dockerfile was built to; null where there is none
 */
export async function lintReport(
  image: Pick<ImageConfig, "source" | "findings">,
  measured: MeasuredImage | null,
  root: string,
  files: SourceFiles,
): Promise<LintReport | null> {
  const { source, findings: levels } = image;
  if (source.kind !== "build" || levels === null) return null;
  const { build } = source;
  const text = await files.read(root, build.dockerfile).catch(() => null);
  if (text === null) return { declined: "the Dockerfile could not be read", findings: [], notes: [] };
  const options: LintOptions = { build, dockerignore: await dockerignore(build, root, files) };
  const result = lintDockerfile(text, options);
  if (result.kind === "declined") return { declined: long(result.reason), findings: [], notes: [] };
  const found = measured === null ? result.findings : measureFindings(result.findings, measured);
  return {
    declined: null,
    findings: found
      .flatMap((finding) => {
        const level = levels[finding.rule] ?? finding.level;
        return level === "off"
          ? []
          : [findingReport(finding, level, levels[finding.rule] !== undefined, text)];
      })
      .slice(0, MOST_LINT_FINDINGS),
    notes: result.notes.slice(0, MOST_NOTES).map(({ line, message }) => ({ line, message: long(message) })),
  };
}

/** Docker takes the file beside the Dockerfile, else the one in the context. */
async function dockerignore(
  { dockerfile, context }: BuildSpec,
  root: string,
  files: SourceFiles,
): Promise<LintOptions["dockerignore"]> {
  // A context that is fetched is nobody's folder here.
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(context)) return "unknown";
  const inContext = context === "." || context === "" ? ".dockerignore" : `${context}/.dockerignore`;
  for (const path of [`${dockerfile}.dockerignore`, inContext]) {
    const found = await files.read(root, path).catch(() => null);
    if (found !== null) return "present";
  }
  return "absent";
}

function findingReport(
  { rule, message, remedy, place, bytes, fix }: LintFinding,
  level: LintFindingReport["level"],
  judged: boolean,
  text: string,
): LintFindingReport {
  const { line, column, endLine, endColumn } = place;
  return {
    rule,
    level,
    judged: judged && level !== "info",
    message: long(message),
    remedy: long(remedy),
    line,
    column,
    endLine,
    endColumn,
    bytes: bytes.kind === "unmeasured" ? null : bytes.bytes,
    atLeast: bytes.kind === "at-least",
    how: long(bytes.kind === "unmeasured" ? bytes.reason : bytes.how),
    fix: fix === null ? null : wholeLines(text, fix),
  };
}

/** Edits as a change of whole lines; null where it is too long to be small, or where line ends would get lost. */
export function wholeLines(text: string, edits: readonly LintEdit[]): LintFindingReport["fix"] {
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return null;
  // A search from before the start would be one from the start.
  const start = first.start === 0 ? 0 : text.lastIndexOf("\n", first.start - 1) + 1;
  const newline = text.indexOf("\n", last.end);
  const end = newline === -1 ? text.length : newline;
  if (end - start > MOST_SUGGESTED) return null;
  let replaced = "";
  let at = start;
  for (const edit of edits) {
    replaced += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  replaced += text.slice(at, end);
  if (replaced.length > MOST_SUGGESTED || /\r/u.test(text.slice(start, end))) return null;
  const line = text.slice(0, start).split("\n").length;
  const before = text.slice(start, end);
  return { line, endLine: line + before.split("\n").length - 1, replaced: before, text: replaced };
}

function long(text: string): string {
  return cut(text, LONGEST_TEXT);
}
