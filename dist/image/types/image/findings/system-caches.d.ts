import type { FindingRule } from "./rule.js";
export declare const PACKAGE_MANAGER_CACHE: FindingRule;
export declare const TEMPORARY_FILES: FindingRule;
