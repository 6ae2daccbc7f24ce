import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { INPUTS, readInputs } from "../../src/commands/action-inputs.js";
import { evaluate, interpolate } from "../support/workflow/expression.js";
import type { Value } from "../support/workflow/expression.js";
import {
  concurrencyGroup,
  everyStepInputs,
  inputEnvironment,
  jobOf,
  ownJobs,
  readRecipe,
  recipeNames,
  ROOT,
  runs,
  stepInputs,
} from "../support/workflow/recipe.js";
import type { RecipeContext } from "../support/workflow/recipe.js";
import { reactsTo } from "../support/workflow/workflow.js";
import type { Step, Workflow } from "../support/workflow/workflow.js";

const on = (eventName: string, event: Value = {}, more: Partial<RecipeContext> = {}): RecipeContext => ({
  eventName,
  event,
  token: "t0ken",
  temp: "/temp",
  github: { sha: "c0ffee", ref: "refs/heads/main", ref_name: "main" },
  ...more,
});
const PULL_REQUEST = on("pull_request", { pull_request: { number: 7 } });
const PUSH = on("push", { repository: { default_branch: "main" } });
const REPORT = "/temp/image-budget-report.json";

/** Events of each recipe, and what its jobs hand to the action: one row per leg of a matrix. */
const EXPECTED: Readonly<
  Record<
    string,
    { events: readonly string[]; jobs: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> }
  >
> = {
  "alpine-trial.yml": { events: ["pull_request"], jobs: { "image-budget": [{ trial: "false" }] } },
  "dispatch.yml": {
    events: ["workflow_dispatch"],
    jobs: { "image-budget": [{ only: "", base: "", trial: "" }] },
  },
  "fork-measure.yml": {
    events: ["push", "pull_request"],
    jobs: { measure: [{ mode: "measure", report: REPORT }] },
  },
  "fork-publish.yml": {
    events: ["workflow_run"],
    jobs: { publish: [{ mode: "publish", reports: "/temp/reports" }] },
  },
  "matrix-names.yml": {
    events: ["pull_request"],
    jobs: {
      measure: ["api", "frontend", "worker"].map((only) => ({ mode: "measure", only, report: REPORT })),
      publish: [{ mode: "publish", reports: "/temp/reports" }],
    },
  },
  "matrix-shards.yml": {
    events: ["push", "pull_request"],
    jobs: {
      measure: [1, 2, 3, 4, 5, 6, 7, 8].map((shard) => ({
        mode: "measure",
        shard: `${shard}/8`,
        report: REPORT,
      })),
      publish: [{ mode: "publish", reports: "/temp/reports" }],
    },
  },
  "merge-queue.yml": { events: ["pull_request", "merge_group"], jobs: { "image-budget": [{}] } },
  "monorepo-changed.yml": {
    events: ["push", "pull_request"],
    jobs: { "image-budget": [{ only: "changed" }] },
  },
  "override-label.yml": { events: ["pull_request"], jobs: { "image-budget": [{}] } },
  "pull-request.yml": { events: ["pull_request"], jobs: { "image-budget": [{}] } },
  "push.yml": { events: ["push"], jobs: { "image-budget": [{}] } },
  "records-file.yml": {
    events: ["push", "pull_request"],
    jobs: { "image-budget": [{ records: "/temp/records/records.json" }] },
  },
  "schedule.yml": { events: ["schedule"], jobs: { "image-budget": [{}] } },
  "with-records.yml": { events: ["push", "pull_request"], jobs: { "image-budget": [{}] } },
};

const stepOf = (recipe: Workflow, job: string, action: string): Step => {
  const found = jobOf(recipe, job).steps.find(({ uses }) => uses?.startsWith(`${action}@`));
  if (found === undefined) throw new Error(`${recipe.file}: ${job} has no ${action}`);
  return found;
};

