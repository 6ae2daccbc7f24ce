/**
 * Findings in Dockerfiles as SARIF 2.1.0, for code scanning. Places count from the repository's root; what was not looked
 * at is told as a notification, so that an empty list is not taken for a clean file.
 */
import { createHash } from "node:crypto";
import { formatBytes } from "../model/bytes.js";
import { plainLine } from "./escape.js";
import type { LintFindingReport } from "./lint-schema.js";
import type { ImageReport, Report } from "./schema.js";

/** What is told of a rule. */
export interface SarifRule {
  readonly id: string;
  readonly level: "info" | "warn";
  readonly title: string;
  readonly help: string;
}

/** GitHub shows the first 5,000 results of a run. */
export const RESULTS_MAX = 5000;

const MESSAGE_MAX = 1000;
const LEVELS = { info: "note", warn: "warning", fail: "error" } as const;
const WEIGHTS = { info: 0, warn: 1, fail: 2 } as const;

/**
 * The log as JSON, with a line break at the end. A Dockerfile that several images are built from has each finding once,
 * with the strictest level and the largest cost. The same report gives the same text.
 *
 * @param rules what the help of a rule says; a finding of another rule is told without
 */
export function renderSarif(report: Report, rules: readonly SarifRule[]): string {
  const all = uniqueFindings(report.images);
  const found = [...all].sort(byWeight).slice(0, RESULTS_MAX).sort(byPlace);
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const used = [...new Set([...known.keys(), ...found.map(({ finding }) => finding.rule)])];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Image Budget",
            version: report.tool.version,
            rules: used.map((id) => ruleOf(id, known.get(id))),
          },
        },
        automationDetails: { id: "image-budget/dockerfile/" },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.status !== "error",
            toolExecutionNotifications: notifications(report.images, all.length - found.length),
          },
        ],
        results: resultsOf(found, used),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Placed {
  readonly file: string;
  readonly finding: LintFindingReport;
}

function uniqueFindings(images: readonly ImageReport[]): readonly Placed[] {
  const byKey = new Map<string, Placed>();
  for (const { dockerfile, lint } of images) {
    if (dockerfile === null) continue;
    for (const finding of lint?.findings ?? []) {
      const key = JSON.stringify([
        finding.rule,
        dockerfile,
        finding.line,
        finding.column,
        finding.endLine,
        finding.endColumn,
      ]);
      const other = byKey.get(key)?.finding;
      byKey.set(key, { file: dockerfile, finding: other === undefined ? finding : stricter(other, finding) });
    }
  }
  return [...byKey.values()];
}

function stricter(one: LintFindingReport, other: LintFindingReport): LintFindingReport {
  const costlier = (other.bytes ?? -1) > (one.bytes ?? -1) ? other : one;
  return { ...costlier, level: WEIGHTS[one.level] >= WEIGHTS[other.level] ? one.level : other.level };
}

function byWeight({ finding: one }: Placed, { finding: other }: Placed): number {
  return WEIGHTS[other.level] - WEIGHTS[one.level] || (other.bytes ?? 0) - (one.bytes ?? 0);
}

function byPlace(one: Placed, other: Placed): number {
  const files = compare(one.file, other.file);
  const { finding } = one;
  return (
    files ||
    finding.line - other.finding.line ||
    finding.column - other.finding.column ||
    compare(finding.rule, other.finding.rule)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function ruleOf(id: string, rule: SarifRule | undefined): object {
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.help },
    help: { text: rule.help, markdown: rule.help },
    defaultConfiguration: { level: LEVELS[rule.level] },
    properties: { tags: ["docker", "size"] },
  };
}

function resultsOf(found: readonly Placed[], rules: readonly string[]): readonly object[] {
  const indexes = new Map(rules.map((id, index) => [id, index]));
  const seen = new Map<string, number>();
  return found.map(({ file, finding }) => {
    // The same words in the same file are told apart by their order: lines move, and an alert should not.
    const identity = JSON.stringify([finding.rule, file, finding.message.replace(/\d+/gu, "0")]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return {
      ruleId: finding.rule,
      ruleIndex: indexes.get(finding.rule),
      level: LEVELS[finding.level],
      message: { text: messageOf(finding) },
      locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(finding) } }],
      partialFingerprints: { "imageBudgetFinding/v1": hashOf(`${identity}${count}`) },
      ...(finding.fix === null ? {} : { fixes: [fixOf(file, finding.fix, finding.remedy)] }),
      properties: { bytes: finding.bytes, atLeast: finding.atLeast, how: textOf(finding.how) },
    };
  });
}

function messageOf({ message, remedy, bytes, atLeast }: LintFindingReport): string {
  const cost = bytes === null ? "" : ` It costs ${atLeast ? "at least " : ""}${formatBytes(bytes)}.`;
  return textOf(`${message}${cost} ${remedy}`);
}

/** Brackets would make a link of what somebody wrote into a Dockerfile. */
function textOf(text: string): string {
  return plainLine(text, MESSAGE_MAX).replace(/[\\[\]]/gu, "\\$&");
}

function artifact(file: string): object {
  // Half a character cannot be encoded.
  const uri = file
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return { uri, uriBaseId: "%SRCROOT%" };
}

function regionOf({ line, column, endLine, endColumn }: LintFindingReport): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf(file: string, fix: NonNullable<LintFindingReport["fix"]>, remedy: string): object {
  const lastLine = fix.replaced.slice(fix.replaced.lastIndexOf("\n") + 1);
  return {
    description: { text: textOf(remedy) },
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: [
          {
            deletedRegion: {
              startLine: fix.line,
              startColumn: 1,
              endLine: fix.endLine,
              endColumn: lastLine.length + 1,
            },
            insertedContent: { text: fix.text },
          },
        ],
      },
    ],
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function notifications(images: readonly ImageReport[], leftOut: number): readonly object[] {
  const told = new Map<string, object>();
  for (const { dockerfile, lint } of images) {
    if (dockerfile === null || lint === null) continue;
    const add = (line: number | null, text: string, level: "note" | "warning"): void => {
      const region = line === null ? {} : { region: { startLine: line } };
      told.set(JSON.stringify([dockerfile, line, text]), {
        level,
        message: { text: textOf(text) },
        locations: [{ physicalLocation: { artifactLocation: artifact(dockerfile), ...region } }],
      });
    };
    if (lint.declined !== null) add(null, `This Dockerfile was not looked at: ${lint.declined}.`, "warning");
    for (const { line, message } of lint.notes) add(line, message, "note");
  }
  const rest = `${leftOut} more findings are left out: a run shows ${RESULTS_MAX} at most.`;
  return [...told.values(), ...(leftOut === 0 ? [] : [{ level: "warning", message: { text: rest } }])];
}
