/** The caches that tools fill when they install, and what keeps or makes them empty. */
import { hasOption, operandsOf, optionValue } from "./commands.js";
import type { Command } from "./commands.js";
import { packageCall } from "./packages.js";
import { canonicalPath } from "./paths.js";
import type { RuleId } from "./rule-ids.js";

export interface CacheTool {
  readonly rule: RuleId;
  /** As a subject: `pip's cache`. */
  readonly label: string;
  /** Canonical, `~` for the home. The first is the one to mount; all may hold it. */
  readonly folders: readonly string[];
  /** Environment variables and options that name another folder. */
  readonly folderVariables: readonly string[];
  readonly folderOptions: readonly string[];
  /** Below `XDG_CACHE_HOME`; null when the tool does not look there. */
  readonly xdg: string | null;
  readonly fills: (command: Command) => boolean;
  /** It cleans up after others. */
  readonly cleans: (command: Command) => boolean;
  /** Options that keep the cache empty. */
  readonly without: readonly string[];
  /** A variable with any value but these keeps it empty. */
  readonly withoutVariables: readonly { readonly name: string; readonly unless: readonly string[] }[];
  /** Put behind the subcommand to keep it empty; null where there is no such option. */
  readonly option: string | null;
  /** Imperative, without the full stop. */
  readonly remedy: string;
}

const NONE = { folderVariables: [], folderOptions: [], xdg: null, without: [], withoutVariables: [], option: null } as const; // prettier-ignore

export const APT_LISTS: CacheTool = {
  ...NONE,
  rule: "DL3009",
  label: "apt's package lists",
  folders: ["/var/lib/apt/lists"],
  fills: (command) => {
    const call = packageCall(command);
    return call?.manager === "apt" && call.action === "update";
  },
  cleans: (command) =>
    isProgram(command, ["apt-get", "apt"]) && ["dist-clean", "distclean"].includes(verbOf(command)),
  remedy: "end this RUN with `rm -rf /var/lib/apt/lists/*`",
};

export const APK_INDEX: CacheTool = {
  ...NONE,
  rule: "DL3019",
  label: "apk's index",
  folders: ["/var/cache/apk", "/etc/apk/cache"],
  folderOptions: ["--cache-dir"],
  fills: (command) => {
    const call = packageCall(command);
    return call?.manager === "apk" && (call.action === "update" || (call.action === "install" && call.command.args.length > 1)); // prettier-ignore
  },
  cleans: (command) => command.program === "apk" && verbOf(command) === "cache" && hasWord(command, "clean"),
  // Without a network no index is fetched.
  without: ["--no-cache", "--no-network"],
  option: "--no-cache",
  remedy: "pass `--no-cache` to `apk add` and leave out `apk update`",
};

const PIP = /^pip\d*(?:\.\d+)?$/;
const PYTHON = /^(?:python|pypy)\d*(?:\.\d+)?$/;

/** Arguments of a call of pip, as `pip` or `python -m pip`; null for other commands. */
export function pipArguments(command: Command): Pick<Command, "args"> | null {
  if (command.program === null) return null;
  if (PIP.test(command.program)) return command;
  if (!PYTHON.test(command.program)) return null;
  const at = command.args.findIndex(({ text }) => text === "-m");
  return at >= 0 && command.args[at + 1]?.text === "pip" ? { args: command.args.slice(at + 2) } : null;
}

const PIP_VALUED = new Set(["--cache-dir", "--proxy", "--timeout", "--log", "--retries", "--cert"]);

function pipVerb(command: Command): string {
  const call = pipArguments(command);
  return call === null ? "" : (operandsOf(call, PIP_VALUED)[0]?.text ?? "");
}

export const PIP_CACHE: CacheTool = {
  rule: "DL3042",
  label: "pip's cache",
  folders: ["~/.cache/pip"],
  folderVariables: ["PIP_CACHE_DIR"],
  folderOptions: ["--cache-dir"],
  xdg: "pip",
  // Wheels that lie in a folder are not copied into the cache.
  fills: (command) => pipVerb(command) === "install" && !hasOption(command, "--no-index"),
  cleans: (command) => pipVerb(command) === "cache" && hasWord(command, "purge"),
  without: ["--no-cache-dir", "--no-cache"],
  // pip takes any value for yes, "0" and "off" too.
  withoutVariables: [{ name: "PIP_NO_CACHE_DIR", unless: [""] }],
  option: "--no-cache-dir",
  remedy: "pass `--no-cache-dir` to `pip install`",
};

export const YARN_CACHE: CacheTool = {
  ...NONE,
  rule: "DL3060",
  label: "Yarn's cache",
  folders: ["/usr/local/share/.cache/yarn", "~/.cache/yarn", "~/.yarn/berry"],
  folderVariables: ["YARN_CACHE_FOLDER"],
  folderOptions: ["--cache-folder"],
  fills: (command) => isProgram(command, ["yarn", "yarnpkg"]) && isYarnInstall(command),
  cleans: (command) =>
    (isProgram(command, ["yarn", "yarnpkg"]) && verbOf(command) === "cache" && hasWord(command, "clean")) ||
    // `rm -rf "$(yarn cache dir)"`
    (command.program === "rm" && command.unknown.some(({ raw }) => /yarn cache dir/.test(raw))),
  remedy: "call `yarn cache clean` in this RUN, after installing",
};

function isYarnInstall(command: Command): boolean {
  const [verb, next] = operandsOf(
    command,
    new Set(["--cache-folder", "--cwd", "--network-timeout", "--registry"]),
  );
  if (hasOption(command, "--version", "-v", "--help")) return false;
  if (verb === undefined || ["install", "add"].includes(verb.text)) return true;
  return (
    (verb.text === "global" && next?.text === "add") || (verb.text === "workspaces" && next?.text === "focus")
  );
}

