/**
 * Python's packages: every folder (or file) of metadata that an installer leaves beside what it installs, wherever that
 * is. Copies that others carry inside of them (`pip/_vendor`) and those of caches are not installed: nobody imports them
 * by their name.
 */
import type { MergedTree } from "../tree/merged-tree.js";
import { KIND } from "../tree/entry-list.js";
import type { NodeId } from "../tree/path-table.js";
import { Gaps } from "./application-gaps.js";
import { isInstalled, isSite } from "./python-locations.js";
import { PYTHON_FILES, above, nameOf, readStem } from "./python-metadata.js";
import type { Headers, PythonFact } from "./python-metadata.js";
import { Modules } from "./python-modules.js";
import type { FileList } from "./python-record.js";
import type { FoundPackage, PackageKind, Packages } from "./reader.js";

const NO_HEADERS: Headers = { kind: "headers", name: null, version: null };
const MOST_PACKAGES = 200_000;
const MOST_NAMES = 4000;
/** Where pip installs on Debian; what Debian itself ships lies elsewhere. */
const LOCAL_DEBIAN = /^usr\/local\/lib\/python3[^/]*\/dist-packages$/;

export const PYTHON: PackageKind = { type: "python", readers: [PYTHON_FILES], list };

/** Metadata that a container sees, not read any further. */
interface Metadata {
  readonly form: "wheel" | "egg-info" | "egg-file" | "egg";
  /** The folder, or the file where it is a single one. */
  readonly node: NodeId;
  readonly path: string;
  readonly location: string;
  readonly stem: string;
  readonly headers: Headers;
}

const known = new WeakMap<MergedTree, Packages>();

function list(tree: MergedTree): Packages {
  const packages = known.get(tree) ?? find(tree);
  known.set(tree, packages);
  return packages;
}

/**
 * Distinct names of the packages that were installed beside what the distribution ships: those under `site-packages`,
 * and under `/usr/local/lib/python3*` also `dist-packages`; null when there are more than 4,000.
 */
export function pythonNames(tree: MergedTree): readonly string[] | null {
  const names = new Set<string>();
  for (const { name, location } of list(tree).found) {
    const place = location ?? "";
    if (nameOf(place) === "site-packages" || LOCAL_DEBIAN.test(place)) names.add(name);
  }
  return names.size > MOST_NAMES ? null : [...names].sort();
}

function find(tree: MergedTree): Packages {
  const gaps = new Gaps();
  const modules = new Modules(tree);
  const found: FoundPackage[] = [];
  const sources: FoundPackage[] = [];
  for (const metadata of metadataOf(tree)) {
    if (found.length + sources.length === MOST_PACKAGES) {
      gaps.add(`There are more than ${MOST_PACKAGES} Python packages: the rest was left out.`);
      break;
    }
    const stem = readStem(metadata.stem);
    const name = metadata.headers.name ?? stem.name;
    if (name === null) {
      gaps.addFile(metadata.path, "names no package", "its files count to none");
      continue;
    }
    const files = filesOf(tree, metadata);
    if (files !== null && files.problem !== null) {
      gaps.addFile(
        metadata.path,
        `has a list of files that ${files.problem}`,
        "some of them may count to none",
      );
    }
    const isSource = isSourceTree(metadata, files);
    (isSource ? sources : found).push({
      type: "python",
      name,
      version: metadata.headers.version ?? stem.version,
      location: metadata.location,
      origin: null,
      ...provenanceOf(tree, metadata),
      ...(isSource
        ? { files: [], folders: metadata.form === "egg-file" ? [] : [metadata.node] }
        : claimsOf(tree, metadata, name, files, modules)),
    });
  }
  // Building leaves metadata in the sources, also of what was then installed elsewhere.
  const names = new Set(found.map(({ name }) => name));
  return {
    found: [...found, ...sources.filter(({ name }) => !names.has(name))],
    gaps: gaps.sentences("Python packages"),
  };
}

/** In the order of their paths. */
function* metadataOf(tree: MergedTree): Generator<Metadata, void, undefined> {
  for (const { node, path, fact } of PYTHON_FILES.facts(tree)) {
    const metadata =
      fact.kind === "headers"
        ? placed(tree, node, path, fact)
        : fact.kind === "files"
          ? linked(tree, node)
          : null;
    // pip puts a tilde in front of what it could not remove, and its older versions a hyphen.
    if (metadata === null || /^[~-]/.test(metadata.stem)) continue;
    if (isInstalled(tree, metadata.location)) yield metadata;
  }
}

/** Of a package whose files are links into uv's cache only RECORD is a file of its own. */
function linked(tree: MergedTree, record: NodeId): Metadata | null {
  const { paths } = tree;
  const node = paths.childNamed(paths.parent(record), "METADATA");
  if (node === null || tree.kind(node) !== KIND.symlink || paths.name(record) !== "RECORD") return null;
  const path = paths.path(node);
  const target = tree.resolve(`/${path}`);
  const fact = target === null ? null : PYTHON_FILES.fact(tree, target);
  return placed(tree, node, path, fact?.kind === "headers" ? fact : NO_HEADERS);
}

