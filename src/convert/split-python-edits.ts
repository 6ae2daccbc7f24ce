/** Leads the tools of Python from the folders of the system into a virtual environment. */
import type { ShellWord } from "../shell/types.js";
import type { Edit } from "./edits.js";
import type { Called, InstallCall } from "./split-python-calls.js";

/** The guide's own place for it. */
export const VENV = "/opt/venv";

/** null where a command is not written in a way that can be changed. */
export function editsInto(installs: readonly Called<InstallCall>[]): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const one of installs) {
    const found = editsOf(one);
    if (found === null) return null;
    edits.push(...found);
  }
  return edits;
}

function editsOf({ command: { words }, call }: Called<InstallCall>): readonly Edit[] | null {
  const [program] = words;
  if (program === undefined) return null;
  switch (call.by) {
    case "pip":
      return [over(program, `${VENV}/bin/${/python/.test(program.value.text) ? "python" : "pip"}`)];
    case "uv":
      return [{ at: program.span.start, length: 0, text: `UV_PROJECT_ENVIRONMENT=${VENV} ` }];
    case "uv pip":
      return intoPython(words);
    case "pipenv": {
      // VIRTUAL_ENV, which is set for it, leads it there.
      const at = words.findIndex(({ value }) => value.text === "--system");
      const [before, option] = [words[at - 1], words[at]];
      if (before === undefined || option === undefined) return null;
      return [{ at: before.span.end, length: option.span.end - before.span.end, text: "" }];
    }
    case "poetry":
    case "pdm":
      return [];
  }
}

function intoPython(words: readonly ShellWord[]): readonly Edit[] | null {
  const option = `--python ${VENV}/bin/python`;
  const system = words.find(({ value }) => value.text === "--system");
  if (system !== undefined) return [over(system, option)];
  const verb = words.find(({ value }, index) => index > 1 && /^(?:install|sync)$/.test(value.text));
  return verb === undefined ? null : [{ at: verb.span.end, length: 0, text: ` ${option}` }];
}

function over({ span }: ShellWord, text: string): Edit {
  return { at: span.start, length: span.end - span.start, text };
}
