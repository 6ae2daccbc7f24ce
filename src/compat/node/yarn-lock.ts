/** yarn.lock, of Yarn 1 (classic) and of Yarn 2 and later (berry). */
import { childrenByKey, readIndented, scalarMap, scalarText, splitYaml } from "./indented.js";
import type { Indented, IndentedEntry } from "./indented.js";
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
import type { LockedNodePackages, NodeLockKind, NodeSource } from "./lock.js";

/** Reads a yarn.lock of either kind. What cannot be read is declined with the reason. Never throws. */
export function readYarnLock(file: string, content: string): LockedNodePackages {
  const kind: NodeLockKind = /^__metadata:/m.test(content) ? "yarn-berry" : "yarn-classic";
  if (content.length > MOST_LOCK_CHARACTERS) return declined(kind, file, "is too large");
  const text = readIndented(content, kind === "yarn-berry" ? splitYaml : splitClassic);
  if (text.conflict !== null) {
    return declined(kind, file, "holds a merge conflict that is not resolved", text.conflict);
  }
  const builder = new LockBuilder();
  for (const line of text.unread) builder.problem(line, "a line is not understood; it is left out");
  const entries = entriesOf(text);
  if (kind === "yarn-berry") {
    const version = metadataVersion(entries);
    if (version === null) return declined(kind, file, "says no version");
    for (const entry of entries) addBerry(builder, entry);
  } else {
    const hasHeader = /^# yarn lockfile v1$/m.test(content.slice(0, 4000));
    if (!hasHeader && !entries.some(({ children }) => children.some(({ key }) => key === "version"))) {
      return declined(kind, file, "is no lock of Yarn's");
    }
    for (const entry of entries) addClassic(builder, entry);
  }
  return builder.result(kind, file);
}

function entriesOf({ documents }: Indented): readonly IndentedEntry[] {
  return documents.flatMap((document) => document.entries);
}

function metadataVersion(entries: readonly IndentedEntry[]): string | null {
  const metadata = entries.find(({ key }) => key === "__metadata");
  return versionOrNull(scalarText(childrenByKey(metadata?.children ?? []).get("version")?.value ?? ""));
}

/** `"a@^1", b@^2:` opens an entry; `version "1.0.0"` and `"@scope/name" "^1"` are pairs. */
function splitClassic(content: string): { readonly key: string; readonly value: string } | null {
  if (content.endsWith(":")) return { key: content.slice(0, -1), value: "" };
  if (content.startsWith('"')) {
    const end = content.indexOf('"', 1);
    if (end === -1 || content[end + 1] !== " ") return null;
    return { key: content.slice(1, end), value: content.slice(end + 2).trim() };
  }
  const blank = content.indexOf(" ");
  return blank <= 0 ? null : { key: content.slice(0, blank), value: content.slice(blank + 1).trim() };
}

interface Descriptor {
  readonly name: string;
  /** `^1.0.0`, `npm:other@^1.0.0`, `https://...`. */
  readonly range: string;
}

/** `@scope/name@range`; null when it is none. */
function descriptorOf(text: string): Descriptor | null {
  const at = text.indexOf("@", 1);
  if (at === -1) return null;
  const name = text.slice(0, at);
  return isPackageName(name) ? { name, range: text.slice(at + 1) } : null;
}

