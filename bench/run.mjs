// @ts-check
/**
 * What Image Budget costs, as ratios in one run on one machine: a whole `check` against the engine's own build and save,
 * and the start of the bundle against `node -e 0`, on the engines of the tests. Then what the inspection costs (inspect.mjs).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProgress } from "../scripts/lib/progress.mjs";
import { startTestEngines } from "../scripts/lib/test-engines.mjs";
import { makeContexts } from "./contexts.mjs";
import { ratio, time } from "./measure.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, "dist", "cli", "index.js");
const ROUNDS = 3;

/**
 * A whole check against what the engine took for the very same work: its build, as the check's report has it, and
 * `docker save` of the same image to nowhere. (The same build run again differs by half on some disks; that would say
 * nothing about us.) The round least disturbed counts.
 * @param {NodeJS.ProcessEnv} environment @param {string} folder
 */
async function checkAgainstEngine(environment, folder) {
  const report = join(folder, "..", "report.json");
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The context changes each round, so that the engine builds for real; the disk is quiet before the clock starts.
    writeFileSync(join(folder, "round"), `${Date.now()}-${Math.random()}`);
    execFileSync("sync");
    const ours = await time(process.execPath, [cli, "check", "--report", report], environment, folder);
    const [image] = JSON.parse(readFileSync(report, "utf8")).images;
    if (image.build.cached) throw new Error("the build came out of the cache");
    await time("docker", ["build", "--quiet", "--tag", "image-budget-bench", folder], environment);
    const theirs = image.build.seconds + (await time("docker", ["save", "image-budget-bench"], environment));
    execFileSync("docker", ["image", "rm", "--force", "image-budget-bench"], {
      env: environment,
      stdio: "ignore",
    });
    rounds.push({ ours, theirs });
  }
  return rounds.reduce((best, one) => (one.ours / one.theirs < best.ours / best.theirs ? one : best));
}

const work = mkdtempSync(join(tmpdir(), "image-budget-bench-"));
let within = true;
try {
  /** @type {{ bundle: number[], node: number[] }} */
  const starts = { bundle: [], node: [] };
  for (let round = 0; round < 10; round++) {
    starts.node.push(await time(process.execPath, ["-e", "0"], process.env));
    starts.bundle.push(await time(process.execPath, [cli, "version"], process.env));
  }
  ratio("start of the bundle / node -e 0", Math.min(...starts.bundle), Math.min(...starts.node), null);

  makeContexts(work);
  const { setting, stop } = await startTestEngines(createProgress());
  try {
    // The stores that runners have; the distribution's old engine is for the tests.
    const modern = setting.engines.filter(({ name }) => name !== "distribution");
    for (const { name: engine, version, environment } of modern) {
      for (const name of /** @type {const} */ (["unpack", "copy"])) {
        const { ours, theirs } = await checkAgainstEngine(
          { ...process.env, ...environment },
          join(work, name),
        );
        const title = `${engine} (Docker ${version}), ${name}: check / build and save`;
        within = ratio(title, ours, theirs, name === "unpack" ? 1.25 : null) && within;
      }
    }
  } finally {
    await stop();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
const inspection = spawnSync(process.execPath, [join(root, "bench", "inspect.mjs")], { stdio: "inherit" });
process.exitCode = within && inspection.status === 0 ? 0 : 1;
