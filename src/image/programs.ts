/** The programs and libraries of a merged tree, for who wants to know whether they would start. */
import type { InstalledPackage } from "../model/inspection.js";
import { fileReader } from "./capture.js";
import type { Ownership } from "./ownership.js";
import { ElfStrings } from "./elf/strings.js";
import type { ElfFile } from "./elf/types.js";
import type { ProgramFact } from "./program-capture.js";
import type { MergedTree } from "./tree/merged-tree.js";
import type { NodeId } from "./tree/path-table.js";

export interface ProgramFile {
  /** Without a leading slash. */
  readonly path: string;
  readonly bytes: number;
  readonly fact: ProgramFact;
  /** The package that its content counts to; null for none. */
  readonly owner: InstalledPackage | null;
}

export interface Programs {
  /** Every ELF file and script that a container sees, each content once, by path. */
  readonly files: readonly ProgramFile[];
  /** Where a path leads, symbolic links followed: a path without a leading slash. Null for nothing. */
  readonly resolve: (path: string) => string | null;
  /** What is at a resolved path. */
  readonly elf: (path: string) => ElfFile | null;
  /** A loader's configuration: `ld.so.conf`, its parts, musl's path file. */
  readonly text: (path: string) => string | null;
  /** Names in a folder, for `include` lines; sorted. */
  readonly list: (folder: string) => readonly string[];
}

const CONFIGURATION =
  /^etc\/(?:ld\.so\.conf|ld\.so\.conf\.d\/[^/]{1,200}\.conf|ld-musl-[a-z0-9_]{1,20}\.path)$/;
const MOST_TEXT = 65_536;

interface LoaderText {
  readonly text: string;
}

/** Reads what tells a loader where to look. */
export const LOADER_CONFIGURATION = fileReader<LoaderText>({
  wants: (path) => (path.startsWith("etc/ld") && CONFIGURATION.test(path) ? MOST_TEXT : 0),
  // A part of it must not pass for the whole.
  read: ({ bytes, size }) => (size > MOST_TEXT ? null : { text: bytes.toString("latin1") }),
});

/** @param tree read with the programs captured */
export function programsOf(
  tree: MergedTree,
  facts: ProgramFacts,
  { packages, ownerOf }: Ownership,
): Programs {
  const { paths } = tree;
  const files: ProgramFile[] = [];
  for (const inode of tree.liveInodes()) {
    const node = tree.inodeNode(inode);
    const fact = facts.of(tree, node);
    if (fact === null) continue;
    const owner = packages[ownerOf(inode)] ?? null;
    files.push({ path: paths.path(node), bytes: tree.inodeBytes(inode), fact, owner });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const at = (path: string): NodeId | null => tree.resolve(`/${path.replace(/^\/+/, "")}`);
  return {
    files,
    resolve: (path) => {
      const node = at(path);
      return node === null ? null : paths.path(node);
    },
    elf: (path) => {
      const node = at(path);
      const fact = node === null ? null : facts.of(tree, node);
      return fact?.kind === "elf" ? fact.elf : null;
    },
    text: (path) => {
      const node = at(path);
      return node === null ? null : (LOADER_CONFIGURATION.fact(tree, node)?.text ?? null);
    },
    list: (folder) => {
      const node = at(folder);
      return node === null ? [] : [...tree.children(node)].map((child) => paths.name(child)).sort();
    },
  };
}

/** Tells the facts of programs from what readers of single files made. */
export class ProgramFacts {
  readonly strings = new ElfStrings();
  readonly #own = new WeakMap<object, ProgramFact>();

  add(fact: ProgramFact): ProgramFact {
    this.#own.set(fact, fact);
    return fact;
  }

  of(tree: MergedTree, node: NodeId): ProgramFact | null {
    const captured = tree.captured(node);
    return captured === null ? null : (this.#own.get(captured) ?? null);
  }
}
