/** Converts a Dockerfile from Alpine to Debian's slim images: everything it is not about stays as it is, to the byte. */
import { parseDockerfile } from "../../dockerfile/parse.js";
import type { Dockerfile } from "../../dockerfile/parse.js";
import { readRunScripts } from "../../shell/index.js";
import { Draft } from "../draft.js";
import { applyEdits, areSeparate } from "../edits.js";
import { ancestorsOf, planBases } from "../plan-bases.js";
import type { BasesPlan } from "../plan-bases.js";
import type { Conversion } from "../types.js";
import { readApkRun } from "./apk-read.js";
import { slimVariant, tellSlim } from "./bases.js";
import type { SlimVariant } from "./bases.js";
import { convertSlimStage } from "./stage.js";

export interface SlimOptions {
  /** The stage that is built; null for the last. */
  readonly target: string | null;
}

/** Each stage is held against those that it is built on. */
const MOST_STAGES = 200;

/** Why nothing is converted of a file that has nothing to convert. */
export const ON_DEBIAN = "no stage is on Alpine";

/** Converts the text of a Dockerfile. Pure, and it throws nothing whatever the text holds. */
export function convertToSlim(text: string, { target }: SlimOptions = { target: null }): Conversion {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return declined(text, dockerfile.declined);
  if (dockerfile.stages.length > MOST_STAGES) return declined(text, "it has more stages than anyone writes");
  const draft = new Draft(text);
  const bases = planBases<SlimVariant, "debian">(dockerfile, draft, {
    target,
    variantOf: slimVariant,
    write: tellSlim,
    foreign: "what is copied from it may be built for musl",
    done: ON_DEBIAN,
  });
  if (bases.kind === "declined") return declined(text, bases.reason);
  convertStages(dockerfile, draft, bases);
  // Commands within the words of commands can come to that: rather nothing than something wrong.
  if (!areSeparate(text.length, draft.edits)) return declined(text, "two changes would meet in one place");
  const result = applyEdits(text, draft.edits);
  const parsed = parseDockerfile(result);
  if (parsed.declined !== null || parsed.stages.length !== dockerfile.stages.length) {
    return declined(text, "what would come of it is no Dockerfile that is understood");
  }
  return concluded(result, draft);
}

function convertStages(
  dockerfile: Dockerfile,
  draft: Draft,
  { converted, shipped, parents }: Extract<BasesPlan<SlimVariant>, { kind: "planned" }>,
): void {
  const scripts = readRunScripts(draft.text, dockerfile);
  const apk = new Map(
    scripts.map((run) => [run, readApkRun(run, converted.get(run.stage)?.debian ?? null)] as const),
  );
  for (const [stage, base] of converted) {
    const ancestors = ancestorsOf(stage, parents);
    convertSlimStage({
      stage,
      base,
      apk,
      scripts: scripts.filter((run) => run.stage === stage),
      ancestors,
      ancestorScripts: scripts.filter((run) => ancestors.includes(run.stage)),
      descendants: dockerfile.stages.filter((other) => ancestorsOf(other, parents).includes(stage)),
      isShipped: stage === shipped,
      draft,
    });
  }
}

function concluded(text: string, { changes, left, notes }: Draft): Conversion {
  const inOrder = <Item extends { readonly line: number }>(items: readonly Item[]): readonly Item[] =>
    [...items].sort((a, b) => a.line - b.line);
  const all = { text, changes: inOrder(changes), notes: inOrder(notes) };
  return left.length === 0
    ? { kind: "converted", ...all, left: [] }
    : { kind: "partial", ...all, left: inOrder(left) };
}

function declined(text: string, reason: string): Conversion {
  return { kind: "declined", text, reason, changes: [], left: [], notes: [] };
}
