/** poetry.lock of Poetry 1 and 2. The first says only in dependencies where a package is wanted, the second in each package. */
import { poetryDependencies, poetrySpecifiers } from "./dependency-text.js";
import { fileFrom } from "./files.js";
import { arrayTableLines } from "./lines.js";
import { MOST_DEPENDENCIES, MOST_FILES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedDependency, LockedFile, LockedPackage, LockedPackages, LockedSource } from "./model.js";
import {
  eitherMarker,
  isTable,
  listAt,
  markerOf,
  nameOf,
  tableAt,
  tablesAt,
  textAt,
  textsAt,
  versionOf,
} from "./values.js";
import type { Table } from "./values.js";

const MOST_GROUPS = 100;

/** Reads a poetry.lock, also of the versions before 1.3 that list all files at the end of the lock. */
export function readPoetryLock(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  const metadata = tableAt(table, "metadata");
  const entries = listAt(table, "package", MOST_PACKAGES + 1);
  if (entries.length > MOST_PACKAGES) problems.add(null, `Only ${MOST_PACKAGES} packages are read`);
  const lines = arrayTableLines(text, "package");
  const major = Number(/^(\d{1,3})\./.exec(textAt(metadata, "lock-version") ?? "")?.[1] ?? "1");
  const lateFiles = filesAtTheEnd(metadata);
  const packages: LockedPackage[] = [];
  for (const [index, entry] of entries.slice(0, MOST_PACKAGES).entries()) {
    const line = lines[index] ?? null;
    const one = isTable(entry) ? readPackage(entry, line, lateFiles) : null;
    if (one === null) problems.add(line, "A package without a usable name is left out");
    else packages.push(one);
  }
  return {
    kind: "poetry.lock",
    requiresPython: poetrySpecifiers(metadata["python-versions"]),
    environments: [],
    markersOn: major >= 2 ? "packages" : "dependencies",
    defaultGroups: [],
    packages,
    problems: problems.take(),
  };
}

/** `[metadata.files]`, by normalised name: one list for all versions of a name, as old locks have it. */
function filesAtTheEnd(metadata: Table): ReadonlyMap<string, readonly LockedFile[]> {
  const table = tableAt(metadata, "files");
  const files = new Map<string, readonly LockedFile[]>();
  for (const key of Object.keys(table).slice(0, MOST_PACKAGES)) {
    const name = nameOf(key);
    if (name !== null) files.set(name, filesIn(table, key));
  }
  return files;
}

function filesIn(table: Table, key: string): readonly LockedFile[] {
  return tablesAt(table, key, MOST_FILES)
    .map(fileFrom)
    .filter((file) => file !== null);
}

function readPackage(
  entry: Table,
  line: number | null,
  lateFiles: ReadonlyMap<string, readonly LockedFile[]>,
): LockedPackage | null {
  const name = nameOf(entry["name"]);
  if (name === null) return null;
  const source = sourceOf(textAt(tableAt(entry, "source"), "type"));
  const files = Object.hasOwn(entry, "files") ? filesIn(entry, "files") : (lateFiles.get(name) ?? []);
  return {
    name,
    version: versionOf(entry["version"]),
    specifiers: null,
    marker: markersOf(entry["markers"]),
    requiresPython: poetrySpecifiers(entry["python-versions"]),
    // Of a folder or a repository Poetry locks no files, and an empty list says nothing there.
    files: files.length === 0 && source !== "index" ? null : files,
    hashes: [],
    source,
    isProject: false,
    groups: groupsOf(entry),
    dependencies: dependenciesOf(entry),
    line,
  };
}

function sourceOf(type: string | null): LockedSource {
  switch (type) {
    case "git":
      return "git";
    case "url":
      return "url";
    case "directory":
    case "file":
      return "path";
    case null:
    default:
      return "index";
  }
}

/** One marker, or one for each group: a package is wanted when one of them holds. */
function markersOf(value: unknown): string | null {
  if (!isTable(value)) return markerOf(value);
  return eitherMarker(
    Object.keys(value)
      .slice(0, MOST_GROUPS)
      .map((group) => markerOf(value[group])),
  );
}

function groupsOf(entry: Table): readonly string[] | null {
  if (Object.hasOwn(entry, "groups")) return textsAt(entry, "groups", MOST_GROUPS);
  const category = textAt(entry, "category");
  return category === null ? null : [category];
}

function dependenciesOf(entry: Table): readonly LockedDependency[] {
  const table = tableAt(entry, "dependencies");
  return Object.keys(table)
    .slice(0, MOST_DEPENDENCIES)
    .flatMap((key) => poetryDependencies(key, table[key], null))
    .map(({ name, version, specifiers, marker, extras, when }) => {
      return { name, version, specifiers, marker, extras, when };
    });
}
