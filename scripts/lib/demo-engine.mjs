// @ts-check
/** The engine of the demonstration: one that answers, or one of its own. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDaemon } from "./daemon.mjs";
import { distributionPrograms, modernPrograms } from "./engine-programs.mjs";
import { cacheFolder } from "./host.mjs";
import { attempt, run } from "./run.mjs";
import { RECIPE } from "./stand-ins.mjs";

const PROBE_SECONDS = 5;

/** The bases of examples/guide. */
export const BASES = ["python:3.11-slim", "python:3.11-alpine", "nginx:alpine"];

/** Version of the engine that the user's own client reaches; null when none answers. @param {AbortSignal} signal */
export async function reachableEngine(signal) {
  const version = await attempt("docker", ["version", "--format", "{{.Server.Version}}"], {
    seconds: PROBE_SECONDS,
    signal,
  });
  return version === null || version.trim() === "" ? null : version.trim();
}

/** Whether the bases can be pulled: the registry is asked once, briefly. @param {NodeJS.ProcessEnv} environment @param {AbortSignal} signal */
export async function registryAnswers(environment, signal) {
  const words = ["manifest", "inspect", BASES[0] ?? ""];
  return (await attempt("docker", words, { environment, seconds: PROBE_SECONDS, signal })) !== null;
}

/** Whether the bases lie on the engine already. @param {NodeJS.ProcessEnv} environment @param {AbortSignal} signal */
export async function basesAreThere(environment, signal) {
  return (await attempt("docker", ["image", "inspect", ...BASES], { environment, signal })) !== null;
}

/** Takes stand-ins of an earlier run off the demo's own engine. @param {NodeJS.ProcessEnv} environment @param {AbortSignal} signal */
export async function removeStandIns(environment, signal) {
  const words = [
    "image",
    "ls",
    "--filter",
    "label=image-budget.stand-in",
    "--format",
    "{{.Repository}}:{{.Tag}}",
  ];
  const tags = (await run("docker", words, { environment, signal }))
    .split("\n")
    .filter((tag) => BASES.includes(tag));
  if (tags.length > 0) await run("docker", ["image", "rm", ...tags], { environment, signal });
}

/**
 * A daemon of the demo's own. Its data stays in the cache for the next run, unless another demo is using it right now.
 * @param {import("./host.mjs").Host} host @param {import("./progress.mjs").Progress} progress @param {AbortSignal} signal
 */
export async function startOwnEngine(host, progress, signal) {
  const programs = await progress.step("a Docker engine, unpacked into the cache", async () => {
    try {
      return await modernPrograms(host, signal);
    } catch (error) {
      signal.throwIfAborted();
      progress.note(`no modern engine: ${error instanceof Error ? error.message : String(error)}`);
      return distributionPrograms(host, signal);
    }
  });
  const lock = takeLock(join(cacheFolder(), "demo", "lock"));
  const daemon = await startDaemon({
    programs,
    storage: "overlay2",
    modern: programs.modern,
    folder: join(cacheFolder(), "run", `demo-${process.pid}`),
    signal,
    ...(lock === null ? {} : { data: join(cacheFolder(), "demo", "engine") }),
  }).catch((/** @type {unknown} */ error) => {
    lock?.release();
    throw error;
  });
  progress.note(`engine of the demo's own: Docker ${daemon.version} (${programs.origin})`);
  return {
    ...daemon,
    stop: async () => {
      await daemon.stop();
      lock?.release();
    },
  };
}

/** @param {string} path @returns {{ release: () => void } | null} null when another process holds it */
function takeLock(path) {
  mkdirSync(join(path, ".."), { recursive: true });
  if (existsSync(path) && !existsSync(`/proc/${readFileSync(path, "utf8").trim()}`))
    rmSync(path, { force: true });
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
  } catch {
    return null;
  }
  return { release: () => rmSync(path, { force: true }) };
}

/**
 * Puts the stand-ins onto an engine that the demo has started, under the names that the example's Dockerfiles use.
 * @param {readonly import("./stand-ins.mjs").StandIn[]} standIns @param {NodeJS.ProcessEnv} environment @param {string} index
 * @param {AbortSignal} signal
 */
export async function importStandIns(standIns, environment, index, signal) {
  await Promise.all(
    standIns.map(async ({ tag, archive, label, changes }) => {
      const recipe = `${RECIPE} ${statSync(archive).mtimeMs} ${index}`;
      const format = '{{index .Config.Labels "image-budget.stand-in-recipe"}}';
      const there = await attempt("docker", ["image", "inspect", "--format", format, tag], {
        environment,
        signal,
      });
      if (there?.trim() === recipe) return;
      const all = [
        `LABEL image-budget.stand-in=${JSON.stringify(label)}`,
        `LABEL image-budget.stand-in-recipe=${JSON.stringify(recipe)}`,
        ...(tag.startsWith("python") ? [`ENV PIP_INDEX_URL=${index} PIP_DISABLE_PIP_VERSION_CHECK=1`] : []),
        ...changes,
      ];
      const words = all.flatMap((change) => ["--change", change]);
      await run("docker", ["import", ...words, archive, tag], { environment, signal });
    }),
  );
}
