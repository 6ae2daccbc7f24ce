/** What there is to tell when the reports of several jobs make no report. */
import { clip } from "../budget/text.js";
import { ConfigError } from "../model/errors.js";
import type { ImageBudgetError } from "../model/errors.js";
import type { Report } from "../report/schema.js";

const LONGEST = 2000;
const MOST_ERRORS = 20;

/**
 * A report without images that says why there is none. Nothing in it is taken from the files but what the error names.
 * @param run.version of this program
 */
export function unmergedReport(
  error: ImageBudgetError,
  { version, now }: { readonly version: string; readonly now: Date },
): Report {
  const hint = clip(error.hint, LONGEST);
  const errors =
    error instanceof ConfigError
      ? error.problems.slice(0, MOST_ERRORS).map(({ file, message, found }, index) => ({
          message: clip(`${file}: ${message}${found === undefined ? "" : ` (${found})`}`, LONGEST),
          hint: index === 0 ? hint : "",
        }))
      : [{ message: clip(error.message, LONGEST), hint }];
  return {
    schema: "image-budget/report@1",
    tool: { name: "image-budget", version },
    created: now.toISOString(),
    status: "error",
    exitCode: 3,
    commit: { sha: null, ref: null, dirty: null },
    baselineCommit: null,
    baselineReason: null,
    shard: null,
    engine: null,
    disk: { freeAtStart: null, peakUsed: null },
    seconds: 0,
    config: {
      file: null,
      failOn: "fail",
      onUnmeasured: "error",
      limitsFrom: "base",
      ratchet: true,
      overrideLabel: null,
      names: [],
    },
    totalRules: null,
    limitChanges: [],
    override: null,
    images: [],
    total: {
      bytes: null,
      measured: 0,
      images: 0,
      reference: null,
      saving: null,
      baseline: null,
      change: null,
      guide: null,
      budgets: [],
    },
    exceptions: [],
    errors,
    notes: [],
  };
}
