/** What a stage is used for, as far as the packages that it needs go. */
import type { Stage } from "../dockerfile/parse.js";
import type { Ecosystem } from "../model/compat.js";
import type { RunScript, ShellCommand } from "../shell/types.js";
import { nodeCall } from "./split-node-calls.js";

export interface StageUse {
  /** Whose packages it installs. */
  readonly installs: ReadonlySet<Ecosystem>;
  /** It compiles, or may compile, something that no judgement of packages covers. */
  readonly compiles: boolean;
}

const COMPILERS =
  /^(?:make|gmake|gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?|cmake|ninja|meson|cargo|rustc|rustup|go|gem|bundle|node-gyp|f2py|cython|\.?configure)$/;
const PYTHON_TOOLS = new Set(["uv", "poetry", "pdm", "pipenv", "pipx"]);

export function useOfStage(stage: Stage, scripts: readonly RunScript[]): StageUse {
  const installs = new Set<Ecosystem>();
  let compiles = false;
  for (const { reading, stage: of } of scripts) {
    if (of !== stage) continue;
    if (reading.kind === "unread") {
      compiles = true;
      continue;
    }
    for (const command of reading.commands) {
      const pip = pipArguments(command);
      if (pip !== null && /^(?:install|wheel)$/.test(pip[0] ?? "")) {
        const sources = pipSources(pip.slice(1));
        if (!sources.areBuilt) installs.add("python");
        if (sources.words.some(isLocalSource)) compiles = true;
      }
      if (command.program !== null && PYTHON_TOOLS.has(command.program)) installs.add("python");
      if (/^(?:modules|global|other)$/.test(nodeCall(command)?.kind ?? "")) installs.add("node");
      if (mayCompile(command)) compiles = true;
    }
  }
  return { installs, compiles };
}

/** Words after `pip` in whatever way it is called; null for another command. Dynamic words are as written. */
export function pipArguments({ program, words }: ShellCommand): readonly string[] | null {
  const texts = words.map(({ value }) => value.text);
  if (program !== null && /^pip(?:3(?:\.\d+)?)?$/.test(program)) return texts.slice(1);
  if (program === null || !/^python(?:3(?:\.\d+)?)?$/.test(program)) return null;
  const module = texts.indexOf("-m");
  return module > 0 && texts[module + 1] === "pip" ? texts.slice(module + 2) : null;
}

const VALUED =
  /^(?:-r|--requirement|-c|--constraint|-w|--wheel-dir|-f|--find-links|-i|--index-url|--extra-index-url|--trusted-host|--cache-dir|-d|--target|-t|--prefix|--root|--progress-bar|--timeout|--retries|--no-binary|--only-binary|--python)$/;

/** What pip is told to install, beside files that list packages; whether that was built before. */
function pipSources(args: readonly string[]): {
  readonly words: readonly string[];
  readonly areBuilt: boolean;
} {
  const words: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    if (VALUED.test(word)) index += 1;
    else if (!word.startsWith("-") || /^(?:-e|--editable)$/.test(word)) words.push(word);
  }
  return { words: words.filter((word) => !WHEELS.test(word)), areBuilt: args.includes("--no-index") || args.some((word) => WHEELS.test(word)) }; // prettier-ignore
}

/** A wheel, or the folder that a stage before put them into. */
const WHEELS = /^\S*\/\S*wheel\S*\/\*(?:\.whl)?$|\.whl$/;

/** A folder, a repository or an archive: what is in it nobody has judged. */
function isLocalSource(word: string): boolean {
  return (
    /^(?:\.|\.{1,2}\/.*|\/.*)(?:\[.*\])?$/.test(word) || /^(?:-e|--editable)$|^git\+|^https?:/.test(word)
  );
}

/** A compiler, or a script of which nobody knows what it does. */
export function mayCompile({ program, words }: ShellCommand): boolean {
  if (program === null) return words.length > 0;
  if (COMPILERS.test(program)) return true;
  const [name, ...rest] = words.map(({ value }) => value.text);
  if (name !== undefined && /^\.{0,2}\//.test(name) && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(name)) {
    return !/^\/(?:[\w.-]+\/)*\.?venv\/bin\//.test(name);
  }
  if (/\.(?:sh|bash)$/.test(program)) return true;
  if (/^(?:sh|bash|ash)$/.test(program)) return !rest.includes("-c");
  return /^python/.test(program) && rest.some((word) => /(?:^|\/)setup\.py$/.test(word));
}
