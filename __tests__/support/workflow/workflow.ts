/** Workflow files, read through a schema: what the tests ask of them has a type. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const scalars = z.record(z.string(), scalar).transform((values) => mapValues(values, String));
const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));

const eventFilter = z
  .object({
    types: oneOrMore.optional(),
    branches: oneOrMore.optional(),
    tags: oneOrMore.optional(),
    workflows: oneOrMore.optional(),
  })
  .loose();
export type EventFilter = z.infer<typeof eventFilter>;

const events = z.union([
  z.string().transform((name) => ({ [name]: {} })),
  z.array(z.string()).transform((names) => Object.fromEntries(names.map((name) => [name, {}]))),
  z.record(
    z.string(),
    // `schedule` is a list of times.
    z.union([z.null().transform(() => ({})), z.array(z.unknown()).transform(() => ({})), eventFilter]),
  ),
]);

const stepSchema = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.union([z.string(), z.boolean().transform(String)]).optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  "continue-on-error": z.boolean().optional(),
  with: scalars.default({}),
  env: scalars.default({}),
});

const jobSchema = z.object({
  name: z.string().optional(),
  if: z.string().optional(),
  needs: oneOrMore.default([]),
  permissions: permissions.optional(),
  "runs-on": z.string(),
  "timeout-minutes": z.number().optional(),
  strategy: z
    .object({
      "fail-fast": z.boolean().optional(),
      matrix: z.record(z.string(), z.array(scalar)),
    })
    .optional(),
  steps: z.array(stepSchema).min(1),
});

const workflowSchema = z.object({
  name: z.string(),
  on: events,
  permissions: permissions.optional(),
  concurrency: z
    .object({ group: z.string(), "cancel-in-progress": z.union([z.boolean(), z.string()]) })
    .optional(),
  env: scalars.default({}),
  jobs: z.record(z.string(), jobSchema),
});

export type Step = z.infer<typeof stepSchema>;
export type Job = z.infer<typeof jobSchema>;
export type MatrixEntry = Readonly<Record<string, string | number | boolean>>;

export interface Workflow extends z.infer<typeof workflowSchema> {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** Reads one file. @throws Error when it is no workflow, or has something the schema does not know */
export function readWorkflow(path: string): Workflow {
  const text = readFileSync(path, "utf8");
  return { ...workflowSchema.parse(parse(text)), path, file: basename(path), text };
}

/** Every combination of the job's matrix in GitHub's order; one empty entry without a matrix. */
export function matrixEntries(job: Job): readonly MatrixEntry[] {
  return Object.entries(job.strategy?.matrix ?? {}).reduce<readonly MatrixEntry[]>(
    (made, [name, values]) => made.flatMap((entry) => values.map((value) => ({ ...entry, [name]: value }))),
    [{}],
  );
}

/** True when GitHub starts the workflow for this event; `action` and `branch` as far as the event has them. */
export function reactsTo(
  { on }: Pick<Workflow, "on">,
  event: string,
  { action, branch, workflow }: { action?: string; branch?: string; workflow?: string } = {},
): boolean {
  const filter = on[event];
  if (filter === undefined) return false;
  const { types = DEFAULT_TYPES[event], branches, workflows } = filter as EventFilter;
  return (
    (action === undefined || types === undefined || types.includes(action)) &&
    (branch === undefined || branches === undefined || branches.includes(branch)) &&
    (workflow === undefined || workflows === undefined || workflows.includes(workflow))
  );
}

const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["opened", "synchronize", "reopened"],
  merge_group: ["checks_requested"],
};

function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
