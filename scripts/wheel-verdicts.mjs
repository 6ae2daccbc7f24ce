// @ts-check
/**
 * Holds our verdicts on wheels against what pip itself downloads. The recorded pages of projects that the guide's example
 * needs, what lock files list of others, and made-up ones, are served by an index on the loopback interface, and pip is asked
 * for each of them, on each Python and machine. With `--live` the pages are recorded anew from the index that the user's pip
 * is configured for, and that index is asked for a sample. Writes the record that the unit test replays, and the tables in
 * docs/wheel-verdicts.md.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { run } from "./lib/run.mjs";
import { compiledSources } from "./lib/sources.mjs";
import * as cases from "./lib/wheel-cases.mjs";
import { normalized } from "./lib/wheel-index.mjs";
import { lockedProjects, readLists } from "./lib/wheel-lists.mjs";
import { madeUpLayouts } from "./lib/wheel-layouts.mjs";
import { GUIDE_REQUIREMENTS, inScratch, pipVersion, resolved, wheelsFor } from "./lib/wheel-pip.mjs";
import { replay } from "./lib/wheel-replay.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RECORD = join(ROOT, "__tests__/unit/compat/python/wheels/golden/verdicts.json");
const DOCUMENT = join(ROOT, "docs/wheel-verdicts.md");
/** What the index itself is asked about. */
const LIVE_PYTHONS = ["3.9", "3.11", "3.13"];

/** @typedef {import("./lib/wheel-layouts.mjs").Project} Project */
/** @typedef {{ python: string, machine: string }} On */

/** The example's packages with all that they need, as pip resolves them, and those that are named beside. */
async function wantedProjects() {
  const example = await resolved(["-r", join(ROOT, GUIDE_REQUIREMENTS)]);
  const beside = Object.entries(JSON.parse(readFileSync(join(ROOT, "scripts/wheel-verdicts.json"), "utf8")));
  return [...example, ...beside.map(([name, version]) => ({ name, version: String(version) }))].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
}

/**
 * Files of the pinned versions, as the index lists them.
 * @param {readonly { name: string, version: string }[]} wanted @param {ReturnType<typeof compiledSources>} sources
 * @returns {Promise<readonly Project[]>}
 */
async function recordPages(wanted, sources) {
  const { parseSimplePage } = await sources.load("compat/index/simple");
  const { versionOfFile } = await sources.load("compat/index/candidates");
  const { compareVersions, parseVersion } = await sources.load("compat/python/version");
  const names = [...new Set(wanted.map(({ name }) => name))];
  const printed = await run("python3", ["-I", "-B", join(ROOT, "scripts/lib/pip-page.py"), ...names]);
  const pages = new Map(
    printed
      .trim()
      .split("\n")
      .map((line) => {
        const { name, type, text, url } = JSON.parse(line);
        return [name, parseSimplePage(text, type, url)];
      }),
  );
  return wanted.map(({ name, version }) => {
    const pinned = parseVersion(version);
    const listed = pages.get(name).files.filter((/** @type {any} */ file) => {
      const found = versionOfFile(file, name);
      return found !== null && compareVersions(found, pinned) === 0;
    });
    const files = listed.map((/** @type {any} */ file) => ({
      name: file.name,
      ...(file.requiresPython === null ? {} : { python: file.requiresPython }),
      ...(file.isYanked ? { yanked: true } : {}),
    }));
    return { name, version, files };
  });
}

/**
 * What pip's command downloads from the index that the user's own is configured for. Those that it is expected to find are
 * asked for together: a single one that is not there makes the command fail as a whole.
 * @param {readonly (Project & { takes: string | null })[]} projects @param {On} on
 * @returns {Promise<ReadonlyMap<Project, string | null>>}
 */
async function downloaded(projects, on) {
  /** @param {readonly Project[]} asked */
  const download = (asked) =>
    inScratch(async (folder) => {
      const names = asked.map(({ name, version }) => `${name}==${version}`);
      await run("pip", ["download", "-q", "--no-deps", ...wheelsFor(on), "-d", folder, ...names]);
      return readdirSync(folder);
    });
  /** @type {Map<Project, string | null>} */
  const found = new Map();
  const there = projects.filter(({ takes }) => takes !== null);
  // Two versions of one project do not go into one command.
  const second = there.filter((each, at) => there.findIndex(({ name }) => name === each.name) < at);
  const groups = [there.filter((each) => !second.includes(each)), ...second.map((each) => [each])];
  for (const group of groups) {
    const files = await download(group);
    for (const each of group) {
      const own = files.filter((file) => normalized(file.split("-")[0] ?? "") === each.name);
      if (own.length !== 1) throw new Error(`pip left ${own.length} files of ${each.name}`);
      found.set(each, own[0] ?? null);
    }
  }
  for (const each of projects.filter(({ takes }) => takes === null)) {
    try {
      found.set(each, (await download([each]))[0] ?? null);
    } catch (error) {
      if (!String(error).includes("No matching distribution found")) throw error;
      found.set(each, null);
    }
  }
  return found;
}

