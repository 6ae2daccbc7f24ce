/** A documented workflow as a runner runs it: jobs in the order of `needs`, every leg of a matrix, artifacts between. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { interpolate } from "../../support/workflow/expression.js";
import type { JobStatus, Value } from "../../support/workflow/expression.js";
import { TOKEN } from "../../support/github-server/index.js";
import { expressionContext, isOwnStep, readRecipe, runs } from "../../support/workflow/recipe.js";
import type { Recipe, RecipeContext } from "../../support/workflow/recipe.js";
import { matrixEntries, reactsTo } from "../../support/workflow/workflow.js";
import type { Job, MatrixEntry, Step } from "../../support/workflow/workflow.js";
import { git } from "./check.js";
import type { Forge, JobResult, Runner, RunnerJob } from "./forge.js";

export interface WorkflowOptions {
  /** The event comes from a fork: its token can only read, whatever the workflow grants. */
  readonly fork?: boolean;
  /** `inputs` of a workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Runs whose artifacts this one may download, by id. */
  readonly artifactsOf?: ReadonlyMap<number, Artifacts>;
  /** A job's leg that never ends by itself: `measure 3` has neither report nor artifact. */
  readonly lost?: readonly string[];
}

/** Folders by the artifact's name. */
export type Artifacts = Map<string, string>;

/** One leg of one job. */
export interface LegResult {
  readonly job: string;
  /** The job's name, and the values of the matrix: `measure 3`. */
  readonly name: string;
  readonly outcome: "success" | "failure";
  /** What the action's step did; null when it did not run. */
  readonly own: JobResult | null;
}

export interface WorkflowResult {
  readonly recipe: string;
  readonly runId: number;
  readonly conclusion: "success" | "failure";
  readonly legs: readonly LegResult[];
  readonly skipped: readonly string[];
  readonly artifacts: Artifacts;
}

let nextRun = 70_000;

/** Runs a recipe for an event. @throws Error when it does not react to it, or has a step that no runner here knows */
export async function runWorkflow(
  forge: Forge,
  environment: NodeJS.ProcessEnv,
  name: string,
  trigger: RunnerJob,
  options: WorkflowOptions = {},
): Promise<WorkflowResult> {
  const recipe = readRecipe(name);
  if (!reactsTo(recipe, trigger.event)) throw new Error(`${name} does not react to ${trigger.event}`);
  const runId = (nextRun += 1);
  const artifacts: Artifacts = new Map();
  const known = new Map([...(options.artifactsOf ?? []), [runId, artifacts]]);
  const run = { forge, environment, recipe, trigger, options, runId, artifacts, known };
  const legs: LegResult[] = [];
  const skipped: string[] = [];
  for (const id of inOrder(recipe)) {
    const job = recipe.jobs[id];
    if (job === undefined) continue;
    const needed = legs.filter((leg) => job.needs.includes(leg.job));
    const status: JobStatus = needed.some(({ outcome }) => outcome === "failure") ? "failure" : "success";
    if (!runs(recipe, job, job.if, contextOf(run, "/none", { status }))) {
      skipped.push(id);
      continue;
    }
    for (const entry of matrixEntries(job)) legs.push(await runLeg(run, id, job, entry));
  }
  const failed = legs.some(({ outcome }) => outcome === "failure");
  return { recipe: name, runId, conclusion: failed ? "failure" : "success", legs, skipped, artifacts };
}

/** What set off a run of fork-publish.yml: the other run, as GitHub tells of it. */
export function workflowRunJob(
  measured: Pick<WorkflowResult, "runId" | "conclusion">,
  trigger: RunnerJob,
  head: {
    readonly sha: string;
    readonly owner?: string;
    readonly branch?: string;
    readonly attempt?: number;
  },
): RunnerJob {
  const repository = { full_name: "octo/images", default_branch: "main" };
  return {
    event: "workflow_run",
    payload: {
      action: "completed",
      workflow_run: {
        id: measured.runId,
        run_attempt: head.attempt ?? 1,
        event: trigger.event,
        conclusion: measured.conclusion,
        head_sha: head.sha,
        head_branch: head.branch ?? "topic",
        head_repository: { owner: { login: head.owner ?? "octo" } },
        html_url: `https://github.example/octo/images/actions/runs/${measured.runId}`,
        // GitHub leaves it empty for forks, which is why nobody may ask it.
        pull_requests: [],
      },
      repository,
    },
    sha: "0".repeat(40),
    ref: "refs/heads/main",
    checkout: null,
  };
}

interface Run {
  readonly forge: Forge;
  readonly environment: NodeJS.ProcessEnv;
  readonly recipe: Recipe;
  readonly trigger: RunnerJob;
  readonly options: WorkflowOptions;
  readonly runId: number;
  readonly artifacts: Artifacts;
  readonly known: ReadonlyMap<number, Artifacts>;
}

/** Jobs after those they need. */
function inOrder({ jobs }: Recipe): readonly string[] {
  const order: string[] = [];
  const visit = (id: string): void => {
    if (order.includes(id)) return;
    jobs[id]?.needs.forEach(visit);
    order.push(id);
  };
  Object.keys(jobs).forEach(visit);
  return order;
}

