/** Finds scripts in a command's words: `sh -c '...'`, `eval '...'`, `su -c '...'`. */
import type { ShellWord } from "./types.js";

const SHELLS = new Set(["sh", "bash", "ash", "dash"]);

/** Index of the word that holds a script; null when none does. */
export function nestedScriptIndex(program: string, words: readonly ShellWord[]): number | null {
  if (program === "eval") return words.length === 2 ? 1 : null;
  const isShell = SHELLS.has(program);
  if (!isShell && program !== "su" && program !== "runuser") return null;
  for (const [index, { value }] of words.entries()) {
    if (index === 0) continue;
    if (isShell && /^-[a-zA-Z]*c$/.test(value.text)) return index + 1 < words.length ? index + 1 : null;
    if (!isShell && (value.text === "-c" || value.text === "--command"))
      return index + 1 < words.length ? index + 1 : null;
    // `bash script.sh -c x` runs a file.
    if (isShell && !value.text.startsWith("-") && words[index - 1]?.value.text !== "-o") return null;
  }
  return null;
}

/** A shell that reads its script from its input: `bash`, `bash -e`, `sh -s`. */
export function readsScriptFromInput(program: string, words: readonly ShellWord[]): boolean {
  return (
    SHELLS.has(program) &&
    words.slice(1).every(({ value }) => value.text.startsWith("-") || value.text === "pipefail")
  );
}

/** Whether `-e` is among a shell's options or those of `set`; null when they do not say. */
export function errexitIn(options: readonly string[]): boolean | null {
  let found: boolean | null = null;
  for (const [index, option] of options.entries()) {
    if (/^-[a-zA-Z]*e[a-zA-Z]*$/.test(option)) found = true;
    else if (/^\+[a-zA-Z]*e[a-zA-Z]*$/.test(option)) found = false;
    else if (option === "errexit") found = options[index - 1]?.startsWith("-") ?? false;
  }
  return found;
}