/** A record of one line per file, so that changes of it can be read. @param {any} record */
function written(record) {
  const { projects, locked, madeUp, live, ...about } = record;
  /** @param {any} value */
  const line = (value) => JSON.stringify(value);
  /** @param {readonly any[]} list @param {string} pad */
  const lines = (list, pad) => list.map((each) => `\n${pad}${line(each)}`).join(",");
  const blocks = projects.map(
    (/** @type {any} */ { files, takes, ...rest }) =>
      `\n    {\n      ${line(rest).slice(1, -1)},\n      "files": [${lines(files, "        ")}\n      ],\n      "takes": ${line(takes)}\n    }`,
  );
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  return `${head},\n  "projects": [${blocks.join(",")}\n  ],\n  "locked": [${lines(locked, "    ")}\n  ],\n  "madeUp": [${lines(madeUp, "    ")}\n  ],\n  "live": [${lines(live, "    ")}\n  ]\n}\n`;
}

/** @param {string} text @param {string} name @param {string} part */
function between(text, name, part) {
  const [start, end] = [`<!-- ${name}: written by scripts/wheel-verdicts.mjs -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${DOCUMENT} has no place for ${name}`);
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}

/** What the index itself is asked, and where it says something else than the replay. @param {readonly any[]} projects */
async function askLive(projects) {
  const live = [];
  for (const python of LIVE_PYTHONS) {
    for (const { machine } of cases.MACHINES) {
      const at = cases.PYTHONS.indexOf(python);
      const expected = projects.map((each) => ({ ...each, takes: each.takes[machine][at] }));
      const found = await downloaded(expected, { python, machine });
      for (const each of expected) {
        const takes = found.get(each) ?? null;
        if (takes !== each.takes)
          throw new Error(`${each.name} ${each.version}: replayed ${each.takes}, the index itself ${takes}`);
      }
      live.push({ python, machine, files: expected.map(({ takes }) => takes) });
      console.log(`the index itself, Python ${python} on ${machine}: ${expected.length} as replayed`);
    }
  }
  return live;
}

const sources = compiledSources();
try {
  const { judgePackage } = await sources.load("compat/python/verdict");
  const { parseSimplePage } = await sources.load("compat/index/simple");
  const judges = { judgePackage, parseSimplePage };
  const isLive = process.argv.includes("--live");
  const before = isLive ? null : JSON.parse(readFileSync(RECORD, "utf8"));
  const today = new Date().toISOString().slice(0, 10);
  /** @type {readonly Project[]} */
  const projects = before?.projects ?? (await recordPages(await wantedProjects(), sources));
  const listed = lockedProjects(readLists(), projects);
  const layouts = madeUpLayouts(cases.MADE_UP);
  const pip = await pipVersion();

  const started = Date.now();
  const takes = await replay([...projects, ...listed, ...layouts]);
  const count = takes.length * cases.PYTHONS.length * cases.MACHINES.length;
  console.log(`${count} cases replayed in ${Math.round((Date.now() - started) / 1000)} s by pip ${pip}`);
  /** @param {number} at */
  const taken = (at) => {
    const found = takes[at];
    if (found === undefined) throw new Error("pip was not asked about every project");
    return found;
  };
  const replayed = projects.map((project, at) => ({ ...project, takes: taken(at) }));
  const locked = listed.map((project, at) => ({ ...project, takes: taken(projects.length + at) }));
  const madeUp = layouts.map((layout, at) => ({
    ...layout,
    takes: taken(projects.length + listed.length + at),
  }));
  const differences = cases.differences(judges, [...replayed, ...locked, ...madeUp]);
  for (const each of differences) console.error(each);
  const live = before?.live ?? (await askLive(replayed));
  for (const { python, machine, files } of live) {
    const at = cases.PYTHONS.indexOf(python);
    const now = replayed.map((each) => each.takes[/** @type {"x86_64" | "aarch64"} */ (machine)][at]);
    if (JSON.stringify(now) !== JSON.stringify(files))
      throw new Error(`the index itself said otherwise on Python ${python}, ${machine}: run with --live`);
  }
  const record = {
    pip,
    replayed: today,
    recorded: before?.recorded ?? today,
    command: `pip download NAME==VERSION --no-deps ${wheelsFor({ python: "3.X", machine: "MACHINE" }).join(" ")}`,
    projects: replayed,
    locked: locked.map(({ name, version, takes: each }) => ({ name, version, takes: each })),
    madeUp: madeUp.map(({ name, takes: each }) => ({ name, takes: each })),
    live,
  };
  writeFileSync(RECORD, written(record));
  const document = between(
    readFileSync(DOCUMENT, "utf8"),
    "verdicts",
    cases.tables(judges, { ...record, locked }, layouts),
  );
  writeFileSync(DOCUMENT, await format(document, { parser: "markdown", proseWrap: "preserve" }));
  console.log(`${differences.length} of ${count} verdicts differ from pip`);
  if (differences.length > 0) process.exitCode = 1;
} finally {
  sources.remove();
}
