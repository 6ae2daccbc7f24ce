/** Converts a Dockerfile from Debian's slim images to Alpine: everything it is not about stays as it is, to the byte. */
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile, Stage } from "../dockerfile/parse.js";
import { readRunScripts } from "../shell/index.js";
import { readAptRun } from "./apt-read.js";
import { Draft } from "./draft.js";
import { applyEdits, areSeparate, originalOffset } from "./edits.js";
import type { Edit } from "./edits.js";
import { convertBases } from "./froms.js";
import type { BaseOptions, BasePlan } from "./froms.js";
import { needsOf } from "./needs.js";
import type { CompatKnowledge, Needs } from "./needs.js";
import { convertStage } from "./stage.js";
import { ancestorsOf } from "./plan-bases.js";
import type { StageRole } from "./plan.js";
import { splitStage } from "./split.js";
import type { Split } from "./split.js";
import { useOfStage } from "./stage-use.js";
import type { Conversion, Remark } from "./types.js";

export interface ConvertOptions extends BaseOptions {
  /** What `image-budget compat` says of the image, its lock file or its requirements; null where nothing is known. */
  readonly compat: CompatKnowledge | null;
}

export const CONVERT_DEFAULTS: ConvertOptions = { compat: null, target: null, alpine: null };

/** Each stage is held against those that it is built on. */
const MOST_STAGES = 200;

/** Converts the text of a Dockerfile. Pure, and it throws nothing whatever the text holds. */
export function convertDockerfile(text: string, options: ConvertOptions = CONVERT_DEFAULTS): Conversion {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return declined(text, dockerfile.declined);
  if (dockerfile.stages.length > MOST_STAGES) return declined(text, "it has more stages than anyone writes");
  const trial = convertBases(dockerfile, new Draft(text), options);
  if (trial.kind === "declined") return declined(text, trial.reason);
  const needs = needsOf(options.compat);
  const prepared = prepare(text, dockerfile, trial, needs);
  return convertPrepared(text, prepared, needs, options);
}

interface Prepared {
  readonly text: string;
  readonly dockerfile: Dockerfile;
  /** What made it of the original. */
  readonly edits: readonly Edit[];
  /** Of a stage that became two; see `Split`. Null where it did not. */
  readonly origins: readonly number[] | null;
  /** What is to be said about one stage or two. */
  readonly notes: readonly Omit<Remark, "line">[];
}

type Planned = Extract<BasePlan, { kind: "planned" }>;

/** The guide's two stages where one does it all, if packages have to be compiled or that is not known. */
function prepare(
  text: string,
  dockerfile: Dockerfile,
  { converted, shipped, parents }: Planned,
  needs: Needs,
): Prepared {
  const asIs: Prepared = { text, dockerfile, edits: [], origins: null, notes: [] };
  const scripts = readRunScripts(text, dockerfile);
  const uses = new Map(dockerfile.stages.map((stage) => [stage, useOfStage(stage, scripts).installs]));
  const image = converted.get(shipped)?.image;
  const installs = uses.get(shipped) ?? new Set();
  const of = image === "node" ? "node" : "python";
  const installing = dockerfile.stages.filter((stage) => uses.get(stage)?.has(of) === true);
  if (installing.length === 0 || (of === "node" && !installs.has("node"))) return asIs;
  if (needs.complete.has(of) && needs.of[of].build.length === 0) {
    return needs.obstacles.length > 0 ? asIs : { ...asIs, notes: [NOTHING_COMPILES] };
  }
  if (!installs.has(of) || image !== of) return asIs;
  const isAlone = installing.length === 1 && shipped === dockerfile.stages.at(-1) && !parents.has(shipped);
  const split: Split = !isAlone
    ? { kind: "whole", why: "other stages have to do with it" }
    : installs.size > 1
      ? { kind: "whole", why: "it installs packages of Python and of Node.js" }
      : splitStage(text, dockerfile, of);
  if (split.kind === "whole") {
    const what =
      of === "python"
        ? "it stays one stage, so what compiles is shipped"
        : isAlone
          ? "it stays one stage"
          : "the stage that is shipped installs packages itself";
    return { ...asIs, notes: [{ what, why: split.why }] };
  }
  return {
    text: split.text,
    dockerfile: parseDockerfile(split.text),
    edits: split.edits,
    origins: split.origins,
    notes: split.notes,
  };
}

const NOTHING_COMPILES = {
  what: "no compiler stage is needed",
  why: "compat found nothing that has to be compiled",
};

