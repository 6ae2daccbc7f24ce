/** Whose every file is: each content that a container sees counts to one package, or to none. */
import type { BytesByLayer, InstalledPackage } from "../model/inspection.js";
import type { FoundPackage, PackageKind } from "./packages/reader.js";
import { KIND } from "./tree/entry-list.js";
import type { Inode, MergedTree } from "./tree/merged-tree.js";
import type { NodeId } from "./tree/path-table.js";

export interface Ownership {
  /** In the order in which they were found. */
  readonly packages: readonly InstalledPackage[];
  /** Index of the package that an inode counts to; -1 for none. */
  readonly ownerOf: (inode: Inode) => number;
  readonly gaps: readonly string[];
}

const NOBODY = -1;
const UNKNOWN = -2;

/**
 * Finds the packages and weighs them. A file that several claim counts to the first: system packages go before those of
 * a language, which a distribution ships as well. Bytecode that no package lists counts to the owner of its source, and
 * what lies in a package's folder to the package of the deepest such folder.
 */
export function weighPackages(tree: MergedTree, kinds: readonly PackageKind[]): Ownership {
  const listed = kinds.map((kind) => kind.list(tree));
  const found = listed.flatMap((packages) => packages.found);
  const owners = new Owners(tree, found);
  found.forEach((item, index) => {
    owners.claimFiles(item, index);
  });
  owners.claimBytecode();
  owners.claimFolders();
  return {
    packages: owners.weigh(),
    ownerOf: (inode) => owners.of(inode),
    gaps: listed.flatMap((packages) => packages.gaps),
  };
}

class Owners {
  readonly #tree: MergedTree;
  readonly #found: readonly FoundPackage[];
  readonly #owner: Int32Array;
  /** By package: the one that was first to claim its files, as long as that holds for all of them. */
  readonly #partOf: Int32Array;

  constructor(tree: MergedTree, found: readonly FoundPackage[]) {
    this.#tree = tree;
    this.#found = found;
    this.#owner = new Int32Array(tree.inodes).fill(NOBODY);
    this.#partOf = new Int32Array(found.length).fill(UNKNOWN);
  }

  of(inode: Inode): number {
    return this.#owner[inode] ?? NOBODY;
  }

  claimFiles(item: FoundPackage, index: number): void {
    for (const node of item.files) {
      const place = this.#tree.locate(node);
      const inode = place === null ? -1 : this.#tree.inode(place);
      if (inode === -1) continue;
      const owner = this.of(inode);
      if (owner === NOBODY) this.#owner[inode] = index;
      // One file of its own is enough to be a package of its own.
      if (owner === NOBODY || owner === index) this.#partOf[index] = NOBODY;
      else if (this.#partOf[index] === UNKNOWN) this.#partOf[index] = owner;
    }
  }

  /** `x/__pycache__/name.cpython-311.pyc` counts as `x/name.py` does. */
  claimBytecode(): void {
    const tree = this.#tree;
    for (const [node, inode] of this.#unowned()) {
      const { paths } = tree;
      if (!paths.endsWith(node, ".pyc")) continue;
      const folder = paths.parent(node);
      const name = paths.name(node);
      if (paths.name(folder) !== "__pycache__") continue;
      const source = paths.childNamed(paths.parent(folder), `${name.slice(0, name.indexOf("."))}.py`);
      const original = source === null ? -1 : tree.inode(source);
      if (original !== -1) this.#owner[inode] = this.of(original);
    }
  }

  claimFolders(): void {
    const tree = this.#tree;
    const owned = new Map<NodeId, number>();
    this.#found.forEach((item, index) => {
      for (const folder of item.folders) {
        const place = tree.locate(folder);
        if (place !== null && tree.kind(place) === KIND.directory && !owned.has(place))
          owned.set(place, index);
      }
    });
    if (owned.size === 0) return;
    const known = new Int32Array(tree.paths.size).fill(UNKNOWN);
    for (const [node, inode] of this.#unowned()) {
      this.#owner[inode] = ownerAbove(tree, tree.paths.parent(node), owned, known);
    }
  }

  weigh(): readonly InstalledPackage[] {
    const weights = this.#found.map(() => ({ bytes: 0, files: 0, byLayer: new Map<number, number>() }));
    for (const inode of this.#tree.liveInodes()) {
      const weight = weights[this.of(inode)];
      if (weight === undefined) continue;
      const bytes = this.#tree.inodeBytes(inode);
      weight.bytes += bytes;
      weight.files += 1;
      addTo(weight.byLayer, this.#tree.inodeLayer(inode), bytes);
    }
    return this.#found.map((item, index) => ({
      type: item.type,
      name: item.name,
      version: item.version,
      location: item.location,
      requested: item.requested,
      source: item.source,
      ...(item.platforms === undefined ? {} : { platforms: item.platforms }),
      origin: item.origin,
      partOf: this.#found[this.#partOf[index] ?? NOBODY]?.name ?? null,
      ...(weights[index] ?? { bytes: 0, files: 0, byLayer: new Map<number, number>() }),
    }));
  }

  /** Every path whose content nobody owns yet. */
  *#unowned(): Generator<readonly [NodeId, Inode], void, undefined> {
    for (const node of this.#tree.nodes()) {
      const inode = this.#tree.inode(node);
      if (inode !== -1 && this.#owner[inode] === NOBODY) yield [node, inode];
    }
  }
}

/** The owner of the nearest folder upwards that has one; `known` remembers it for every folder on the way. */
function ownerAbove(
  tree: MergedTree,
  start: NodeId,
  owned: ReadonlyMap<NodeId, number>,
  known: Int32Array,
): number {
  const way: NodeId[] = [];
  let owner = UNKNOWN;
  for (let folder = start; owner === UNKNOWN; folder = tree.paths.parent(folder)) {
    owner = known[folder] ?? UNKNOWN;
    if (owner !== UNKNOWN) break;
    way.push(folder);
    owner = owned.get(folder) ?? (folder === 0 ? NOBODY : UNKNOWN);
  }
  for (const folder of way) known[folder] = owner;
  return owner;
}

/** Adds bytes to a layer's sum. */
export function addTo(byLayer: Map<number, number>, layer: number, bytes: number): void {
  byLayer.set(layer, (byLayer.get(layer) ?? 0) + bytes);
}

/** The layer that stores most; null for nothing. */
export function mainLayer(byLayer: BytesByLayer): number | null {
  let main: number | null = null;
  for (const [layer, bytes] of byLayer) {
    if (main === null || bytes > (byLayer.get(main) ?? 0)) main = layer;
  }
  return main;
}
