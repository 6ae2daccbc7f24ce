/** uv.lock: every file of every package, and a graph whose edges say where a package is wanted. */
import { fileFrom, fileNameOf, fileKind, hashOf, shownUrl } from "./files.js";
import { arrayTableLines } from "./lines.js";
import { MOST_DEPENDENCIES, MOST_FILES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedDependency, LockedFile, LockedPackage, LockedPackages, LockedSource } from "./model.js";
import {
  eitherMarker,
  isTable,
  listAt,
  markerOf,
  nameOf,
  specifiersOf,
  tableAt,
  tablesAt,
  textAt,
  textsAt,
  versionOf,
} from "./values.js";
import type { Table } from "./values.js";
import { extrasOf } from "./dependency-text.js";

const MOST_MARKERS = 200;
const LONGEST_MARKER = 4000;
const LONGEST_URL = 2000;

/** Reads a uv.lock of version 1. `text` is where `table` was read from: it tells the lines. */
export function readUvLock(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  const version = table["version"];
  if (version !== 1) problems.add(null, "The lock's version is not 1, the one that is understood");
  const entries = listAt(table, "package", MOST_PACKAGES + 1);
  if (entries.length > MOST_PACKAGES) problems.add(null, `Only ${MOST_PACKAGES} packages are read`);
  const lines = arrayTableLines(text, "package");
  const members = new Set(textsAt(tableAt(table, "manifest"), "members", MOST_PACKAGES).map(nameOf));
  const packages: LockedPackage[] = [];
  for (const [index, entry] of entries.slice(0, MOST_PACKAGES).entries()) {
    const line = lines[index] ?? null;
    const one = isTable(entry) ? readPackage(entry, line, members) : null;
    if (one === null) problems.add(line, "A package without a usable name is left out");
    else packages.push(one);
  }
  return {
    kind: "uv.lock",
    requiresPython: specifiersOf(table["requires-python"]),
    // `required-markers` asks for more wheels and leaves none out.
    environments: textsAt(table, "supported-markers", MOST_MARKERS, LONGEST_MARKER),
    markersOn: "dependencies",
    defaultGroups: [],
    packages,
    problems: problems.take(),
  };
}

function readPackage(
  entry: Table,
  line: number | null,
  members: ReadonlySet<string | null>,
): LockedPackage | null {
  const name = nameOf(entry["name"]);
  if (name === null) return null;
  const source = tableAt(entry, "source");
  const isLocal = ["virtual", "editable", "directory"].some((key) => Object.hasOwn(source, key));
  const isRoot = textAt(source, "virtual") === "." || textAt(source, "editable") === ".";
  const forks = textsAt(entry, "resolution-markers", MOST_MARKERS, LONGEST_MARKER);
  return {
    name,
    version: versionOf(entry["version"]),
    specifiers: null,
    marker: forks.length === 0 ? null : eitherMarker(forks.map(markerOf)),
    requiresPython: null,
    files: readFiles(entry, source),
    hashes: [],
    source: sourceOf(source),
    isProject: isLocal && (isRoot || members.has(name) || Object.hasOwn(source, "virtual")),
    groups: null,
    dependencies: [
      ...edges(entry, "dependencies", null),
      ...conditional(entry, "optional-dependencies"),
      ...conditional(entry, "dev-dependencies"),
    ],
    line,
  };
}

function sourceOf(source: Table): LockedSource {
  if (Object.hasOwn(source, "registry")) return "index";
  if (Object.hasOwn(source, "git")) return "git";
  if (Object.hasOwn(source, "url")) return "url";
  return Object.keys(source).length === 0 ? "index" : "path";
}

function readFiles(entry: Table, source: Table): readonly LockedFile[] | null {
  const files: LockedFile[] = [];
  const sdist = entry["sdist"];
  // A direct address stands in the source; the entry of the file then has a hash and nothing else.
  const direct = textAt(source, "url", LONGEST_URL) ?? textAt(source, "path", LONGEST_URL);
  for (const one of [...(isTable(sdist) ? [sdist] : []), ...tablesAt(entry, "wheels", MOST_FILES)]) {
    const file = fileFrom(one) ?? (direct === null ? null : directFile(direct, one));
    if (file !== null) files.push(file);
  }
  if (files.length === 0 && direct !== null) {
    const file = directFile(direct, {});
    if (file !== null) files.push(file);
  }
  return files.length === 0 && !Object.hasOwn(source, "registry") ? null : files;
}

function directFile(location: string, entry: Table): LockedFile | null {
  const name = fileNameOf(location);
  const kind = name === null ? null : fileKind(name);
  if (name === null || kind === null) return null;
  return {
    name,
    kind,
    url: location.includes("://") ? shownUrl(location) : null,
    hash: hashOf(entry["hash"]),
  };
}

function edges(entry: Table, key: string, when: string | null): readonly LockedDependency[] {
  return tablesAt(entry, key, MOST_DEPENDENCIES).flatMap((edge) => {
    const name = nameOf(edge["name"]);
    if (name === null) return [];
    return [
      {
        name,
        version: versionOf(edge["version"]),
        specifiers: null,
        marker: markerOf(edge["marker"]),
        extras: extrasOf(textsAt(edge, "extra", MOST_DEPENDENCIES)),
        when,
      },
    ];
  });
}

function conditional(entry: Table, key: string): readonly LockedDependency[] {
  const groups = tableAt(entry, key);
  return Object.keys(groups)
    .slice(0, MOST_DEPENDENCIES)
    .flatMap((group) => edges(groups, group, nameOf(group) ?? group));
}
