/** The stages in order: plan, build, measure, compare, judge, report. Knows ports only. */
import { planBaseline } from "./baseline/plan.js";
import type { BaseCommit } from "./baseline/plan.js";
import type { Config, ImageConfig } from "./model/config.js";
import { ConfigError, EngineError, ImageBudgetError, messageOf } from "./model/errors.js";
import { formatBytes } from "./model/bytes.js";
import type { Checkout, Engine, EngineInfo, Progress, Registry, SourceFiles } from "./ports.js";
import type { Report } from "./report/schema.js";
import { assembleReport } from "./stages/assemble.js";
import type { RunFacts } from "./stages/run-facts.js";
import { watchDisk } from "./stages/disk.js";
import { executeTargets } from "./stages/execute.js";
import type { Outcome } from "./stages/execute.js";
import { planTargets, selectImages } from "./stages/plan.js";
import type { BaselinePlan } from "./stages/plan.js";

export interface PipelinePorts {
  readonly engine: Engine;
  readonly registry: Registry;
  readonly checkout: Checkout;
  readonly files: SourceFiles;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
}

export interface PipelineInput {
  readonly version: string;
  readonly config: Config;
  /** Absolute root of the repository. */
  readonly root: string;
  readonly only: readonly string[];
  /** The commit to count changes against; null for none. */
  readonly base: string | null;
  /** The base commit's configuration, read as today's was; null where it has none or it cannot be read. */
  readonly readBaseConfig: (root: string, files: readonly string[]) => Promise<Config | null>;
  /** Literal and environment values of build arguments, for resolving FROM. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Masks secrets in every text of the report. */
  readonly redact: (text: string) => string;
  /** Start of the run. */
  readonly now: Date;
}

/** Below this an engine can neither build nor save anything of use. */
const LEAST_FREE_DISK = 200_000_000;
/** Below this a run is likely to meet a full disk. */
const LITTLE_FREE_DISK = 2_000_000_000;

/**
 * Runs the main job. Whatever fails is in the report; only a wrong configuration or a cancelled run rejects.
 * @throws ConfigError when there is nothing to check or `only` names no image.
 */
export async function runPipeline(input: PipelineInput, ports: PipelinePorts): Promise<Report> {
  const started = ports.clock();
  const { config } = input;
  const images = selectImages(config, input.only);
  if (images.length === 0) throw nothingToCheck(config);
  for (const notice of config.notices) ports.progress.info(notice);

  const errors: { message: string; hint: string }[] = [];
  const notes = [...config.notices];
  const [head, engine] = await Promise.all([ports.checkout.head(), connect(ports, errors)]);
  const baseline = engine === null ? null : await layOutBaseline(input, images, ports, errors);
  const facts = (
    outcomes: ReadonlyMap<string, Outcome>,
    info: EngineInfo | null,
    disk: RunFacts["disk"],
  ): Promise<Report> =>
    assembleReport(
      {
        version: input.version,
        now: input.now,
        seconds: (ports.clock() - started) / 1000,
        config,
        images,
        root: input.root,
        environment: input.environment,
        redact: input.redact,
        head,
        requestedBase: input.base,
        baseline,
        info,
        disk,
        outcomes,
        errors,
        notes,
      },
      ports.files,
    );

  if (engine === null) return facts(new Map(), null, { freeAtStart: null, peakUsed: null });
  const disk = await watchDisk(ports.engine);
  try {
    if (!enoughDisk(disk.freeAtStart, engine, ports.progress, errors, notes)) {
      return await facts(new Map(), engine, { freeAtStart: disk.freeAtStart, peakUsed: 0 });
    }
    const targets = planTargets(config, images, input.root, baseline);
    const outcomes = await executeTargets(targets, ports, {
      concurrency: config.concurrency,
      info: engine,
      // A download budget is worth compressing the whole image for; a figure that gates nothing is not.
      downloadMode: (target) =>
        images.find((image) => image.name === target.name)?.budget.download === undefined ||
        target.role !== "image"
          ? "sample"
          : "gzip",
    });
    return await facts(outcomes, engine, { freeAtStart: disk.freeAtStart, peakUsed: disk.stop() });
  } finally {
    disk.stop();
  }
}

function nothingToCheck(config: Config): ConfigError {
  return new ConfigError(
    [
      config.file === null
        ? {
            file: ".",
            line: null,
            message: "there is no configuration and no Dockerfile",
            expected: "a file named Dockerfile or .github/image-budget.yml",
          }
        : {
            file: config.file,
            line: null,
            message: "it names no image",
            expected: "at least one entry under images: or groups:",
          },
    ],
    "Add a Dockerfile, or name an image that exists already: `images: { app: { image: registry/app:tag } }`.",
  );
}

async function layOutBaseline(
  input: PipelineInput,
  images: readonly ImageConfig[],
  ports: PipelinePorts,
  errors: { message: string; hint: string }[],
): Promise<BaselinePlan | null> {
  if (input.base === null) return null;
  try {
    const laidOut = await ports.checkout.layOut(input.base);
    for (const warning of laidOut.warnings ?? []) ports.progress.warn(warning);
    const files = await ports.files.list(laidOut.root);
    const base: BaseCommit = {
      ref: input.base,
      sha: laidOut.sha,
      root: laidOut.root,
      files: new Set(files),
      missing: laidOut.missing ?? [],
      config: await input.readBaseConfig(laidOut.root, files),
    };
    return planBaseline(images, input.config.images, base);
  } catch (error) {
    if (!(error instanceof ImageBudgetError)) throw error;
    errors.push({ message: `no baseline: ${messageOf(error)}`, hint: error.hint });
    return null;
  }
}

async function connect(
  ports: PipelinePorts,
  errors: { message: string; hint: string }[],
): Promise<EngineInfo | null> {
  try {
    return await ports.engine.connect();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    errors.push({ message: error.message, hint: error.hint });
    return null;
  }
}

function enoughDisk(
  free: number | null,
  engine: EngineInfo,
  progress: Progress,
  errors: { message: string; hint: string }[],
  notes: string[],
): boolean {
  if (free === null || free >= LITTLE_FREE_DISK) return true;
  const message = `${formatBytes(free)} of disk are free for the engine (${engine.dataRoot ?? "unknown folder"})`;
  const hint = "Free space, e.g. with `docker system prune`, or use a larger runner.";
  if (free < LEAST_FREE_DISK) {
    errors.push({ message, hint });
    return false;
  }
  progress.warn(`only ${message}. ${hint}`);
  notes.push(`Only ${message} when the run started.`);
  return true;
}
