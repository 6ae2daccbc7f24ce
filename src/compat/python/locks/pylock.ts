/** pylock.toml (PEP 751), also as `pylock.NAME.toml`. */
import { extrasOf } from "./dependency-text.js";
import { fileFrom } from "./files.js";
import { arrayTableLines } from "./lines.js";
import { MOST_DEPENDENCIES, MOST_FILES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedFile, LockedPackage, LockedPackages, LockedSource } from "./model.js";
import {
  isTable,
  listAt,
  markerOf,
  nameOf,
  specifiersOf,
  tablesAt,
  textAt,
  textsAt,
  versionOf,
} from "./values.js";
import type { Table } from "./values.js";

const MOST_MARKERS = 200;
const LONGEST_MARKER = 4000;

/** Reads a pylock.toml of version 1. An installer without options wants no extra, and of the groups the default ones. */
export function readPylock(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  if (!/^1(?:\.|$)/.test(textAt(table, "lock-version") ?? "")) {
    problems.add(null, "The lock's version is not 1, the one that is understood");
  }
  const entries = listAt(table, "packages", MOST_PACKAGES + 1);
  if (entries.length > MOST_PACKAGES) problems.add(null, `Only ${MOST_PACKAGES} packages are read`);
  const lines = arrayTableLines(text, "packages");
  const packages: LockedPackage[] = [];
  for (const [index, entry] of entries.slice(0, MOST_PACKAGES).entries()) {
    const line = lines[index] ?? null;
    const one = isTable(entry) ? readPackage(entry, line) : null;
    if (one === null) problems.add(line, "A package without a usable name is left out");
    else packages.push(one);
  }
  return {
    kind: "pylock.toml",
    requiresPython: specifiersOf(table["requires-python"]),
    environments: textsAt(table, "environments", MOST_MARKERS, LONGEST_MARKER),
    markersOn: "packages",
    defaultGroups: extrasOf(textsAt(table, "default-groups", MOST_MARKERS)),
    packages,
    problems: problems.take(),
  };
}

function readPackage(entry: Table, line: number | null): LockedPackage | null {
  const name = nameOf(entry["name"]);
  if (name === null) return null;
  return {
    name,
    version: versionOf(entry["version"]),
    specifiers: null,
    marker: markerOf(entry["marker"]),
    requiresPython: specifiersOf(entry["requires-python"]),
    files: readFiles(entry),
    hashes: [],
    source: sourceOf(entry),
    isProject: isTable(entry["directory"]) && entry["directory"]["path"] === ".",
    groups: null,
    dependencies: tablesAt(entry, "dependencies", MOST_DEPENDENCIES).flatMap((one) => {
      const other = nameOf(one["name"]);
      if (other === null) return [];
      const version = versionOf(one["version"]);
      return [{ name: other, version, specifiers: null, marker: null, extras: [], when: null }];
    }),
    line,
  };
}

function sourceOf(entry: Table): LockedSource {
  if (isTable(entry["vcs"])) return "git";
  if (isTable(entry["directory"])) return "path";
  const archive = entry["archive"];
  if (!isTable(archive)) return "index";
  return textAt(archive, "url", 2000) === null ? "path" : "url";
}

function readFiles(entry: Table): readonly LockedFile[] | null {
  const single = [entry["archive"], entry["sdist"]].filter(isTable);
  const tables = [...single, ...tablesAt(entry, "wheels", MOST_FILES)];
  if (tables.length === 0) return null;
  return tables.map(fileFrom).filter((file) => file !== null);
}
