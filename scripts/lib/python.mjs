// @ts-check
/** Python with its own pip, against which tests hold what is read of Python packages. */
import { spawnSync } from "node:child_process";

/** Debian and Ubuntu split the module that makes environments off into a package of its own. */
const works = () => spawnSync("python3", ["-c", "import ensurepip, venv"], { stdio: "ignore" }).status === 0;

/**
 * Installs what is missing of it, with the distribution's packages.
 * @throws {Error} where that is not possible, with what to do
 */
export function ensurePython() {
  if (works()) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "python3-venv"]]) {
    const result = spawnSync("apt-get", ["-q", ...args], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (result.status !== 0) break;
  }
  if (!works())
    throw new Error("the tests need python3 with venv and ensurepip: install python3-venv, or run as root");
}
