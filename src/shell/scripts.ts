/** Finds the script of a RUN: what is given to a shell, and where each character of it stands. */
import { isMarkAlone } from "../dockerfile/heredoc.js";
import { onBuildTriggers } from "../dockerfile/onbuild.js";
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { JsonWord } from "./json-words.js";
import { locatedJsonWords } from "./json-words.js";
import { MappedText } from "./source-map.js";
import type { Lines, Piece } from "./source-map.js";
import type { ShellProgram } from "./types.js";

export type ScriptForm =
  | {
      readonly kind: "script";
      readonly form: "shell" | "heredoc";
      readonly shell: ShellProgram;
      readonly text: MappedText;
    }
  | { readonly kind: "exec"; readonly args: MappedText; readonly words: readonly JsonWord[] }
  | { readonly kind: "other"; readonly reason: string; readonly args: MappedText };

const SHELLS = new Set(["sh", "bash", "ash", "dash", "busybox", "ksh", "mksh"]);

/** The shell that a SHELL instruction or a `#!` line names; null for another interpreter. */
export function shellProgram(words: readonly string[]): ShellProgram | null {
  const parts = [...words];
  let name = baseName(parts.shift() ?? "");
  if (name === "env") {
    if (parts[0] === "-S") parts.shift();
    name = baseName(parts.shift() ?? "");
  }
  if (name === "busybox") name = baseName(parts.shift() ?? "");
  if (!SHELLS.has(name)) return null;
  return { name, options: parts.flatMap(withoutCommandFlag) };
}

/** `-ec` is `-e` and `-c`. */
function withoutCommandFlag(option: string): readonly string[] {
  if (!/^-[a-zA-Z]*c[a-zA-Z]*$/.test(option)) return [option];
  const rest = option.replace("c", "");
  return rest === "-" ? [] : [rest];
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The RUN that is meant: the instruction itself, or what an ONBUILD holds; null for others. */
export function runOf(instruction: Instruction, stage: Stage): Instruction | null {
  if (instruction.keyword === "RUN") return instruction;
  if (instruction.keyword !== "ONBUILD") return null;
  const held = onBuildTriggers({ ...stage, instructions: [instruction] })[0]?.instruction;
  return held?.keyword === "RUN" ? held : null;
}

/** @param shell what the stage's SHELL says; null when it is no shell that is read here */
export function scriptOf(
  instruction: Instruction,
  run: Instruction,
  shell: ShellProgram | null,
  lines: Lines,
): ScriptForm {
  const args = argsOf(instruction, run.args, lines);
  const [heredoc] = instruction.heredocs;
  if (heredoc !== undefined && isMarkAlone(run.args)) {
    return aloneHeredoc(heredoc, args, shell, lines);
  }
  const words = locatedJsonWords(run.args);
  if (words !== null) {
    return words.length === 0
      ? { kind: "other", reason: "the list of words is empty", args }
      : { kind: "exec", args, words };
  }
  if (shell === null) return { kind: "other", reason: NO_SHELL, args };
  return { kind: "script", form: "shell", shell, text: withBodies(instruction, args, lines) };
}

const NO_SHELL = "SHELL names a program that is no POSIX shell";

/** The arguments are the end of the instruction's text. */
function argsOf(instruction: Instruction, args: string, lines: Lines): MappedText {
  const first = instruction.text.length - args.length;
  const pieces: Piece[] = [];
  for (const [index, segment] of instruction.segments.entries()) {
    const next = instruction.segments[index + 1]?.at ?? instruction.text.length;
    if (next <= first && index + 1 < instruction.segments.length) continue;
    const skipped = Math.max(0, first - segment.at);
    pieces.push({
      at: Math.max(0, segment.at - first),
      from: lines.offsetOf(segment.line, segment.column) + skipped,
    });
  }
  return new MappedText(args, pieces, lines);
}

type Heredoc = Instruction["heredocs"][number];

/** `RUN <<EOF` and nothing else: the body is the script, or names its own interpreter. */
function aloneHeredoc(
  heredoc: Heredoc,
  args: MappedText,
  shell: ShellProgram | null,
  lines: Lines,
): ScriptForm {
  const shebang = /^#!\s*(.*)/.exec(heredoc.body)?.[1];
  const program = shebang === undefined ? shell : shellProgram(shebang.trim().split(/\s+/));
  if (program === null) {
    return {
      kind: "other",
      reason: shebang === undefined ? NO_SHELL : "its first line names a program that is no POSIX shell",
      args,
    };
  }
  const built = new TextBuilder();
  built.addLines(heredoc.body, heredoc.line, heredoc.chomp, lines);
  return { kind: "script", form: "heredoc", shell: program, text: built.mapped(lines) };
}

/** The shell reads the bodies of heredocs after the line that opens them. */
function withBodies(instruction: Instruction, args: MappedText, lines: Lines): MappedText {
  if (instruction.heredocs.length === 0) return args;
  const rest = new TextBuilder();
  // The place of the line feed before each body: where the arguments end, then where each name ends.
  let end = args.span(args.text.length, args.text.length).start;
  for (const { body, chomp, line, name } of instruction.heredocs) {
    rest.add("\n", end);
    rest.addLines(body, line, false, lines);
    const start = lines.offsetOf(line + body.split("\n").length - 1, 1);
    const at = chomp ? start + tabsAt(lines.text, start) : start;
    rest.add(name, at);
    end = at + name.length;
  }
  return args.concat(rest.text, rest.pieces);
}

function tabsAt(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === "\t") end += 1;
  return end - start;
}

/** Puts a text together from pieces of the Dockerfile. */
class TextBuilder {
  readonly pieces: Piece[] = [];
  text = "";

  add(text: string, from: number): void {
    if (text === "") return;
    this.pieces.push({ at: this.text.length, from });
    this.text += text;
  }

  /** Lines of a body; carriage returns before their ends are not part of it. */
  addLines(body: string, first: number, chomp: boolean, lines: Lines): void {
    for (const [index, line] of body.split("\n").entries()) {
      const tabs = chomp ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
      const start = lines.offsetOf(first + index, 1);
      if (index > 0) this.add("\n", start - 1);
      this.add(line.slice(tabs), start + tabs);
    }
  }

  mapped(lines: Lines): MappedText {
    return new MappedText(this.text, this.pieces, lines);
  }
}
