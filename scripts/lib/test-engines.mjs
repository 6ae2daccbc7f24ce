// @ts-check
/** What the integration tests run against: three real engines, small bases, a real registry, and both Node versions. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDaemon } from "./daemon.mjs";
import { distributionPrograms, modernPrograms } from "./engine-programs.mjs";
import { cacheFolder, readHost } from "./host.mjs";
import { makePackageRoot, ownSuite } from "./package-root.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {object} TestSetting
 * @property {{ name: "overlay2" | "containerd" | "distribution", version: string, environment: Record<string, string>, root: string, classic: string }[]} engines
 *   `environment` is what to add to the process's own; `root` is the daemon's data folder; `classic` is a folder with a
 *   client that has no buildx.
 * @property {string} tools Root with busybox-static and musl, and docker-registry where the release has it.
 * @property {{ version: number, path: string }[]} nodes
 */

const NODE_VERSIONS = [20, 24];

/** @param {number} version @param {AbortSignal | undefined} signal */
async function node(version, signal) {
  if (process.versions.node.startsWith(`${version}.`)) return { version, path: process.execPath };
  // The platform's package carries the binary itself and runs no install script.
  const name = `node-linux-${process.arch}`;
  const folder = join(cacheFolder(), `node-${version}-${process.arch}`);
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}.part`;
    mkdirSync(half, { recursive: true });
    try {
      const words = ["install", "--prefix", half, "--no-save", "--no-package-lock", "--ignore-scripts"];
      await run("npm", [...words, `${name}@${version}`], {
        cwd: half,
        ...(signal === undefined ? {} : { signal }),
      });
      if (!existsSync(folder)) renameSync(half, folder);
    } finally {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { version, path: join(folder, "node_modules", name, "bin", "node") };
}

/**
 * Makes all of it. The engines live as long as this process, whichever way it ends, or until `stop`.
 * @param {import("./progress.mjs").Progress} progress @param {AbortSignal} [signal]
 * @returns {Promise<{ setting: TestSetting, stop: () => Promise<void> }>}
 */
export async function startTestEngines(progress, signal) {
  const host = await readHost();
  const id = randomBytes(4).toString("hex");
  /** @type {import("./daemon.mjs").Daemon[]} */
  const daemons = [];
  const stop = async () => {
    await Promise.all(daemons.map((daemon) => daemon.stop()));
  };
  /** @param {TestSetting["engines"][number]["name"]} name @param {import("./engine-programs.mjs").FoundPrograms} programs */
  const start = async (name, programs) => {
    const folder = join(cacheFolder(), "run", `${id}-${name}`);
    const storage = name === "containerd" ? "containerd" : "overlay2";
    const daemon = await startDaemon({
      programs,
      storage,
      modern: programs.modern,
      folder,
      ...(signal === undefined ? {} : { signal }),
    });
    daemons.push(daemon);
    progress.note(`engine ${name}: Docker ${daemon.version} (${programs.origin})`);
    const classic = join(folder, "classic");
    mkdirSync(classic);
    const refusal = `#!/bin/sh\n[ "$1" = buildx ] && exit 1\nexec '${programs.client}' "$@"\n`;
    writeFileSync(join(classic, "docker"), refusal, { mode: 0o755 });
    const { DOCKER_HOST = "", DOCKER_CONFIG = "", PATH = "" } = daemon.environment;
    return {
      name,
      version: daemon.version,
      environment: { DOCKER_HOST, DOCKER_CONFIG, PATH },
      root: join(folder, "data"),
      classic,
    };
  };
  const engines = async () => {
    // One after the other: the second then finds what the first has made.
    const own = await distributionPrograms(host, signal);
    const modern = await modernPrograms(host, signal);
    const started = [start("overlay2", modern), start("containerd", modern)];
    if (!own.modern) started.push(start("distribution", own));
    return settled(started);
  };
  const tools = join(cacheFolder(), "roots", `tools-${host.codename}-${host.architecture}-1`);
  try {
    return await progress.step("engines for the tests", async () => {
      const [found, nodes] = await settled(
        /** @type {const} */ ([
          engines(),
          settled(NODE_VERSIONS.map((version) => node(version, signal))),
          makePackageRoot({
            suite: ownSuite(host),
            packages: ["busybox-static", "musl"],
            wanted: ["docker-registry"],
            root: tools,
            signal,
          }),
        ]),
      );
      return { setting: { engines: found, tools, nodes }, stop };
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * As Promise.all, but nothing is still under way when it fails.
 * @template {readonly unknown[]} T
 * @param {T} work
 * @returns {Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>}
 */
async function settled(work) {
  await Promise.allSettled(work);
  return Promise.all(work);
}
