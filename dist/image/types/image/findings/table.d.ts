/**
 * What does not belong in a shipped image. Rules overlap on purpose (a compiler's package has headers, a cache has
 * sources with tests), so the bytes of findings do not add up to anything.
 */
import type { ImageFinding } from "../../model/inspection.js";
import type { FindingRule, Subject } from "./rule.js";
export declare const FINDING_RULES: readonly FindingRule[];
/** What every rule has to say about an image, largest first. Never throws, whatever the tree. */
export declare function findIn(subject: Subject): readonly ImageFinding[];
