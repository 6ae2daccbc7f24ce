/** From what was written on the command line to the bytes of an image: a path, standard input, or an engine's image. */
import { imageReference } from "../dockerfile/image-reference.js";
import { readArchive } from "../image/archive.js";
import type { ReadImage, ReadOptions } from "../image/archive.js";
import type { LayerStore } from "../image/layer-store.js";
import { parsePlatform } from "../image/platform.js";
import { EngineError, MeasureError } from "../model/errors.js";
import type { Engine, InspectedImage } from "../ports.js";
import type { InspectedSource } from "../report/inspection-schema.js";
import { lookForArchive, readSource } from "../runner/archive-source.js";
import type { ArchiveSource, SourceOptions } from "../runner/archive-source.js";
import { requireDiskForSave, requireSameImage } from "../stages/execute.js";
import type { ReadSource } from "../stages/inspection-report.js";
import { EarlySave } from "./early-save.js";
import type { BegunSave } from "./early-save.js";

/** What a name says about where the image is; `oci:` and its like are skopeo's. */
export type WrittenSource =
  | { readonly kind: "stdin" }
  /** A path, and nothing else. */
  | { readonly kind: "path"; readonly rest: string }
  | { readonly kind: "engine"; readonly reference: string }
  /** A path if an image lies there, else an engine's image. */
  | { readonly kind: "any"; readonly name: string };

const PATH_PREFIXES = ["docker-archive:", "oci-archive:", "oci:"];
const ENGINE_PREFIX = "docker-daemon:";
/** Nobody calls an image so; asking a registry for it would answer a typo with a riddle. */
const FILE_NAME = /\.(?:tar|tgz|gz|zst|oci)$/i;

export function readWritten(text: string): WrittenSource {
  if (text === "-") return { kind: "stdin" };
  if (text.startsWith(ENGINE_PREFIX)) return { kind: "engine", reference: text.slice(ENGINE_PREFIX.length) };
  const prefix = PATH_PREFIXES.find((each) => text.startsWith(each));
  if (prefix !== undefined) return { kind: "path", rest: text.slice(prefix.length) };
  return /^[./~]/.test(text) || FILE_NAME.test(text)
    ? { kind: "path", rest: text }
    : { kind: "any", name: text };
}

/** What was found: files, with the name in an archive that is meant, or an image to ask the engine for. */
export type FoundSource =
  | { readonly kind: "files"; readonly source: ArchiveSource; readonly reference: string | null }
  /** `notHere` says why it is no path, where it could have been one. */
  | { readonly kind: "engine"; readonly reference: string; readonly notHere: string | null };

/** @throws MeasureError when it can only be a path, and no image lies there. */
export async function findSource(text: string, cwd: string): Promise<FoundSource> {
  const written = readWritten(text);
  switch (written.kind) {
    case "stdin":
      return { kind: "files", source: { kind: "stdin" }, reference: null };
    case "engine":
      return { kind: "engine", reference: written.reference, notHere: null };
    case "path":
      return findPath(written.rest, cwd);
    case "any": {
      const { name } = written;
      const looked = await lookForArchive(name, cwd);
      if (looked.source !== null) return { kind: "files", source: looked.source, reference: null };
      if (imageReference(name) !== null) return { kind: "engine", reference: name, notHere: looked.reason };
      throw new MeasureError(
        `${shown(name)} is no archive here (${looked.reason}), and no image can have that name`,
        HINT,
      );
    }
  }
}

/** `PATH` or `PATH:NAME`, the path before the first colon after which an image lies there. */
async function findPath(rest: string, cwd: string): Promise<FoundSource> {
  const looked = await lookForArchive(rest, cwd);
  if (looked.source !== null) return { kind: "files", source: looked.source, reference: null };
  for (let colon = rest.indexOf(":"); colon !== -1; colon = rest.indexOf(":", colon + 1)) {
    const named = colon === 0 ? null : await lookForArchive(rest.slice(0, colon), cwd);
    if (named !== null && named.source !== null)
      return { kind: "files", source: named.source, reference: rest.slice(colon + 1) };
  }
  throw new MeasureError(`no image lies at ${shown(rest)}: ${looked.reason}`, HINT);
}

const HINT =
  "Give the name of an image that the engine has or can pull, a file that `docker save` wrote, or the folder of an OCI layout.";

