/** What the rules say about a tree that a test describes in a few lines. */
import type { TestEntry } from "../support/tar-writer.js";
import { file, treeOf } from "../support/tree.js";
import { findIn } from "../../../../src/image/findings/table.js";
import { weighPackages } from "../../../../src/image/ownership.js";
import type { PackageKind } from "../../../../src/image/packages/reader.js";
import type { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import type { ImageFinding, PackageType } from "../../../../src/model/inspection.js";

const UNIT = 1000;

/** `path 250` is a file of 250 kB; without a number it has one byte. */
export function files(...lines: readonly string[]): readonly TestEntry[] {
  return lines.map((line) => {
    const [path = "", size] = line.split(" ");
    return file(path, size === undefined ? "x" : Buffer.alloc(Number(size) * UNIT));
  });
}

export interface OwnedPaths {
  readonly type: PackageType;
  readonly name: string;
  readonly paths: readonly string[];
}

export function owned(type: PackageType, name: string, ...paths: readonly string[]): OwnedPaths {
  return { type, name, paths };
}

export function findings(
  layers: readonly (readonly TestEntry[])[],
  packages: readonly OwnedPaths[] = [],
): readonly ImageFinding[] {
  return findingsIn(treeOf([], ...layers), packages);
}

export function findingsIn(tree: MergedTree, packages: readonly OwnedPaths[] = []): readonly ImageFinding[] {
  const weighed = weighPackages(tree, [kindOf(packages)]);
  return findIn({
    tree,
    packages: weighed.packages,
    ownerOf: (inode) => weighed.packages[weighed.ownerOf(inode)] ?? null,
  });
}

/** A rule's finding in one layer; null when it says nothing. */
export function finding(
  rule: string,
  entries: readonly TestEntry[],
  packages: readonly OwnedPaths[] = [],
): ImageFinding | null {
  return findings([entries], packages).find((found) => found.rule === rule) ?? null;
}

/** The same in few words: `TITLE: kB in FILES`. */
export function said(
  rule: string,
  entries: readonly TestEntry[],
  packages: readonly OwnedPaths[] = [],
): string | null {
  const found = finding(rule, entries, packages);
  return found === null ? null : `${found.title}: ${found.bytes / UNIT} kB in ${found.files}`;
}

function kindOf(packages: readonly OwnedPaths[]): PackageKind {
  return {
    type: "apk",
    readers: [],
    list: (tree) => ({
      found: packages.map(({ type, name, paths }) => ({
        type,
        name,
        version: "1.0",
        location: null,
        requested: null,
        source: null,
        origin: null,
        files: paths.flatMap((path) => tree.paths.find(path) ?? []),
        folders: [],
      })),
      gaps: [],
    }),
  };
}
