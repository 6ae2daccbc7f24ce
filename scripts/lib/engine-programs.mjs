// @ts-check
/** Which Docker programs private daemons are started from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./host.mjs";
import { makePackageRoot, otherSuite, ownSuite } from "./package-root.mjs";
import { attempt } from "./run.mjs";

/** The first engine with both image stores as the hosted runners have them. */
const MODERN = 25;
/** The Debian suite with a modern docker.io, for releases whose own is older. */
const NEWER_SUITE = "forky";
const PLUGIN_FOLDERS = [
  "/usr/local/lib/docker/cli-plugins",
  "/usr/local/libexec/docker/cli-plugins",
  "/usr/lib/docker/cli-plugins",
  "/usr/libexec/docker/cli-plugins",
];

/** @typedef {import("./daemon.mjs").Programs & { modern: boolean, origin: string }} FoundPrograms */

/** What a root has; null without a daemon. @param {string} root @param {string} origin @returns {Promise<FoundPrograms | null>} */
async function programsIn(root, origin) {
  const client = join(root, "usr/bin/docker");
  if (!existsSync(client)) return null;
  const version = await attempt("chroot", [root, "dockerd", "--version"], { seconds: 20 });
  const major = /version (\d+)\./.exec(version ?? "")?.[1];
  if (major === undefined) return null;
  const buildx = PLUGIN_FOLDERS.map((folder) => join(root, folder, "docker-buildx")).find((path) =>
    existsSync(path),
  );
  return {
    root,
    client,
    buildx: buildx ?? null,
    modern: Number(major) >= MODERN && buildx !== undefined,
    origin,
  };
}

/** @param {import("./package-root.mjs").Suite} suite @param {import("./host.mjs").Host} host @param {AbortSignal | undefined} signal */
async function unpacked(suite, host, signal) {
  const root = join(cacheFolder(), "roots", `engine-${suite.name}-${host.architecture}-1`);
  const packages = ["docker.io", "iproute2"];
  await makePackageRoot({ suite, packages, wanted: ["docker-cli", "docker-buildx"], root, signal });
  const found = await programsIn(root, `docker.io of ${suite.name}`);
  if (found === null) throw new Error(`docker.io of ${suite.name} cannot be run from ${root}`);
  return found;
}

/** The distribution's own docker.io, unpacked. @param {import("./host.mjs").Host} host @param {AbortSignal} [signal] */
export function distributionPrograms(host, signal) {
  return unpacked(ownSuite(host), host, signal);
}

/**
 * A modern engine with buildx: the machine's own where it is one, else the distribution's, else a newer suite's.
 * @param {import("./host.mjs").Host} host @param {AbortSignal} [signal]
 * @returns {Promise<FoundPrograms>}
 */
export async function modernPrograms(host, signal) {
  const installed = existsSync("/usr/sbin/ip") ? await programsIn("/", "the machine's own Docker") : null;
  if (installed?.modern === true) return installed;
  const newer = join(cacheFolder(), "roots", `engine-${NEWER_SUITE}-${host.architecture}-1`);
  if (host.family !== "debian" || !existsSync(newer)) {
    const own = await distributionPrograms(host, signal);
    if (own.modern) return own;
  }
  if (host.family !== "debian")
    throw new Error(
      `docker.io of ${host.codename} is older than ${MODERN} or has no buildx: install a newer Docker`,
    );
  const found = await unpacked(otherSuite(host, NEWER_SUITE), host, signal);
  if (!found.modern) throw new Error(`docker.io of ${NEWER_SUITE} is older than ${MODERN} or has no buildx`);
  return found;
}
