/** Images that lie on this machine as files: a saved archive, an unpacked one or an OCI layout, standard input. */
import { constants, open as openByCallback } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Socket } from "node:net";
import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { readArchive, readLayout } from "../image/archive.js";
import type { ReadImage, ReadOptions } from "../image/archive.js";
import { sniffCompression } from "../image/decompress.js";
import { BLOCK, checksumHolds } from "../image/tar-header.js";
import { MeasureError, messageOf } from "../model/errors.js";
import { fileChunks } from "./file-chunks.js";
import { layoutFiles } from "./layout-folder.js";

/** `path` is absolute. */
export type ArchiveSource =
  | { readonly kind: "archive"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "stdin" };

/** What lies at a path; if it is no image, `reason` says what it is instead: `there is no such file or folder`. */
export type Looked = { readonly source: ArchiveSource } | { readonly source: null; readonly reason: string };

/** One of these makes a folder an image. */
const MARKS = ["index.json", "manifest.json", "oci-layout"] as const;

/**
 * Looks at what lies at a path, by its first bytes and not by its name: in a repository a folder with sources is often
 * called as the image that is built from it. What cannot be looked at (no permission) counts as nothing, with that reason.
 */
export async function lookForArchive(path: string, cwd: string): Promise<Looked> {
  const absolute = resolve(cwd, path);
  try {
    const found = await stat(absolute);
    if (found.isDirectory()) {
      return (await isLayout(absolute))
        ? { source: { kind: "folder", path: absolute } }
        : { source: null, reason: "the folder holds neither index.json nor manifest.json" };
    }
    // A shell's `<(docker save IMAGE)` is a pipe: looking into it would take bytes away.
    if (found.isFIFO()) return { source: { kind: "archive", path: absolute } };
    if (!found.isFile()) return { source: null, reason: "it is neither a file nor a folder" };
    return (await startsLikeArchive(absolute))
      ? { source: { kind: "archive", path: absolute } }
      : {
          source: null,
          reason: "the file is no archive: neither a tar nor one compressed with gzip or zstd",
        };
  } catch (error) {
    return { source: null, reason: reasonOf(error) };
  }
}

async function isLayout(folder: string): Promise<boolean> {
  const found = await Promise.all(MARKS.map((name) => stat(resolve(folder, name)).catch(() => null)));
  return found.some((mark) => mark?.isFile() === true);
}

async function startsLikeArchive(path: string): Promise<boolean> {
  const file = await open(path, NOT_WAITING);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, 0);
    const start = buffer.subarray(0, bytesRead);
    return sniffCompression(start) !== "none" || (bytesRead === BLOCK && checksumHolds(start, 0));
  } finally {
    await file.close();
  }
}

export interface SourceOptions extends ReadOptions {
  readonly signal: AbortSignal;
  /** Told of links that lead out of the folder, which are not followed. */
  readonly onSkipped: (path: string) => void;
}

/**
 * Reads the image.
 * @throws MeasureError as `readArchive` does, and when the files cannot be read; the signal's reason once it is aborted.
 */
export async function readSource(source: ArchiveSource, options: SourceOptions): Promise<ReadImage> {
  const { signal, onSkipped } = options;
  try {
    switch (source.kind) {
      case "folder":
        return await readLayout(layoutFiles(source.path, { signal, onSkipped }), options);
      case "archive":
        return await readFile(source.path, options);
      case "stdin":
        return await readArchive(standardInput(signal), options);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!isSystemError(error)) throw error;
    throw new MeasureError(
      `${source.kind === "stdin" ? "standard input" : source.path} cannot be read: ${reasonOf(error)}`,
      "Check the path, and that you may read it.",
      error,
    );
  }
}

async function readFile(path: string, options: SourceOptions): Promise<ReadImage> {
  const { signal } = options;
  if ((await stat(path)).isFIFO()) return readArchive(await openPipe(path, signal), options);
  const file = await open(path, NOT_WAITING);
  try {
    return await readArchive(fileChunks(file, signal), options);
  } finally {
    await file.close();
  }
}

/** Who waits for a pipe's other end as one does for a file blocks a thread that nothing can stop, so not even exit. */
const NOT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;
const openDescriptor = promisify(openByCallback);

async function openPipe(path: string, signal: AbortSignal): Promise<Readable> {
  const fd = await openDescriptor(path, NOT_WAITING);
  return addAbortSignal(signal, new Socket({ fd, readable: true, writable: false }));
}

/** @throws MeasureError when it is a terminal: nobody types an archive. */
function standardInput(signal: AbortSignal): Readable {
  if (process.stdin.isTTY) {
    throw new MeasureError(
      "standard input is a terminal",
      "Pipe an archive into it: docker save IMAGE | image-budget inspect -",
    );
  }
  return addAbortSignal(signal, process.stdin);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["ENOTDIR", "there is no such file or folder"],
  ["ENAMETOOLONG", "there is no such file or folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ELOOP", "its links run in circles"],
]);

function reasonOf(error: unknown): string {
  return (isSystemError(error) ? REASONS.get(error.code) : undefined) ?? messageOf(error);
}

/** By its shape: under a test runner the errors of Node's own modules are instances of another Error. */
function isSystemError(error: unknown): error is { readonly code: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "syscall" in error &&
    "code" in error &&
    typeof error.code === "string"
  );
}
