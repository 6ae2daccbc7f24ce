import { deepStrictEqual as same, ok } from "node:assert";
import { describe, it } from "@jest/globals";
import fc from "fast-check";
import { mergedTree, randomImage } from "./layers.js";
import type { RandomImage } from "./layers.js";
import { Model } from "./model.js";
import type { Content } from "./model.js";
import { KIND } from "../../../../src/image/tree/entry-list.js";
import type { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { hardLinksOf, wasteOf } from "../../../../src/image/waste.js";

/** PROPERTY_RUNS asks for more, to look for what is rare. */
const RUNS = { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 1000) };
const KINDS = { file: KIND.file, symlink: KIND.symlink, device: KIND.device, broken: KIND.file };
const CAUSES = ["deleted", "overwritten", "metadata"] as const;

function modelOf({ layers, order, hashing }: RandomImage): Model {
  const model = new Model(hashing);
  for (const index of order) model.apply(layers[index] ?? []);
  return model;
}

const sorted = <T>(items: Iterable<T>): string[] => [...items].map((item) => JSON.stringify(item)).sort();
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, next) => total + next, 0);
const isFile = ({ kind }: Content): boolean => kind === "file";

function samePaths(tree: MergedTree, model: Model): void {
  const names = model.names();
  const expected = [...model.seen()].map(([path, thing]) =>
    thing instanceof Map
      ? [path, KIND.directory, 0, "", 0]
      : [path, KINDS[thing.kind], thing.text.length, thing.target, names.get(thing)?.length],
  );
  const shown = [...tree.nodes()].map((node) => {
    const inode = tree.inode(node);
    // A hard link to nothing is a file that no content is behind.
    const count = tree.kind(node) === KIND.directory ? 0 : inode === -1 ? 1 : tree.names(inode);
    return [tree.paths.path(node), tree.kind(node), tree.bytes(node), tree.target(node), count];
  });
  same(sorted(shown), sorted(expected));
}

/** Every visible path is in its folder once, and nothing else is. */
function soundFolders(tree: MergedTree): void {
  const below: number[] = [];
  const open = [0];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const child of tree.children(folder)) {
      same([tree.paths.parent(child), tree.kind(folder)], [folder, KIND.directory]);
      below.push(child);
      open.push(child);
    }
  }
  same(
    below.sort((a, b) => a - b),
    [...tree.nodes()],
  );
}

/** Names that share a content are told from those that do not. */
function sameHardLinks(tree: MergedTree, model: Model): void {
  const groups = new Map<number, string[]>();
  for (const node of tree.nodes()) {
    const inode = tree.inode(node);
    if (inode !== -1) groups.set(inode, [...(groups.get(inode) ?? []), tree.paths.path(node)]);
  }
  const expected = [...model.names()].filter(([content]) => content.kind !== "broken");
  same(
    sorted([...groups.values()].map((paths) => paths.sort())),
    sorted(expected.map(([, paths]) => [...paths].sort())),
  );
  for (const [inode, paths] of groups) ok(paths.includes(tree.paths.path(tree.inodeNode(inode))));
  const files = expected.filter(([content, paths]) => isFile(content) && paths.length > 1);
  same(hardLinksOf(tree), {
    contents: files.length,
    names: sum(files.map(([, paths]) => paths.length)),
    sparedBytes: sum(files.map(([{ text }, paths]) => text.length * (paths.length - 1))),
  });
}

function sameLosses(tree: MergedTree, model: Model): void {
  const expected = [...model.losses]
    .filter(([content]) => isFile(content))
    .map(([{ path, text, stored }, { lost, cause }]) => [path, text.length, stored, lost, cause]);
  const losses = [...tree.losses()].map(({ node, bytes, stored, lost, cause }) => [
    tree.paths.path(node),
    bytes,
    stored,
    lost,
    cause,
  ]);
  same(sorted(losses), sorted(expected));
}

/** What a container sees and what is lost are what is stored. */
function addsUp(tree: MergedTree, model: Model): void {
  const live = sum([...tree.liveInodes()].map((inode) => tree.inodeBytes(inode)));
  same(live + sum([...tree.losses()].map(({ bytes }) => bytes)), model.storedBytes());
  const files = [...model.names().keys()].filter(isFile);
  same([live, [...tree.liveInodes()].length], [sum(files.map(({ text }) => text.length)), files.length]);
}

/** The waste is summed up by layer, by path and by pair of layers. */
function sameWaste(tree: MergedTree, model: Model, { order }: RandomImage): void {
  const stored = model.storedBytes();
  const waste = wasteOf(tree, stored);
  const losses = [...model.losses].filter(([content]) => isFile(content));
  const bytesOf = (some: typeof losses): number => sum(some.map(([{ text }]) => text.length));
  const all = bytesOf(losses);
  same([waste.bytes, waste.files], [all, losses.length]);
  same(waste.efficiency, stored === 0 ? 1 : (stored - all) / stored);
  same(
    sorted(waste.paths),
    sorted(
      losses
        .filter(([{ text }]) => text !== "")
        .map(([{ path, text, stored: from }, { cause, lost }]) => ({
          path,
          bytes: text.length,
          cause,
          stored: from,
          lost,
        })),
    ),
  );
  for (const [from] of order.entries()) {
    const ofLayer = losses.filter(([content]) => content.stored === from);
    same(waste.byLayer.get(from) ?? 0, bytesOf(ofLayer));
    for (const [to] of order.entries()) {
      const ofPair = ofLayer.filter(([, { lost }]) => lost === to);
      const pair = waste.pairs.find((item) => item.stored === from && item.lost === to);
      same(pair?.bytes ?? 0, bytesOf(ofPair));
      if (pair === undefined) continue;
      same(pair.files, ofPair.length);
      for (const cause of CAUSES) {
        same(pair.byCause[cause], bytesOf(ofPair.filter(([, loss]) => loss.cause === cause)));
      }
      ok(ofPair.some(([{ path, text }]) => path === pair.example && text !== ""));
    }
  }
}

describe("random layers, as the tree and as a plain model see them", () => {
  it("the same paths, kinds, sizes, link targets and hard links", () => {
    fc.assert(
      fc.property(randomImage, (image) => {
        const tree = mergedTree(image);
        const model = modelOf(image);
        samePaths(tree, model);
        soundFolders(tree);
        sameHardLinks(tree, model);
      }),
      RUNS,
    );
  });

  it("the same waste by path, layers and cause; with what is seen it is what is stored", () => {
    fc.assert(
      fc.property(randomImage, (image) => {
        const tree = mergedTree(image);
        const model = modelOf(image);
        sameLosses(tree, model);
        addsUp(tree, model);
        sameWaste(tree, model, image);
      }),
      RUNS,
    );
  });

  it("the same ends of symbolic links", () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "c", "lib", "..", ".", ""), { maxLength: 5 })
      .map((names) => `/${names.join("/")}`);
    fc.assert(
      fc.property(randomImage, fc.array(path, { minLength: 1, maxLength: 8 }), (image, asked) => {
        const tree = mergedTree(image);
        const model = modelOf(image);
        const pathOf = (node: number | null): string | null => (node === null ? null : tree.paths.path(node));
        for (const item of asked) same([item, pathOf(tree.resolve(item))], [item, model.resolve(item)]);
        for (let node = 0; node < tree.paths.size; node += 1) {
          const spelled = tree.paths.path(node);
          same([spelled, pathOf(tree.locate(node))], [spelled, model.resolve(spelled, false)]);
        }
      }),
      RUNS,
    );
  });
});
