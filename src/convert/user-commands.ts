/** Rewrites the commands of a stage that make users and groups. */
import type { RunScript, ShellCommand } from "../shell/types.js";
import type { Draft } from "./draft.js";
import { convertUserCommand } from "./users.js";
import type { UserAnswer } from "./users.js";

/** @param hasShadow the stage has Debian's own programs as a package */
export function convertUsers(scripts: readonly RunScript[], draft: Draft, hasShadow: boolean): void {
  if (hasShadow) return;
  const groups = new Map<string, string>();
  rewriteUsers(scripts, draft, {
    programs: /\b(?:useradd|groupadd|usermod)\b/,
    answerOf: (command) => convertUserCommand(command, groups),
    source: "tried in Alpine 3.20",
  });
}

export interface UserCommands {
  /** Names of programs that matter where a script could not be read. */
  readonly programs: RegExp;
  readonly answerOf: (command: ShellCommand) => UserAnswer;
  /** Where what is written instead is known from. */
  readonly source: string;
}

/** Rewrites, or leaves, every command that there is an answer to. */
export function rewriteUsers(
  scripts: readonly RunScript[],
  draft: Draft,
  { programs, answerOf, source }: UserCommands,
): void {
  for (const { instruction, reading } of scripts) {
    if (reading.kind === "unread") {
      if (programs.test(instruction.raw)) {
        draft.leave(instruction, "users are not converted", reading.reason);
      }
      continue;
    }
    for (const command of reading.commands) {
      const answer = answerOf(command);
      if (answer === null) continue;
      const problem = answer.kind === "left" ? answer.why : obstacle(command, reading.form);
      if (answer.kind === "left" || problem !== null) {
        draft.leave(instruction, `${command.program ?? "a command"} is not converted`, problem ?? "");
        continue;
      }
      write(command, answer.text, draft);
      draft.change({
        line: command.span.line,
        what: `${command.program ?? "a command"} becomes ${answer.text}`,
        why: answer.why,
        confidence: "certain",
        source,
      });
    }
  }
}

function obstacle({ redirects, words, open, negated }: ShellCommand, form: string): string | null {
  const last = words.at(-1)?.span.end ?? 0;
  if (form === "exec") return "it is written as a list of words";
  if (open || negated) return "what it is called with is not known";
  return redirects.some(({ span }) => span.start < last) ? "a redirection stands between its words" : null;
}

function write({ words, before }: ShellCommand, text: string, draft: Draft): void {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return;
  // After `||` one command is expected: several have to hold together.
  const isBound = text.includes(" && ") && before !== null && !["&&", ";", "newline"].includes(before.kind);
  draft.replace(first.span.start, last.span.end, isBound ? `{ ${text}; }` : text);
}
