/**
 * Alpine's packages. The database is one text file: a paragraph for each package, with `P:` name, `V:` version, `o:` the
 * package it is built from, and for each folder `F:` the files `R:` in it.
 */
import { fileReader } from "../capture.js";
import type { FileStart } from "../capture.js";
import { cleanPath } from "../clean-path.js";
import type { MergedTree } from "../tree/merged-tree.js";
import type { NodeId } from "../tree/path-table.js";
import {
  Lines,
  MOST_DATABASE_BYTES,
  MOST_PACKAGES,
  NodeList,
  damaged,
  findFact,
  isWhole,
  packageName,
  packageVersion,
  tooLarge,
  tooMany,
  unread,
} from "./database.js";
import type { FoundPackage, PackageKind, Packages } from "./reader.js";

/** The old place and that of a merged /usr. apk opens the first, so what both list is as the first says. */
const PLACES = ["lib/apk/db/installed", "usr/lib/apk/db/installed"] as const;
const COLON = 0x3a;

interface ApkPackage {
  readonly name: string;
  readonly version: string | null;
  readonly origin: string | null;
  readonly files: Int32Array;
}

interface ApkDatabase {
  readonly packages: readonly ApkPackage[];
  readonly gaps: readonly string[];
}

const INSTALLED = fileReader<ApkDatabase>({
  wants: (path) => (path === PLACES[0] || path === PLACES[1] ? MOST_DATABASE_BYTES : 0),
  read: readInstalled,
});

export const APK: PackageKind = { type: "apk", readers: [INSTALLED], list };

function list(tree: MergedTree): Packages {
  const found = new Map<string, FoundPackage>();
  const gaps = new Set<string>();
  for (const place of PLACES) {
    const database = findFact(tree, INSTALLED, place);
    if (database === "nothing") continue;
    if (database === "unread") {
      gaps.add(unread(place));
      continue;
    }
    // Through a linked folder both places may be one file: its gaps are told once.
    for (const gap of database.gaps) gaps.add(gap);
    for (const item of database.packages) {
      if (!found.has(item.name)) {
        found.set(item.name, {
          type: "apk",
          ...item,
          location: null,
          requested: null,
          source: null,
          folders: [],
        });
      }
    }
  }
  return { found: [...found.values()], gaps: [...gaps] };
}

function readInstalled(file: FileStart): ApkDatabase {
  if (!isWhole(file)) return { packages: [], gaps: [tooLarge(file.path)] };
  const reader = new DatabaseReader(file.intern);
  const lines = new Lines(file.bytes);
  while (reader.packages.length < MOST_PACKAGES && lines.next()) reader.line(lines);
  // Whether more follow only matters when there is no room for them.
  const isFull = reader.packages.length === MOST_PACKAGES && hasMore(lines);
  reader.endPackage();
  const gaps: string[] = [];
  if (reader.damaged > 0) gaps.push(damaged(file.path, reader.damaged));
  if (isFull) gaps.push(tooMany(file.path));
  return { packages: reader.packages, gaps };
}

function hasMore(lines: Lines): boolean {
  while (lines.next()) {
    if (lines.length > 1) return true;
  }
  return false;
}

class DatabaseReader {
  readonly packages: ApkPackage[] = [];
  /** Lines and packages that make no sense. */
  damaged = 0;
  readonly #intern: (path: string) => NodeId;
  readonly #files = new NodeList();
  #isOpen = false;
  #name: string | null = null;
  #version: string | null = null;
  #origin: string | null = null;
  #folder: string | null = "";

  constructor(intern: (path: string) => NodeId) {
    this.#intern = intern;
  }

  line(lines: Lines): void {
    // As apk has it, a line of one byte separates as well.
    if (lines.length < 2) {
      this.endPackage();
      return;
    }
    if (lines.byte(1) !== COLON) {
      this.damaged += 1;
      return;
    }
    this.#isOpen = true;
    switch (String.fromCharCode(lines.byte(0))) {
      case "P":
        this.#name = packageName(lines.text(2));
        return;
      case "V":
        this.#version = packageVersion(lines.text(2));
        if (this.#version === null) this.damaged += 1;
        return;
      case "o":
        this.#origin = packageName(lines.text(2));
        return;
      case "F":
        this.#folder = lines.text(2);
        if (this.#folder === null) this.damaged += 1;
        return;
      case "R":
        this.#addFile(lines.text(2));
    }
  }

  endPackage(): void {
    const files = this.#files.take();
    const [name, version, origin] = [this.#name, this.#version, this.#origin];
    if (name !== null) {
      this.packages.push({ name, version, origin: origin === name ? null : origin, files });
    } else if (this.#isOpen) {
      this.damaged += 1;
    }
    this.#isOpen = false;
    this.#name = null;
    this.#version = null;
    this.#origin = null;
    this.#folder = "";
  }

  #addFile(name: string | null): void {
    // In a folder that makes no sense no file does; the folder is counted.
    if (this.#folder === null) return;
    const path = name === null ? "" : cleanPath(this.#folder === "" ? name : `${this.#folder}/${name}`);
    if (path === "") this.damaged += 1;
    else this.#files.add(this.#intern(path));
  }
}
