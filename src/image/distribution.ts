/** Which distribution and libc the merged tree shows. */
import type { ArchiveContents } from "../model/image.js";
import { fileReader } from "./capture.js";
import { parseOsRelease } from "./os-release.js";
import { KIND } from "./tree/entry-list.js";
import type { MergedTree } from "./tree/merged-tree.js";

const OS_RELEASE_BYTES = 65_536;
const LIBRARY_FOLDERS = ["lib", "lib32", "lib64", "libx32"].flatMap((name) => [name, `usr/${name}`]);
const TRIPLET = /^[A-Za-z0-9_]+-linux-[A-Za-z0-9_]+$/;
const MUSL_LOADER = /^ld-musl-[\w.-]{1,64}\.so\.1$/;
const GLIBC_LOADER = /^(?:ld-linux[\w.-]{0,64}\.so\.[0-9]+|ld64\.so\.[0-9]+|ld\.so\.1)$/;

/** Reads the os-release file, wherever of its two places it lies. */
export const OS_RELEASE = fileReader<{ readonly values: Readonly<Record<string, string>> }>({
  wants: (path) => (path === "etc/os-release" || path === "usr/lib/os-release" ? OS_RELEASE_BYTES : 0),
  // A longer file is none that a system wrote.
  read: ({ bytes, size }) =>
    size > OS_RELEASE_BYTES ? null : { values: parseOsRelease(bytes.toString("utf8")) },
});

/** The parsed os-release, null when there is none, and the libc whose loader is there. */
export function readDistribution(tree: MergedTree): Pick<ArchiveContents, "osRelease" | "libc"> {
  const osRelease = osReleaseAt(tree, "/etc/os-release") ?? osReleaseAt(tree, "/usr/lib/os-release");
  return { osRelease, libc: libcOf(tree, osRelease) };
}

function osReleaseAt(tree: MergedTree, path: string): Readonly<Record<string, string>> | null {
  const node = tree.resolve(path);
  if (node === null || tree.kind(node) !== KIND.file) return null;
  // An empty file was not read, and it is an answer all the same.
  if (tree.bytes(node) === 0) return {};
  return OS_RELEASE.fact(tree, node)?.values ?? null;
}

/**
 * Both loaders happen: Debian with its musl package, Alpine with gcompat. The system's own is then musl only where
 * os-release says Alpine.
 */
function libcOf(
  tree: MergedTree,
  osRelease: Readonly<Record<string, string>> | null,
): ArchiveContents["libc"] {
  let musl = false;
  let glibc = false;
  for (const name of loaderNames(tree)) {
    musl ||= MUSL_LOADER.test(name);
    glibc ||= GLIBC_LOADER.test(name);
  }
  if (musl && glibc) return isAlpine(osRelease) ? "musl" : "glibc";
  if (musl) return "musl";
  return glibc ? "glibc" : "none";
}

/** Names of files and links in the folders where loaders lie, those of one architecture included. */
function* loaderNames(tree: MergedTree): Generator<string, void, undefined> {
  for (const path of LIBRARY_FOLDERS) {
    const folder = tree.paths.find(path);
    if (folder === null) continue;
    for (const child of tree.children(folder)) {
      const kind = tree.kind(child);
      const name = tree.paths.name(child);
      if (kind === KIND.file || kind === KIND.symlink) {
        if (name.startsWith("ld")) yield name;
      } else if (kind === KIND.directory && TRIPLET.test(name)) {
        for (const inner of tree.children(child)) {
          const innerKind = tree.kind(inner);
          if (innerKind === KIND.file || innerKind === KIND.symlink) yield tree.paths.name(inner);
        }
      }
    }
  }
}

function isAlpine(osRelease: Readonly<Record<string, string>> | null): boolean {
  return osRelease?.["ID"] === "alpine" || (osRelease?.["ID_LIKE"] ?? "").split(" ").includes("alpine");
}
