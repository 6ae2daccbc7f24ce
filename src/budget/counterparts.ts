/**
 * Which image of the base an image of the change is: the one of its name, or the one that it was before somebody gave it
 * another name. Without this a change could leave its limits behind by calling the image something else, or by removing
 * the configuration that names it.
 */
import type { Config, ImageConfig } from "../model/config.js";

/** Name in the change to the base's image. What is new there, or made from what several were, has none. */
export function counterparts(head: Config, base: Config): ReadonlyMap<string, ImageConfig> {
  const onBase = new Map(base.images.map((image) => [image.name, image]));
  const named = new Set(head.images.map(({ name }) => name));
  const found = new Map<string, ImageConfig>();
  for (const { name } of head.images) {
    const known = onBase.get(name);
    if (known !== undefined) found.set(name, known);
  }
  const taken = (): ReadonlySet<ImageConfig> => new Set(found.values());
  for (const madeOf of [exactly, roughly]) {
    const before = bySource(
      base.images.filter((image) => !named.has(image.name) && !taken().has(image)),
      madeOf,
    );
    const now = bySource(
      head.images.filter(({ name }) => !found.has(name)),
      madeOf,
    );
    for (const [source, [image, ...others]] of now) {
      const [known, ...more] = before.get(source) ?? [];
      if (image === undefined || known === undefined || others.length > 0 || more.length > 0) continue;
      found.set(image.name, known);
    }
  }
  return found;
}

function bySource(
  images: readonly ImageConfig[],
  madeOf: (image: ImageConfig) => string,
): ReadonlyMap<string, readonly ImageConfig[]> {
  const groups = new Map<string, ImageConfig[]>();
  for (const image of images) {
    const source = madeOf(image);
    groups.set(source, [...(groups.get(source) ?? []), image]);
  }
  return groups;
}

function exactly({ source }: ImageConfig): string {
  return source.kind === "named"
    ? JSON.stringify([source.reference])
    : JSON.stringify([source.build.dockerfile, source.build.context, source.build.target]);
}

/** Without what a configuration adds: an image found by its Dockerfile has neither a target nor a context of its own. */
function roughly(image: ImageConfig): string {
  return image.source.kind === "named" ? exactly(image) : JSON.stringify([image.source.build.dockerfile]);
}
