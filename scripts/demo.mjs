// @ts-check
/**
 * Builds and judges the guide's own example on a real engine, and leaves the results in demo-out/. Needs nothing but
 * Node: it takes the Docker engine that answers, or as root on Debian and Ubuntu starts one of its own and ends it
 * again. Where no image registry answers, it makes stand-ins for the base images out of the distribution's packages.
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  basesAreThere,
  importStandIns,
  reachableEngine,
  registryAnswers,
  removeStandIns,
  startOwnEngine,
} from "./lib/demo-engine.mjs";
import { cacheFolder, readHost, whyNoPackages } from "./lib/host.mjs";
import { createProgress } from "./lib/progress.mjs";
import { run } from "./lib/run.mjs";
import { serveWheels } from "./lib/simple-index.mjs";
import { makeStandIns } from "./lib/stand-ins.mjs";
import { together } from "./lib/together.mjs";
import { fetchWheels, findPip, keptWheels } from "./lib/wheels.mjs";

const HELP = `npm run demo              build and judge examples/guide; results in demo-out/
npm run demo -- --clean   remove what earlier runs have kept in ${cacheFolder()}
`;
const NOT_MEASURED = 3;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const example = "examples/guide";
const results = join(root, "demo-out");
const progress = createProgress();

/**
 * @typedef {object} Setting What the check runs with.
 * @property {NodeJS.ProcessEnv} environment
 * @property {string} config
 * @property {string[]} [words] Further words for the command.
 * @property {string} [cwd] Root of what is checked; the repository's by default.
 */

/** On a fresh clone nothing is installed yet. @param {AbortSignal} signal */
async function installDependencies(signal) {
  if (existsSync(join(root, "node_modules", ".package-lock.json"))) return;
  await progress.step("npm ci", async () => {
    await run("npm", ["ci"], { cwd: root, signal });
  });
}

/**
 * The stand-in for Alpine is musl with a Python made for it, without OpenSSL and with libraries of another distribution:
 * what needs those does not start there, which says nothing of Alpine.
 */
const IMPORTED_ON_STAND_INS = ["fastapi", "python_multipart"];

/**
 * Writes the example's configuration for an engine of the demo's own, which has no network but the machine's.
 * @param {string} path
 * @param {{ standIns?: boolean, reduced?: boolean }} [what] Whether stand-ins take the place of the bases, and whether the
 *   packages are not the guide's: no saving is counted then.
 */
