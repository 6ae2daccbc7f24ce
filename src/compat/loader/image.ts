/** What the simulated loader asks of an image, and paths as it writes them: absolute, with a leading slash. */
import type { ElfFile } from "../../image/elf/types.js";

/** The files of an image. Nothing here reads or writes the machine's own. */
export interface LoaderImage {
  /** Where a path leads, symbolic links followed inside the image; null for nothing. With or without a leading slash. */
  resolve(path: string): string | null;
  /** The facts of the file at a resolved path; null where it is no ELF file. */
  elf(path: string): ElfFile | null;
  /** A loader's configuration at a resolved path; null where it was not read. */
  text?(path: string): string | null;
  /** Names in a folder, for what a configuration includes by pattern. */
  list?(folder: string): readonly string[];
  /** Paths of all files whose last name is this: only for saying that something lies elsewhere. */
  withName?(name: string): readonly string[];
}

/** As ELF files name it: `x86_64`, `aarch64`. */
export type Machine = string;

/** The path with exactly one leading slash. */
export function absolute(path: string): string {
  return `/${path.replace(/^\/+/u, "")}`;
}

/** The folder of an absolute path, without a trailing slash: "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function lastName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
