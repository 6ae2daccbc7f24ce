/** What an image is compared with to count its change: the baseline's part of the report. */
import { compareToBaseline } from "../baseline/compare.js";
import { formatBytes } from "../model/bytes.js";
import type { ImageConfig } from "../model/config.js";
import type { BaselineReport, ChangeReport } from "../report/schema.js";
import { figuresOf } from "./figures.js";
import type { Figures } from "./figures.js";
import { targetId } from "./plan.js";
import type { RunFacts } from "./run-facts.js";

export interface BaselineComparison {
  readonly baseline: BaselineReport;
  readonly change: ChangeReport | null;
}

/** The baseline of an image and the change against it; `figures` is null for an image that was not measured. */
export function baselineComparison(
  image: ImageConfig,
  figures: Figures | null,
  facts: RunFacts,
): BaselineComparison {
  const base = baselineFigures(image, facts);
  if (typeof base === "string") return { baseline: none(base, facts), change: null };
  const git = figures === null ? null : gitDifference(figures, base);
  if (git !== null) return { baseline: none(git, facts), change: null };
  const comparison =
    figures === null
      ? null
      : compareToBaseline(
          { size: figures.size.bytes, fingerprint: figures.fingerprint },
          { bytes: base.size.bytes, fingerprint: base.fingerprint },
        );
  return {
    baseline: {
      status: base.record === null ? "measured" : "recorded",
      ref: facts.baseline?.ref ?? null,
      bytes: base.size.bytes,
      downloadBytes: base.size.download.bytes,
      reason: comparison?.reason ?? null,
      comparable: comparison?.comparable ?? true,
      record: base.record,
    },
    change: comparison?.change ?? null,
  };
}

function none(reason: string, facts: RunFacts): BaselineReport {
  return {
    status: "none",
    ref: facts.baseline?.ref ?? null,
    bytes: null,
    downloadBytes: null,
    reason,
    comparable: false,
    record: null,
  };
}

/** The figures of the image on the base, or why there are none. */
function baselineFigures(image: ImageConfig, facts: RunFacts): Figures | string {
  const { baseline } = facts;
  if (baseline === null) return facts.baselineReason ?? "no base was given";
  const outcome = facts.outcomes.get(targetId("baseline", image.name));
  const figures = figuresOf(outcome);
  if (figures !== null) return figures;
  const source = baseline.sources.get(image.name);
  if (source !== undefined && "status" in source) return source.reason;
  const why = outcome?.kind === "failed" ? outcome.failure.message : "the run ended before";
  return `not measured on ${baseline.ref}: ${why}`;
}

/** A context that takes in `.git` has another one where the base was measured; the two do not compare. */
function gitDifference(image: Figures, base: Figures): string | null {
  if (image.gitPayload === base.gitPayload) return null;
  const bytes = formatBytes(Math.max(image.gitPayload, base.gitPayload));
  return `the image holds ${bytes} of .git, which differs by more than the change; add .git to .dockerignore`;
}
