/** Which distribution and libc the merged tree shows, from the watched paths of its layers. */
import { posix } from "node:path";
import type { ArchiveContents } from "../model/image.js";
import { parseOsRelease } from "./os-release.js";
import { cleanPath, isGlibcLoader, isMuslLoader } from "./watched-paths.js";
import type { WatchedLayer, WatchedNode } from "./watched-paths.js";

type Tree = Map<string, WatchedNode>;

/** Symbolic links followed before a loop is assumed, as Linux does. */
const MAX_LINKS = 40;

/** `layers` lists the image's layers, lowest first. */
export function readDistribution(
  layers: readonly WatchedLayer[],
): Pick<ArchiveContents, "osRelease" | "libc"> {
  const tree: Tree = new Map();
  for (const layer of layers) apply(tree, layer);
  const text = fileText(tree, "etc/os-release") ?? fileText(tree, "usr/lib/os-release");
  const osRelease = text === null ? null : parseOsRelease(text);
  return { osRelease, libc: libcOf(tree, osRelease) };
}

function apply(tree: Tree, layer: WatchedLayer): void {
  for (const path of tree.keys()) {
    if (isHidden(path, layer)) tree.delete(path);
  }
  for (const [path, node] of layer.nodes) tree.set(path, node);
  for (const [path, node] of layer.nodes) {
    if (node.kind !== "hardlink") continue;
    tree.set(path, tree.get(node.target) ?? { kind: "file", text: null });
  }
}

/** Whether a layer takes a path of the layers below away: by a whiteout, or by something else in place of its folder. */
function isHidden(path: string, layer: WatchedLayer): boolean {
  if (layer.whiteouts.has(path) || layer.opaque.has("")) return true;
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    const node = layer.nodes.get(folder);
    // Only a folder on top of a folder is merged with it.
    const isReplaced = node !== undefined && node.kind !== "directory";
    if (isReplaced || layer.whiteouts.has(folder) || layer.opaque.has(folder)) return true;
  }
  return false;
}

/** The text behind a path, through symbolic links of files and of folders; null when it is not to be had. */
function fileText(tree: Tree, start: string): string | null {
  let path = start;
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const link = firstLink(tree, path);
    if (link === null) {
      const node = tree.get(path);
      return node?.kind === "file" ? node.text : null;
    }
    const target = link.target.startsWith("/")
      ? link.target
      : posix.join("/", posix.dirname(link.path), link.target);
    path = cleanPath(`${target}/${path.slice(link.path.length)}`);
  }
  return null;
}

function firstLink(tree: Tree, path: string): { path: string; target: string } | null {
  for (let slash = path.indexOf("/"); ; slash = path.indexOf("/", slash + 1)) {
    const prefix = slash === -1 ? path : path.slice(0, slash);
    const node = tree.get(prefix);
    if (node?.kind === "symlink") return { path: prefix, target: node.target };
    if (slash === -1) return null;
  }
}

/**
 * Both loaders happen: Debian with its musl package, Alpine with gcompat. The system's own is then musl only where
 * os-release says Alpine.
 */
function libcOf(tree: Tree, osRelease: Readonly<Record<string, string>> | null): ArchiveContents["libc"] {
  let musl = false;
  let glibc = false;
  for (const [path, node] of tree) {
    if (node.kind === "directory" || node.kind === "other") continue;
    musl ||= isMuslLoader(path);
    glibc ||= isGlibcLoader(path);
  }
  if (musl && glibc) return isAlpine(osRelease) ? "musl" : "glibc";
  if (musl) return "musl";
  return glibc ? "glibc" : "none";
}

function isAlpine(osRelease: Readonly<Record<string, string>> | null): boolean {
  return osRelease?.["ID"] === "alpine" || (osRelease?.["ID_LIKE"] ?? "").split(" ").includes("alpine");
}
