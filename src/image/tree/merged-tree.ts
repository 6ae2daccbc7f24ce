/**
 * The file tree that a container sees: the layers laid on one another, with what each hides of those below. What is in
 * no layer's entry but above one is a folder all the same. Work is linear in the entries, whatever the layers do.
 */
import { LimitError } from "../limits.js";
import { KIND } from "./entry-list.js";
import type { EntryKind, EntryList } from "./entry-list.js";
import { ROOT } from "./path-table.js";
import type { NodeId, PathTable } from "./path-table.js";
import { Resolver } from "./resolver.js";

/** Content stored once in one layer: a file, whatever names it has. A number below `MergedTree.inodes`. */
export type Inode = number;

/** One layer of an image, as often as the image lists it. */
export interface TreeLayer {
  readonly entries: EntryList;
  /** What the readers made of single files, by the entry's index. */
  readonly captured: ReadonlyMap<number, object>;
}

/**
 * Why stored bytes are not seen. `metadata`: the same size and time of change under another mode or owner, which is what
 * `chown` and `chmod` leave behind; certain where contents were hashed.
 */
export type LossCause = "deleted" | "overwritten" | "metadata";

export interface Loss {
  readonly inode: Inode;
  /** The path it was stored at. */
  readonly node: NodeId;
  readonly bytes: number;
  /** Index of the layer that stores it. */
  readonly stored: number;
  /** Index of the layer since which no name leads to it. */
  readonly lost: number;
  readonly cause: LossCause;
}

const CAUSES: readonly LossCause[] = ["deleted", "overwritten", "metadata"];
const NOTHING = 0;
/** A folder without an entry of its own. */
const IMPLIED = -1;

export class MergedTree {
  readonly paths: PathTable;
  readonly layers: readonly TreeLayer[];
  /** Every layer's first number: an entry's is that plus its index. */
  readonly #first: readonly number[];
  readonly #total: number;
  /** By node: NOTHING, IMPLIED, or the visible entry's number + 1. */
  readonly #visible: Int32Array;
  /** By node: the number + 1 of the entry that the layer at hand has last taken away there; and those nodes. */
  readonly #gone: Int32Array;
  #goneNow: NodeId[] = [];
  /** Children that are or were visible, as lists; who is in one is marked, so that each is in it once. */
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;
  readonly #inList: Uint8Array;
  /** By entry: the inode its name leads to, or -1. */
  readonly #inodeOf: Int32Array;
  /** By inode. */
  readonly #names: Int32Array;
  readonly #lostIn: Int16Array;
  readonly #cause: Uint8Array;
  readonly #layerOfEntry: Uint16Array;
  readonly #resolver = new Resolver(this);
  /** Of contents with several names, one they were not stored at; made when it is asked for. */
  #otherNames: Map<Inode, NodeId> | null = null;

  /**
   * @param layers lowest first; an image may list one twice
   * @param maxEntries over all of them
   * @throws LimitError
   */
  constructor(paths: PathTable, layers: readonly TreeLayer[], maxEntries: number) {
    this.paths = paths;
    this.layers = layers;
    const first: number[] = [];
    let total = 0;
    for (const layer of layers) {
      first.push(total);
      total += layer.entries.length;
      if (total > maxEntries) throw new LimitError(`more than ${maxEntries} entries in the image's layers`);
    }
    this.#first = first;
    this.#total = total;
    this.#visible = new Int32Array(paths.size);
    this.#gone = new Int32Array(paths.size);
    this.#firstChild = new Int32Array(paths.size);
    this.#nextSibling = new Int32Array(paths.size);
    this.#inList = new Uint8Array(paths.size);
    this.#inodeOf = new Int32Array(total).fill(-1);
    this.#names = new Int32Array(total);
    this.#lostIn = new Int16Array(total);
    this.#cause = new Uint8Array(total);
    this.#layerOfEntry = new Uint16Array(total);
    this.#visible[ROOT] = IMPLIED;
    for (let layer = 0; layer < layers.length; layer += 1) this.#apply(layer);
  }

  /** Every inode is below it; not every number below it is one. */
  get inodes(): number {
    return this.#total;
  }

