/** What commands remove. */
import { hasOption, operandsOf } from "./commands.js";
import type { Command } from "./commands.js";
import { canonicalPath, covers, expandBraces } from "./paths.js";

/** Tests of find that leave some files out. */
const FILTERS = ["-name", "-iname", "-path", "-ipath", "-regex", "-mtime", "-size", "-newer", "-user", "-perm", "-empty", "-atime"]; // prettier-ignore

/** Every rule that looks for clean-ups asks the same of every command. */
const KNOWN = new WeakMap<Command, readonly string[]>();

/** Paths that a command removes, globs included, canonical. */
export function removedPaths(command: Command): readonly string[] {
  const known = KNOWN.get(command) ?? pathsOf(command);
  KNOWN.set(command, known);
  return known;
}

function pathsOf(command: Command): readonly string[] {
  const { program, folder } = command;
  if (program === "rm") {
    const all = hasOption(command, "-r", "-R", "--recursive");
    return operandsOf(command)
      .flatMap(({ text }) => (command.braces ? expandBraces(text) : [text]))
      .filter((text) => all || text.includes("*") || isFile(text))
      .flatMap((text) => canonicalPath(text, folder) ?? []);
  }
  if (program === "find") {
    const deletes = hasOption(command, "-delete") || command.args.some(({ text }) => text === "rm");
    if (!deletes || hasOption(command, ...FILTERS)) return [];
    const first = command.args.findIndex(({ text }) => /^[-(!]/.test(text));
    return command.args
      .slice(0, first < 0 ? undefined : first)
      .flatMap(({ text }) => canonicalPath(text, folder) ?? []);
  }
  return [];
}

/** Whether a command would remove all of `folder` if its shell expanded braces. */
export function wouldRemove(commands: readonly Command[], folder: string): boolean {
  return removesFolder(
    commands.filter(({ braces }) => !braces).map((command) => ({ ...command, braces: true })),
    folder,
  );
}

/** A name with an extension is taken for a file's: `rm` without `-r` removes no folder. */
function isFile(text: string): boolean {
  return /\.[A-Za-z0-9]{1,8}$/.test(text);
}

/** Whether one of the commands removes all of `folder`. */
export function removesFolder(commands: readonly Command[], folder: string): boolean {
  return commands.some((command) => removedPaths(command).some((path) => covers(path, folder)));
}