export interface InspectPorts {
  readonly engine: () => Engine;
  readonly signal: AbortSignal;
  /** What goes on now, for whoever watches: `reading`. */
  readonly onStep: (text: string) => void;
  readonly onBytes: (bytesRead: number) => void;
  readonly onSkipped: (path: string) => void;
}

export interface InspectRequest {
  /** As it was written. */
  readonly name: string;
  readonly cwd: string;
  readonly platform: string | null;
  readonly options: Pick<ReadOptions, "download" | "hashing" | "programs">;
  /** Layers of the engine's images read before; names of layers in a stranger's archive prove nothing. */
  readonly layers: LayerStore;
  /** A save of it that was begun before. */
  readonly begun: BegunSave | null;
}

/** Finds an image and reads it. @throws MeasureError, EngineError; the signal's reason once it is aborted */
export async function readImage(request: InspectRequest, ports: InspectPorts): Promise<ReadSource> {
  const found = await findSource(request.name, request.cwd);
  const options: SourceOptions = {
    ...request.options,
    platform: parsePlatform(request.platform),
    signal: ports.signal,
    onSkipped: ports.onSkipped,
    onProgress: ports.onBytes,
  };
  if (found.kind === "engine") return readFromEngine(found, request, options, ports);
  ports.onStep("reading");
  const { source, reference } = found;
  const contents = await readSource(source, { ...options, reference });
  return { source: { kind: source.kind, name: shown(request.name) }, contents, engine: null };
}

/** From here on an engine is asked whether its disk holds the image once more: that takes as long as reading a small one. */
const LARGE = 2e9;

async function readFromEngine(
  { reference, notHere }: Extract<FoundSource, { kind: "engine" }>,
  { platform, name, layers, begun }: InspectRequest,
  options: SourceOptions,
  ports: InspectPorts,
): Promise<ReadSource> {
  const { signal } = ports;
  const engine = ports.engine();
  ports.onStep(`resolve ${shown(reference)}`);
  const read = (chunks: AsyncIterable<Uint8Array>): Promise<ReadImage> =>
    readArchive(chunks, { ...options, store: layers });
  const source: InspectedSource = { kind: "engine", name: shown(name) };
  const sourceOf = (contents: ReadImage, inspected: InspectedImage): ReadSource => {
    requireSameImage(inspected, contents.config);
    return { source, contents, engine: { size: inspected.size, labels: inspected.labels } };
  };
  // With a platform it takes an answer of the engine to know how a save has to be asked for.
  const early = platform === null ? EarlySave.begin(engine, reference, signal, begun) : null;
  try {
    if (early !== null) {
      const asked = describe(engine, early.name);
      // A refusal ends the save; whatever else is found out comes after the bytes.
      const chunks = await Promise.race([early.chunks(), asked.then(() => early.chunks())]);
      if (chunks !== null) {
        ports.onStep("reading");
        const contents = await read(chunks);
        const inspected = await asked;
        if (inspected !== null) return sourceOf(contents, inspected);
      }
    }
    // It has no such image, or not yet: with each question in its turn the one that fails tells why.
    const toldBoth = (what: string) => (error: unknown) => {
      signal.throwIfAborted();
      throw notHere === null ? error : explained(reference, notHere, what, error);
    };
    const info = await engine.connect().catch(toldBoth("no engine can be asked for an image"));
    const id = await engine.resolve(reference, platform, false, signal).catch(toldBoth("as an image"));
    const inspected = await engine.inspect(id);
    await requireDiskForSave(engine, info, inspected);
    ports.onStep("reading");
    return sourceOf(await read(engine.save(id, platform, signal)), inspected);
  } finally {
    await early?.end();
  }
}

/** An image that is saved already; null when the engine knows none of that name. @throws MeasureError without the disk for it */
async function describe(engine: Engine, name: string): Promise<InspectedImage | null> {
  const inspected = await engine.inspect(name).catch(() => null);
  if (inspected !== null && inspected.size >= LARGE)
    await requireDiskForSave(engine, await engine.connect(), inspected);
  return inspected;
}

/** Neither a path nor an image: both attempts are named, since nobody else knows which was meant. */
function explained(reference: string, notHere: string, what: string, error: unknown): unknown {
  return error instanceof EngineError || error instanceof MeasureError
    ? new MeasureError(
        `${shown(reference)} is no archive here (${notHere}), and ${what}: ${error.message}`,
        `${error.hint} ${HINT}`,
        error,
      )
    : error;
}

/** A name as one short line. */
function shown(name: string): string {
  const clean = name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "?");
  return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean;
}
