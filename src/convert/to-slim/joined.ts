/** How several commands take the place of one, so that a failure of any does what a failure of the one did. */
import type { ShellCommand, ShellReading } from "../../shell/types.js";

export interface Joint {
  /** What stands between the commands. */
  readonly text: " && " | "; ";
  /** Nothing has to hold them together. */
  readonly isPlain: boolean;
}

/** The first command of each list. */
export type FirstOfLists = ReadonlyMap<number, ShellCommand>;

export function firstOfLists({ commands }: Extract<ShellReading, { kind: "read" }>): FirstOfLists {
  // The last one that is set for a list is its first.
  return new Map([...commands].reverse().map((command) => [command.list, command]));
}

/** Operators after which a list goes on as if several commands were one. */
const PLAIN = new Set(["&&", ";", "newline"]);

/**
 * With `set -e`, a command that fails before `&&` does not end the script, and one between `{` and `}` does; in a condition,
 * or before `||`, it never does.
 */
export function joinOf(command: ShellCommand, firsts: FirstOfLists, text: string): Joint {
  const { before, after, negated, errexit } = command;
  const first = firsts.get(command.list) ?? command;
  const isCondition = /(?:^|[\s;&|({])(?:if|elif|while|until|!)[ \t]+$/.test(
    text.slice(Math.max(0, first.span.start - 12), first.span.start),
  );
  const isFree = [before, after].every((operator) => operator === null || PLAIN.has(operator.kind));
  const goesOn = after !== null && after.kind !== ";" && after.kind !== "newline";
  // The last command of a script is its outcome.
  const isOutcome = after === null && command.context.length === 0 && command.within === null;
  const isStrict = errexit && !goesOn && !negated && !isCondition && !isOutcome;
  const isPlain = isFree && !negated && !isCondition && !(isStrict && before?.kind === "&&");
  return { text: isStrict ? "; " : " && ", isPlain };
}

/** What holds them together where that is needed. */
export function bound({ isPlain }: Joint): { readonly open: string; readonly close: string } {
  return isPlain ? { open: "", close: "" } : { open: "{ ", close: "; }" };
}
