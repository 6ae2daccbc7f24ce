/** What one layer does to the tree: its entries in the order of the tar, some 25 bytes each. */
import { grown } from "./path-table.js";
import type { NodeId } from "./path-table.js";

export const KIND = {
  file: 1,
  hardlink: 2,
  symlink: 3,
  directory: 4,
  device: 5,
  /** Takes the path away that the layers below have. */
  whiteout: 6,
  /** Takes away what the layers below have in this folder. */
  opaque: 7,
} as const;

export type EntryKind = (typeof KIND)[keyof typeof KIND];

export interface Entry {
  readonly node: NodeId;
  readonly kind: EntryKind;
  /** Payload of a file in bytes; 0 for everything else. */
  readonly bytes: number;
  /** Where a hard link points. */
  readonly link: NodeId;
  /** Where a symbolic link points, as it is spelled; "" for everything else. */
  readonly target: string;
  /** Mode and owner, and the time of the last change: opaque numbers, only good for telling "the same" from "another". */
  readonly attributes: number;
  readonly time: number;
}

const FIRST = 256;
/** Bytes of a content digest that are kept: enough that nobody finds two contents with the same. */
export const DIGEST_BYTES = 16;

export class EntryList {
  #nodes = new Int32Array(FIRST);
  #kinds = new Uint8Array(FIRST);
  #bytes = new Float64Array(FIRST);
  /** A hard link's node, or a symbolic link's index in `#targets`. */
  #links = new Int32Array(FIRST);
  #attributes = new Uint32Array(FIRST);
  #times = new Uint32Array(FIRST);
  readonly #targets: string[] = [];
  #digests: Buffer | null = null;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Returns the entry's index. */
  add(entry: Entry): number {
    const index = this.#length;
    if (index === this.#nodes.length) this.#grow();
    this.#nodes[index] = entry.node;
    this.#kinds[index] = entry.kind;
    this.#bytes[index] = entry.bytes;
    this.#attributes[index] = entry.attributes;
    this.#times[index] = entry.time;
    if (entry.kind === KIND.symlink) {
      this.#links[index] = this.#targets.length;
      this.#targets.push(entry.target);
    } else {
      this.#links[index] = entry.link;
    }
    this.#length = index + 1;
    return index;
  }

  /** Files the digest of an entry's content; its first DIGEST_BYTES are kept. */
  setDigest(index: number, digest: Buffer): void {
    const length = this.#nodes.length * DIGEST_BYTES;
    this.#digests ??= Buffer.alloc(length);
    if (this.#digests.length < length) this.#digests = grown(this.#digests, Buffer.alloc(length));
    digest.copy(this.#digests, index * DIGEST_BYTES, 0, DIGEST_BYTES);
  }

  node(index: number): NodeId {
    return this.#nodes[index] ?? 0;
  }

  /** 0 beyond the list's end. */
  kind(index: number): EntryKind | 0 {
    return toKind(this.#kinds[index] ?? 0);
  }

  bytes(index: number): number {
    return this.#bytes[index] ?? 0;
  }

  /** Of a hard link only. */
  link(index: number): NodeId {
    return this.#links[index] ?? 0;
  }

  /** Of a symbolic link only; "" for everything else. */
  target(index: number): string {
    return this.#kinds[index] === KIND.symlink ? (this.#targets[this.#links[index] ?? 0] ?? "") : "";
  }

  attributes(index: number): number {
    return this.#attributes[index] ?? 0;
  }

  time(index: number): number {
    return this.#times[index] ?? 0;
  }

  /** Null for what was not hashed. */
  digest(index: number): Buffer | null {
    const digest = this.#digests?.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
    return digest?.some((byte) => byte !== 0) === true ? digest : null;
  }

  /** Gives back what growing has reserved beyond the entries. */
  trim(): void {
    this.#resize(this.#length);
  }

  #grow(): void {
    this.#resize(Math.ceil(this.#nodes.length * 1.5));
  }

  #resize(length: number): void {
    const size = Math.max(length, 1);
    const kept = this.#length;
    this.#nodes = grown(this.#nodes.subarray(0, kept), new Int32Array(size));
    this.#kinds = grown(this.#kinds.subarray(0, kept), new Uint8Array(size));
    this.#bytes = grown(this.#bytes.subarray(0, kept), new Float64Array(size));
    this.#links = grown(this.#links.subarray(0, kept), new Int32Array(size));
    this.#attributes = grown(this.#attributes.subarray(0, kept), new Uint32Array(size));
    this.#times = grown(this.#times.subarray(0, kept), new Uint32Array(size));
  }
}

const KINDS: readonly (EntryKind | 0)[] = [0, ...Object.values(KIND)];

function toKind(value: number): EntryKind | 0 {
  return KINDS[value] ?? 0;
}
