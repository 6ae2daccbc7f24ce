import { posix } from "node:path";
import { localFolder } from "../dockerfile/context-sources.js";
import type { BuildSpec, ImageConfig, ImageSource } from "../model/config.js";
import type { LaidOutBase } from "../stages/base.js";
import type { BaselinePlan, NoBaseline } from "../stages/plan.js";

/** The base commit, with what of today's builds it cannot have. */
export interface BaseCommit extends LaidOutBase {
  /**
   * Image name to the files its build takes in today and git does not have, relative to the root: an earlier step made
   * them, and nothing makes them for the base.
   */
  readonly notInGit: ReadonlyMap<string, readonly string[]>;
  /** Image name to paths of `missing` that its build on the base does not take in, as far as that is known. */
  readonly untouched: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * How each image is built on the base commit: as the base's own configuration says where it knows the image by this
 * name, else as today's does if the Dockerfile is there. An image the base does not have gets no baseline, with the
 * reason; nor does one that would come out smaller than it was, because git lacks what it, or an image it is built on,
 * was made of.
 */
export function planBaseline(
  images: readonly ImageConfig[],
  needed: readonly ImageConfig[],
  base: BaseCommit,
): BaselinePlan {
  const all = new Map<string, ImageConfig>();
  for (const image of [...images, ...needed]) if (!all.has(image.name)) all.set(image.name, image);
  const planned = new Map<string, Planned>();
  for (const image of all.values()) planned.set(image.name, planOne(image, base));
  const sources = new Map<string, ImageSource | NoBaseline>();
  for (const [name, { source }] of planned) {
    const lacking = "status" in source ? null : incompleteNeed(source, planned);
    sources.set(name, lacking ?? source);
  }
  return { ref: base.ref, sha: base.sha, how: base.how, root: base.root, sources };
}

interface Planned {
  readonly source: ImageSource | NoBaseline;
  /** There is no baseline because git lacks something: what is built on this image lacks it too. */
  readonly incomplete: boolean;
}

function planOne(image: ImageConfig, base: BaseCommit): Planned {
  const source = sourceOnBase(image, base);
  const build = "status" in source ? image.source : source;
  if (build.kind === "named") return { source, incomplete: false };
  const why = whatGitLacks(image.name, build.build, base);
  // A Dockerfile inside a submodule is not new, however little git has of it.
  if (why === null || ("status" in source && !isLacking(base, build.build.dockerfile))) {
    return { source, incomplete: false };
  }
  return { source: { status: "none", reason: why }, incomplete: true };
}

/** Why a build on the base would come out smaller than it was; null when it would not. */
function whatGitLacks(name: string, build: BuildSpec, base: BaseCommit): string | null {
  const folders = contextFolders(build);
  const lacking = base.missing.find(
    ({ path }) =>
      folders.some((folder) => isWithin(path, folder) || isWithin(folder, path)) &&
      base.untouched.get(name)?.has(path) !== true,
  );
  if (lacking !== undefined) {
    const what = lacking.kind === "lfs" ? "a Git LFS file" : "a submodule";
    return `its context holds ${what} (${lacking.path}) that git does not have for ${base.ref}`;
  }
  const [first, ...more] = base.notInGit.get(name) ?? [];
  if (first === undefined) return null;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `its context holds files that git does not have (${first}${others}): they come from an earlier step`;
}

/** The context and the additional ones, those that are folders of the repository. */
export function contextFolders({ context, buildContexts }: BuildSpec): readonly string[] {
  const others = Object.values(buildContexts).flatMap(localFolder);
  return [context, ...others].map((folder) => posix.normalize(folder).replace(/(?<=.)\/$/u, ""));
}

function isLacking(base: BaseCommit, file: string): boolean {
  return base.missing.some(({ path }) => isWithin(file, path));
}

/** Whether a path is the folder or lies below it; both are relative to the root. */
function isWithin(path: string, folder: string): boolean {
  return folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/** Built on today's version of a needed image instead, the baseline would hide what that image gained. */
function incompleteNeed(source: ImageSource, planned: ReadonlyMap<string, Planned>): NoBaseline | null {
  const seen = new Set<string>();
  const open = source.kind === "build" ? Object.values(source.build.needs) : [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const need = planned.get(name);
    if (need === undefined || seen.has(name)) continue;
    seen.add(name);
    if ("status" in need.source) {
      if (!need.incomplete) continue;
      return { status: "none", reason: `it is built on ${name}, and of that ${need.source.reason}` };
    }
    if (need.source.kind === "build") open.push(...Object.values(need.source.build.needs));
  }
  return null;
}

/** What an image is built from or called on the base commit, whether or not git has all that goes into it. */
export function sourceOnBase(
  image: ImageConfig,
  base: Pick<BaseCommit, "ref" | "files" | "config">,
): ImageSource | NoBaseline {
  const found = base.config?.images.find((candidate) => candidate.name === image.name);
  // What was only found by its Dockerfile there is built as the change says: the name says nothing then.
  const known = found?.line === null && image.line !== null ? undefined : found;
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