/** Null for a file that only has the content: a hard link under another name. */
function placed(tree: MergedTree, node: NodeId, path: string, headers: Headers): Metadata | null {
  const folder = above(path);
  const parent = tree.paths.parent(node);
  const of = (form: Metadata["form"], at: NodeId, place: string, ending: string): Metadata => ({
    form,
    node: at,
    path: place,
    location: above(place),
    stem: nameOf(place).slice(0, -ending.length),
    headers,
  });
  switch (nameOf(path)) {
    case "METADATA":
      return folder.endsWith(".dist-info") ? of("wheel", parent, folder, ".dist-info") : null;
    case "PKG-INFO":
      if (folder.endsWith(".egg-info")) return of("egg-info", parent, folder, ".egg-info");
      return folder.endsWith(".egg/EGG-INFO")
        ? of("egg", tree.paths.parent(parent), above(folder), ".egg")
        : null;
    default:
      return path.endsWith(".egg-info") ? of("egg-file", node, path, ".egg-info") : null;
  }
}

/** Of a kind that the file has by its name; null for one that is not there or was not read. */
function factOf<Kind extends PythonFact["kind"]>(
  tree: MergedTree,
  metadata: Metadata,
  name: string,
  kind: Kind,
): Extract<PythonFact, { readonly kind: Kind }> | null {
  if (metadata.form === "egg-file" || metadata.form === "egg") return null;
  const node = tree.paths.childNamed(metadata.node, name);
  const fact = node === null ? null : PYTHON_FILES.fact(tree, node);
  return fact !== null && isKind(fact, kind) ? fact : null;
}

function isKind<Kind extends PythonFact["kind"]>(
  fact: PythonFact,
  kind: Kind,
): fact is Extract<PythonFact, { readonly kind: Kind }> {
  return fact.kind === kind;
}

/** SOURCES.txt is of the sources: it only tells what was installed where nothing else does. */
function filesOf(tree: MergedTree, metadata: Metadata): FileList | null {
  if (metadata.form === "wheel") return factOf(tree, metadata, "RECORD", "files");
  const installed = factOf(tree, metadata, "installed-files.txt", "files");
  if (installed !== null || !isSite(metadata.location)) return installed;
  const names = factOf(tree, metadata, "top_level.txt", "top-level");
  return names === null ? factOf(tree, metadata, "SOURCES.txt", "files") : null;
}

/** Metadata of an egg that no installer has put where it is: `setup.py develop` and builds leave it. */
function isSourceTree(metadata: Metadata, files: FileList | null): boolean {
  const isInfo = metadata.form === "egg-info" || metadata.form === "egg-file";
  return isInfo && files === null && !isSite(metadata.location);
}

function claimsOf(
  tree: MergedTree,
  metadata: Metadata,
  name: string,
  files: FileList | null,
  modules: Modules,
): Pick<FoundPackage, "files" | "folders"> {
  if (metadata.form === "egg-file") {
    return withModules([metadata.node], [], modules.named(metadata.location, modulesOf(name, null)));
  }
  if (metadata.form === "egg") return { files: [], folders: [metadata.node] };
  if (files !== null) {
    return { files: rebased(tree, files, metadata.location), folders: [metadata.node] };
  }
  // Named one by one, so that it shows when a system package owns them.
  const own = [...tree.children(metadata.node)].filter((node) => tree.kind(node) === KIND.file);
  const topLevel = factOf(tree, metadata, "top_level.txt", "top-level");
  const named = modules.named(metadata.location, modulesOf(name, topLevel?.names ?? null));
  return withModules(own, [metadata.node], named);
}

/** Without a list of its modules a package most likely has one of its own name. */
function modulesOf(name: string, topLevel: readonly string[] | null): readonly string[] {
  return topLevel ?? [name.replaceAll("-", "_")];
}

function withModules(
  files: readonly NodeId[],
  folders: readonly NodeId[],
  named: Pick<FoundPackage, "folders"> & { readonly files: readonly NodeId[] },
): Pick<FoundPackage, "files" | "folders"> {
  return { files: [...files, ...named.files], folders: [...folders, ...named.folders] };
}

/** The files of a list for the place where a container sees it: where it was read may be another of its names. */
function rebased(tree: MergedTree, list: FileList, location: string): Iterable<NodeId> {
  const base = tree.paths.path(list.base);
  if (base === location) return list.files;
  const [from, to] = [base === "" ? "" : `${base}/`, location === "" ? "" : `${location}/`];
  return {
    *[Symbol.iterator]() {
      for (const file of list.files) {
        const path = tree.paths.path(file);
        const node = path.startsWith(from) ? tree.paths.find(`${to}${path.slice(from.length)}`) : file;
        if (node !== null) yield node;
      }
    },
  };
}

function provenanceOf(
  tree: MergedTree,
  metadata: Metadata,
): Pick<FoundPackage, "requested" | "source" | "platforms"> {
  if (metadata.form !== "wheel") return { requested: null, source: null };
  const installer = factOf(tree, metadata, "INSTALLER", "installer")?.name ?? null;
  const mark = tree.paths.childNamed(metadata.node, "REQUESTED");
  const isRequested = mark !== null && tree.kind(mark) !== 0;
  const source = factOf(tree, metadata, "direct_url.json", "source")?.source ?? null;
  const platforms = factOf(tree, metadata, "WHEEL", "platforms")?.platforms ?? [];
  return {
    ...(platforms.length === 0 ? {} : { platforms }),
    // Only pip always says it: from its silence it follows that the package is another's dependency.
    requested: isRequested ? true : installer === "pip" ? false : null,
    // conda leaves the folder in which it built the package, on a machine of its own.
    source: installer === "conda" ? null : source,
  };
}
