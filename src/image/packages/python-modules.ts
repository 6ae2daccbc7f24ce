/** Finds modules by the names they are imported by: what a package without a list of its files consists of. */
import { KIND } from "../tree/entry-list.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";

/** `x.py`, `x.so`, `x.abi3.so`, `x.cpython-311-x86_64-linux-gnu.so` */
const MODULE = /^([^.]+)(?:\.py|(?:\.[^.]+)?\.so)$/;

export class Modules {
  readonly #tree: MergedTree;
  /** Of a location the single files that are modules, by their name. */
  readonly #files = new Map<string, ReadonlyMap<string, readonly NodeId[]>>();

  constructor(tree: MergedTree) {
    this.#tree = tree;
  }

  named(
    location: string,
    names: readonly string[],
  ): { readonly files: readonly NodeId[]; readonly folders: readonly NodeId[] } {
    const { paths } = this.#tree;
    const parent = paths.find(location);
    if (parent === null) return { files: [], folders: [] };
    const single = this.#filesIn(location, parent);
    return {
      files: names.flatMap((name) => single.get(name) ?? []),
      folders: names.flatMap((name) => {
        const folder = paths.childNamed(parent, name);
        return folder !== null && this.#tree.kind(folder) === KIND.directory ? [folder] : [];
      }),
    };
  }

  #filesIn(location: string, parent: NodeId): ReadonlyMap<string, readonly NodeId[]> {
    const known = this.#files.get(location);
    if (known !== undefined) return known;
    const files = new Map<string, NodeId[]>();
    for (const child of this.#tree.children(parent)) {
      const name = MODULE.exec(this.#tree.paths.name(child))?.[1];
      if (name === undefined) continue;
      const same = files.get(name);
      if (same === undefined) files.set(name, [child]);
      else same.push(child);
    }
    this.#files.set(location, files);
    return files;
  }
}
