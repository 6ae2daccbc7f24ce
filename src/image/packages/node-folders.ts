/** Where Node packages lie in a merged tree. */
import { KIND } from "../tree/entry-list.js";
import type { MergedTree } from "../tree/merged-tree.js";
import { ROOT } from "../tree/path-table.js";
import type { NodeId } from "../tree/path-table.js";

export interface PackageFolder {
  readonly folder: NodeId;
  /** As the folder's path says it: `name` or `@scope/name`. */
  readonly name: string;
  /** The folder of a store that it lies in, e.g. `react-dom@18.2.0_react@18.2.0`; null for none. */
  readonly store: string | null;
  /** Its package.json. */
  readonly file: NodeId;
  /** Written by a tool into the installation, whatever its package.json calls it. */
  readonly isGenerated: boolean;
}

/** A `node_modules` to be looked through. */
interface Modules {
  readonly folder: NodeId;
  readonly store: string | null;
}

const MODULES = "node_modules";
/** Links to the commands of packages, and what tools have cached. */
const NO_STORES: readonly string[] = [".bin", ".cache"];

/** In no particular order. */
export function* packageFolders(tree: MergedTree): Generator<PackageFolder, void, undefined> {
  for (const folder of outermost(tree)) yield* new ModulesWalk(tree).from(folder);
  yield* yarnOfNode(tree);
}

/** Every `node_modules` that lies in no other. */
function* outermost(tree: MergedTree): Generator<NodeId, void, undefined> {
  const open: NodeId[] = [ROOT];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const modules = folderNamed(tree, folder, MODULES);
    for (const child of tree.children(folder)) {
      if (child !== modules && tree.kind(child) === KIND.directory) open.push(child);
    }
    if (modules !== null && !isYarnCache(tree, folder)) yield modules;
  }
}

/** Yarn 1 has each package of its cache in a `v6/npm-NAME-VERSION-HASH/node_modules`. */
function isYarnCache(tree: MergedTree, folder: NodeId): boolean {
  const { paths } = tree;
  return paths.name(folder).startsWith("npm-") && /^v\d+$/.test(paths.name(paths.parent(folder)));
}

/** The images of Node have Yarn 1 in `/opt`. */
function* yarnOfNode(tree: MergedTree): Generator<PackageFolder, void, undefined> {
  const opt = folderNamed(tree, ROOT, "opt");
  if (opt === null) return;
  for (const folder of tree.children(opt)) {
    if (tree.kind(folder) !== KIND.directory || !tree.paths.name(folder).startsWith("yarn-v")) continue;
    const file = packageFile(tree, folder);
    if (file !== null) yield { folder, name: "yarn", store: null, file, isGenerated: false };
  }
}

class ModulesWalk {
  readonly #tree: MergedTree;
  readonly #open: Modules[] = [];

  constructor(tree: MergedTree) {
    this.#tree = tree;
  }

  *from(folder: NodeId): Generator<PackageFolder, void, undefined> {
    this.#open.push({ folder, store: null });
    for (let modules = this.#open.pop(); modules !== undefined; modules = this.#open.pop()) {
      for (const child of this.#foldersIn(modules.folder)) {
        const name = this.#tree.paths.name(child);
        if (name.startsWith("@")) {
          for (const inner of this.#foldersIn(child)) {
            yield* this.#package(inner, `${name}/${this.#tree.paths.name(inner)}`, modules.store);
          }
        } else if (name.startsWith(".")) {
          if (!NO_STORES.includes(name)) yield* this.#store(child, name);
        } else {
          yield* this.#package(child, name, modules.store);
        }
      }
    }
  }

  *#package(folder: NodeId, name: string, store: string | null): Generator<PackageFolder, void, undefined> {
    const file = packageFile(this.#tree, folder);
    if (file !== null) yield { folder, name, store, file, isGenerated: false };
    const modules = folderNamed(this.#tree, folder, MODULES);
    if (modules !== null) this.#open.push({ folder: modules, store: null });
  }

  /** `.pnpm`, `.store` and their like: folders with a `node_modules` for each package; `.prisma` has one of its own making. */
  *#store(store: NodeId, storeName: string): Generator<PackageFolder, void, undefined> {
    for (const child of this.#foldersIn(store)) {
      const name = this.#tree.paths.name(child);
      const modules = name === MODULES ? child : folderNamed(this.#tree, child, MODULES);
      if (modules !== null) this.#open.push({ folder: modules, store: name });
      const inner = storeName === ".store" ? folderNamed(this.#tree, child, "package") : null;
      const folder = storeName === ".prisma" ? child : inner;
      const file = folder === null ? null : packageFile(this.#tree, folder);
      if (folder === null || file === null) continue;
      const isGenerated = folder === child;
      yield { folder, name: isGenerated ? `${storeName}/${name}` : name, store: null, file, isGenerated };
    }
  }

  *#foldersIn(folder: NodeId): Generator<NodeId, void, undefined> {
    for (const child of this.#tree.children(folder)) {
      if (this.#tree.kind(child) === KIND.directory) yield child;
    }
  }
}

function folderNamed(tree: MergedTree, parent: NodeId, name: string): NodeId | null {
  const node = tree.paths.childNamed(parent, name);
  return node !== null && tree.kind(node) === KIND.directory ? node : null;
}

/** A symbolic link counts as well: whatever it leads to, a package manager has put it there. */
function packageFile(tree: MergedTree, folder: NodeId): NodeId | null {
  const node = tree.paths.childNamed(folder, "package.json");
  const kind = node === null ? 0 : tree.kind(node);
  return kind === KIND.file || kind === KIND.symlink ? node : null;
}
