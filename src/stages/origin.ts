/** Where an image comes from: its base and, per layer, the Dockerfile instruction that made it. */
import type { BaseFamily, BuildSpec, ImageConfig } from "../model/config.js";
import type { Measurement } from "../model/image.js";
import type { InspectedImage, SourceFiles } from "../ports.js";
import type { BaseReport, Failure, LayerReport } from "../report/schema.js";
import { baseFamily } from "../dockerfile/base-family.js";
import { findLineOfFailure } from "../dockerfile/failure-line.js";
import { mapLayers } from "../dockerfile/layers.js";
import type { LayerOrigin } from "../dockerfile/layers.js";
import { parseDockerfile } from "../dockerfile/parse.js";
import type { Dockerfile } from "../dockerfile/parse.js";
import { resolveStages } from "../dockerfile/stages.js";
import type { ResolvedStages } from "../dockerfile/stages.js";

/** Label that the stand-in bases of the demonstration carry, and images built from them inherit. */
const STAND_IN_LABEL = "image-budget.stand-in";

export interface ImageOrigin {
  readonly base: BaseReport;
  readonly layers: readonly LayerReport[];
  readonly notes: readonly string[];
}

export interface OriginContext {
  readonly root: string;
  readonly files: SourceFiles;
  readonly bases: Readonly<Record<string, BaseFamily>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the engine runs on: `linux/amd64`. */
  readonly enginePlatform: string | null;
}

/** What is known of an image that was read. */
export interface OriginFacts extends Pick<Measurement, "contents" | "size"> {
  readonly fingerprint: Pick<Measurement["fingerprint"], "platform">;
}

/** In one multi-stage file of eight the last stage is for development or tests; then `target` was forgotten. */
const NOT_SHIPPED = /^(?:.*[-_])?(?:dev|development|test|tests|testing|debug|lint|ci)$/i;

/**
 * Gives a build's failure the Dockerfile line to blame, read from the build's own words, where the builder named none.
 */
export async function withLine(failure: Failure, build: BuildSpec, context: OriginContext): Promise<Failure> {
  if (failure.kind !== "build" || failure.line !== null) return failure;
  const dockerfile = await readDockerfile(build, context);
  return dockerfile === null
    ? failure
    : { ...failure, line: findLineOfFailure([...failure.log, failure.message], dockerfile) };
}

/** Reads the Dockerfile again (a build may take minutes; it is the text that was built) and maps layers to it. */
export async function originOf(
  image: Pick<ImageConfig, "source">,
  measurement: OriginFacts,
  inspected: Pick<InspectedImage, "labels">,
  context: OriginContext,
): Promise<ImageOrigin> {
  const { contents } = measurement;
  if (image.source.kind === "named") {
    const base = describeBase(image.source.reference, null, measurement, inspected, context.bases);
    return {
      // An official image that is named, not built, is the unmodified base itself.
      base: base.family === "other" ? base : { ...base, bytes: measurement.size },
      layers: contents.layers.map((layer) => ({ ...sizes(layer), ...UNKNOWN_LAYER })),
      notes: [],
    };
  }
  const stages = await readStages(image.source.build, measurement.fingerprint.platform, context);
  if ("declined" in stages) {
    return {
      base: describeBase(null, null, measurement, inspected, context.bases),
      layers: contents.layers.map((layer) => ({ ...sizes(layer), ...UNKNOWN_LAYER })),
      notes: [stages.declined],
    };
  }
  const origins = mapLayers({
    history: contents.config.history,
    diffIds: contents.config.diffIds,
    chain: stages.chain,
  });
  const layers = contents.layers.map((layer, index): LayerReport => ({
    ...sizes(layer),
    ...(origins[index] ?? UNKNOWN_LAYER),
  }));
  const needed = stages.baseImage === null ? undefined : image.source.build.needs[stages.baseImage];
  const last = stages.assumed ? stages.shipped?.name : null;
  const notes = [
    ...(stages.unknown === null ? [] : [stages.unknown]),
    ...(typeof last === "string" && NOT_SHIPPED.test(last)
      ? [`No target is set, so the last stage, "${last}", was built and measured. Is it the one you ship?`]
      : []),
  ];
  const base = describeBase(stages.baseImage, layers, measurement, inspected, context.bases);
  return {
    base,
    layers,
    notes:
      needed === undefined
        ? notes
        : [...notes, `Its base ${stages.baseImage ?? ""} is the image "${needed}" of this configuration.`],
  };
}

const UNKNOWN_LAYER: LayerOrigin = { origin: "unknown", instruction: null, line: null, stage: null };

function sizes(
  layer: Measurement["contents"]["layers"][number],
): Pick<LayerReport, "diffId" | "bytes" | "storedBytes"> {
  return { diffId: layer.diffId, bytes: layer.payload, storedBytes: layer.storedBytes };
}

async function readDockerfile(build: BuildSpec, context: OriginContext): Promise<Dockerfile | null> {
  const text = await context.files.read(context.root, build.dockerfile);
  return text === null ? null : parseDockerfile(text);
}

async function readStages(
  build: BuildSpec,
  platform: string,
  context: OriginContext,
): Promise<ResolvedStages | { readonly declined: string }> {
  const dockerfile = await readDockerfile(build, context);
  if (dockerfile === null) {
    return { declined: `${build.dockerfile} could not be read again; its layers are not mapped to lines.` };
  }
  if (dockerfile.declined !== null)
    return { declined: `Layers are not mapped to lines: ${dockerfile.declined}.` };
  const args: Record<string, string> = {};
  for (const [name, source] of Object.entries(build.args)) {
    const value = source.kind === "literal" ? source.value : context.environment[source.variable];
    if (value !== undefined) args[name] = value;
  }
  const { target, buildContexts } = build;
  return resolveStages(dockerfile, {
    target,
    args,
    platform,
    buildPlatform: context.enginePlatform,
    contexts: Object.keys(buildContexts),
  });
}

function describeBase(
  reference: string | null,
  layers: readonly LayerReport[] | null,
  measurement: OriginFacts,
  inspected: Pick<InspectedImage, "labels">,
  bases: Readonly<Record<string, BaseFamily>>,
): BaseReport {
  const { osRelease, libc } = measurement.contents;
  const id = osRelease?.["ID"] ?? null;
  const version = osRelease?.["VERSION_ID"];
  const named = baseFamily(reference, bases);
  const ofBase = layers?.filter((layer) => layer.origin === "base") ?? [];
  const apart = layers !== null && layers.every((layer) => layer.origin !== "unknown");
  return {
    image: reference,
    family: named === "other" && (id === "alpine" || id === "debian" || id === "ubuntu") ? id : named,
    distribution:
      id === null ? null : [id, version].filter((part) => part !== undefined && part !== "").join(" "),
    libc,
    bytes: apart ? ofBase.reduce((sum, layer) => sum + layer.bytes, 0) : null,
    standIn: inspected.labels[STAND_IN_LABEL] !== undefined,
  };
}
