/** Where a Dockerfile needs bash, and where Alpine's own shell does as well. */
import { jsonWords } from "../dockerfile/history.js";
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { BashConstruct, RunScript } from "../shell/types.js";

/** Syntax beyond POSIX that Alpine's ash understands too (found by running it in a genuine Alpine 3.20). */
const ASH_TOO: ReadonlySet<BashConstruct["kind"]> = new Set<BashConstruct["kind"]>([
  "[[",
  "ansi-c-quote",
  "and-redirect",
]);

/** Words with which only bash begins a command. */
const BASH_ONLY = new Set(["declare", "typeset", "shopt", "mapfile", "readarray", "pushd", "popd", "let"]);

/** Why a script needs bash; null when ash reads it as well. */
export function bashOnly({ reading }: RunScript): string | null {
  if (reading.kind === "unread") return null;
  for (const { kind } of reading.constructs) if (!ASH_TOO.has(kind)) return `${kind} is syntax of bash`;
  for (const { program, words } of reading.commands) {
    const texts = words.map(({ value }) => value.text);
    if (program !== null && BASH_ONLY.has(program)) return `${program} is a command of bash`;
    if (program === "read" && texts.some((text) => /^-[a-z]*a/.test(text))) return "read -a is of bash";
    if (program === "printf" && texts.some((text) => text.includes("%q"))) return "printf %q is of bash";
  }
  return null;
}

/** A SHELL that names bash, with its options; null for another. */
export function bashShell(instruction: Instruction): readonly string[] | null {
  if (instruction.keyword !== "SHELL") return null;
  const words = jsonWords(instruction.args);
  return words !== null && /^(?:\/(?:usr\/)?bin\/)?bash$/.test(words[0] ?? "") ? words : null;
}

/** Options of a SHELL that ash takes as well. */
export function ashTakes(words: readonly string[]): boolean {
  return words
    .slice(1)
    .every((word, index, rest) => /^-[celxu]*o?[celxu]*$/.test(word) || (word === "pipefail" && /o/.test(rest[index - 1] ?? ""))); // prettier-ignore
}

/** A CMD, ENTRYPOINT or HEALTHCHECK, or a `RUN` of words, that starts bash by name. */
export function startsBash({ keyword, args }: Instruction): boolean {
  if (!/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)) return false;
  const words = jsonWords(args.replace(/^CMD\s+/i, ""));
  const first = words === null ? (/^(?:exec\s+)?(\S+)/.exec(args)?.[1] ?? "") : (words[0] ?? "");
  return /^(?:\/(?:usr\/)?bin\/)?bash$/.test(first);
}

/** The script of the project that a container starts with; null where it starts a program. */
export function startScript(stage: Stage): { readonly line: number; readonly script: string } | null {
  for (const { keyword, args, line } of stage.instructions) {
    if (keyword !== "ENTRYPOINT" && keyword !== "CMD") continue;
    const words = jsonWords(args) ?? args.split(/\s+/);
    const script = words.find((word) => /\.(?:sh|bash)$|entrypoint[^/]*$/.test(word));
    if (script !== undefined) return { line, script };
  }
  return null;
}