  /** What a container finds at a path: `hardlink` never, for a name is as good as another; 0 for nothing. */
  kind(node: NodeId): Exclude<EntryKind, 2 | 6 | 7> | 0 {
    const visible = this.#visible[node] ?? NOTHING;
    if (visible === NOTHING) return 0;
    if (visible === IMPLIED) return KIND.directory;
    const inode = this.#inodeOf[visible - 1] ?? -1;
    const kind = this.#entryKind(inode === -1 ? visible - 1 : inode);
    // A hard link to nothing, or an inode that no entry explains: a file without content.
    return kind === KIND.hardlink || kind === KIND.whiteout || kind === KIND.opaque ? KIND.file : kind;
  }

  /** The content behind a path that is no folder; -1 where there is none. */
  inode(node: NodeId): Inode {
    const visible = this.#visible[node] ?? NOTHING;
    return visible > 0 ? (this.#inodeOf[visible - 1] ?? -1) : -1;
  }

  /** Payload bytes of a path's content, or 0. */
  bytes(node: NodeId): number {
    const inode = this.inode(node);
    return inode === -1 ? 0 : this.inodeBytes(inode);
  }

  inodeBytes(inode: Inode): number {
    return this.#at(inode, (entries, index) => entries.bytes(index)) ?? 0;
  }

  /** Index of the layer that stores it. */
  inodeLayer(inode: Inode): number {
    return this.#layerOfEntry[inode] ?? 0;
  }

  /** A path at which a container sees it: the one it was stored at, or another of its names where that one is gone. */
  inodeNode(inode: Inode): NodeId {
    const stored = this.#storedAt(inode);
    if (this.inode(stored) === inode || this.names(inode) === 0) return stored;
    return this.#otherName(inode) ?? stored;
  }

  #storedAt(inode: Inode): NodeId {
    return this.#at(inode, (entries, index) => entries.node(index)) ?? ROOT;
  }

  #otherName(inode: Inode): NodeId | undefined {
    if (this.#otherNames === null) {
      this.#otherNames = new Map();
      for (const node of this.nodes()) {
        const content = this.inode(node);
        if (content !== -1 && this.#storedAt(content) !== node) this.#otherNames.set(content, node);
      }
    }
    return this.#otherNames.get(inode);
  }

  /** Names that lead to it; 0 for content that a container does not see. */
  names(inode: Inode): number {
    return this.#names[inode] ?? 0;
  }

  /** Time of the last change, only good for comparing. */
  inodeTime(inode: Inode): number {
    return this.#at(inode, (entries, index) => entries.time(index)) ?? 0;
  }

  /** Digest of the content; null when it was not hashed, as an empty or a sparse file's never is. */
  digest(inode: Inode): Buffer | null {
    return this.#at(inode, (entries, index) => entries.digest(index)) ?? null;
  }

