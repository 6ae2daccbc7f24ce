/** How a finding is said. */
import type { Group } from "./groups.js";
import type { FindingRule, Wording } from "./rule.js";
/** The three largest labels, and how many more: `build tools gcc, g++, make and 12 more`. */
export declare function titleOf(wording: Wording, largestFirst: readonly Group[]): string;
/** One sentence: what to do about the largest of what was found, each remedy once. */
export declare function remedyOf(rule: FindingRule, largestFirst: readonly Group[]): string;
export declare function examplesOf(largestFirst: readonly Group[]): readonly string[];
