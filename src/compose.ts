/** Puts a run together from its adapters: the one place where both entries, command and action, meet the pipeline. */
import { readFile, realpath } from "node:fs/promises";
import { cpus } from "node:os";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import type { KnownBaseChoice } from "./baseline/base-commit.js";
import { resolveBaseChoice } from "./commands/base-choice.js";
import type { RunContext } from "./commands/run-context.js";
import type { DiscoveryContext } from "./config/context.js";
import { discoverConfig } from "./config/discover.js";
import { parseConfig } from "./config/parse.js";
import { createDockerEngine } from "./engine/engine.js";
import { createRegistry } from "./engine/registry.js";
import { createCheckout } from "./git/checkout.js";
import type { GitHubApi } from "./github/client.js";
import { mergeBaseOf } from "./github/compare.js";
import type { Config } from "./model/config.js";
import { ConfigError, messageOf } from "./model/errors.js";
import { runPipeline } from "./pipeline.js";
import type { Checkout, RecordStore } from "./ports.js";
import type { Report } from "./report/schema.js";
import type { Shard } from "./report/schema-parts.js";
import { createPackageIndex } from "./runner/package-index.js";
import { createBuildContexts } from "./runner/build-contexts.js";
import { createDockerfileDrafts } from "./runner/dockerfile-drafts.js";
import { openJournal } from "./runner/journal.js";
import type { ClosableProgress } from "./runner/progress.js";
import { createRedactor, secretFilesOf, secretsOf } from "./runner/redact.js";
import type { Redactor } from "./runner/redact.js";
import { findRepositoryRoot, listRepositoryFiles } from "./runner/repository-files.js";
import { withSignals } from "./runner/signals.js";
import type { Selection } from "./stages/plan.js";
import { createSourceFiles } from "./runner/source-files.js";
import { createTempRoot } from "./runner/temp.js";
import { VERSION } from "./version.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the configuration is looked for when none is named. */
export const CONFIG_FILES = [".github/image-budget.yml", ".github/image-budget.yaml"] as const;

/** A repository with its effective configuration. */
export interface Project {
  readonly root: string;
  readonly config: Config;
  /** The configuration's file as it was asked for; null when it was looked for. */
  readonly named: string | null;
  readonly redactor: Redactor;
  readonly environment: Environment;
}

/** A cancelled runner gives 7.5 s for everything: this is what the engine's part of cleaning up may take. */
const CANCELLED_CLEAN_UP_MS = 4000;

/** The largest file that is read for the secret in it. */
const LARGEST_SECRET = 1_000_000;

/**
 * Reads the configuration of the repository that `cwd` lies in. `file` is relative to `cwd`, then to the root.
 * @throws ConfigError with everything that is wrong.
 */
export async function openProject(
  cwd: string,
  file: string | null,
  environment: Environment,
): Promise<Project> {
  const root = await realpath(await findRepositoryRoot(cwd));
  const { files } = await listRepositoryFiles(root, { ...environment });
  const named = file === null ? null : pathBelow(root, cwd, file);
  const checkout = { root, files, environment, name: basename(root) };
  const config = (await readConfig(checkout, named)) ?? discovered(checkout, named);
  const secretFiles = await Promise.all(secretFilesOf(config).map((path) => readSecret(resolve(root, path))));
  const redactor = createRedactor(
    secretsOf(
      config,
      environment,
      secretFiles.filter((text) => text !== null),
    ),
  );
  return { root, config, named, redactor, environment };
}

function pathBelow(root: string, cwd: string, file: string): string {
  const absolute = isAbsolute(file) ? file : resolve(cwd, file);
  const path = relative(root, absolute);
  if (path === "" || path.startsWith("..") || isAbsolute(path)) {
    throw new ConfigError(
      [
        {
          file: "--config",
          line: null,
          message: "the file lies outside the repository",
          found: JSON.stringify(file),
          expected: `a file below ${root}`,
        },
      ],
      "Paths in a configuration are relative to the repository's root; keep the file inside it.",
    );
  }
  return path.split(sep).join("/");
}

/** A checkout to read the configuration of. */
interface CheckedOut {
  readonly root: string;
  readonly files: readonly string[];
  readonly environment: Environment;
  /** What the repository is called; a base is laid out in a folder with another name. */
  readonly name: string;
}

/** Null when there is no such file. @throws ConfigError when it is wrong or cannot be read */
async function readConfig(checkout: CheckedOut, named: string | null): Promise<Config | null> {
  for (const file of named === null ? CONFIG_FILES : [named]) {
    const text = await readText(resolve(checkout.root, file));
    if (text !== null) return parseConfig(text, { ...contextOf(checkout), file });
  }
  return null;
}

function contextOf({ files, environment, name }: CheckedOut): DiscoveryContext {
  return { repositoryFiles: files, environment, cpus: cpus().length, repositoryName: name };
}

