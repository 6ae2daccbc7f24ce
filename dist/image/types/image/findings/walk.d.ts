import { Groups } from "./groups.js";
import type { Classifier, FindingRule, Subject } from "./rule.js";
/** A rule with what it has found so far. */
export interface Search {
    readonly rule: FindingRule;
    readonly groups: Groups;
    readonly classifier: Classifier;
}
/** Looks at every path of a tree, with every rule at once. */
export declare function searchTree(subject: Subject, rules: readonly FindingRule[]): readonly Search[];
