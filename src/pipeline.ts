/** The stages in order: plan, build, measure, compare, judge, report. Knows ports only. */
import type { KnownBaseChoice } from "./baseline/base-commit.js";
import type { Config } from "./model/config.js";
import { ConfigError, EngineError } from "./model/errors.js";
import { formatBytes } from "./model/bytes.js";
import type { Checkout, EngineInfo, Progress } from "./ports.js";
import type { Report } from "./report/schema.js";
import type { Shard } from "./report/schema-parts.js";
import { assembleReport } from "./stages/assemble.js";
import { judgingRules, layOutBase, noBase } from "./stages/base.js";
import { keepRecords } from "./stages/keep-records.js";
import { measureAll, NO_WORK } from "./stages/measure-all.js";
import type { Work, WorkPorts } from "./stages/measure-all.js";
import type { RunFacts } from "./stages/run-facts.js";
import { watchDisk } from "./stages/disk.js";
import { selectImages } from "./stages/plan.js";
import type { Selection } from "./stages/plan.js";
import { shardOf } from "./stages/shard.js";

export interface PipelinePorts extends WorkPorts {
  readonly checkout: Checkout;
}

export interface PipelineInput {
  readonly version: string;
  readonly config: Config;
  /** Absolute root of the repository. */
  readonly root: string;
  readonly only: Selection;
  readonly shard: Shard | null;
  /** The commit to count changes against, or why there is none. */
  readonly base: KnownBaseChoice;
  /** Judge by the limits, exceptions and fail-on of the baseline commit. */
  readonly judgedByBase: boolean;
  /** Keep this run's figures as records. */
  readonly recording: boolean;
  /** Every file that git does not know was made by an earlier step, not by whoever made the change. */
  readonly cleanCheckout: boolean;
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
  const selected = selectImages(input.config, input.only.names);
  if (selected.length === 0) throw nothingToCheck(input.config);
  for (const notice of input.config.notices) ports.progress.info(notice);

  const errors: { message: string; hint: string }[] = [];
  const [head, engine] = await Promise.all([ports.checkout.head(), connect(ports, errors)]);
  const base = engine === null ? noBase(null) : await layOutBase(input, ports, errors);
  const rules = judgingRules(input, base);
  const { config } = rules;
  const notes = [...config.notices, ...rules.notes];
  for (const note of rules.notes) ports.progress.info(note);
  // The rules may be the base's; what is built is this commit's, and so are the names.
  const images = selectImages(
    config,
    selected.map(({ name }) => name),
  );
  const ofShard = input.shard === null ? images : shardOf(images, input.shard);

  const finish = async (work: Work, info: EngineInfo | null, disk: RunFacts["disk"]): Promise<Report> => {
    const facts: RunFacts = {
      version: input.version,
      now: input.now,
      seconds: (ports.clock() - started) / 1000,
      config,
      images: ofShard,
      root: input.root,
      environment: input.environment,
      redact: input.redact,
      head,
      baseline: work.baseline,
      baselineReason: base.reason,
      shard: input.shard,
      limitChanges: rules.changes,
      info,
      disk,
      outcomes: work.outcomes,
      trials: work.trials,
      moved: work.moved,
      errors,
      notes: [...notes, ...work.notes],
    };
    const report = await assembleReport(facts, ports.files);
    if (input.recording && ports.records !== null) {
      await keepRecords(
        ports.records,
        report,
        { ...work, head: head.sha, now: input.now, cleanCheckout: input.cleanCheckout },
        ports.progress,
      );
    }
    return report;
  };

  if (engine === null) return finish(NO_WORK, null, { freeAtStart: null, peakUsed: null });
  const disk = await watchDisk(ports.engine);
  try {
    if (!enoughDisk(disk.freeAtStart, engine, ports.progress, errors, notes)) {
      return await finish(NO_WORK, engine, { freeAtStart: disk.freeAtStart, peakUsed: 0 });
    }
    const work = await measureAll(
      {
        config,
        images: ofShard,
        root: input.root,
        base: base.commit,
        engine,
        environment: input.environment,
        onlyChanged: input.only.changed,
        cleanCheckout: input.cleanCheckout,
      },
      ports,
    );
    return await finish(work, engine, { freeAtStart: disk.freeAtStart, peakUsed: disk.stop() });
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
