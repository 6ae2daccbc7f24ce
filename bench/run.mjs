// @ts-check
/**
 * What Image Budget costs, as ratios in one run on one machine: a whole `check` against the engine's own build and save,
 * and the start of the bundle against `node -e 0`, on the engines of the tests.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { randomFillSync } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createProgress } from "../scripts/lib/progress.mjs";
import { startTestEngines } from "../scripts/lib/test-engines.mjs";
import { ratio, time } from "./measure.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, "dist", "cli", "index.js");
const ROUNDS = 3;
/** About what the guide's slim API weighs. */
const PAYLOAD = 400_000_000;

/** A context of files that neither compress to nothing nor are all noise. @param {string} folder */
function makeContext(folder) {
  mkdirSync(join(folder, "data"), { recursive: true });
  const block = Buffer.alloc(1_000_000);
  for (let index = 0; index < PAYLOAD / block.length; index++) {
    randomFillSync(block, 0, 300_000);
    writeFileSync(join(folder, "data", `file-${index}`), block);
  }
  writeFileSync(join(folder, "Dockerfile"), "FROM scratch\nARG ROUND\nLABEL round=$ROUND\nCOPY data /data\n");
}

/** @param {NodeJS.ProcessEnv} environment @param {string} folder */
async function checkAgainstEngine(environment, folder) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The context changes each round, so that both sides build for real, and each goes first in turn.
    const fresh = () => writeFileSync(join(folder, "data", "round"), `${Date.now()}-${Math.random()}`);
    const engine = async () => {
      fresh();
      const started = performance.now();
      await time("docker", ["build", "--quiet", "--tag", "image-budget-bench", folder], environment);
      await time("docker", ["save", "image-budget-bench"], environment);
      theirs.push((performance.now() - started) / 1000);
      execFileSync("docker", ["image", "rm", "--force", "image-budget-bench"], {
        env: environment,
        stdio: "ignore",
      });
    };
    const check = async () => {
      fresh();
      ours.push(
        await time(
          process.execPath,
          [cli, "check", "--output", join(folder, "..", "out.txt")],
          environment,
          folder,
        ),
      );
    };
    for (const side of round % 2 === 0 ? [engine, check] : [check, engine]) await side();
  }
  return { ours: Math.min(...ours), theirs: Math.min(...theirs) };
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

  const context = join(work, "context");
  makeContext(context);
  const { setting, stop } = await startTestEngines(createProgress());
  try {
    for (const { name, version, environment } of setting.engines) {
      const { ours, theirs } = await checkAgainstEngine({ ...process.env, ...environment }, context);
      within = ratio(`${name} (Docker ${version}): check / build and save`, ours, theirs, 1.25) && within;
    }
  } finally {
    await stop();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = within ? 0 : 1;
