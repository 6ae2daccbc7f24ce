/** Lists of a Python package's files: RECORD of a wheel, installed-files.txt and SOURCES.txt of an egg. */
import type { FileStart } from "../capture.js";
import { cleanPath } from "../clean-path.js";
import type { NodeId } from "../tree/path-table.js";
import { NodeList } from "./database.js";

/** Bytes of one list: that of a package with 12,000 files has 1.5 million. */
export const MOST_LIST_BYTES = 16e6;
const MOST_FILES = 200_000;
/** Linux has no longer paths. */
const LONGEST_PATH = 4096;
const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Scripts, from where pip's home scheme has libraries (`lib/python`). */
const HOME_SCRIPT = /^\.\.\/\.\.\/bin\//;

export interface FileList {
  readonly kind: "files";
  /** The folder above the metadata, as the list was read: a hard link may show it elsewhere as well. */
  readonly base: NodeId;
  readonly files: Int32Array;
  /** What is wrong with the list, as the rest of a sentence about it; null for nothing. */
  readonly problem: string | null;
}

/** RECORD: rows of path, hash and size; a path is relative to the folder above the metadata, or absolute. */
export function readRecord(file: FileStart, location: string): FileList {
  const rows = new Rows(file.bytes.toString("utf8"));
  const isHomeScheme = !/(?:^|\/)(?:site-packages|dist-packages|python)$/.test(location);
  const list = readPaths(file, location, () => {
    const path = rows.next();
    // `pip install --target` moves libraries and scripts into one folder, and leaves RECORD as it was before.
    return path !== null && isHomeScheme ? path.replace(HOME_SCRIPT, "bin/") : path;
  });
  return list.problem === null && rows.isUnclosed ? { ...list, problem: "ends between quotes" } : list;
}

/** One path on each line, relative to the folder `from` at or below the location. */
export function readLines(file: FileStart, location: string, from: string): FileList {
  const text = file.bytes.toString("utf8");
  const prefix = from === location ? "" : `${from.slice(location.length).replace(/^\//, "")}/`;
  let at = 0;
  return readPaths(file, location, () => {
    if (at >= text.length) return null;
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, text[end - 1] === "\r" ? end - 1 : end);
    at = end + 1;
    return line === "" || line.startsWith("/") ? line : `${prefix}${line}`;
  });
}

/** @param next the next path; "" for none on this line, null at the end */
function readPaths(
  { bytes, size, intern }: FileStart,
  location: string,
  next: () => string | null,
): FileList {
  const files = new NodeList();
  let count = 0;
  let problem = bytes.length < size ? `is larger than ${MOST_LIST_BYTES / 1e6} MB` : null;
  const base = intern(location);
  for (let path = next(); path !== null; path = next()) {
    // Empty lines count as well: reading them takes time.
    if (count === MOST_FILES) {
      problem = `lists more than ${MOST_FILES} files`;
      break;
    }
    count += 1;
    if (path === "" || path.length > LONGEST_PATH || path.includes("\0")) continue;
    const cleaned = cleanPath(path.startsWith("/") ? path : `${location}/${path}`);
    if (cleaned !== "") files.add(intern(cleaned));
  }
  return { kind: "files", base, files: files.take(), problem };
}

/** The first field of every row, as Python's csv module reads them. */
export class Rows {
  readonly #text: string;
  #at = 0;
  #isUnclosed = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** A quote was opened and the text ended before it was closed. */
  get isUnclosed(): boolean {
    return this.#isUnclosed;
  }

  /** Null at the end; "" for an empty row. */
  next(): string | null {
    if (this.#at >= this.#text.length) return null;
    const first = this.#field();
    while (this.#is(COMMA)) {
      this.#at += 1;
      this.#field();
    }
    if (this.#is(RETURN)) this.#at += 1;
    // Only of "\r\n": a line feed behind anything else is an empty row, which says nothing.
    if (this.#is(NEWLINE)) this.#at += 1;
    return first;
  }

  #is(code: number): boolean {
    return this.#text.charCodeAt(this.#at) === code;
  }

  #field(): string {
    const quoted = this.#is(QUOTE) ? this.#quoted() : "";
    const start = this.#at;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === COMMA || code === NEWLINE || code === RETURN) break;
    }
    return quoted + this.#text.slice(start, this.#at);
  }

  #quoted(): string {
    this.#at += 1;
    let value = "";
    for (;;) {
      const quote = this.#text.indexOf('"', this.#at);
      const end = quote === -1 ? this.#text.length : quote;
      value += this.#text.slice(this.#at, end);
      this.#at = end + 1;
      if (quote === -1) {
        this.#isUnclosed = true;
        return value;
      }
      if (!this.#is(QUOTE)) return value;
      value += '"';
      this.#at += 1;
    }
  }
}
