/** Finds the line of the Dockerfile to blame in what a failed build printed. */
import { allInstructions, lineOfInstruction } from "./parse.js";
import type { Dockerfile, Instruction } from "./parse.js";

/** How far from the end the builder's own word about a failure can stand, in lines. */
const LAST_LINES = 500;

/**
 * The 1-based line to blame, of a build that failed; null when the log does not tell. BuildKit prints `FILE:LINE` over
 * an excerpt, or at least the name of the failing step; the classic builder prints each step before running it. A
 * line is only believed when the Dockerfile has an instruction there. The last lines of the log are enough.
 */
export function findLineOfFailure(log: readonly string[], dockerfile: Dockerfile): number | null {
  const lines = log.slice(-LAST_LINES).map(plain);
  const instructions = allInstructions(dockerfile);
  return (
    excerptLine(lines, instructions) ??
    parseErrorLine(lines, instructions) ??
    failedVertexLine(lines, dockerfile) ??
    lastStepLine(lines, instructions)
  );
}

/** Without colours, which the classic builder gives to what a step writes to stderr. */
function plain(line: string): string {
  return line
    .slice(0, 4000)
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, "")
    .trimEnd();
}

/** `Dockerfile:12` above a rule. */
function excerptLine(lines: readonly string[], instructions: readonly Instruction[]): number | null {
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const match = /^[^|>]*?:(\d{1,7})(?:-\d{1,7})?$/.exec(lines[index] ?? "");
    if (match === null || !/^-{10,}$/.test(lines[index + 1] ?? "")) continue;
    return startOf(Number(match[1]), instructions);
  }
  return null;
}

function parseErrorLine(lines: readonly string[], instructions: readonly Instruction[]): number | null {
  const text = lines.findLast((line) => /parse error/i.test(line));
  const line = text === undefined ? undefined : /parse error (?:on )?line (\d{1,7})/i.exec(text)?.[1];
  if (line === undefined) return null;
  // A file that does not parse has no instruction there; where it was read, the line begins one.
  return startOf(Number(line), instructions) ?? (instructions.length === 0 ? Number(line) : null);
}

/** First line of the instruction that covers a line; null when none does. */
function startOf(line: number, instructions: readonly Instruction[]): number | null {
  return instructions.find((one) => one.line <= line && line <= one.endLine)?.line ?? null;
}

// A step's name: `[build 2/4] RUN make`, with the colon of the summary or our own words about it behind.
const VERTEX = /^(?: ?> |#\d+ )?\[[^\]]{0,300}\d+\/\d+\] (.+?)(?::| failed(?: with exit code \d+)?)?$/;

/** What stands for the rest of a line that was too long. */
const CUT = / … \(\d+ more characters\).*$/;

/** The step that the log names as failed, where just one instruction reads so. */
function failedVertexLine(lines: readonly string[], dockerfile: Dockerfile): number | null {
  const summary = lines.findLast((line) => /^ ?> \[/.test(line));
  const told = lines.find((line) => /^\[.* failed(?: with exit code \d+)?$/.test(line));
  const failed = lines.findLast((line) => /^#\d+ ERROR\b/.test(line));
  const id = failed === undefined ? undefined : /^#\d+ /.exec(failed)?.[0];
  const numbered = id === undefined ? undefined : lines.find((line) => line.startsWith(`${id}[`));
  const name = VERTEX.exec(summary ?? told ?? numbered ?? "")?.[1];
  return name === undefined ? null : lineOfInstruction(dockerfile, name.replace(CUT, "…"));
}

/** The classic builder's last `Step 3/7 : RUN make`: its number counts the file's instructions. */
function lastStepLine(lines: readonly string[], instructions: readonly Instruction[]): number | null {
  const step = lines.findLast((line) => /^Step \d+\/\d+ : /.test(line));
  const match = step === undefined ? null : /^Step (\d{1,6})\/\d+ : (\S+)/.exec(step);
  if (match === null) return null;
  const instruction = instructions[Number(match[1]) - 1];
  return instruction !== undefined && instruction.keyword === match[2]?.toUpperCase()
    ? instruction.line
    : null;
}
