/** Which loader gets a file: the one that a program names, else the system's. */
import type { ElfFile } from "../../image/elf/types.js";
import { absolute, lastName } from "./image.js";
import type { LoaderImage } from "./image.js";
import type { Libc, LoaderOptions } from "./types.js";

export type LoaderChoice =
  | {
      readonly kind: "known";
      readonly libc: Libc;
      /** The path that it goes by; null for the system's own. */
      readonly loader: string | null;
      /** A library that comes before all others. */
      readonly preload: string | null;
      /** It is started, not opened by another program. */
      readonly isProgram: boolean;
    }
  | { readonly kind: "missing"; readonly name: string }
  | { readonly kind: "strange"; readonly name: string };

/** Alpine's stand-in for glibc's loader puts this library before all others and calls musl's. */
const STAND_IN = "/lib/libgcompat.so.0";

/** A library may name a loader as well, to print something when it is called; then it has a name of its own. */
export function isProgram(elf: ElfFile): boolean {
  if (elf.interpreter === null) return elf.type === "executable";
  return elf.type === "executable" || elf.flags.isPie || elf.soname === null;
}

export function loaderOf(image: LoaderImage, elf: ElfFile, libc: Libc, options: LoaderOptions): LoaderChoice {
  const name = elf.interpreter;
  const isStarted = isProgram(elf);
  const own: LoaderChoice = { kind: "known", libc, loader: null, preload: null, isProgram: isStarted };
  if (name === null || !isStarted || options.interpreter === "ignored") return own;
  // Where musl is the system's, its loader is there, also when an image is looked at as what it might become.
  if (libc === "musl" && name === `/lib/ld-musl-${options.machine}.so.1`) return own;
  const resolved = name.startsWith("/") ? image.resolve(name) : null;
  if (resolved === null) return { kind: "missing", name };
  const known = { ...own, loader: name };
  if (/^(?:ld-musl-|libc\.musl-)/u.test(lastName(resolved))) return { ...known, libc: "musl" };
  const loader = image.elf(absolute(resolved));
  if (loader === null) return { kind: "strange", name };
  if (loader.machine !== options.machine) return { kind: "missing", name };
  if (loader.definedVersions.some((version) => version.startsWith("GLIBC_")))
    return { ...known, libc: "glibc" };
  if (libc === "musl" && image.resolve(STAND_IN) !== null) {
    return { ...known, libc: "musl", loader: null, preload: STAND_IN };
  }
  return { kind: "strange", name };
}