function convertPrepared(
  original: string,
  prepared: Prepared,
  needs: Needs,
  options: ConvertOptions,
): Conversion {
  const { text, dockerfile, origins } = prepared;
  const isSplit = origins !== null;
  const draft = new Draft(text);
  const bases = convertBases(dockerfile, draft, isSplit ? { ...options, target: null } : options);
  if (bases.kind === "declined") return declined(original, bases.reason);
  if (isSplit) {
    draft.change({
      line: bases.shipped.line,
      what: "one stage becomes two: a builder, and the one that is shipped",
      why: "compilers stay out of the image",
      confidence: "likely",
      source: "the guide's builder and runtime stages",
    });
  }
  for (const { what, why } of prepared.notes) draft.note(bases.shipped.line, what, why);
  const roles = new Map<Stage, StageRole>();
  if (isSplit) {
    const [builder, runtime] = dockerfile.stages.slice(-2);
    if (builder !== undefined) roles.set(builder, "builder");
    if (runtime !== undefined) roles.set(runtime, "runtime");
  }
  convertStages(dockerfile, draft, bases, needs, roles);
  const [from] = bases.shipped.instructions;
  if (from !== undefined)
    for (const why of needs.obstacles) draft.leave(from, "a package is in the way", why);
  // Commands within the words of commands can come to that: rather nothing than something wrong.
  if (!areSeparate(text.length, draft.edits))
    return declined(original, "two changes would meet in one place");
  const result = applyEdits(text, draft.edits);
  const parsed = parseDockerfile(result);
  if (parsed.declined !== null || parsed.stages.length !== dockerfile.stages.length) {
    return declined(original, "what would come of it is no Dockerfile that is understood");
  }
  return concluded(result, draft, lineMap(original, prepared, draft));
}

function convertStages(
  dockerfile: Dockerfile,
  draft: Draft,
  bases: Planned,
  needs: Needs,
  roles: ReadonlyMap<Stage, StageRole>,
): void {
  const scripts = readRunScripts(draft.text, dockerfile);
  const apt = new Map(scripts.map((run) => [run, readAptRun(run)]));
  const uses = new Map(dockerfile.stages.map((stage) => [stage, useOfStage(stage, scripts)]));
  const installed = new Set([...uses.values()].flatMap(({ installs }) => [...installs]));
  if (installed.has("python") && needs.complete.size === 0) {
    draft.note(bases.shipped.line, "what has to be compiled is not known", "the guide's list of packages is taken; a report of compat on the requirements narrows it down"); // prettier-ignore
  }
  for (const [stage, { isFull, image }] of bases.converted) {
    const use = uses.get(stage);
    if (use === undefined) continue;
    const ancestors = ancestorsOf(stage, bases.parents);
    convertStage({
      stage,
      apt,
      scripts: scripts.filter((run) => run.stage === stage),
      ancestors,
      ancestorScripts: scripts.filter((run) => ancestors.includes(run.stage)),
      descendantScripts: scripts.filter((run) => ancestorsOf(run.stage, bases.parents).includes(stage)),
      facts: { role: roles.get(stage) ?? "whole", use, isShipped: stage === bases.shipped, image, installed },
      needs,
      isFull,
      draft,
    });
  }
}

/** From lines of the draft's text to lines of the original. */
function lineMap(
  original: string,
  { dockerfile, edits, origins }: Prepared,
  draft: Draft,
): (line: number) => number {
  if (origins === null) return (line) => line;
  const lines = new Draft(original).lines;
  const first = dockerfile.stages.at(-1)?.line ?? 1;
  return (line) => {
    const at = originalOffset(edits, draft.startOf(line));
    return origins[line - first] ?? lines.span(at, at).line;
  };
}

function concluded(text: string, draft: Draft, toOriginal: (line: number) => number): Conversion {
  const moved = <Item extends Remark>(items: readonly Item[]): readonly Item[] =>
    uniqueRemarks(items.map((item) => ({ ...item, line: toOriginal(item.line) }))).sort(
      (a, b) => a.line - b.line,
    );
  const changes = moved(draft.changes);
  const left = moved(draft.left);
  const notes = moved(draft.notes);
  return left.length === 0
    ? { kind: "converted", text, changes, left: [], notes }
    : { kind: "partial", text, changes, left, notes };
}

/** What is in both of two stages is told once. */
function uniqueRemarks<Item extends Remark>(items: readonly Item[]): Item[] {
  const told = new Map(items.map((item) => [`${item.line}\0${item.what}\0${item.why}`, item]));
  return [...told.values()];
}

function declined(text: string, reason: string): Conversion {
  return { kind: "declined", text, reason, changes: [], left: [], notes: [] };
}
