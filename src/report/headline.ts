/** The answer in one line: verdict, total, change against base, measured saving, and what was not judged. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import { plainLine } from "./escape.js";
import { baseName, brokenVerdicts, comparedScope, measuredSaving, skippedVerdicts } from "./facts.js";
import type { ImageReport, Report, Verdict } from "./schema.js";
import { count, formatDelta } from "./words.js";

export interface Headline {
  readonly verdict: string;
  /** Which part of the images it is about, and which shard; empty when that goes without saying. */
  readonly scope: string;
  /** Who let the broken limits pass, following the verdict and its scope; empty when nobody did. */
  readonly override: string;
  /** Total, change, saving, not judged: those there are. */
  readonly parts: readonly string[];
}

/** How text of others (a branch, a label, a person) is written; `instead` are words of ours that can stand for it. */
export type Writer = (text: string, instead: string) => string;

const NAME_MAX = 60;
const plain: Writer = (text) => plainLine(text, NAME_MAX);

/** @returns the pieces of the first line; a saving that is an estimate is never among them. */
export function headline(report: Report, write: Writer = plain): Headline {
  const { verdict, scope } = verdictOf(report, write);
  const { shard } = report;
  return {
    verdict,
    scope: [scope, shard === null ? "" : `shard ${shard.index} of ${shard.count}`]
      .filter((part) => part !== "")
      .join(", "),
    override: overrideClause(report, write),
    parts: [totalPart(report), changePart(report), savingPart(report), skippedPart(report)].filter(
      (p) => p !== "",
    ),
  };
}

/** The verdict of a whole run in one plain line: first line of the comment, last of the log, and a step output. */
export function summariseOutcome(report: Report, write: Writer = plain): string {
  const { verdict, scope, override, parts } = headline(report, write);
  const answer = `${scope === "" ? verdict : `${verdict} (${scope})`}${override}`;
  return parts.length === 0 ? answer : `${answer}: ${parts.join(", ")}`;
}

type Broken = ReturnType<typeof brokenVerdicts>;

const isRatcheted = (verdict: Verdict): boolean => verdict.waiver?.kind === "ratchet";
const isOverridden = (verdict: Verdict): boolean => verdict.waiver?.kind === "override";

function verdictOf(report: Report, write: Writer): { verdict: string; scope: string } {
  if (report.status === "error") return { verdict: "Incomplete", scope: errorScope(report) };
  const all = brokenVerdicts(report);
  const ratcheted = all.filter(({ verdict }) => isRatcheted(verdict));
  if (report.status === "fail" || report.status === "warn") {
    const overridden = all.filter(({ verdict }) => isOverridden(verdict));
    const asked = overridden.length > 0 && report.status === "warn" ? overridden : null;
    const own =
      asked ?? all.filter(({ verdict }) => verdict.status === report.status && !isRatcheted(verdict));
    if (own.length === 0 && ratcheted.length > 0) {
      return { verdict: "Warning", scope: ratchetScope(report, ratcheted, write) };
    }
    const word =
      report.status === "warn" && asked === null ? "Warning" : own.length === 0 ? "Failed" : brokenWord(own);
    const more = others(own, ratcheted);
    return {
      verdict: word,
      scope: [
        own.length === 0 ? "" : scopeOf(report, own),
        more === 0 ? "" : `${more} more over on ${baseOf(report, write)} as well`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    };
  }
  const judged = [...report.images.flatMap((image) => image.budgets), ...report.total.budgets].some(
    (verdict) => verdict.status === "pass",
  );
  return { verdict: judged ? "Within budget" : "No budget judged", scope: "" };
}

const brokenWord = (broken: Broken): string =>
  broken.every(({ verdict }) => verdict.metric === "saving") ? "Saving too small" : "Over budget";

const baseOf = (report: Report, write: Writer): string => write(baseName(report), "the base");

function imagesOf(broken: Broken): ReadonlySet<ImageReport> {
  return new Set(broken.flatMap(({ image }) => (image === null ? [] : [image])));
}

/** How many images are among the second only. */
function others(own: Broken, more: Broken): number {
  const known = imagesOf(own);
  return [...imagesOf(more)].filter((image) => !known.has(image)).length;
}

/** `1 of 3 images`, `the total`; empty where there is but one image. */
function scopeOf(report: Report, broken: Broken): string {
  const concerned = imagesOf(broken).size;
  if (concerned === 0) return "the total";
  return report.images.length > 1 ? `${concerned} of ${count(report.images.length, "image")}` : "";
}

/** `1 of 3 images over budget, on main as well`. */
function ratchetScope(report: Report, ratcheted: Broken, write: Writer): string {
  const scope = scopeOf(report, ratcheted);
  const saving = brokenWord(ratcheted) === "Saving too small";
  const base = baseOf(report, write);
  const what = `${saving ? "saving too small" : "over budget"}, on ${base} as well`;
  return scope === "" ? what : `${scope} ${what}`;
}

function overrideClause(report: Report, write: Writer): string {
  const { override } = report;
  if (override === null) return "";
  const label = write(override.label, "");
  return `, let through by ${label === "" ? "a label" : `label ${label}`} (set by ${write(override.by, "someone")})`;
}

function errorScope(report: Report): string {
  const failed = report.images.filter((image) => image.failure !== null);
  if (report.images.length === 0 || failed.length === report.images.length) return "nothing measured";
  const builds = failed.every((image) => image.failure?.kind === "build" || image.failure?.kind === "needs");
  const isOver = (verdict: Verdict): boolean => verdict.status === "fail" || isOverridden(verdict);
  const over = report.images.filter((image) => image.budgets.some(isOver)).length;
  const overTotal = report.total.budgets.some(isOver);
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
  const { total, shard } = report;
  if (total.bytes !== null) {
    return total.images > 1
      ? `${formatBytes(total.bytes)} in ${shard === null ? "total" : "this shard"}`
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
  if (report.total.change !== null) {
    return `${formatDelta(report.total.change)} against base${comparedScope(report.images)}`;
  }
  const measured = report.images.filter((image) => image.size !== null);
  const without = measured.filter((image) => image.baseline.status === "none").length;
  if (without === 0) return "";
  // Where nobody asked for one, the reason says so in the last note.
  if (report.baselineCommit === null) return report.baselineReason === null ? "" : "no baseline";
  return report.images.length === 1 || without === report.images.length
    ? "no baseline"
    : `${count(without, "image")} without baseline`;
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
