import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve as resolvePath } from "node:path";
import { z } from "zod";
import { BuildError, EngineError } from "../model/errors.js";
import type { BuildRequest, BuiltImage } from "../ports.js";
import { buildxCommand, classicCommand, usesRawJson } from "./build-args.js";
import type { BuildCommand, BuildPlaces } from "./build-args.js";
import { before } from "./connect.js";
import type { Connection, Version } from "./connect.js";
import { buildFailure } from "./failure.js";
import { inspectImage } from "./inspect.js";
import { applyPins } from "./pins.js";
import type { AppliedPins } from "./pins.js";
import type { Client } from "./process.js";
import { createClassicReader } from "./progress-classic.js";
import { createPlainReader } from "./progress-plain.js";
import { createRawJsonReader } from "./progress-rawjson.js";
import type { ProgressReader } from "./progress-rawjson.js";
import { replaceBases, replaceNames } from "./stand-ins.js";
import { createTranscript } from "./transcript.js";
import type { Transcript } from "./transcript.js";

export interface BuildSetting {
  readonly client: Client;
  readonly connection: Connection;
  readonly environment: NodeJS.ProcessEnv;
  /** This run's own temporary folder. */
  readonly folder: string;
  readonly runId: string;
  readonly redact: (text: string) => string;
  /** A temporary tag for an image, the same one whenever the same image is asked for. */
  readonly tagOf: (id: string) => Promise<string>;
  /** A temporary tag that is not in use. */
  readonly newTag: () => string;
}

const metadataShape = z.object({ "containerimage.digest": z.string().optional() });
/** The first engine whose own Dockerfile frontend knows `--build-context`; older ones pass over it in silence. */
const NAMED_CONTEXTS_SINCE: Version = [23, 0];
/** The first buildx with `--build-context`. */
const BUILD_CONTEXT_SINCE: Version = [0, 8];
const NO_PINS: AppliedPins = { contexts: {}, written: {}, left: [], reason: "" };
const ID = /^sha256:[0-9a-f]{64}$/;

