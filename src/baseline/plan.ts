import type { Config, ImageConfig, ImageSource } from "../model/config.js";
import type { MissingContent } from "../ports.js";
import type { BaselinePlan, NoBaseline } from "../stages/plan.js";

/** What the base commit says about its images. `config` is null when it could not be read there. */
export interface BaseCommit {
  readonly ref: string;
  readonly sha: string;
  readonly root: string;
  readonly files: ReadonlySet<string>;
  /** What git does not hold of the commit: a build that takes it in would come out smaller than it was. */
  readonly missing: readonly MissingContent[];
  readonly config: Config | null;
}

/**
 * How each image is built on the base commit: as the base's own configuration says where it knows the image by this
 * name, else as today's does if the Dockerfile is there. An image the base does not have gets no baseline, with the
 * reason.
 */
export function planBaseline(
  images: readonly ImageConfig[],
  needed: readonly ImageConfig[],
  base: BaseCommit,
): BaselinePlan {
  const sources = new Map<string, ImageSource | NoBaseline>();
  for (const image of [...images, ...needed]) {
    if (!sources.has(image.name)) sources.set(image.name, baselineSource(image, base));
  }
  return { ref: base.ref, sha: base.sha, root: base.root, sources };
}

function baselineSource(image: ImageConfig, base: BaseCommit): ImageSource | NoBaseline {
  const source = sourceOnBase(image, base);
  if ("status" in source || source.kind === "named") return source;
  const { context } = source.build;
  const lacking = base.missing.find(
    ({ path }) => context === "." || path === context || path.startsWith(`${context}/`),
  );
  if (lacking === undefined) return source;
  const what = lacking.kind === "lfs" ? "a Git LFS file" : "a submodule";
  return {
    status: "none",
    reason: `its context holds ${what} (${lacking.path}) that git does not have for ${base.ref}`,
  };
}

function sourceOnBase(image: ImageConfig, base: BaseCommit): ImageSource | NoBaseline {
  const known = base.config?.images.find((candidate) => candidate.name === image.name);
  if (image.source.kind === "named" && known?.source.kind === "named") {
    // A step before this one may have built it from today's files under a fixed tag: measuring that tag again
    // would compare the image with itself and call any growth 0.
    if (known.source.reference === image.source.reference) {
      return {
        status: "none",
        reason: `${image.source.reference} is the same reference on ${base.ref}; it cannot be told what it was there`,
      };
    }
  }
  if (known !== undefined) return known.source;
  if (image.source.kind === "named")
    return { status: "none", reason: `new: ${base.ref} has no image "${image.name}"` };
  if (base.files.has(image.source.build.dockerfile)) return image.source;
  return { status: "none", reason: `new: ${base.ref} has no ${image.source.build.dockerfile}` };
}
