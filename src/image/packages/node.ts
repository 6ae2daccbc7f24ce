/**
 * Node's packages: every folder that a package manager has put into a `node_modules`, nested ones and those of pnpm's, npm's,
 * Yarn's and Bun's stores beside it included. A symbolic link there is another name of a package or a folder of the
 * application's own. What lies deeper in a package, as the `node_modules` of its tests, is part of that package.
 */
import type { MergedTree } from "../tree/merged-tree.js";
import { Gaps } from "./application-gaps.js";
import { packageFolders } from "./node-folders.js";
import { PACKAGE_FILES, versionOfStore } from "./node-metadata.js";
import type { FoundPackage, PackageKind, Packages } from "./reader.js";

const MOST_PACKAGES = 200_000;
const MOST_NAMES = 4000;
/**
 * Package managers with what they consist of, installed beside Node, by Debian or by corepack; and `/opt/yarn-v1.22.22`.
 */
const OF_NODE = [
  /(?:^|\/)lib\/node_modules\/(?:npm|corepack|yarn|pnpm)(?:\/|$)/,
  /^usr\/share\/(?:nodejs|node_modules)\//,
  /\/corepack\/v\d+\//,
  /^opt\/yarn-v[^/]+$/,
];

export const NODE: PackageKind = { type: "node", readers: [PACKAGE_FILES], list };

const known = new WeakMap<MergedTree, Packages>();

function list(tree: MergedTree): Packages {
  const packages = known.get(tree) ?? find(tree);
  known.set(tree, packages);
  return packages;
}

/** Distinct names of the application's packages: not those that came with Node; null when there are more than 4,000. */
export function nodeNames(tree: MergedTree): readonly string[] | null {
  const names = new Set<string>();
  for (const { name, location } of list(tree).found) {
    if (!OF_NODE.some((pattern) => pattern.test(location ?? ""))) names.add(name);
  }
  return names.size > MOST_NAMES ? null : [...names].sort();
}

function find(tree: MergedTree): Packages {
  const gaps = new Gaps();
  const found: (FoundPackage & { readonly location: string })[] = [];
  for (const { folder, name, store, file, isGenerated } of packageFolders(tree)) {
    if (found.length === MOST_PACKAGES) {
      gaps.add(
        `There are more than ${MOST_PACKAGES} Node packages: the rest counts to what they are part of.`,
      );
      break;
    }
    const fact = PACKAGE_FILES.fact(tree, file);
    if (fact !== null && fact.problem !== null) {
      gaps.addFile(tree.paths.path(file), fact.problem, "the package goes by its folder's name");
    }
    found.push({
      type: "node",
      name: (isGenerated ? null : fact?.name) ?? name,
      version: fact?.version ?? versionOfStore(store, name),
      location: tree.paths.path(folder),
      requested: null,
      source: null,
      origin: null,
      files: [],
      folders: [folder],
    });
  }
  found.sort((a, b) => (a.location < b.location ? -1 : 1));
  return { found, gaps: gaps.sentences("package.json files") };
}
