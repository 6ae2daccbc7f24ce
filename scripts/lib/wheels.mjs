// @ts-check
/** Wheels for the stand-in bases, from the index that the user's own pip uses. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./host.mjs";
import { makePackageRoot, ownSuite } from "./package-root.mjs";
import { attempt, CommandError, run } from "./run.mjs";
import { together } from "./together.mjs";

const PROBE_SECONDS = 5;

/**
 * @typedef {object} Pip
 * @property {string} command
 * @property {string[]} words
 * @property {NodeJS.ProcessEnv} environment
 *
 * @typedef {object} Wheels
 * @property {string[]} folders
 * @property {string[]} requirements What the wheels suffice for, as lines of a requirements file.
 * @property {boolean} reduced Whether packages had to be left out.
 */

/** The user's pip; where there is none, the distribution's, unpacked. @param {import("./host.mjs").Host} host @param {AbortSignal} signal @returns {Promise<Pip>} */
export async function findPip(host, signal) {
  const own = { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: "1", PIP_REQUIRE_VIRTUALENV: "0" };
  for (const { command, words } of [
    { command: "pip", words: [] },
    { command: "pip3", words: [] },
    { command: "python3", words: ["-m", "pip"] },
  ]) {
    if ((await attempt(command, [...words, "--version"], { signal, seconds: 20 })) !== null)
      return { command, words, environment: own };
  }
  const root = join(cacheFolder(), "roots", `pip-${host.codename}-${host.architecture}-1`);
  await makePackageRoot({ suite: ownSuite(host), packages: ["python3-pip"], root, signal });
  const libraries = readdirSync(join(root, "usr/lib"))
    .filter((name) => name.includes("-linux-gnu"))
    .map((name) => join(root, "usr/lib", name));
  return {
    command: join(root, "usr/bin/python3"),
    words: ["-m", "pip"],
    environment: { ...own, LD_LIBRARY_PATH: libraries.join(":") },
  };
}

/** @param {Pip} pip @param {readonly string[]} words @param {AbortSignal} signal @param {number} seconds */
function download({ command, words: first, environment }, words, signal, seconds) {
  const options = ["download", "-q", "--only-binary=:all:", "--retries=0", `--timeout=${PROBE_SECONDS}`];
  return run(command, [...first, ...options, ...words], { environment, signal, seconds });
}

/** Asks the index once, briefly, without retries. @param {Pip} pip @param {string} requirement @param {AbortSignal} signal */
async function indexAnswers(pip, requirement, signal) {
  mkdirSync(cacheFolder(), { recursive: true });
  const scratch = mkdtempSync(join(cacheFolder(), "probe-"));
  try {
    await download(pip, ["--no-deps", "-d", scratch, requirement], signal, PROBE_SECONDS + 10);
    return true;
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {"glibc" | "musl" | "any"} libc @param {string} python @param {string} architecture */
function tags(libc, python, architecture) {
  const machine = architecture === "arm64" ? "aarch64" : "x86_64";
  // pip matches platform tags literally: every older one that would do has to be named.
  const manylinux = Array.from({ length: 18 }, (_, index) => `manylinux_2_${34 - index}_${machine}`);
  const platforms = {
    glibc: [...manylinux, `manylinux2014_${machine}`, `manylinux2010_${machine}`, `manylinux1_${machine}`],
    musl: [`musllinux_1_2_${machine}`, `musllinux_1_1_${machine}`],
    any: ["any"],
  };
  const abis = libc === "any" ? ["none"] : [`cp${python.replace(".", "")}`, "abi3", "none"];
  return [
    ...platforms[libc].flatMap((platform) => ["--platform", platform]),
    ...abis.flatMap((abi) => ["--abi", abi]),
    "--implementation",
    libc === "any" ? "py" : "cp",
    "--python-version",
    python,
  ];
}

/**
 * @typedef {object} WheelRequest
 * @property {string} requirements Path of the requirements file.
 * @property {string} python `3.11`
 * @property {string} architecture
 * @property {string} scratch Folder for what is not kept.
 */

/** @param {string} text */
const requirementLines = (text) => text.split("\n").filter((line) => /^[A-Za-z0-9]/.test(line));

/** What an earlier run has downloaded; null when it has not. @param {WheelRequest} request @returns {Wheels | null} */
export function keptWheels(request) {
  const kept = wheelFolder(request);
  if (!existsSync(kept)) return null;
  const requirements = requirementLines(readFileSync(request.requirements, "utf8"));
  return { folders: [join(kept, "glibc"), join(kept, "musl")], requirements, reduced: false };
}

/** @param {Omit<WheelRequest, "scratch">} request */
function wheelFolder({ requirements, python, architecture }) {
  const text = `${readFileSync(requirements, "utf8")}\n${python}\n${architecture}`;
  return join(cacheFolder(), "wheels", createHash("sha256").update(text).digest("hex").slice(0, 16));
}

/**
 * Downloads the wheels of a requirements file for both libcs. Where the index has none for musl, both get the same
 * packages: those that are pure Python throughout. null when the index does not answer.
 * @param {Pip} pip @param {WheelRequest} request @param {AbortSignal} signal
 * @returns {Promise<Wheels | null>}
 */
export async function fetchWheels(pip, request, signal) {
  const { requirements, python, architecture } = request;
  const lines = requirementLines(readFileSync(requirements, "utf8"));
  if (!(await indexAnswers(pip, lines[0] ?? "pip", signal))) return null;
  mkdirSync(join(cacheFolder(), "wheels"), { recursive: true });
  const scratch = mkdtempSync(join(cacheFolder(), "wheels", "part-"));
  try {
    await together(
      signal,
      /** @type {const} */ (["glibc", "musl"]).map((libc) => (shared) => {
        const folder = join(scratch, libc);
        return download(
          pip,
          [...tags(libc, python, architecture), "-d", folder, "-r", requirements],
          shared,
          300,
        );
      }),
    );
    if (!existsSync(wheelFolder(request))) renameSync(scratch, wheelFolder(request));
    return keptWheels(request);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // Never kept: the index may have them next time.
    const folder = join(request.scratch, "pure");
    /** @type {string[]} */
    const pure = [];
    for (const line of lines.map((each) => each.replace(/\[[^\]]*\]/, ""))) {
      const words = [...tags("any", python, architecture), "-d", folder, line];
      try {
        await download(pip, words, signal, 60);
        pure.push(line);
      } catch (failure) {
        if (!(failure instanceof CommandError)) throw failure;
      }
    }
    return { folders: [folder], requirements: pure, reduced: true };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
