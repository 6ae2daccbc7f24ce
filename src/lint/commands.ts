/** Commands with the values of variables put in, as far as Dockerfile and script tell them. */
import { expand } from "../dockerfile/expand.js";
import { baseName } from "../shell/scripts.js";
import type { ShellCommand, ShellWord } from "../shell/index.js";
import { canonicalPath } from "./paths.js";

/** A value, null for one that is set to something unknown, undefined for none. */
export type VariableLookup = (name: string) => string | null | undefined;

export interface Argument {
  readonly text: string;
  /** The word that it comes from; several arguments may come from one. */
  readonly word: ShellWord;
}

export interface Command {
  readonly source: ShellCommand;
  /** Without folders; null when not known. */
  readonly program: string | null;
  /** What follows the name. Arguments that are not known are not in it. */
  readonly args: readonly Argument[];
  /** Words that hold something unknown. */
  readonly unknown: readonly ShellWord[];
  /** Folder that it runs in; null when not known. */
  readonly folder: string | null;
  /** Its shell makes several words of `{a,b}`; to `sh` of Debian and Alpine that is a name. */
  readonly braces: boolean;
  /** Value of an environment variable when it runs. */
  readonly variable: VariableLookup;
}

/** More arguments than anyone writes come of variables within variables. */
const MOST_ARGUMENTS = 20_000;

/** What holds where a script begins. */
export interface ScriptStart {
  readonly environment: VariableLookup;
  readonly workdir: string | null;
  /** Name of the shell; null for the exec form. */
  readonly shell: string | null;
}

const BRACE_SHELLS = new Set(["bash", "ksh", "mksh"]);

/** Puts in what is known, command by command: assignments and `cd` hold for those that follow. */
export function resolveCommands(
  commands: readonly ShellCommand[],
  { environment, workdir, shell: shellName }: ScriptStart,
): readonly Command[] {
  const shell = new Map<string, string | null>();
  const exported = new Map<string, string | null>();
  const lookup: VariableLookup = (name) => (shell.has(name) ? shell.get(name) : environment(name));
  let folder = workdir;
  let innerFolder: string | null | undefined;
  return commands.map((source): Command => {
    const inner = source.context.some(
      (one) => one === "subshell" || one === "nested" || one === "substitution",
    );
    if (!inner) innerFolder = undefined;
    const { texts, unknown } = argumentsOf(source, lookup);
    const program = programOf(source);
    const own = new Map(exported);
    for (const { name, value, append } of source.assignments) {
      const text = append || value === null ? null : (valueOf(value, lookup)?.join(" ") ?? null);
      own.set(name, text);
      // In a branch it may or may not be set; to a command it is handed only for its own run.
      if (source.words.length === 0) shell.set(name, source.runs === "maybe" ? null : text);
    }
    if (program === "export") exportAll(texts, source, shell, exported);
    const command: Command = {
      source,
      program,
      args: texts,
      unknown,
      folder: innerFolder === undefined ? folder : innerFolder,
      braces: BRACE_SHELLS.has(shellOf(source, commands, shellName)),
      variable: (name) => (own.has(name) ? own.get(name) : environment(name)),
    };
    if (program === "cd" || program === "pushd") {
      const [target] = texts;
      const next =
        target === undefined || unknown.length > 0 ? null : canonicalPath(target.text, command.folder);
      if (inner) innerFolder = next;
      else folder = next;
    }
    return command;
  });
}

/** A nested script is read by the shell that it is given to. */
function shellOf(command: ShellCommand, commands: readonly ShellCommand[], outer: string | null): string {
  for (let one: ShellCommand | undefined = command; one !== undefined;) {
    const holder: ShellCommand | undefined = one.within === null ? undefined : commands[one.within];
    if (holder?.program?.endsWith("sh") === true && one.context.at(-1) === "nested") return holder.program;
    one = holder;
  }
  return outer ?? "";
}

