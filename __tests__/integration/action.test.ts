/** The action as a runner runs it: inputs by environment, outputs, state and summary by file, the post step after. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { parseReport } from "../../src/report/json.js";
import { config, leftOvers, removeRepositories, repository } from "./support/check.js";
import type { Files } from "./support/check.js";
import { runBundle } from "./support/cli.js";
import { engineEnvironments, makeBusyboxBase, nodeBinaries } from "./support/engines.js";

afterEach(removeRepositories);

const OVER: Files = {
  ...config(
    "images: { big: { dockerfile: big/Dockerfile, budget: { size: 1 kB } }, small: { dockerfile: small/Dockerfile, budget: { size: 1 kB } } }",
  ),
  "big/Dockerfile": "FROM scratch\n# the reason\nCOPY data /data\n",
  "big/data": "x".repeat(5000),
  "small/Dockerfile": "FROM scratch\nCOPY data /data\n",
  "small/data": "x",
};

/** Name to value out of the runner's file format, multi-line values included. */
function fileCommands(path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const match of readFileSync(path, "utf8").matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    found[match[1] ?? ""] = match[3] ?? "";
  }
  return found;
}

describe.each(engineEnvironments())("the action on $name", ({ environment }) => {
  it.each(nodeBinaries())(
    "fails last, after outputs, summary and annotations are written (Node $version)",
    async ({ path }) => {
      const cwd = repository(OVER);
      const finished = await runBundle([], { bundle: "action", runner: true, cwd, environment, node: path });
      const outputs = fileCommands(join(cwd, ".runner/output.txt"));
      expect(outputs).toMatchObject({
        status: "fail",
        "exit-code": "1",
        "total-bytes": "5001",
        "change-bytes": "",
        "saving-bytes": "",
        failed: '["big"]',
      });
      expect(outputs["summary"]).not.toContain("\n");
      const report = parseReport(readFileSync(outputs["report"] ?? "", "utf8"));
      expect(report.images.map(({ name, status }) => [name, status])).toEqual([
        ["big", "fail"],
        ["small", "pass"],
      ]);
      expect(readFileSync(outputs["markdown"] ?? "", "utf8")).toContain("big");
      expect(readFileSync(join(cwd, ".runner/summary.md"), "utf8")).toContain("big");
      expect(finished.stdout).toMatch(/::error title=[^\n]*file=big\/Dockerfile,line=3[^\n]*::.*5 kB/);
      expect(finished.status).toBe(1);
    },
  );

  it("checks only what it is asked for, without summary and annotations when they are off", async () => {
    const cwd = repository(OVER);
    const extra = {
      INPUT_ONLY: "small\n",
      INPUT_SUMMARY: "false",
      INPUT_ANNOTATIONS: "false",
      INPUT_REPORT: "made/report.json",
    };
    const finished = await runBundle([], { bundle: "action", runner: true, cwd, environment, extra });
    expect(finished.status).toBe(0);
    expect(parseReport(readFileSync(join(cwd, "made/report.json"), "utf8")).images).toHaveLength(1);
    expect(readFileSync(join(cwd, ".runner/summary.md"), "utf8")).toBe("");
    expect(finished.stdout).not.toMatch(/^::(error|warning)/m);
  });

  it("annotates the configuration's lines when it is wrong", async () => {
    const cwd = repository({
      ...config("images:\n  app:\n    dockerfil: x\n"),
      Dockerfile: "FROM scratch\n",
    });
    const finished = await runBundle([], { bundle: "action", runner: true, cwd, environment });
    expect(finished.stdout).toMatch(
      /::error [^\n]*file=\.github\/image-budget\.yml[^\n]*line=3[^\n]*::[^\n]*dockerfil/,
    );
    expect(fileCommands(join(cwd, ".runner/output.txt"))).toMatchObject({
      status: "error",
      "exit-code": "2",
    });
    expect(finished.status).toBe(1);
  });

  it("sweeps up in the post step what a killed run has left, and only that", async () => {
    await makeBusyboxBase(environment, "image-budget-test/busybox");
    const cwd = repository({
      ...config(
        "images: { quick: { dockerfile: quick/Dockerfile }, slow: { dockerfile: Dockerfile } }\nconcurrency: 2\n",
      ),
      Dockerfile: `FROM image-budget-test/busybox\nRUN echo ${Date.now()} && sleep 20\n`,
      "quick/Dockerfile": "FROM scratch\nCOPY data /data\n",
      "quick/data": "x",
    });
    await runBundle([], {
      bundle: "action",
      runner: true,
      cwd,
      environment,
      kill: { afterMs: 6000, signal: "SIGKILL" },
    });
    const state = fileCommands(join(cwd, ".runner/state.txt"));
    const left = readdirSync(join(cwd, ".runner/temp"));
    expect(left.length).toBeGreaterThan(0);
    expect(leftOvers(environment)).not.toEqual([]);
    mkdirSync(join(cwd, ".runner/temp/of-another-step"));
    const extra = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
    const post = await runBundle([], { bundle: "action", runner: true, cwd, environment, extra });
    expect(post.status).toBe(0);
    expect(readdirSync(join(cwd, ".runner/temp"))).toEqual(["of-another-step"]);
    // The killed run's client was still building: it is ended, or its image would come after the sweep.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(leftOvers(environment)).toEqual([]);
    expect(existsSync(join(cwd, "Dockerfile"))).toBe(true);
  });
});

describe.each(nodeBinaries())("the command on Node $version", ({ path }) => {
  const [engine] = engineEnvironments();

  it("answers, checks and explains", async () => {
    if (engine === undefined) throw new Error("no engine was started");
    const cwd = repository({ Dockerfile: "FROM scratch\nCOPY data /data\n", data: "12345" });
    const options = { cwd, environment: engine.environment, node: path };
    expect((await runBundle(["version"], options)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runBundle(["config"], options)).stdout).toContain("Dockerfile");
    const checked = await runBundle(["check", "--format", "json"], options);
    expect(parseReport(checked.stdout).images[0]?.size?.bytes).toBe(5);
    expect((await runBundle(["init"], options)).status).toBe(0);
    expect(readFileSync(join(cwd, ".github/image-budget.yml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=/,
    );
    expect((await runBundle(["check"], options)).status).toBe(0);
    expect((await runBundle(["init"], options)).status).toBe(2);
  });
});
