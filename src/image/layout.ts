/** From the files of an archive to one image: which config, which layers, in which order. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { MeasureError } from "../model/errors.js";
import type { ImageConfigFile } from "../model/image.js";
import type { Blob, LayerBlob } from "./blob-reader.js";
import { cleanKey } from "./clean-path.js";
import { readImageConfig } from "./image-config.js";
import { readJson } from "./json.js";
import type { Limits } from "./limits.js";
import { isPlatform, platformName } from "./platform.js";
import type { Platform } from "./platform.js";
import { printable } from "./printable.js";

/** The files of an archive by their cleaned path; links by where they point. Paths are keys here and nothing else. */
export interface ArchiveFiles {
  readonly blobs: ReadonlyMap<string, Blob>;
  readonly links: ReadonlyMap<string, string>;
}

/** Which image of an archive is meant; null leaves it open. */
export interface Wanted {
  readonly platform: Platform | null;
  /** A tag of manifest.json, or a reference's name in the OCI index. */
  readonly reference: string | null;
}

export interface ResolvedImage {
  readonly config: ImageConfigFile;
  readonly configBytes: number;
  readonly layers: readonly LayerBlob[];
}

/** An image that the archive lists: paths of its config and layers. */
interface Candidate {
  /** For a message. */
  readonly name: string;
  readonly references: ReadonlySet<string>;
  readonly config: string;
  readonly layers: readonly string[];
}

/** Links from blob to blob followed before a loop is assumed. */
const MAX_LINKS = 16;
/** Indexes within indexes. */
const MAX_NESTING = 4;
const MAX_IMAGES = 1024;
/** Stands for the name of an image that the index does not name. */
const UNNAMED = "index.json";
/** Engines stop at 127. */
const MAX_LAYERS = 1024;
const AGAIN = "Save the image again with `docker save IMAGE`; the archive may be truncated or damaged.";

const path = z.string().min(1).max(4096);
const digest = z.string().regex(/^[a-z0-9]+:[0-9a-f]{32,128}$/);

const manifestSchema = z
  .array(
    z.object({
      Config: path,
      RepoTags: z.array(z.string()).nullish(),
      Layers: z.array(path).max(MAX_LAYERS).nullish(),
    }),
  )
  .max(MAX_IMAGES);

const descriptor = z.object({
  mediaType: z.string().nullish(),
  digest,
  annotations: z.record(z.string(), z.string()).nullish(),
  platform: z.object({ os: z.string().nullish(), architecture: z.string().nullish() }).nullish(),
});
const ociSchema = z.object({
  manifests: z.array(descriptor).max(MAX_IMAGES).nullish(),
  config: descriptor.nullish(),
  layers: z.array(descriptor).max(MAX_LAYERS).nullish(),
});

const CONFIG_TYPES = new Set([
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json",
]);

/**
 * Finds the image in an archive: by manifest.json where there is one (docker's own list, and the only one whose order
 * of layers can be relied on), else by the OCI index. Of an image for several platforms manifest.json lists only the
 * engine's own, so for another platform the index is asked as well.
 * @throws MeasureError when there is none, when several are in question, or when a part of it is missing or damaged.
 */
export function resolveImage(files: ArchiveFiles, wanted: Wanted, limits: Limits): ResolvedImage {
  const { candidate, config, bytes } = chooseImage(listImages(files, wanted, limits), wanted);
  const layers = candidate.layers.map((layer, index) => readLayer(files, layer, index));
  if (layers.length !== config.diffIds.length) {
    throw new MeasureError(
      `the image lists ${layers.length} layers, its config ${config.diffIds.length}`,
      "The archive mixes parts of different images; save the image again.",
    );
  }
  return { config, configBytes: bytes.length, layers };
}

function listImages(files: ArchiveFiles, wanted: Wanted, limits: Limits): readonly Listed[] {
  const manifest = find(files, "manifest.json");
  const index = find(files, "index.json");
  if (manifest === null && index === null) {
    throw new MeasureError(
      "no image in the archive: it has neither manifest.json nor index.json",
      "Give the output of `docker save IMAGE` or an OCI layout as a tar. The output of `docker export` has no layers.",
    );
  }
  const listed = manifest === null ? [] : readConfigs(files, fromManifest(manifest, limits), limits);
  const isOpen = wanted.platform === null && wanted.reference === null;
  const isIndexNeeded = manifest === null || (!isOpen && !listed.some((item) => isWanted(item, wanted)));
  if (index === null || !isIndexNeeded) return listed;
  const found: Candidate[] = [];
  walkIndex(files, UNNAMED, UNNAMED, limits, 0, new Set(), found);
  const indexed = readConfigs(files, found, limits);
  // Docker's list has all the names, the index all the platforms: an error tells what there is.
  const isNamed = wanted.reference === null || indexed.some((item) => isWanted(item, wanted));
  return indexed.length === 0 || (!isNamed && listed.length > 0) ? listed : indexed;
}

function fromManifest(manifest: Blob, limits: Limits): readonly Candidate[] {
  const entries = readJson(
    jsonOf(manifest, "manifest.json"),
    manifestSchema,
    "manifest.json",
    limits.jsonDepth,
  );
  return entries.map((entry) => ({
    name: entry.RepoTags?.[0] ?? entry.Config,
    references: new Set(entry.RepoTags ?? []),
    config: entry.Config,
    layers: entry.Layers ?? [],
  }));
}