function exportAll(
  args: readonly Argument[],
  source: ShellCommand,
  shell: Map<string, string | null>,
  exported: Map<string, string | null>,
): void {
  for (const { text } of args) {
    const equals = text.indexOf("=");
    const name = equals < 0 ? text : text.slice(0, equals);
    const value = equals < 0 ? (shell.get(name) ?? null) : text.slice(equals + 1);
    const certain = source.runs === "maybe" ? null : value;
    shell.set(name, certain);
    exported.set(name, certain);
  }
}

function argumentsOf(
  { words }: ShellCommand,
  lookup: VariableLookup,
): { readonly texts: readonly Argument[]; readonly unknown: readonly ShellWord[] } {
  const texts: Argument[] = [];
  const unknown: ShellWord[] = [];
  for (const word of words.slice(1)) {
    const values = valueOf(word, lookup);
    if (values === null || texts.length + values.length > MOST_ARGUMENTS) unknown.push(word);
    else for (const text of values) texts.push({ text, word });
  }
  return { texts, unknown };
}

/** The arguments that a word becomes; null when that is not known. */
function valueOf({ value }: ShellWord, lookup: VariableLookup): readonly string[] | null {
  if (value.kind !== "dynamic") return [value.text];
  if (value.computed) return null;
  let certain = true;
  const { text, missing, unsupported } = expand(value.text, (name) => {
    // Its home is told by its name: paths are compared without regard to whose it is.
    if (name === "HOME") return "~";
    const found = lookup(name);
    if (found === null) certain = false;
    return found ?? undefined;
  });
  if (!certain || missing.length > 0 || unsupported !== null) return null;
  return value.quoted ? [text] : text.split(/\s+/).filter((part) => part !== "");
}

/** The folder of a program may be unknown: `$VENV/bin/pip` is pip. */
function programOf({ program, words }: ShellCommand): string | null {
  const [name] = words;
  if (program !== null || name === undefined) return program;
  const last = baseName(name.value.text);
  return name.value.text.includes("/") && /^[\w.+-]+$/.test(last) ? last : null;
}

/** Arguments that are no options, from the first on; `valued` options take the next argument with them. */
export function operandsOf(
  { args }: Pick<Command, "args">,
  valued: ReadonlySet<string> = NONE,
): readonly Argument[] {
  const operands: Argument[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === undefined) break;
    if (argument.text === "--") return [...operands, ...args.slice(index + 1)];
    if (!argument.text.startsWith("-") || argument.text === "-") operands.push(argument);
    else if (valued.has(argument.text)) index += 1;
  }
  return operands;
}

const NONE: ReadonlySet<string> = new Set();

/** Whether one of the options is given, as it is or with `=value`; single letters also within a group such as `-yq`. */
export function hasOption({ args }: Pick<Command, "args">, ...options: readonly string[]): boolean {
  return args.some(({ text }) =>
    options.some((option) => {
      if (text === option || text.startsWith(`${option}=`)) return true;
      return /^-[a-zA-Z]$/.test(option) && /^-[a-zA-Z]+$/.test(text) && text.includes(option.charAt(1));
    }),
  );
}

/** The value of an option, `--x=V` or `--x V`; undefined when it is not given. */
export function optionValue(
  { args }: Pick<Command, "args">,
  ...options: readonly string[]
): string | undefined {
  for (const [index, { text }] of args.entries()) {
    for (const option of options) {
      if (text === option) return args[index + 1]?.text;
      if (text.startsWith(`${option}=`)) return text.slice(option.length + 1);
    }
  }
  return undefined;
}

/** Something unknown may be options: its variable is called so. */
export function mayHaveOptions({ unknown }: Pick<Command, "unknown">): boolean {
  return unknown.some(
    ({ value }) => value.kind === "dynamic" && value.variables.some((name) => /opt|flag|arg/i.test(name)),
  );
}
