/** Finds the place in a Dockerfile where the end of a base's tag is written: in FROM, or in the ARG that it is taken from. */
import { expand } from "../dockerfile/expand.js";
import type { Lookup } from "../dockerfile/expand.js";
import { positionAt } from "../dockerfile/parse.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/parse.js";
import { splitWords } from "../dockerfile/words.js";
import type { Lines } from "../shell/source-map.js";
import type { Edit } from "./edits.js";

/** A base that has a variant: what its tag (with the colon) ends in now and has to end in, and the digest that goes. */
export interface TagChange {
  readonly kind: "variant";
  readonly from: string;
  readonly to: string;
  readonly digest: string | null;
}

/** What is known of a base: a variant, a word for one that stays as it is, or why it is left. */
export type VariantAnswer<V extends TagChange, Word extends string> =
  V | { readonly kind: Word } | { readonly kind: "left"; readonly why: string };

/** What becomes of a FROM that names an image. */
export type Step<V extends TagChange, Word extends string> =
  | { readonly kind: "edit"; readonly edit: Edit; readonly answer: V; readonly from: string }
  | { readonly kind: "settled"; readonly word: Word }
  | { readonly kind: "left"; readonly why: string };

export class FromReader<V extends TagChange, Word extends string> {
  readonly #dockerfile: Dockerfile;
  readonly #roots: readonly Stage[];
  readonly #lookup: Lookup;
  readonly #lines: Lines;
  readonly #variantOf: (reference: string) => VariantAnswer<V, Word>;

  /** @param roots the stages that are built on images; @param variantOf takes a reference without variables */
  constructor(
    dockerfile: Dockerfile,
    roots: readonly Stage[],
    lookup: Lookup,
    lines: Lines,
    variantOf: (reference: string) => VariantAnswer<V, Word>,
  ) {
    this.#dockerfile = dockerfile;
    this.#roots = roots;
    this.#lookup = lookup;
    this.#lines = lines;
    this.#variantOf = variantOf;
  }

  step(stage: Stage): Step<V, Word> {
    const { text, missing, unsupported } = expand(stage.from, this.#lookup);
    if (missing.length > 0 || unsupported !== null) {
      return { kind: "left", why: `the base ${stage.from} is known at build time only` };
    }
    const answer = this.#variantOf(text);
    if ("why" in answer) return { kind: "left", why: answer.why };
    if (!("to" in answer)) return { kind: "settled", word: answer.kind };
    const edit = this.#inFrom(stage, answer) ?? this.#inArg(stage, answer);
    return edit === null
      ? { kind: "left", why: `the tag of ${stage.from} is put together in a way that is not understood` }
      : { kind: "edit", edit, answer, from: text };
  }

  /** The end of the tag stands in the FROM itself. */
  #inFrom(stage: Stage, { digest, from, to }: TagChange): Edit | null {
    const [instruction] = stage.instructions;
    const raw = stage.from;
    const tail = digest === null ? from : `${from}@${digest}`;
    if (instruction === undefined || !raw.endsWith(tail) || /["'\\]/.test(raw)) return null;
    const start = instruction.text.length - instruction.args.length + raw.length - tail.length;
    return this.#edit(instruction, start, tail, to);
  }

  /** It is the end of an ARG's default that the FROM ends in, and that nothing else makes use of. */
  #inArg(stage: Stage, { digest, from, to }: TagChange): Edit | null {
    const name = lastVariable(stage.from);
    if (name === null || digest !== null || from === "") return null;
    const users = this.#roots.filter((root) => mentions(root.from, name));
    if (!users.every((root) => this.#endsAlike(root, name, from, to))) return null;
    const within = this.#dockerfile.stages.flatMap(({ instructions }) => instructions);
    if (within.some(({ keyword, args }) => keyword === "ARG" && splitWords(args).some(({ raw }) => nameIn(raw) === name))) return null; // prettier-ignore
    const found = this.#dockerfile.globalArgs.flatMap((instruction) =>
      splitWords(instruction.args).map((word) => ({ instruction, word })),
    );
    if (found.some(({ word }) => nameIn(word.raw) !== name && mentions(word.raw, name))) return null;
    const [declared, ...others] = found.filter(({ word }) => nameIn(word.raw) === name);
    if (declared === undefined || others.length > 0) return null;
    const { instruction, word } = declared;
    const value = /^(.*?)(["']?)$/s.exec(word.raw) ?? [];
    const [, body = ""] = value;
    if (!body.endsWith(from) || body.includes("$")) return null;
    const start = instruction.text.length - instruction.args.length + word.at + body.length - from.length;
    return this.#edit(instruction, start, from, to);
  }

  #endsAlike(root: Stage, name: string, from: string, to: string): boolean {
    if (lastVariable(root.from) !== name) return false;
    const answer = this.#variantOf(expand(root.from, this.#lookup).text);
    return "to" in answer && answer.from === from && answer.to === to && answer.digest === null;
  }

  /** null where the text is broken by a continuation. */
  #edit(instruction: Instruction, start: number, text: string, replacement: string): Edit | null {
    const first = positionAt(instruction, Math.max(0, start - 1));
    const at = this.#lines.offsetOf(first.line, first.column) + (start > 0 ? 1 : 0);
    return this.#lines.text.slice(at, at + text.length) === text
      ? { at, length: text.length, text: replacement }
      : null;
  }
}

/** The variable that a text ends in, in its plain form. */
function lastVariable(text: string): string | null {
  const match = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`\\$(?:\\{${name}(?!\\w)|${name}(?!\\w))`).test(text);
}

function nameIn(word: string): string {
  const equals = word.indexOf("=");
  return equals < 0 ? word : word.slice(0, equals);
}
