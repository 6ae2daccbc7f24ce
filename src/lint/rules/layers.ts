/** What a later layer does in vain: it stores files again, or hides what stays stored. */
import { CACHE_TOOLS } from "../caches.js";
import type { CacheTool } from "../caches.js";
import { hasOption, operandsOf } from "../commands.js";
import type { Command } from "../commands.js";
import { madeBy } from "../made.js";
import type { Made } from "../made.js";
import { canonicalPath, covers, isWithin } from "../paths.js";
import { removedPaths, removesFolder } from "../removal.js";
import type { Step, Subject } from "../subject.js";
import type { LintRule, RawFinding } from "../types.js";
import { linesText } from "../wording.js";
import { fillings } from "./cache-rule.js";
import type { Filling } from "./cache-rule.js";

export const CHOWN_AFTER_COPY: LintRule = {
  id: "chown-after-copy",
  level: "warn",
  title: "files of an earlier layer are stored again with another owner or mode",
  help: "`chown -R` and `chmod -R` on files of an earlier layer store all of them once more, changed or not. Silent on folders that the same RUN makes, and where only small files were copied.",
  check: ({ steps }) => {
    const made: Made[] = [];
    return steps.flatMap((step) => {
      const found = step.commands.flatMap((command) => ownershipFinding(step, command, made));
      made.push(...madeBy(step));
      return found;
    });
  },
};

function ownershipFinding(step: Step, command: Command, made: readonly Made[]): readonly RawFinding[] {
  const { program } = command;
  if (program !== "chown" && program !== "chmod" && program !== "chgrp") return [];
  if (!hasOption(command, "-R", "--recursive")) return [];
  const [owner, ...rest] = operandsOf(command);
  const isReference = hasOption(command, "--reference");
  const targets = isReference && owner !== undefined ? [owner, ...rest] : rest;
  const paths = targets.flatMap(({ text }) => canonicalPath(text, command.folder) ?? []);
  const again = made.filter(
    ({ weighs, path }) => weighs && paths.some((one) => covers(one, path) || isWithin(one, path)),
  );
  if (again.length === 0) return [];
  const flag = program === "chmod" ? "--chmod" : "--chown";
  const isCopied = again.every((one) => one.step.copy !== null);
  const value = isReference || owner === undefined ? "" : `=${owner.text.slice(0, 60)}`;
  return [
    {
      place: command.source.span,
      message: `\`${program} -R\` stores what ${linesOf(again)} stored a second time.`,
      remedy: isCopied
        ? `Pass \`${flag}${value}\` to COPY instead.`
        : `Make the files with the right ${program === "chmod" ? "mode" : "owner"}: \`${flag}\` of COPY, \`USER\` before the RUN, or \`${program}\` in the RUN that makes them.`,
      fix: null,
      measure: { kind: "hidden", line: step.instruction.line, cause: "metadata", stored: null },
    },
  ];
}

export const CLEANUP_IN_LATER_LAYER: LintRule = {
  id: "cleanup-in-later-layer",
  level: "warn",
  title: "files are removed in a later layer than they were stored in",
  help: "A layer is never taken back: what an earlier instruction copied, downloaded or left in a cache is stored and pulled although a later RUN removes it. Silent where the RUN removes what it made itself, and for small files such as lists of requirements.",
  check: (subject) => {
    const caches = CACHE_TOOLS.flatMap((tool) =>
      fillings(tool, subject).map((filling) => ({ tool, filling })),
    );
    // What is removed once cannot be removed again.
    let left: readonly Leftover[] = [];
    return subject.steps.flatMap((step) => {
      const gone = new Set<Leftover>();
      const found = step.commands.flatMap((command, at): readonly RawFinding[] => {
        const paths = removedPaths(command);
        const tools = CACHE_TOOLS.filter((tool) => tool.cleans(command));
        if (paths.length === 0 && tools.length === 0) return [];
        const hidden = left.filter((one) => {
          if (gone.has(one)) return false;
          if (one.kind === "made") return isHidden(one.made, paths, step, at);
          return (
            tools.includes(one.tool) ||
            one.filling.folders.some((folder) => paths.some((path) => covers(path, folder)))
          );
        });
        for (const one of hidden) gone.add(one);
        return hidden.length === 0 ? [] : [cleanupFinding(step, command, hidden.map(lineOf))];
      });
      left = [
        ...left.filter((one) => !gone.has(one)),
        ...caches
          .filter(({ filling }) => filling.step === step)
          .map((one) => ({ kind: "cache" as const, ...one })),
        ...madeBy(step)
          .filter(({ path }) => step.copy !== null || !removesFolder(step.commands, path))
          .map((made) => ({ kind: "made" as const, made })),
      ];
      // One word for each RUN: its commands clean up the same leftovers.
      return found.slice(0, 1);
    });
  },
};

