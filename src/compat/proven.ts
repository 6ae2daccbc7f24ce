/** When an answer counts as proof. */
import type { PackageCompat } from "../model/compat.js";
import { firstEvidence } from "./evidence.js";

const FINE: ReadonlySet<string> = new Set(["pure", "musl-binary", "degraded"]);

/**
 * Whether anything but the guide's word and built-in knowledge speaks for what installing it does. What an answer rests on
 * comes first among its evidence; what follows may speak for another, or for none.
 */
export function isSeen({ install }: Pick<PackageCompat, "install">): boolean {
  const level = firstEvidence(install)?.level ?? "built-in";
  return level !== "built-in" && level !== "guide";
}

/** Whether installing it on the target is proven to take no compiler. */
export function isProven(item: Pick<PackageCompat, "install">): boolean {
  return FINE.has(item.install.value) && item.install.confidence !== "guess" && isSeen(item);
}
