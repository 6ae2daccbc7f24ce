/** The words for what a RUN does: simple commands with their words, each with its exact place in the Dockerfile. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { Span } from "./source-map.js";

/**
 * What a word stands for after quotes are resolved.
 * - `text`: exactly this.
 * - `pattern`: names that a glob or braces make of it; `text` is the pattern.
 * - `dynamic`: depends on variables or the output of commands. `text` has these as they are written, e.g. `lib${X}-dev`.
 */
export type WordValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "pattern"; readonly text: string }
  | {
      readonly kind: "dynamic";
      readonly text: string;
      /** Names of the variables that it is made of, without duplicates. */
      readonly variables: readonly string[];
      /** The output of a command, arithmetic or a process substitution is in it too. */
      readonly computed: boolean;
      /** All of it stands in quotes: it is one word whatever the values are. */
      readonly quoted: boolean;
    };

export interface ShellWord {
  /** Replace exactly this range to replace the word, quotes included. */
  readonly span: Span;
  /** As written, quotes included, continuations joined. */
  readonly raw: string;
  readonly value: WordValue;
}

/** `NAME=value` before a command, or alone. */
export interface ShellAssignment {
  readonly name: string;
  /** null for an array, and where the value has no place of its own. */
  readonly value: ShellWord | null;
  /** `NAME+=value`. */
  readonly append: boolean;
  readonly span: Span;
}

export interface ShellRedirect {
  /** `>`, `>>`, `<`, `&>`, `<<`, `<<-`, `<<<` and so on, without the descriptor. */
  readonly operator: string;
  /** The file or string; of a heredoc null. */
  readonly target: ShellWord | null;
  /** A heredoc's text as written; null for all others. */
  readonly body: string | null;
  readonly span: Span;
}

export type OperatorKind = "&&" | "||" | ";" | "|" | "|&" | "&" | "newline";

export interface ShellOperator {
  readonly kind: OperatorKind;
  readonly span: Span;
}

/** What a command stands in, from the outside in. */
export type ShellContext =
  | "subshell"
  | "group"
  | "if"
  | "loop"
  | "case"
  | "function"
  /** `$(...)`, backticks, `<(...)`. */
  | "substitution"
  /** The script of `sh -c '...'`, `eval '...'` or `bash <<EOF`. */
  | "nested";

export interface ShellCommand {
  /** Its index in the script's commands. */
  readonly id: number;
  /** Last part of the command's path (`/usr/bin/apt-get` is `apt-get`); null when dynamic, or for assignments alone. */
  readonly program: string | null;
  /** The command itself, wrappers such as `sudo` stripped: its name, then its arguments. Empty for assignments alone. */
  readonly words: readonly ShellWord[];
  /** What stands before it: `sudo -E`, `env`, `exec`, `xargs -r`, with their options. */
  readonly wrappers: readonly ShellWord[];
  /** Further words come from somewhere else (`xargs`). */
  readonly open: boolean;
  /** `FOO=1 command`, those of `env` included. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  /** From the first assignment or wrapper to the last word or redirect; a heredoc's body is not in it. */
  readonly span: Span;
  /** Commands with the same number stand in the same list, one after the other. */
  readonly list: number;
  /** The operators to its neighbours in the list; null at the ends. */
  readonly before: ShellOperator | null;
  readonly after: ShellOperator | null;
  readonly context: readonly ShellContext[];
  /** The command in whose words it stands (substitution, nested script); null for none. */
  readonly within: number | null;
  /** `always`: runs when all before it succeed. `maybe`: in a branch, a loop, a function, after `||`. */
  readonly runs: "always" | "maybe";
  /** A failure of it ends the script (`set -e`, or the shell's own option), conditions aside. */
  readonly errexit: boolean;
  /** `! command`. */
  readonly negated: boolean;
}

/** Syntax that POSIX does not have. */
export type BashConstructKind =
  | "[["
  | "(("
  | "array"
  | "here-string"
  | "process-substitution"
  | "function-keyword"
  | "ansi-c-quote"
  | "locale-quote"
  | "brace-expansion"
  | "extended-glob"
  | "and-redirect"
  | "pipe-and"
  | "select"
  | "coproc"
  | "c-style-for"
  | "append-assignment"
  | "parameter-expansion";

export interface BashConstruct {
  readonly kind: BashConstructKind;
  readonly span: Span;
}

export interface ShellProgram {
  /** Last part of its path: `sh`, `bash`, `ash`. */
  readonly name: string;
  /** `-e`, `-o`, `pipefail`, without `-c`. */
  readonly options: readonly string[];
}

/** What could be read of a script. */
export type ShellReading =
  | {
      readonly kind: "read";
      /** The exec form runs one command without a shell. */
      readonly form: "shell" | "exec" | "heredoc";
      /** What reads it; null for the exec form. */
      readonly shell: ShellProgram | null;
      readonly commands: readonly ShellCommand[];
      /** The script's own, and those of nested scripts. */
      readonly constructs: readonly BashConstruct[];
    }
  | { readonly kind: "unread"; readonly reason: string; readonly span: Span };

/** A RUN, or the RUN of an ONBUILD, with what it does. */
export interface RunScript {
  readonly stage: Stage;
  readonly instruction: Instruction;
  /** It runs in the build of another image. */
  readonly onbuild: boolean;
  readonly reading: ShellReading;
}
