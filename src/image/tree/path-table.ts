/**
 * Every path of the layers once, as a number. A path is its parent and its last name, so a tree of a million files costs
 * some 40 bytes for each and no JavaScript object at all. Layers share the table: the same path is the same number in
 * each, which is what merging them takes.
 */
import { LimitError } from "../limits.js";
import { decodeName, encodeName } from "../names.js";
import { formatBytes } from "../../model/bytes.js";

/** A path of a PathTable. */
export type NodeId = number;

/** The root folder; its path is empty. */
export const ROOT: NodeId = 0;

export interface PathLimits {
  /** Bytes of one path. */
  readonly pathBytes: number;
  /** Bytes of all names together. */
  readonly nameBytes: number;
  /** Paths, the folders above them included. */
  readonly paths: number;
}

const FIRST_NODES = 4096;
const FIRST_NAMES = 64 * 1024;

export class PathTable {
  readonly #limits: PathLimits;
  #parents = new Int32Array(FIRST_NODES);
  /** Where a node's name begins in `#names`; it ends where the next node's begins. */
  #starts = new Uint32Array(FIRST_NODES + 1);
  #names = Buffer.alloc(FIRST_NAMES);
  /** Of a node's parent and name. */
  #hashes = new Int32Array(FIRST_NODES);
  /** Open addressing: node + 1, or 0. Always at most half full. */
  #slots = new Int32Array(FIRST_NODES * 2);
  readonly #seed = Math.floor(Math.random() * 2 ** 32);
  #size = 1;
  /** Entries of a tar come folder by folder: the last folder is nearly always the next one's. */
  #lastFolder = "";
  #lastFolderNode: NodeId = ROOT;
  readonly #scratch: Buffer;

  constructor(limits: PathLimits) {
    this.#limits = limits;
    this.#scratch = Buffer.alloc(limits.pathBytes + 4);
  }

  /** Paths in the table; every NodeId is below it. */
  get size(): number {
    return this.#size;
  }