async function writeConfig(path, { standIns = false, reduced = false } = {}) {
  const { parse, stringify } = await import("yaml");
  const config = parse(readFileSync(join(root, example, "image-budget.yml"), "utf8"));
  config.defaults = { ...config.defaults, network: "host" };
  for (const image of Object.values(standIns ? config.images : {})) {
    if (image.smoke !== undefined) image.smoke.imports = IMPORTED_ON_STAND_INS;
  }
  if (reduced) config.images = Object.fromEntries(Object.entries(config.images).flatMap(withoutSaving));
  const comment = `# Written by the demo: ${example}/image-budget.yml, built on the machine's network.\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, comment + stringify(config));
  return path;
}

/**
 * An image with a reference becomes two images that are not compared, and that the guide's row says nothing about.
 * @param {[string, { reference?: Record<string, unknown>, guide?: string, budget?: unknown }]} entry
 * @returns {[string, unknown][]}
 */
function withoutSaving([name, image]) {
  const { reference, ...part } = { ...image, guide: "none" };
  if (reference?.["dockerfile"] === undefined) return [[name, image]];
  delete part.budget;
  return [
    [`${name} (reduced packages)`, part],
    [`${name} slim (reduced packages)`, { ...part, ...reference }],
  ];
}

/**
 * Where musl wheels are missing, both variants get the same smaller set of packages, in a copy of the example: a saving
 * between them would say nothing about the guide's stack.
 * @param {readonly string[]} requirements @param {string} folder
 */
async function writeReducedExample(requirements, folder) {
  cpSync(join(root, example), join(folder, example), { recursive: true });
  writeFileSync(join(folder, example, "api", "requirements.txt"), `${requirements.join("\n")}\n`);
  return writeConfig(join(folder, "image-budget.yml"), { standIns: true, reduced: true });
}

/** @param {Setting} setting @param {AbortSignal} signal @returns {Promise<number>} */
function check({ environment, config, words = [], cwd = root }, signal) {
  const report = join(results, "report.json");
  const comment = join(results, "comment.md");
  mkdirSync(results, { recursive: true });
  for (const path of [report, comment, join(results, "comment.html")]) rmSync(path, { force: true });
  const command = [
    "check",
    "--config",
    config,
    "--no-baseline",
    "--report",
    report,
    "--markdown",
    comment,
    ...words,
  ];
  progress.note(
    `image-budget ${command.map((word) => (word.startsWith(root) ? relative(root, word) : word)).join(" ")}`,
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "dist", "cli", "index.js"), ...command], {
      cwd,
      env: environment,
      stdio: "inherit",
      // Ctrl-C reaches this process alone, which hands it on: once, and as a signal that is waited for.
      detached: !process.stdin.isTTY,
    });
    const interrupt = () => child.kill("SIGTERM");
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted) interrupt();
    child.on("error", reject);
    child.on("close", (code) => {
      signal.removeEventListener("abort", interrupt);
      resolve(code ?? NOT_MEASURED);
    });
  });
}

/** The comment as a page, styled as GitHub shows it. */
async function writePage() {
  const comment = join(results, "comment.md");
  if (!existsSync(comment)) return;
  const { renderCommentPage } = await import("./lib/comment-page.mjs");
  const css = readFileSync(join(root, "node_modules", "github-markdown-css", "github-markdown.css"), "utf8");
  const markdown = readFileSync(comment, "utf8");
  writeFileSync(
    join(results, "comment.html"),
    renderCommentPage({ markdown, css, title: "Image Budget: the guide's example" }),
  );
  for (const name of ["report.json", "comment.md", "comment.html"])
    progress.note(`written: demo-out/${name}`);
}

/**
 * Makes the stand-in bases and fetches the wheels for them, both at once.
 * @param {import("./lib/host.mjs").Host} host @param {string} scratch @param {AbortSignal} signal
 */
async function prepareStandIns(host, scratch, signal) {
  /** @type {import("./lib/stand-ins.mjs").StandIn[]} */
  let standIns = [];
  /** @type {import("./lib/wheels.mjs").Wheels | null} */
  let wheels = null;
  /** @type {(python: string) => void} */
  let tellPython = () => undefined;
  const known = new Promise((/** @type {(python: string) => void} */ resolve) => (tellPython = resolve));
  await together(signal, [
    async (shared) => {
      standIns = await makeStandIns(host, progress, shared, tellPython);
    },
    async (shared) => {
      const python = await Promise.race([known, aborted(shared)]);
      const requirements = join(root, example, "api/requirements.txt");
      const request = { requirements, python, architecture: host.architecture, scratch };
      wheels = keptWheels(request);
      if (wheels !== null) return;
      const pip = await findPip(host, shared);
      wheels = await progress.step("wheels for glibc and musl", () => fetchWheels(pip, request, shared));
    },
  ]);
  return { standIns, wheels: /** @type {import("./lib/wheels.mjs").Wheels | null} */ (wheels) };
}

/** On an engine of the demo's own. @param {AbortSignal} signal @param {(() => Promise<void>)[]} cleanUps */
async function onOwnEngine(signal, cleanUps) {
  const host = await readHost();
  const config = join(results, "image-budget.yml");
  const scratch = mkdtempSync(join(tmpdir(), "image-budget-demo-"));
  cleanUps.push(() => rm(scratch, { recursive: true, force: true }));
  const engine = await startOwnEngine(host, progress, signal);
  cleanUps.push(engine.stop);
  const { environment } = engine;
  if (await progress.step("asking for an image registry", () => registryAnswers(environment, signal))) {
    progress.note("an image registry answers: the official bases are used");
    await removeStandIns(environment, signal);
    return check({ environment, config: await writeConfig(config) }, signal);
  }
  progress.note("no image registry answers: stand-ins take the place of the official bases, here only");
  progress.note(`the smoke test imports ${IMPORTED_ON_STAND_INS.join(" and ")} there, not every package`);

  const { standIns, wheels } = await prepareStandIns(host, scratch, signal);
  const index = await serveWheels(wheels?.folders ?? []);
  cleanUps.push(index.close);
  await progress.step("stand-ins onto the engine", () =>
    importStandIns(standIns, environment, index.url, signal),
  );
  if (wheels === null || wheels.requirements.length === 0) {
    progress.note("no Python package index answers: the API cannot be built, only the frontend is measured");
    const alone = await writeConfig(config, { standIns: true });
    return check({ environment, config: alone, words: ["--only", "frontend"] }, signal);
  }
  if (!wheels.reduced) {
    return check({ environment, config: await writeConfig(config, { standIns: true }) }, signal);
  }
  progress.note("the index has no musl wheels for all of the guide's packages;");
  progress.note(`both variants get ${wheels.requirements.join(", ")} only, and no saving is counted`);
  const reduced = await writeReducedExample(wheels.requirements, scratch);
  return check({ environment, config: reduced, cwd: scratch }, signal);
}

/** @param {AbortSignal} signal @returns {Promise<never>} */
function aborted(signal) {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
  });
}

/** @param {AbortSignal} signal @param {(() => Promise<void>)[]} cleanUps @returns {Promise<number>} */
async function demonstrate(signal, cleanUps) {
  await installDependencies(signal);
  const version = await progress.step("asking for a Docker engine", () => reachableEngine(signal));
  if (version !== null) {
    const answers =
      (await basesAreThere(process.env, signal)) ||
      (await progress.step("asking for an image registry", () => registryAnswers(process.env, signal)));
    if (answers) {
      progress.note(`engine: Docker ${version}, with the official bases`);
      return check({ environment: process.env, config: join(root, example, "image-budget.yml") }, signal);
    }
    progress.note(
      `Docker ${version} answers, but no image registry. Stand-ins are put on an engine of the demo's own only.`,
    );
  }
  const reason = whyNoPackages();
  if (reason !== null) throw new Error(reason);
  return onOwnEngine(signal, cleanUps);
}

