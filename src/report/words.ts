/** The words the report's renderings share: statuses, limits, durations, counts. Plain text, nothing escaped. */
import { formatBytes, formatChange, formatPercent } from "../model/bytes.js";
import { isChangeMetric, metricName } from "../model/metrics.js";
import { isBeyondReach } from "./facts.js";
import type { ChangeReport, ImageReport, SavingReport, Status, Verdict, VerdictStatus } from "./schema.js";

/** `1 image`, `3 images`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `8.4 s`, `95 s`, `3 min 20 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  if (whole < 120) return `${whole} s`;
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 60)} min ${rest} s`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long before `now` something was, both ISO 8601: `2 days`, `5 hours`, `3 min`; null when the two do not tell. */
export function formatAge(then: string, now: string): string | null {
  const age = Date.parse(now) - Date.parse(then);
  if (!Number.isFinite(age) || age < 0) return null;
  if (age < MINUTE) return "less than 1 min";
  if (age < 2 * HOUR) return `${Math.floor(age / MINUTE)} min`;
  return age < 2 * DAY ? `${Math.floor(age / HOUR)} hours` : `${Math.floor(age / DAY)} days`;
}

/** `200 MB`, `change +5 MB and +10 %`, `own change +1 MB`, `saving 55 %`; a dash when there is no limit. */
export function formatLimit(verdict: Verdict): string {
  const { limit, metric } = verdict;
  if (limit === null) return "–";
  const signed = isChangeMetric(metric);
  const parts = [
    ...(limit.bytes === undefined ? [] : [signed ? formatChange(limit.bytes) : formatBytes(limit.bytes)]),
    ...(limit.percent === undefined ? [] : [formatPercent(limit.percent, signed)]),
  ];
  const amount = parts.join(" and ");
  return metric === "size" ? amount : `${metricName(metric)} ${amount}`;
}

/** Where a limit comes from, when that is not simply the configuration. */
export function limitSource(verdict: Verdict): string {
  if (verdict.exception !== null) return verdict.exception.expired ? "exception expired" : "exception";
  if (verdict.skip === "out-of-reach") return "out of reach";
  if (verdict.inferred) return "suggested";
  return verdict.origin === "guide" ? "guide" : "";
}

const WAIVER = { ratchet: "ratchet", override: "label" } as const;

/** Why a broken limit does not block, as one word in brackets: ` (ratchet)`, ` (label)`; empty when it does. */
export function waiverWord(verdict: Verdict | null): string {
  return verdict === null || verdict.waiver === null ? "" : ` (${WAIVER[verdict.waiver.kind]})`;
}

/** `+45.2 MB (+17.6 %)`, or `no change` when rebuilding alone would explain it. */
export function formatDelta(change: ChangeReport): string {
  if (change.noise || change.bytes === 0) return "no change";
  const percent = change.percent === null ? "" : ` (${formatPercent(change.percent, true)})`;
  return `${formatChange(change.bytes)}${percent}`;
}

/** `288 MB (61 %)`; marked as an estimate when it is one. */
export function formatSaving(saving: SavingReport): string {
  const percent = saving.percent === null ? "" : ` (${formatPercent(saving.percent)})`;
  return `${formatBytes(saving.bytes)}${percent}${saving.estimate ? " estimate" : ""}`;
}

/** One word for how an image came out. What was not judged never reads as a pass. */
export function imageWord(image: ImageReport): string {
  if (image.failure !== null)
    return image.failure.kind === "build" || image.failure.kind === "needs" ? "not built" : "not measured";
  if (image.status === "error") return "not judged";
  if (image.status !== "pass") return image.status;
  if (image.budgets.some((verdict) => verdict.status === "pass")) return "pass";
  return image.budgets.every(isBeyondReach) ? "no budget" : "not judged";
}

const DECORATION: Readonly<Record<Status | VerdictStatus, string>> = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  error: "❌",
  skipped: "➖",
};

/** An emoji beside the word, never instead of it. */
export function decoration(status: Status | VerdictStatus): string {
  return DECORATION[status];
}

/** The emoji that goes with imageWord. */
export function imageDecoration(image: ImageReport): string {
  const word = imageWord(image);
  return word === "no budget" || word === "not judged" ? DECORATION.skipped : DECORATION[image.status];
}

/** Keeps a number and its unit, and our short phrases, on one line of a narrow column. Not for text of others. */
export function together(text: string): string {
  return text.replace(/(\d) (?=[kMGT]?B\b|bytes?\b|s\b|%)|(\bno) (?=change|baseline)/gu, "$1$2\u{A0}");
}
