// @ts-check
/**
 * Measures the guide's table of packages: downloads the wheels for musl that pip takes for the guide's example, on both
 * machines, and reads their native files as they would load on an Alpine image with musl and nothing else. Nothing of
 * them is run. Writes the record that the unit test reads, and the tables in docs/guide-table.md.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { guideTables } from "./lib/guide-rows.mjs";
import { run } from "./lib/run.mjs";
import { compiledSources } from "./lib/sources.mjs";
import { latestPatch, MACHINES } from "./lib/wheel-cases.mjs";
import { normalized } from "./lib/wheel-index.mjs";
import { loadOnMusl } from "./lib/wheel-native.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RECORD = join(ROOT, "__tests__/unit/compat/guide/golden/table.json");
const DOCUMENT = join(ROOT, "docs/guide-table.md");
const REQUIREMENTS = join(ROOT, "examples/guide/api/requirements.txt");
/** The example's. */
const PYTHON = "3.11";
const START = "<!-- table: written by scripts/guide-table.mjs -->";
const END = "<!-- end of table -->";

/** @param {string} machine */
const wheelsFor = (machine) => [
  "--only-binary=:all:",
  ...["1_2", "1_1"].flatMap((version) => ["--platform", `musllinux_${version}_${machine}`]),
  "--implementation=cp",
  `--python-version=${latestPatch(PYTHON)}`,
];

/** Name and version of a wheel. @param {string} file */
function wheelOf(file) {
  const [name = "", version = ""] = file.split("-");
  return { name: normalized(name), version };
}

/** The wheels of the example, unpacked, by package. @param {string} folder @param {string} machine */
async function unpacked(folder, machine) {
  const downloads = join(folder, machine);
  await run("pip", ["download", "-q", ...wheelsFor(machine), "-d", downloads, "-r", REQUIREMENTS]);
  /** @type {Map<string, { wheel: string, version: string, folder: string }>} */
  const found = new Map();
  for (const wheel of readdirSync(downloads)) {
    const { name, version } = wheelOf(wheel);
    const to = join(folder, `${machine}-unpacked`, name);
    mkdirSync(to, { recursive: true });
    await run("python3", ["-I", "-m", "zipfile", "-e", join(downloads, wheel), to]);
    found.set(name, { wheel, version, folder: to });
  }
  return found;
}

/**
 * What is installed with one of the guide's packages, in the example's versions.
 * @param {string} requirement @param {string} constraints @param {string} folder
 * @returns {Promise<readonly string[]>}
 */
async function installedWith(requirement, constraints, folder) {
  const report = join(folder, "report.json");
  const options = ["--dry-run", "--ignore-installed", "--target", folder, "--report", report, "-q"];
  await run("pip", ["install", ...options, ...wheelsFor("x86_64"), "-c", constraints, requirement]);
  /** @type {{ install: { metadata: { name: string } }[] }} */
  const { install } = JSON.parse(readFileSync(report, "utf8"));
  return install.map(({ metadata: { name } }) => normalized(name)).sort();
}

const sources = compiledSources();
const folder = mkdtempSync(join(tmpdir(), "image-budget-guide-"));
try {
  const { GUIDE_PACKAGES } = await sources.load("guide/tested-packages");
  const { readElf } = await sources.load("image/elf/read");
  const { simulate } = await sources.load("compat/loader/simulate");
  /** @type {readonly import("./lib/guide-rows.mjs").Said[]} */
  const guide = GUIDE_PACKAGES;

  /** @type {Map<string, { name: string, version: string, machines: Record<string, any> }>} */
  const packages = new Map();
  for (const { machine } of MACHINES) {
    const wheels = await unpacked(folder, machine);
    const folders = new Map([...wheels].map(([name, { folder: at }]) => [name, at]));
    for (const [name, native] of loadOnMusl({ readElf, simulate }, folders, machine)) {
      const { wheel = "", version = "" } = wheels.get(name) ?? {};
      const item = packages.get(name) ?? { name, version, machines: {} };
      item.machines[machine] = { wheel, ...native };
      packages.set(name, item);
    }
  }
  const all = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const uneven = all.filter(({ machines }) => Object.keys(machines).length !== MACHINES.length);
  if (uneven.length > 0)
    throw new Error(`not the same on both machines: ${uneven.map(({ name }) => name).join(", ")}`);

  const constraints = join(folder, "constraints.txt");
  writeFileSync(constraints, all.map(({ name, version }) => `${name}==${version}\n`).join(""));
  const rows = [];
  for (const { name } of guide) rows.push({ name, packages: await installedWith(name, constraints, folder) });
  const measured = {
    pip: /^pip (\S+)/.exec(await run("pip", ["--version"]))?.[1] ?? "",
    asOf: new Date().toISOString().slice(0, 10),
    python: PYTHON,
    machines: MACHINES.map(({ machine }) => machine),
    rows,
    packages: all,
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(measured, null, 1)}\n`);
  const text = readFileSync(DOCUMENT, "utf8");
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`${DOCUMENT} has no place for the table`);
  const whole = `${text.slice(0, from + START.length)}\n\n${guideTables(measured, guide)}\n\n${text.slice(to)}`;
  writeFileSync(DOCUMENT, await format(whole, { parser: "markdown", proseWrap: "preserve" }));
  console.log(`${all.length} packages measured on ${MACHINES.length} machines`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  sources.remove();
}
