// @ts-check
/**
 * Runs the tests: all of them, or one project (`unit`, `integration`). On a fresh clone it installs the dependencies
 * first; the integration tests start the engines they need. Further arguments go to jest.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first, ...others] = process.argv.slice(2);
const project = first === "unit" || first === "integration" ? first : null;
const passed = project === null ? process.argv.slice(2) : others;

if (!existsSync(join(root, "node_modules", ".package-lock.json"))) {
  const installed = spawnSync("npm", ["ci"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}
const jest = spawnSync(
  process.execPath,
  [
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    join(root, "node_modules", "jest", "bin", "jest.js"),
    ...passed,
    // Last, because it takes every word that follows for a project.
    ...(project === null ? [] : ["--selectProjects", project]),
  ],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
);
process.exit(jest.status ?? 1);
