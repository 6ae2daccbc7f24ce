/** The files of a process that the simulation has loaded, and what it may cost. */
import type { ElfFile } from "../../image/elf/types.js";
import { absolute } from "./image.js";
import type { LoaderImage } from "./image.js";
import type { WorkBudget } from "./types.js";

export const MOST_LOADED = 2000;
const MOST_STEPS = 200_000;
/** A look into the image costs about as much as so many looks into the symbols of a file. */
const STEP = 20;

export interface Loaded {
  /** By which it was found: links in it are not followed. */
  readonly path: string;
  readonly resolved: string;
  readonly elf: ElfFile;
  readonly neededBy: Loaded | null;
  /** Folders that it names for itself and for all that it leads to. */
  readonly inherited: readonly string[];
  /** Folders that it names for what it needs itself. */
  readonly own: readonly string[];
}

/** What came of looking for a library. */
export type Found =
  | { readonly kind: "file"; readonly path: string; readonly resolved: string; readonly elf: ElfFile }
  | { readonly kind: "loaded"; readonly file: Loaded }
  /** It is libc, which musl's loader has itself. */
  | { readonly kind: "built-in" }
  | { readonly kind: "missing" }
  /** The search ended at a file that cannot be loaded. */
  | { readonly kind: "foreign"; readonly resolved: string; readonly elf: ElfFile | null };

/** Files in the order of loading. Time is bounded: what an image holds may be made to be slow. */
export class Process {
  readonly image: LoaderImage;
  readonly files: Loaded[] = [];
  readonly #byPath = new Map<string, Loaded>();
  readonly #byName = new Map<string, Loaded>();
  readonly #requested = new Map<string, Loaded>();
  /** Why the answer may not hold; the first reason counts. */
  unknown: string | null = null;
  readonly #budget: WorkBudget | null;
  #steps = 0;

  constructor(image: LoaderImage, budget: WorkBudget | null) {
    this.image = image;
    this.#budget = budget;
  }

  doubt(reason: string): void {
    this.unknown ??= reason;
  }

  /** So much of what all simulations share; false once it is used up. */
  spend(work: number): boolean {
    if (this.#budget === null) return true;
    this.#budget.left -= work;
    if (this.#budget.left >= 0) return true;
    this.doubt("there is more to look for than is looked for in one image");
    return false;
  }

  /** One more step; false once there were too many. */
  step(): boolean {
    this.#steps += 1;
    if (!this.spend(STEP)) return false;
    if (this.#steps <= MOST_STEPS && this.files.length <= MOST_LOADED) return true;
    this.doubt("it leads to more files than are followed");
    return false;
  }

  /** The resolved path, absolute; null for nothing, and for everything once there were too many steps. */
  resolve(path: string): string | null {
    const resolved = this.step() ? this.image.resolve(path) : null;
    return resolved === null ? null : absolute(resolved);
  }

  byPath(resolved: string): Loaded | null {
    return this.#byPath.get(resolved) ?? null;
  }

  byName(name: string): Loaded | null {
    return this.#byName.get(name) ?? null;
  }

  /** Only by a name that a file has asked for, not by what a library calls itself. */
  byRequest(name: string): Loaded | null {
    return this.#requested.get(name) ?? null;
  }

  /** A later request for the name gets this file. */
  addName(name: string, file: Loaded): void {
    if (!this.#byName.has(name)) this.#byName.set(name, file);
  }

  /** The name was asked for, and this file was what came of it. */
  addRequest(name: string, file: Loaded): void {
    this.addName(name, file);
    if (!this.#requested.has(name)) this.#requested.set(name, file);
  }

  add(file: Loaded): Loaded {
    this.files.push(file);
    this.#byPath.set(file.resolved, file);
    return file;
  }
}
