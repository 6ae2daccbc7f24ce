/** From images to outcomes: what records do not spare is built and measured. */
import { contextFolders, planBaseline, sourceOnBase } from "../baseline/plan.js";
import { NO_TARGET } from "../compat/target.js";
import { contextFilesThatMatter } from "../dockerfile/context-sources.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import { LayerStore } from "../image/layer-store.js";
import { DEFAULT_LIMITS } from "../image/limits.js";
import type { Config, ImageConfig, ImageSource } from "../model/config.js";
import type {
  BuildContexts,
  BuildLog,
  DockerfileDrafts,
  Engine,
  EngineInfo,
  PackageIndex,
  Progress,
  RecordStore,
  Registry,
  SourceFiles,
} from "../ports.js";
import type { RecordedInputs, RecordEntry } from "../records/schema.js";
import type { LaidOutBase } from "./base.js";
import { judgeImageCompat } from "./compat.js";
import { consult } from "./consult.js";
import { executeTargets } from "./execute.js";
import type { CompatStage, ExecuteOptions, Outcome } from "./execute.js";
import { createGatherer } from "./gatherer.js";
import { smokeTest } from "./smoke.js";
import { planTargets, targetId } from "./plan.js";
import type { BaselinePlan, Role } from "./plan.js";
import { runTrials } from "./trial.js";
import type { Trial } from "./trial.js";

/** What became of every target. */
export interface Work {
  readonly baseline: BaselinePlan | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Image name to what became of its trial, for those that one was asked of. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** Target id to what went into it, as far as that is known. */
  readonly inputs: ReadonlyMap<string, RecordedInputs>;
  /** Image name to its record of the baseline that was not used, because the base image is another one now. */
  readonly moved: ReadonlyMap<string, RecordEntry>;
  readonly notes: readonly string[];
}

/** Nothing could be done. */
export const NO_WORK: Work = {
  baseline: null,
  outcomes: new Map(),
  trials: new Map(),
  inputs: new Map(),
  moved: new Map(),
  notes: [],
};

export interface WorkInput {
  readonly config: Config;
  /** The images this run is about. */
  readonly images: readonly ImageConfig[];
  readonly root: string;
  readonly base: LaidOutBase | null;
  readonly engine: EngineInfo;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Leave out the builds of images whose inputs are those recorded for the baseline. */
  readonly onlyChanged: boolean;
  /** Every file that git does not know was made by an earlier step, not by whoever made the change. */
  readonly cleanCheckout: boolean;
}

export interface WorkPorts {
  readonly engine: Engine;
  readonly registry: Registry;
  /** Null where nobody is to be asked about packages. */
  readonly packageIndex: PackageIndex | null;
  readonly files: SourceFiles;
  readonly contexts: BuildContexts;
  readonly drafts: DockerfileDrafts;
  /** Null when nothing is recorded anywhere. */
  readonly records: RecordStore | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
}

/** Builds and measures what has to be. One target that fails takes only those that need it along. */
export async function measureAll(input: WorkInput, ports: WorkPorts): Promise<Work> {
  const { config, images, root, base } = input;
  // On a desk, without anything to compare with, nobody waits for registries.
  const consulted =
    base === null && ports.records === null
      ? { recorded: new Map(), inputs: new Map(), pins: new Map(), moved: new Map(), notes: [] }
      : await consult(
          {
            images,
            needed: neededBy(images, config.images),
            root,
            base: base === null ? null : { ...base, sourceOf: (image) => buildable(image, base) },
            info: input.engine,
            onlyChanged: input.onlyChanged,
          },
          {
            records: ports.records,
            progress: ports.progress,
            gatherer: createGatherer({ ...ports, ...input, info: input.engine, engine: ports.engine }),
          },
        );
  const recorded = new Set(consulted.recorded.keys());
  const baseline =
    base === null
      ? null
      : planBaseline(images, config.images, {
          ...base,
          notInGit: await notInGit(input, recorded, ports),
          untouched: await untouched(config, base, ports),
        });
  const targets = planTargets(config, images, root, baseline, { recorded, pins: consulted.pins });
  const options: ExecuteOptions = {
    concurrency: config.concurrency,
    info: input.engine,
    layers: new LayerStore(DEFAULT_LIMITS),
    compat: compatStage(images, ports),
    // A download budget is worth compressing the whole image for; a figure that gates nothing is not.
    downloadMode: (target) =>
      images.find((image) => image.name === target.name)?.budget.download === undefined ||
      target.role === "reference"
        ? "sample"
        : "gzip",
  };
  const measured = await executeTargets(targets, ports, options);
  const outcomes = new Map<string, Outcome>(
    [...consulted.recorded].map(([id, entry]) => [id, { kind: "recorded", entry }]),
  );
  // One that was built all the same, because another needs it, is what it is today.
  for (const [id, outcome] of measured) outcomes.set(id, outcome);
  const trials = await runTrials(
    {
      images: images.filter(({ trial }) => trial !== null),
      root,
      outcomes,
      execute: (wanted) => executeTargets(wanted, ports, { ...options, downloadMode: () => "sample" }),
    },
    ports,
  );
  const { inputs, moved, notes } = consulted;
  return { baseline, outcomes, trials, inputs, moved, notes };
}

