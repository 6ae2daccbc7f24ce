/** What instructions put into the image at a known place. */
import { posix } from "node:path";
import { isNpmInstall } from "./caches.js";
import { hasOption, operandsOf, optionValue } from "./commands.js";
import type { Command } from "./commands.js";
import { canonicalPath } from "./paths.js";
import { isMounted } from "./subject.js";
import type { Step } from "./subject.js";

export interface Made {
  readonly step: Step;
  /** Canonical. */
  readonly path: string;
  /** Folders with unknown content, and files that may be large. */
  readonly weighs: boolean;
}

/** Files that people write: they are too small to matter. */
const SMALL = /\.(?:txt|sh|bash|cfg|conf|ini|toml|list|md|ya?ml|json|env|py|js|html|service|pub|asc|gpg|crt|pem|repo|sources)$/i; // prettier-ignore

/** What a step copies, downloads or installs, by path. A RUN's own removals are not looked at. */
export function madeBy(step: Step): readonly Made[] {
  const paths = step.copy === null ? step.commands.flatMap(madeByCommand) : copied(step.copy);
  return paths
    .filter((path) => path !== "/" && path !== "~" && !isMounted(step, path))
    .map((path) => ({ step, path, weighs: !SMALL.test(path) }));
}

/** A file keeps its name in a folder; whether the destination is one is seldom known, so both are told. */
function copied({ sources, destination }: NonNullable<Step["copy"]>): readonly string[] {
  const named = sources.flatMap((source) => {
    const base = posix.basename(source.replace(/\/+$/, ""));
    return base === "" || base === "." || base.includes("*") ? [] : [posix.join(destination, base)];
  });
  // Copying one small file makes no folder that is worth a word.
  return sources.every((source) => SMALL.test(source)) ? named : [destination, ...named];
}

function madeByCommand(command: Command): readonly string[] {
  const path = (text: string | undefined): readonly string[] => {
    const found = text === undefined ? null : canonicalPath(text, command.folder);
    return found === null ? [] : [found];
  };
  switch (command.program ?? "") {
    case "curl": {
      const file = optionValue(command, "-o", "--output") ?? groupedValue(command, "o");
      if (file !== undefined) return path(file);
      return hasOption(command, "-O", "--remote-name") ? downloads(command).flatMap(path) : [];
    }
    case "wget": {
      const file = optionValue(command, "-O", "--output-document") ?? groupedValue(command, "O");
      return file === undefined ? downloads(command).flatMap(path) : path(file === "-" ? undefined : file);
    }
    case "git": {
      const [verb, url, folder] = operandsOf(command, new Set(["-b", "--branch", "--depth", "-C", "-c"]));
      if (verb?.text !== "clone" || url === undefined) return [];
      return path(folder?.text ?? posix.basename(url.text).replace(/\.git$/, ""));
    }
    case "npm":
      return isNpmInstall(command) && !hasOption(command, "-g", "--global") ? path("node_modules") : [];
    case "yarn":
    case "pnpm":
      return ["install", "i", undefined].includes(operandsOf(command)[0]?.text) ? path("node_modules") : [];
    case "virtualenv":
      return path(operandsOf(command, new Set(["-p", "--python"])).at(-1)?.text);
    case "python":
    case "python3": {
      const at = command.args.findIndex(({ text }) => text === "venv");
      return at > 0 ? path(operandsOf({ args: command.args.slice(at + 1) }).at(-1)?.text) : [];
    }
    case "tar":
      return path(optionValue(command, "-C", "--directory"));
    default:
      return [];
  }
}

/** `-fsSLo FILE`, `-qO FILE`. */
function groupedValue({ args }: Command, letter: string): string | undefined {
  const at = args.findIndex(({ text }) => /^-[a-zA-Z]{2,}$/.test(text) && text.endsWith(letter));
  return at < 0 ? undefined : args[at + 1]?.text;
}

function downloads(command: Command): readonly string[] {
  return operandsOf(command)
    .filter(({ text }) => /^(?:https?|ftp):\/\//.test(text))
    .map(({ text }) => posix.basename(text.replace(/[?#].*$/s, "")));
}
