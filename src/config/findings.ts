/** The levels of findings in Dockerfiles, from what is written in the image, its group and the defaults. */
import { RULE_IDS } from "../lint/rule-ids.js";
import type { FindingLevels } from "../model/config.js";
import type { Settings } from "./schema.js";

type Written = NonNullable<Settings["findings"]>;

/** Where nobody writes anything: every rule has the level of its own, and nothing is made of it. */
export const USUAL_FINDINGS: FindingLevels = {};

/**
 * @param written lowest first; what comes later holds, rule by rule. `false` looks at no Dockerfile, and a mapping above it
 *   looks again.
 */
export function findingLevels(written: readonly Written[]): FindingLevels | null {
  let levels: FindingLevels | null = USUAL_FINDINGS;
  for (const each of written) {
    if (each === false) levels = null;
    else {
      const own = RULE_IDS.flatMap((rule) => (each[rule] === undefined ? [] : [[rule, each[rule]] as const]));
      levels = { ...levels, ...Object.fromEntries(own) };
    }
  }
  return levels;
}
