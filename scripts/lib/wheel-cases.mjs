// @ts-check
/** The cases that verdicts on wheels are held against pip in, what we say in each, and the table of both. */
import { pageOf } from "./wheel-layouts.mjs";

export const PYTHONS = ["3.9", "3.10", "3.11", "3.12", "3.13"];
/** @type {readonly { readonly machine: "x86_64" | "aarch64", readonly architecture: "amd64" | "arm64" }[]} */
export const MACHINES = [
  { machine: "x86_64", architecture: "amd64" },
  { machine: "aarch64", architecture: "arm64" },
];
/** Made-up projects in the comparison: each of the ways of publishing about three times. */
export const MADE_UP = 102;

/**
 * The patch release is unknown of a target, and counts as the latest (see MarkerTable): so pip is asked the same.
 * @param {string} python
 */
export const latestPatch = (python) => `${python}.999`;

/**
 * @typedef {import("./wheel-layouts.mjs").Project} Project
 *
 * @typedef {object} Judges The program's own functions.
 * @property {typeof import("../../src/compat/python/verdict.js").judgePackage} judgePackage
 * @property {typeof import("../../src/compat/index/simple.js").parseSimplePage} parseSimplePage
 *
 * @typedef {Record<"x86_64" | "aarch64", readonly (string | null)[]>} Takes
 *   The file that pip takes on each of PYTHONS; null where it says that there is none.
 *
 * @typedef {object} Said
 * @property {string} install
 * @property {string | null} takes The file that the verdict rests on; null where nothing is installed as it is.
 */

const AS_THEY_ARE = new Set(["pure", "musl-binary", "degraded"]);

/**
 * What the program says of a package that is pinned and of which an index told, case by case.
 * @param {Judges} judges @param {Project} project
 * @returns {(python: string, architecture: "amd64" | "arm64") => Said}
 */
export function ourVerdict({ judgePackage, parseSimplePage }, project) {
  const text = JSON.stringify(pageOf(project));
  const page = parseSimplePage(text, "application/json", "https://index.example/simple/x/");
  return (python, architecture) => {
    const minor = Number(python.split(".")[1]);
    const { install } = judgePackage(
      {
        name: project.name.toLowerCase().replace(/[-_.]+/g, "-"),
        version: project.version,
        specifiers: null,
        requiresPython: null,
        files: null,
        hashes: [],
        source: "index",
        where: null,
        wanted: { applies: true, marker: null, scope: "main", isCertain: true },
        excluded: null,
      },
      { alpine: "3.22", musl: [1, 2], python: [3, minor], architecture },
      { page, asOf: null },
    );
    const named = install.evidence.map(({ what }) => /^(\S+\.whl) is there$/.exec(what)?.[1]).find(Boolean);
    return { install: install.value, takes: AS_THEY_ARE.has(install.value) ? (named ?? "") : null };
  };
}

/**
 * What differs from pip in a verdict: a sentence, or null for nothing. Where pip takes a file it has to be the one that
 * our verdict names, and the verdict has to say whether it is a native one; where pip takes none nothing may be installed
 * as it is.
 * @param {Said} said @param {string | null} takes
 */
function difference({ install, takes: ours }, takes) {
  const expected =
    takes === null ? null : takes.endsWith("-any.whl") ? ["pure", "degraded"] : ["musl-binary"];
  if (expected === null) return ours === null ? null : `we say ${install} (${ours}), pip takes nothing`;
  if (ours === takes && expected.includes(install)) return null;
  return `we say ${install} (${ours ?? "no file"}), pip takes ${takes}`;
}

/**
 * Every difference, as `name version, Python 3.11 on x86_64: …`.
 * @param {Judges} judges @param {readonly (Project & { readonly takes: Takes })[]} projects
 */
export function differences(judges, projects) {
  return projects.flatMap((project) => {
    const verdict = ourVerdict(judges, project);
    return MACHINES.flatMap(({ machine, architecture }) =>
      PYTHONS.flatMap((python, at) => {
        const said = verdict(python, architecture);
        const differs = difference(said, project.takes[machine][at] ?? null);
        return differs === null
          ? []
          : [`${project.name} ${project.version}, Python ${python} on ${machine}: ${differs}`];
      }),
    );
  });
}

const WORDS = /** @type {Readonly<Record<string, string>>} */ ({
  "musl-binary": "musl",
  "not-applicable": "elsewhere",
});

/**
 * A line for each project: what we say on each Python, of both machines where they differ, and by when a lock had it.
 * @param {Judges} judges @param {readonly (Project & { readonly by?: string })[]} projects
 */