/** Removes what runs of the demo and of the tests have kept. */
function clean() {
  const cache = cacheFolder();
  const names = existsSync(cache) ? readdirSync(cache) : [];
  if (names.includes("run") && readdirSync(join(cache, "run")).length > 0) {
    process.stderr.write(`demo: engines of a demo or of tests are running from ${cache}\n`);
    return 2;
  }
  // Only what is known: the folder may have been named by the user.
  for (const name of names.filter((each) => /^(?:demo|node-\d+-\w+|roots|run|stand-ins|wheels)$/.test(each)))
    rmSync(join(cache, name), { recursive: true, force: true });
  process.stdout.write(`removed what earlier runs kept in ${cache}\n`);
  return 0;
}

/** @param {readonly string[]} words @returns {Promise<number>} */
async function main(words) {
  if (words.includes("--help")) {
    process.stdout.write(HELP);
    return 0;
  }
  if (words.includes("--clean")) return clean();
  if (words.length > 0) {
    process.stderr.write(`demo: unknown word ${JSON.stringify(words[0])}\n${HELP}`);
    return 2;
  }
  const interrupted = new AbortController();
  /** @type {NodeJS.Signals | null} */
  let received = null;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => {
      if (received === null) progress.note(`${signal}: clearing away`);
      received ??= signal;
      interrupted.abort(new Error(`interrupted by ${signal}`));
    });
  /** @type {(() => Promise<void>)[]} */
  const cleanUps = [];
  try {
    const code = await demonstrate(interrupted.signal, cleanUps);
    if (received === null) await writePage();
    return received === null ? code : 130;
  } catch (error) {
    if (received !== null) return 130;
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    return NOT_MEASURED;
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
    if (cleanUps.length > 0)
      progress.note(`engine ended; kept for later in ${cacheFolder()} (npm run demo -- --clean removes it)`);
  }
}

process.exitCode = await main(process.argv.slice(2));