function walkIndex(
  files: ArchiveFiles,
  key: string,
  name: string,
  limits: Limits,
  depth: number,
  visited: Set<string>,
  found: Candidate[],
): void {
  if (visited.has(key)) return;
  visited.add(key);
  if (depth > MAX_NESTING || visited.size > MAX_IMAGES) {
    throw new MeasureError("the archive's indexes are nested too deeply", AGAIN);
  }
  const blob = find(files, key);
  // An index names every platform; a save holds those that were pulled.
  if (blob === null && depth > 0) return;
  const file = readJson(jsonOf(blob, key), ociSchema, key, limits.jsonDepth);
  if (file.config !== undefined && file.config !== null) {
    const type = file.config.mediaType ?? "";
    if (!CONFIG_TYPES.has(type)) return;
    found.push({
      name,
      references: new Set(name === UNNAMED ? [] : [name]),
      config: blobPath(file.config.digest),
      layers: (file.layers ?? []).map((layer) => blobPath(layer.digest)),
    });
    return;
  }
  for (const child of file.manifests ?? []) {
    const isAttestation =
      child.annotations?.["vnd.docker.reference.type"] !== undefined || child.platform?.os === "unknown";
    if (isAttestation) continue;
    const label = child.annotations?.["org.opencontainers.image.ref.name"] ?? name;
    walkIndex(files, blobPath(child.digest), label, limits, depth + 1, visited, found);
  }
}

/** A candidate whose config could be read. */
interface Listed {
  readonly candidate: Candidate;
  readonly config: ImageConfigFile;
  readonly bytes: Buffer;
}

function readConfigs(
  files: ArchiveFiles,
  candidates: readonly Candidate[],
  limits: Limits,
): readonly Listed[] {
  // One image with two tags is listed twice.
  const distinct = new Map<string, Candidate & { readonly references: Set<string> }>();
  for (const item of candidates) {
    const id = JSON.stringify([item.config, item.layers]);
    const references = distinct.get(id)?.references ?? new Set();
    for (const reference of item.references) references.add(reference);
    distinct.set(id, { ...item, references });
  }
  const listed: Listed[] = [];
  for (const candidate of distinct.values()) {
    const blob = find(files, candidate.config);
    // Other platforms' parts may be absent; the only image's may not.
    if (blob === null && distinct.size > 1) continue;
    const bytes = jsonOf(blob, `the image's config (${candidate.config})`);
    listed.push({ candidate, bytes, config: readImageConfig(bytes, limits.jsonDepth) });
  }
  return listed;
}

function chooseImage(listed: readonly Listed[], wanted: Wanted): Listed {
  const { platform, reference } = wanted;
  const matching = listed.filter((item) => isWanted(item, wanted));
  const [first, ...others] = matching;
  if (first !== undefined && others.length === 0) return first;
  const names = listed
    .map((item) => `${printable(item.candidate.name)} (${printable(platformName(item.config))})`)
    .slice(0, 20);
  if (first === undefined) {
    const asked = `${reference === null ? "" : ` named ${printable(reference)}`}${platform === null ? "" : ` for ${printable(platformName(platform))}`}`;
    throw new MeasureError(
      `no image${asked} in the archive${names.length === 0 ? "" : `; it has ${names.join(", ")}`}`,
      names.length === 0 ? AGAIN : "Name one that the archive has, or build and save the one you mean.",
    );
  }
  throw new MeasureError(
    `the archive holds several images: ${names.join(", ")}`,
    "Save one image only, and set `platform` (as `docker save --platform`) where it exists for several.",
  );
}

function isWanted({ candidate, config }: Listed, { platform, reference }: Wanted): boolean {
  if (platform !== null && !isPlatform(config, platform)) return false;
  const { references } = candidate;
  // `docker save` writes the tag that `docker pull` may leave out.
  return reference === null || references.has(reference) || references.has(`${reference}:latest`);
}

function readLayer(files: ArchiveFiles, key: string, index: number): LayerBlob {
  const blob = find(files, key);
  const label = `layer ${index + 1} (${printable(key)})`;
  if (blob === null) throw new MeasureError(`${label} is missing from the archive`, AGAIN);
  switch (blob.kind) {
    case "layer":
      return blob;
    case "json":
      throw new MeasureError(`${label} is no layer but a JSON document`, AGAIN);
    case "unreadable":
      throw new MeasureError(
        `${label} cannot be read: ${blob.reason.message}`,
        blob.reason.hint,
        blob.reason,
      );
  }
}

/** Follows links between files of the archive: duplicate layers are stored so by engines up to 24. */
function find(files: ArchiveFiles, start: string): Blob | null {
  let key = cleanKey(start);
  for (let links = 0; links <= MAX_LINKS; links += 1) {
    const blob = files.blobs.get(key);
    if (blob !== undefined) {
      verifyDigest(key, blob);
      return blob;
    }
    const target = files.links.get(key);
    if (target === undefined) return null;
    key = target;
  }
  throw new MeasureError(`the links of the archive run in circles at ${printable(start)}`, AGAIN);
}

/** Documents are checked against the digest they are filed under; layers are not, that would cost a hash of everything. */
function verifyDigest(key: string, blob: Blob): void {
  const expected = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(key)?.[1];
  if (blob.kind !== "json" || expected === undefined) return;
  if (createHash("sha256").update(blob.bytes).digest("hex") !== expected) {
    throw new MeasureError(`${key} does not have the content that its digest names`, AGAIN);
  }
}

function jsonOf(blob: Blob | null, what: string): Buffer {
  if (blob === null) throw new MeasureError(`${printable(what)} is missing from the archive`, AGAIN);
  if (blob.kind === "json") return blob.bytes;
  const reason = blob.kind === "unreadable" ? blob.reason : undefined;
  throw new MeasureError(
    `${printable(what)} is no JSON document${reason === undefined ? "" : `: ${reason.message}`}`,
    AGAIN,
    reason,
  );
}

function blobPath(value: string): string {
  return `blobs/${value.replace(":", "/")}`;
}
