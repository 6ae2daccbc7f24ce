import type { Config, ImageConfig, ImageSource } from "../model/config.js";
import { ConfigError } from "../model/errors.js";
import type { Report } from "../report/schema.js";

/** How the baseline commit was chosen. */
export type BaseOrigin = NonNullable<Report["baselineCommit"]>["how"];

/** What a run is about: the images named (all of them when none is), and whether those that did not change are built. */
export interface Selection {
  readonly names: readonly string[];
  /** Images whose inputs are those recorded for the baseline are not built. */
  readonly changed: boolean;
}

/** Why a target is built: the image under test, the slim variant, the same image on the base branch, a proposed variant. */
export type Role = "image" | "reference" | "baseline" | "trial";

/** One thing to get hold of and measure. */
export interface Target {
  /** Unique in a run: role and image name. */
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  /** What logs call it: `api`, `api (reference)`, `api (baseline)`. */
  readonly label: string;
  readonly source: ImageSource;
  /** Absolute folder that the source's paths are relative to. */
  readonly root: string;
  /** FROM name to the id of the target that stands for it. */
  readonly bases: Readonly<Record<string, string>>;
  /** External image to the reference that every build of this run uses for it. */
  readonly pins: Readonly<Record<string, string>>;
}

/** Why an image has no baseline. */
export interface NoBaseline {
  readonly status: "none";
  readonly reason: string;
}

export interface BaselinePlan {
  readonly ref: string;
  readonly sha: string;
  readonly how: BaseOrigin;
  readonly root: string;
  /** Image name to what builds it on the base, or why nothing does. */
  readonly sources: ReadonlyMap<string, ImageSource | NoBaseline>;
}

/**
 * Picks the images a run is about.
 * @throws ConfigError naming every `only` that no image has.
 */
export function selectImages(config: Config, only: readonly string[]): readonly ImageConfig[] {
  if (only.length === 0) return config.images;
  const names = new Set(config.images.map((image) => image.name));
  const unknown = only.filter((name) => !names.has(name));
  if (unknown.length > 0) {
    throw new ConfigError(
      unknown.map((name) => ({
        file: "--only",
        line: null,
        message: "no image has this name",
        found: JSON.stringify(name),
        expected: [...names]
          .slice(0, 20)
          .map((known) => JSON.stringify(known))
          .join(", "),
      })),
      "Name images as the configuration does; `image-budget config` lists them.",
    );
  }
  const wanted = new Set(only);
  return config.images.filter((image) => wanted.has(image.name));
}

/** The id of the target that an image has in a role. */
export const targetId = (role: Role, name: string): string => `${role}:${name}`;

/** What is known before anything is built. */
export interface PlanKnowledge {
  /** Ids of targets that need no build, because a record has their figures. */
  readonly recorded: ReadonlySet<string>;
  /** Target id to its pins. */
  readonly pins: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const NOTHING_KNOWN: PlanKnowledge = { recorded: new Set(), pins: new Map() };

/**
 * What a reference is built or read from; null for one that is only a figure. Its platform is the image's.
 */
export function referenceSource(image: ImageConfig): ImageSource | null {
  const { reference } = image;
  if (reference?.kind === "build") return { kind: "build", build: reference.build };
  if (reference?.kind !== "image") return null;
  const platform = image.source.kind === "build" ? image.source.build.platform : image.source.platform;
  return { kind: "named", reference: reference.reference, platform, pull: false };
}

/**
 * Everything to build and measure, in an order in which a needed image comes before those that need it. An image
 * that another needs is part of the plan even when `only` leaves it out of the report, or a record has its figures.
 */
export function planTargets(
  config: Config,
  images: readonly ImageConfig[],
  root: string,
  baseline: BaselinePlan | null,
  known: PlanKnowledge = NOTHING_KNOWN,
): readonly Target[] {
  const byName = new Map(config.images.map((image) => [image.name, image]));
  const targets = new Map<string, Target>();

  const add = (role: Role, name: string, source: ImageSource, at: string, needsRole: Role): void => {
    const id = targetId(role, name);
    if (targets.has(id)) return;
    const bases: Record<string, string> = {};
    for (const [from, needed] of Object.entries(source.kind === "build" ? source.build.needs : {})) {
      bases[from] = addNeeded(needed, needsRole);
    }
    const label = role === "image" ? name : `${name} (${role})`;
    targets.set(id, { id, role, name, label, source, root: at, bases, pins: known.pins.get(id) ?? {} });
  };

  const addNeeded = (name: string, role: Role): string => {
    const onBase = role === "baseline" ? baseline?.sources.get(name) : undefined;
    if (baseline !== null && onBase !== undefined && "kind" in onBase) {
      add("baseline", name, onBase, baseline.root, "baseline");
      return targetId("baseline", name);
    }
    const image = byName.get(name);
    if (image !== undefined) add("image", name, image.source, root, "image");
    return targetId("image", name);
  };

  const wanted = (role: Role): readonly ImageConfig[] =>
    images.filter((image) => !known.recorded.has(targetId(role, image.name)));
  for (const image of wanted("image")) add("image", image.name, image.source, root, "image");
  for (const image of wanted("reference")) {
    const source = referenceSource(image);
    if (source !== null) add("reference", image.name, source, root, "image");
  }
  for (const image of wanted("baseline")) {
    const source = baseline?.sources.get(image.name);
    if (baseline !== null && source !== undefined && "kind" in source) {
      add("baseline", image.name, source, baseline.root, "baseline");
    }
  }
  return [...targets.values()];
}
