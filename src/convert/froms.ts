/** Puts Alpine's variants in the place of the bases: in FROM, or in the ARG that a FROM takes the end of its tag from. */
import { expand } from "../dockerfile/expand.js";
import type { Lookup } from "../dockerfile/expand.js";
import { globalLookup } from "../dockerfile/global-args.js";
import { positionAt } from "../dockerfile/parse.js";
import type { Dockerfile, Instruction, Stage } from "../dockerfile/parse.js";
import { parentStages, resolveStages } from "../dockerfile/stages.js";
import { splitWords } from "../dockerfile/words.js";
import type { Lines } from "../shell/source-map.js";
import { alpineVariant } from "./bases.js";
import type { BaseAnswer } from "./bases.js";
import type { Draft } from "./draft.js";
import type { Edit } from "./edits.js";
import { TAGS_AS_OF, TAGS_SOURCE } from "./known-tags.js";
import type { KnownImage } from "./known-tags.js";

export interface BaseOptions {
  /** The stage that is built; null for the last. */
  readonly target: string | null;
  /** The release of Alpine that is wanted, `3.22`; null for the one that each image's own tag brings. */
  readonly alpine: string | null;
}

/** What a stage is built on before. */
export interface ConvertedBase {
  readonly image: KnownImage;
  readonly isFull: boolean;
}

export type BasePlan =
  | { readonly kind: "declined"; readonly reason: string }
  | {
      readonly kind: "planned";
      /** Stages that are on Debian now, and on Alpine after. */
      readonly converted: ReadonlyMap<Stage, ConvertedBase>;
      readonly shipped: Stage;
      readonly parents: ReadonlyMap<Stage, Stage>;
    };

type Variant = Extract<BaseAnswer, { kind: "variant" }>;

/** What becomes of a FROM that names an image. */
type Step =
  | { readonly kind: "edit"; readonly edit: Edit; readonly answer: Variant; readonly from: string }
  | { readonly kind: "settled"; readonly word: "alpine" | "empty" }
  | { readonly kind: "left"; readonly why: string };

/** Plans the bases of a file, and writes their edits and remarks into the draft. */
export function convertBases(dockerfile: Dockerfile, draft: Draft, options: BaseOptions): BasePlan {
  const resolved = resolveStages(dockerfile, { target: options.target, args: {}, platform: null });
  const { shipped } = resolved;
  if (shipped === null) return { kind: "declined", reason: resolved.unknown ?? "no stage is shipped" };
  const parents = parentStages(dockerfile);
  const roots = dockerfile.stages.filter((stage) => !parents.has(stage));
  const lookup = globalLookup(dockerfile.globalArgs, {}, { target: null, build: null });
  const reader = new FromReader(dockerfile, roots, lookup, draft.lines, options.alpine);
  const steps = new Map(roots.map((stage) => [stage, reader.step(stage)]));
  const declined = declinedFor(steps.get(rootOf(shipped, parents)), [...steps.values()]);
  if (declined !== null) return { kind: "declined", reason: declined };
  for (const [stage, step] of steps) {
    if (step.kind === "edit") write(stage, step, draft);
    if (step.kind === "left" && resolved.built.includes(stage)) {
      const [from] = stage.instructions;
      if (from !== undefined) draft.leave(from, step.why, "what is copied from it may be built for glibc");
    }
  }
  draft.add(...uniqueEdits([...steps.values()]));
  const converted = new Map<Stage, ConvertedBase>();
  for (const stage of dockerfile.stages) {
    const step = steps.get(rootOf(stage, parents));
    if (step?.kind === "edit") converted.set(stage, step.answer);
  }
  return { kind: "planned", converted, shipped, parents };
}

function declinedFor(shipped: Step | undefined, all: readonly Step[]): string | null {
  if (shipped?.kind === "left") return shipped.why;
  if (shipped?.kind === "settled" && shipped.word === "empty")
    return "the shipped stage has no base that could be another";
  return all.some(({ kind }) => kind === "edit") ? null : "every stage that could be is on Alpine already";
}

