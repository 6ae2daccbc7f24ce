/**
 * The few paths of a layer that tell which distribution and libc an image has: os-release, the dynamic loaders, the
 * folders above them, and the whiteouts of all these. Nothing else of the tree is kept, so memory stays flat.
 */
import { posix } from "node:path";
import type { TarEntry } from "./tar-parser.js";
import type { Meter } from "./limits.js";

export type WatchedNode =
  | { readonly kind: "file"; readonly text: string | null }
  | { readonly kind: "symlink"; readonly target: string }
  | { readonly kind: "hardlink"; readonly target: string }
  | { readonly kind: "directory" }
  | { readonly kind: "other" };

/** What one layer does to the watched paths. Whiteouts concern the layers below, wherever they stand in the tar. */
export interface WatchedLayer {
  readonly nodes: ReadonlyMap<string, WatchedNode>;
  readonly whiteouts: ReadonlySet<string>;
  /** Folders whose content from the layers below is hidden; "" is the root. */
  readonly opaque: ReadonlySet<string>;
}

const OS_RELEASE = /^(?:etc|usr\/lib)\/os-release$/;
const TRIPLET = String.raw`[A-Za-z0-9_]+-linux-[A-Za-z0-9_]+`;
const LIB = String.raw`(?:usr/)?lib(?:32|64|x32)?(?:/${TRIPLET})?`;
const FOLDER = new RegExp(`^(?:|usr|etc|${LIB})$`);
const MUSL_LOADER = new RegExp(String.raw`^${LIB}/ld-musl-[\w.-]{1,64}\.so\.1$`);
const GLIBC_LOADER = new RegExp(
  String.raw`^${LIB}/(?:ld-linux[\w.-]{0,64}\.so\.[0-9]+|ld64\.so\.[0-9]+|ld\.so\.1)$`,
);
/** Every watched path begins so: one cheap look at most entries. */
const CANDIDATE = /^(?:etc|usr|lib)/;
const LONGEST = 200;

export function isMuslLoader(path: string): boolean {
  return MUSL_LOADER.test(path);
}

export function isGlibcLoader(path: string): boolean {
  return GLIBC_LOADER.test(path);
}

/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
export function cleanPath(path: string): string {
  const trimmed = path.endsWith("/") ? path.slice(0, -1) : path;
  if (trimmed.length > 0 && trimmed[0] !== "." && trimmed[0] !== "/" && !/\/[./]/.test(trimmed))
    return trimmed;
  return posix.normalize(`/${trimmed}`).slice(1).replace(/\/$/, "");
}

/** Whether an entry stands for the removal of another: its last name begins with `.wh.`. */
export function isWhiteout(path: string): boolean {
  return path.startsWith(".wh.", path.lastIndexOf("/") + 1);
}

/** Collects one layer's WatchedLayer from its entries. */
export class WatchedPaths {
  readonly #meter: Meter;
  readonly #nodes = new Map<string, WatchedNode>();
  readonly #whiteouts = new Set<string>();
  readonly #opaque = new Set<string>();
  #reading: { path: string; parts: Buffer[] } | null = null;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  get result(): WatchedLayer {
    return { nodes: this.#nodes, whiteouts: this.#whiteouts, opaque: this.#opaque };
  }

  /** `path` is the entry's, cleaned. Returns whether its content is wanted. */
  entry(entry: TarEntry, path: string): boolean {
    if (path.length > LONGEST) return false;
    if (isWhiteout(path)) {
      const slash = path.lastIndexOf("/");
      this.#whiteout(path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
      return false;
    }
    if (!CANDIDATE.test(path)) return false;
    if (OS_RELEASE.test(path)) {
      if (entry.type !== "file") return this.#set(path, nodeOf(entry));
      this.#set(path, { kind: "file", text: entry.storedSize === 0 ? "" : null });
      const readable =
        entry.payload === entry.storedSize && entry.storedSize <= this.#meter.limits.osReleaseBytes;
      if (readable && entry.storedSize > 0) this.#reading = { path, parts: [] };
      return readable && entry.storedSize > 0;
    }
    if (FOLDER.test(path) || isMuslLoader(path) || isGlibcLoader(path)) return this.#set(path, nodeOf(entry));
    return false;
  }

  content(bytes: Buffer): void {
    this.#reading?.parts.push(Buffer.from(bytes));
  }

  end(): void {
    if (this.#reading === null) return;
    const text = Buffer.concat(this.#reading.parts).toString("utf8");
    this.#meter.keep(text.length);
    this.#nodes.set(this.#reading.path, { kind: "file", text });
    this.#reading = null;
  }

  #set(path: string, node: WatchedNode): false {
    this.#meter.watchedPath();
    this.#meter.keep(path.length + (node.kind === "symlink" ? node.target.length : 0));
    this.#nodes.set(path, node);
    return false;
  }

  #whiteout(folder: string, name: string): void {
    if (name === ".wh..wh..opq") {
      if (!FOLDER.test(folder)) return;
      this.#meter.watchedPath();
      this.#opaque.add(folder);
      return;
    }
    const hidden = folder === "" ? name.slice(4) : `${folder}/${name.slice(4)}`;
    if (name.startsWith(".wh..wh.") || !isWatched(hidden)) return;
    this.#meter.watchedPath();
    this.#meter.keep(hidden.length);
    this.#whiteouts.add(hidden);
  }
}

function isWatched(path: string): boolean {
  return FOLDER.test(path) || OS_RELEASE.test(path) || isMuslLoader(path) || isGlibcLoader(path);
}

function nodeOf(entry: TarEntry): WatchedNode {
  switch (entry.type) {
    case "symlink":
      return { kind: "symlink", target: entry.linkPath };
    case "hardlink":
      return { kind: "hardlink", target: cleanPath(entry.linkPath) };
    case "directory":
      return { kind: "directory" };
    case "file":
      return { kind: "file", text: null };
    case "device":
      return { kind: "other" };
  }
}