const NPM_INSTALL = new Set(["install", "i", "in", "ci", "add", "clean-install", "install-clean"]);
const NPM_VALUED = new Set(["--prefix", "--cache", "--registry", "-w", "--workspace", "--loglevel", "-C"]);

export function npmVerb(command: Command): string {
  return command.program === "npm" ? (operandsOf(command, NPM_VALUED)[0]?.text ?? "") : "";
}

export function isNpmInstall(command: Command): boolean {
  return NPM_INSTALL.has(npmVerb(command));
}

export const NPM_CACHE: CacheTool = {
  ...NONE,
  rule: "npm-cache",
  label: "npm's cache",
  folders: ["~/.npm"],
  folderVariables: ["npm_config_cache", "NPM_CONFIG_CACHE"],
  folderOptions: ["--cache"],
  fills: isNpmInstall,
  cleans: (command) => npmVerb(command) === "cache" && hasWord(command, "clean", "rm"),
  remedy: "call `npm cache clean --force` in this RUN, or mount `/root/.npm` with `--mount=type=cache`",
};

export const POETRY_CACHE: CacheTool = {
  ...NONE,
  rule: "poetry-cache",
  label: "Poetry's cache",
  folders: ["~/.cache/pypoetry"],
  folderVariables: ["POETRY_CACHE_DIR"],
  xdg: "pypoetry",
  fills: (command) =>
    command.program === "poetry" && ["install", "add", "update", "sync"].includes(verbOf(command)),
  cleans: (command) =>
    command.program === "poetry" && verbOf(command) === "cache" && hasWord(command, "clear"),
  without: ["--no-cache"],
  withoutVariables: [{ name: "POETRY_NO_CACHE", unless: ["", "0", "false"] }],
  remedy:
    "mount Poetry's cache with `--mount=type=cache,target=/root/.cache/pypoetry`, or remove it in this RUN",
};

export const UV_CACHE: CacheTool = {
  ...NONE,
  rule: "uv-cache",
  label: "uv's cache",
  folders: ["~/.cache/uv"],
  folderVariables: ["UV_CACHE_DIR"],
  folderOptions: ["--cache-dir"],
  xdg: "uv",
  fills: (command) => {
    if (command.program !== "uv") return false;
    const [verb, next] = operandsOf(command, new Set(["--cache-dir", "--project", "--directory"]));
    if (verb?.text === "sync" || verb?.text === "add") return true;
    return (verb?.text === "pip" || verb?.text === "tool") && ["install", "sync"].includes(next?.text ?? "");
  },
  cleans: (command) =>
    command.program === "uv" && verbOf(command) === "cache" && hasWord(command, "clean", "prune"),
  without: ["--no-cache", "--no-cache-dir", "-n"],
  withoutVariables: [{ name: "UV_NO_CACHE", unless: ["", "0", "false", "no", "off"] }],
  option: "--no-cache",
  remedy: "pass `--no-cache` to uv, or mount `/root/.cache/uv` with `--mount=type=cache`",
};

export const CONDA_CACHE: CacheTool = {
  ...NONE,
  rule: "conda-cache",
  label: "conda's package cache",
  folders: ["/opt/conda/pkgs", "~/miniconda3/pkgs", "~/anaconda3/pkgs", "/opt/miniconda3/pkgs"],
  folderVariables: ["CONDA_PKGS_DIRS"],
  fills: (command) => {
    if (!isProgram(command, CONDA)) return false;
    const [verb, next] = operandsOf(
      command,
      new Set(["-n", "--name", "-c", "--channel", "-p", "--prefix", "-f", "--file"]),
    );
    if (["install", "create", "update"].includes(verb?.text ?? "")) return true;
    return verb?.text === "env" && ["create", "update"].includes(next?.text ?? "");
  },
  cleans: (command) =>
    isProgram(command, CONDA) && verbOf(command) === "clean" && hasOption(command, "-a", "--all", "-p", "--packages", "-t", "--tarballs"), // prettier-ignore
  remedy: "end this RUN with `conda clean --all --yes`",
};

const CONDA = ["conda", "mamba", "micromamba"];

export const CACHE_TOOLS: readonly CacheTool[] = [
  APT_LISTS,
  APK_INDEX,
  PIP_CACHE,
  YARN_CACHE,
  NPM_CACHE,
  POETRY_CACHE,
  UV_CACHE,
  CONDA_CACHE,
];

/** Where a command keeps the cache: what an option or a variable names, else the usual places. null when not known. */
export function cacheFolders(tool: CacheTool, command: Command): readonly string[] | null {
  const named = optionValue(command, ...tool.folderOptions);
  if (named !== undefined) return listOf(canonicalPath(named, command.folder));
  for (const name of tool.folderVariables) {
    const value = command.variable(name);
    if (value === null) return null;
    if (value !== undefined && value !== "") return listOf(canonicalPath(value, command.folder));
  }
  const xdg = tool.xdg === null ? undefined : command.variable("XDG_CACHE_HOME");
  if (xdg === null) return null;
  if (xdg === undefined || xdg === "") return tool.folders;
  return listOf(canonicalPath(`${xdg}/${tool.xdg ?? ""}`, command.folder));
}

function listOf(path: string | null): readonly string[] | null {
  return path === null ? null : [path];
}

function isProgram({ program }: Command, names: readonly string[]): boolean {
  return program !== null && names.includes(program);
}

function verbOf(command: Command): string {
  return operandsOf(command)[0]?.text ?? "";
}

function hasWord({ args }: Command, ...words: readonly string[]): boolean {
  return args.some(({ text }) => words.includes(text));
}