  /** Where a symbolic link points, as it is spelled. */
  target(node: NodeId): string {
    const inode = this.inode(node);
    return inode === -1 ? "" : (this.#at(inode, (entries, index) => entries.target(index)) ?? "");
  }

  /** What a reader made of the file at a path; null when none wanted it. */
  captured(node: NodeId): object | null {
    const inode = this.inode(node);
    if (inode === -1) return null;
    const layer = this.inodeLayer(inode);
    return this.layers[layer]?.captured.get(inode - (this.#first[layer] ?? 0)) ?? null;
  }

  /** Every visible path whose file a reader made something of. */
  *capturedNodes(): Generator<NodeId, void, undefined> {
    if (this.layers.every(({ captured }) => captured.size === 0)) return;
    for (const node of this.nodes()) {
      if (this.captured(node) !== null) yield node;
    }
  }

  /** What a container sees in a folder. */
  *children(folder: NodeId): Generator<NodeId, void, undefined> {
    for (let child = this.#firstChild[folder] ?? 0; child !== 0; child = this.#nextSibling[child] ?? 0) {
      if (this.#visible[child] !== NOTHING) yield child;
    }
  }

  /** Every path that a container sees, the root left out, in no particular order. */
  *nodes(): Generator<NodeId, void, undefined> {
    for (let node = 1; node < this.#visible.length; node += 1) {
      if (this.#visible[node] !== NOTHING) yield node;
    }
  }

  /** Every file content that a container sees, once. */
  *liveInodes(): Generator<Inode, void, undefined> {
    for (let inode = 0; inode < this.#total; inode += 1) {
      if ((this.#names[inode] ?? 0) > 0 && this.#entryKind(inode) === KIND.file) yield inode;
    }
  }

  /** Every content stored that a container does not see. */
  *losses(): Generator<Loss, void, undefined> {
    for (let inode = 0; inode < this.#total; inode += 1) {
      if (this.#inodeOf[inode] !== inode || (this.#names[inode] ?? 0) > 0) continue;
      if (this.#entryKind(inode) !== KIND.file) continue;
      yield {
        inode,
        node: this.#storedAt(inode),
        bytes: this.inodeBytes(inode),
        stored: this.inodeLayer(inode),
        lost: this.#lostIn[inode] ?? 0,
        cause: CAUSES[this.#cause[inode] ?? 0] ?? "overwritten",
      };
    }
  }

  /** What a container finds at an absolute path, symbolic links followed; null when that is nothing. */
  resolve(path: string): NodeId | null {
    return this.#resolver.resolve(path);
  }

  /**
   * Where a path leads when the folders above it are followed through symbolic links, as `/lib/x` to `/usr/lib/x`; the
   * last name is taken as it is. Null when a container finds nothing there.
   */
  locate(node: NodeId): NodeId | null {
    return this.#resolver.locate(node);
  }

  #at<T>(entry: number, read: (entries: EntryList, index: number) => T): T | undefined {
    const layer = this.#layerOfEntry[entry] ?? 0;
    const entries = this.layers[layer]?.entries;
    return entries === undefined ? undefined : read(entries, entry - (this.#first[layer] ?? 0));
  }

  #entryKind(entry: number): EntryKind | 0 {
    return this.#at(entry, (entries, index) => entries.kind(index)) ?? 0;
  }

  #apply(layer: number): void {
    const entries = this.layers[layer]?.entries;
    if (entries === undefined) return;
    const first = this.#first[layer] ?? 0;
    this.#layerOfEntry.fill(layer, first, first + entries.length);
    // A whiteout concerns the layers below, wherever in the tar it stands.
    for (let index = 0; index < entries.length; index += 1) {
      const kind = entries.kind(index);
      if (kind === KIND.whiteout) this.#takeAway(entries.node(index), layer, "deleted");
      else if (kind === KIND.opaque) this.#takeChildren(entries.node(index), layer, "deleted");
    }
    for (let index = 0; index < entries.length; index += 1) {
      const kind = entries.kind(index);
      if (kind !== KIND.whiteout && kind !== KIND.opaque) this.#place(entries, index, first, layer);
    }
    for (const node of this.#goneNow) this.#gone[node] = NOTHING;
    this.#goneNow = [];
  }

  #place(entries: EntryList, index: number, first: number, layer: number): void {
    const entry = first + index;
    const node = entries.node(index);
    const kind = entries.kind(index);
    const inode =
      kind === KIND.hardlink ? this.inode(entries.link(index)) : kind === KIND.directory ? -1 : entry;
    if (node === ROOT && kind !== KIND.directory) {
      this.#neverSee(entry, inode === entry, layer);
      return;
    }
    // A link counts as a name before what it replaces goes: it may replace another name of the same content.
    if (inode !== -1) this.#names[inode] = (this.#names[inode] ?? 0) + 1;
    this.#inodeOf[entry] = inode;
    if (node !== ROOT) this.#makeFolders(node, layer);
    const before = this.#visible[node] ?? NOTHING;
    if (kind === KIND.directory) {
      if (before > 0) this.#drop(node, layer, "overwritten");
    } else if (this.#isFolder(node)) {
      this.#takeAway(node, layer, "overwritten");
    } else if (before > 0) {
      this.#drop(node, layer, this.#causeOf(before - 1, entry));
    } else {
      this.#explain(node, entry, layer);
    }
    this.#show(node, entry + 1);
  }

  /** Nothing takes the place of the root: unpacking passes over it. */
  #neverSee(entry: number, isStored: boolean, layer: number): void {
    if (!isStored) return;
    this.#inodeOf[entry] = entry;
    this.#lostIn[entry] = layer;
    this.#cause[entry] = CAUSES.indexOf("overwritten");
  }

  /** What a whiteout of this very layer took away and the layer stores again was overwritten, not deleted. */
  #explain(node: NodeId, entry: number, layer: number): void {
    const gone = this.#gone[node] ?? 0;
    const inode = gone === 0 ? -1 : (this.#inodeOf[gone - 1] ?? -1);
    if (inode === -1 || this.#lostIn[inode] !== layer || (this.#names[inode] ?? 0) > 0) return;
    this.#cause[inode] = CAUSES.indexOf(this.#causeOf(gone - 1, entry));
  }

  #causeOf(before: number, now: number): LossCause {
    const old = this.#inodeOf[before] ?? -1;
    const fresh = this.#inodeOf[now] ?? -1;
    if (old === -1 || fresh === -1 || this.#attributes(old) === this.#attributes(fresh)) return "overwritten";
    return this.#isSameContent(old, fresh) ? "metadata" : "overwritten";
  }

  /** By their digests where both have one, else by the time of their last change. */
  #isSameContent(old: Inode, fresh: Inode): boolean {
    if (this.#entryKind(old) !== KIND.file || this.#entryKind(fresh) !== KIND.file) return false;
    const bytes = this.inodeBytes(old);
    if (bytes !== this.inodeBytes(fresh)) return false;
    if (bytes === 0) return true;
    const digests = [this.digest(old), this.digest(fresh)] as const;
    return digests[0] === null || digests[1] === null
      ? this.inodeTime(old) === this.inodeTime(fresh)
      : digests[0].equals(digests[1]);
  }

  #attributes(inode: Inode): number {
    return this.#at(inode, (entries, index) => entries.attributes(index)) ?? 0;
  }

  #isFolder(node: NodeId): boolean {
    const visible = this.#visible[node] ?? NOTHING;
    return visible === IMPLIED || (visible > 0 && this.#entryKind(visible - 1) === KIND.directory);
  }

  #makeFolders(node: NodeId, layer: number): void {
    for (let folder = this.paths.parent(node); !this.#isFolder(folder); folder = this.paths.parent(folder)) {
      if ((this.#visible[folder] ?? NOTHING) > 0) this.#drop(folder, layer, "overwritten");
      this.#show(folder, IMPLIED);
    }
  }

  #show(node: NodeId, visible: number): void {
    this.#visible[node] = visible;
    if (node === ROOT || this.#inList[node] === 1) return;
    const folder = this.paths.parent(node);
    this.#inList[node] = 1;
    this.#nextSibling[node] = this.#firstChild[folder] ?? 0;
    this.#firstChild[folder] = node;
  }

  /** Takes away one entry, not what is below it. */
  #drop(node: NodeId, layer: number, cause: LossCause): void {
    const visible = this.#visible[node] ?? NOTHING;
    this.#visible[node] = NOTHING;
    if (visible <= 0) return;
    this.#gone[node] = visible;
    this.#goneNow.push(node);
    const inode = this.#inodeOf[visible - 1] ?? -1;
    if (inode === -1) return;
    const names = (this.#names[inode] ?? 0) - 1;
    this.#names[inode] = names;
    if (names > 0) return;
    this.#lostIn[inode] = layer;
    this.#cause[inode] = CAUSES.indexOf(cause);
  }

  #takeAway(node: NodeId, layer: number, cause: LossCause): void {
    this.#takeChildren(node, layer, cause);
    if (node !== ROOT) this.#drop(node, layer, cause);
  }

  #takeChildren(top: NodeId, layer: number, cause: LossCause): void {
    const open = [top];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      let child = this.#firstChild[folder] ?? 0;
      // The list is given up, so that nobody walks it again for what is no longer there.
      this.#firstChild[folder] = 0;
      while (child !== 0) {
        const next = this.#nextSibling[child] ?? 0;
        this.#inList[child] = 0;
        this.#nextSibling[child] = 0;
        if (this.#visible[child] !== NOTHING) this.#drop(child, layer, cause);
        if (this.#firstChild[child] !== 0) open.push(child);
        child = next;
      }
    }
  }
}
