import type { FindingRule } from "./rule.js";
export declare const BYTECODE_CACHE: FindingRule;
export declare const SEVERAL_PYTHONS: FindingRule;
