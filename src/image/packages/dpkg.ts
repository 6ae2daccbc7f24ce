/**
 * Debian's packages: what the status file says is installed, with the file lists beside it, and the control files with
 * checksums that distroless images have instead.
 */
import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
import { MOST_PACKAGES, factAt, findFact, namesOf, tooMany, unread } from "./database.js";
import {
  CHECKSUMS,
  CONTROL,
  DISTROLESS_FOLDER,
  DISTROLESS_LISTS,
  DIVERSIONS,
  DIVERSIONS_FILE,
  FOLDER,
  INFO_FOLDER,
  LIST,
  LISTS,
  STATUS_FILE,
} from "./dpkg-files.js";
import type { ControlParagraph, Diversion, FileList } from "./dpkg-files.js";
import type { FoundPackage, PackageKind, Packages } from "./reader.js";

/** A package with what is known of its files; null when their list is gone. */
interface Listed extends ControlParagraph {
  readonly list: FileList | null;
}

/** Linux has no longer file names. */
const LONGEST_NAME = 255;
const NO_FILES: FileList = { files: new Int32Array(), damaged: 0 };

export const DPKG: PackageKind = {
  type: "dpkg",
  readers: [LISTS, CONTROL, DISTROLESS_LISTS, DIVERSIONS],
  list,
};

function list(tree: MergedTree): Packages {
  const gaps: string[] = [];
  const packages = new Map<string, Listed>();
  for (const item of [...ofStatus(tree, gaps), ...ofDistroless(tree, gaps)]) {
    const key = `${item.name} ${item.architecture}`;
    if (packages.has(key)) continue;
    if (packages.size === MOST_PACKAGES) {
      gaps.push(tooMany(FOLDER));
      break;
    }
    packages.set(key, item);
  }
  const listed = [...packages.values()];
  gaps.push(...gapsOfLists(listed));
  const native = nativeArchitecture(listed);
  const diversions = diversionsOf(tree, gaps);
  return { found: listed.map((item) => toFound(item, native, diversions)), gaps: [...new Set(gaps)] };
}

function toFound(item: Listed, native: string, diversions: ReadonlyMap<NodeId, Diversion>): FoundPackage {
  const { name, version, origin, architecture } = item;
  const { files } = item.list ?? NO_FILES;
  const isForeign = architecture !== "" && architecture !== "all" && architecture !== native;
  return {
    type: "dpkg",
    // As dpkg itself tells one package of two architectures apart.
    name: isForeign ? `${name}:${architecture}` : name,
    version,
    origin,
    location: null,
    requested: null,
    source: null,
    files: diversions.size === 0 ? files : { [Symbol.iterator]: () => diverted(files, name, diversions) },
    folders: [],
  };
}

/** A package's files at the places where other packages' diversions have put them. */
function* diverted(
  files: Int32Array,
  name: string,
  diversions: ReadonlyMap<NodeId, Diversion>,
): Generator<NodeId, void, undefined> {
  for (const node of files) {
    const diversion = diversions.get(node);
    yield diversion === undefined || diversion.by === name ? node : diversion.to;
  }
}

function ofStatus(tree: MergedTree, gaps: string[]): readonly Listed[] {
  const status = findFact(tree, CONTROL, STATUS_FILE);
  if (status === "nothing") return [];
  if (status === "unread") {
    gaps.push(unread(STATUS_FILE));
    return [];
  }
  gaps.push(...status.gaps);
  const info = tree.resolve(`/${INFO_FOLDER}`);
  return status.packages.map((item) => ({
    ...item,
    list:
      info === null
        ? null
        : (listAt(tree, info, `${item.name}:${item.architecture}${LIST}`) ??
          listAt(tree, info, `${item.name}${LIST}`)),
  }));
}

function listAt(tree: MergedTree, folder: NodeId, name: string): FileList | null {
  const node = tree.paths.childNamed(folder, name);
  const found = node === null || tree.kind(node) === 0 ? "unread" : factAt(tree, LISTS, node);
  if (found === "unread") return null;
  return found === "nothing" ? NO_FILES : found;
}

function ofDistroless(tree: MergedTree, gaps: string[]): readonly Listed[] {
  const folder = tree.resolve(`/${DISTROLESS_FOLDER}`);
  if (folder === null) return [];
  const names = [...tree.children(folder)]
    .map((node) => tree.paths.name(node))
    .filter((name) => !name.endsWith(CHECKSUMS) && name.length <= LONGEST_NAME)
    .sort();
  return names.flatMap((name) => {
    const node = tree.paths.childNamed(folder, name);
    const control = node === null ? "nothing" : factAt(tree, CONTROL, node);
    if (control === "nothing") return [];
    if (control === "unread") {
      gaps.push(unread(`${DISTROLESS_FOLDER}/${name}`));
      return [];
    }
    gaps.push(...control.gaps);
    // Both files have one stem, which is not always the package's name: `libssl1` is libssl1.1.
    const sums = tree.paths.childNamed(folder, `${name}${CHECKSUMS}`);
    const found = sums === null ? "nothing" : factAt(tree, DISTROLESS_LISTS, sums);
    const files = found === "nothing" || found === "unread" ? null : found;
    return control.packages.map((item, index) => ({ ...item, list: index === 0 ? files : NO_FILES }));
  });
}

/** What is missing of the file lists; a file that no list names counts to no package. */
function gapsOfLists(listed: readonly Listed[]): readonly string[] {
  const missing = listed.filter((item) => item.list === null);
  const broken = listed.filter((item) => item.list !== null && item.list.damaged > 0);
  const gaps: string[] = [];
  if (missing.length > 0) gaps.push(listGap("lacks", missing, "the files"));
  if (broken.length > 0) gaps.push(listGap("has damaged lines in", broken, "some files"));
  return gaps;
}

function listGap(what: string, items: readonly Listed[], files: string): string {
  const lists = items.length === 1 ? "the file list" : "the file lists";
  const names = namesOf(items.map((item) => item.name));
  return `/${FOLDER} ${what} ${lists} of ${names}: ${files} of such a package count to none.`;
}

function diversionsOf(tree: MergedTree, gaps: string[]): ReadonlyMap<NodeId, Diversion> {
  const found = findFact(tree, DIVERSIONS, DIVERSIONS_FILE);
  if (found === "nothing") return new Map();
  if (found === "unread") {
    gaps.push(unread(DIVERSIONS_FILE));
    return new Map();
  }
  gaps.push(...found.gaps);
  return found.byPath;
}

/** The system's own: that of dpkg itself, or where that is not installed of the first package that has one. */
function nativeArchitecture(listed: readonly Listed[]): string {
  const own = listed.find((item) => item.name === "dpkg" && item.architecture !== "all");
  const other = listed.find((item) => item.architecture !== "all" && item.architecture !== "");
  return (own ?? other)?.architecture ?? "";
}
