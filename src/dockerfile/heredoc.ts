/** Finds the heredocs that an instruction's text opens. */
import { splitWords } from "./words.js";

export interface HeredocMark {
  readonly name: string;
  readonly chomp: boolean;
}

// A word of its own, with an optional file descriptor: `<<EOF`, `<<-"EOF"`, `3<<EOF`.
const MARK = /^\d*<<(-?)([^<]+)$/;

/** The heredocs opened by a RUN, COPY or ADD, in order. Words inside quotes open none. */
export function heredocsOf(text: string): readonly HeredocMark[] {
  if (!text.includes("<<")) return [];
  const marks: HeredocMark[] = [];
  for (const word of splitWords(text)) {
    const match = MARK.exec(word.raw);
    const name = match === null ? "" : unquote(match[2] ?? "");
    if (match !== null && name !== "") marks.push({ name, chomp: match[1] === "-" });
  }
  return marks;
}

function unquote(text: string): string {
  return text.replace(/["'\\]/g, "");
}
