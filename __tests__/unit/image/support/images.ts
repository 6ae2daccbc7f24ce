/** Saved images in the layouts that engines and tools write, from layer tars. */
import { createHash } from "node:crypto";
import { tar } from "./tar-writer.js";
import type { TestEntry } from "./tar-writer.js";
import { readArchive } from "../../../../src/image/archive.js";
import type { ReadOptions } from "../../../../src/image/archive.js";
import { MeasureError } from "../../../../src/model/errors.js";
import type { ArchiveContents } from "../../../../src/model/image.js";

export function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}

export interface ConfigChanges {
  readonly architecture?: string;
  readonly variant?: string;
  readonly diffIds?: readonly string[];
  readonly history?: readonly unknown[];
  readonly labels?: unknown;
}

export function configFile(layers: number, changes: ConfigChanges = {}): Buffer {
  const diffIds =
    changes.diffIds ?? Array.from({ length: layers }, (_, index) => `sha256:${sha256(String(index))}`);
  return Buffer.from(
    JSON.stringify({
      architecture: changes.architecture ?? "amd64",
      os: "linux",
      ...(changes.variant === undefined ? {} : { variant: changes.variant }),
      rootfs: { type: "layers", diff_ids: diffIds },
      history: changes.history ?? [],
      config: { Labels: changes.labels ?? null },
    }),
  );
}

/** Engines up to 24: a folder for each layer, equal layers as links to the first, manifest.json last. */
export function legacyArchive(layers: readonly Buffer[], config = configFile(layers.length)): Buffer {
  const first = new Map<string, string>();
  const entries: TestEntry[] = [];
  const names = layers.map((layer, index) => {
    const id = sha256(`id ${index}`);
    const earlier = first.get(sha256(layer));
    entries.push(
      { path: `${id}/`, type: "5" },
      { path: `${id}/VERSION`, content: "1.0" },
      { path: `${id}/json`, content: "{}" },
    );
    if (earlier === undefined) {
      first.set(sha256(layer), id);
      entries.push({ path: `${id}/layer.tar`, content: layer });
    } else {
      entries.push({ path: `${id}/layer.tar`, type: "2", link: `../${earlier}/layer.tar` });
    }
    return `${id}/layer.tar`;
  });
  const name = `${sha256(config)}.json`;
  const manifest = JSON.stringify([{ Config: name, RepoTags: ["a:1"], Layers: names }]);
  return tar([...entries, { path: name, content: config }, { path: "manifest.json", content: manifest }]);
}

export interface OciImage {
  readonly layers: readonly Buffer[];
  readonly config?: Buffer;
  readonly tag?: string;
}

export interface OciShape {
  /** With docker's manifest.json (engines from 25) or without (skopeo, buildx `type=oci`). */
  readonly manifest?: boolean;
  /** How many of the images manifest.json lists: the containerd store lists the engine's own platform only. */
  readonly listed?: number;
  /** Files written in front of and behind the image's own. */
  readonly before?: readonly TestEntry[];
  readonly after?: readonly TestEntry[];
  readonly attestation?: boolean;
}

export function ociArchive(images: readonly OciImage[], shape: OciShape = {}): Buffer {
  const blobs = new Map<string, Buffer>();
  const add = (data: Buffer): string => {
    blobs.set(sha256(data), data);
    return sha256(data);
  };
  const list = images.map((image) => {
    const layers = image.layers.map(add);
    const config = add(image.config ?? configFile(layers.length));
    const manifest = add(
      Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          config: {
            mediaType: "application/vnd.oci.image.config.v1+json",
            digest: `sha256:${config}`,
            size: 1,
          },
          layers: layers.map((layer) => ({
            mediaType: "application/vnd.oci.image.layer.v1.tar",
            digest: `sha256:${layer}`,
            size: 1,
          })),
        }),
      ),
    );
    return { layers, config, manifest, tag: image.tag ?? "a:1" };
  });
  const descriptors: unknown[] = list.map((image) => ({ digest: `sha256:${image.manifest}`, size: 1 }));
  if (shape.attestation === true) {
    const statement = add(Buffer.from('{"_type":"statement"}'));
    const manifest = add(
      Buffer.from(
        JSON.stringify({
          config: { mediaType: "application/vnd.oci.image.config.v1+json", digest: `sha256:${statement}` },
          layers: [],
        }),
      ),
    );
    descriptors.push({
      digest: `sha256:${manifest}`,
      platform: { os: "unknown", architecture: "unknown" },
      annotations: { "vnd.docker.reference.type": "attestation-manifest" },
    });
  }
  const entries: TestEntry[] = [...blobs].map(([digest, content]) => ({
    path: `blobs/sha256/${digest}`,
    content,
  }));
  entries.push({ path: "index.json", content: JSON.stringify({ schemaVersion: 2, manifests: descriptors }) });
  if (shape.manifest !== false) {
    const manifest = list.slice(0, shape.listed).map((image) => ({
      Config: `blobs/sha256/${image.config}`,
      RepoTags: [image.tag],
      Layers: image.layers.map((layer) => `blobs/sha256/${layer}`),
    }));
    entries.push({ path: "manifest.json", content: JSON.stringify(manifest) });
  }
  entries.push({ path: "oci-layout", content: '{"imageLayoutVersion":"1.0.0"}' });
  return tar([...(shape.before ?? []), ...entries, ...(shape.after ?? [])]);
}

export async function* chunksOf(data: Buffer, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += size) yield await Promise.resolve(data.subarray(at, at + size));
}

export function read(
  data: Buffer,
  options: Partial<ReadOptions> = {},
  chunk?: number,
): Promise<ArchiveContents> {
  return readArchive(chunksOf(data, chunk), { download: "none", ...options });
}

/** The error of a read that has to fail. */
export async function failure(
  data: Buffer,
  options: Partial<ReadOptions> = {},
  chunk?: number,
): Promise<MeasureError> {
  try {
    await read(data, options, chunk);
  } catch (error) {
    if (error instanceof MeasureError) return error;
    throw error;
  }
  throw new Error("the archive was read although it should have been refused");
}
