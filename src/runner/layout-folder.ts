/** The files of an unpacked archive or an OCI layout, as far as they can be parts of an image. */
import { constants } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ArchiveFile } from "../image/collector.js";
import { MeasureError } from "../model/errors.js";
import { fileChunks } from "./file-chunks.js";

export interface LayoutOptions {
  readonly signal: AbortSignal;
  /** Told of links that lead out of the folder, relative to it; they are not followed. */
  readonly onSkipped: (path: string) => void;
}

/** Names looked at, over all folders: a layout has some three per layer. */
const MOST_NAMES = 100_000;
/** `blobs/sha256/HEX` is three deep, `HEX/layer.tar` two. */
const DEEPEST = 4;

/**
 * Documents, tars and everything below `blobs`, ordered by their paths. Links are followed inside the folder and nowhere
 * else; what is neither a file nor a folder is left out.
 * @throws MeasureError when the folder holds more names than any image has.
 */
export async function* layoutFiles(
  folder: string,
  options: LayoutOptions,
): AsyncGenerator<ArchiveFile, void, undefined> {
  const root = await realpath(folder);
  const walk = { root, names: 0, above: new Set<string>(), options };
  yield* filesBelow(root, "", walk);
}

interface Walk {
  readonly root: string;
  readonly options: LayoutOptions;
  /** Real paths of the folders on the way here: a link to one of them would never end. */
  readonly above: Set<string>;
  names: number;
}

async function* filesBelow(
  real: string,
  path: string,
  walk: Walk,
): AsyncGenerator<ArchiveFile, void, undefined> {
  const depth = path === "" ? 0 : path.split("/").length;
  if (depth >= DEEPEST || walk.above.has(real)) return;
  walk.above.add(real);
  const names = await readdir(real);
  walk.names += names.length;
  if (walk.names > MOST_NAMES) {
    throw new MeasureError(
      `the folder holds more than ${MOST_NAMES} names: no image does`,
      "Name the folder of the OCI layout or the unpacked archive itself.",
    );
  }
  for (const name of names.sort()) {
    walk.options.signal.throwIfAborted();
    const child = path === "" ? name : `${path}/${name}`;
    const target = await inside(join(real, name), child, walk);
    if (target === null) continue;
    if (target.isFolder) yield* filesBelow(target.real, child, walk);
    else if (isPart(child)) {
      yield { path: child, size: target.size, chunks: chunksOf(target.real, walk.options.signal) };
    }
  }
  walk.above.delete(real);
}

/** What a path leads to; null for what is left out. */
async function inside(
  path: string,
  shown: string,
  { root, options }: Walk,
): Promise<{ readonly real: string; readonly isFolder: boolean; readonly size: number } | null> {
  // A link that leads nowhere is a part that is missing; reading says so if the image needs it.
  const real = await realpath(path).catch(() => null);
  if (real === null) return null;
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    options.onSkipped(shown);
    return null;
  }
  const found = await stat(real).catch(() => null);
  if (found === null || !(found.isFile() || found.isDirectory())) return null;
  return { real, isFolder: found.isDirectory(), size: found.size };
}

/** `HEX.tar.gz` and a config `sha256:HEX` are kaniko's, `HEX/layer.tar` docker's up to 24. */
function isPart(path: string): boolean {
  return (
    path.startsWith("blobs/") || /(?:\.(?:json|tar|tar\.gz|tgz|tar\.zst)|^sha256:[0-9a-f]{64})$/.test(path)
  );
}

/** Opened when it is read: an image has hundreds of layers, and those known already are not read at all. */
async function* chunksOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
  // Not a link and not a pipe that has come in its place since.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags);
  try {
    yield* fileChunks(file, signal);
  } finally {
    await file.close();
  }
}
