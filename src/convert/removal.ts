/** Takes commands out of a RUN with the operators that join them, so that what stays does the same as before. */
import type { Span } from "../shell/source-map.js";
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
 *
 * @param strict ids of commands whose failure may end a script with `set -e` although the one removed stood after `&&`,
 * which keeps it going: a failure that nobody meant to be overlooked
 */
export function removeCommands(
  text: string,
  { commands, constructs }: Read,
  ids: ReadonlySet<number>,
  strict: ReadonlySet<number>,
): Removal {
  const removed = commands.filter(({ id }) => ids.has(id));
  if (removed.length === 0) return { kind: "edits", edits: [] };
  const isPlain = constructs.length === 0 && removed.every(({ negated }) => !negated);
  if (isPlain && commands.every((command) => isRemoved(command, commands, ids))) {
    return { kind: "everything" };
  }
  return {
    kind: "edits",
    edits: runs(removed).flatMap((run) => removeRun(text, run, commands, strict)),
  };
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

function removeRun(
  text: string,
  run: readonly ShellCommand[],
  commands: readonly ShellCommand[],
  strict: ReadonlySet<number>,
): readonly Edit[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error("a run without commands");
  const { before } = first;
  const { after } = last;
  const isChain = run.slice(1).every((command) => command.before?.kind === "&&");
  const stands = [{ ...cut(first.span.start, last.span.end), text: before?.kind === "&&" && !isChain ? "true; true" : "true" }]; // prettier-ignore
  const isFree = [before, after].every((operator) => operator === null || IN_ORDER.has(operator.kind));
  if (!isFree || run.some(({ negated }) => negated)) return stands;
  if (after !== null && (before?.kind !== "&&" || (after.kind === "&&" && isChain))) {
    return forward(text, first.span.start, last.span.end, after.span);
  }
  if (before === null) return stands;
  const backward = [cut(startOfGap(text, before.span.start), last.span.end)];
  const previous = commands.find((command) => command.after?.span.start === before.span.start);
  const mayStop = previous !== undefined && strict.has(previous.id);
  if (before.kind !== "&&") {
    // The last command of a list is its outcome, unless one that fails before it ends the script anyway.
    const stops =
      mayStop || (previous !== undefined && previous.before?.kind !== "&&" && previous.before?.kind !== "||");
    return last.errexit && last.context.length === 0 && stops && !(previous?.negated ?? false)
      ? backward
      : stands;
  }
  if (after?.kind === "&&") return stands;
  if (after === null) {
    // What stands before `&&` may fail without an end to the script, in all of a compound command: without `&&` it may not.
    const isSame = !last.errexit || mayStop || (previous !== undefined && last.context.length === 0);
    return isChain && isSame ? backward : stands;
  }
  // With `set -e` a command that fails before `&&` does not end the script: without the `&&` it would.
  return !last.errexit || mayStop ? backward : stands;
}

/** Up to what follows the operator; comments before the operator stay. */
function forward(text: string, start: number, end: number, operator: Span): readonly Edit[] {
  const between = text.slice(end, operator.start);
  if (!/\n[ \t]*#/.test(between)) return [cut(start, endOfGap(text, operator.end))];
  const blanks = /^[ \t]*/.exec(between)?.[0].length ?? 0;
  return [cut(start, end + blanks), cut(operator.start, endOfGap(text, operator.end))];
}

function cut(start: number, end: number): Edit {
  return { at: start, length: end - start, text: "" };
}
