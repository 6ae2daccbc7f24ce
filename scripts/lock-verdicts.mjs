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
import { compiledSources } from "./lib/sources.mjs";
import * as cases from "./lib/wheel-cases.mjs";
import { pinnedIn } from "./lib/wheel-lists.mjs";
import { pipVersion } from "./lib/wheel-pip.mjs";
import { replay } from "./lib/wheel-replay.mjs";

/** Where the built-in table was measured. */
const TABLE = { alpine: "3.22", musl: [1, 2], python: [3, 11], architecture: "amd64" };

const [lock, ...names] = process.argv.slice(2);
if (lock === undefined) throw new Error("usage: node scripts/lock-verdicts.mjs LOCK [NAME...]");

const sources = compiledSources();
try {
  const { judgePackage } = await sources.load("compat/python/verdict");
  const { remembered } = await sources.load("compat/python/knowledge");
  const { parseSimplePage } = await sources.load("compat/index/simple");
  const judges = { judgePackage, parseSimplePage };

  const pinned = await pinnedIn(lock, sources);
  const projects = pinned
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ name, version, python, files }) => ({
      name,
      version,
      files: files.map((file) => ({ name: file, ...(python === undefined ? {} : { python }) })),
    }));
  const lost = names.filter((name) => projects.every((each) => each.name !== name));
  if (lost.length > 0) throw new Error(`${lock} pins no files of ${lost.join(", ")}`);

  const takes = await replay(projects);
  const replayed = projects.map((project, at) => {
    const taken = takes[at];
    if (taken === undefined) throw new Error("pip was not asked about every project");
    return { ...project, takes: taken };
  });
  const differences = cases.differences(judges, replayed);
  for (const each of differences) console.error(each);

  const column = cases.PYTHONS.indexOf("3.11");
  for (const { name, version, files, takes: each } of replayed) {
    const known = remembered(name, TABLE);
    if (known === null) continue;
    const { install } = cases.ourVerdict(judges, { name, version, files })("3.11", "amd64");
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
