/** Loads a file with all that it needs, breadth first, as both loaders do. */
import { configuredFolders, glibcLayout, muslFolders, splitPath } from "./folders.js";
import { findForGlibc, glibcLoader, glibcSearch } from "./glibc.js";
import type { GlibcPlaces } from "./glibc.js";
import { absolute, lastName } from "./image.js";
import type { LoaderImage } from "./image.js";
import { Process } from "./loaded.js";
import type { Found, Loaded } from "./loaded.js";
import { findForMusl, muslSearch } from "./musl.js";
import type { MuslPlaces } from "./musl.js";
import type { Libc, LoaderOptions, LoadProblem } from "./types.js";

/** A loader at work on one process. */
export class Graph {
  readonly process: Process;
  readonly libc: Libc;
  readonly problems: LoadProblem[] = [];
  /** A file asked for musl's libc, so that its symbols are there for all. */
  hasMuslLibc = false;
  readonly #options: LoaderOptions;
  readonly #musl: MuslPlaces;
  #glibc: GlibcPlaces;
  readonly #isSearchComplete: boolean;
  /** glibc's loader, which is in the process before anything needs it. */
  readonly #loader: Omit<Loaded, "neededBy"> | null;

  /** `loader` is the path by which the loader is called; null for the one of the system. */
  constructor(image: LoaderImage, libc: Libc, loader: string | null, options: LoaderOptions) {
    this.process = new Process(image, options.budget ?? null);
    this.libc = libc;
    this.#options = options;
    const { machine } = options;
    const libraryPath = splitPath(options.libraryPath ?? "", libc === "musl" ? /[:\n]/u : /[:;]/u);
    const muslLoader = loader ?? `/lib/ld-musl-${machine}.so.1`;
    const musl =
      libc === "musl" ? muslFolders(image, machine, muslLoader) : { folders: [], isComplete: true };
    this.#musl = { machine, loader: muslLoader, libraryPath, folders: musl.folders };
    const glibc = libc === "glibc" ? configuredFolders(image) : { folders: [], isComplete: true };
    this.#isSearchComplete = musl.isComplete && glibc.isComplete;
    const path = loader ?? glibcLoader(machine);
    this.#loader = libc === "glibc" ? this.#glibcLoader(path) : null;
    const { folders: builtIn, libraryNames } = glibcLayout(machine, this.#loader?.resolved ?? null);
    const configured = glibc.folders;
    this.#glibc = { machine, libraryNames, libraryPath, configured, builtIn, program: null };
  }

  #glibcLoader(path: string): Omit<Loaded, "neededBy"> | null {
    const found = this.process.image.resolve(path);
    const resolved = found === null ? null : absolute(found);
    const elf = resolved === null ? null : this.process.image.elf(resolved);
    if (resolved === null || elf === null || elf.machine !== this.#options.machine) return null;
    return { path, resolved, elf, inherited: [], own: [] };
  }

  /** Loads a file and what it leads to; `openedBy` is the program that opens it while it runs. */
  load(file: Pick<Loaded, "path" | "resolved" | "elf">, openedBy: Loaded | null): Loaded {
    const first = this.process.files.length;
    const root = this.#add(file, openedBy, null);
    if (openedBy === null) this.#glibc = { ...this.#glibc, program: root };
    for (let at = first; at < this.process.files.length; at += 1) {
      const one = this.process.files[at];
      if (one !== undefined) this.#need(one);
    }
    return root;
  }

  #add(
    file: Pick<Loaded, "path" | "resolved" | "elf">,
    neededBy: Loaded | null,
    name: string | null,
  ): Loaded {
    const { path, resolved, elf } = file;
    const search = this.libc === "musl" ? muslSearch(elf, path) : glibcSearch(elf, path, this.#glibc);
    const loaded = this.process.add({ path, resolved, elf, neededBy, ...search });
    if (name !== null) this.process.addRequest(name, loaded);
    if (this.libc === "glibc" && elf.soname !== null) this.process.addName(elf.soname, loaded);
    const lacks = [...elf.incomplete, ...elf.damaged].filter((part) => FATAL.has(part));
    if (lacks.length > 0) this.process.doubt(`${resolved} could not be read: ${lacks.join(", ")}`);
    return loaded;
  }

  #need(file: Loaded): void {
    for (const name of file.elf.needed) {
      if (!this.process.step()) return;
      const found = this.#find(name, file);
      if (found.kind === "file") this.#add(found, file, this.#isSearched(name) ? name : null);
      else if (found.kind === "loaded") {
        if (this.#isSearched(name)) this.process.addRequest(name, found.file);
      } else if (found.kind === "built-in") this.hasMuslLibc = true;
      else this.#fail(name, file, found);
    }
  }

  /** musl knows a file by its name only where it has searched for it. */
  #isSearched(name: string): boolean {
    return this.libc === "glibc" || !name.includes("/");
  }

  #find(name: string, file: Loaded): Found {
    if (this.libc === "musl") return findForMusl(this.process, this.#musl, name, file);
    const loader = this.#loader;
    if (loader !== null && (name === loader.elf.soname || name === loader.path)) {
      const known = this.process.byPath(loader.resolved);
      return known === null ? { kind: "file", ...loader } : { kind: "loaded", file: known };
    }
    return findForGlibc(this.process, this.#glibc, name, file);
  }

  #fail(name: string, file: Loaded, found: Found): void {
    if (found.kind === "foreign" && found.elf !== null) {
      const { resolved, elf } = found;
      if (elf.machine !== this.#options.machine || elf.bits !== 64) {
        this.#report("architecture", name, file, resolved);
        return;
      }
    }
    if (this.process.unknown !== null) return;
    const elsewhere =
      found.kind === "foreign" ? found.resolved : elsewhereIn(this.process.image, name, this.#options);
    if (elsewhere !== null && !this.#isSearchComplete) {
      this.process.doubt("the loader's list of folders could not be read");
    }
    this.#report("library", name, file, elsewhere);
  }

  #report(
    kind: "architecture" | "library",
    name: string,
    file: Loaded,
    presentElsewhere: string | null,
  ): void {
    this.problems.push({ kind, name, neededBy: file.resolved, presentElsewhere, when: "start" });
  }
}

/** Parts without which a file may need more than is known. */
const FATAL: ReadonlySet<string> = new Set(["headers", "dynamic", "strings"]);

/** A file of that name somewhere in the image, for the same processor where it can be told; null for none. */
export function elsewhereIn(image: LoaderImage, name: string, { machine }: LoaderOptions): string | null {
  for (const path of (image.withName?.(lastName(name)) ?? []).slice(0, 20)) {
    const resolved = image.resolve(path);
    const elf = resolved === null ? null : image.elf(absolute(resolved));
    if (elf !== null && elf.machine === machine && elf.bits === 64) return absolute(path);
  }
  return null;
}
