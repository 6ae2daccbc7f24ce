/** Mounts of a RUN that hold apt's files. */
import type { Instruction } from "../dockerfile/parse.js";
import { positionAt } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import type { Draft } from "./draft.js";

const APT = /(?:^|,)(?:target|dst|destination)=\/var\/(?:cache|lib)\/apt(?:\/[^,]*)?(?:,|$)/;

/** Takes away cache mounts for apt: apk is told to keep nothing. */
export function removeAptMounts(instruction: Instruction, draft: Draft): void {
  const { text, args } = instruction;
  const flags = splitWords(text.slice(0, text.length - args.length));
  const ofApt = flags.filter(({ raw }) => isOfApt(raw));
  if (ofApt.length > 0 && ofApt.length === flags.length - 1) {
    const start = offsetOf(instruction, instruction.keyword.length - 1, draft) + 1;
    draft.replace(start, offsetOf(instruction, text.length - args.length, draft), " ");
    return;
  }
  for (const [index, { raw, at }] of flags.entries()) {
    const before = flags[index - 1];
    if (before === undefined || !isOfApt(raw)) continue;
    draft.replace(
      offsetOf(instruction, before.at + before.raw.length - 1, draft) + 1,
      offsetOf(instruction, at + raw.length - 1, draft) + 1,
      "",
    );
  }
}

function isOfApt(raw: string): boolean {
  if (!raw.startsWith("--mount=")) return false;
  const value = raw.slice("--mount=".length).replace(/["']/g, "");
  return APT.test(value) && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value);
}

function offsetOf(instruction: Instruction, offset: number, draft: Draft): number {
  const { line, column } = positionAt(instruction, offset);
  return draft.lines.offsetOf(line, column);
}
