/** Which stages an image is made of, and which images its build needs. */
import { nearest } from "../config/suggest.js";
import { buildKitFeatures } from "./build-features.js";
import { expand } from "./expand.js";
import type { Lookup } from "./expand.js";
import { globalLookup } from "./global-args.js";
import type { Dockerfile, Instruction, Stage } from "./parse.js";

export interface StageOptions {
  /** Name (in any case) or index of the stage to build; null for the last. */
  readonly target: string | null;
  readonly args: Readonly<Record<string, string>>;
  /** `linux/arm64`; null when the engine decides: then a FROM that depends on it is unknown. */
  readonly platform: string | null;
  /** Where the build runs, for BUILDPLATFORM and its like; unknown when absent. */
  readonly buildPlatform?: string | null;
  /** Names of `--build-context`: such a name stands for something from outside, whatever stage has it. */
  readonly contexts?: readonly string[];
}

/** The stages whose instructions make the image's layers, from the base up. Empty when the target is unknown. */
export type Chain = readonly Stage[];

export interface ResolvedStages {
  readonly chain: Chain;
  /** The stage that is shipped; null when the target is unknown. */
  readonly shipped: Stage | null;
  /** No target was given and there are several stages: the last one was assumed to be shipped. */
  readonly assumed: boolean;
  /** The image at the root of the chain, or `scratch`; null when it is unknown. */
  readonly baseImage: string | null;
  /** One sentence on why base or target are unknown; null when they are known. */
  readonly unknown: string | null;
  /** A target that does not exist, with the nearest name that does. */
  readonly problem: { readonly message: string; readonly suggestion: string | null } | null;
  /** Every image from outside that the build pulls, the frontend of `# syntax=` included; without duplicates. */
  readonly externalImages: readonly string[];
  /** One sentence for each reference that the build follows and that cannot be told: a FROM or --from with a variable. */
  readonly unknownImages: readonly string[];
  /** The stages that are built, the shipped one first; those that a build context replaces are not. */
  readonly built: readonly Stage[];
  /** What the classic builder cannot do, e.g. `RUN --mount (line 4)`. */
  readonly needsBuildKit: readonly string[];
}

/** Resolves target, FROMs and the graph of stages. Never throws; what is not known is said in `unknown`. */
export function resolveStages(dockerfile: Dockerfile, options: StageOptions): ResolvedStages {
  const shipped = findTarget(dockerfile.stages, options.target);
  if (shipped === null) return withoutTarget(dockerfile, options.target);
  const lookup = globalLookup(dockerfile.globalArgs, options.args, {
    target: options.platform,
    build: options.buildPlatform ?? null,
  });
  const graph = new StageGraph(dockerfile.stages, lookup, options.contexts ?? []);
  const chain = graph.chainOf(shipped);
  const base = graph.sourceOf(chain[0] ?? shipped);
  const upTo = dockerfile.stages.slice(0, shipped.index + 1);
  const needed = graph.neededFor(shipped);
  return {
    chain,
    shipped,
    assumed: options.target === null && dockerfile.stages.length > 1,
    baseImage: base.kind === "image" ? base.name : null,
    unknown: base.kind === "unknown" ? base.reason : null,
    problem: null,
    externalImages: [
      ...new Set([...(dockerfile.syntax === null ? [] : [dockerfile.syntax]), ...needed.images]),
    ],
    unknownImages: needed.unknown,
    built: needed.stages,
    needsBuildKit: buildKitFeatures(dockerfile, upTo),
  };
}

/** The stage that each stage is built on; stages on an image, or on what is not known, are not in it. */
export function parentStages(dockerfile: Dockerfile): ReadonlyMap<Stage, Stage> {
  const lookup = globalLookup(dockerfile.globalArgs, {}, { target: null, build: null });
  const graph = new StageGraph(dockerfile.stages, lookup, []);
  return new Map(
    dockerfile.stages.flatMap((stage): readonly (readonly [Stage, Stage])[] => {
      const source = graph.sourceOf(stage);
      return source.kind === "stage" ? [[stage, source.stage]] : [];
    }),
  );
}

function findTarget(stages: readonly Stage[], target: string | null): Stage | null {
  if (target === null) return stages.at(-1) ?? null;
  const named = stages.findLast((stage) => sameName(stage.name, target));
  if (named !== undefined) return named;
  return /^\d{1,6}$/.test(target) ? (stages[Number(target)] ?? null) : null;
}

function withoutTarget(dockerfile: Dockerfile, target: string | null): ResolvedStages {
  const names = dockerfile.stages.flatMap((stage) => (stage.name === null ? [] : [stage.name]));
  const suggestion = target === null ? null : nearest(target, names);
  const message =
    target === null
      ? "the Dockerfile has no stage"
      : `the Dockerfile has no stage "${target.slice(0, 200)}"${suggestion === null ? "" : `; did you mean "${suggestion.slice(0, 200)}"?`}`;
  return {
    chain: [],
    shipped: null,
    assumed: false,
    baseImage: null,
    unknown: message,
    problem: { message, suggestion },
    externalImages: [],
    unknownImages: [message],
    built: [],
    needsBuildKit: [],
  };
}

