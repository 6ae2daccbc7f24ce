/** Which of a release's wheels pip takes. */
import type { CompatTarget } from "../../model/compat.js";
import type { LockedFile } from "./locks/model.js";
import { parseWheelName, wheelRank } from "./tags.js";
import type { WheelName } from "./tags.js";

export interface PreferredWheel<File> {
  readonly file: File;
  readonly name: WheelName;
}

/**
 * The wheel of one version that pip takes on a target: the one with the best tag, of those the highest build number, of
 * those the one that is listed last. Null where none fits. Source: measured (docs/wheel-verdicts.md).
 */
export function preferredWheel<File extends Pick<LockedFile, "name" | "kind">>(
  files: readonly File[],
  target: CompatTarget,
): PreferredWheel<File> | null {
  let best: (PreferredWheel<File> & { readonly rank: number }) | null = null;
  for (const file of files) {
    const name = file.kind === "wheel" ? parseWheelName(file.name) : null;
    const rank = name === null ? null : wheelRank(name, target);
    if (name === null || rank === null) continue;
    if (
      best === null ||
      rank < best.rank ||
      (rank === best.rank && compareBuilds(name.build, best.name.build) >= 0)
    )
      best = { file, name, rank };
  }
  return best;
}

/** None comes before any; the number counts, then the text. */
function compareBuilds(one: WheelName["build"], other: WheelName["build"]): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  const [number, rest] = one;
  const [otherNumber, otherRest] = other;
  if (number !== otherNumber) return number < otherNumber ? -1 : 1;
  return rest === otherRest ? 0 : rest < otherRest ? -1 : 1;
}
