/** package-lock.json and npm-shrinkwrap.json, versions 2 and 3. Version 1 knows no platforms. */
import { z } from "zod";
import { jsonKeys } from "./json-lines.js";
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
import type { LockedNodePackage, LockedNodePackages, NodeSource } from "./lock.js";

const DEEPEST = 64;
const MOST_VALUES = 5_000_000;
const MODULES = "node_modules/";

/** Values of a foreign file: a field of another shape counts as absent. */
const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const words = z
  .union([z.array(z.string()), z.string().transform((word) => [word])])
  .nullish()
  .catch(null);
const names = z.record(z.string(), z.unknown()).nullish().catch(null);

const rootSchema = z.object({
  lockfileVersion: z.unknown().optional(),
  packages: z.record(z.string(), z.unknown()).nullish().catch(null),
});

const entrySchema = z.object({
  name: text,
  version: text,
  resolved: text,
  integrity: text,
  link: flag,
  inBundle: flag,
  dev: flag,
  optional: flag,
  devOptional: flag,
  hasInstallScript: flag,
  os: words,
  cpu: words,
  libc: words,
  dependencies: names,
  optionalDependencies: names,
});

type Entry = z.infer<typeof entrySchema>;

/** Reads npm's lock. What cannot be read is declined with the reason; a damaged entry is left out with a problem. Never throws. */
export function readNpmLock(file: string, content: string): LockedNodePackages {
  const decline = (reason: string): LockedNodePackages => declined("npm", file, reason);
  if (content.length > MOST_LOCK_CHARACTERS) return decline("is too large");
  const bare = content.startsWith("\ufeff") ? content.slice(1) : content;
  const { lines, depth, values } = jsonKeys(bare, "packages");
  if (depth > DEEPEST) return decline("is nested too deeply");
  if (values > MOST_VALUES) return decline("has too many values");
  const root = rootSchema.safeParse(parsed(bare));
  if (!root.success) return decline("is no valid JSON object");
  const { lockfileVersion, packages } = root.data;
  if (lockfileVersion !== 2 && lockfileVersion !== 3) return decline(versionReason(lockfileVersion));
  if (packages === null || packages === undefined) return decline("has no packages");

  const builder = new LockBuilder();
  for (const [path, value] of Object.entries(packages)) {
    // What lies in no node_modules is the project's own: the root and its workspaces.
    const start = path.lastIndexOf(MODULES);
    if (start === -1 || !isFolder(path, start)) continue;
    const line = lines.get(path) ?? null;
    const entry = entrySchema.safeParse(value);
    if (!entry.success) {
      builder.problem(line, "an entry is no object; it is left out");
      continue;
    }
    // The link to a workspace: its files are the project's own.
    if (entry.data.link === true) continue;
    const name = entry.data.name ?? path.slice(start + MODULES.length);
    if (isPackageName(name)) builder.add(packageOf(name, entry.data, line));
    else builder.problem(line, "an entry has no valid name; it is left out");
  }
  return builder.result("npm", file);
}

function parsed(content: string): unknown {
  try {
    const value: unknown = JSON.parse(content);
    return value;
  } catch {
    return null;
  }
}

function versionReason(version: unknown): string {
  if (version === 1) {
    return "is of version 1, which does not say which platforms packages are for: write it anew with npm 7 or later";
  }
  return typeof version === "number"
    ? `is of version ${version}; versions 2 and 3 can be read`
    : "says no lockfileVersion";
}

/** `my_node_modules/` is a folder of another name. */
function isFolder(path: string, start: number): boolean {
  return start === 0 || path[start - 1] === "/";
}

function packageOf(name: string, entry: Entry, line: number | null): LockedNodePackage {
  const optional = new Set(Object.keys(entry.optionalDependencies ?? {}));
  return {
    name,
    version: versionOrNull(entry.version),
    os: wordsOrNull(entry.os ?? []),
    cpu: wordsOrNull(entry.cpu ?? []),
    libc: wordsOrNull(entry.libc ?? []),
    // `devOptional` is needed by development and by an optional dependency: it is optional in an image.
    optional: entry.optional === true || entry.devOptional === true,
    dev: entry.dev === true,
    hasInstallScript: entry.hasInstallScript === true,
    dependencies: dependencyNames(Object.keys(entry.dependencies ?? {}).filter((key) => !optional.has(key))),
    optionalDependencies: dependencyNames(optional),
    line,
    source: npmSource(entry),
  };
}

function npmSource({ resolved, integrity, inBundle }: Entry): NodeSource {
  if (inBundle === true) return "bundled";
  if (typeof resolved === "string") return sourceOf(resolved);
  // With `omit-lockfile-registry-resolved` only the hash is left, and only of what a registry has.
  return typeof integrity === "string" ? "registry" : "unknown";
}
