// @ts-check
/**
 * Builds and judges the guide's own example on a real engine, and leaves the results in demo-out/. Needs nothing but
 * Node: it takes the Docker engine that answers, or as root on Debian and Ubuntu starts one of its own and ends it
 * again. Where no image registry answers, it makes stand-ins for the base images out of the distribution's packages.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
 * @property {string[]} words Further words for the command.
 */

/** On a fresh clone nothing is installed yet. @param {AbortSignal} signal */
async function installDependencies(signal) {
  if (existsSync(join(root, "node_modules", ".package-lock.json"))) return;
  await progress.step("npm ci", async () => {
    await run("npm", ["ci"], { cwd: root, signal });
  });
}

/** Writes the example's configuration with changes, and gives back its path. @param {(text: string) => string} change */
function writeConfig(change) {
  mkdirSync(results, { recursive: true });
  const path = join(results, "image-budget.yml");
  const text = readFileSync(join(root, example, "image-budget.yml"), "utf8").replace(
    /^# yaml-language-server.*\n/,
    "",
  );
  writeFileSync(path, change(text));
  return path;
}

// The daemon of the demo's own has no network of its own: its builds use the machine's.
/** @param {string} text */
const onHostNetwork = (text) =>
  `# Written by the demo: ${example}/image-budget.yml, built on the machine's network.\n${withDefault(text)}`;

/** @param {string} text */
function withDefault(text) {
  return /^defaults:\n/m.test(text)
    ? text.replace(/^defaults:\n/m, "defaults:\n  network: host\n")
    : `defaults:\n  network: host\n${text}`;
}

/**
 * Where musl wheels are missing, both variants get the same smaller set of packages: a saving between them would say
 * nothing about the guide's stack, so nothing is counted against the slim variant.
 * @param {readonly string[]} requirements
 */
function writeReducedExample(requirements) {
  const copy = join(results, "reduced");
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, example), copy, { recursive: true });
  writeFileSync(join(copy, "api", "requirements.txt"), `${requirements.join("\n")}\n`);
  return (/** @type {string} */ text) =>
    onHostNetwork(text)
      .replaceAll(`${example}/`, `${relative(root, copy)}/`)
      .replace(/^ +reference:.*\n(?: {6,}.*\n)*/gm, "")
      .replace(/^ +saving:.*\n(?: {8,}.*\n)*/gm, "");
}

/** @param {Setting} setting @param {AbortSignal} signal @returns {Promise<number>} */
function check({ environment, config, words }, signal) {
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
      cwd: root,
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
 * @param {import("./lib/host.mjs").Host} host @param {AbortSignal} signal
 */
async function prepareStandIns(host, signal) {
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
      const request = { requirements, python, architecture: host.architecture };
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
  const engine = await startOwnEngine(host, progress, signal);
  cleanUps.push(engine.stop);
  const { environment } = engine;
  if (await progress.step("asking for an image registry", () => registryAnswers(environment, signal))) {
    progress.note("an image registry answers: the official bases are used");
    await removeStandIns(environment, signal);
    return check({ environment, config: writeConfig(onHostNetwork), words: [] }, signal);
  }
  progress.note("no image registry answers: stand-ins take the place of the official bases, here only");

  const { standIns, wheels } = await prepareStandIns(host, signal);
  const index = await serveWheels(wheels?.folders ?? []);
  cleanUps.push(index.close);
  await progress.step("stand-ins onto the engine", () =>
    importStandIns(standIns, environment, index.url, signal),
  );
  if (wheels === null || wheels.requirements.length === 0) {
    progress.note("no Python package index answers: the API cannot be built, only the frontend is measured");
    return check({ environment, config: writeConfig(onHostNetwork), words: ["--only", "frontend"] }, signal);
  }
  if (!wheels.reduced) return check({ environment, config: writeConfig(onHostNetwork), words: [] }, signal);
  progress.note("the index has no musl wheels for all of the guide's packages;");
  progress.note(`both variants get ${wheels.requirements.join(", ")} only, and no saving is counted`);
  return check(
    { environment, config: writeConfig(writeReducedExample(wheels.requirements)), words: [] },
    signal,
  );
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
      return check(
        { environment: process.env, config: join(root, example, "image-budget.yml"), words: [] },
        signal,
      );
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
