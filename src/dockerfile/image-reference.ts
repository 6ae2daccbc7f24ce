/** Reads an image reference: `registry.corp:5000/team/python:3.11-slim@sha256:...`. */

export interface ImageReference {
  /** Host and port; `docker.io` when the reference names none. */
  readonly registry: string;
  /** Path without registry, tag and digest; Docker Hub's own images as `library/python`. */
  readonly path: string;
  readonly tag: string | null;
  /** With its algorithm: `sha256:...`. */
  readonly digest: string | null;
  /** The host that credentials are kept for (Docker Hub's other names count as `docker.io`). */
  readonly host: string;
}

const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;
const TAG = /^\w[\w.-]{0,127}$/;
const PART = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|docker\.io)$/;
const LONGEST = 512;

/** Parses a reference by the rules of the OCI distribution's grammar; null when it is none. */
export function imageReference(text: string): ImageReference | null {
  if (text.length > LONGEST) return null;
  const at = text.indexOf("@");
  const digest = at < 0 ? null : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  if (digest !== null && !DIGEST.test(digest)) return null;
  // A colon before the last slash belongs to a port.
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const tag = colon < 0 ? null : named.slice(colon + 1);
  if (tag !== null && !TAG.test(tag)) return null;
  const parts = (colon < 0 ? named : named.slice(0, colon)).split("/");
  const first = parts[0] ?? "";
  const hosted =
    parts.length > 1 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
  const written = hosted ? first : "docker.io";
  const registry = HUB.test(written) ? "docker.io" : written;
  const path = hosted ? parts.slice(1) : parts;
  if (!HOST.test(registry) || !path.every((part) => PART.test(part))) return null;
  const full = registry === "docker.io" && path.length === 1 ? ["library", ...path] : path;
  return { registry, path: full.join("/"), tag, digest, host: registry };
}
