/** What a command has to do with installing packages of Node.js. */
import type { ShellCommand } from "../shell/types.js";

export type NodeCall =
  /** Changes `node_modules` of the project and nothing else. */
  | { readonly kind: "modules"; readonly folder: string | null }
  /** Runs what the project or a package brings: it may write anywhere in the project. */
  | { readonly kind: "project"; readonly folder: string | null }
  /** Brings a package manager. */
  | { readonly kind: "manager"; readonly byCorepack: boolean }
  /** Installs a program for the whole system, or a setting. */
  | { readonly kind: "global" }
  /** Empties a cache, or asks something. */
  | { readonly kind: "tidy" }
  | { readonly kind: "other"; readonly what: string };

const MANAGER_PACKAGE = /^(?:npm|pnpm|yarn|corepack)(?:@[\w.^~-]+)?$/;

interface Words {
  readonly verb: string;
  readonly rest: readonly string[];
  readonly isGlobal: boolean;
  /** Where it works, relative to its folder; null for there. */
  readonly folder: string | null;
}

/** null for a command of another kind. */
export function nodeCall(command: ShellCommand): NodeCall | null {
  const { program } = command;
  const args = command.words.slice(1).map(({ value }) => value.text);
  switch (program) {
    case "npm":
      return npmCall(wordsOf(args, /^(?:--prefix|-C)$/));
    case "yarn":
    case "yarnpkg":
      return yarnCall(wordsOf(args, /^--cwd$/));
    case "pnpm":
      return pnpmCall(wordsOf(args, /^(?:-C|--dir)$/));
    case "corepack":
      return { kind: "manager", byCorepack: true };
    case "npx":
    case "pnpx":
    case "node-gyp":
      return { kind: "project", folder: null };
    case "bun":
    case "bunx":
    case "lerna":
      return { kind: "other", what: `${program} installs packages` };
    case null:
    default:
      return null;
  }
}

/** Options that take the next word as their value, beside those that name a folder. */
const VALUED = /^(?:--registry|--cache|--loglevel|--network-timeout|--mutex|--location|-w|--workspace)$/;

function wordsOf(args: readonly string[], folderOption: RegExp): Words {
  let folder: string | null = null;
  const operands: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    const [name = "", value] = word.split("=", 2);
    if (folderOption.test(name)) {
      folder = value ?? args[index + 1] ?? "";
      if (value === undefined) index += 1;
    } else if (VALUED.test(word)) index += 1;
    else if (!word.startsWith("-")) operands.push(word);
  }
  const [verb = "", ...rest] = operands;
  const isGlobal = args.some((word, index) => /^(?:-g|--global|--location=global)$/.test(word) || (word === "global" && args[index - 1] === "--location")); // prettier-ignore
  return { verb, rest, isGlobal, folder };
}

const INSTALLS = /^(?:ci|clean-install|install|i|add|in|install-clean|rebuild|prune|dedupe|ddp|rb)$/;
const ASKS = /^(?:|cache|config|set|get|version|help|ls|list|audit|fund|why|outdated|store|info|view|ping|root|bin|prefix|import)$/; // prettier-ignore

function npmCall({ verb, rest, isGlobal, folder }: Words): NodeCall {
  if (isGlobal && !ASKS.test(verb)) return globalCall(rest);
  if (INSTALLS.test(verb)) return { kind: "modules", folder };
  if (ASKS.test(verb)) return { kind: "tidy" };
  return /^(?:run|run-script|rum|test|t|exec|x|start|restart)$/.test(verb)
    ? { kind: "project", folder }
    : { kind: "other", what: `npm ${verb} is called` };
}

function yarnCall({ verb, rest, folder }: Words): NodeCall {
  if (verb === "global") return globalCall(rest.slice(1));
  if (/^(?:|install|add|remove)$/.test(verb)) return { kind: "modules", folder };
  if (verb === "set" || verb === "plugin") return { kind: "other", what: BERRY };
  return ASKS.test(verb) ? { kind: "tidy" } : { kind: "project", folder };
}

/** Yarn 2 and later keep packages in a cache outside the project, or in the project: the settings say which. */
export const BERRY = "where this version of Yarn keeps packages is not known";

function pnpmCall({ verb, rest, isGlobal, folder }: Words): NodeCall {
  if (isGlobal) return globalCall(rest);
  if (/^(?:install|i|add|fetch|ci|rebuild|rb|prune)$/.test(verb)) return { kind: "modules", folder };
  if (/^(?:deploy|setup|env|self-update|link)$/.test(verb))
    return { kind: "other", what: `pnpm ${verb} is called` };
  return ASKS.test(verb) ? { kind: "tidy" } : { kind: "project", folder };
}

function globalCall(names: readonly string[]): NodeCall {
  return names.length > 0 && names.every((name) => MANAGER_PACKAGE.test(name))
    ? { kind: "manager", byCorepack: false }
    : { kind: "global" };
}
