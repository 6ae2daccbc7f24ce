/** How glibc finds libraries. Sources: ld.so(8), and _dl_map_object in glibc's elf/dl-load.c. */
import type { ElfFile } from "../../image/elf/types.js";
import { expandForGlibc } from "./expand.js";
import type { GlibcTokens } from "./expand.js";
import { levelFolders, splitPath } from "./folders.js";
import type { Machine } from "./image.js";
import type { Found, Loaded, Process } from "./loaded.js";

export interface GlibcPlaces extends GlibcTokens {
  readonly libraryPath: readonly string[];
  /** From the configuration, which stands for the cache. */
  readonly configured: readonly string[];
  readonly builtIn: readonly string[];
  /** The program, whose RPATH always counts. */
  readonly program: Loaded | null;
}

/** The folders that a file names. Only the older kind is handed down; of one that has both, the newer counts. */
export function glibcSearch(
  elf: ElfFile,
  path: string,
  tokens: GlibcTokens,
): Pick<Loaded, "inherited" | "own"> {
  const listed = (list: string | null): readonly string[] =>
    list === null
      ? []
      : list
          .split(":")
          .flatMap((each) => expandForGlibc(each, path, tokens).flatMap((one) => splitPath(one, /:/u)));
  return { inherited: elf.runpath === null ? listed(elf.rpath) : [], own: listed(elf.runpath) };
}

/** One library, as glibc looks for it. */
export function findForGlibc(process: Process, places: GlibcPlaces, needed: string, neededBy: Loaded): Found {
  const [name = needed] = expandForGlibc(needed, neededBy.path, places);
  const known = process.byName(name);
  if (known !== null) return { kind: "loaded", file: known };
  if (name.includes("/")) {
    const resolved = name.startsWith("/") ? process.resolve(name) : null;
    if (resolved === null) return { kind: "missing" };
    return (
      open(process, places, name, resolved) ?? { kind: "foreign", resolved, elf: process.image.elf(resolved) }
    );
  }
  if (name === "") return { kind: "missing" };
  for (const folder of foldersFor(process, places, neededBy)) {
    const path = `${folder}/${name}`;
    const resolved = process.resolve(path);
    const found = resolved === null ? null : open(process, places, path, resolved);
    if (found !== null) return found;
  }
  return { kind: "missing" };
}

function* foldersFor(process: Process, places: GlibcPlaces, neededBy: Loaded): Generator<string> {
  const { machine, program } = places;
  if (neededBy.elf.runpath === null) {
    let isProgramSeen = program === null;
    for (let file: Loaded | null = neededBy; file !== null && process.step(); file = file.neededBy) {
      isProgramSeen ||= file === program;
      yield* file.inherited;
    }
    if (!isProgramSeen && program !== null) yield* program.inherited;
  }
  yield* places.libraryPath;
  yield* neededBy.own;
  if (neededBy.elf.flags.avoidsDefaultFolders) return;
  yield* places.configured;
  yield* places.builtIn;
  for (const level of levelFolders(machine)) {
    for (const folder of [...places.configured, ...places.builtIn]) yield `${folder}/${level}`;
  }
}

/** Null where the search goes on: files for other processors are passed over. */
function open(process: Process, { machine }: GlibcPlaces, path: string, resolved: string): Found | null {
  const known = process.byPath(resolved);
  if (known !== null) return { kind: "loaded", file: known };
  const elf = process.image.elf(resolved);
  // Text where a library should be (a linker's script) ends the search.
  if (elf === null) return { kind: "foreign", resolved, elf };
  return elf.machine === machine && elf.bits === 64 ? { kind: "file", path, resolved, elf } : null;
}

/** The loader's own path on a system of that kind. */
export function glibcLoader(machine: Machine): string {
  return machine === "x86_64" ? "/lib64/ld-linux-x86-64.so.2" : `/lib/ld-linux-${machine}.so.1`;
}
