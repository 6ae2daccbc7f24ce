/** Tells by its name which family a base image belongs to. */
import type { BaseFamily } from "../model/config.js";
import { imageReference } from "./image-reference.js";

/** Last part of a path to the family, for images that carry nothing but what their name says. */
const BY_NAME: readonly (readonly [RegExp, BaseFamily])[] = [
  // Distroless and hardened images put version and distribution into the name: `python3-debian12`, `nodejs20`.
  [/^python(?:\d+(?:\.\d+)*)?(?:-(?:debian\d+|dev|slim|alpine))?$/, "python"],
  [/^node(?:js)?\d*(?:-(?:debian\d+|dev|slim|alpine))?$/, "node"],
  [/^nginx(?:-unprivileged)?(?:-(?:slim|alpine))?$/, "nginx"],
  [/^debian(?:-slim)?$/, "debian"],
  [/^ubuntu(?:-minimal)?$/, "ubuntu"],
  [/^alpine$/, "alpine"],
];

/**
 * The family of a base image: the configuration's `bases` first (the longest matching name wins, tags are ignored),
 * then the last part of its path. `other` when neither tells, for `scratch` and for no reference.
 */
export function baseFamily(
  reference: string | null,
  bases: Readonly<Record<string, BaseFamily>>,
): BaseFamily {
  if (reference === null) return "other";
  const chosen = fromMap(reference, bases);
  if (chosen !== null) return chosen;
  const name = imageReference(reference)?.path.split("/").at(-1) ?? "";
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

function fromMap(reference: string, bases: Readonly<Record<string, BaseFamily>>): BaseFamily | null {
  const name = fullName(reference);
  let best: { readonly length: number; readonly family: BaseFamily } | null = null;
  for (const [key, family] of Object.entries(bases)) {
    if (!names(key, name) || key.length <= (best?.length ?? -1)) continue;
    best = { length: key.length, family };
  }
  return best?.family ?? null;
}

/** True when a key of the map names the image, or a folder of a registry in which it lies. */
function names(key: string, name: string): boolean {
  const wanted = fullName(key.replace(/\/+$/, ""));
  if (name === wanted) return true;
  // A key of one word names one image of Docker Hub, not a folder.
  return key.includes("/") && name.startsWith(`${wanted}/`);
}

function fullName(text: string): string {
  const parsed = imageReference(text);
  return parsed === null ? text : `${parsed.registry}/${parsed.path}`;
}
