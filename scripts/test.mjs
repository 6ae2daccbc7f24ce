// @ts-check
/**
 * Runs the tests: all of them, or one project (`unit`, `integration`). On a fresh clone it installs the dependencies
 * first; the integration tests start the engines they need. Further arguments go to jest.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePython } from "./lib/python.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first, ...others] = process.argv.slice(2);
const project = first === "unit" || first === "integration" ? first : null;
const passed = project === null ? process.argv.slice(2) : others;

if (!existsSync(join(root, "node_modules", ".package-lock.json"))) {
  const installed = spawnSync("npm", ["ci"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}
if (project !== "integration") ensurePython();

/**
 * Unit tests use every core. Integration tests run one after the other: they share the engines, and look at what is
 * left on them.
 * @param {"unit" | "integration"} name
 */
function runProject(name) {
  const workers = name === "unit" ? ["--maxWorkers=100%"] : ["--runInBand"];
  const jest = spawnSync(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      join(root, "node_modules", "jest", "bin", "jest.js"),
      "--selectProjects",
      name,
      ...workers,
      ...passed,
    ],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
  );
  return jest.status ?? 1;
}

/** @type {("unit" | "integration")[]} */
const projects = project === null ? ["unit", "integration"] : [project];
process.exit(Math.max(...projects.map((name) => runProject(name))));