type Source =
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "image"; readonly name: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** Every reference goes to an earlier stage, so following them always ends. */
class StageGraph {
  readonly #stages: readonly Stage[];
  readonly #lookup: Lookup;
  readonly #contexts: ReadonlySet<string>;
  readonly #byName = new Map<string, Stage[]>();

  constructor(stages: readonly Stage[], lookup: Lookup, contexts: readonly string[]) {
    this.#stages = stages;
    this.#lookup = lookup;
    this.#contexts = new Set(contexts.map((name) => name.toLowerCase()));
    for (const stage of stages) {
      if (stage.name === null) continue;
      const key = stage.name.toLowerCase();
      const same = this.#byName.get(key);
      if (same === undefined) this.#byName.set(key, [stage]);
      else same.push(stage);
    }
  }

  sourceOf(stage: Stage): Source {
    // A build context of the stage's own name replaces the whole stage.
    if (this.#isReplaced(stage)) {
      return {
        kind: "unknown",
        reason: `The stage ${stage.name ?? stage.index} is replaced by a build context.`,
      };
    }
    const { text, missing, unsupported } = expand(stage.from, this.#lookup);
    if (missing.length > 0 || unsupported !== null) {
      const about = missing.length > 0 ? `${missing.join(", ")} has no value` : `${unsupported} is not read`;
      return {
        kind: "unknown",
        reason: `Unknown base: line ${stage.line} is FROM ${stage.from}, and ${about}.`,
      };
    }
    if (text === "") return { kind: "unknown", reason: `Unknown base: FROM of line ${stage.line} is empty.` };
    const earlier = this.#contexts.has(text.toLowerCase()) ? undefined : this.#earlier(text, stage.index);
    return earlier === undefined ? { kind: "image", name: text } : { kind: "stage", stage: earlier };
  }

  chainOf(stage: Stage): Chain {
    const chain = [stage];
    for (let source = this.sourceOf(stage); source.kind === "stage"; source = this.sourceOf(source.stage)) {
      chain.push(source.stage);
    }
    return chain.reverse();
  }

  /** What the stage and all it builds on or copies from need: stages, images from outside, and what is not known. */
  neededFor(shipped: Stage): {
    readonly stages: readonly Stage[];
    readonly images: readonly string[];
    readonly unknown: readonly string[];
  } {
    const images = new Set<string>();
    const unknown = new Set<string>();
    const seen = new Set<Stage>([shipped]);
    const stages: Stage[] = [];
    const open = [shipped];
    const visit = (source: Source): void => {
      if (source.kind === "unknown") unknown.add(source.reason);
      else if (
        source.kind === "image" &&
        source.name !== "scratch" &&
        !this.#contexts.has(source.name.toLowerCase())
      ) {
        images.add(source.name);
      } else if (source.kind === "stage" && !seen.has(source.stage)) {
        seen.add(source.stage);
        open.push(source.stage);
      }
    };
    for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
      // What stands for it comes from outside; its own instructions are not run.
      if (this.#isReplaced(stage)) continue;
      stages.push(stage);
      visit(this.sourceOf(stage));
      for (const instruction of stage.instructions) {
        for (const reference of referencesOf(instruction)) visit(this.#follow(reference, stage, instruction));
      }
    }
    return { stages, images: [...images], unknown: [...unknown] };
  }

  #follow(reference: Reference, stage: Stage, instruction: Instruction): Source {
    const { name, byIndex } = reference;
    if (name.includes("$") || name === "") {
      // Builders disagree on variables here; an image guessed wrong is worse than one left out.
      return { kind: "unknown", reason: `Line ${instruction.line} copies or mounts from "${name}".` };
    }
    const earlier =
      this.#earlier(name, stage.index) ??
      (byIndex && /^\d{1,6}$/.test(name) && Number(name) < stage.index
        ? this.#stages[Number(name)]
        : undefined);
    return earlier === undefined ? { kind: "image", name } : { kind: "stage", stage: earlier };
  }

  #isReplaced(stage: Stage): boolean {
    return stage.name !== null && this.#contexts.has(stage.name.toLowerCase());
  }

  #earlier(name: string, before: number): Stage | undefined {
    return this.#byName.get(name.toLowerCase())?.findLast((stage) => stage.index < before);
  }
}

function sameName(name: string | null, other: string): boolean {
  return name !== null && name.toLowerCase() === other.toLowerCase();
}

interface Reference {
  readonly name: string;
  /** COPY --from takes a stage's index too, a mount's from does not. */
  readonly byIndex: boolean;
}

/** Stages or images that an instruction copies or mounts from. */
function referencesOf(instruction: Instruction): readonly Reference[] {
  return instruction.flags.flatMap(({ name, value }): readonly Reference[] => {
    if (value === null) return [];
    if (name === "from" && instruction.keyword === "COPY") return [{ name: value, byIndex: true }];
    if (name !== "mount" || instruction.keyword !== "RUN") return [];
    const from = value.split(",").find((part) => /^from=/i.test(part.trim()));
    return from === undefined ? [] : [{ name: from.trim().slice("from=".length), byIndex: false }];
  });
}
