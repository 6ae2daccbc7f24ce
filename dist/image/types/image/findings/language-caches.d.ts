import type { FindingRule } from "./rule.js";
export declare const LANGUAGE_CACHE: FindingRule;