function contextOf(run: Run, temp: string, more: Partial<RecipeContext> = {}): RecipeContext {
  const { trigger, options } = run;
  return {
    eventName: trigger.event,
    // It is JSON: what GitHub sends.
    event: JSON.parse(JSON.stringify(trigger.payload)) as Value,
    token: TOKEN,
    temp,
    github: {
      sha: trigger.sha,
      ref: trigger.ref,
      ref_name: trigger.ref.replace(/^refs\/heads\//u, ""),
      run_id: run.runId,
    },
    ...(options.inputs === undefined ? {} : { inputs: options.inputs }),
    ...more,
  };
}

async function runLeg(run: Run, id: string, job: Job, entry: MatrixEntry): Promise<LegResult> {
  const name = [id, ...Object.values(entry)].join(" ");
  if (run.options.lost?.includes(name) === true) return { job: id, name, outcome: "failure", own: null };
  const runner = run.forge.newRunner();
  const outcomes: Record<string, string> = {};
  let status: JobStatus = "success";
  let own: JobResult | null = null;
  const granted = job.permissions?.["pull-requests"] ?? "none";
  run.forge.github.state.access = run.options.fork === true && granted === "write" ? "read" : granted;
  for (const step of job.steps) {
    const context = contextOf(run, runner.temp, { status, outcomes });
    if (!runs(run.recipe, job, step.if, context, entry)) {
      if (step.id !== undefined) outcomes[step.id] = "skipped";
      continue;
    }
    const values = expressionContext(run.recipe, job, entry, context);
    const inputs = Object.fromEntries(
      Object.entries(step.with).map(([input, text]) => [input, interpolate(text, values)]),
    );
    let succeeded = true;
    if (isOwnStep(step)) {
      own = await run.forge.run(run.environment, { ...run.trigger, runner, inputs, runId: run.runId });
      succeeded = own.status === 0;
    } else {
      succeeded = await otherStep(run, runner, step, inputs).then(
        () => true,
        (error: unknown) => {
          if (error instanceof StepFailure) return false;
          throw error;
        },
      );
    }
    if (step.id !== undefined) outcomes[step.id] = succeeded ? "success" : "failure";
    if (!succeeded && step["continue-on-error"] !== true) status = "failure";
  }
  run.forge.github.state.access = "write";
  return { job: id, name, outcome: status === "success" ? "success" : "failure", own };
}

/** A step that ended red, as it may. */
class StepFailure extends Error {}

async function otherStep(
  run: Run,
  runner: Runner,
  step: Step,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  if (step.run !== undefined) return shell(run, runner, step.run);
  const action = step.uses?.replace(/@.*$/u, "") ?? "";
  switch (action) {
    case "actions/checkout": {
      const { checkout } = run.trigger;
      const revision = inputs["ref"] ?? checkout;
      if (revision === null) throw new Error("a job that publishes checks something out");
      await run.forge.checkOut(runner, revision).catch((error: unknown) => {
        throw new StepFailure(String(error));
      });
      // The server here takes no push; the folder behind it does.
      git(runner.workspace, "remote", "set-url", "--push", "origin", run.forge.bare);
      return;
    }
    case "actions/upload-artifact":
      upload(run, inputs);
      return;
    case "actions/download-artifact":
      download(run, inputs);
      return;
    default:
      throw new Error(`${run.recipe.file}: no runner here knows ${action}`);
  }
}

async function shell(run: Run, runner: Runner, script: string): Promise<void> {
  try {
    await promisify(execFile)("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: runner.workspace,
      env: {
        PATH: process.env["PATH"],
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        RUNNER_TEMP: runner.temp,
        GITHUB_SHA: run.trigger.sha,
      },
    });
  } catch (error) {
    throw new StepFailure(String(error));
  }
}

/** One path, as all recipes have it: of a file the artifact is the file, of a folder what is in it. */
function upload(run: Run, { name = "", path = "" }: Readonly<Record<string, string>>): void {
  if (!existsSync(path)) throw new StepFailure(`no files were found: ${path}`);
  if (/[\\/:*?"<>|]/u.test(name)) throw new StepFailure(`an artifact cannot be called ${name}`);
  const folder = join(run.forge.newRunner().temp, "artifact");
  mkdirSync(folder);
  cpSync(path, join(folder, basename(path)), { recursive: true });
  run.artifacts.set(name, folder);
}

/** By name into the folder itself, by pattern into a folder for each. */
function download(run: Run, inputs: Readonly<Record<string, string>>): void {
  const { name, pattern, path = "" } = inputs;
  const from = run.known.get(Number(inputs["run-id"] ?? run.runId)) ?? new Map<string, string>();
  mkdirSync(path, { recursive: true });
  if (name !== undefined) {
    const folder = from.get(name);
    if (folder === undefined) throw new StepFailure(`there is no artifact ${name}`);
    cpSync(folder, path, { recursive: true });
    return;
  }
  const matching = new RegExp(`^${(pattern ?? "*").replaceAll("*", ".*")}$`, "u");
  for (const [artifact, folder] of from) {
    if (matching.test(artifact)) cpSync(folder, join(path, artifact), { recursive: true });
  }
}
