import type { FindingRule } from "./rule.js";
export declare const GIT_HISTORY: FindingRule;
/** Archives that a linker reads. Go's have other names, and a toolchain's own belong to the toolchain. */
export declare const STATIC_LIBRARIES: FindingRule;
export declare const HEADERS: FindingRule;
export declare const DEBUG_SYMBOLS: FindingRule;
