/** Budgets derived from the guide's rows. All sizes in bytes. */
import type { BudgetRules, GuideChoice, GuideRowName, SizeLimit } from "../model/config.js";
import { FIGURES } from "./figures.js";
import { savingPercentRange } from "./derived.js";
import { guideRow } from "./rows.js";

/**
 * The budget a row stands for. The size limit is the upper end of the row and fails.
 *
 * The expected saving (python-api only; the frontend has nothing to save) is the lower end of what the guide's figures
 * give, cut to whole percent because the figures are approximations. It warns and never fails: the dependencies
 * decide it, not the author. Wheels weigh about the same on musl as on glibc, so an image with large dependencies saves
 * the base difference and the build tools and no more, however well it was built.
 */
export function guideBudget(row: GuideRowName): BudgetRules {
  const { max, reference } = guideRow(row);
  const saving = savingPercentRange({ min: reference, max: reference }, guideRow(row)).min;
  const size: SizeLimit = { fail: max };
  return saving > 0 ? { size, saving: { warn: { percent: Math.floor(saving) } } } : { size };
}

/** True when the images are exactly the guide's pair: one API, one frontend, both chosen, and nothing else. */
export function isGuidePair(images: readonly { readonly guide: GuideChoice }[]): boolean {
  return (
    images.length === 2 &&
    images.some(({ guide }) => guide === "python-api") &&
    images.some(({ guide }) => guide === "nginx-frontend")
  );
}

/** The total's limit when the images are the guide's pair, else null: the guide has no total for anything else. */
export function guidePairTotal(images: readonly { readonly guide: GuideChoice }[]): SizeLimit | null {
  return isGuidePair(images) ? { fail: FIGURES.results.total.after.max } : null;
}