describe("the recipes", () => {
  it("are these", () => {
    expect(recipeNames()).toEqual(Object.keys(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))(
    "%s reacts to its events and calls the action so",
    (name, { events, jobs }) => {
      const recipe = readRecipe(name);
      expect(Object.keys(recipe.on)).toEqual(events);
      expect(ownJobs(recipe)).toEqual(Object.keys(jobs));
      for (const [job, inputs] of Object.entries(jobs)) {
        expect(everyStepInputs(recipe, job, PULL_REQUEST)).toEqual(inputs);
      }
    },
  );

  it.each(recipeNames())("%s gives inputs that exist, with values they may have", (name) => {
    const recipe = readRecipe(name);
    for (const job of ownJobs(recipe)) {
      for (const context of [PULL_REQUEST, PUSH]) {
        for (const inputs of everyStepInputs(recipe, job, context)) {
          expect([...INPUTS]).toEqual(expect.arrayContaining(Object.keys(inputs)));
          expect(() => readInputs((input) => inputs[input] ?? "")).not.toThrow();
        }
      }
    }
  });

  it.each(["docs/pull-requests.md", "docs/recipes/README.md"])("are all linked from %s", (document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    const folder = document.startsWith("docs/recipes/") ? "" : "recipes/";
    for (const name of recipeNames()) expect(text).toContain(`](${folder}${name})`);
  });

  it("keep the runs of different pull requests apart, also of forks whose branches have one name", () => {
    for (const name of recipeNames()) {
      const recipe = readRecipe(name);
      if (recipe.on["pull_request"] === undefined) continue;
      const groups = [7, 8].map((number) =>
        concurrencyGroup(
          recipe,
          on(
            "pull_request",
            { pull_request: { number, head: { ref: "main" } } },
            { github: { head_ref: "main" } },
          ),
        ),
      );
      expect(new Set(groups).size).toBe(2);
      if (recipe.on["push"] === undefined) continue;
      const commits = ["a", "b"].map((sha) => concurrencyGroup(recipe, on("push", {}, { github: { sha } })));
      expect(new Set(commits).size).toBe(2);
    }
  });
});

describe("reports between jobs", () => {
  it.each(["fork-measure.yml", "matrix-shards.yml", "matrix-names.yml"])(
    "%s uploads what it measured, each leg under a name of its own, and also when a budget is broken",
    (name) => {
      const recipe = readRecipe(name);
      const job = jobOf(recipe, "measure");
      const upload = stepOf(recipe, "measure", "actions/upload-artifact");
      expect(upload.with["path"]).toBe(
        job.steps.find(({ with: { mode } }) => mode === "measure")?.with["report"],
      );
      expect(upload.with["if-no-files-found"]).toBe("error");
      const legs = Object.keys(job.strategy?.matrix ?? {});
      for (const leg of legs) expect(upload.with["name"]).toContain(`\${{ matrix.${leg} }}`);
      expect(job.strategy?.["fail-fast"]).toBe(legs.length > 0 ? false : undefined);
      expect(runs(recipe, job, upload.if, { ...PULL_REQUEST, status: "failure" })).toBe(true);
      expect(runs(recipe, job, upload.if, { ...PULL_REQUEST, status: "cancelled" })).toBe(false);
    },
  );

  it.each(["fork-publish.yml", "matrix-shards.yml", "matrix-names.yml"])(
    "%s publishes what was downloaded, without a checkout",
    (name) => {
      const recipe = readRecipe(name);
      const job = jobOf(recipe, "publish");
      const download = stepOf(recipe, "publish", "actions/download-artifact");
      expect(job.steps).toHaveLength(2);
      expect(job.steps[1]?.with["reports"]).toBe(download.with["path"]);
      expect(download.with["merge-multiple"]).toBeUndefined();
    },
  );

  it.each(["matrix-shards.yml", "matrix-names.yml"])("%s judges although a leg has failed", (name) => {
    const recipe = readRecipe(name);
    const job = jobOf(recipe, "publish");
    expect(job.needs).toEqual(["measure"]);
    expect(runs(recipe, job, job.if, { ...PULL_REQUEST, status: "failure" })).toBe(true);
    expect(runs(recipe, job, job.if, { ...PULL_REQUEST, status: "cancelled" })).toBe(false);
  });

  it("go from the fork's run to the one that follows it, under one name", () => {
    const [measure, publish] = [readRecipe("fork-measure.yml"), readRecipe("fork-publish.yml")];
    expect(publish.on["workflow_run"]).toEqual({ workflows: [measure.name], types: ["completed"] });
    const download = stepOf(publish, "publish", "actions/download-artifact");
    expect(download.with).toEqual({
      name: stepOf(measure, "measure", "actions/upload-artifact").with["name"],
      path: "${{ runner.temp }}/reports",
      "run-id": "${{ github.event.workflow_run.id }}",
      "github-token": "${{ github.token }}",
    });
    expect(jobOf(measure, "measure").permissions).toEqual({ contents: "read", "pull-requests": "read" });
  });

  it.each([
    ["pull_request", "success", true],
    ["pull_request", "failure", true],
    ["pull_request", "cancelled", false],
    ["pull_request", "skipped", false],
    ["pull_request", "action_required", false],
    ["push", "success", false],
  ])("are published after a run of %s that ended with %s: %s", (event, conclusion, expected) => {
    const recipe = readRecipe("fork-publish.yml");
    const job = jobOf(recipe, "publish");
    expect(runs(recipe, job, job.if, on("workflow_run", { workflow_run: { event, conclusion } }))).toBe(
      expected,
    );
  });
});

describe("single recipes", () => {
  it("override-label.yml starts when a label comes or goes, and skips no job: skipped counts as passed", () => {
    const recipe = readRecipe("override-label.yml");
    for (const action of ["opened", "synchronize", "reopened", "labeled", "unlabeled"]) {
      expect(reactsTo(recipe, "pull_request", { action })).toBe(true);
    }
    expect(reactsTo(readRecipe("pull-request.yml"), "pull_request", { action: "labeled" })).toBe(false);
    for (const job of Object.values(recipe.jobs)) {
      for (const part of [job, ...job.steps]) expect(part.if).toBeUndefined();
    }
  });

  it("monorepo-changed.yml builds everything on main, and starts on every pull request", () => {
    const recipe = readRecipe("monorepo-changed.yml");
    expect(stepInputs(recipe, "image-budget", {}, PUSH)).toEqual({ only: "" });
    expect(recipe.on["pull_request"]).toEqual({});
  });

  it("merge-queue.yml reports under one name on both events", () => {
    const recipe = readRecipe("merge-queue.yml");
    expect(reactsTo(recipe, "merge_group", { action: "checks_requested" })).toBe(true);
    expect(Object.keys(recipe.jobs)).toHaveLength(1);
    for (const job of Object.values(recipe.jobs)) expect(job.if).toBeUndefined();
  });

  it("dispatch.yml hands over what was asked for, as it is", () => {
    const asked = (trial: string): Value => {
      const context = on("workflow_dispatch", {}, { inputs: { image: "api", base: "v1.0.0", trial } });
      return stepInputs(readRecipe("dispatch.yml"), "image-budget", {}, context);
    };
    expect(asked("none")).toEqual({ only: "api", base: "v1.0.0", trial: "false" });
    expect(asked("slim")).toEqual({ only: "api", base: "v1.0.0", trial: "slim" });
  });

  it("alpine-trial.yml tries when the label is there, and skips no job for any other", () => {
    const labelled = (...names: readonly string[]): Value => ({
      pull_request: { number: 7, labels: names.map((name) => ({ name })) },
    });
    const tried = (...names: readonly string[]): Value =>
      stepInputs(readRecipe("alpine-trial.yml"), "image-budget", {}, on("pull_request", labelled(...names)))[
        "trial"
      ] ?? null;
    expect([tried(), tried("bug"), tried("bug", "try-alpine")]).toEqual(["false", "false", "true"]);
    const recipe = readRecipe("alpine-trial.yml");
    expect(reactsTo(recipe, "pull_request", { action: "labeled" })).toBe(true);
    for (const job of Object.values(recipe.jobs)) {
      for (const part of [job, ...job.steps]) expect(part.if).toBeUndefined();
    }
  });

  it("push.yml records every commit of the default branch, and ends superseded runs of others", () => {
    const cancels = String(readRecipe("push.yml").concurrency?.["cancel-in-progress"]);
    const github = (ref_name: string): Value => ({
      ref_name,
      event: { repository: { default_branch: "main" } },
    });
    const cancelled = (branch: string): string =>
      interpolate(cancels, { contexts: { github: github(branch) }, status: "success" });
    expect([cancelled("main"), cancelled("topic")]).toEqual(["false", "true"]);
  });

  it("records-file.yml lets only runs on main write, in a job that builds nothing", () => {
    const recipe = readRecipe("records-file.yml");
    const keep = jobOf(recipe, "keep");
    expect(runs(recipe, keep, keep.if, PUSH)).toBe(true);
    expect(runs(recipe, keep, keep.if, PULL_REQUEST)).toBe(false);
    expect(ownJobs(recipe)).not.toContain("keep");
    expect(jobOf(recipe, "image-budget").permissions?.["contents"]).toBe("read");
  });

  it("reach the action as a runner hands inputs over", () => {
    expect(inputEnvironment({ "github-token": "t", mode: "check" })).toEqual({
      "INPUT_GITHUB-TOKEN": "t",
      INPUT_MODE: "check",
    });
  });
});

describe("the documents", () => {
  const documents = [
    "README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];
  /** Anchors as GitHub makes them of headings. */
  const anchors = (text: string): readonly string[] =>
    [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );

  it.each(documents)("%s links to what is there", (document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)) {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? join(ROOT, document) : join(ROOT, dirname(document), path);
      expect([target, existsSync(file)]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchors(readFileSync(file, "utf8"))).toContain(anchor);
    }
  });
});

describe("expressions", () => {
  const context = {
    contexts: {
      github: { event: { n: 7, label: { name: "It's" }, none: null, list: ["a", "b"] }, event_name: "push" },
    },
    status: "failure",
  } as const;

  it.each<[string, Value]>([
    ["github.event.n", 7],
    ["github.event.missing.deeper", null],
    ["github['event'].n", 7],
    ["github.EVENT_NAME == 'PUSH'", true],
    ["github.event.label.name == 'it''s'", true],
    ["github.event.n == '7' && 'yes' || 'no'", "yes"],
    ["github.event.none || 'default'", "default"],
    ["'' || github.event.n != 7", false],
    ["!(github.event.n == 7)", false],
    ["contains(github.event.list, 'B') && contains('abc', 'C')", true],
    ["startsWith(github.event_name, 'pu')", true],
    ["failure() && !cancelled() && !success() && always()", true],
    ["1.5 == '1.5'", true],
    ["null == 0", true],
  ])("%s", (expression, expected) => {
    expect(evaluate(expression, context)).toEqual(expected);
  });

  it.each(["nobody.n", "github.", "a b", "hashFiles('x')", "'open", "(1", "1 +", ""])(
    "refuses %j rather than guess",
    (expression) => {
      expect(() => evaluate(expression, context)).toThrow(/not understood/u);
    },
  );

  it("become text inside a value", () => {
    expect(interpolate("${{ github.event.n }}/${{ github.event.none }}${{ true }}", context)).toBe("7/true");
    expect(interpolate("no expression", context)).toBe("no expression");
  });
});
