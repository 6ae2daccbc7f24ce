/**
 * Which Python packages the merged tree has, by name: the metadata folders under `site-packages`, and under
 * `/usr/local/lib/python3*` also `dist-packages`, which is where pip installs on Debian. What Debian itself ships
 * (`/usr/lib/python3/dist-packages`) is not counted. No file is read for it, only paths are looked at.
 */
import type { Meter } from "./limits.js";
import type { TarEntry } from "./tar-parser.js";
import { isWhiteout } from "./watched-paths.js";

/** One layer's part. */
export interface PythonLayer {
  /** Paths of metadata files, each with the folders above it. */
  readonly metadata: ReadonlyMap<string, readonly string[]>;
  /** Paths that a whiteout removes from the layers below. */
  readonly removed: ReadonlySet<string>;
  /** Folders whose content from the layers below is hidden; "" is the root. */
  readonly opaque: ReadonlySet<string>;
}

/** Longer and deeper paths are no installed package's. */
const LONGEST = 512;
const DEEPEST = 24;

const METADATA =
  /(?:(?:^|\/)site-packages|^usr\/local\/lib\/python3[^/]*\/dist-packages)\/([^/]+)\.(?:dist-info\/METADATA|egg-info(?:\/PKG-INFO)?)$/;

/** Collects one layer's PythonLayer. */
export class PythonPaths {
  readonly #meter: Meter;
  readonly #metadata = new Map<string, readonly string[]>();
  readonly #removed = new Set<string>();
  readonly #opaque = new Set<string>();
  #isFull = false;

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  /** Null when the archive has more such paths than are kept. */
  get result(): PythonLayer | null {
    if (this.#isFull) return null;
    return { metadata: this.#metadata, removed: this.#removed, opaque: this.#opaque };
  }

  /** `path` is the entry's, cleaned. */
  entry(entry: TarEntry, path: string): void {
    if (this.#isFull || path.length > LONGEST) return;
    if (isWhiteout(path)) {
      this.#whiteout(path);
    } else if (entry.type !== "directory" && isCandidate(path) && METADATA.test(path)) {
      const folders = foldersOf(path);
      if (folders.length <= DEEPEST && this.#hasRoom("metadata")) this.#metadata.set(path, folders);
    }
  }

  #whiteout(path: string): void {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(0, slash));
    const name = path.slice(slash + 1);
    const isOpaque = name === ".wh..wh..opq";
    if ((name.startsWith(".wh..wh.") && !isOpaque) || !this.#hasRoom("whiteout")) return;
    if (isOpaque) this.#opaque.add(folder);
    else this.#removed.add(`${path.slice(0, slash + 1)}${name.slice(4)}`);
  }

  #hasRoom(kind: "metadata" | "whiteout"): boolean {
    this.#isFull = !this.#meter.pythonPath(kind);
    if (this.#isFull) {
      this.#metadata.clear();
      this.#removed.clear();
      this.#opaque.clear();
    }
    return !this.#isFull;
  }
}

function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    folders.push(path.slice(0, slash));
  }
  return folders;
}

function isCandidate(path: string): boolean {
  return path.endsWith("/METADATA") || path.endsWith("/PKG-INFO") || path.endsWith(".egg-info");
}

/**
 * Names as PEP 503 normalises them, sorted; null when there were too many paths to keep. A folder that a later layer
 * replaces by something else without a whiteout is not noticed.
 */
export function readPythonPackages(layers: readonly (PythonLayer | null)[]): readonly string[] | null {
  const present = new Map<string, readonly string[]>();
  for (const layer of layers) {
    if (layer === null) return null;
    for (const [path, folders] of present) {
      if (isHidden(path, folders, layer)) present.delete(path);
    }
    for (const [path, folders] of layer.metadata) present.set(path, folders);
  }
  const names = [...present.keys()].map((path) => packageName(METADATA.exec(path)?.[1] ?? ""));
  return [...new Set(names)].filter((name) => name !== "").sort();
}

function isHidden(path: string, folders: readonly string[], layer: PythonLayer): boolean {
  if (layer.removed.has(path) || layer.opaque.has("")) return true;
  return folders.some((folder) => layer.removed.has(folder) || layer.opaque.has(folder));
}

/** The metadata folder is `name-version`, in which the name has no hyphen left. */
function packageName(folder: string): string {
  return (folder.split("-")[0] ?? "").toLowerCase().replace(/[-_.]+/g, "-");
}
