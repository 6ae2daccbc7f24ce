import { BuildError, EngineError, ImageBudgetError, MeasureError, messageOf } from "../model/errors.js";
import type { ImageConfigFile, Measurement } from "../model/image.js";
import type { BuildLog, Engine, EngineInfo, InspectedImage, Progress, Registry } from "../ports.js";
import type { RecordEntry } from "../records/schema.js";
import type { Failure } from "../report/schema.js";
import { formatBytes } from "../model/bytes.js";
import { downloadOf, payloadOf, readArchive } from "../image/archive.js";
import type { DownloadMode, ReadImage } from "../image/archive.js";
import type { Programs } from "../image/programs.js";
import type { LayerStore } from "../image/layer-store.js";
import { parsePlatform } from "../image/platform.js";
import type { JudgedCompat } from "./compat-report.js";
import type { Target } from "./plan.js";
import { schedule } from "./schedule.js";
import type { Task } from "./schedule.js";

/** What became of one target. */
export type Outcome =
  | {
      readonly kind: "measured";
      readonly id: string;
      readonly measurement: Measurement;
      readonly inspected: InspectedImage;
      /** Null where nobody wants to know. */
      readonly compat: JudgedCompat | null;
      /** Null when nothing was built. */
      readonly build: { readonly seconds: number; readonly cached: boolean } | null;
    }
  /** Not built in this run: a record has its figures. */
  | { readonly kind: "recorded"; readonly entry: RecordEntry }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface ExecutePorts {
  readonly engine: Engine;
  readonly registry: Registry;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
}

/** Judges an image that was read with its programs; null for one that nobody asks about. */
export type CompatStage = (
  target: Target,
  id: string,
  image: ReadImage & { readonly programs: Programs },
  log: BuildLog,
) => Promise<JudgedCompat | null>;

export interface ExecuteOptions {
  readonly concurrency: number;
  readonly info: EngineInfo;
  /** How the download size of a target is found: exactly as far as a budget needs it, else by sampling. */
  readonly downloadMode: (target: Target) => DownloadMode;
  /** Layers read in this run: images have most of them in common. */
  readonly layers: LayerStore;
  /** Whether programs are looked at, and what is made of them and of packages. */
  readonly compat: CompatStage | null;
}

/**
 * Builds and measures every target. One that fails takes only those that need it along; a cancelled run rejects.
 */
export async function executeTargets(
  targets: readonly Target[],
  ports: ExecutePorts,
  options: ExecuteOptions,
): Promise<ReadonlyMap<string, Outcome>> {
  const tasks = targets.map((target): Task<Outcome> => ({
    id: target.id,
    after: Object.values(target.bases),
    run: (results) => executeTarget(target, results, ports, options),
  }));
  return schedule(tasks, options.concurrency);
}

async function executeTarget(
  target: Target,
  results: ReadonlyMap<string, Outcome>,
  ports: ExecutePorts,
  options: ExecuteOptions,
): Promise<Outcome> {
  const bases: Record<string, string> = {};
  for (const [from, id] of Object.entries(target.bases)) {
    const needed = results.get(id);
    if (needed?.kind !== "measured") return { kind: "failed", failure: needsFailure(id, from) };
    bases[from] = needed.id;
  }
  const log = ports.progress.open(target.label);
  try {
    const outcome = await buildAndMeasure(target, bases, log, ports, options);
    log.close(describe(outcome));
    return outcome;
  } catch (error) {
    if (ports.signal.aborted) {
      log.close("cancelled");
      throw error;
    }
    const failure = toFailure(error);
    log.close(`${failure.message} ${failure.hint}`.trim(), true);
    return { kind: "failed", failure };
  }
}

async function buildAndMeasure(
  target: Target,
  bases: Readonly<Record<string, string>>,
  log: BuildLog,
  ports: ExecutePorts,
  options: ExecuteOptions,
): Promise<Extract<Outcome, { kind: "measured" }>> {
  const { engine, signal } = ports;
  const { source } = target;
  ports.signal.throwIfAborted();
  if (source.kind === "named") {
    log.step({ name: `resolve ${source.reference}`, state: "started" });
    const id = await engine.resolve(source.reference, source.platform, source.pull, signal);
    const measured = await measure(target, id, source.platform, log, ports, options);
    return { kind: "measured", id, ...measured, build: null };
  }
  const built = await engine.build({
    label: target.label,
    spec: source.build,
    root: target.root,
    bases,
    pins: target.pins,
    signal,
    onStep: (step) => {
      log.step(step);
    },
    onLine: (line) => {
      log.line(line);
    },
  });
  const measured = await measure(target, built.id, source.build.platform, log, ports, options);
  return {
    kind: "measured",
    id: built.id,
    ...measured,
    build: { seconds: built.seconds, cached: built.cached },
  };
}

