/** A trial as the report shows it: what was proposed, what it measured, and what follows from that. */
import { cut } from "../model/text.js";
import { LEAST_PERCENT, LEAST_SAVING } from "../compat/recommend.js";
import { buildFailureReason } from "../convert/build-failure.js";
import type { FailureReason } from "../convert/failure-patterns.js";
import { unifiedDiff } from "../convert/diff.js";
import { findLineOfFailure } from "../dockerfile/failure-line.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import { LONGEST_DIFF, MOST_LEFT } from "../report/trial-schema.js";
import type { TrialReport } from "../report/trial-schema.js";
import { compatReport } from "./compat-report.js";
import type { Outcome } from "./execute.js";
import { slimBuildFailure } from "../convert/to-slim/build-failure.js";
import type { Destination } from "../model/config.js";
import type { Draft, Trial } from "./trial.js";
import { backToSlim } from "./trial-slim.js";

type Measured = Extract<Outcome, { readonly kind: "measured" }>;

const NOTHING = {
  reason: null,
  whole: false,
  changes: [],
  left: [],
  diff: null,
  failure: null,
  size: null,
  saving: null,
  build: null,
  original: null,
  compat: null,
  recommendation: null,
} as const;

const LONGEST_TEXT = 3900;
const MOST_LOG = 50;

/** @param own what became of the image itself */
export function trialReport(trial: Trial, own: Outcome | undefined, dockerfile: string): TrialReport {
  if (trial.kind !== "tried") return { ...empty(trial.to), status: trial.kind, reason: trial.reason };
  const proposed = proposal(trial.draft, dockerfile);
  const { outcome } = trial;
  if (outcome.kind === "failed") {
    const { message, log, line } = outcome.failure;
    const { to } = trial.draft;
    const told = FAILURES[to]([...log, message]);
    const why = told?.reason ?? "it does not build";
    return {
      ...proposed,
      status: "failed",
      failure: {
        message: long(message),
        line: line ?? findLineOfFailure([...log, message], parseDockerfile(trial.draft.conversion.text)),
        reason: told?.reason ?? null,
        remedy: told?.remedy ?? null,
        log: log.slice(-MOST_LOG).map(long),
      },
      recommendation: {
        verdict: "stay",
        reasons: [`stay on ${to === "alpine" ? "slim" : "Alpine"} until the variant builds: ${why}`],
      },
    };
  }
  if (outcome.kind !== "measured") {
    return { ...proposed, status: "not-run", reason: "it was not measured" };
  }
  return { ...proposed, status: "measured", ...measuredPart(outcome, own, trial.draft) };
}

const FAILURES: Readonly<Record<Destination, (log: readonly string[]) => FailureReason | null>> = {
  alpine: buildFailureReason,
  slim: slimBuildFailure,
};

function empty(to: Destination): Omit<TrialReport, "status"> {
  return { ...NOTHING, to, changes: [], left: [] };
}

function proposal({ to, original, conversion }: Draft, dockerfile: string): Omit<TrialReport, "status"> {
  const diff = unifiedDiff(dockerfile, original, conversion.text);
  const place = ({ line, what, why }: TrialReport["left"][number]): TrialReport["left"][number] => ({
    line,
    what: long(what),
    why: long(why),
  });
  return {
    ...empty(to),
    whole: conversion.kind === "converted",
    changes: conversion.changes.slice(0, MOST_LEFT).map(place),
    left: conversion.left.slice(0, MOST_LEFT).map(place),
    // Cut, it would be no diff any more.
    diff: diff.length > LONGEST_DIFF ? null : diff,
  };
}

function measuredPart(
  variant: Measured,
  own: Outcome | undefined,
  { to, conversion }: Draft,
): Pick<TrialReport, "size" | "saving" | "build" | "original" | "compat" | "recommendation"> {
  const { size, download } = variant.measurement;
  const before = own?.kind === "measured" ? own : null;
  const saving = before === null ? null : savingOf(before.measurement.size, size);
  const compat = variant.compat === null ? null : compatReport(variant.compat);
  const places = conversion.left.length;
  return {
    size: { bytes: size, download: { bytes: download.bytes, exact: download.exact } },
    saving,
    build: variant.build,
    original:
      before === null || before.build === null
        ? null
        : { ...before.build, downloadBytes: before.measurement.download.bytes },
    compat,
    recommendation:
      to === "slim" || saving === null
        ? bounded(backToSlim({ own, variant, left: places }))
        : recommended(saving, compat, places),
  };
}

function savingOf(before: number, after: number): NonNullable<TrialReport["saving"]> {
  return { bytes: before - after, percent: percentOf(before - after, before) };
}

function bounded({
  verdict,
  reasons,
}: NonNullable<TrialReport["recommendation"]>): NonNullable<TrialReport["recommendation"]> {
  return { verdict, reasons: reasons.slice(0, 20).map(long) };
}

/** What was measured decides: a variant that lacks something or saves little is no reason to switch. */
function recommended(
  saving: { readonly bytes: number; readonly percent: number | null },
  compat: TrialReport["compat"],
  left: number,
): TrialReport["recommendation"] {
  const verdict = compat?.recommendation?.verdict;
  if (verdict === "roll-back") {
    return { verdict: "stay", reasons: compat?.recommendation?.reasons.slice(0, 5).map(long) ?? [] };
  }
  const figure = `it saves ${formatBytes(Math.max(0, saving.bytes))}${
    saving.percent === null ? "" : ` (${formatPercent(Math.max(0, saving.percent))})`
  }`;
  if (saving.bytes < LEAST_SAVING || (saving.percent ?? 0) < LEAST_PERCENT) {
    return { verdict: "stay", reasons: [`${figure}, measured: too little for the risk of a switch`] };
  }
  const marked =
    left === 0
      ? []
      : [`${left === 1 ? "one place was" : `${left} places were`} left as they are: look at them first`];
  if (compat === null) {
    return {
      verdict: "not-enough-evidence",
      reasons: [`${figure}, measured; whether it works was not looked at`, ...marked],
    };
  }
  const tested =
    compat.smoke?.outcome === "passed" ? "its smoke test passes" : "no smoke test was run: test it first";
  return { verdict: "switch", reasons: [`${figure}, measured`, tested, ...marked] };
}

function long(text: string): string {
  return cut(text, LONGEST_TEXT);
}
