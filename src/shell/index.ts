/**
 * Reads what the RUN instructions of a Dockerfile do: simple commands with their words, each at its exact place.
 * Everything that cannot be read is a value that says so; nothing throws.
 */
import { parse } from "unbash";
import type { ParsedScript } from "unbash";
import type { Dockerfile, Stage } from "../dockerfile/parse.js";
import { parentStages } from "../dockerfile/stages.js";
import { jsonWords } from "../dockerfile/history.js";
import { errexitIn } from "./nested.js";
import { runOf, scriptOf, shellProgram } from "./scripts.js";
import type { ScriptForm } from "./scripts.js";
import { Lines } from "./source-map.js";
import type { RunScript, ShellProgram, ShellReading } from "./types.js";
import { Walker } from "./walk.js";

export type * from "./types.js";
export type { Span } from "./source-map.js";

/** Longest script that is read, in characters, and the most heredocs in it: their search takes quadratic time. */
const MAX_SCRIPT = 500_000;
const MAX_HEREDOCS = 500;

const DEFAULT_SHELL: ShellProgram = { name: "sh", options: [] };

/**
 * Every RUN of a Dockerfile in the order of the file, those of ONBUILD included.
 *
 * @param text what `dockerfile` was parsed from, unchanged: offsets count in it
 */
export function readRunScripts(text: string, dockerfile: Dockerfile): readonly RunScript[] {
  const lines = new Lines(text);
  const parents = parentStages(dockerfile);
  const shells = new Map<Stage, ShellProgram | null>();
  return dockerfile.stages.flatMap((stage) => {
    const parent = parents.get(stage);
    let shell = parent === undefined ? DEFAULT_SHELL : (shells.get(parent) ?? null);
    const found = stage.instructions.flatMap((instruction): readonly RunScript[] => {
      if (instruction.keyword === "SHELL") shell = shellProgram(jsonWords(instruction.args) ?? []);
      const run = runOf(instruction, stage);
      if (run === null) return [];
      const form = scriptOf(instruction, run, shell, lines);
      return [{ stage, instruction, onbuild: run !== instruction, reading: readForm(form) }];
    });
    shells.set(stage, shell);
    return found;
  });
}

function lengthOf(form: ScriptForm): number {
  return form.kind === "script" ? form.text.text.length : form.args.text.length;
}

function readForm(form: ScriptForm): ShellReading {
  if (form.kind === "other") return unread(form, form.reason);
  if (lengthOf(form) > MAX_SCRIPT) return unread(form, "the script is too long");
  const walker = new Walker(parseScript);
  if (form.kind === "exec") {
    const { args, words } = form;
    walker.exec(
      args,
      words.map(({ start, end, text }) => ({
        span: args.span(start, end),
        raw: args.text.slice(start, end),
        value: { kind: "text", text },
      })),
      words.map(({ pieces }) => pieces),
    );
    return reading(form, walker, null);
  }
  const { text } = form.text;
  const parsed = parseScript(text);
  if (parsed === null) return unread(form, "the script is not understood");
  walker.script(form.text, parsed, errexitIn(form.shell.options) ?? false);
  return reading(form, walker, form.shell);
}

function reading(form: ScriptForm, walker: Walker, shell: ShellProgram | null): ShellReading {
  if (walker.tooMuch !== null) return unread(form, walker.tooMuch);
  return {
    kind: "read",
    form: form.kind === "script" ? form.form : "exec",
    shell,
    commands: walker.commands,
    constructs: walker.constructs,
  };
}

/** null when it holds an error, or is of a kind that takes too long. */
function parseScript(text: string): ParsedScript | null {
  let heredocs = 0;
  for (let at = text.indexOf("<<"); at >= 0; at = text.indexOf("<<", at + 2)) heredocs += 1;
  if (heredocs > MAX_HEREDOCS) return null;
  try {
    const parsed = parse(text);
    return (parsed.errors ?? []).length > 0 ? null : parsed;
  } catch {
    // It promises not to throw; on hostile text that is not relied upon.
    return null;
  }
}

function unread(form: ScriptForm, reason: string): ShellReading {
  const text = form.kind === "script" ? form.text : form.args;
  return { kind: "unread", reason, span: text.span(0, text.text.length) };
}
