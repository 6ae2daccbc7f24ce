/** Merged trees and weighed packages, from the entries of layers. */
import { tar } from "./tar-writer.js";
import type { TestEntry } from "./tar-writer.js";
import { LayerReader } from "../../../../src/image/layer-reader.js";
import { DEFAULT_LIMITS, Meter } from "../../../../src/image/limits.js";
import { weighPackages } from "../../../../src/image/ownership.js";
import type { PackageKind } from "../../../../src/image/packages/reader.js";
import { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { PathTable } from "../../../../src/image/tree/path-table.js";
import type { InstalledPackage } from "../../../../src/model/inspection.js";

export const file = (path: string, content: Buffer | string = "x"): TestEntry => ({ path, content });
export const link = (path: string, target: string): TestEntry => ({ path, type: "2", link: target });
export const hardLink = (path: string, target: string): TestEntry => ({ path, type: "1", link: target });
export const folder = (path: string): TestEntry => ({ path: `${path}/`, type: "5" });

/** The tree of layers, lowest first, read with the readers of these kinds of packages. */
export function treeOf(
  kinds: readonly PackageKind[],
  ...layers: readonly (readonly TestEntry[])[]
): MergedTree {
  return treeOfTars(
    kinds,
    layers.map((entries) => tar(entries)),
  );
}

export function treeOfTars(kinds: readonly PackageKind[], layers: readonly Buffer[]): MergedTree {
  const paths = new PathTable(DEFAULT_LIMITS);
  const meter = new Meter(DEFAULT_LIMITS);
  const readers = kinds.flatMap((kind) => kind.readers);
  const read = layers.map((bytes) => {
    const reader = new LayerReader({ meter, paths, readers, hashing: false, programs: null });
    reader.push(bytes);
    return reader.finish();
  });
  return new MergedTree(paths, read, DEFAULT_LIMITS.layerEntries);
}

export interface Weighed {
  readonly packages: readonly InstalledPackage[];
  /** `name version bytes/files` of each, in the order in which they were found. */
  readonly short: readonly string[];
  readonly gaps: readonly string[];
  /** Paths that count to a package, by its name. */
  readonly filesOf: (name: string) => readonly string[];
}

export function weigh(kinds: readonly PackageKind[], tree: MergedTree): Weighed {
  const { packages, ownerOf, gaps } = weighPackages(tree, kinds);
  return {
    packages,
    short: packages.map(({ name, version, bytes, files }) => `${name} ${version ?? "?"} ${bytes}/${files}`),
    gaps,
    filesOf: (name) =>
      [...tree.liveInodes()]
        .filter((inode) => packages[ownerOf(inode)]?.name === name)
        .map((inode) => tree.paths.path(tree.inodeNode(inode)))
        .sort(),
  };
}