/** What a layer stores and a later one may hide. */
type Leftover =
  | { readonly kind: "cache"; readonly tool: CacheTool; readonly filling: Filling }
  | { readonly kind: "made"; readonly made: Made };

function lineOf(one: Leftover): number {
  return (one.kind === "cache" ? one.filling : one.made).step.instruction.line;
}

function isHidden({ path, weighs }: Made, removed: readonly string[], step: Step, at: number): boolean {
  if (!weighs) return false;
  if (removed.some((one) => covers(one, path))) return true;
  // A part of what was copied: nothing before it in this RUN may have made that part.
  const onlyRemoves = step.commands
    .slice(0, at)
    .every(({ program }) => program !== null && HARMLESS.has(program));
  return onlyRemoves && removed.some((one) => !one.includes("*") && isWithin(one, path) && one !== path);
}

const HARMLESS = new Set(["rm", "cd", "find", "echo", "true", ":", "set", "ls", "chown", "chmod", "sync"]);

function cleanupFinding(step: Step, command: Command, hidden: readonly number[]): RawFinding {
  return {
    place: command.source.span,
    message: `This removes what ${linesText(hidden)} stored: the image keeps the bytes.`,
    remedy:
      "Remove it in the instruction that makes it, mount it with `RUN --mount`, or make it in a builder stage.",
    fix: null,
    measure: {
      kind: "hidden",
      line: step.instruction.line,
      cause: "deleted",
      stored: [...new Set(hidden)],
    },
  };
}

function linesOf(made: readonly Made[]): string {
  return linesText(made.map(({ step }) => step.instruction.line));
}

/** DL3059 counts commands as hadolint does: who chains more than two has chosen where a RUN ends. */
const MOST_COMMANDS = 2;

export const CONSECUTIVE_RUNS: LintRule = {
  id: "DL3059",
  level: "info",
  title: "RUN instructions follow each other",
  help: "Every RUN is a layer of its own, and what one leaves the next cannot take away. Silent where a RUN chains more than two commands, where their mounts or networks differ, and for heredocs.",
  check: ({ steps }: Subject) => {
    const found: RawFinding[] = [];
    for (const [index, step] of steps.entries()) {
      const before = steps[index - 1];
      if (before === undefined || !isSimpleRun(step) || !isSimpleRun(before)) continue;
      if (before.stage !== step.stage || flagsOf(before) !== flagsOf(step)) continue;
      const earlier = steps[index - 2];
      // The first of a row is told of.
      if (
        earlier !== undefined &&
        earlier.stage === step.stage &&
        isSimpleRun(earlier) &&
        flagsOf(earlier) === flagsOf(step)
      )
        continue;
      found.push({
        place: step.span,
        message: `This RUN follows another one in line ${before.instruction.line}.`,
        remedy: "Join them with `&&` where one builds on the other.",
        fix: null,
        measure: { kind: "none", reason: "a layer of its own costs nothing by itself" },
      });
    }
    return found;
  },
};

function isSimpleRun({ script, commands }: Step): boolean {
  return script?.kind === "read" && script.form === "shell" && commands.length <= MOST_COMMANDS;
}

function flagsOf({ instruction }: Step): string {
  return instruction.flags
    .map(({ name, value }) => `${name}=${value ?? ""}`)
    .sort()
    .join(" ");
}
