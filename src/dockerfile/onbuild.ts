/** The triggers that a stage leaves for the stage built on it. */
import { flagsOf } from "./instruction-parts.js";
import type { Instruction, Stage } from "./parse.js";

export interface Trigger {
  /** What is executed. */
  readonly instruction: Instruction;
  /** The ONBUILD that holds it. */
  readonly shown: Instruction;
}

/** The triggers of `stage` in order; none without a stage. */
export function onBuildTriggers(stage: Stage | undefined): readonly Trigger[] {
  return (stage?.instructions ?? [])
    .filter(({ keyword }) => keyword === "ONBUILD")
    .map((shown) => {
      const text = shown.args;
      const keyword = (/^\S+/.exec(text)?.[0] ?? "").toUpperCase();
      const { flags, args } = flagsOf(keyword, text);
      return { instruction: { ...shown, keyword, text, flags, args }, shown };
    });
}
