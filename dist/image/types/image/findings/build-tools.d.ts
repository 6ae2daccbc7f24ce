/** Tools that make software, where only the software is wanted; as packages, and as they come without any. */
import type { InstalledPackage } from "../../model/inspection.js";
import type { Group, Groups } from "./groups.js";
import type { FindingRule } from "./rule.js";
export declare const BUILD_TOOLS: FindingRule;
export declare const VCS_TOOLS: FindingRule;
/** Whether a package is there to build others. */
export declare function isBuildPackage(item: Pick<InstalledPackage, "type" | "name">): boolean;
export declare function packageGroup(groups: Groups, { type, name, version }: InstalledPackage): Group;
