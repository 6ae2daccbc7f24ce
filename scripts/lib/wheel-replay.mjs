// @ts-check
/** Asks pip's own command what it takes of projects whose pages a loopback index serves. */
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import * as cases from "./wheel-cases.mjs";
import { servePages } from "./wheel-index.mjs";
import { inScratch, wheelsFor } from "./wheel-pip.mjs";

/** @typedef {import("./wheel-layouts.mjs").Project} Project */

const DRIVER = join(dirname(fileURLToPath(import.meta.url)), "wheel-oracle.py");
/** Of the replayed cases every so many is also asked by a command of its own, started as users start it. */
const APART = 40;

/**
 * What pip takes of each project on a loopback index, in the order of PYTHONS for each machine.
 * @param {readonly Project[]} projects
 * @returns {Promise<readonly cases.Takes[]>}
 */
export async function replay(projects) {
  const index = await servePages(projects);
  try {
    const asked = projects.flatMap(({ name, version }) =>
      cases.MACHINES.flatMap(({ machine }) =>
        cases.PYTHONS.map((python) => ({
          ask: `${name}==${version}`,
          python: cases.latestPatch(python),
          machine,
        })),
      ),
    );
    const answers = await askDriver(index.url, asked);
    for (let at = 0; at < asked.length; at += APART) {
      const one = asked[at];
      if (one === undefined) continue;
      const apart = await askApart(index.url, one);
      if (apart !== answers[at]) throw new Error(`${one.ask}: ${answers[at]}, and asked apart ${apart}`);
    }
    const { length } = cases.PYTHONS;
    return projects.map((_, at) => {
      const start = at * length * 2;
      return {
        x86_64: answers.slice(start, start + length),
        aarch64: answers.slice(start + length, start + 2 * length),
      };
    });
  } finally {
    await index.close();
  }
}

/** @param {string} index @param {readonly { ask: string, python: string, machine: string }[]} asked */
async function askDriver(index, asked) {
  return inScratch(async (folder) => {
    const input = join(folder, "cases.json");
    writeFileSync(input, JSON.stringify({ index, cases: asked }));
    const printed = await run("python3", ["-I", "-B", "-W", "ignore", DRIVER, input]);
    /** @type {(string | null)[]} */
    const answers = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).takes);
    if (answers.length !== asked.length) throw new Error("pip was not asked everything");
    return answers;
  });
}

/** @param {string} index @param {{ ask: string, python: string, machine: string }} one */
async function askApart(index, { ask, python, machine }) {
  return inScratch(async (folder) => {
    const on = wheelsFor({ python: python.split(".").slice(0, 2).join("."), machine });
    const words = ["download", "-q", "--no-deps", "--no-cache-dir", "--retries=0", `--index-url=${index}`];
    const plain = Object.entries(process.env).filter(([name]) => !/^pip_|_proxy$/i.test(name));
    const environment = { ...Object.fromEntries(plain), PIP_CONFIG_FILE: "/dev/null" };
    try {
      await run("pip", [...words, ...on, "-d", folder, ask], { environment });
    } catch (error) {
      if (String(error).includes("No matching distribution found")) return null;
      throw error;
    }
    return readdirSync(folder)[0] ?? null;
  });
}