function addClassic(builder: LockBuilder, entry: IndentedEntry): void {
  const fields = childrenByKey(entry.children);
  // All patterns of an entry lead to one package; the first tells its name.
  const written = entry.key.startsWith('"')
    ? entry.key.slice(1).split('"', 1)[0]
    : entry.key.split(",", 1)[0];
  const descriptor = descriptorOf((written ?? "").trim());
  if (descriptor === null) {
    builder.problem(entry.line, "an entry has no valid name; it is left out");
    return;
  }
  // `alias@npm:name@^1`: what is installed is `name`.
  const alias = descriptor.range.startsWith("npm:") ? descriptorOf(descriptor.range.slice(4)) : null;
  const { name, range } = alias ?? descriptor;
  const resolved = scalarText(fields.get("resolved")?.value ?? "");
  const optional = dependencyNames(scalarMap(fields.get("optionalDependencies")).keys());
  builder.add({
    name,
    version: versionOrNull(scalarText(fields.get("version")?.value ?? "")),
    os: null,
    cpu: null,
    libc: null,
    optional: null,
    dev: null,
    hasInstallScript: null,
    dependencies: dependencyNames(scalarMap(fields.get("dependencies")).keys()),
    optionalDependencies: optional,
    line: entry.line,
    source: resolved === "" ? localSource(range) : classicSource(resolved, range),
  });
}

function classicSource(resolved: string, range: string): NodeSource {
  const source = sourceOf(range);
  // A git dependency may be fetched as the host's tarball.
  return source === "git" ? "git" : sourceOf(resolved);
}

function localSource(range: string): NodeSource {
  return sourceOf(range) === "path" ? "path" : "unknown";
}

function addBerry(builder: LockBuilder, entry: IndentedEntry): void {
  if (entry.key === "__metadata") return;
  const fields = childrenByKey(entry.children);
  // Soft links are the project's own workspaces.
  if (scalarText(fields.get("linkType")?.value ?? "") === "soft") return;
  const resolution = descriptorOf(scalarText(fields.get("resolution")?.value ?? ""));
  if (resolution === null) {
    builder.problem(entry.line, "an entry has no valid resolution; it is left out");
    return;
  }
  const conditions = conditionsOf(scalarText(fields.get("conditions")?.value ?? ""));
  const optional = optionalOf(fields.get("dependenciesMeta"));
  const all = [...scalarMap(fields.get("dependencies")).keys()];
  builder.add({
    name: resolution.name,
    version: versionOrNull(scalarText(fields.get("version")?.value ?? "")),
    os: wordsOrNull(conditions.os),
    cpu: wordsOrNull(conditions.cpu),
    libc: wordsOrNull(conditions.libc),
    optional: null,
    dev: null,
    hasInstallScript: null,
    dependencies: dependencyNames(all.filter((name) => !optional.has(name))),
    optionalDependencies: dependencyNames(all.filter((name) => optional.has(name))),
    line: entry.line,
    source: berrySource(resolution.range),
  });
}

/** Names whose `dependenciesMeta` says `optional: true`. */
function optionalOf(meta: IndentedEntry | undefined): ReadonlySet<string> {
  const isOptional = ({ children }: IndentedEntry): boolean =>
    children.some(({ key, value }) => key === "optional" && value === "true");
  return new Set((meta?.children ?? []).filter(isOptional).map(({ key }) => key));
}

interface Conditions {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc: readonly string[];
}

/** `(os=linux | os=darwin) & cpu=x64 & libc=musl`: the values of one field are alternatives, whatever the brackets. */
function conditionsOf(text: string): Conditions {
  const found: Record<"os" | "cpu" | "libc", string[]> = { os: [], cpu: [], libc: [] };
  for (const part of text.slice(0, 2000).split(/[\s()&|]+/)) {
    const [, no = "", field, value] = /^(!?)(os|cpu|libc)=(!?[\w.-]{1,40})$/.exec(part) ?? [];
    if ((field === "os" || field === "cpu" || field === "libc") && value !== undefined) {
      found[field].push(`${no}${value}`);
    }
  }
  return found;
}

function berrySource(range: string): NodeSource {
  if (range.startsWith("npm:")) return "registry";
  // A patch is applied to what the rest names: `patch:name@npm%3A1.0.0#...`.
  if (range.startsWith("patch:"))
    return /^patch:.{1,300}?@npm(?::|%3A)/i.test(range) ? "registry" : "unknown";
  if (/#(?:.{0,200}&)?commit=/.test(range)) return "git";
  return sourceOf(range);
}
