/** What verdicts and failures come to: the status of an image and of the run, the counts, the exit code. */
import type { OnUnmeasured } from "../model/config.js";
import type { Failure, ImageReport, Report, Status, Verdict } from "../report/schema.js";
import type { Skip } from "./metric.js";

const RANK: Readonly<Record<Status, number>> = { pass: 0, warn: 1, fail: 2, error: 3 };

/** The worst of them; `pass` for none. */
export function worstOf(statuses: Iterable<Status>): Status {
  let worst: Status = "pass";
  for (const status of statuses) if (RANK[status] > RANK[worst]) worst = status;
  return worst;
}

/**
 * What a list of verdicts comes to. `pass` means that no verdict was broken; how many were skipped, and so say nothing,
 * is told by `countVerdicts`. Only a skip of kind `not-measured` has an effect: an error unless on-unmeasured is warn.
 */
export function verdictsStatus(verdicts: readonly Verdict[], onUnmeasured: OnUnmeasured): Status {
  return worstOf(
    verdicts.map(({ status, skip }) => {
      if (status !== "skipped") return status;
      return skip === "not-measured" ? unmeasuredStatus(onUnmeasured) : "pass";
    }),
  );
}

function unmeasuredStatus(onUnmeasured: OnUnmeasured): Status {
  return onUnmeasured === "error" ? "error" : "warn";
}

/** The parts of an image that say whether it was measured. */
export interface MeasuredOrNot {
  readonly failure: Pick<Failure, "kind"> | null;
  readonly size: unknown;
}

/**
 * An image that failed is an error. on-unmeasured: warn softens only one that exists and could not be measured: a build
 * that failed, needed a failed one or met no engine stays an error.
 */
export function imageStatus(
  image: MeasuredOrNot,
  verdicts: readonly Verdict[],
  onUnmeasured: OnUnmeasured,
): Status {
  const own: Status =
    image.failure !== null && image.failure.kind !== "measure"
      ? "error"
      : image.failure !== null || image.size === null
        ? unmeasuredStatus(onUnmeasured)
        : "pass";
  return worstOf([own, verdictsStatus(verdicts, onUnmeasured)]);
}

/** The parts of a report that decide how the run ends. */
export interface RunOutcome {
  readonly images: readonly (Pick<ImageReport, "status" | "budgets"> & MeasuredOrNot)[];
  readonly total: Pick<Report["total"], "budgets">;
  readonly errors: Report["errors"];
  readonly config: Pick<Report["config"], "failOn" | "onUnmeasured">;
}

/** A broken limit that was let pass: it is shown as a warning and fails nothing, whatever fail-on says. */
export function isWaived(verdict: Pick<Verdict, "status" | "waiver">): boolean {
  return verdict.waiver !== null && verdict.status === "warn";
}

/**
 * What the run comes to without the verdicts that were let pass. Of the images their verdicts and what failed count, not
 * their status: a warning that was waived and one that was not look the same there.
 */
export function blockingStatus(run: RunOutcome): Status {
  const { onUnmeasured } = run.config;
  const counting = (verdicts: readonly Verdict[]): readonly Verdict[] =>
    verdicts.filter((verdict) => !isWaived(verdict));
  return worstOf([
    ...run.images.map((image) => imageStatus(image, counting(image.budgets), onUnmeasured)),
    verdictsStatus(counting(run.total.budgets), onUnmeasured),
    run.errors.length > 0 ? "error" : "pass",
  ]);
}

/** The worst of images, total and what went wrong outside them. */
export function overallStatus(run: RunOutcome): Status {
  return worstOf([
    ...run.images.map(({ status }) => status),
    verdictsStatus(run.total.budgets, run.config.onUnmeasured),
    run.errors.length > 0 ? "error" : "pass",
  ]);
}

export type ExitCode = 0 | 1 | 2 | 3 | 4;

/**
 * How the command ends: 2 (configuration or usage wrong) before 3 (something could not be built or measured) before 1
 * (a verdict says fail) before 4 (the report could not be published). fail-on maps verdicts only: `warn` fails on
 * warnings too, `never` on no verdict; errors and a wrong configuration end the run whatever it says. A broken limit
 * that was let pass fails nothing.
 */
export function exitCodeOf(
  run: RunOutcome,
  outside: { readonly configurationWrong?: boolean; readonly publishFailed?: boolean } = {},
): ExitCode {
  if (outside.configurationWrong === true) return 2;
  const status = blockingStatus(run);
  if (status === "error") return 3;
  const { failOn } = run.config;
  if (failOn !== "never" && (status === "fail" || (status === "warn" && failOn === "warn"))) return 1;
  return outside.publishFailed === true ? 4 : 0;
}

export interface VerdictCounts {
  readonly pass: number;
  readonly warn: number;
  readonly fail: number;
  readonly skipped: number;
  /** The skipped ones by kind. */
  readonly skips: Readonly<Record<Skip, number>>;
  /** Images with status error. */
  readonly failedImages: number;
}

/** Counts every verdict of the report, the total's included. Skipped ones are a count of their own, never a pass. */
export function countVerdicts(report: {
  readonly images: readonly Pick<ImageReport, "status" | "budgets">[];
  readonly total: RunOutcome["total"];
}): VerdictCounts {
  const counts = { pass: 0, warn: 0, fail: 0, skipped: 0 };
  const skips: Record<Skip, number> = {
    "not-measured": 0,
    "no-baseline": 0,
    "no-reference": 0,
    estimate: 0,
    "not-comparable": 0,
    "out-of-reach": 0,
  };
  for (const verdict of [...report.images.flatMap(({ budgets }) => budgets), ...report.total.budgets]) {
    counts[verdict.status] += 1;
    if (verdict.skip !== null) skips[verdict.skip] += 1;
  }
  return { ...counts, skips, failedImages: report.images.filter(({ status }) => status === "error").length };
}