  /**
   * The number of a cleaned path (no leading or trailing slash, no `.` or `..`; "" is the root), made when it is new.
   * @throws LimitError
   */
  intern(path: string): NodeId {
    if (path === "") return ROOT;
    if (path.length > this.#limits.pathBytes) throw this.#tooLong();
    const slash = path.lastIndexOf("/");
    return this.#child(slash === -1 ? ROOT : this.#folder(path.slice(0, slash)), path.slice(slash + 1));
  }

  /** The number of a cleaned path; null when no layer has it. */
  find(path: string): NodeId | null {
    let node: NodeId = ROOT;
    if (path === "") return node;
    for (const name of path.split("/")) {
      const child = this.childNamed(node, name);
      if (child === null) return null;
      node = child;
    }
    return node;
  }

  /** The number of a folder's child; null when no layer has it. */
  childNamed(folder: NodeId, name: string): NodeId | null {
    const length = this.#encode(name);
    if (length > this.#limits.pathBytes) return null;
    const found = this.#slots[this.#slot(folder, length, this.#hash(folder, length))] ?? 0;
    return found === 0 ? null : found - 1;
  }

  parent(node: NodeId): NodeId {
    return this.#parents[node] ?? ROOT;
  }

  /** The last name of a path. */
  name(node: NodeId): string {
    return decodeName(this.#names, this.#starts[node] ?? 0, this.#starts[node + 1] ?? 0);
  }

  /** Whether the last name of a path ends with ASCII text: quicker than reading it. */
  endsWith(node: NodeId, text: string): boolean {
    const end = this.#starts[node + 1] ?? 0;
    const start = end - text.length;
    if (start < (this.#starts[node] ?? 0)) return false;
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (this.#names[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** The whole path, without a leading slash; "" for the root. */
  path(node: NodeId): string {
    const names: string[] = [];
    for (let at = node; at !== ROOT; at = this.parent(at)) names.push(this.name(at));
    return names.reverse().join("/");
  }

  #folder(path: string): NodeId {
    if (path === this.#lastFolder) return this.#lastFolderNode;
    let node: NodeId = ROOT;
    let start = 0;
    if (
      this.#lastFolder !== "" &&
      path.startsWith(this.#lastFolder) &&
      path[this.#lastFolder.length] === "/"
    ) {
      node = this.#lastFolderNode;
      start = this.#lastFolder.length + 1;
    }
    while (start <= path.length) {
      const slash = path.indexOf("/", start);
      const end = slash === -1 ? path.length : slash;
      node = this.#child(node, path.slice(start, end));
      start = end + 1;
    }
    this.#lastFolder = path;
    this.#lastFolderNode = node;
    return node;
  }

  #child(parent: NodeId, name: string): NodeId {
    const length = this.#encode(name);
    if (length > this.#limits.pathBytes) throw this.#tooLong();
    const hash = this.#hash(parent, length);
    const slot = this.#slot(parent, length, hash);
    const found = this.#slots[slot] ?? 0;
    return found === 0 ? this.#add(parent, length, hash, slot) : found - 1;
  }

  /** Writes a name to the scratch buffer and returns its length in bytes: beyond the limit when it is too long. */
  #encode(name: string): number {
    if (name.length > this.#limits.pathBytes) return name.length;
    const scratch = this.#scratch;
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at);
      if (code > 127) return encodeName(name, scratch);
      scratch[at] = code;
    }
    return name.length;
  }

  #tooLong(): LimitError {
    return new LimitError(`a path of more than ${this.#limits.pathBytes} bytes`);
  }

  /** FNV-1a over the name in the scratch buffer, started from the parent and from what no archive's author knows. */
  #hash(parent: NodeId, length: number): number {
    const scratch = this.#scratch;
    let hash = this.#seed ^ Math.imul(parent + 1, 0x9e3779b1);
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (scratch[at] ?? 0), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  /** The slot that holds the child named by the scratch buffer, or the free one where it would go. */
  #slot(parent: NodeId, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return slot;
      if (this.#hashes[entry - 1] === hash && this.#isChild(entry - 1, parent, length)) return slot;
    }
  }

  #isChild(node: NodeId, parent: NodeId, length: number): boolean {
    if (this.#parents[node] !== parent || node === ROOT) return false;
    const start = this.#starts[node] ?? 0;
    if ((this.#starts[node + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.#names[start + at] !== this.#scratch[at]) return false;
    }
    return true;
  }

  #add(parent: NodeId, length: number, hash: number, slot: number): NodeId {
    const node = this.#size;
    const start = this.#starts[node] ?? 0;
    if (node >= this.#limits.paths) throw new LimitError(`more than ${this.#limits.paths} different paths`);
    if (start + length > this.#limits.nameBytes) {
      throw new LimitError(`more than ${formatBytes(this.#limits.nameBytes)} of file names`);
    }
    this.#reserve(node, start + length);
    for (let at = 0; at < length; at += 1) this.#names[start + at] = this.#scratch[at] ?? 0;
    this.#parents[node] = parent;
    this.#starts[node + 1] = start + length;
    this.#hashes[node] = hash;
    this.#size = node + 1;
    this.#slots[slot] = node + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return node;
  }

  #reserve(node: NodeId, nameBytes: number): void {
    if (node + 1 >= this.#parents.length) {
      const length = Math.ceil(this.#parents.length * 1.5);
      this.#parents = grown(this.#parents, new Int32Array(length));
      this.#hashes = grown(this.#hashes, new Int32Array(length));
      this.#starts = grown(this.#starts, new Uint32Array(length + 1));
    }
    if (nameBytes > this.#names.length) {
      const names = Buffer.alloc(Math.max(nameBytes, Math.ceil(this.#names.length * 1.5)));
      this.#names.copy(names);
      this.#names = names;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let node = 1; node < this.#size; node += 1) {
      let slot = (this.#hashes[node] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = node + 1;
    }
    this.#slots = slots;
  }
}

/** Copies a typed array into a larger one. */
export function grown<T extends { set(from: T): void }>(from: T, into: T): T {
  into.set(from);
  return into;
}
