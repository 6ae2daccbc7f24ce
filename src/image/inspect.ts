/** From the merged tree to what people ask about an image: packages, loose files, waste, findings. */
import type { Inspection, LooseFile } from "../model/inspection.js";
import { findIn } from "./findings/table.js";
import { Largest } from "./largest.js";
import { addTo } from "./ownership.js";
import type { Ownership } from "./ownership.js";
import type { Inode, MergedTree } from "./tree/merged-tree.js";
import { duplicatesOf, hardLinksOf, wasteOf } from "./waste.js";

/** Loose files kept one by one, to explain a change with. */
const MOST_LOOSE = 10_000;

/**
 * Inspects a tree. Packages, loose files and waste add up to `stored` exactly.
 *
 * @param stored payload bytes over all layers
 * @param hashed contents were hashed
 */
export function inspectTree(
  tree: MergedTree,
  ownership: Ownership,
  stored: number,
  hashed: boolean,
): Inspection {
  const { packages, ownerOf, gaps } = ownership;
  return {
    packages: [...packages].sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)),
    loose: looseOf(tree, ownership),
    waste: wasteOf(tree, stored),
    hardLinks: hardLinksOf(tree),
    duplicates: duplicatesOf(tree, hashed),
    findings: findIn({
      tree,
      packages,
      ownerOf: (inode) => packages[ownerOf(inode)] ?? null,
    }),
    gaps,
  };
}

function looseOf(tree: MergedTree, { ownerOf }: Ownership): Inspection["loose"] {
  const byLayer = new Map<number, number>();
  const largest = new Largest<LooseFile>(MOST_LOOSE);
  let bytes = 0;
  let files = 0;
  for (const inode of tree.liveInodes()) {
    const size = tree.inodeBytes(inode);
    if (ownerOf(inode) !== -1) continue;
    const layer = tree.inodeLayer(inode);
    bytes += size;
    files += 1;
    addTo(byLayer, layer, size);
    largest.offer(size, () => new FileOfTree(tree, inode, size, layer));
  }
  return { bytes, files, byLayer, largest: largest.result };
}

/** Its path is made into text when somebody asks: of ten thousand files a report names a few. */
class FileOfTree implements LooseFile {
  readonly bytes: number;
  readonly layer: number;
  readonly #tree: MergedTree;
  readonly #inode: Inode;

  constructor(tree: MergedTree, inode: Inode, bytes: number, layer: number) {
    this.bytes = bytes;
    this.layer = layer;
    this.#tree = tree;
    this.#inode = inode;
  }

  get path(): string {
    return this.#tree.paths.path(this.#tree.inodeNode(this.#inode));
  }

  get time(): number {
    return this.#tree.inodeTime(this.#inode);
  }
}
