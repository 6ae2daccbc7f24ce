/** Findings in Dockerfiles: what makes an image big, where, and what to do about it. */
export { lintDockerfile } from "./lint.js";
export { measureFindings } from "./measure.js";
export type { MeasuredImage } from "./measure.js";
export { isRuleId, RULE_IDS } from "./rule-ids.js";
export { LINT_RULES } from "./rules/table.js";
export type { LintOptions } from "./subject.js";
export type * from "./types.js";
