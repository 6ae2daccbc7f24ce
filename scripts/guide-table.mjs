// @ts-check
/**
 * Measures the guide's table of packages: downloads the wheels for musl that pip takes for the guide's example, on both
 * machines, and reads their native files as they would load on an Alpine image with musl and nothing else. Nothing of
 * them is run. Writes the record that the unit test reads, and the tables in docs/guide-table.md.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { guideTables } from "./lib/guide-rows.mjs";
import { run } from "./lib/run.mjs";
import { compiledSources } from "./lib/sources.mjs";
import { MACHINES } from "./lib/wheel-cases.mjs";
import { normalized } from "./lib/wheel-index.mjs";
import { loadOnMusl } from "./lib/wheel-native.mjs";
import {
  GUIDE_PYTHON,
  GUIDE_REQUIREMENTS,
  inScratch,
  pipVersion,
  resolved,
  wheelsFor,
} from "./lib/wheel-pip.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RECORD = join(ROOT, "__tests__/unit/compat/guide/golden/table.json");
const DOCUMENT = join(ROOT, "docs/guide-table.md");
const START = "<!-- table: written by scripts/guide-table.mjs -->";
const END = "<!-- end of table -->";

/** Name and version of a wheel. @param {string} file */
function wheelOf(file) {
  const [name = "", version = ""] = file.split("-");
  return { name: normalized(name), version };
}

/** The wheels of the example, unpacked, by package. @param {string} folder @param {string} machine */
async function unpacked(folder, machine) {
  const downloads = join(folder, machine);
  await run("pip", [
    ...["download", "-q", ...wheelsFor({ python: GUIDE_PYTHON, machine })],
    ...["-d", downloads, "-r", join(ROOT, GUIDE_REQUIREMENTS)],
  ]);
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
 * @param {string} folder @param {import("./lib/wheel-native.mjs").Tools} tools
 * @param {readonly import("./lib/guide-rows.mjs").Said[]} guide
 */
async function measure(folder, tools, guide) {
  /** @type {Map<string, import("./lib/guide-rows.mjs").MeasuredPackage>} */
  const packages = new Map();
  for (const { machine } of MACHINES) {
    const wheels = await unpacked(folder, machine);
    const folders = new Map([...wheels].map(([name, { folder: at }]) => [name, at]));
    for (const [name, native] of loadOnMusl(tools, folders, machine)) {
      const { wheel = "", version = "" } = wheels.get(name) ?? {};
      const machines = { ...packages.get(name)?.machines, [machine]: { wheel, ...native } };
      packages.set(name, { name, version, machines });
    }
  }
  const all = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const uneven = all.filter(({ machines }) => Object.keys(machines).length !== MACHINES.length);
  if (uneven.length > 0)
    throw new Error(`not the same on both machines: ${uneven.map(({ name }) => name).join(", ")}`);
  const constraints = join(folder, "constraints.txt");
  writeFileSync(constraints, all.map(({ name, version }) => `${name}==${version}\n`).join(""));
  const rows = [];
  for (const { name } of guide) {
    const installed = await resolved(["-c", constraints, name]);
    rows.push({ name, packages: installed.map((each) => each.name) });
  }
  return {
    pip: await pipVersion(),
    asOf: new Date().toISOString().slice(0, 10),
    python: GUIDE_PYTHON,
    machines: MACHINES.map(({ machine }) => machine),
    rows,
    packages: all,
  };
}

const sources = compiledSources();
try {
  const { GUIDE_PACKAGES: guide } = await sources.load("guide/tested-packages");
  const { readElf } = await sources.load("image/elf/read");
  const { simulate } = await sources.load("compat/loader/simulate");
  const measured = await inScratch((folder) => measure(folder, { readElf, simulate }, guide));
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(measured, null, 1)}\n`);
  const text = readFileSync(DOCUMENT, "utf8");
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`${DOCUMENT} has no place for the table`);
  const whole = `${text.slice(0, from + START.length)}\n\n${guideTables(measured, guide)}\n\n${text.slice(to)}`;
  writeFileSync(DOCUMENT, await format(whole, { parser: "markdown", proseWrap: "preserve" }));
  console.log(`${measured.packages.length} packages measured on ${MACHINES.length} machines`);
} finally {
  sources.remove();
}
