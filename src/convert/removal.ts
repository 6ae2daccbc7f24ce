/** Takes commands out of a RUN with the operators that join them, so that what stays does the same as before. */
import type { OperatorKind, ShellCommand, ShellReading } from "../shell/types.js";
import type { Edit } from "./edits.js";
import { endOfGap, startOfGap } from "./gaps.js";

export type Removal =
  /** Nothing of the script is left. */
  { readonly kind: "everything" } | { readonly kind: "edits"; readonly edits: readonly Edit[] };

type Read = Extract<ShellReading, { kind: "read" }>;

/** Operators after which the next command runs just as it would have without the one that succeeded before it. */
const IN_ORDER: ReadonlySet<OperatorKind> = new Set<OperatorKind>(["&&", ";", "newline"]);

/**
 * Removes the commands with the given ids. A command is taken to have succeeded: where its outcome decides something, or
 * where the syntax needs a command, `true` takes its place.
 */
export function removeCommands(
  text: string,
  { commands, constructs }: Read,
  ids: ReadonlySet<number>,
): Removal {
  const removed = commands.filter(({ id }) => ids.has(id));
  if (removed.length === 0) return { kind: "edits", edits: [] };
  if (constructs.length === 0 && commands.every((command) => isRemoved(command, commands, ids))) {
    return { kind: "everything" };
  }
  return { kind: "edits", edits: runs(removed).map((run) => removeRun(text, run)) };
}

/** Itself, or all of the command in whose words it stands. */
function isRemoved(
  command: ShellCommand,
  commands: readonly ShellCommand[],
  ids: ReadonlySet<number>,
): boolean {
  for (let at: ShellCommand | undefined = command; at !== undefined; at = outer(at, commands)) {
    if (ids.has(at.id)) return true;
  }
  return false;
}

function outer({ within }: ShellCommand, commands: readonly ShellCommand[]): ShellCommand | undefined {
  return within === null ? undefined : commands[within];
}

/** Commands one after the other in the same list. */
function runs(removed: readonly ShellCommand[]): readonly (readonly ShellCommand[])[] {
  const found: ShellCommand[][] = [];
  for (const command of removed) {
    const open = found.at(-1);
    const last = open?.at(-1);
    const isNext =
      last?.list === command.list &&
      last.after !== null &&
      last.after.span.start === command.before?.span.start &&
      IN_ORDER.has(last.after.kind);
    if (isNext && open !== undefined) open.push(command);
    else found.push([command]);
  }
  return found;
}

function removeRun(text: string, run: readonly ShellCommand[]): Edit {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error("a run without commands");
  const { before } = first;
  const { after } = last;
  const isFree = [before, after].every((operator) => operator === null || IN_ORDER.has(operator.kind));
  const isPlain = run.every(({ negated }) => !negated);
  if (isFree && isPlain && after !== null && !(before?.kind === "&&" && after.kind !== "&&")) {
    return cut(first.span.start, endOfGap(text, after.span.end));
  }
  if (isFree && isPlain && before !== null) return cut(startOfGap(text, before.span.start), last.span.end);
  return { ...cut(first.span.start, last.span.end), text: "true" };
}

function cut(start: number, end: number): Edit {
  return { at: start, length: end - start, text: "" };
}
