/** Says for each layer of an image which instruction of the Dockerfile made it. */
import type { HistoryEntry } from "../model/image.js";
import { keywordOfEntry, likeness, makesFiles } from "./history.js";
import { onBuildTriggers, triggeredBefore } from "./onbuild.js";
import type { Instruction, Stage } from "./parse.js";

export interface LayerOrigin {
  readonly origin: "base" | "dockerfile" | "unknown";
  /** On one line, from the Dockerfile: a history may carry the values of build arguments. At most 2,000 characters. */
  readonly instruction: string | null;
  readonly line: number | null;
  /** Name of the stage; null for a stage without one. */
  readonly stage: string | null;
}

export interface LayerInput {
  readonly history: readonly HistoryEntry[];
  readonly diffIds: readonly string[];
  /** From the base up, as `resolveStages` gives it. */
  readonly chain: readonly Stage[];
}

const UNKNOWN: LayerOrigin = { origin: "unknown", instruction: null, line: null, stage: null };
const BASE: LayerOrigin = { origin: "base", instruction: null, line: null, stage: null };
const LONGEST_INSTRUCTION = 2000;

/** Labels given to the build outside the Dockerfile end up in one entry; a few more do no harm. */
const MOST_ADDED_LABELS = 3;

/**
 * One origin per layer, in order. Both builders write one history entry per instruction (FROM excepted, and BuildKit
 * none for ONBUILD), so the Dockerfile's instructions are aligned with the end of the history, each pair checked by
 * keyword and by command or destination. Where that does not come out, a layer still gets its line when its command
 * occurs once in both; everything else is `unknown`, never a guess. Linear in history and instructions.
 */
export function mapLayers(input: LayerInput): LayerOrigin[] {
  const { history, diffIds, chain } = input;
  const layerEntries = history.flatMap((entry, index) => (entry.emptyLayer ? [] : [index]));
  // The k-th entry with a layer is layer k only when none is missing.
  if (layerEntries.length !== diffIds.length || chain.length === 0) return diffIds.map(() => UNKNOWN);
  const steps = stepsOf(chain);
  const whole = alignEnd(steps, history, isFromScratch(chain));
  const aligned = whole === null ? alignUnique(steps, history) : withTriggers(whole, history, chain[0]);
  return layerEntries.map((entry) => originAt(aligned, entry));
}

interface Step {
  readonly instruction: Instruction;
  readonly stage: Stage;
  /** Text and line that are shown: a trigger shows the ONBUILD that holds it. */
  readonly shown: Instruction;
}

interface Alignment {
  readonly byEntry: ReadonlyMap<number, Step>;
  /** Entries before this index come from the base; null when that is not known. */
  readonly base: number | null;
}

function originAt({ byEntry, base }: Alignment, entry: number): LayerOrigin {
  const step = byEntry.get(entry);
  if (step === undefined) return base !== null && entry < base ? BASE : UNKNOWN;
  return {
    origin: "dockerfile",
    instruction: onOneLine(step.shown.text),
    line: step.shown.line,
    stage: step.stage.name,
  };
}

/** What the builders execute, in order. A stage's ONBUILD instructions run first in the stage built on it. */
function stepsOf(chain: readonly Stage[]): Step[] {
  return chain.flatMap((stage, index) => [
    ...onBuildTriggers(chain[index - 1]).map((trigger) => ({ ...trigger, stage })),
    ...stage.instructions.slice(1).map((instruction) => ({ instruction, stage, shown: instruction })),
  ]);
}

function isFromScratch(chain: readonly Stage[]): boolean {
  return chain[0]?.from.toLowerCase() === "scratch";
}

/** Pairs every step with an entry, from the end; null when one does not fit. */
function alignEnd(
  steps: readonly Step[],
  history: readonly HistoryEntry[],
  fromScratch: boolean,
): Alignment | null {
  for (let added = 0; added <= MOST_ADDED_LABELS; added += 1) {
    if (added > 0 && !isAddedLabel(history[history.length - added])) return null;
    const aligned = alignFrom(steps, history, history.length - added);
    // Nothing comes before the first instruction on scratch.
    if (aligned !== null && !(fromScratch && aligned.base !== 0)) return aligned;
  }
  return null;
}

/** Layers that triggers of the base made are not the base's: the FROM made them. */
function withTriggers(
  aligned: Alignment,
  history: readonly HistoryEntry[],
  root: Stage | undefined,
): Alignment {
  const from = root?.instructions[0];
  if (aligned.base === null || root === undefined || from === undefined) return aligned;
  const base = aligned.base - triggeredBefore(history, aligned.base, from);
  const byEntry = new Map(aligned.byEntry);
  for (let entry = base; entry < aligned.base; entry += 1) {
    byEntry.set(entry, { instruction: from, stage: root, shown: from });
  }
  return { byEntry, base };
}

function isAddedLabel(entry: HistoryEntry | undefined): boolean {
  return entry !== undefined && entry.emptyLayer && keywordOfEntry(entry) === "LABEL";
}

function alignFrom(steps: readonly Step[], history: readonly HistoryEntry[], end: number): Alignment | null {
  const byEntry = new Map<number, Step>();
  let next = end;
  for (const step of [...steps].reverse()) {
    const entry = history[next - 1];
    const fit = entry === undefined ? "no" : likeness(step.instruction, entry);
    if (fit !== "no") {
      next -= 1;
      byEntry.set(next, step);
    } else if (step.instruction.keyword !== "ONBUILD") return null;
  }
  return { byEntry, base: next };
}

/** Only pairs whose command or destination occurs once on either side, and only when they stand in the same order. */
function alignUnique(steps: readonly Step[], history: readonly HistoryEntry[]): Alignment {
  const candidates = steps.filter(({ instruction }) => makesFiles(instruction));
  const none: Alignment = { byEntry: new Map(), base: null };
  const entries = history.flatMap((entry, index) =>
    ["RUN", "COPY", "ADD"].includes(keywordOfEntry(entry) ?? "") ? [{ entry, index }] : [],
  );
  if (candidates.length * entries.length > MOST_PAIRS) return none;
  const perEntry = new Map<number, number>();
  const pairs: { readonly step: Step; readonly index: number }[] = [];
  for (const step of candidates) {
    const same = entries.filter(({ entry }) => likeness(step.instruction, entry) === "same");
    for (const { index } of same) perEntry.set(index, (perEntry.get(index) ?? 0) + 1);
    const [only] = same;
    if (only !== undefined && same.length === 1) pairs.push({ step, index: only.index });
  }
  const unique = pairs.filter(({ index }) => perEntry.get(index) === 1);
  const ordered = unique.every(({ index }, at) => at === 0 || (unique[at - 1]?.index ?? -1) < index);
  return ordered ? { byEntry: new Map(unique.map(({ index, step }) => [index, step])), base: null } : none;
}

/** Pairs compared where the alignment failed: 127 layers are the most an image can have on most engines. */
const MOST_PAIRS = 40_000;

function onOneLine(text: string): string {
  const line = text
    .slice(0, LONGEST_INSTRUCTION * 2)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST_INSTRUCTION ? `${line.slice(0, LONGEST_INSTRUCTION - 1)}…` : line;
}
