/** Syntax of a script that POSIX does not have, and the scripts within words. */
import type { ParameterExpansionPart, ParsedScript, Statement, Word, WordPart } from "unbash";
import type { MappedText } from "./source-map.js";
import type { BashConstruct, BashConstructKind } from "./types.js";

const NODES: ReadonlyMap<string, BashConstructKind> = new Map<string, BashConstructKind>([
  ["TestCommand", "[["],
  ["ArithmeticCommand", "(("],
  ["ArithmeticFor", "c-style-for"],
  ["Select", "select"],
  ["Coproc", "coproc"],
]);

/** What a node itself is beyond POSIX; null for nothing. */
export function constructsOfNode(node: Statement["command"], script: MappedText): BashConstruct | null {
  const kind = NODES.get(node.type);
  if (kind !== undefined) return { kind, span: script.span(node.pos, node.end) };
  if (node.type !== "Function") return null;
  const head = script.text.slice(node.pos, node.name.pos).trim();
  return head === "function"
    ? { kind: "function-keyword", span: script.span(node.pos, node.name.end) }
    : null;
}

interface WordFacts {
  readonly constructs: readonly BashConstruct[];
  /** Substituted scripts, in order. */
  readonly scripts: readonly ParsedScript[];
}

const PARTS: ReadonlyMap<WordPart["type"], BashConstructKind> = new Map<WordPart["type"], BashConstructKind>([
  ["AnsiCQuoted", "ansi-c-quote"],
  ["LocaleString", "locale-quote"],
  ["BraceExpansion", "brace-expansion"],
  ["ExtendedGlob", "extended-glob"],
  ["ProcessSubstitution", "process-substitution"],
]);

/** Defaults within defaults: deeper than anyone writes. */
const MAX_DEPTH = 12;

/** Walks the parts of a word. */
export function constructsOfWord(word: Word, script: MappedText): WordFacts {
  const constructs: BashConstruct[] = [];
  const scripts: ParsedScript[] = [];
  const visitWord = (inner: Word | undefined, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const part of inner?.parts ?? []) visit(part, depth);
  };
  const visit = (part: WordPart, depth: number): void => {
    const kind = PARTS.get(part.type);
    if (kind !== undefined) constructs.push({ kind, span: script.span(part.pos, part.end) });
    if (part.type === "DoubleQuoted" || part.type === "LocaleString") {
      for (const child of part.parts) visit(child, depth);
    } else if (part.type === "CommandExpansion" || part.type === "ProcessSubstitution") {
      if (part.script !== undefined) scripts.push(part.script);
    } else if (part.type === "ParameterExpansion") {
      if (!isPosix(part))
        constructs.push({ kind: "parameter-expansion", span: script.span(part.pos, part.end) });
      const { operation } = part;
      if (operation?.type === "Default" || operation?.type === "Remove")
        visitWord(operation.operand, depth + 1);
    }
  };
  visitWord(word, 0);
  return { constructs, scripts };
}

/** POSIX has defaults, the length, and removing a prefix or suffix. */
function isPosix({ operation, index, prefix }: ParameterExpansionPart): boolean {
  if (index !== undefined || prefix === "!") return false;
  return operation === undefined || operation.type === "Default" || operation.type === "Remove";
}
