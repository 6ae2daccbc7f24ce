/** Native files that nobody opens where the image runs: those for other systems, and those that have a twin for musl. */
import type { ElfFile } from "../../image/elf/types.js";
import type { InstalledPackage } from "../../model/inspection.js";
import { namedPlatform } from "../node/platform.js";
import type { Loaded } from "./loading.js";

const FOREIGN_LOADER = /^\/(?:system\/bin\/linker|libexec\/ld-elf)/;
/** Versions of symbols in the C libraries of Android and FreeBSD. */
const FOREIGN_VERSION = /^(?:LIBC|FBSD_.*)$/;

/**
 * Whether a file is for Android or FreeBSD: packages of npm bring those along. Android's C library is called `libc.so`, as
 * musl's is where it is no system's own, but it has versions (`LIBC`) and parts of its own, which musl has not.
 */
export function isForOtherSystem({ interpreter, needed, neededVersions }: ElfFile): boolean {
  if (interpreter !== null && FOREIGN_LOADER.test(interpreter)) return true;
  if (needed.includes("libc.so") && (needed.includes("libdl.so") || needed.includes("liblog.so")))
    return true;
  return neededVersions.some(({ versions }) => versions.some((version) => FOREIGN_VERSION.test(version)));
}

/**
 * Tells the glibc files of Node packages that have a twin for musl, in the same package (`prebuilds`) or in a package of
 * its own (`sharp-linux-x64`, `sharp-linuxmusl-x64`): on musl the twin is what is opened.
 */
export function twinsOf(loaded: readonly Loaded[]): (each: Loaded) => boolean {
  const owners = new Set<InstalledPackage>();
  const families = new Set<string>();
  for (const { file, libc } of loaded) {
    if (libc !== "musl" || file.owner?.type !== "node") continue;
    owners.add(file.owner);
    const family = namedPlatform(file.owner.name)?.family;
    if (family !== undefined) families.add(family);
  }
  return ({ file: { owner }, libc }) => {
    if (libc !== "glibc" || owner?.type !== "node") return false;
    return owners.has(owner) || families.has(namedPlatform(owner.name)?.family ?? "");
  };
}
