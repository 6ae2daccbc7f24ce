/**
 * Which Python packages the merged tree has, by name: the metadata folders under `site-packages`, and under
 * `/usr/local/lib/python3*` also `dist-packages`, which is where pip installs on Debian. What Debian itself ships
 * (`/usr/lib/python3/dist-packages`) is not counted. No file is read for it, only paths are looked at.
 */
import type { TarEntry } from "./tar-parser.js";
import { isWhiteout } from "./watched-paths.js";

/** One layer's part. `null` when it has more paths than are kept. */
export interface PythonLayer {
  /** Paths of metadata files. */
  readonly metadata: ReadonlySet<string>;
  /** Paths that a whiteout removes from the layers below. */
  readonly removed: ReadonlySet<string>;
  /** Folders whose content from the layers below is hidden. */
  readonly opaque: ReadonlySet<string>;
}

const MAX_PATHS = 20_000;
/** Characters of all those paths. */
const MAX_CHARACTERS = 2_000_000;

const METADATA =
  /(?:(?:^|\/)site-packages|^usr\/local\/lib\/python3[^/]*\/dist-packages)\/([^/]+)\.(?:dist-info\/METADATA|egg-info(?:\/PKG-INFO)?)$/;

/** Collects one layer's PythonLayer. */
export class PythonPaths {
  readonly #metadata = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #opaque = new Set<string>();
  #paths = 0;
  #characters = 0;

  get result(): PythonLayer | null {
    if (this.#isFull()) return null;
    return { metadata: this.#metadata, removed: this.#removed, opaque: this.#opaque };
  }

  /** `path` is the entry's, cleaned. */
  entry(entry: TarEntry, path: string): void {
    const slash = path.lastIndexOf("/");
    if (isWhiteout(path)) this.#whiteout(path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
    else if (entry.type !== "directory" && isCandidate(path) && METADATA.test(path))
      this.#add(this.#metadata, path);
  }

  #whiteout(folder: string, name: string): void {
    if (name === ".wh..wh..opq") this.#add(this.#opaque, folder);
    else if (!name.startsWith(".wh..wh."))
      this.#add(this.#removed, folder === "" ? name.slice(4) : `${folder}/${name.slice(4)}`);
  }

  #add(set: Set<string>, path: string): void {
    this.#paths += 1;
    this.#characters += path.length;
    if (this.#isFull()) {
      for (const each of [this.#metadata, this.#removed, this.#opaque]) each.clear();
    } else {
      set.add(path);
    }
  }

  #isFull(): boolean {
    return this.#paths > MAX_PATHS || this.#characters > MAX_CHARACTERS;
  }
}

function isCandidate(path: string): boolean {
  return path.endsWith("/METADATA") || path.endsWith("/PKG-INFO") || path.endsWith(".egg-info");
}

/**
 * Names as PEP 503 normalises them, sorted; null when a layer had too many paths to keep. A folder that a later layer
 * replaces by something else without a whiteout is not noticed.
 */
export function readPythonPackages(layers: readonly (PythonLayer | null)[]): readonly string[] | null {
  let present = new Set<string>();
  for (const layer of layers) {
    if (layer === null) return null;
    present = new Set([...[...present].filter((path) => !isHidden(path, layer)), ...layer.metadata]);
  }
  const names = [...present].map((path) => packageName(METADATA.exec(path)?.[1] ?? ""));
  return [...new Set(names)].filter((name) => name !== "").sort();
}

function isHidden(path: string, layer: PythonLayer): boolean {
  if (layer.removed.has(path) || layer.opaque.has("")) return true;
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (layer.removed.has(folder) || layer.opaque.has(folder)) return true;
  }
  return false;
}

/** The metadata folder is `name-version`, in which the name has no hyphen left. */
function packageName(folder: string): string {
  return (folder.split("-")[0] ?? "").toLowerCase().replace(/[-_.]+/g, "-");
}