function projectTable(judges, projects) {
  const isDated = projects.some(({ by }) => by !== undefined);
  const rows = projects.map((project) => {
    const verdict = ourVerdict(judges, project);
    const cells = PYTHONS.map((python) => {
      const words = MACHINES.map(({ architecture }) => {
        const { install } = verdict(python, architecture);
        return WORDS[install] ?? install;
      });
      return words[0] === words[1] ? words[0] : `${words[0]} / ${words[1]}`;
    });
    const dated = isDated ? [project.by ?? ""] : [];
    return `| ${[`${project.name} ${project.version}`, ...cells, ...dated].join(" | ")} |`;
  });
  const head = ["Package", ...PYTHONS, ...(isDated ? ["Listed by"] : [])];
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows].join("\n");
}

/**
 * A line for each way of publishing: in how many cases pip takes a file.
 * @param {readonly (import("./wheel-layouts.mjs").Layout & { readonly takes: Takes })[]} layouts
 */
function layoutTable(layouts) {
  /** @type {Map<string, { cases: number, taken: number }>} */
  const ways = new Map();
  for (const { kind, takes } of layouts) {
    const way = kind.replace(/, (?:Python [~<>=!]|withdrawn).*$/, "");
    const row = ways.get(way) ?? { cases: 0, taken: 0 };
    const all = [...takes.x86_64, ...takes.aarch64];
    ways.set(way, {
      cases: row.cases + all.length,
      taken: row.taken + all.filter((each) => each !== null).length,
    });
  }
  const rows = [...ways].map(([way, { cases, taken }]) => `| ${way} | ${cases} | ${taken} |`);
  return ["| Way of publishing | Cases | pip takes a file |", "| --- | --: | --: |", ...rows].join("\n");
}

/**
 * @typedef {object} Recorded
 * @property {string} pip Its version.
 * @property {string} replayed ISO date.
 * @property {string} recorded ISO date of the pages, and of what the index itself was asked.
 * @property {string} command
 * @property {readonly (Project & { readonly takes: Takes })[]} projects
 * @property {readonly (import("./wheel-lists.mjs").LockedProject & { readonly takes: Takes })[]} locked As lock files have them.
 * @property {readonly { readonly name: string, readonly takes: Takes }[]} madeUp
 * @property {readonly { readonly python: string, readonly machine: string, readonly files: readonly (string | null)[] }[]} live
 *   What the index itself had, in the order of `projects`.
 */

/** @param {readonly Project[]} projects @returns {ReadonlySet<string>} */
export const namesOf = (projects) => new Set(projects.map(({ name }) => name));

/** Whether any of its wheels is for one kind of machine. @param {Project} project */
export const hasNativeCode = ({ files }) =>
  files.some(({ name }) => name.endsWith(".whl") && !name.endsWith("-any.whl"));

/**
 * The part of the documentation that is made of a record.
 * @param {Judges} judges @param {Recorded} record @param {readonly import("./wheel-layouts.mjs").Layout[]} layouts
 */
export function tables(
  judges,
  { pip, replayed, recorded, command, projects, locked, madeUp, live },
  layouts,
) {
  const all = layouts.map((layout, at) => ({ ...layout, takes: /** @type {Takes} */ (madeUp[at]?.takes) }));
  const each = PYTHONS.length * MACHINES.length;
  const real = [...projects, ...locked];
  const groups = [
    { what: "pages of an index, replayed", count: projects.length, differ: differences(judges, projects) },
    { what: "lists of lock files, replayed", count: locked.length, differ: differences(judges, locked) },
    { what: "made-up packages, replayed", count: all.length, differ: differences(judges, all) },
  ];
  const total = {
    what: "all",
    count: real.length + all.length,
    differ: groups.flatMap(({ differ }) => differ),
  };
  const rows = [...groups, total].map(
    ({ what, count, differ }) => `| ${what} | ${count} | ${count * each} | ${differ.length} |`,
  );
  const asked = live.reduce((sum, { files }) => sum + files.length, 0);
  return `
| | Packages and versions | Cases | Our verdict differs |
| --- | --: | --: | --: |
${rows.join("\n")}

The first two rows are ${namesOf(real).size} real packages, some of them in several versions. ${namesOf(real.filter(hasNativeCode)).size} of them publish native code, as wheels for one kind of machine.

Replayed on ${replayed} with pip ${pip}. Pages recorded on ${recorded}; on that day the index itself was asked in ${asked} of these cases (Python ${[...new Set(live.map(({ python }) => python))].join(", ")}, both machines), and pip took the same file as in the replay in each of them.

    ${command}

### Real packages, as the index had them

What we say; of x86_64 and of aarch64 where they differ. \`musl\` and \`pure\` are wheels that pip takes, and the verdict names the file that pip takes; in all other cases it takes nothing.

${projectTable(judges, projects)}

### Real packages, as lock files recorded them

The index was not asked about these. The last column is the month by which a lock file of a public project had the list.

${projectTable(judges, locked)}

### Made-up packages

${layoutTable(all)}
`.trim();
}
