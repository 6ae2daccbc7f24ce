/** One rule for each tool whose cache stays in the layer that installs. */
import { cacheFolders } from "../caches.js";
import type { CacheTool } from "../caches.js";
import { hasOption, mayHaveOptions } from "../commands.js";
import type { Command } from "../commands.js";
import { covers } from "../paths.js";
import { removedPaths, removesFolder, wouldRemove } from "../removal.js";
import { isMounted } from "../subject.js";
import type { Step, Subject } from "../subject.js";
import type { LintEdit, LintRule, RawFinding } from "../types.js";

/** A command that leaves a cache in its layer. */
export interface Filling {
  readonly step: Step;
  readonly command: Command;
  readonly folders: readonly string[];
}

/** The first command of each RUN that leaves a cache of the tool in the layer. */
export function fillings(tool: CacheTool, subject: Subject): readonly Filling[] {
  return subject.steps.flatMap((step): readonly Filling[] => {
    for (const [index, command] of step.commands.entries()) {
      if (!tool.fills(command) || isStopped(tool, command)) continue;
      const folders = cacheFolders(tool, command);
      // Where the cache lies is not known, so neither is whether it stays.
      if (folders === null || folders.some((folder) => isMounted(step, folder))) continue;
      const after = step.commands.slice(index + 1);
      if (after.some((later) => tool.cleans(later))) continue;
      if (folders.some((folder) => removesFolder(after, folder))) continue;
      return [{ step, command, folders }];
    }
    return [];
  });
}

/** A command that cleans a tool's cache, or removes anything. */
interface Cleaning {
  readonly index: number;
  readonly command: Command;
  readonly byTool: boolean;
}

function cleanings(tool: CacheTool, { steps }: Subject): readonly Cleaning[] {
  return steps.flatMap(({ commands }, index) =>
    commands.flatMap((command): readonly Cleaning[] => {
      const byTool = tool.cleans(command);
      return byTool || removedPaths(command).length > 0 ? [{ index, command, byTool }] : [];
    }),
  );
}

/** Whether a later instruction removes the cache: then that one is told of, since it saves nothing. */
function isRemovedLater({ step, folders }: Filling, all: readonly Cleaning[], subject: Subject): boolean {
  const own = subject.steps.indexOf(step);
  return all.some(({ index, command, byTool }) => {
    if (index <= own) return false;
    return byTool || removedPaths(command).some((path) => folders.some((folder) => covers(path, folder)));
  });
}

function isStopped(tool: CacheTool, command: Command): boolean {
  if (hasOption(command, ...tool.without)) return true;
  if (tool.without.length > 0 && mayHaveOptions(command)) return true;
  return tool.withoutVariables.some(({ name, unless }) => {
    const value = command.variable(name);
    return value === null || (value !== undefined && !unless.includes(value.toLowerCase()));
  });
}

export interface CacheRuleText {
  readonly title: string;
  readonly help: string;
  /** Another remedy than the tool's where that would do harm; null where it would not. */
  readonly remedy?: (filling: Filling, subject: Subject) => string | null;
  /** More than the tool's option: an edit for a RUN that leaves the cache; null for none. */
  readonly fix?: (filling: Filling, subject: Subject) => readonly LintEdit[] | null;
}

export function cacheRule(tool: CacheTool, { title, help, remedy, fix }: CacheRuleText): LintRule {
  return {
    id: tool.rule,
    level: "warn",
    title,
    help,
    check: (subject) => {
      const all = cleanings(tool, subject);
      return fillings(tool, subject)
        .filter((filling) => !isRemovedLater(filling, all, subject))
        .map((filling): RawFinding => {
          const { step, command, folders } = filling;
          return {
            place: command.source.span,
            message: `\`${nameOf(command)}\` leaves ${tool.label} in this layer${bracesText(filling)}.`,
            remedy:
              remedy?.(filling, subject) ?? `${tool.remedy.charAt(0).toUpperCase()}${tool.remedy.slice(1)}.`,
            fix: fix === undefined ? optionFix(tool, command) : fix(filling, subject),
            measure: { kind: "folders", line: step.instruction.line, folders },
          };
        });
    },
  };
}

/** Why a removal that is there removes nothing. */
function bracesText({ step, folders }: Filling): string {
  return folders.some((folder) => wouldRemove(step.commands, folder))
    ? ": `sh` does not expand the braces behind `rm`"
    : "";
}

/** The program with its subcommand, as far as they are written plainly. */
function nameOf({ program, args }: Command): string {
  const verbs = args.map(({ text }) => text).filter((text) => /^[a-z][a-z-]*$/.test(text));
  const count = program !== null && /^(?:python|pypy|uv$|conda$)/.test(program) ? 2 : 1;
  return [program ?? "?", ...verbs.slice(0, count)].join(" ");
}

function optionFix(tool: CacheTool, { args }: Command): readonly LintEdit[] | null {
  const verb = args.find(({ text }) => VERBS.has(text));
  if (tool.option === null || verb === undefined || verb.word.raw !== verb.text) return null;
  const { end } = verb.word.span;
  return [{ start: end, end, text: ` ${tool.option}` }];
}

/** Behind these an option of the tool may stand. */
const VERBS = new Set(["install", "add", "sync"]);
