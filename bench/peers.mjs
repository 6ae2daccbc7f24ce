// @ts-check
/** Other programs that read images, to compare with: what cannot be had here is said to be so. */
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cacheFolder, readHost } from "../scripts/lib/host.mjs";
import { makePackageRoot, otherSuite } from "../scripts/lib/package-root.mjs";
import { CommandError, run } from "../scripts/lib/run.mjs";

/**
 * @typedef {object} Peer
 * @property {string} name With its version.
 * @property {string} does What of our work it does as well.
 * @property {readonly string[]} command
 * @property {(image: string, socket: string) => readonly string[]} image Its words for an image of the engine.
 * @property {(path: string) => readonly string[]} archive Its words for a saved archive.
 *
 * @typedef {Peer | { name: string, reason: string }} Found
 */

/** The Debian suite whose skopeo still speaks with the engines of today. */
const SUITE = "forky";

/** Skopeo out of the distribution's packages, unpacked and not installed. @param {AbortSignal} [signal] @returns {Promise<Found>} */
async function skopeo(signal) {
  const host = await readHost();
  if (host.family !== "debian") return { name: "skopeo", reason: "only taken from Debian's packages" };
  const root = join(cacheFolder(), "roots", `skopeo-${SUITE}-${host.architecture}-1`);
  await makePackageRoot({ suite: otherSuite(host, SUITE), packages: ["skopeo"], root, signal });
  const triplet = host.architecture === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  const loader = host.architecture === "arm64" ? "lib/ld-linux-aarch64.so.1" : "lib64/ld-linux-x86-64.so.2";
  // With its own C library: it may be newer than the machine's.
  const command = [
    join(root, loader),
    "--library-path",
    join(root, "usr/lib", triplet),
    join(root, "usr/bin/skopeo"),
  ];
  const version = await run(command[0] ?? "", [...command.slice(1), "--version"]);
  const copy = ["--insecure-policy", "copy"];
  const nowhere = "docker-archive:/dev/null:image-budget:bench";
  return {
    name: `skopeo ${/[0-9.]+/.exec(version)?.[0] ?? ""}`,
    does: "copies to nowhere",
    command,
    image: (image, socket) => [
      ...copy,
      "--src-daemon-host",
      socket,
      `docker-daemon:${image}:latest`,
      nowhere,
    ],
    archive: (path) => [...copy, `docker-archive:${path}`, nowhere],
  };
}

/**
 * A program as Go's own tool installs it, kept in the cache; the machine's own where there is one.
 * @param {string} name @param {string} module @param {string} version @param {AbortSignal} [signal]
 * @returns {Promise<{ path: string, reason: null } | { path: null, reason: string }>}
 */
async function goProgram(name, module, version, signal) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const bin = join(cacheFolder(), "go", `${name}-${version}`);
  const path = [bin, ...folders].map((folder) => join(folder, name)).find((each) => existsSync(each));
  if (path !== undefined) return { path, reason: null };
  const go = folders.map((folder) => join(folder, "go")).find((each) => existsSync(each));
  if (go === undefined)
    return { path: null, reason: "it is not on PATH, and neither is Go to install it with" };
  mkdirSync(bin, { recursive: true });
  try {
    await run(go, ["install", `${module}@${version}`], {
      environment: { ...process.env, GOBIN: bin },
      ...(signal === undefined ? {} : { signal }),
    });
    return { path: join(bin, name), reason: null };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { path: null, reason: `Go could not install ${module}` };
  }
}

/** @param {AbortSignal} [signal] @returns {Promise<Found>} */
async function dive(signal) {
  const found = await goProgram("dive", "github.com/wagoodman/dive", "v0.13.1", signal);
  if (found.path === null) return { name: "dive", reason: found.reason };
  const words = ["--ci", "--highestUserWastedPercent", "1", "--lowestEfficiency", "0"];
  return {
    name: "dive",
    does: "layers, efficiency",
    command: [found.path],
    image: (image) => [image, ...words],
    archive: (path) => [`docker-archive://${path}`, ...words],
  };
}

/** @param {AbortSignal} [signal] @returns {Promise<Found>} */
async function syft(signal) {
  const found = await goProgram("syft", "github.com/anchore/syft/cmd/syft", "v1.57.0", signal);
  if (found.path === null) return { name: "syft", reason: found.reason };
  return {
    name: "syft",
    does: "packages",
    command: [found.path],
    image: (image) => ["--quiet", "--output", "json", `docker:${image}`],
    archive: (path) => ["--quiet", "--output", "json", `docker-archive:${path}`],
  };
}

/** @param {AbortSignal} [signal] @returns {Promise<Found>} */
async function containerDiff(signal) {
  const name = "container-diff";
  const found = await goProgram(name, "github.com/GoogleContainerTools/container-diff", "v0.19.0", signal);
  if (found.path === null) return { name, reason: found.reason };
  const words = ["analyze", "--type=file", "--type=apt", "--type=pip", "--type=node", "--json"];
  return {
    name,
    does: "files, packages",
    command: [found.path],
    image: (image) => [...words, `daemon://${image}`],
    archive: (path) => [...words, path],
  };
}

/** All of them, one after the other. @param {AbortSignal} [signal] @returns {Promise<Found[]>} */
export async function findPeers(signal) {
  const found = [];
  for (const [name, find] of Object.entries({ skopeo, dive, "container-diff": containerDiff, syft })) {
    try {
      found.push(await find(signal));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      found.push({ name, reason: error.message.split("\n")[0] ?? "" });
    }
  }
  return found;
}
