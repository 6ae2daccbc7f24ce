/** The documented recipes as a runner would read them: which job runs, and with which inputs the action is called. */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate, interpolate, isTruthy } from "./expression.js";
import type { ExpressionContext, JobStatus, Value } from "./expression.js";
import { matrixEntries, readWorkflow } from "./workflow.js";
import type { Job, MatrixEntry, Step, Workflow } from "./workflow.js";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const RECIPES = join(ROOT, "docs", "recipes");

export type Recipe = Workflow;

/** What a runner knows when the recipe runs. */
export interface RecipeContext {
  /** `github.event_name`. */
  readonly eventName: string;
  /** The payload: `github.event`. */
  readonly event: Value;
  /** `github.token`. */
  readonly token: string;
  /** `runner.temp`. */
  readonly temp: string;
  /** More members of `github`: `sha`, `ref`, `run_id`. */
  readonly github?: Readonly<Record<string, Value>>;
  /** `inputs` of a workflow_dispatch; those not given are null. */
  readonly inputs?: Readonly<Record<string, Value>>;
  /** Outputs of earlier steps, by the step's id. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How earlier steps ended, by the step's id; those not given have succeeded if they have outputs. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** How the jobs it needs, or the steps before, have ended. Default: success. */
  readonly status?: JobStatus;
}

/** File names of all recipes. */
export function recipeNames(): readonly string[] {
  return readdirSync(RECIPES)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort();
}

/** Reads a recipe by its file name (`pull-request.yml`) or path. */
export function readRecipe(path: string): Recipe {
  return readWorkflow(path.includes("/") ? path : join(RECIPES, path));
}

/** The job called `id`. @throws Error when the recipe has none */
export function jobOf(recipe: Recipe, id: string): Job {
  const job = recipe.jobs[id];
  if (job === undefined) throw new Error(`${recipe.file} has no job ${id}`);
  return job;
}

/** True for a step that is this action, from its repository or, in its own, from the checkout. */
export function isOwnStep({ uses }: Step): boolean {
  return uses !== undefined && /^(?:image-budget\/image-budget@.+|\.\/)$/u.test(uses);
}

/** The job's step that is this action; null when it has none. */
export function ownStep(job: Job): Step | null {
  return job.steps.find(isOwnStep) ?? null;
}

/** Ids of the jobs that call the action, in the recipe's order. */
export function ownJobs(recipe: Recipe): readonly string[] {
  return Object.entries(recipe.jobs)
    .filter(([, job]) => ownStep(job) !== null)
    .map(([id]) => id);
}

/**
 * What stands in `with:` of the action's step, evaluated. Without the defaults of action.yml, which a runner adds.
 * @throws Error when the job has no such step, or an expression is not understood
 */
export function stepInputs(
  recipe: Recipe,
  jobId: string,
  matrixEntry: MatrixEntry,
  context: RecipeContext,
): Readonly<Record<string, string>> {
  const job = jobOf(recipe, jobId);
  const step = ownStep(job);
  if (step === null) throw new Error(`${recipe.file}: job ${jobId} does not use the action`);
  const values = expressionContext(recipe, job, matrixEntry, context);
  return Object.fromEntries(
    Object.entries(step.with).map(([name, text]) => [name, interpolate(text, values)]),
  );
}

/** The inputs of every leg of the job's matrix; one without a matrix. */
export function everyStepInputs(
  recipe: Recipe,
  jobId: string,
  context: RecipeContext,
): readonly Readonly<Record<string, string>>[] {
  return matrixEntries(jobOf(recipe, jobId)).map((entry) => stepInputs(recipe, jobId, entry, context));
}

/**
 * Whether an `if:` lets a job or step run. One that names no status function runs only after success.
 * @throws Error when it is not understood
 */
export function runs(
  recipe: Recipe,
  job: Job,
  condition: string | undefined,
  context: RecipeContext,
  matrixEntry: MatrixEntry = {},
): boolean {
  const succeeded = (context.status ?? "success") === "success";
  if (condition === undefined) return succeeded;
  const expression = condition.replace(/^\s*\$\{\{(.*)\}\}\s*$/su, "$1");
  const named = /\b(?:always|success|failure|cancelled)\(\)/u.test(expression);
  const values = expressionContext(recipe, job, matrixEntry, context);
  return (named || succeeded) && isTruthy(evaluate(expression, values));
}

/** Inputs as a runner hands them to the action's process. */
export function inputEnvironment(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

/** The group in which GitHub lets only the newest run go on; null without one. */
export function concurrencyGroup(recipe: Recipe, context: RecipeContext): string | null {
  if (recipe.concurrency === undefined) return null;
  return interpolate(recipe.concurrency.group, { contexts: githubOf(recipe, context), status: "success" });
}

/** What expressions of a job's leg mean. */
export function expressionContext(
  recipe: Recipe,
  job: Job,
  matrixEntry: MatrixEntry,
  context: RecipeContext,
): ExpressionContext {
  const entries = matrixEntries(job);
  const index = entries.findIndex((entry) => JSON.stringify(entry) === JSON.stringify(matrixEntry));
  const { temp, outputs = {}, outcomes = {}, status = "success" } = context;
  const steps = [...new Set([...Object.keys(outputs), ...Object.keys(outcomes)])];
  return {
    contexts: {
      ...githubOf(recipe, context),
      runner: { temp },
      matrix: matrixEntry,
      strategy: { "job-index": Math.max(index, 0), "job-total": entries.length },
      steps: Object.fromEntries(
        steps.map((id) => [id, { outputs: outputs[id] ?? {}, outcome: outcomes[id] ?? "success" }]),
      ),
    },
    status,
  };
}

function githubOf(recipe: Recipe, context: RecipeContext): Readonly<Record<string, Value>> {
  const { eventName, event, token, github = {}, inputs = {} } = context;
  return { github: { event_name: eventName, event, token, workflow: recipe.name, ...github }, inputs };
}
