import { imageReference } from "../dockerfile/image-reference.js";

/** How docker reads names of images, as far as names are compared here. */

/** The registry a name is asked for at, for telling registries apart: `docker.io` when the name has no host. */
export function registryOf(reference: string): string {
  return imageReference(reference)?.registry ?? reference;
}

/**
 * The digest among an image's RepoDigests that the reference's own repository knows it by; the first where there are
 * several (one of an index, one of its manifest). Null when the image came from elsewhere.
 */
export function repositoryDigest(reference: string, repoDigests: readonly string[]): string | null {
  const wanted = imageReference(reference);
  if (wanted === null) return null;
  for (const entry of repoDigests) {
    const found = imageReference(entry);
    if (found === null || found.digest === null) continue;
    if (found.registry === wanted.registry && found.path === wanted.path) return found.digest;
  }
  return null;
}

/** The same repository by digest; the tag goes, as it would decide nothing any more. */
export function withDigest(reference: string, digest: string): string {
  return `${reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "")}@${digest}`;
}

/** `docker.io/library/x:latest`, `library/x` and `x` are the same image: `x:latest`. */
export function canonicalName(name: string): string {
  const short = name.replace(/^(?:docker\.io\/|index\.docker\.io\/)/, "").replace(/^library\//, "");
  return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}

/**
 * The key BuildKit has a named context under, and looks a FROM's name and a stage's name up by: the familiar form,
 * without `:latest`.
 */
export function contextName(name: string): string {
  return canonicalName(name).replace(/:latest$/, "");
}
