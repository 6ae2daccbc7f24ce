import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { parseReport } from "../../../src/report/json.js";
import type { ImageReport, Report } from "../../../src/report/schema.js";
import { makeFolder, runBundle, temporaryFolderOf } from "./cli.js";
import type { Finished, RunOptions } from "./cli.js";

export type Files = Parameters<typeof makeFolder>[0];

const opened: { remove(): void }[] = [];

/** A temporary repository that `removeRepositories` removes. */
export function repository(files: Files): string {
  const folder = makeFolder(files);
  opened.push(folder);
  return folder.root;
}

export function removeRepositories(): void {
  for (const folder of opened.splice(0)) folder.remove();
}

/** The configuration file with this text. */
export const config = (text: string): Files => ({ ".github/image-budget.yml": text });

export interface Checked extends Finished {
  readonly cwd: string;
  readonly report: Report;
  image(name: string): ImageReport;
}

/** Runs `image-budget check`, or `trial`, in a new repository and reads the report it wrote. */
export async function check(
  files: Files,
  environment: NodeJS.ProcessEnv,
  options: Partial<RunOptions> & {
    readonly command?: "check" | "trial";
    readonly args?: readonly string[];
  } = {},
): Promise<Checked> {
  const cwd = options.cwd ?? repository(files);
  const finished = await runBundle(
    [
      options.command ?? "check",
      ...["--report", "out/report.json", "--markdown", "out/report.md"],
      ...(options.args ?? []),
    ],
    { ...options, cwd, environment },
  );
  const path = join(cwd, "out", "report.json");
  if (!existsSync(path)) throw new Error(`no report was written:\n${finished.stdout}\n${finished.stderr}`);
  const report = parseReport(readFileSync(path, "utf8"));
  return {
    ...finished,
    cwd,
    report,
    image: (name) => {
      const found = report.images.find((image) => image.name === name);
      if (found === undefined) throw new Error(`no image ${JSON.stringify(name)} in the report`);
      return found;
    },
  };
}

/** Runs a docker command against an engine and returns what it prints. */
export function docker(environment: NodeJS.ProcessEnv, args: readonly string[]): string {
  return execFileSync("docker", args, {
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Images, tags and containers of ours that are on the engine. */
export function leftOvers(environment: NodeJS.ProcessEnv): readonly string[] {
  return [
    docker(environment, ["image", "ls", "--all", "--quiet", "--filter", "label=image-budget.run"]),
    docker(environment, ["image", "ls", "--quiet", "--filter", "reference=image-budget-tmp*"]),
    docker(environment, ["ps", "--all", "--quiet"]),
  ]
    .flatMap((printed) => printed.split("\n"))
    .filter((line) => line !== "");
}

/** What runs in this repository have left in their temporary folder. */
export const temporaryFiles = (cwd: string): readonly string[] => readdirSync(temporaryFolderOf(cwd));

/** Every file below a folder with a digest of what it holds. */
export function snapshotOf(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    const state = lstatSync(path);
    if (state.isFile()) found[name] = createHash("sha256").update(readFileSync(path)).digest("hex");
    else if (state.isSymbolicLink()) found[name] = readlinkSync(path);
  }
  return found;
}

/** Runs git as somebody, without the machine's own settings. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
}
