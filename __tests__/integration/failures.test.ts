/** What goes wrong before an engine builds anything. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { parseReport } from "../../src/report/json.js";
import { config, removeRepositories, repository, temporaryFiles } from "./support/check.js";
import { runBundle } from "./support/cli.js";
import { engineEnvironments } from "./support/engines.js";

afterEach(removeRepositories);

const [engine] = engineEnvironments();
if (engine === undefined) throw new Error("no engine was started");
const { environment } = engine;
const nowhere = { ...environment, DOCKER_HOST: "unix:///nonexistent/docker.sock" };

describe("a wrong configuration", () => {
  it("exits 2 with every error, its line and what was meant, and needs no engine", async () => {
    const cwd = repository({
      ...config(
        "imagse:\n  api: {}\nimages:\n  web:\n    dockerfile: nope/Dockerfile\n    budget:\n      size: 300 Mb\n      chnage: 5 MB\nfail-on: sometimes\n",
      ),
      "web/Dockerfile": "FROM scratch\n",
    });
    const { status, stderr, stdout } = await runBundle(["check"], { cwd, environment: nowhere });
    expect(status).toBe(2);
    for (const expected of [
      /image-budget\.yml:1: .*imagse.*did you mean "images"/,
      /image-budget\.yml:5: .*nope\/Dockerfile/,
      /image-budget\.yml:7: .*300 Mb/,
      /image-budget\.yml:8: .*chnage.*did you mean "change"/,
      /image-budget\.yml:9: .*sometimes/,
    ]) {
      expect(stderr).toMatch(expected);
    }
    expect(stdout).toBe("");
  });

  it.each([
    [["chekc"], /did you mean "check"/],
    [["check", "--formt", "json"], /did you mean "format"/],
    [["check", "--format", "xml"], /text, markdown, json/],
    [["check", "--only", "nobody"], /no image has this name/],
    [["check", "--config", "missing.yml"], /no such file/],
    [[], /no command/],
  ])("of the usage %j exits 2 and says what would be right", async (args, expected) => {
    const cwd = repository({ Dockerfile: "FROM scratch\n" });
    const { status, stderr } = await runBundle(args, { cwd, environment });
    expect(stderr).toMatch(expected);
    expect(status).toBe(2);
  });
});

describe("an empty repository", () => {
  it("exits 2 and says what to add", async () => {
    const { status, stderr } = await runBundle(["check"], { cwd: repository({}), environment });
    expect(status).toBe(2);
    expect(stderr).toMatch(/no configuration and no Dockerfile/);
    expect(stderr).toMatch(/Add a Dockerfile/);
  });
});

describe("no engine", () => {
  it("exits 3, says how to get one, and still writes the report", async () => {
    const cwd = repository({ Dockerfile: "FROM scratch\n" });
    const { status, stdout } = await runBundle(["check", "--report", "report.json"], {
      cwd,
      environment: nowhere,
    });
    expect(status).toBe(3);
    expect(stdout).toMatch(/nonexistent\/docker\.sock/);
    expect(stdout).toMatch(/DOCKER_HOST|apt-get install/);
    const report = parseReport(readFileSync(join(cwd, "report.json"), "utf8"));
    expect(report).toMatchObject({ status: "error", exitCode: 3, engine: null });
    expect(report.errors).toHaveLength(1);
    expect(temporaryFiles(cwd)).toEqual([]);
  });

  it("exits 3 without a docker client, and says how to get one", async () => {
    const cwd = repository({ Dockerfile: "FROM scratch\n" });
    const { status, stdout } = await runBundle(["check"], {
      cwd,
      environment: { ...environment, PATH: "/nonexistent" },
    });
    expect(status).toBe(3);
    expect(stdout).toMatch(/docker/i);
  });
});

describe("a report that cannot be written", () => {
  const files = { Dockerfile: "FROM scratch\nCOPY a /a\n", a: "a", folder: "a file, not a folder" };

  it("exits 4 when all else is well, and still prints the result", async () => {
    const cwd = repository(files);
    const { status, stderr, stdout } = await runBundle(["check", "--report", "folder/report.json"], {
      cwd,
      environment,
    });
    expect(stderr).toMatch(/could not write folder\/report\.json/);
    expect(stdout).toMatch(/Verdict/);
    expect(status).toBe(4);
  });

  it("never hides a broken budget", async () => {
    const cwd = repository({
      ...files,
      ...config("images: { app: { dockerfile: Dockerfile, budget: { size: 0 } } }"),
    });
    const { status } = await runBundle(["check", "--report", "folder/report.json"], { cwd, environment });
    expect(status).toBe(1);
    expect(existsSync(join(cwd, "folder/report.json"))).toBe(false);
  });
});