/** @throws ConfigError when a file was asked for */
function discovered(checkout: CheckedOut, named: string | null): Config {
  if (named === null) return discoverConfig(contextOf(checkout));
  throw new ConfigError(
    [{ file: named, line: null, message: "there is no such file" }],
    "Name an existing file, or write one with `image-budget init`.",
  );
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw new ConfigError(
      [{ file: path, line: null, message: messageOf(error) }],
      "Make the file readable.",
      error,
    );
  }
}

/** A secret that cannot be read yields null: the build will say so in its own words. */
async function readSecret(path: string): Promise<string | null> {
  try {
    const text = await readFile(path, "utf8");
    return text.length > LARGEST_SECRET ? null : text;
  } catch {
    return null;
  }
}

export interface CheckOptions {
  readonly only: Selection;
  readonly shard: Shard | null;
  /** How the baseline commit is chosen; null for no baseline. */
  readonly base: {
    /** The user's own choice; null to leave it to the event. */
    readonly given: string | null;
    readonly context: RunContext;
    readonly api: GitHubApi | null;
  } | null;
  /** Judge by the limits of the baseline commit: a change cannot loosen its own. */
  readonly judgedByBase: boolean;
  /** Where commits that the checkout does not hold are fetched from; null to fetch none. */
  readonly remote: { readonly url: string; readonly token: string | null } | null;
  readonly records: RecordStore | null;
  /** Keep this run's figures as records. */
  readonly recording: boolean;
  readonly progress: ClosableProgress;
  /** Told the run's id before anything is made, so that a later sweep can find it. */
  readonly onRunId: (runId: string) => void;
}

/**
 * Runs the main job and removes what it made, also when it fails or is cancelled.
 * @throws CancelledError on a signal; ConfigError when there is nothing to check.
 */
export async function runCheck(project: Project, options: CheckOptions): Promise<Report> {
  const { root, config, redactor, environment } = project;
  const temp = await createTempRoot(environment);
  options.onRunId(temp.runId);
  const journal = await openJournal(temp.parent, temp.runId);
  await journal.addFolder(temp.path);
  const redact = (text: string): string => redactor.redact(text);
  const adapter = { environment: { ...environment }, tempDir: temp.path, runId: temp.runId, redact };
  const engine = createDockerEngine(adapter);
  const checkout = createCheckout({
    cwd: root,
    tempDir: temp.path,
    environment: { ...environment },
    remote: options.remote,
  });
  const clean = async (cancelled: boolean): Promise<void> => {
    const cleaned = cancelled ? engine.cleanUp(CANCELLED_CLEAN_UP_MS) : engine.cleanUp();
    await Promise.all([cleaned, checkout.cleanUp()]);
    const left = await temp.remove();
    for (const path of left) options.progress.warn(`could not remove ${path}`);
    if (left.length === 0) await journal.close();
  };
  if (redactor.tooShort() > 0) {
    options.progress.warn(
      `${redactor.tooShort()} secret value(s) are shorter than 4 characters and are not masked.`,
    );
  }
  const run = async (signal: AbortSignal): Promise<Report> =>
    runPipeline(
      {
        version: VERSION,
        config,
        root,
        only: options.only,
        shard: options.shard,
        base: await chooseBase(options.base, checkout),
        judgedByBase: options.judgedByBase,
        recording: options.recording,
        // On a runner everything git does not know was made by an earlier step; on a desk it may be the change.
        cleanCheckout: environment["GITHUB_ACTIONS"] === "true",
        readBaseConfig: (baseRoot, files) =>
          readBaseConfig({ root: baseRoot, files, environment, name: basename(root) }, project.named),
        environment,
        redact,
        now: new Date(),
      },
      {
        engine,
        registry: createRegistry(adapter),
        packageIndex: createPackageIndex({ environment, temp: temp.path }),
        checkout,
        files: createSourceFiles(),
        contexts: createBuildContexts({ environment }),
        drafts: createDockerfileDrafts(temp.path),
        records: options.records,
        progress: options.progress,
        signal,
        clock: () => performance.now(),
      },
    );
  try {
    return await withSignals(run, clean);
  } finally {
    options.progress.close();
  }
}

/** The baseline commit, as the event and git have it. */
async function chooseBase(options: CheckOptions["base"], checkout: Checkout): Promise<KnownBaseChoice> {
  if (options === null) return { kind: "none", reason: null };
  const { given, context, api } = options;
  const { repository } = context;
  return resolveBaseChoice({
    given,
    context,
    checkout,
    askMergeBase:
      api === null || repository === null ? null : (base, head) => mergeBaseOf(api, repository, base, head),
  });
}

/**
 * The base's own configuration, wherever it is there: a change that moves it is not without it. One that is wrong there
 * is null and no error today: it may be what is mended.
 */
async function readBaseConfig(checkout: CheckedOut, named: string | null): Promise<Config | null> {
  try {
    return (await readConfig(checkout, named)) ?? discovered(checkout, null);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
