/** How musl finds libraries. Source: load_library and load_deps in musl's ldso/dynlink.c, releases 1.2.2 to 1.2.6. */
import { hasHash, symbolHash } from "../../image/elf/strings.js";
import type { ElfFile } from "../../image/elf/types.js";
import { expandForMusl } from "./expand.js";
import { splitPath } from "./folders.js";
import type { Machine } from "./image.js";
import type { Found, Loaded, Process } from "./loaded.js";

/** Names that are libc itself, whatever follows the dot. */
const RESERVED = /^lib(?:c|pthread|rt|m|dl|util|xnet)\./u;
const START = symbolHash("__libc_start_main");
const STANDARD_INPUT = symbolHash("stdin");
const MOST_NAME_BYTES = 255;

export interface MuslPlaces {
  readonly machine: Machine;
  /** The path that the loader goes by. */
  readonly loader: string;
  readonly libraryPath: readonly string[];
  readonly folders: readonly string[];
}

/** Whether a needed name is libc. */
export function isMuslLibc(name: string, loader: string): boolean {
  return RESERVED.test(name) || name === loader;
}

/** Any libc, musl's or glibc's: musl takes itself in its place. */
export function isAnyLibc(elf: ElfFile): boolean {
  return hasHash(elf.defined, START) && hasHash(elf.defined, STANDARD_INPUT);
}

/** The folders that a file names. musl hands both kinds down; of one that has both, the newer counts. */
export function muslSearch(elf: ElfFile, path: string): Pick<Loaded, "inherited" | "own"> {
  const list = elf.runpath ?? elf.rpath;
  const expanded = list === null ? null : expandForMusl(list, path);
  return { inherited: expanded === null ? [] : splitPath(expanded), own: [] };
}

/** One library, as musl looks for it. */
export function findForMusl(process: Process, places: MuslPlaces, name: string, neededBy: Loaded): Found {
  if (name === "") return { kind: "missing" };
  if (isMuslLibc(name, places.loader)) return { kind: "built-in" };
  if (name.includes("/")) {
    const resolved = name.startsWith("/") ? process.resolve(name) : null;
    return resolved === null ? { kind: "missing" } : open(process, places, name, resolved);
  }
  const known = process.byName(name);
  if (known !== null) return { kind: "loaded", file: known };
  if (Buffer.byteLength(name) > MOST_NAME_BYTES) return { kind: "missing" };
  for (const folder of foldersFor(process, places, neededBy)) {
    const path = `${folder}/${name}`;
    const resolved = process.resolve(path);
    // The first file of that name ends the search, whatever it is.
    if (resolved !== null) return open(process, places, path, resolved);
  }
  return { kind: "missing" };
}

/** The search path of a process, then those of all who led to this file, then the system's. */
function* foldersFor(process: Process, places: MuslPlaces, neededBy: Loaded): Generator<string> {
  yield* places.libraryPath;
  for (let file: Loaded | null = neededBy; file !== null && process.step(); file = file.neededBy) {
    yield* file.inherited;
  }
  yield* places.folders;
}

function open(process: Process, { machine }: MuslPlaces, path: string, resolved: string): Found {
  const known = process.byPath(resolved);
  if (known !== null) return { kind: "loaded", file: known };
  const elf = process.image.elf(resolved);
  if (elf === null || elf.machine !== machine || elf.bits !== 64) return { kind: "foreign", resolved, elf };
  return isAnyLibc(elf) ? { kind: "built-in" } : { kind: "file", path, resolved, elf };
}
