/** What reading the databases of system packages shares: lines without copies, lists of paths, limits and sentences. */
import { isAscii } from "node:buffer";
import type { FileReader, FileStart } from "../capture.js";
import { decodeName } from "../names.js";
import { KIND } from "../tree/entry-list.js";
import type { MergedTree } from "../tree/merged-tree.js";
import { grown } from "../tree/path-table.js";
import type { NodeId } from "../tree/path-table.js";
import { formatBytes } from "../../model/bytes.js";

/** Bytes of one file of a database. The status of a desktop with 2,000 packages has 3 million. */
export const MOST_DATABASE_BYTES = 32e6;
/** Packages of one kind. */
export const MOST_PACKAGES = 20_000;
/** Bytes of a path in a file list: Linux has none that is longer. */
const MOST_PATH_BYTES = 4096;
const MOST_TEXT = 200;
const MOST_EXAMPLES = 3;
const NAME = /^[A-Za-z0-9._][A-Za-z0-9+._~-]*$/;
const VERSION = /^[A-Za-z0-9+.:~_-]+$/;
const NEWLINE = 0x0a;

/** A walk over a text's lines. A line is only made a string where somebody asks for it. */
export class Lines {
  readonly #bytes: Buffer;
  /** Asked once, as it nearly always holds and makes every line cheaper. */
  readonly #isAscii: boolean;
  #start = 0;
  #end = -1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#isAscii = isAscii(bytes);
  }

  /** Goes to the next line; false when there is none. */
  next(): boolean {
    if (this.#end + 1 >= this.#bytes.length) return false;
    this.#start = this.#end + 1;
    const end = this.#bytes.indexOf(NEWLINE, this.#start);
    this.#end = end === -1 ? this.#bytes.length : end;
    return true;
  }

  /** Bytes of the line, without its end. */
  get length(): number {
    return this.#end - this.#start;
  }

  /** -1 beyond the line's end. */
  byte(at: number): number {
    return at < this.length ? (this.#bytes[this.#start + at] ?? -1) : -1;
  }

  /** Where a byte stands in the line, -1 for nowhere within its first `most` bytes. */
  indexOf(byte: number, most: number): number {
    const end = Math.min(this.length, most);
    for (let at = 0; at < end; at += 1) {
      if (this.#bytes[this.#start + at] === byte) return at;
    }
    return -1;
  }

  /** The line from a byte on, as file names are decoded; null when it is longer than any path. */
  text(from = 0): string | null {
    if (this.length - from > MOST_PATH_BYTES) return null;
    const start = this.#start + from;
    return this.#isAscii
      ? this.#bytes.toString("latin1", start, this.#end)
      : decodeName(this.#bytes.subarray(start, this.#end));
  }
}

/** Collects paths of one package after the other. */
export class NodeList {
  #nodes = new Int32Array(256);
  #length = 0;

  add(node: NodeId): void {
    if (this.#length === this.#nodes.length)
      this.#nodes = grown(this.#nodes, new Int32Array(this.#length * 2));
    this.#nodes[this.#length] = node;
    this.#length += 1;
  }

  /** What was added since the last time. */
  take(): Int32Array {
    const taken = this.#nodes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** A package's name as it may appear in a report; null for what no package manager accepts. */
export function packageName(text: string | null): string | null {
  return text !== null && text.length <= MOST_TEXT && NAME.test(text) ? text : null;
}

/** As `packageName`, of a version. */
export function packageVersion(text: string | null): string | null {
  return text !== null && text.length <= MOST_TEXT && VERSION.test(text) ? text : null;
}

/** What a reader got of a file that it was to read whole. */
export function isWhole({ bytes, size }: FileStart): boolean {
  return bytes.length === size;
}

/** @param path without a leading slash, as everywhere below */
export function tooLarge(path: string): string {
  return `/${path} is larger than ${formatBytes(MOST_DATABASE_BYTES)} and was not read: what it lists counts to no package.`;
}

export function damaged(path: string, places: number): string {
  const what = places === 1 ? "1 place makes" : `${places} places make`;
  return `/${path} is damaged: ${what} no sense and ${places === 1 ? "was" : "were"} left out.`;
}

export function tooMany(path: string): string {
  return `/${path} lists more than ${MOST_PACKAGES} packages: the rest was left out.`;
}

export function unread(path: string): string {
  return `/${path} could not be read, being a link to a place where it is not expected or a sparse file: what it lists counts to no package.`;
}

/** `1 package (a)`, `5 packages (a, b, c and 2 more)`. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_EXAMPLES).join(", ");
  const more = names.length - MOST_EXAMPLES;
  const count = names.length === 1 ? "1 package" : `${names.length} packages`;
  return `${count} (${shown}${more > 0 ? ` and ${more} more` : ""})`;
}

/** What a container finds of a database: nothing, a file that no reader saw, or what the reader made of it. */
export type Found<Fact> = "nothing" | "unread" | Fact;

/** Of a path that may be a symbolic link or lie below one. */
export function findFact<Fact extends object>(
  tree: MergedTree,
  reader: FileReader<Fact>,
  path: string,
): Found<Fact> {
  const node = tree.resolve(`/${path}`);
  return node === null ? "nothing" : factAt(tree, reader, node);
}

/** Of a path that is taken as it is. An empty file is one in which nothing stands. */
export function factAt<Fact extends object>(
  tree: MergedTree,
  reader: FileReader<Fact>,
  node: NodeId,
): Found<Fact> {
  const kind = tree.kind(node);
  if (kind !== KIND.file && kind !== KIND.symlink) return "nothing";
  return reader.fact(tree, node) ?? (kind === KIND.file && tree.bytes(node) === 0 ? "nothing" : "unread");
}
