/** An image's history in the words of a Dockerfile, for images whose Dockerfile is not at hand. */
import type { HistoryEntry } from "../model/image.js";

const LONGEST = 2000;

/** Entry of each layer; nulls where the history does not have one for every layer. */
export function historyOfLayers(
  history: readonly HistoryEntry[],
  layers: number,
): readonly (HistoryEntry | null)[] {
  const entries = history.filter(({ emptyLayer }) => !emptyLayer);
  return Array.from({ length: layers }, (_, index) =>
    entries.length === layers ? (entries[index] ?? null) : null,
  );
}

/**
 * The instruction as somebody would have written it, on one line and at most 2,000 characters long: without the shell that
 * ran it and the marks of the builder. Null when the entry says nothing.
 */
export function historyText({ createdBy }: HistoryEntry): string | null {
  const line = createdBy
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, " ")
    .replace(/ ?# buildkit ?$/, "")
    .trim();
  const text = withoutShell(line);
  if (text === "") return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The classic builder writes `/bin/sh -c #(nop) COPY ...`, and a RUN as `/bin/sh -c apt-get ...`. */
function withoutShell(line: string): string {
  const instruction = /^[^"'#]{0,500}#\(nop\) ?(.*)$/.exec(line)?.[1];
  if (instruction !== undefined) return instruction;
  const command = /^(?:RUN )?\/bin\/(?:ba|da|a)?sh (?:-[a-z]+ |pipefail )*-[a-z]*c (.*)$/.exec(line)?.[1];
  return command === undefined ? line : `RUN ${command}`;
}
