/** Checks a Dockerfile for what makes its image big. */
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile } from "../dockerfile/parse.js";
import { LINT_RULES } from "./rules/table.js";
import { subjectOf } from "./subject.js";
import type { LintOptions, Subject } from "./subject.js";
import { suppressionsOf } from "./suppress.js";
import type { LintFinding, LintNote, LintResult } from "./types.js";

/** More commands and arguments in the shipped stages than anyone writes: rules compare them with each other. */
const MOST_COMMANDS = 3000;
const MOST_ARGUMENTS = 20_000;
const MOST_FINDINGS = 1000;

/**
 * Findings of a Dockerfile in the order of the file. Only what reaches the shipped image is looked at: the instructions
 * of the target's stage and of those it is built on. Never throws; what was not checked is a note.
 *
 * @param text as it stands in the file: places and edits count in it
 */
export function lintDockerfile(text: string, options: LintOptions): LintResult {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return { kind: "declined", reason: dockerfile.declined };
  const subject = subjectOf(text, dockerfile, options);
  if (subject === null) {
    return { kind: "declined", reason: `there is no stage "${(options.build.target ?? "").slice(0, 200)}"` };
  }
  if (isTooMuch(subject)) return { kind: "declined", reason: "it has too many commands to be checked" };
  const { isSuppressed, notes } = suppressionsOf(text, dockerfile);
  const findings = LINT_RULES.flatMap(({ id, level, check }) =>
    check(subject).map((found): LintFinding => ({
      ...found,
      rule: id,
      level,
      instructionLine: instructionLineOf(dockerfile, found.place.line),
      bytes: { kind: "unmeasured", reason: "no built image was looked at" },
    })),
  )
    .filter((finding) => !isSuppressed(finding))
    .sort((one, other) => one.place.start - other.place.start);
  return {
    kind: "read",
    findings: findings.slice(0, MOST_FINDINGS),
    notes: [...readingNotes(subject, findings.length > 0), ...notes].sort(
      (one, other) => one.line - other.line,
    ),
  };
}

function isTooMuch({ steps }: Subject): boolean {
  const commands = steps.flatMap((step) => step.commands);
  const words = commands.reduce((sum, { args, unknown }) => sum + args.length + unknown.length, 0);
  return commands.length > MOST_COMMANDS || words > MOST_ARGUMENTS;
}

function instructionLineOf(dockerfile: Dockerfile, line: number): number {
  const stage = dockerfile.stages.findLast((one) => one.line <= line);
  return stage?.instructions.findLast((one) => one.line <= line)?.line ?? line;
}

/** Which stage was taken is worth a word where something was found in it. */
function readingNotes({ resolved, shipped, steps }: Subject, hasFindings: boolean): readonly LintNote[] {
  const unread = steps.flatMap(({ script, instruction }): readonly LintNote[] =>
    script?.kind === "unread"
      ? [{ line: instruction.line, message: `This RUN was not checked: ${script.reason}.` }]
      : [],
  );
  const name = shipped.name === null ? "without a name" : `"${shipped.name.slice(0, 100)}"`;
  const assumed: readonly LintNote[] =
    resolved.assumed && hasFindings
      ? [
          {
            line: shipped.line,
            message: `The last stage, ${name}, is taken for the one that is shipped: no target is given.`,
          },
        ]
      : [];
  const base: readonly LintNote[] =
    resolved.unknown === null ? [] : [{ line: resolved.chain[0]?.line ?? 1, message: resolved.unknown }];
  return [...assumed, ...base, ...unread];
}
