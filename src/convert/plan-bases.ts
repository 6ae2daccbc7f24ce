/** Plans the bases of a file: which stages change theirs, and which keep what they have. */
import { globalLookup } from "../dockerfile/global-args.js";
import type { Dockerfile, Stage } from "../dockerfile/parse.js";
import { parentStages, resolveStages } from "../dockerfile/stages.js";
import type { Draft } from "./draft.js";
import type { Edit } from "./edits.js";
import { FromReader } from "./from-reader.js";
import type { Step, TagChange, VariantAnswer } from "./from-reader.js";

/** What a conversion knows of bases, and says of them. */
export interface Direction<V extends TagChange, Word extends string> {
  /** The stage that is built; null for the last. */
  readonly target: string | null;
  readonly variantOf: (reference: string) => VariantAnswer<V, Word>;
  /** Told of each FROM that changes. */
  readonly write: (stage: Stage, step: Extract<Step<V, Word>, { kind: "edit" }>, draft: Draft) => void;
  /** Why a base that stays is worth a look where something is copied from it. */
  readonly foreign: string;
  /** Why nothing changes where no stage has anything to change. */
  readonly done: string;
}

export type BasesPlan<V> =
  | { readonly kind: "declined"; readonly reason: string }
  | {
      readonly kind: "planned";
      /** Stages whose base is another one after. */
      readonly converted: ReadonlyMap<Stage, V>;
      readonly shipped: Stage;
      readonly parents: ReadonlyMap<Stage, Stage>;
    };

/** Plans the bases of a file, and writes their edits and remarks into the draft. */
export function planBases<V extends TagChange, Word extends string>(
  dockerfile: Dockerfile,
  draft: Draft,
  { target, variantOf, write, foreign, done }: Direction<V, Word | "empty">,
): BasesPlan<V> {
  const resolved = resolveStages(dockerfile, { target, args: {}, platform: null });
  const { shipped } = resolved;
  if (shipped === null) return { kind: "declined", reason: resolved.unknown ?? "no stage is shipped" };
  const parents = parentStages(dockerfile);
  const roots = dockerfile.stages.filter((stage) => !parents.has(stage));
  const lookup = globalLookup(dockerfile.globalArgs, {}, { target: null, build: null });
  const reader = new FromReader(dockerfile, roots, lookup, draft.lines, variantOf);
  const steps = new Map(roots.map((stage) => [stage, reader.step(stage)]));
  const declined = declinedFor(steps.get(rootOf(shipped, parents)), [...steps.values()], done);
  if (declined !== null) return { kind: "declined", reason: declined };
  for (const [stage, step] of steps) {
    if (step.kind === "edit") write(stage, step, draft);
    if (step.kind === "left" && resolved.built.includes(stage)) {
      const [from] = stage.instructions;
      if (from !== undefined) draft.leave(from, step.why, foreign);
    }
  }
  draft.add(...uniqueEdits([...steps.values()]));
  const converted = new Map<Stage, V>();
  for (const stage of dockerfile.stages) {
    const step = steps.get(rootOf(stage, parents));
    if (step?.kind === "edit") converted.set(stage, step.answer);
  }
  return { kind: "planned", converted, shipped, parents };
}

function declinedFor<V extends TagChange, Word extends string>(
  shipped: Step<V, Word> | undefined,
  all: readonly Step<V, Word>[],
  done: string,
): string | null {
  if (shipped?.kind === "left") return shipped.why;
  if (shipped?.kind === "settled" && shipped.word === "empty")
    return "the shipped stage has no base that could be another";
  return all.some(({ kind }) => kind === "edit") ? null : done;
}

export function rootOf(stage: Stage, parents: ReadonlyMap<Stage, Stage>): Stage {
  let root = stage;
  // Parents stand before their children, so this ends.
  for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
  return root;
}

/** The stages that a stage is built on, the nearest first. */
export function ancestorsOf(stage: Stage, parents: ReadonlyMap<Stage, Stage>): readonly Stage[] {
  const found: Stage[] = [];
  for (let next = parents.get(stage); next !== undefined; next = parents.get(next)) found.push(next);
  return found;
}

/** Several FROMs may take the end of their tag from the same ARG. */
function uniqueEdits<V extends TagChange, Word extends string>(
  steps: readonly Step<V, Word>[],
): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const step of steps) if (step.kind === "edit") edits.set(`${step.edit.at}`, step.edit);
  return [...edits.values()];
}

/** A reference with the end of its tag changed. */
export function renamed(reference: string, { from, to, digest }: TagChange): string {
  const tail = digest === null ? from : `${from}@${digest}`;
  return `${reference.slice(0, reference.length - tail.length)}${to}`;
}
