/** pnpm-lock.yaml, lock versions 5 to 9. */
import { childrenByKey, readIndented, scalarList, scalarMap, scalarText } from "./indented.js";
import type { IndentedEntry } from "./indented.js";
import {
  declined,
  dependencyNames,
  isPackageName,
  LockBuilder,
  MOST_LOCK_CHARACTERS,
  sourceOf,
  versionOrNull,
  wordsOrNull,
} from "./lock.js";
import type { LockedNodePackages, NodeSource } from "./lock.js";
import { PnpmGraph, withoutPeers } from "./pnpm-graph.js";

const OLDEST = 5;
const NEWEST = 9;

type Entries = ReadonlyMap<string, IndentedEntry>;

/** Reads pnpm's lock. What cannot be read is declined with the reason; a damaged entry is left out with a problem. Never throws. */
export function readPnpmLock(file: string, content: string): LockedNodePackages {
  if (content.length > MOST_LOCK_CHARACTERS) return declined("pnpm", file, "is too large");
  const { documents, unread, conflict } = readIndented(
    content.startsWith("\ufeff") ? content.slice(1) : content,
  );
  if (conflict !== null) {
    return declined("pnpm", file, "holds a merge conflict that is not resolved", conflict);
  }
  // Newer versions put a document about pnpm itself in front of the project's.
  const roots: Entries = childrenByKey(documents.at(-1)?.entries ?? []);
  const version = versionOf(roots);
  const major = version === null ? Number.NaN : Math.trunc(version);
  if (Number.isNaN(major)) return declined("pnpm", file, "says no lockfileVersion");
  if (major < OLDEST || major > NEWEST) {
    return declined("pnpm", file, `is of version ${version}; versions ${OLDEST} to ${NEWEST} can be read`);
  }

  const builder = new LockBuilder();
  for (const line of unread) builder.problem(line, "a line is not understood; it is left out");
  const packages = roots.get("packages")?.children ?? [];
  const snapshots = roots.get("snapshots")?.children ?? [];
  const graph = major < NEWEST ? null : new PnpmGraph(roots, snapshots);
  const dependencies = dependenciesByPackage(snapshots);
  for (const entry of packages) {
    const fields = childrenByKey(entry.children);
    const { name, version: own } = identity(entry.key, fields, major);
    if (name === null) {
      builder.problem(entry.line, "an entry has no valid name; it is left out");
      continue;
    }
    // Since version 9 what depends on what is in `snapshots`, once for every set of peers.
    const facts = dependencies.get(withoutPeers(entry.key)) ?? fields;
    builder.add({
      name,
      version: own,
      os: wordsOrNull(scalarList(fields.get("os"))),
      cpu: wordsOrNull(scalarList(fields.get("cpu"))),
      libc: wordsOrNull(scalarList(fields.get("libc"))),
      optional: graph === null ? isTrue(fields.get("optional")) : graph.isOptional(entry.key),
      dev: graph === null ? isTrue(fields.get("dev")) : graph.isDev(entry.key),
      // Version 9 says nothing about it any more.
      hasInstallScript: graph === null ? isTrue(fields.get("requiresBuild")) : null,
      dependencies: dependencyNames(scalarMap(facts.get("dependencies")).keys()),
      optionalDependencies: dependencyNames(scalarMap(facts.get("optionalDependencies")).keys()),
      line: entry.line,
      source: pnpmSource(fields, entry.key),
    });
  }
  return builder.result("pnpm", file);
}

function versionOf(roots: Entries): number | null {
  const text = scalarText(roots.get("lockfileVersion")?.value ?? "");
  // Experimental ones had a suffix: `5.4-inlineSpecifiers`.
  const [, digits] = /^(\d{1,4}(?:\.\d{1,4})?)(?:-|$)/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

function isTrue(entry: IndentedEntry | undefined): boolean {
  return entry?.value === "true";
}

/** The dependencies of a package with whatever peers: names are all that is asked for. */
function dependenciesByPackage(snapshots: readonly IndentedEntry[]): ReadonlyMap<string, Entries> {
  const found = new Map<string, Entries>();
  for (const snapshot of snapshots) {
    const key = withoutPeers(snapshot.key);
    if (!found.has(key)) found.set(key, childrenByKey(snapshot.children));
  }
  return found;
}

interface Identity {
  readonly name: string | null;
  readonly version: string | null;
}

/**
 * `/@scope/name/1.0.0_peers` in version 5, `/@scope/name@1.0.0(peers)` since 6, without the first slash since 9. What comes
 * from no registry has its name and version in fields.
 */
function identity(key: string, fields: Entries, major: number): Identity {
  const written = fields.get("name");
  const version = versionOrNull(scalarText(fields.get("version")?.value ?? ""));
  if (written !== undefined) {
    const name = scalarText(written.value);
    return {
      name: isPackageName(name) ? name : null,
      version: version ?? ofKey(key, major).version,
    };
  }
  const found = ofKey(key, major);
  return {
    name: found.name !== null && isPackageName(found.name) ? found.name : null,
    version: version ?? found.version,
  };
}

function ofKey(key: string, major: number): Identity {
  const bare = withoutPeers(key);
  const isLocal = bare.startsWith("/");
  const path = isLocal ? bare.slice(1) : bare;
  if (major < 6) return ofOldKey(path, isLocal);
  const at = path.indexOf("@", 1);
  if (at === -1) return { name: null, version: null };
  const version = path.slice(at + 1);
  return { name: path.slice(0, at), version: /^\d/.test(version) ? versionOrNull(version) : null };
}

function ofOldKey(path: string, isLocal: boolean): Identity {
  const segments = path.split("/", 6);
  // `host/name/1.0.0`: from a registry other than the default one.
  if (!isLocal) segments.shift();
  const name = segments[0]?.startsWith("@") === true ? segments.splice(0, 2).join("/") : segments.shift();
  const [version = ""] = (segments[0] ?? "").split("_", 1);
  if (name === undefined || name === "" || !/^\d/.test(version)) return { name: null, version: null };
  return { name, version: versionOrNull(version) };
}

function pnpmSource(fields: Entries, key: string): NodeSource {
  const resolution = scalarMap(fields.get("resolution"));
  if (resolution.has("directory")) return "path";
  if (resolution.has("commit") || resolution.get("type") === "git") return "git";
  const tarball = resolution.get("tarball");
  if (tarball !== undefined) {
    // A registry with a layout of its own is told by the hash and the plain key.
    if (/:\/\//.test(key) || !resolution.has("integrity")) return sourceOf(tarball);
    return sourceOf(tarball) === "path" ? "path" : "registry";
  }
  return resolution.has("integrity") ? "registry" : "unknown";
}
