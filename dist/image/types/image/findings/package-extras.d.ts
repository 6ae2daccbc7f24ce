import type { FindingRule } from "./rule.js";
export declare const PACKAGE_TESTS: FindingRule;
export declare const DOCUMENTATION: FindingRule;
export declare const LOCALES: FindingRule;
