/** pdm.lock: names of files and hashes of every package; dependencies in the form of PEP 508. */
import { dependencyOf } from "./dependency-text.js";
import { fileFrom } from "./files.js";
import { arrayTableLines } from "./lines.js";
import { MOST_DEPENDENCIES, MOST_FILES, MOST_PACKAGES, Problems } from "./model.js";
import type { LockedDependency, LockedFile, LockedPackage, LockedPackages, LockedSource } from "./model.js";
import {
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

const MOST_GROUPS = 100;
const MOST_TARGETS = 100;
const LONGEST_REQUIREMENT = 6000;

/** Reads a pdm.lock, also of the versions before 4.4 that list all files in `[metadata.files]`. */
export function readPdmLock(table: Table, text: string): LockedPackages {
  const problems = new Problems();
  const metadata = tableAt(table, "metadata");
  const entries = listAt(table, "package", MOST_PACKAGES + 1);
  if (entries.length > MOST_PACKAGES) problems.add(null, `Only ${MOST_PACKAGES} packages are read`);
  const lines = arrayTableLines(text, "package");
  const lateFiles = filesAtTheEnd(metadata);
  const packages: LockedPackage[] = [];
  for (const [index, entry] of entries.slice(0, MOST_PACKAGES).entries()) {
    const line = lines[index] ?? null;
    const one = isTable(entry) ? readPackage(entry, line, lateFiles) : null;
    if (one === null) problems.add(line, "A package without a usable name is left out");
    else packages.push(one);
  }
  const targets = tablesAt(metadata, "targets", MOST_TARGETS);
  // Only with this strategy do packages carry the markers of whoever wants them.
  const isInherited = textsAt(metadata, "strategy", MOST_GROUPS).includes("inherit_metadata");
  return {
    kind: "pdm.lock",
    requiresPython: targets.length === 1 ? specifiersOf(targets[0]?.["requires_python"]) : null,
    environments: environmentsOf(targets),
    markersOn: isInherited ? "packages" : "dependencies",
    defaultGroups: [],
    packages: merged(packages),
    problems: problems.take(),
  };
}

/** `[metadata.files]`: lists by `"name version"`. */
function filesAtTheEnd(metadata: Table): ReadonlyMap<string, readonly LockedFile[]> {
  const table = tableAt(metadata, "files");
  const files = new Map<string, readonly LockedFile[]>();
  for (const key of Object.keys(table).slice(0, MOST_PACKAGES)) {
    const [written, version = ""] = key.split(" ");
    const name = nameOf(written);
    if (name !== null) files.set(`${name} ${version}`, filesIn(table, key));
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
  const version = versionOf(entry["version"]);
  const source = sourceOf(entry);
  const files = Object.hasOwn(entry, "files")
    ? filesIn(entry, "files")
    : (lateFiles.get(`${name} ${version ?? ""}`) ?? []);
  return {
    name,
    version,
    specifiers: null,
    marker: markerOf(entry["marker"]),
    requiresPython: specifiersOf(entry["requires_python"]),
    files: files.length === 0 && source !== "index" ? null : files,
    hashes: [],
    source,
    isProject: false,
    groups: Object.hasOwn(entry, "groups") ? textsAt(entry, "groups", MOST_GROUPS) : null,
    dependencies: dependenciesOf(entry),
    line,
  };
}

function sourceOf(entry: Table): LockedSource {
  if (Object.hasOwn(entry, "git") || Object.hasOwn(entry, "revision")) return "git";
  if (Object.hasOwn(entry, "path")) return "path";
  return Object.hasOwn(entry, "url") ? "url" : "index";
}

function dependenciesOf(entry: Table): readonly LockedDependency[] {
  return textsAt(entry, "dependencies", MOST_DEPENDENCIES, LONGEST_REQUIREMENT).flatMap((text) => {
    const one = dependencyOf(text);
    if (one === null) return [];
    const { name, version, specifiers, marker, extras, when } = one;
    return [{ name, version, specifiers, marker, extras, when }];
  });
}

/**
 * A package with extras has an entry of its own for each set of them, with the same files. They are one package: the
 * first that has files keeps its place, and the dependencies of all count.
 */
function merged(packages: readonly LockedPackage[]): readonly LockedPackage[] {
  const byKey = new Map<string, LockedPackage>();
  for (const one of packages) {
    const key = `${one.name} ${one.version ?? ""} ${one.marker ?? ""}`;
    const first = byKey.get(key);
    const dependencies = [...(first?.dependencies ?? []), ...one.dependencies]
      .filter((dependency) => dependency.name !== one.name)
      .slice(0, MOST_DEPENDENCIES);
    byKey.set(key, { ...(first ?? one), files: first?.files ?? one.files, dependencies });
  }
  return [...byKey.values()];
}

const SYSTEMS: Readonly<Record<string, string>> = {
  linux: "sys_platform == 'linux'",
  windows: "sys_platform == 'win32'",
  macos: "sys_platform == 'darwin'",
};

/**
 * What the targets of a lock restrict it to. A target without a platform leaves any; what is written of manylinux and
 * musllinux counts as Linux with its machine, because pdm takes files for both into the lock's index.
 */
function environmentsOf(targets: readonly Table[]): readonly string[] {
  const markers = targets.map((target) => {
    const platform = textAt(target, "platform");
    return platform === null ? null : platformMarker(platform);
  });
  return markers.includes(null) ? [] : markers.filter((marker) => marker !== null);
}

function platformMarker(platform: string): string | null {
  const system = /^(linux|manylinux|musllinux|windows|macos)/.exec(platform)?.[1];
  if (system === undefined) return null;
  const base = SYSTEMS[system.endsWith("linux") ? "linux" : system];
  if (base === undefined) return null;
  const machine = /_(x86_64|amd64|aarch64|arm64)$/.exec(platform)?.[1];
  if (machine === undefined || !system.endsWith("linux")) return base;
  return `${base} and platform_machine == '${/^(?:x86_64|amd64)$/.test(machine) ? "x86_64" : "aarch64"}'`;
}
