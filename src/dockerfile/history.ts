/** Reads one entry of an image's history: which kind of instruction wrote it, and whether it can be a given one. */
import type { HistoryEntry } from "../model/image.js";
import type { Instruction } from "./parse.js";
import { squeeze } from "./words.js";

/** Longest piece of an entry or instruction that is compared, in characters. */
const LONGEST = 20_000;

const BUILDKIT =
  /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?=\s|$)/;
// `/bin/sh -c #(nop)  LABEL a=b`, with whatever shell SHELL has set; quotes would be a command that only looks like it.
const CLASSIC = /^[^"'#]{0,500}#\(nop\)\s+([A-Z]+)(?=\s|$)/;

/**
 * The keyword that wrote an entry: BuildKit writes the instruction, the classic builder `shell #(nop) KEYWORD` and a
 * RUN's bare command. null when nothing says it (an import, a squash).
 */
export function keywordOfEntry(entry: HistoryEntry): string | null {
  const text = entry.createdBy.slice(0, 1000);
  return BUILDKIT.exec(text)?.[1] ?? CLASSIC.exec(text)?.[1] ?? (text.trim() === "" ? null : "RUN");
}

/**
 * `no`: this instruction cannot have written the entry. `alike`: the keyword fits, and nothing more can be said.
 * `same`: the entry also carries the instruction's own command or destination.
 */
export type Likeness = "no" | "alike" | "same";

/** Instructions that make a layer, or an empty one where nothing changed. */
const MAKES_FILES = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);

export function makesFiles(instruction: Instruction): boolean {
  return MAKES_FILES.has(instruction.keyword);
}

/** Compares an instruction with an entry. Texts are compared without white space and non-ASCII characters. */
export function likeness(instruction: Instruction, entry: HistoryEntry): Likeness {
  if (instruction.keyword !== keywordOfEntry(entry)) return "no";
  if (!makesFiles(instruction)) return entry.emptyLayer ? "alike" : "no";
  const written = squeeze(entry.createdBy.slice(-LONGEST).replace(/# buildkit\s*$/, ""));
  if (instruction.keyword === "RUN") return runLikeness(instruction, written, entry.createdBy);
  return destinationLikeness(instruction, written);
}

function runLikeness(instruction: Instruction, written: string, createdBy: string): Likeness {
  // Reading the image drops the command of a RUN with build arguments: their values may be secrets.
  if (/^RUN(?:\s+# buildkit)?\s*$/.test(createdBy)) return "alike";
  const body = instruction.heredocs[0]?.body;
  if (body !== undefined) {
    const firstLine = squeeze(body.split("\n").find((line) => line.trim() !== "") ?? "");
    if (firstLine !== "" && written.includes(firstLine)) return "same";
    // The classic builder knows no heredoc and writes the line that opens it alone.
    return written.includes(squeeze(instruction.args)) ? "alike" : "no";
  }
  const command = squeeze(commandOf(instruction.args).slice(-LONGEST / 2));
  if (command === "") return "alike";
  return written.endsWith(command) ? "same" : "no";
}

function destinationLikeness(instruction: Instruction, written: string): Likeness {
  const words = jsonWords(instruction.args) ?? instruction.args.split(/\s+/);
  const destination = words.at(-1) ?? "";
  // Variables, quotes and escapes are gone in the entry.
  if (/[$"'\\]/.test(destination)) return "alike";
  // The entry of a relative WORKDIR holds the whole path.
  const telling = instruction.keyword === "WORKDIR" ? lastPart(destination) : squeeze(destination);
  if (telling === "") return "alike";
  return trimSlash(written).endsWith(trimSlash(telling)) ? "same" : "no";
}

function trimSlash(text: string): string {
  return text.endsWith("/") ? text.slice(0, -1) : text;
}

function lastPart(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return path.includes("..") ? "" : squeeze(parts.at(-1) ?? "");
}

/** The command as the history has it: the words of the JSON form joined, else the text. */
function commandOf(args: string): string {
  return jsonWords(args)?.join(" ") ?? args;
}

/** The strings of a JSON form; null for the shell form, which `[ -z "$X" ]` is too. */
export function jsonWords(args: string): readonly string[] | null {
  if (!args.startsWith("[")) return null;
  try {
    const parsed: unknown = JSON.parse(args);
    return Array.isArray(parsed) && parsed.every((item) => typeof item === "string") ? parsed : null;
  } catch {
    return null;
  }
}
