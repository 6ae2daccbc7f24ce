/** Pipfile.lock: versions and hashes, no names of files. */
import { extrasOf } from "./dependency-text.js";
import { hashOf } from "./files.js";
import { jsonKeyLines } from "./lines.js";
import { MOST_FILES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedPackage, LockedPackages, LockedSource } from "./model.js";
import { isTable, markerOf, nameOf, tableAt, textAt, textsAt, versionOf } from "./values.js";
import type { Table } from "./values.js";

const LONGEST_URL = 2000;

/** Reads a Pipfile.lock. Every section but `_meta` is a group of packages: `default`, `develop` and the project's own. */
export function readPipfileLock(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  const lines = jsonKeyLines(text);
  const packages: LockedPackage[] = [];
  for (const section of Object.keys(table)) {
    if (section === "_meta") continue;
    const group = tableAt(table, section);
    for (const key of Object.keys(group)) {
      const line = lines.get(`${section}\0${key}`) ?? null;
      const entry = group[key];
      if (packages.length === MOST_PACKAGES) {
        problems.add(line, `Only ${MOST_PACKAGES} packages are read`);
        break;
      }
      const one = isTable(entry) ? readPackage(key, entry, section, line) : null;
      if (one === null) problems.add(line, "A package without a usable name is left out");
      else packages.push(one);
    }
  }
  return {
    kind: "Pipfile.lock",
    requiresPython: requiredPython(tableAt(tableAt(table, "_meta"), "requires")),
    environments: [],
    markersOn: "packages",
    defaultGroups: [],
    packages,
    problems: problems.take(),
  };
}

function requiredPython(requires: Table): string | null {
  const version = textAt(requires, "python_full_version") ?? textAt(requires, "python_version");
  const [, release] = /^(\d{1,3}\.\d{1,3})(?:\.\d{1,6})?$/.exec(version ?? "") ?? [];
  // A patch release asks for the same wheels as any other of its series.
  return release === undefined ? null : `==${release}.*`;
}

function readPackage(key: string, entry: Table, section: string, line: number | null): LockedPackage | null {
  const name = nameOf(key);
  if (name === null) return null;
  const source = sourceOf(entry);
  return {
    name,
    version: versionOf(textAt(entry, "version")?.replace(/^==(?!=)/, "")),
    specifiers: null,
    marker: markerOf(entry["markers"]),
    requiresPython: null,
    files: null,
    hashes: textsAt(entry, "hashes", MOST_FILES, 300)
      .map(hashOf)
      .filter((hash) => hash !== null),
    source,
    isProject: entry["path"] === "." || entry["path"] === "./.",
    groups: [...extrasOf([section])],
    dependencies: [],
    line,
  };
}

function sourceOf(entry: Table): LockedSource {
  if (["git", "hg", "svn", "bzr"].some((key) => Object.hasOwn(entry, key))) return "git";
  if (Object.hasOwn(entry, "path")) return "path";
  const file = textAt(entry, "file", LONGEST_URL);
  if (file === null) return "index";
  return file.includes("://") ? "url" : "path";
}
