/** pyproject.toml: what a project asks for. Nothing is locked here: there are names, constraints and markers, no files. */
import { dependencyOf, poetryDependencies, poetrySpecifiers } from "./dependency-text.js";
import type { TextDependency } from "./dependency-text.js";
import { tomlLines } from "./lines.js";
import { lockedFile } from "./files.js";
import { MOST_DEPENDENCIES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedPackage, LockedPackages, LockedSource } from "./model.js";
import { nameOf, specifiersOf, tableAt, textsAt } from "./values.js";
import type { Table } from "./values.js";

const LONGEST_REQUIREMENT = 6000;
const POETRY = "tool.poetry";

/**
 * Reads the requirements of a pyproject.toml: PEP 621's dependencies and optional ones, dependency groups (PEP 735), and
 * Poetry's tables. The groups of a requirement are `main`, or the extra or group that lists it.
 */
export function readPyproject(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  const lines = tomlLines(text);
  const packages: LockedPackage[] = [];
  const add = (one: TextDependency | null, group: string, line: number | null): void => {
    if (one === null) problems.add(line, "A requirement that cannot be read is left out");
    else if (packages.length < MOST_PACKAGES) packages.push(packageOf(one, group, line));
  };
  const list = (owner: Table, key: string, group: string): void => {
    for (const requirement of textsAt(owner, key, MOST_DEPENDENCIES, LONGEST_REQUIREMENT)) {
      add(dependencyOf(requirement), group, lines.strings.get(requirement) ?? null);
    }
  };
  const poetry = (owner: Table, path: string, group: string): void => {
    for (const key of Object.keys(owner).slice(0, MOST_DEPENDENCIES)) {
      if (key.toLowerCase() === "python") continue;
      const line = lines.keys.get(`${path}\0${key}`) ?? lines.keys.get(`${path}.${key}`) ?? null;
      const found = poetryDependencies(key, owner[key], null);
      if (found.length === 0) add(null, group, line);
      for (const one of found) add(one, group, line);
    }
  };

  const project = tableAt(table, "project");
  list(project, "dependencies", "main");
  for (const [owner, key] of [
    [project, "optional-dependencies"],
    [table, "dependency-groups"],
  ] as const) {
    const groups = tableAt(owner, key);
    for (const group of Object.keys(groups)) list(groups, group, nameOf(group) ?? "main");
  }
  const poetryTable = tableAt(tableAt(table, "tool"), "poetry");
  const main = tableAt(poetryTable, "dependencies");
  poetry(main, `${POETRY}.dependencies`, "main");
  poetry(tableAt(poetryTable, "dev-dependencies"), `${POETRY}.dev-dependencies`, "dev");
  const groups = tableAt(poetryTable, "group");
  for (const group of Object.keys(groups)) {
    const path = `${POETRY}.group.${group}.dependencies`;
    poetry(tableAt(tableAt(groups, group), "dependencies"), path, nameOf(group) ?? "main");
  }
  return {
    kind: "pyproject.toml",
    requiresPython: specifiersOf(project["requires-python"]) ?? poetrySpecifiers(main["python"]),
    environments: [],
    markersOn: "packages",
    defaultGroups: [],
    packages,
    problems: problems.take(),
  };
}

function packageOf(one: TextDependency, group: string, line: number | null): LockedPackage {
  const pinned = /^==\s*([^\s,*=]{1,100})$/.exec(one.specifiers ?? "")?.[1] ?? null;
  const file = one.url === null ? null : lockedFile({ url: one.url }, null);
  return {
    name: one.name,
    version: pinned,
    specifiers: pinned === null ? one.specifiers : null,
    marker: one.marker,
    requiresPython: null,
    files: file === null ? null : [file],
    hashes: [],
    source: one.url === null ? "index" : sourceOf(one.url),
    isProject: false,
    groups: [group],
    dependencies: [],
    line,
  };
}

/** Where the address of a direct reference leads. */
export function sourceOf(url: string): LockedSource {
  if (/^(?:git|hg|svn|bzr)\+|^git@|\.git(?:[@#]|$)/.test(url)) return "git";
  return /^https?:\/\//i.test(url) ? "url" : "path";
}
