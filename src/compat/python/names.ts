/** Names of Python packages and of their extras, as they are compared. */
import { normalisedName } from "../../guide/requirement-names.js";

export { normalisedName };

/**
 * The name of an extra or of a dependency group as it is compared: lower case, every run of `-`, `_` and `.` a single
 * dash (PEP 685 takes PEP 503's rule). Unlike `normalisedName` it takes nothing away from the text.
 */
export function normalisedExtra(written: string): string {
  return written.replace(/[-_.]+/gu, "-").toLowerCase();
}