async function measure(
  target: Target,
  id: string,
  platform: string | null,
  log: BuildLog,
  ports: ExecutePorts,
  options: ExecuteOptions,
): Promise<{ measurement: Measurement; inspected: InspectedImage; compat: JudgedCompat | null }> {
  const { engine, registry, signal, clock } = ports;
  log.step({ name: "measure", state: "started" });
  const inspected = await engine.inspect(id);
  await requireDiskForSave(engine, options.info, inspected);
  const started = clock();
  const mode = options.downloadMode(target);
  const contents = await readArchive(engine.save(id, platform, signal), {
    download: mode,
    platform: parsePlatform(platform),
    store: options.layers,
    programs: options.compat !== null,
  });
  requireSameImage(inspected, contents.config);
  const seconds = (clock() - started) / 1000;
  const pushed =
    target.source.kind === "named" ? await registry.downloadSize(target.source.reference, platform) : null;
  const download =
    pushed === null
      ? { ...downloadOf(contents, mode), exact: false }
      : { bytes: pushed, exact: true, method: "registry" as const };
  log.step({ name: "measure", state: "completed" });
  const { architecture, os, variant } = contents.config;
  const { programs, ...kept } = contents;
  const compat =
    programs === null || options.compat === null
      ? null
      : await options.compat(target, id, { ...contents, programs }, log);
  return {
    inspected,
    compat,
    measurement: {
      contents: kept,
      size: payloadOf(contents),
      inspected: inspected.size,
      download,
      seconds,
      fingerprint: {
        engineVersion: options.info.version,
        store: options.info.store,
        builder: options.info.builder,
        platform: [os, architecture, ...(variant === null ? [] : [variant])].join("/"),
        compression: contents.layers.map((layer) => layer.compression),
        method: 1,
      },
    },
  };
}

/** `docker save` on overlay2 first writes the whole image to a temporary folder of the daemon's. */
export async function requireDiskForSave(
  engine: Engine,
  info: EngineInfo,
  image: InspectedImage,
): Promise<void> {
  const free = info.store === "overlay2" ? await engine.freeDisk() : null;
  if (free !== null && free < image.size) {
    throw new MeasureError(
      `not enough free disk to read the image: it takes ${formatBytes(image.size)}, ${formatBytes(free)} are free`,
      `Free space under ${info.dataRoot ?? "the engine's data folder"}, e.g. with \`docker system prune\`, or use a larger runner.`,
    );
  }
}

/** A save that holds another image than the one inspected would give a number of something else. */
export function requireSameImage(inspected: InspectedImage, config: ImageConfigFile): void {
  const same =
    inspected.diffIds.length === 0 ||
    (inspected.diffIds.length === config.diffIds.length &&
      inspected.diffIds.every((diffId, index) => diffId === config.diffIds[index]));
  if (!same) {
    throw new MeasureError(
      "the engine saved another image than the one it inspected",
      "Name the platform (`platform:`) when the image exists for several.",
    );
  }
}

function describe(outcome: Extract<Outcome, { kind: "measured" }>): string {
  const size = formatBytes(outcome.measurement.size);
  if (outcome.build === null) return `measured ${size}`;
  const cached = outcome.build.cached ? ", all from cache" : "";
  return `built in ${outcome.build.seconds.toFixed(1)} s${cached}, measured ${size}`;
}

function needsFailure(id: string, from: string): Failure {
  const needed = id.slice(id.indexOf(":") + 1);
  return {
    kind: "needs",
    message: `not built: it is FROM ${from}, which stands for "${needed}", and "${needed}" failed`,
    hint: `Mend "${needed}" first.`,
    line: null,
    log: [],
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof BuildError) {
    return { kind: "build", message: error.message, hint: error.hint, line: error.line, log: [...error.log] };
  }
  const kind = error instanceof EngineError ? "engine" : "measure";
  const hint =
    error instanceof ImageBudgetError
      ? error.hint
      : "This is a defect of Image Budget; please report it with the log.";
  return { kind, message: messageOf(error), hint, line: null, log: [] };
}
