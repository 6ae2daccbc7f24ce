/** Reads a Dockerfile into stages and instructions with their lines. Never throws, whatever the text holds. */
import { splitDirectives, unreadable } from "./directives.js";
import { flagsOf, fromParts, keywordIn } from "./instruction-parts.js";
import type { Flag } from "./instruction-parts.js";
import { logicalLines } from "./logical-lines.js";
import type { Heredoc, LogicalLine, Segment } from "./logical-lines.js";
import { refusal } from "./refusals.js";
import { squeeze } from "./words.js";

export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  /** 1-based, first and last line; the last one includes heredoc bodies. */
  readonly line: number;
  readonly endLine: number;
  /** As it stands in the file, from `line` to `endLine`. */
  readonly raw: string;
  /** On one line, keyword included: comments, empty lines and continuations dropped. */
  readonly text: string;
  /** `text` without the keyword and its flags. */
  readonly args: string;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  /** Maps offsets of `text` to places of the file; read it with `positionAt`. */
  readonly segments: readonly Segment[];
}

export interface Stage {
  readonly index: number;
  /** As written; compare without regard to case. null when the stage has no name. */
  readonly name: string | null;
  /** Image or stage after FROM as written, variables and all. */
  readonly from: string;
  readonly platform: string | null;
  readonly line: number;
  /** The FROM itself comes first. */
  readonly instructions: readonly Instruction[];
}

export interface Dockerfile {
  readonly stages: readonly Stage[];
  /** ARG instructions before the first FROM. */
  readonly globalArgs: readonly Instruction[];
  /** `# syntax=`: the image of the frontend that reads the file. */
  readonly syntax: string | null;
  /** Why it was not read: too big, a template, for Windows, wrong. Then there are no stages. null when it was read. */
  readonly declined: string | null;
}

/** Longest text that is read, in characters, and the most instructions: far beyond any file people write. */
const MAX_LENGTH = 1_000_000;
const MAX_INSTRUCTIONS = 10_000;
/** Longest line that BuildKit's parser takes, in bytes without its line feed. */
const MAX_LINE = 65_535;

const KEYWORDS = new Set(
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(
    " ",
  ),
);
const TEMPLATE = /^\s*(?:\{[{%#]|<%|@@|\$\{|%|#\{)/;

/** Reads a Dockerfile's text. What cannot be read is `declined` with a reason, never guessed. */
export function parseDockerfile(text: string): Dockerfile {
  if (text.length > MAX_LENGTH) return declined("the Dockerfile is larger than 1 MB");
  if (text.includes("\0")) return declined("the Dockerfile holds NUL characters and is no text");
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\n$/, "")
    .split("\n")
    .map(withoutReturns);
  const long = lines.findIndex(isTooLong);
  if (long >= 0) return declined(`line ${long + 1} is longer than BuildKit reads (${MAX_LINE} bytes)`);
  const directives = splitDirectives(lines);
  if (directives.problem !== null) return declined(directives.problem);
  const found = logicalLines(lines, directives.next, directives.escape);
  if (found.length > MAX_INSTRUCTIONS) {
    return declined(`the Dockerfile has more than ${MAX_INSTRUCTIONS} instructions`);
  }
  const instructions: Instruction[] = [];
  for (const logical of found) {
    const instruction = instructionOf(logical, lines);
    const problem = problemOf(logical, instruction);
    if (problem !== null) return declined(problem);
    instructions.push(instruction);
  }
  return assemble(instructions, directives.syntax);
}

/** The place in the file (1-based line and column) of the character at `offset` of an instruction's `text`. */
export function positionAt(
  instruction: Pick<Instruction, "segments" | "line">,
  offset: number,
): { readonly line: number; readonly column: number } {
  const segment = instruction.segments.findLast(({ at }) => at <= offset);
  if (segment === undefined) return { line: instruction.line, column: 1 };
  return { line: segment.line, column: segment.column + offset - segment.at };
}

/** A shorter beginning tells too little. */
const SHORTEST_CUT = 40;

/** Every instruction in the order of the file, which is the order of the classic builder's steps. */
export function allInstructions(dockerfile: Dockerfile): readonly Instruction[] {
  return [...dockerfile.globalArgs, ...dockerfile.stages.flatMap((stage) => stage.instructions)];
}

/**
 * The line of the instruction that reads as `text`, white space aside: builders name a step by its instruction on one
 * line, and cut a long one, which then ends in `…`. null when none reads so, or several do.
 */
export function lineOfInstruction(dockerfile: Dockerfile, text: string): number | null {
  const sought = squeeze(text);
  const cut = text.endsWith("…");
  const found = allInstructions(dockerfile).filter((instruction) => {
    const written = squeeze(instruction.text);
    return cut ? sought.length >= SHORTEST_CUT && written.startsWith(sought) : written === sought;
  });
  return found.length === 1 ? (found[0]?.line ?? null) : null;
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end -= 1;
  return line.slice(0, end);
}

function isTooLong(line: string): boolean {
  return line.length * 3 > MAX_LINE && new TextEncoder().encode(line).length > MAX_LINE;
}

function declined(reason: string): Dockerfile {
  return { stages: [], globalArgs: [], syntax: null, declined: reason };
}

function problemOf(logical: LogicalLine, instruction: Instruction): string | null {
  const { keyword, line } = instruction;
  if (!KEYWORDS.has(keyword)) {
    return TEMPLATE.test(logical.text)
      ? `line ${line} belongs to a template, not to a Dockerfile`
      : `line ${line} begins with no Dockerfile instruction`;
  }
  if (logical.unclosed !== null) {
    return `the heredoc "${logical.unclosed.slice(0, 100)}" of line ${line} has no end`;
  }
  const unread = keyword === "FROM" || keyword === "SHELL" ? unreadable(logical.text, line) : null;
  if (unread !== null) return unread;
  const refused = refusal(instruction);
  return refused === null ? null : `line ${line}: ${refused}`;
}

function instructionOf(logical: LogicalLine, lines: readonly string[]): Instruction {
  const keyword = keywordIn(logical.text).toUpperCase();
  const { flags, args } = flagsOf(keyword, logical.text);
  return {
    keyword,
    line: logical.line,
    endLine: logical.endLine,
    raw: lines.slice(logical.line - 1, logical.endLine).join("\n"),
    text: logical.text,
    args,
    flags,
    heredocs: logical.heredocs,
    segments: logical.segments,
  };
}

interface OpenStage extends Stage {
  readonly instructions: Instruction[];
}

function assemble(instructions: readonly Instruction[], syntax: string | null): Dockerfile {
  const stages: OpenStage[] = [];
  const globalArgs: Instruction[] = [];
  for (const instruction of instructions) {
    const open = stages.at(-1);
    if (instruction.keyword === "FROM") {
      const parts = fromParts(instruction.args, instruction.flags);
      if (parts === null)
        return declined(`line ${instruction.line}: FROM is not of the form FROM IMAGE [AS NAME]`);
      stages.push({ index: stages.length, line: instruction.line, ...parts, instructions: [instruction] });
    } else if (open !== undefined) open.instructions.push(instruction);
    else if (instruction.keyword === "ARG") globalArgs.push(instruction);
    else return declined(`line ${instruction.line}: ${instruction.keyword} stands before the first FROM`);
  }
  if (stages.length === 0) return declined("the Dockerfile has no FROM");
  return { stages, globalArgs, syntax, declined: null };
}
