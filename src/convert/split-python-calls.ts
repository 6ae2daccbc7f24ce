/** What a command has to do with installing packages of Python. */
import type { RunScript, ShellCommand } from "../shell/types.js";
import type { Place } from "./split-places.js";
import { pipArguments } from "./stage-use.js";

export type PythonTool = "pip" | "poetry" | "uv" | "uv pip" | "pipenv" | "pdm";

export type PythonCall =
  /** Brings or prepares a tool; nothing of it has to be shipped. */
  | { readonly kind: "tool" }
  /** Renews pip and what it builds with. */
  | { readonly kind: "bootstrap" }
  /** Asks pip something, or tidies up after it. */
  | { readonly kind: "pip" }
  | { readonly kind: "install"; readonly by: PythonTool; readonly isEditable: boolean }
  /** Makes a virtual environment; null where its folder is not known. */
  | { readonly kind: "venv"; readonly path: string | null }
  /** Starts something, or does what is not understood. */
  | { readonly kind: "other"; readonly what: string };

export type InstallCall = Extract<PythonCall, { kind: "install" }>;

/** A call in its place. */
export interface Called<Call> {
  readonly run: RunScript;
  readonly command: ShellCommand;
  readonly call: Call;
  readonly place: Place;
}

/** Programs that install, and that nothing which is installed needs. */
export const PYTHON_TOOLS = /^(?:poetry|uv|uvx|pipenv|pdm|pipx)$/;

/** null for a command of another kind. */
export function pythonCall(command: ShellCommand): PythonCall | null {
  const pip = pipArguments(command);
  if (pip !== null) return pipCall(pip);
  const { program, words } = command;
  const [, ...args] = words.map(({ value }) => value.text);
  if (program === null) return null;
  if (/^python(?:3(?:\.\d+)?)?$/.test(program)) {
    const module = args.indexOf("-m");
    if (module < 0) return null;
    return moduleCall(args[module + 1] ?? "", args.slice(module + 2));
  }
  return PYTHON_TOOLS.test(program) || program === "virtualenv" ? moduleCall(program, args) : null;
}

function moduleCall(name: string, args: readonly string[]): PythonCall | null {
  switch (name) {
    case "venv":
    case "virtualenv":
      return { kind: "venv", path: venvPath(args, null) };
    case "poetry":
      return poetryCall(args);
    case "uv":
      return uvCall(args);
    case "pipenv":
      return pipenvCall(args);
    case "pdm":
      return pdmCall(args);
    case "uvx":
      return { kind: "other", what: "uvx runs something" };
    case "pipx":
      return args[0] === "install" ? { kind: "tool" } : { kind: "other", what: "pipx runs something" };
    default:
      return null;
  }
}

/** The one word that is no option. */
function venvPath(args: readonly string[], fallback: string | null): string | null {
  const [path, ...others] = operandsOf(args, /^(?:--prompt|-p|--python)$/);
  return others.length > 0 ? null : (path ?? fallback);
}

/** Words that are neither options nor their values. */
function operandsOf(args: readonly string[], valued: RegExp): readonly string[] {
  return args.filter((word, index) => !word.startsWith("-") && !valued.test(args[index - 1] ?? ""));
}

