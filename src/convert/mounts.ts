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
  for (const [index, { raw, at }] of flags.entries()) {
    const before = flags[index - 1];
    if (before === undefined || !raw.startsWith("--mount=")) continue;
    const value = raw.slice("--mount=".length).replace(/["']/g, "");
    if (!APT.test(value) || !/(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value)) continue;
    draft.replace(
      offsetOf(instruction, before.at + before.raw.length - 1, draft) + 1,
      offsetOf(instruction, at + raw.length - 1, draft) + 1,
      "",
    );
  }
}

function offsetOf(instruction: Instruction, offset: number, draft: Draft): number {
  const { line, column } = positionAt(instruction, offset);
  return draft.lines.offsetOf(line, column);
}
