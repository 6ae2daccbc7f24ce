/** Finds the operator between two commands in a script: the syntax tree does not say where it stands. */
import type { MappedText } from "./source-map.js";
import type { OperatorKind, ShellOperator } from "./types.js";

const KINDS: readonly OperatorKind[] = ["&&", "||", "|&", "|", "&", ";"];

/** The first operator at or after `at`; null at the end of the script or before what closes a compound command. */
export function operatorAt(script: MappedText, at: number): ShellOperator | null {
  const { text } = script;
  let start = at;
  while (start < text.length) {
    if (text.startsWith("\\\n", start)) start += 2;
    else if (text.charAt(start) === " " || text.charAt(start) === "\t") start += 1;
    else break;
  }
  if (text.charAt(start) === "#") {
    const end = text.indexOf("\n", start);
    if (end < 0) return null;
    start = end;
  }
  if (text.charAt(start) === "\n") return { kind: "newline", span: script.span(start, start + 1) };
  const kind = KINDS.find((candidate) => text.startsWith(candidate, start));
  return kind === undefined ? null : { kind, span: script.span(start, start + kind.length) };
}