const BOOTSTRAP = /^(?:pip|setuptools|wheel)(?:\[|[=<>~!]|$)/;
const TOOL_PACKAGE =
  /^(?:poetry|uv|pipenv|pdm|pipx|virtualenv|poetry-plugin-[\w-]+|poetry-dynamic-versioning)(?:\[|[=<>~!@]|$)/;

const PIP_VALUED =
  /^(?:-[rcif]|--(?:requirement|constraint|index-url|extra-index-url|find-links|trusted-host|cache-dir|timeout|retries|no-binary|only-binary))$/;

function pipCall([verb, ...args]: readonly string[]): PythonCall {
  if (verb !== "install") return { kind: "pip" };
  const names = operandsOf(args, PIP_VALUED);
  const lists = args.some((word) => /^(?:-r|--requirement(?:=.*)?|-r\S+|-e|--editable)$/.test(word));
  if (names.length > 0 && !lists) {
    if (names.every((name) => BOOTSTRAP.test(name))) return { kind: "bootstrap" };
    if (names.every((name) => BOOTSTRAP.test(name) || TOOL_PACKAGE.test(name))) return { kind: "tool" };
  }
  const isEditable = args.some((word) => word === "-e" || word.startsWith("--editable"));
  return { kind: "install", by: "pip", isEditable };
}

/** The first word that is no option. */
function verbOf(args: readonly string[]): string {
  return args.find((word) => !word.startsWith("-")) ?? "";
}

function poetryCall(args: readonly string[]): PythonCall {
  if (args.some((word) => /^(?:-C|-P|--directory|--project)(?:=|$)/.test(word))) {
    return { kind: "other", what: "poetry works in another folder" };
  }
  const verb = verbOf(args);
  if (verb === "install" || verb === "sync") {
    return { kind: "install", by: "poetry", isEditable: !args.includes("--no-root") };
  }
  return /^(?:run|shell|build|publish|add|remove|update|env)$/.test(verb)
    ? { kind: "other", what: `poetry ${verb} is called` }
    : { kind: "tool" };
}

function uvCall(args: readonly string[]): PythonCall {
  const verb = verbOf(args);
  const rest = args.slice(args.indexOf(verb) + 1);
  if (args.some((word) => /^(?:--directory|--project|--script)(?:=|$)/.test(word))) {
    return { kind: "other", what: "uv works in another folder" };
  }
  switch (verb) {
    case "sync":
      return { kind: "install", by: "uv", isEditable: !rest.some((word) => /^--no-(?:install-project|editable)$/.test(word)) }; // prettier-ignore
    case "venv":
      return { kind: "venv", path: venvPath(rest, ".venv") };
    case "pip":
      return uvPipCall(rest);
    case "run":
    case "tool":
    case "python":
    case "build":
    case "add":
    case "remove":
    case "init":
      return { kind: "other", what: `uv ${verb} is called` };
    default:
      return { kind: "tool" };
  }
}

function uvPipCall([verb, ...args]: readonly string[]): PythonCall {
  if (verb !== "install" && verb !== "sync") return { kind: "tool" };
  if (args.some((word) => /^(?:-p|--python|--target|-t|--prefix)(?:=|$)/.test(word))) {
    return { kind: "other", what: "uv is told where to install" };
  }
  return { kind: "install", by: "uv pip", isEditable: args.some((word) => word === "-e" || word.startsWith("--editable")) }; // prettier-ignore
}

function pipenvCall(args: readonly string[]): PythonCall {
  const verb = verbOf(args);
  // What a Pipfile holds is not known here: it may name the project itself.
  if (verb === "install" || verb === "sync") return { kind: "install", by: "pipenv", isEditable: true };
  return /^(?:run|shell|update|upgrade|uninstall)$/.test(verb) || args.some((word) => /^--(?:three|python)/.test(word))
    ? { kind: "other", what: `pipenv ${verb} is called` }
    : { kind: "tool" }; // prettier-ignore
}

function pdmCall(args: readonly string[]): PythonCall {
  if (args.some((word) => /^(?:-g|--global|-p|--project)(?:=|$)/.test(word))) {
    return { kind: "other", what: "pdm works in another folder" };
  }
  const verb = verbOf(args);
  if (verb === "install" || verb === "sync") {
    return { kind: "install", by: "pdm", isEditable: !args.some((word) => /^--no-(?:self|editable)$/.test(word)) }; // prettier-ignore
  }
  return /^(?:lock|export|info|cache|list|)$/.test(verb)
    ? { kind: "tool" }
    : { kind: "other", what: `pdm ${verb} is called` };
}
