/** How the commands of a package manager are rewritten in their places, whichever of the two it is. */
import type { ShellCommand, ShellWord } from "../shell/types.js";
import type { Draft } from "./draft.js";

/** Writes each word's names in its place, each name once, and takes words without names away. Returns what was written. */
export function writeNames(
  draft: Draft,
  { words: [program, ...words] }: ShellCommand,
  namesOf: (word: ShellWord) => readonly string[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  let before = program;
  for (const word of words) {
    const names = namesOf(word).filter((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    if (names.length > 0) {
      if (names.join(" ") !== word.raw) draft.replace(word.span.start, word.span.end, names.join(" "));
    } else if (before !== undefined) draft.replace(before.span.end, word.span.end, "");
    before = word;
  }
  return seen;
}

/** Takes a word away, with what separates it from the one before. */
export function removeWord(draft: Draft, { words }: ShellCommand, word: ShellWord): void {
  const before = words[words.indexOf(word) - 1];
  if (before !== undefined) draft.replace(before.span.end, word.span.end, "");
}

/** Where each package stands on a line of its own, so does what is added behind the last. */
export function gapBefore(last: ShellWord, { words }: ShellCommand, { text, eol, lines }: Draft): string {
  const before = words[words.indexOf(last) - 1];
  if (before === undefined || before.span.endLine === last.span.line) return " ";
  const start = lines.offsetOf(last.span.line, 1);
  const indent = text.slice(start, last.span.start);
  return /^[ \t]*$/.test(indent) && text.slice(before.span.end, start).includes("\\")
    ? ` \\${eol}${indent}`
    : " ";
}

export type Removal =
  | { readonly kind: "drop"; readonly command: ShellCommand; readonly why: null }
  | { readonly kind: "trim"; readonly command: ShellCommand; readonly words: readonly ShellWord[] };

/** What is needless of an `rm`: all of it, or the words that name files of a package manager. Null for nothing. */
export function readRemoval(command: ShellCommand, files: RegExp): Removal | null {
  const operands = command.words.slice(1).filter(({ value }) => !value.text.startsWith("-"));
  const words = operands.filter(({ value }) => value.kind !== "dynamic" && files.test(value.text));
  if (words.length === 0) return null;
  return words.length === operands.length
    ? { kind: "drop", command, why: null }
    : { kind: "trim", command, words };
}

export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