/** Builds one image. @throws BuildError with the failing step's own last lines and a hint by cause. */
export async function buildImage(request: BuildRequest, setting: BuildSetting): Promise<BuiltImage> {
  request.signal.throwIfAborted();
  const dockerfile = resolvePath(request.root, request.spec.dockerfile);
  const context = resolvePath(request.root, request.spec.context);
  await requirePaths(request, dockerfile, context);
  await mkdir(setting.folder, { recursive: true });
  const folder = await mkdtemp(join(setting.folder, "build-"));
  try {
    const places: BuildPlaces = {
      root: request.root,
      dockerfile,
      context,
      idFile: join(folder, "id"),
      metadataFile: join(folder, "metadata.json"),
    };
    return await runBuild(request, setting, places, folder);
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function runBuild(
  request: BuildRequest,
  setting: BuildSetting,
  places: BuildPlaces,
  folder: string,
): Promise<BuiltImage> {
  const { client, connection } = setting;
  const tag = needsTag(connection) ? setting.newTag() : null;
  const command = await prepare(request, setting, places, folder, tag);
  const transcript = createTranscript({
    redact: hiding(command.hidden, setting.redact),
    onStep: request.onStep,
    onLine: request.onLine,
  });
  const reader = readerFor(connection, transcript);
  const started = performance.now();
  const code = await client.watch(command.args, {
    signal: request.signal,
    environment: command.environment,
    folder: request.root,
    onStdout: (chunk) => {
      reader.stdout(chunk);
    },
    onStderr: (chunk) => {
      reader.stderr(chunk);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  reader.end(code !== 0);
  if (code !== 0) {
    throw buildFailure({
      label: request.label,
      trouble: transcript.trouble(),
      code,
      dockerfile: request.spec.dockerfile,
      classic: connection.builder.kind === "classic",
    });
  }
  return { id: await builtId(setting, places, tag), seconds, cached: transcript.cached() };
}

async function prepare(
  request: BuildRequest,
  setting: BuildSetting,
  places: BuildPlaces,
  folder: string,
  tag: string | null,
): Promise<BuildCommand> {
  const { spec, bases } = request;
  const { builder, context } = setting.connection;
  const based = Object.keys(bases).length > 0;
  // A base that is an image of this run is in no registry: asking for a newer one would fail.
  const pull = spec.pull && !based;
  if (spec.pull && based) request.onLine("(pull is left out: the base is an image of this run)");
  const shared = { spec, environment: setting.environment, runId: setting.runId, pull, tag };
  const pins = await pinsOf(request, setting, places);
  const writing = { request, setting, places, folder, pins: pins.written };
  if (builder.kind === "classic") {
    const written = await withStandIns({ ...writing, bases });
    return classicCommand({ ...shared, places: written, standIns: {}, builderName: null });
  }
  const baseTags: Record<string, string> = {};
  for (const [name, id] of Object.entries(bases)) baseTags[name] = await setting.tagOf(id);
  if (based && knowsNamedContexts(setting.connection)) {
    // Only the context's own builder sees the images on the engine; it cannot export caches.
    const own = builder.driver !== "docker";
    if (own) request.onLine("(built by the engine's own builder, which has the base; cache-to is left out)");
    const fitting = own ? { ...spec, cacheTo: [] } : spec;
    const standIns = { ...baseTags, ...pins.contexts };
    const written = await withStandIns({ ...writing, bases: {} });
    const builderName = own ? context : null;
    return buildxCommand({ ...shared, spec: fitting, places: written, standIns, builderName }, builder);
  }
  const written = await withStandIns({ ...writing, bases: baseTags });
  return buildxCommand({ ...shared, places: written, standIns: pins.contexts, builderName: null }, builder);
}

/**
 * How the run's pins reach this build. What cannot be pinned is said in the build's own log. With `pull` a pinned name is
 * still asked for in its registry, but by its digest, so its content stays the run's.
 */
async function pinsOf(
  request: BuildRequest,
  setting: BuildSetting,
  places: BuildPlaces,
): Promise<AppliedPins> {
  const { pins, bases, spec } = request;
  if (Object.keys(pins).length === 0) return NO_PINS;
  const applied = applyPins({
    pins,
    taken: [...Object.keys(bases), ...Object.keys(spec.buildContexts)],
    dockerfile: await readFile(places.dockerfile, "utf8"),
    syntax: plainArgs(request, setting)["BUILDKIT_SYNTAX"] ?? null,
    namedContexts: knowsNamedContexts(setting.connection),
  });
  for (const name of applied.left) request.onLine(unpinned(name, applied.reason));
  return applied;
}

function unpinned(name: string, reason: string): string {
  return `(${name} is not held to one content for the whole run: ${reason})`;
}

function knowsNamedContexts(connection: Connection): boolean {
  const { builder } = connection;
  return (
    builder.kind === "buildx" &&
    !before(builder.version, BUILD_CONTEXT_SINCE) &&
    !before(engineVersion(connection), NAMED_CONTEXTS_SINCE)
  );
}

interface Writing {
  readonly request: BuildRequest;
  readonly setting: BuildSetting;
  readonly places: BuildPlaces;
  readonly folder: string;
  /** Names that must occur in the Dockerfile, and what is written for them. */
  readonly bases: Readonly<Record<string, string>>;
  /** As `bases`, for names that may be out of reach. */
  readonly pins: Readonly<Record<string, string>>;
}

/** A copy of the Dockerfile that names the stand-ins itself, with the ignore file that belongs to it; as it is without any. */
async function withStandIns(writing: Writing): Promise<BuildPlaces> {
  const { request, setting, places, folder, bases, pins } = writing;
  if (Object.keys(bases).length + Object.keys(pins).length === 0) return places;
  const dockerfile = join(folder, "dockerfile", basename(places.dockerfile));
  await mkdir(dirname(dockerfile));
  const args = plainArgs(request, setting);
  const based = replaceBases(await readFile(places.dockerfile, "utf8"), bases, args);
  const { text, unused } = replaceNames(based, pins, args);
  for (const name of unused) request.onLine(unpinned(name, "the Dockerfile does not have it on one line"));
  await writeFile(dockerfile, text);
  await copyFile(`${places.dockerfile}.dockerignore`, `${dockerfile}.dockerignore`).catch(() => undefined);
  return { ...places, dockerfile };
}

function engineVersion({ info }: Connection): Version {
  const [major = 0, minor = 0] = info.version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor];
}

/** What `FROM ${NAME}` stands for. */
function plainArgs({ spec }: BuildRequest, { environment }: BuildSetting): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, source] of Object.entries(spec.args)) {
    values[name] = source.kind === "literal" ? source.value : (environment[source.variable] ?? "");
  }
  return values;
}

/** A builder outside the engine knows the image by another id than the engine that it is loaded into. */
function needsTag({ builder }: Connection): boolean {
  return builder.kind === "buildx" && builder.driver !== "docker";
}

function readerFor({ builder }: Connection, transcript: Transcript): ProgressReader {
  if (builder.kind === "classic") return createClassicReader(transcript);
  return usesRawJson(builder) ? createRawJsonReader(transcript) : createPlainReader(transcript);
}

/** The id that the engine knows the new image by: with the containerd store that is not the one buildx writes. */
async function builtId(setting: BuildSetting, places: BuildPlaces, tag: string | null): Promise<string> {
  const candidates =
    tag === null ? [await metadataDigest(places.metadataFile), await idIn(places.idFile)] : [tag];
  for (const candidate of candidates) {
    if (candidate === null) continue;
    const image = await inspectImage(setting.client, candidate);
    if (image !== null) return image.id;
  }
  throw new EngineError(
    "the image was built, but the engine does not have it",
    "Check that the selected builder loads into this engine (docker buildx ls) and that nothing removes images meanwhile.",
  );
}

async function idIn(file: string): Promise<string | null> {
  const text = (await readFile(file, "utf8").catch(() => "")).trim();
  return ID.test(text) ? text : null;
}

async function metadataDigest(file: string): Promise<string | null> {
  try {
    const digest = metadataShape.parse(JSON.parse(await readFile(file, "utf8")))["containerimage.digest"];
    return digest !== undefined && ID.test(digest) ? digest : null;
  } catch {
    return null;
  }
}

async function requirePaths(
  { spec, root }: BuildRequest,
  dockerfile: string,
  context: string,
): Promise<void> {
  const file = await stat(dockerfile).catch(() => null);
  if (file?.isFile() !== true) {
    throw new BuildError(
      file === null ? `there is no ${spec.dockerfile}` : `${spec.dockerfile} is not a file`,
      "Check `dockerfile:` in the configuration; paths are relative to the repository's root.",
      [],
      null,
    );
  }
  const folder = await stat(context).catch(() => null);
  if (folder?.isDirectory() !== true) {
    throw new BuildError(
      folder === null ? `there is no folder ${spec.context}` : `${spec.context} is not a folder`,
      "Check `context:` in the configuration; paths are relative to the repository's root.",
      [],
      null,
    );
  }
  for (const [id, source] of Object.entries(spec.secrets)) {
    if (source.kind !== "file") continue;
    const secret = await stat(resolvePath(root, source.path)).catch(() => null);
    if (secret === null)
      throw new BuildError(
        `secret ${id}: there is no ${source.path}`,
        "Check `secrets:` in the configuration.",
        [],
        null,
      );
  }
}

/** Masks values taken from the environment, whether or not anybody declared them secret. Shorter ones say nothing. */
function hiding(values: readonly string[], redact: (text: string) => string): (text: string) => string {
  const lines = values.flatMap((value) => value.split(/\r?\n/)).filter((line) => line.length >= 4);
  const longestFirst = [...new Set(lines)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, value) => masked.replaceAll(value, "***"), redact(text));
}
