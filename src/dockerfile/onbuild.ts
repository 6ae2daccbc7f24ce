/** The triggers that a stage leaves for the stage built on it. */
import type { HistoryEntry } from "../model/image.js";
import { likeness } from "./history.js";
import { flagsOf, keywordIn } from "./instruction-parts.js";
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
    .map((shown) => ({ instruction: triggered(shown, shown.args), shown }));
}

function triggered(held: Instruction, text: string): Instruction {
  const keyword = keywordIn(text).toUpperCase();
  return { ...held, keyword, text, ...flagsOf(keyword, text) };
}

const CLASSIC_ONBUILD = /^[^"'#]{0,500}#\(nop\)\s+ONBUILD\s+([\s\S]+)$/;
/** More triggers than any base has. */
const MOST_TRIGGERS = 100;

/**
 * How many of the entries right before index `end` were written by triggers of an external base. Only a base of the
 * classic builder tells them: its history has an entry per ONBUILD. `from` is the FROM that set them off.
 */
export function triggeredBefore(history: readonly HistoryEntry[], end: number, from: Instruction): number {
  const triggers = history.slice(0, end).flatMap(({ createdBy }) => {
    const text = CLASSIC_ONBUILD.exec(createdBy.slice(0, 20_000))?.[1];
    return text === undefined ? [] : [triggered(from, text.trim())];
  });
  if (triggers.length > Math.min(MOST_TRIGGERS, end)) return 0;
  const first = end - triggers.length;
  const fits = triggers.every((trigger, index) => {
    const entry = history[first + index];
    return entry !== undefined && likeness(trigger, entry) !== "no";
  });
  return fits ? triggers.length : 0;
}