/** Only the images themselves are judged; null where none is. Everything is read alike, so that layers are read once. */
function compatStage(
  images: readonly ImageConfig[],
  { engine, packageIndex, signal }: WorkPorts,
): CompatStage | null {
  const byName = new Map(images.map((image) => [image.name, image]));
  if (images.every(({ compat }) => compat === null)) return null;
  return async (target, id, image, log) => {
    const { compat = null, smoke: spec = null } = (isJudged(target.role) && byName.get(target.name)) || {};
    if (compat === null) return null;
    const subject = { packages: image.inspection.packages, resolve: image.programs.resolve };
    const { platform } = target.source.kind === "named" ? target.source : target.source.build;
    const smoke =
      spec === null
        ? null
        : await step(log, "smoke test", () => smokeTest({ spec, id, platform, subject }, { engine, signal }));
    const index = compat.index ? packageIndex : null;
    return step(log, "check compatibility", () =>
      judgeImageCompat(image, { ...NO_TARGET, alpine: compat.alpine }, smoke, { index, signal }),
    );
  };
}

/** References and baselines are measured for comparing only. */
function isJudged(role: Role): boolean {
  return role === "image" || role === "trial";
}

async function step<T>(log: BuildLog, name: string, work: () => Promise<T>): Promise<T> {
  log.step({ name, state: "started" });
  const result = await work();
  log.step({ name, state: "completed" });
  return result;
}

/** The images that these are built on, directly or not. */
function neededBy(images: readonly ImageConfig[], all: readonly ImageConfig[]): readonly ImageConfig[] {
  const byName = new Map(all.map((image) => [image.name, image]));
  const found = new Set<ImageConfig>();
  const open = [...images];
  for (let image = open.pop(); image !== undefined; image = open.pop()) {
    const { source } = image;
    for (const name of source.kind === "build" ? Object.values(source.build.needs) : []) {
      const needed = byName.get(name);
      if (needed === undefined || found.has(needed)) continue;
      found.add(needed);
      open.push(needed);
    }
  }
  return [...found];
}

function buildable(image: ImageConfig, base: LaidOutBase): ImageSource | null {
  const source = sourceOnBase(image, base);
  return "status" in source ? null : source;
}

/** Image to the files that its build takes in and git does not have, of the images whose baseline has to be built. */
async function notInGit(
  { config, root, cleanCheckout }: WorkInput,
  recorded: ReadonlySet<string>,
  { contexts, files }: WorkPorts,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const { name, source } of config.images) {
    if (source.kind !== "build" || recorded.has(targetId("baseline", name))) continue;
    const { build } = source;
    const lists = await Promise.all(
      contextFolders(build).map((folder) => contexts.notInGit(root, folder, build.dockerfile, cleanCheckout)),
    );
    const lacking = [...new Set(lists.flat())];
    if (lacking.length === 0) continue;
    const text = await files.read(root, build.dockerfile);
    found.set(name, text === null ? lacking : contextFilesThatMatter(parseDockerfile(text), build, lacking));
  }
  return found;
}

/**
 * Image to what git lacks of the base (Git LFS, submodules) and its build there does not take in: .dockerignore leaves it
 * out, or no instruction names it. A submodule is a folder, and which of its files are taken nobody can tell.
 */
async function untouched(
  { images }: Config,
  base: LaidOutBase,
  { contexts, files }: WorkPorts,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  if (base.missing.length === 0) return found;
  const paths = base.missing.map(({ path }) => path);
  const inLfs = new Set(base.missing.flatMap(({ path, kind }) => (kind === "lfs" ? [path] : [])));
  for (const image of images) {
    const source = buildable(image, base);
    if (source?.kind !== "build") continue;
    const { build } = source;
    const text = await files.read(base.root, build.dockerfile);
    if (text === null) continue;
    const sent = new Set(await contexts.sent(base.root, build.context, build.dockerfile, paths));
    const taken = new Set(contextFilesThatMatter(parseDockerfile(text), build, [...sent]));
    const others = contextFolders(build).slice(1);
    const elsewhere = (path: string): boolean =>
      others.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`));
    const left = paths.filter(
      (path) => !elsewhere(path) && (!sent.has(path) || (inLfs.has(path) && !taken.has(path))),
    );
    found.set(image.name, new Set(left));
  }
  return found;
}
