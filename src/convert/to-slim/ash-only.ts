/** What Alpine's shell understands and Debian's `/bin/sh` (dash) does not: bash, which Debian's base image has, does. */
import { jsonWords } from "../../dockerfile/history.js";
import type { Instruction } from "../../dockerfile/parse.js";
import type { BashConstruct, RunScript, ShellCommand } from "../../shell/types.js";

/** Syntax beyond POSIX that ash has and dash has not. What ash has not either did not work before. */
const OF_ASH: ReadonlySet<BashConstruct["kind"]> = new Set<BashConstruct["kind"]>([
  "[[",
  "ansi-c-quote",
  "and-redirect",
  "parameter-expansion",
]);

/** Why a script that `/bin/sh` reads needs bash on Debian; null when dash reads it as well. */
export function beyondDash({ reading }: RunScript): string | null {
  if (reading.kind === "unread" || reading.shell?.name !== "sh") return null;
  const construct = reading.constructs.find(({ kind }) => OF_ASH.has(kind));
  if (construct !== undefined) return `${construct.kind} is no syntax of Debian's /bin/sh`;
  for (const command of reading.commands) {
    const what = ofAsh(command);
    if (what !== null) return `${what} is not in Debian's /bin/sh`;
  }
  return null;
}

/** What ash takes as it is written, and bash as something else; null for nothing. */
export function otherInBash({ reading }: RunScript): string | null {
  if (reading.kind === "unread") return null;
  const found = reading.constructs.find(({ kind }) => kind === "brace-expansion" || kind === "extended-glob");
  return found === undefined ? null : found.kind.replace("-", " ");
}

function ofAsh({ program, words }: ShellCommand): string | null {
  const texts = words.slice(1).map(({ value }) => value.text);
  switch (program) {
    case "echo":
      return /^-n?e/.test(texts[0] ?? "") ? `echo ${texts[0] ?? ""}` : null;
    case "set":
      return texts.includes("pipefail") ? "set -o pipefail" : null;
    case "source":
    case "let":
      return program;
    case "[":
    case "test":
      return texts.includes("==") ? `== of ${program}` : null;
    case "read":
      return texts.some((text) => /^-[a-z]*[pstn]/.test(text)) ? "an option of read" : null;
    case null:
    default:
      return null;
  }
}

/** A SHELL that names ash; its options are bash's too. */
export function isAshShell(instruction: Instruction): boolean {
  if (instruction.keyword !== "SHELL") return false;
  return /^(?:\/(?:usr\/)?bin\/)?ash$/.test(jsonWords(instruction.args)?.[0] ?? "");
}

/** A SHELL of `/bin/sh` with an option that dash has not. */
export function isShWithPipefail(instruction: Instruction): boolean {
  if (instruction.keyword !== "SHELL") return false;
  const words = jsonWords(instruction.args) ?? [];
  return /^(?:\/(?:usr\/)?bin\/)?sh$/.test(words[0] ?? "") && words.includes("pipefail");
}
