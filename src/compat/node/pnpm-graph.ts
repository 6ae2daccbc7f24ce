/** What development alone needs in a pnpm lock of version 9, which does not say so package by package. */
import { childrenByKey, scalarMap, scalarText } from "./indented.js";
import type { IndentedEntry } from "./indented.js";

type Entries = ReadonlyMap<string, IndentedEntry>;

/** Keys without `(peers)`: `name@1.0.0(react@18.0.0)` and `name@1.0.0` are one package. */
export function withoutPeers(key: string): string {
  const start = key.indexOf("(");
  return start === -1 ? key : key.slice(0, start);
}

/** The graph of snapshots, walked once from what the project's own packages depend on. */
export class PnpmGraph {
  readonly #snapshots: Entries;
  readonly #wanted = new Set<string>();
  readonly #hard = new Set<string>();
  readonly #optional = new Map<string, boolean>();
  /** Without importers nothing is known about development. */
  readonly #isKnown: boolean;

  constructor(roots: Entries, snapshots: readonly IndentedEntry[]) {
    this.#snapshots = childrenByKey(snapshots);
    for (const { key, children } of snapshots) {
      const name = withoutPeers(key);
      const isOptional = children.some((child) => child.key === "optional" && child.value === "true");
      // One place that cannot do without it is enough.
      this.#optional.set(name, (this.#optional.get(name) ?? true) && isOptional);
    }
    const importers = roots.get("importers")?.children ?? [];
    this.#isKnown = importers.length > 0;
    for (const importer of importers) {
      const fields = childrenByKey(importer.children);
      for (const group of ["dependencies", "optionalDependencies"]) {
        for (const dependency of fields.get(group)?.children ?? []) {
          const version = childrenByKey(dependency.children).get("version")?.value ?? dependency.value;
          this.#walk(dependency.key, scalarText(version));
        }
      }
    }
  }

  /** Null where the lock does not tell. */
  isDev(key: string): boolean | null {
    return this.#isKnown ? !this.#hard.has(withoutPeers(key)) : null;
  }

  /** Null where the lock does not tell. */
  isOptional(key: string): boolean | null {
    return this.#optional.get(withoutPeers(key)) ?? null;
  }

  #walk(name: string, version: string): void {
    const open = [this.#keyOf(name, version)];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === null || this.#wanted.has(key)) continue;
      this.#wanted.add(key);
      this.#hard.add(withoutPeers(key));
      const fields = childrenByKey(this.#snapshots.get(key)?.children ?? []);
      for (const group of ["dependencies", "optionalDependencies"]) {
        for (const [wanted, at] of scalarMap(fields.get(group))) open.push(this.#keyOf(wanted, at));
      }
    }
  }

  /** A dependency under an alias names the whole key. */
  #keyOf(name: string, version: string): string | null {
    const plain = `${name}@${version}`;
    if (this.#snapshots.has(plain)) return plain;
    return this.#snapshots.has(version) ? version : null;
  }
}
