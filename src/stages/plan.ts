import type { Config, ImageConfig, ImageSource } from "../model/config.js";
import { ConfigError } from "../model/errors.js";

/** Why a target is built: the image under test, the slim variant, or the same image on the base branch. */
export type Role = "image" | "reference" | "baseline";

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
}

/** Why an image has no baseline. */
export interface NoBaseline {
  readonly status: "none";
  readonly reason: string;
}

export interface BaselinePlan {
  readonly ref: string;
  readonly sha: string;
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

const idOf = (role: Role, name: string): string => `${role}:${name}`;

/**
 * Everything to build and measure, in an order in which a needed image comes before those that need it. An image
 * that another needs is part of the plan even when `only` leaves it out of the report.
 */
export function planTargets(
  config: Config,
  images: readonly ImageConfig[],
  root: string,
  baseline: BaselinePlan | null,
): readonly Target[] {
  const byName = new Map(config.images.map((image) => [image.name, image]));
  const targets = new Map<string, Target>();

  const add = (role: Role, name: string, source: ImageSource, at: string, needsRole: Role): void => {
    const id = idOf(role, name);
    if (targets.has(id)) return;
    const bases: Record<string, string> = {};
    for (const [from, needed] of Object.entries(source.kind === "build" ? source.build.needs : {})) {
      bases[from] = addNeeded(needed, needsRole);
    }
    const label = role === "image" ? name : `${name} (${role})`;
    targets.set(id, { id, role, name, label, source, root: at, bases });
  };

  const addNeeded = (name: string, role: Role): string => {
    const onBase = role === "baseline" ? baseline?.sources.get(name) : undefined;
    if (baseline !== null && onBase !== undefined && "kind" in onBase) {
      add("baseline", name, onBase, baseline.root, "baseline");
      return idOf("baseline", name);
    }
    const image = byName.get(name);
    if (image !== undefined) add("image", name, image.source, root, "image");
    return idOf("image", name);
  };

  for (const image of images) add("image", image.name, image.source, root, "image");
  for (const image of images) {
    if (image.reference?.kind === "build") {
      add("reference", image.name, { kind: "build", build: image.reference.build }, root, "image");
    } else if (image.reference?.kind === "image") {
      const platform = image.source.kind === "build" ? image.source.build.platform : image.source.platform;
      const source: ImageSource = {
        kind: "named",
        reference: image.reference.reference,
        platform,
        pull: false,
      };
      add("reference", image.name, source, root, "image");
    }
  }
  for (const image of images) {
    const source = baseline?.sources.get(image.name);
    if (baseline !== null && source !== undefined && "kind" in source) {
      add("baseline", image.name, source, baseline.root, "baseline");
    }
  }
  return [...targets.values()];
}
