/** Mounts of a RUN that hold the files of a package manager. */
import type { Instruction } from "../dockerfile/parse.js";
import { positionAt } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import type { Draft } from "./draft.js";

const APT = /(?:^|,)(?:target|dst|destination)=\/var\/(?:cache|lib)\/apt(?:\/[^,]*)?(?:,|$)/;

/** Takes away cache mounts for apt: apk is told to keep nothing. */
export function removeAptMounts(instruction: Instruction, draft: Draft): void {
  removeMounts(instruction, draft, APT);
}

/** Takes away cache mounts. @param targets tells those to go by the options of the mount, without quotes */
export function removeMounts(instruction: Instruction, draft: Draft, targets: RegExp): void {
  const isToGo = (raw: string): boolean => isCacheOf(raw, targets);
  const { text, args } = instruction;
  const flags = splitWords(text.slice(0, text.length - args.length));
  const going = flags.filter(({ raw }) => isToGo(raw));
  if (going.length > 0 && going.length === flags.length - 1) {
    const start = offsetOf(instruction, instruction.keyword.length - 1, draft) + 1;
    draft.replace(start, offsetOf(instruction, text.length - args.length, draft), " ");
    return;
  }
  for (const [index, { raw, at }] of flags.entries()) {
    const before = flags[index - 1];
    if (before === undefined || !isToGo(raw)) continue;
    draft.replace(
      offsetOf(instruction, before.at + before.raw.length - 1, draft) + 1,
      offsetOf(instruction, at + raw.length - 1, draft) + 1,
      "",
    );
  }
}

function isCacheOf(raw: string, targets: RegExp): boolean {
  if (!raw.startsWith("--mount=")) return false;
  const value = raw.slice("--mount=".length).replace(/["']/g, "");
  return targets.test(value) && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value);
}

function offsetOf(instruction: Instruction, offset: number, draft: Draft): number {
  const { line, column } = positionAt(instruction, offset);
  return draft.lines.offsetOf(line, column);
}
