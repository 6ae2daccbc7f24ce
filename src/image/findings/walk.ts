/** The one walk over a tree that all rules share: linear in the files, with one look at each name. */
import type { InstalledPackage } from "../../model/inspection.js";
import { KIND } from "../tree/entry-list.js";
import type { Inode, MergedTree } from "../tree/merged-tree.js";
import { ROOT } from "../tree/path-table.js";
import type { NodeId } from "../tree/path-table.js";
import { Groups } from "./groups.js";
import type { Group } from "./groups.js";
import type { Claim, Classifier, FindingRule, Folder, Module, Subject } from "./rule.js";

/** A rule with what it has found so far. */
export interface Search {
  readonly rule: FindingRule;
  readonly groups: Groups;
  readonly classifier: Classifier;
}

interface Claimed {
  readonly search: Search;
  readonly claim: Claim;
}

/** A folder that is still to be walked, with what counts in it. */
interface Open {
  readonly folder: Place;
  /** Claims on everything below. */
  readonly whole: readonly Claimed[];
  readonly some: readonly Claimed[];
}

interface Place extends Folder {
  /** Folders above it. */
  readonly depth: number;
}

interface Owned {
  readonly search: Search;
  readonly group: Group;
}

/** The deepest place that a rule names is four folders below the root. */
const NEAR = 5;
const TOP: Place = { node: ROOT, name: "", path: "", parent: null, module: null, depth: 0, place: "" };
const NONE: readonly Owned[] = [];
const NO_CLAIM: readonly Claimed[] = [];

/** Looks at every path of a tree, with every rule at once. */
export function searchTree(subject: Subject, rules: readonly FindingRule[]): readonly Search[] {
  const searches = rules.map((rule): Search => {
    const groups = new Groups();
    return { rule, groups, classifier: rule.start(subject, groups) };
  });
  new Walk(subject, searches).run();
  return searches;
}

class Walk {
  readonly #tree: MergedTree;
  readonly #subject: Subject;
  readonly #searches: readonly Search[];
  readonly #owned = new Map<InstalledPackage, readonly Owned[]>();

  constructor(subject: Subject, searches: readonly Search[]) {
    this.#tree = subject.tree;
    this.#subject = subject;
    this.#searches = searches;
    for (const item of subject.packages) {
      const owned = item.files === 0 ? NONE : ownedBy(item, searches);
      if (owned.length > 0) this.#owned.set(item, owned);
    }
  }

  run(): void {
    const open = [this.#enter(TOP, NO_CLAIM)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const child of this.#tree.children(next.folder.node)) {
        const kind = this.#tree.kind(child);
        if (kind === KIND.directory)
          open.push(this.#enter(folderAt(this.#tree, child, next.folder), next.whole));
        else if (kind === KIND.file) this.#file(next, child);
      }
    }
  }

  #enter(folder: Place, above: readonly Claimed[]): Open {
    let whole: Claimed[] | null = null;
    let some: Claimed[] | null = null;
    for (const search of this.#searches) {
      if (search.classifier.enter === undefined || above.some((claimed) => claimed.search === search))
        continue;
      const claim = search.classifier.enter(folder);
      if (claim === null) continue;
      if (claim.kind === "all") (whole ??= [...above]).push({ search, claim });
      else (some ??= []).push({ search, claim });
    }
    return { folder, whole: whole ?? above, some: some ?? NO_CLAIM };
  }

  #file(open: Open, node: NodeId): void {
    const inode = this.#tree.inode(node);
    if (inode === -1) return;
    const owner = this.#owned.size === 0 ? null : this.#subject.ownerOf(inode);
    const owned = owner === null ? NONE : (this.#owned.get(owner) ?? NONE);
    for (const { search, group } of owned) this.#count(search, group, inode);
    for (const claimed of open.whole) this.#claimed(claimed, owned, open.folder, node, inode);
    for (const claimed of open.some) this.#claimed(claimed, owned, open.folder, node, inode);
  }

  #claimed(
    { search, claim }: Claimed,
    owned: readonly Owned[],
    folder: Folder,
    node: NodeId,
    inode: Inode,
  ): void {
    const group = this.#groupOf(claim, folder, node);
    if (group === null || owned.some((other) => other.search === search)) return;
    this.#count(search, group, inode);
  }

  /** Looks at the name only where it decides. */
  #groupOf(claim: Claim, folder: Folder, node: NodeId): Group | null {
    const { paths } = this.#tree;
    if (claim.kind === "all") return claim.but?.(paths.name(node)) === true ? null : claim.group;
    if (claim.ends !== "" && !paths.endsWith(node, claim.ends)) return null;
    return claim.of(folder, paths.name(node));
  }

  #count(search: Search, group: Group, inode: Inode): void {
    if (this.#tree.names(inode) > 1) search.groups.share(inode, group);
    else group.add(this.#tree.inodeBytes(inode), this.#tree.inodeLayer(inode));
  }
}

function ownedBy(item: InstalledPackage, searches: readonly Search[]): readonly Owned[] {
  return searches.flatMap((search) => {
    const group = search.classifier.owns?.(item) ?? null;
    return group === null ? [] : [{ search, group }];
  });
}

function folderAt(tree: MergedTree, node: NodeId, parent: Place): Place {
  const name = tree.paths.name(node);
  const depth = parent.depth + 1;
  // Joined, but not yet copied to one piece: most paths are never looked at.
  const path = parent.path === "" ? name : `${parent.path}/${name}`;
  const module = moduleAt(node, name, path, parent) ?? parent.module;
  return { node, name, path, parent, module, depth, place: depth <= NEAR ? path : null };
}

function moduleAt(node: NodeId, name: string, path: string, parent: Folder): Module | null {
  switch (parent.name) {
    case "site-packages":
    case "dist-packages": {
      const isCode = !name.endsWith(".dist-info") && !name.endsWith(".egg-info") && name !== "__pycache__";
      return isCode ? { type: "python", node, name, path } : null;
    }
    case "node_modules":
      return name.startsWith("@") || name.startsWith(".") ? null : { type: "node", node, name, path };
    default:
      return parent.name.startsWith("@") && parent.parent?.name === "node_modules"
        ? { type: "node", node, name: `${parent.name}/${name}`, path }
        : null;
  }
}
