// @ts-check
/**
 * Holds our verdicts on the packages of a lock file against what pip takes of the files that the lock lists. No index is
 * asked: the lock says what was published, a loopback index serves stand-ins for it, and pip's own command chooses. Also
 * says where the built-in table, which answers when nothing else does, is not what the lock lists.
 *
 *     node scripts/lock-verdicts.mjs LOCK [NAME...]
 *
 * What a lock does not say is not compared: whether a file was withdrawn, and with uv what a package asks of Python. It
 * lists what there was on the day it was written.
 */
import { readFileSync } from "node:fs";
import { compiledSources } from "./lib/sources.mjs";
import * as cases from "./lib/wheel-cases.mjs";
import { pipVersion } from "./lib/wheel-pip.mjs";
import { replay } from "./lib/wheel-replay.mjs";

/** Where the built-in table was measured. */
const TABLE = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

const [lock, ...names] = process.argv.slice(2);
if (lock === undefined) throw new Error("usage: node scripts/lock-verdicts.mjs LOCK [NAME...]");

const sources = compiledSources();
try {
  const { readLock } = await sources.load("compat/python/locks/read");
  const { judgePackage } = await sources.load("compat/python/verdict");
  const { remembered } = await sources.load("compat/python/knowledge");
  const { parseSimplePage } = await sources.load("compat/index/simple");
  const judges = { judgePackage, parseSimplePage };

  const read = readLock(lock, readFileSync(lock, "utf8"));
  if (read === null) throw new Error(`${lock} is not a lock file of Python packages`);
  for (const { line, text } of read.problems) console.error(`${lock}:${line ?? "-"}: ${text}`);
  const projects = read.packages
    .filter(
      (/** @type {any} */ { name, version, files, source }) =>
        source === "index" &&
        version !== null &&
        files !== null &&
        files.length > 0 &&
        (names.length === 0 || names.includes(name)),
    )
    .map((/** @type {any} */ { name, version, files, requiresPython }) => ({
      name,
      version,
      files: files.map((/** @type {any} */ file) => ({
        name: file.name,
        ...(requiresPython === null ? {} : { python: requiresPython }),
      })),
    }));
  const lost = names.filter((name) => projects.every((/** @type {any} */ each) => each.name !== name));
  if (lost.length > 0) throw new Error(`${lock} pins no files of ${lost.join(", ")}`);

  const takes = await replay(projects);
  const replayed = projects.map((/** @type {any} */ project, /** @type {number} */ at) => ({
    ...project,
    takes: takes[at],
  }));
  const differences = cases.differences(judges, replayed);
  for (const each of differences) console.error(each);

  const column = cases.PYTHONS.indexOf("3.11");
  for (const { name, version, files, takes: each } of replayed) {
    const known = remembered(name, TABLE);
    if (known === null) continue;
    const { install } = cases.ourVerdict(judges, { name, version, files }, "3.11", "amd64");
    const took = each.x86_64[column] ?? "nothing";
    if (install !== known.value)
      console.log(
        `the built-in table says ${known.value} of ${name}; of ${version} it is ${install} (pip takes ${took})`,
      );
  }
  const all = takes.flatMap(({ x86_64, aarch64 }) => [...x86_64, ...aarch64]);
  const taken = all.filter((each) => each !== null).length;
  console.log(
    `${differences.length} of ${all.length} verdicts differ from pip ${await pipVersion()} (packages: ${projects.length}); it took a file in ${taken}`,
  );
  if (projects.length === 0 || differences.length > 0) process.exitCode = 1;
} finally {
  sources.remove();
}
