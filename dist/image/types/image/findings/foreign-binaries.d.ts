import type { FindingRule } from "./rule.js";
export declare const BOTH_LIBCS: FindingRule;
export declare const OTHER_PLATFORMS: FindingRule;
