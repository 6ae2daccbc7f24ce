import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { readRunScripts } from "../../../src/shell/index.js";
import type { RunScript, ShellCommand, ShellReading } from "../../../src/shell/index.js";

/** The scripts of a Dockerfile. */
export function scriptsOf(text: string): readonly RunScript[] {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) throw new Error(dockerfile.declined);
  return readRunScripts(text, dockerfile);
}

/** What could be read of the only RUN of a stage with these lines. */
export function readingOf(...lines: readonly string[]): ShellReading {
  const [first] = scriptsOf(["FROM base", ...lines, ""].join("\n"));
  if (first === undefined) throw new Error("no RUN");
  return first.reading;
}

/** The commands of that RUN. */
export function commandsOf(...lines: readonly string[]): readonly ShellCommand[] {
  const reading = readingOf(...lines);
  if (reading.kind === "unread") throw new Error(reading.reason);
  return reading.commands;
}

/** The words of a command, dynamic ones as they are written. */
export const textsOf = ({ words }: ShellCommand): readonly string[] => words.map(({ value }) => value.text);

/** A range of a Dockerfile as the shell sees it: continuations, and comments within them, are nothing. */
export function joined(source: string): string {
  return source.replace(/\\[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*/g, "").replaceAll("\r\n", "\n");
}

/** Milliseconds of the processor since `start`: what others do at the same time does not count. */
export function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
