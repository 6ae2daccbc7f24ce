// @ts-check
/** Published packages with native files, unpacked side by side and kept: nothing of them is run. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, readHost } from "./host.mjs";
import { run } from "./run.mjs";
import { fetchWheels, findPip } from "./wheels.mjs";

/** Unpacks the libraries of a wheel and leaves the rest. */
const UNPACK = `
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if ".so" in name.rsplit("/", 1)[-1]])
`;
/** Seconds that the download of all npm packages may take. */
const INSTALL_SECONDS = 300;

/**
 * Makes a folder once; an interrupted run leaves nothing that looks complete.
 * @param {string} name @param {(folder: string) => Promise<void>} make
 */
async function once(name, make) {
  const folder = join(cacheFolder(), "native", name);
  if (existsSync(folder)) return folder;
  mkdirSync(join(cacheFolder(), "native"), { recursive: true });
  const half = mkdtempSync(`${folder}.part-`);
  try {
    await make(half);
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} text */
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * Packages of npm with all that they depend on, whatever system they are made for.
 * @param {readonly string[]} specs `name@version` @param {AbortSignal} [signal]
 * @returns {Promise<string>} the folder with `node_modules`
 */
export function npmPackages(specs, signal) {
  return once(`npm-${digest(specs.join("\n"))}`, async (folder) => {
    // A project of its own: npm would look for one further up.
    writeFileSync(join(folder, "package.json"), "{}");
    const words = ["install", "--prefix", folder, "--no-save", "--no-package-lock", "--ignore-scripts"];
    await run("npm", [...words, "--force", "--no-audit", "--no-fund", ...specs], {
      cwd: folder,
      seconds: INSTALL_SECONDS,
      ...(signal === undefined ? {} : { signal }),
    });
  });
}

/**
 * Libraries in wheels of the same packages for both libcs, laid out as pip installs them.
 * @param {string} requirements @param {string} python `3.11` @param {AbortSignal} signal
 * @returns {Promise<{ musl: string, glibc: string } | null>} null where no index gives them
 */
export async function wheelPackages(requirements, python, signal) {
  const host = await readHost();
  const { architecture } = host;
  const scratch = join(cacheFolder(), "native");
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, `requirements-${digest(requirements)}.txt`);
  writeFileSync(file, requirements);
  const pip = await findPip(host, signal);
  const wheels = await fetchWheels(pip, { requirements: file, python, architecture, scratch }, signal);
  const [glibc, musl] = wheels?.reduced === false ? wheels.folders : [];
  if (glibc === undefined || musl === undefined) return null;
  /** @param {string} from @param {string} libc */
  const unpacked = (from, libc) =>
    once(`libraries-${libc}-${digest(`${requirements}\n${python}`)}`, async (folder) => {
      for (const name of readdirSync(from).filter((each) => each.endsWith(".whl"))) {
        await run("python3", ["-Ic", UNPACK, join(from, name), folder], { signal });
      }
    });
  return { musl: await unpacked(musl, "musl"), glibc: await unpacked(glibc, "glibc") };
}
