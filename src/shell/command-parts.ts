/** Reads one simple command of the syntax tree: its words, assignments and redirects. */
import type { Assignment, Command, Redirection, Word } from "unbash";
import type { MappedText, Piece } from "./source-map.js";
import type { BashConstruct, ShellAssignment, ShellRedirect, ShellWord } from "./types.js";
import { decodeWord } from "./words.js";

export interface CommandParts {
  /** Name and arguments as written, wrappers included. */
  readonly all: readonly ShellWord[];
  /** For each of `all`: where the characters of its text stand in the script; null where that is not known. */
  readonly pieces: readonly (readonly Piece[] | null)[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly constructs: readonly BashConstruct[];
  /** Words of all kinds, in which substitutions may stand. */
  readonly scanned: readonly Word[];
  /** Range of the script. */
  readonly start: number;
  readonly end: number;
}

export function commandParts(node: Command, script: MappedText): CommandParts {
  const words: Word[] = node.name === undefined ? [] : [node.name];
  const assigned: Assignment[] = [];
  for (const part of node.prefix) if (part.type === "Assignment") assigned.push(part);
  for (const part of node.suffix) {
    if (part.type === "Word") words.push(part);
    // `export A=1`: to the command it is a word like any other.
    else if (part.type === "Assignment") words.push(wordOfAssignment(part));
  }
  const decoded = words.map((word) => decodeWord(word, script.text));
  return {
    all: words.map((word, index) =>
      locate(word, decoded[index]?.value ?? { kind: "text", text: word.text }, script),
    ),
    pieces: decoded.map(({ pieces }) => pieces),
    assignments: assigned.map((one) => assignmentOf(one, script)),
    redirects: node.redirects.map((one) => redirectOf(one, script)),
    constructs: [
      ...assigned.flatMap((one) => constructsOfAssignment(one, script)),
      ...node.redirects.flatMap((one) => constructsOfRedirect(one, script)),
    ],
    scanned: [...assigned.flatMap(assignedWords), ...words, ...redirectedWords(node.redirects)],
    start: node.pos,
    end: node.end,
  };
}

/** The files and strings of redirects; a heredoc has none. */
export function redirectedWords(redirects: readonly Redirection[]): readonly Word[] {
  return redirects.flatMap((node) =>
    node.type === "HereDoc" || node.target === undefined ? [] : [node.target],
  );
}

function locate(word: Word, value: ShellWord["value"], script: MappedText): ShellWord {
  return { span: script.span(word.pos, word.end), raw: script.text.slice(word.pos, word.end), value };
}

function shellWord(word: Word, script: MappedText): ShellWord {
  return locate(word, decodeWord(word, script.text).value, script);
}

function assignmentOf(node: Assignment, script: MappedText): ShellAssignment {
  const { value } = node;
  return {
    name: node.name,
    value: value.type === "ArrayValue" ? null : shellWord(value, script),
    append: node.append ?? false,
    span: script.span(node.pos, node.end),
  };
}

function constructsOfAssignment(node: Assignment, script: MappedText): readonly BashConstruct[] {
  const span = script.span(node.pos, node.end);
  return [
    ...(node.append === true ? [{ kind: "append-assignment" as const, span }] : []),
    ...(node.value.type === "ArrayValue" || node.index !== undefined
      ? [{ kind: "array" as const, span }]
      : []),
  ];
}

function assignedWords({ value }: Assignment): readonly Word[] {
  return value.type === "ArrayValue" ? value.elements : [value];
}

function redirectOf(node: Redirection, script: MappedText): ShellRedirect {
  const span = script.span(node.pos, node.end);
  if (node.type === "HereDoc") return { operator: node.operator, target: null, body: node.body.text, span };
  const target = node.target === undefined ? null : shellWord(node.target, script);
  return { operator: node.operator, target, body: null, span };
}

function constructsOfRedirect(node: Redirection, script: MappedText): readonly BashConstruct[] {
  const span = script.span(node.pos, node.end);
  if (node.type === "HereString") return [{ kind: "here-string", span }];
  return node.operator.startsWith("&>") ? [{ kind: "and-redirect", span }] : [];
}

function wordOfAssignment(node: Assignment): Word {
  const { pos, end, text, value } = node;
  const parts = value.type === "Word" ? value.parts : undefined;
  if (parts === undefined) return { type: "Word", text, value: text, pos, end };
  const head = text.slice(0, value.pos - pos);
  const literal = { type: "Literal" as const, pos, end: value.pos, value: head, text: head };
  return { type: "Word", text, value: text, pos, end, parts: [literal, ...parts] };
}
