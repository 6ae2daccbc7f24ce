// @ts-check
/** The user's own pip, asked for wheels for musl. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";
import { latestPatch } from "./wheel-cases.mjs";
import { normalized } from "./wheel-index.mjs";

/** Requirements of the guide's example, and the Python that it is for. */
export const GUIDE_REQUIREMENTS = "examples/guide/api/requirements.txt";
export const GUIDE_PYTHON = "3.11";

/** What makes pip look at wheels for musl only. @param {{ python: string, machine: string }} on */
export const wheelsFor = ({ python, machine }) => [
  "--only-binary=:all:",
  ...["1_2", "1_1"].flatMap((version) => ["--platform", `musllinux_${version}_${machine}`]),
  "--implementation=cp",
  `--python-version=${latestPatch(python)}`,
];

export async function pipVersion() {
  return /^pip (\S+)/.exec(await run("pip", ["--version"]))?.[1] ?? "";
}

/**
 * What pip would install for the guide's Python on x86_64, in the order of the names; nothing is installed.
 * @param {readonly string[]} wanted Requirements, or options that name them.
 * @returns {Promise<readonly { name: string, version: string }[]>}
 */
export async function resolved(wanted) {
  return inScratch(async (folder) => {
    const report = join(folder, "report.json");
    const options = ["--dry-run", "--ignore-installed", "--target", folder, "--report", report, "-q"];
    const on = wheelsFor({ python: GUIDE_PYTHON, machine: "x86_64" });
    await run("pip", ["install", ...options, ...on, ...wanted]);
    /** @type {{ install: { metadata: { name: string, version: string } }[] }} */
    const { install } = JSON.parse(readFileSync(report, "utf8"));
    return install
      .map(({ metadata: { name, version } }) => ({ name: normalized(name), version }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/** @template T @param {(folder: string) => Promise<T>} work @returns {Promise<T>} */
export async function inScratch(work) {
  const folder = mkdtempSync(join(tmpdir(), "image-budget-wheels-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
