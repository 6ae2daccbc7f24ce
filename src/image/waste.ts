/** Waste: bytes that some layer stores and the merged tree does not show; and contents with several names or copies. */
import type {
  Duplicates,
  HardLinks,
  Waste,
  WasteCause,
  WastedFile,
  WastedPair,
} from "../model/inspection.js";
import { Largest } from "./largest.js";
import { addTo } from "./ownership.js";
import type { Loss, MergedTree } from "./tree/merged-tree.js";

const MOST_PATHS = 200;
const MOST_PAIRS = 100;
const MOST_GROUPS = 100;
const MOST_COPIES = 10;

/**
 * Sums up the losses of a tree. A content with several names is lost when the last name is gone. A file that is stored
 * again counts once, with the bytes of the copy that no container sees: the live one is no waste.
 *
 * @param stored payload bytes over all layers
 */
export function wasteOf(tree: MergedTree, stored: number): Waste {
  const paths = new Largest<WastedFile>(MOST_PATHS);
  const pairs = new Map<string, PairSum>();
  const byLayer = new Map<number, number>();
  let bytes = 0;
  let files = 0;
  for (const loss of tree.losses()) {
    bytes += loss.bytes;
    files += 1;
    addTo(byLayer, loss.stored, loss.bytes);
    paths.offer(loss.bytes, () => ({
      path: tree.paths.path(loss.node),
      bytes: loss.bytes,
      cause: loss.cause,
      stored: loss.stored,
      lost: loss.lost,
    }));
    const key = `${loss.stored} ${loss.lost}`;
    let pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, (pair = new PairSum(loss)));
    pair.add(loss);
  }
  return {
    bytes,
    files,
    byLayer,
    efficiency: stored === 0 ? 1 : (stored - bytes) / stored,
    paths: paths.result,
    pairs: [...pairs.values()]
      .map((pair) => pair.result(tree))
      .filter((pair) => pair.bytes > 0)
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, MOST_PAIRS),
  };
}

class PairSum {
  readonly #byCause: Record<WasteCause, number> = { deleted: 0, overwritten: 0, metadata: 0 };
  #bytes = 0;
  #files = 0;
  #largest: Loss;

  constructor(first: Loss) {
    this.#largest = first;
  }

  add(loss: Loss): void {
    this.#bytes += loss.bytes;
    this.#files += 1;
    this.#byCause[loss.cause] += loss.bytes;
    if (loss.bytes > this.#largest.bytes) this.#largest = loss;
  }

  result(tree: MergedTree): WastedPair {
    const { stored, lost, node } = this.#largest;
    return {
      stored,
      lost,
      bytes: this.#bytes,
      files: this.#files,
      byCause: this.#byCause,
      example: tree.paths.path(node),
    };
  }
}

/** Contents that several names lead to. */
export function hardLinksOf(tree: MergedTree): HardLinks {
  let contents = 0;
  let names = 0;
  let sparedBytes = 0;
  for (const inode of tree.liveInodes()) {
    const count = tree.names(inode);
    if (count < 2) continue;
    contents += 1;
    names += count;
    sparedBytes += (count - 1) * tree.inodeBytes(inode);
  }
  return { contents, names, sparedBytes };
}

/** Equal contents that a container sees more than once and that are stored more than once; null when nothing was hashed. */
export function duplicatesOf(tree: MergedTree, hashed: boolean): Duplicates | null {
  if (!hashed) return null;
  const groups = new Map<string, number[]>();
  for (const inode of tree.liveInodes()) {
    const digest = tree.inodeBytes(inode) === 0 ? null : tree.digest(inode);
    if (digest === null) continue;
    const key = digest.toString("latin1");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [inode]);
    else group.push(inode);
  }
  const largest = new Largest<Duplicates["groups"][number]>(MOST_GROUPS);
  let bytes = 0;
  let contents = 0;
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    const spare = (group.length - 1) * tree.inodeBytes(first);
    bytes += spare;
    contents += 1;
    largest.offer(spare, () => ({
      bytes: spare,
      copies: group.length,
      paths: group.slice(0, MOST_COPIES).map((inode) => tree.paths.path(tree.inodeNode(inode))),
    }));
  }
  return { bytes, contents, groups: largest.result };
}
