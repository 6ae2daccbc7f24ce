/** Words that name a program in another way on Debian: its path, or the program that took its place. */
import type { Instruction } from "../../dockerfile/parse.js";
import type { RunScript } from "../../shell/types.js";
import type { Draft } from "../draft.js";
import { isAshShell, isShWithPipefail } from "./ash-only.js";

const STARTS: ReadonlySet<string> = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
const SU_EXEC = /(?:\/sbin\/|\/usr\/bin\/)?(?<![\w./-])su-exec(?![\w.-])/g;
const TINI = /(?<![\w.-])\/sbin\/tini(?![\w.-])/g;

interface Rewrite {
  readonly pattern: RegExp;
  readonly to: string;
  readonly why: string;
}

const REWRITES: readonly Rewrite[] = [
  { pattern: SU_EXEC, to: "gosu", why: "gosu is called in the same way" },
  { pattern: TINI, to: "/usr/bin/tini", why: "Debian's package has it there" },
];

/** What is looked through. */
export interface Startable {
  readonly instructions: readonly Instruction[];
  readonly scripts: readonly RunScript[];
}

/** Ranges of the text that something else rewrites. */
export type Taken = readonly { readonly start: number; readonly end: number }[];

/**
 * Rewrites them in the instructions of a stage.
 * @returns whether su-exec is called anywhere in it
 */
export function rewriteStarts({ instructions, scripts }: Startable, taken: Taken, draft: Draft): boolean {
  let callsSuExec = false;
  for (const instruction of instructions) {
    const isStart = STARTS.has(instruction.keyword);
    if (isStart || instruction.keyword === "RUN" || instruction.keyword === "COPY") {
      for (const rewrite of REWRITES) {
        const isFound = rewriteIn(instruction, rewrite, taken, draft);
        if (isFound && rewrite.pattern === SU_EXEC) callsSuExec = true;
      }
      ashLines(instruction, draft);
    }
    if (isStart) startedAsh(instruction, draft);
    if (isAshShell(instruction) || isShWithPipefail(instruction)) shellOf(instruction, draft);
  }
  for (const { reading } of scripts) {
    if (reading.kind === "unread") continue;
    for (const { program, words } of reading.commands) {
      const [first] = words;
      if (program === "ash" && first?.value.kind === "text")
        replace(first.span.start, first.span.end, first.value.text.replace(/ash$/, "bash"), first.span.line, draft); // prettier-ignore
    }
  }
  return callsSuExec;
}

function rewriteIn(
  instruction: Instruction,
  { pattern, to, why }: Rewrite,
  taken: Taken,
  draft: Draft,
): boolean {
  const start = draft.startOf(instruction.line);
  const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
  let isFound = false;
  for (const match of text.matchAll(pattern)) {
    const at = start + match.index;
    const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
    if (/^\s*#/.test(line) || taken.some((range) => at >= range.start && at < range.end)) continue;
    isFound = true;
    draft.replace(at, at + match[0].length, to);
    draft.change({ line: instruction.line, what: `${match[0]} becomes ${to}`, why, confidence: "certain", source: "use" }); // prettier-ignore
  }
  return isFound;
}

/** `#!/bin/ash` on the first line of a file that is written here. */
function ashLines({ line, endLine }: Instruction, draft: Draft): void {
  const start = draft.startOf(line);
  const text = draft.text.slice(start, draft.startOf(endLine + 1));
  for (const match of text.matchAll(/(?<=^#!)\/bin\/ash(?=\s|$)/gm))
    replace(start + match.index, start + match.index + match[0].length, "/bin/bash", line, draft);
}

/** A CMD, ENTRYPOINT or HEALTHCHECK that starts ash by name. */
function startedAsh(instruction: Instruction, draft: Draft): void {
  const start = draft.startOf(instruction.line);
  const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
  const match = /^(\s*[A-Za-z]+\s+(?:--\S+\s+)*(?:CMD\s+)?(?:\[\s*"|exec\s+)?)((?:\/bin\/)?ash)(?=["\s])/.exec(text); // prettier-ignore
  if (match === null) return;
  const [, before = "", word = ""] = match;
  const at = start + before.length;
  replace(at, at + word.length, word.replace(/ash$/, "bash"), instruction.line, draft);
}

function shellOf(instruction: Instruction, draft: Draft): void {
  const start = draft.startOf(instruction.line);
  const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
  const match = /"(?:\/(?:usr\/)?bin\/)?a?sh"/.exec(text);
  if (match !== null)
    replace(
      start + match.index,
      start + match.index + match[0].length,
      '"/bin/bash"',
      instruction.line,
      draft,
    );
}

function replace(start: number, end: number, to: string, line: number, draft: Draft): void {
  const from = draft.text.slice(start, end);
  draft.replace(start, end, to);
  draft.change({ line, what: `${from} becomes ${to}`, why: "Debian has no ash, and its /bin/sh has not all of it", confidence: "likely", source: "use" }); // prettier-ignore
}
