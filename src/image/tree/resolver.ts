/**
 * Follows symbolic links in a merged tree as a kernel does. What was found out about a link or a folder is remembered:
 * however links lead on to links, each is followed a few times at most.
 */
import { KIND } from "./entry-list.js";
import type { MergedTree } from "./merged-tree.js";
import { ROOT } from "./path-table.js";
import type { NodeId } from "./path-table.js";

/** Symbolic links followed on one path before a loop is assumed, as Linux does. */
const MAX_LINKS = 40;

/** Where a path leads, and how many links lie on the way. */
interface Place {
  readonly node: NodeId;
  readonly links: number;
}

export class Resolver {
  readonly #tree: Pick<MergedTree, "paths" | "kind" | "target">;
  /** By link: where it leads. */
  readonly #targets = new Map<NodeId, Place>();
  /** By link: how many links could be followed when it was found to lead nowhere. With fewer it does not either. */
  readonly #nowhere = new Map<NodeId, number>();
  readonly #folders = new Map<NodeId, Place | null>([[ROOT, { node: ROOT, links: 0 }]]);

  constructor(tree: Pick<MergedTree, "paths" | "kind" | "target">) {
    this.#tree = tree;
  }

  /** What is at an absolute path, links followed; null for nothing. */
  resolve(path: string): NodeId | null {
    return this.#walk(ROOT, path, MAX_LINKS)?.node ?? null;
  }

  /** What is at a path whose folders may be links; its last name is taken as it is. Null for nothing. */
  locate(node: NodeId): NodeId | null {
    if (node === ROOT) return ROOT;
    const { paths } = this.#tree;
    const parent = paths.parent(node);
    const folder = this.#folder(parent)?.node ?? null;
    if (folder === null) return null;
    const found = folder === parent ? node : paths.childNamed(folder, paths.name(node));
    return found === null || this.#tree.kind(found) === 0 ? null : found;
  }

  /** Where a folder's path leads: from the nearest folder above that is known, downwards. */
  #folder(node: NodeId): Place | null {
    const { paths } = this.#tree;
    const unknown: NodeId[] = [];
    let known = this.#folders.get(node);
    for (let at = node; known === undefined; known = this.#folders.get(at)) {
      unknown.push(at);
      at = paths.parent(at);
    }
    let place = known;
    for (let at = unknown.pop(); at !== undefined; at = unknown.pop()) {
      if (place !== null) {
        const child = place.node === paths.parent(at) ? at : paths.childNamed(place.node, paths.name(at));
        place = child === null ? null : this.#enter(child, place, MAX_LINKS);
      }
      this.#folders.set(at, place);
    }
    return place;
  }

  /** @param most links that may be followed */
  #walk(start: NodeId, path: string, most: number): Place | null {
    const { paths } = this.#tree;
    let place: Place | null = { node: path.startsWith("/") ? ROOT : start, links: 0 };
    for (const name of path.split("/")) {
      // Only a folder has a `.` and a `..`; a slash behind a name asks for one.
      if (this.#tree.kind(place.node) !== KIND.directory) return null;
      if (name === "" || name === ".") continue;
      if (name === "..") {
        place = { node: paths.parent(place.node), links: place.links };
        continue;
      }
      const child = paths.childNamed(place.node, name);
      place = child === null ? null : this.#enter(child, place, most);
      if (place === null) return null;
    }
    return place;
  }

  /** Goes on from a folder to one of its children, or to where that leads. */
  #enter(child: NodeId, from: Place, most: number): Place | null {
    const kind = this.#tree.kind(child);
    if (kind === 0) return null;
    if (kind !== KIND.symlink) return { node: child, links: from.links };
    const target = this.#follow(child, most - from.links);
    return target === null ? null : { node: target.node, links: from.links + target.links };
  }

  #follow(link: NodeId, most: number): Place | null {
    const known = this.#targets.get(link);
    if (known !== undefined) return known.links > most ? null : known;
    if (most <= (this.#nowhere.get(link) ?? 0)) return null;
    const path = this.#tree.target(link);
    const found = path === "" ? null : this.#walk(this.#tree.paths.parent(link), path, most - 1);
    if (found === null) {
      this.#nowhere.set(link, most);
      return null;
    }
    const place = { node: found.node, links: found.links + 1 };
    this.#targets.set(link, place);
    return place;
  }
}