export function rootOf(stage: Stage, parents: ReadonlyMap<Stage, Stage>): Stage {
  let root = stage;
  // Parents stand before their children, so this ends.
  for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
  return root;
}

/** Several FROMs may take the end of their tag from the same ARG. */
function uniqueEdits(steps: readonly Step[]): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const step of steps) if (step.kind === "edit") edits.set(`${step.edit.at}`, step.edit);
  return [...edits.values()];
}

/** The release of Alpine 3 from which on the table of packages holds. */
const OLDEST = 17;

function renamed(reference: string, { from, to, digest }: Variant): string {
  const tail = digest === null ? from : `${from}@${digest}`;
  return `${reference.slice(0, reference.length - tail.length)}${to}`;
}

function write(stage: Stage, { answer, from }: Extract<Step, { kind: "edit" }>, draft: Draft): void {
  const { image, alpine, digest, debian, to } = answer;
  draft.change({
    line: stage.line,
    what: `${from} becomes ${renamed(from, answer)}`,
    why: `the variant is published for this version of ${image}${alpine === null ? "" : `, on Alpine ${alpine}`}`,
    confidence: "certain",
    source: TAGS_SOURCE,
  });
  if (digest !== null) {
    draft.change({
      line: stage.line,
      what: "the digest is dropped",
      why: "it was that of the image on Debian; pin the new one after it was built",
      confidence: "certain",
      source: "use",
    });
  }
  if (alpine !== null && Number(alpine.split(".")[1]) < OLDEST) {
    const why = `names of packages were looked up for Alpine 3.${OLDEST} and later`;
    draft.note(stage.line, `the variant is on Alpine ${alpine}`, why);
  }
  if (debian !== null && alpine !== null) {
    const why = `${debian} was pinned; ${to.slice(1)} moves on with the image, from Alpine ${alpine} as of ${TAGS_AS_OF}`;
    draft.note(stage.line, "the release of the distribution is no longer pinned", why);
  }
}

class FromReader {
  readonly #dockerfile: Dockerfile;
  readonly #roots: readonly Stage[];
  readonly #lookup: Lookup;
  readonly #lines: Lines;
  readonly #alpine: string | null;

  constructor(
    dockerfile: Dockerfile,
    roots: readonly Stage[],
    lookup: Lookup,
    lines: Lines,
    alpine: string | null,
  ) {
    this.#dockerfile = dockerfile;
    this.#roots = roots;
    this.#lookup = lookup;
    this.#lines = lines;
    this.#alpine = alpine;
  }

  step(stage: Stage): Step {
    const { text, missing, unsupported } = expand(stage.from, this.#lookup);
    if (missing.length > 0 || unsupported !== null) {
      return { kind: "left", why: `the base ${stage.from} is known at build time only` };
    }
    const answer = alpineVariant(text, this.#alpine);
    if (answer.kind === "left") return answer;
    if (answer.kind !== "variant") return { kind: "settled", word: answer.kind };
    const edit = this.#inFrom(stage, answer) ?? this.#inArg(stage, answer);
    return edit === null
      ? { kind: "left", why: `the tag of ${stage.from} is put together in a way that is not understood` }
      : { kind: "edit", edit, answer, from: text };
  }

  /** The end of the tag stands in the FROM itself. */
  #inFrom(stage: Stage, { digest, from, to }: Variant): Edit | null {
    const [instruction] = stage.instructions;
    const raw = stage.from;
    const tail = digest === null ? from : `${from}@${digest}`;
    if (instruction === undefined || !raw.endsWith(tail) || /["'\\]/.test(raw)) return null;
    const start = instruction.text.length - instruction.args.length + raw.length - tail.length;
    return this.#edit(instruction, start, tail, to);
  }

  /** It is the end of an ARG's default that the FROM ends in, and that nothing else makes use of. */
  #inArg(stage: Stage, { digest, from, to }: Variant): Edit | null {
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
    const answer = alpineVariant(expand(root.from, this.#lookup).text, this.#alpine);
    return answer.kind === "variant" && answer.from === from && answer.to === to && answer.digest === null;
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
