/** The rules of compatibility, from what is written in the image, its group and the defaults. */
import type { CompatRules, Level } from "../model/config.js";
import { COMPAT_RULES } from "../model/metrics.js";
import type { Settings } from "./schema.js";

type Written = Exclude<NonNullable<Settings["compat"]>, false>;

/** Where nobody writes anything: it is looked at, and nothing is made of it. */
export const USUAL_COMPAT: CompatRules = { alpine: null, index: true, levels: {} };

/**
 * @param written lowest first; what comes later holds, key by key
 * @param hasSmoke whether the image has a smoke test: one that fails is a failure where nothing else is written, and where
 *   there is none nothing is made of it
 */
export function compatRules(written: readonly Written[], hasSmoke: boolean): CompatRules {
  let rules: CompatRules = hasSmoke ? { ...USUAL_COMPAT, levels: { smoke: "fail" } } : USUAL_COMPAT;
  for (const { alpine, index, ...levels } of written) {
    const own = COMPAT_RULES.flatMap((rule) =>
      levels[rule] === undefined || (rule === "smoke" && !hasSmoke) ? [] : [[rule, levels[rule]] as const],
    );
    const set: readonly (readonly [string, Level])[] = [
      ...Object.entries(rules.levels).filter(([rule]) => own.every(([other]) => other !== rule)),
      ...own.flatMap(([rule, level]) => (level === "off" ? [] : [[rule, level] as const])),
    ];
    rules = {
      alpine: alpine ?? rules.alpine,
      index: index === undefined ? rules.index : index === "on",
      levels: Object.fromEntries(set),
    };
  }
  return rules;
}
