import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lintDockerfile } from "../../../src/lint/index.js";
import type { LintFinding, LintNote, LintOptions } from "../../../src/lint/index.js";

export const OPTIONS: LintOptions = {
  build: { target: null, args: {}, platform: null, buildContexts: {} },
  dockerignore: "present",
};

/** A Dockerfile whose comments say what must be found: `# expect: RULE, RULE` before the line. */
export interface Case {
  /** `DL3009/positive-plain`. */
  readonly name: string;
  readonly text: string;
  readonly options: LintOptions;
  /** `RULE at line N`. */
  readonly expected: readonly string[];
}

const folder = join(dirname(fileURLToPath(import.meta.url)), "cases");

/** The labelled set. */
export const CASES: readonly Case[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".Dockerfile"))
  .sort()
  .map((name): Case => {
    const text = readFileSync(join(folder, name), "utf8");
    const setting = (key: string): string | null =>
      new RegExp(`^# ${key}: (.*)$`, "m").exec(text)?.[1] ?? null;
    return {
      name: name
        .split("\\")
        .join("/")
        .replace(/\.Dockerfile$/, ""),
      text,
      options: {
        build: { ...OPTIONS.build, target: setting("target") },
        dockerignore: setting("dockerignore") === "absent" ? "absent" : "present",
      },
      expected: expectedIn(text),
    };
  });

function expectedIn(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines
    .flatMap((line, index) => {
      const rules = /^\s*# expect: (.*?)\r?$/.exec(line)?.[1];
      if (rules === undefined) return [];
      const after = lines.findIndex((other, at) => at > index && other.trim() !== "" && !/^\s*#/.test(other));
      return rules.split(", ").map((rule) => shown(rule, after + 1));
    })
    .sort();
}

export function shown(rule: string, line: number): string {
  return `${rule} at line ${line}`;
}

/** Findings of a Dockerfile that must be readable. */
export function findingsIn(text: string, options: LintOptions = OPTIONS): readonly LintFinding[] {
  return resultOf(text, options).findings;
}

export function notesIn(text: string, options: LintOptions = OPTIONS): readonly LintNote[] {
  return resultOf(text, options).notes;
}

function resultOf(
  text: string,
  options: LintOptions,
): { readonly findings: readonly LintFinding[]; readonly notes: readonly LintNote[] } {
  const result = lintDockerfile(text, options);
  if (result.kind === "declined") throw new Error(result.reason);
  return result;
}

/** A text with edits made. */
export function edited(text: string, finding: LintFinding | undefined): string {
  const fix = finding?.fix ?? null;
  if (fix === null) throw new Error("no fix");
  return fix
    .toReversed()
    .reduce((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), text);
}

/** Milliseconds of the processor since `start`: what others do at the same time does not count. */
export function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
