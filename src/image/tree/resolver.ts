/**
 * Follows symbolic links in a merged tree as a kernel does. Where a link leads is found out once, and without recursion:
 * an archive may hold chains of millions, each with a long way of its own.
 */
import { KIND } from "./entry-list.js";
import type { MergedTree } from "./merged-tree.js";
import { ROOT } from "./path-table.js";
import type { NodeId } from "./path-table.js";

/** Symbolic links followed on one path before a loop is assumed, as Linux does. */
const MAX_LINKS = 40;

/** Where a path leads, and how many links lie on the way: MAX_LINKS at most. */
interface Place {
  readonly node: NodeId;
  readonly links: number;
}

/** A path that is being followed, as far as it has come. */
interface Walk {
  /** The link whose target it is; null for a path that was asked for. */
  readonly link: NodeId | null;
  readonly names: readonly string[];
  next: number;
  at: NodeId;
  links: number;
}

export class Resolver {
  readonly #tree: Pick<MergedTree, "paths" | "kind" | "target">;
  /** By link: where it leads; null for nowhere, and for as long as it is being followed: who meets it then is in a loop. */
  readonly #targets = new Map<NodeId, Place | null>();
  readonly #folders = new Map<NodeId, Place | null>([[ROOT, { node: ROOT, links: 0 }]]);

  constructor(tree: Pick<MergedTree, "paths" | "kind" | "target">) {
    this.#tree = tree;
  }

  /** What is at an absolute path, links followed; null for nothing. */
  resolve(path: string): NodeId | null {
    return this.#follow(walkOf(null, ROOT, path))?.node ?? null;
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
        place = child === null ? null : this.#enter(child, place.links);
      }
      this.#folders.set(at, place);
    }
    return place;
  }

  /** A folder's child, or where that leads. */
  #enter(child: NodeId, links: number): Place | null {
    const kind = this.#tree.kind(child);
    if (kind === 0) return null;
    if (kind !== KIND.symlink) return { node: child, links };
    const known = this.#targets.get(child);
    const target = known === undefined ? this.#follow(this.#open(child)) : known;
    return target === null || links + target.links > MAX_LINKS
      ? null
      : { node: target.node, links: links + target.links };
  }

  #open(link: NodeId): Walk {
    this.#targets.set(link, null);
    return walkOf(link, this.#tree.paths.parent(link), this.#tree.target(link));
  }

  /** Follows a path to its end, and before that every link on it that was not followed yet. */
  #follow(walk: Walk): Place | null {
    const open = [walk];
    let place: Place | null = null;
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const link = this.#advance(at);
      if (link !== null) {
        open.push(this.#open(link));
        continue;
      }
      open.pop();
      place = placeOf(at);
      if (at.link !== null) this.#targets.set(at.link, place);
    }
    return place;
  }

  /** Goes on with a path: to the link that has to be followed first, which it returns, or to its end. */
  #advance(walk: Walk): NodeId | null {
    const { paths } = this.#tree;
    for (; walk.next < walk.names.length; walk.next += 1) {
      const name = walk.names[walk.next] ?? "";
      // Only a folder has a `.` and a `..`; a slash behind a name asks for one.
      if (this.#tree.kind(walk.at) !== KIND.directory) return lost(walk);
      if (name === "" || name === ".") continue;
      if (name === "..") {
        walk.at = paths.parent(walk.at);
        continue;
      }
      const child = paths.childNamed(walk.at, name);
      if (child === null || this.#tree.kind(child) === 0) return lost(walk);
      if (this.#tree.kind(child) !== KIND.symlink) {
        walk.at = child;
        continue;
      }
      const target = this.#targets.get(child);
      if (target === undefined) return child;
      if (target === null) return lost(walk);
      walk.at = target.node;
      walk.links += target.links;
      if (walk.links > MAX_LINKS) return lost(walk);
    }
    return null;
  }
}

function walkOf(link: NodeId | null, start: NodeId, path: string): Walk {
  const isNowhere = link !== null && path === "";
  return {
    link,
    names: path.split("/"),
    next: 0,
    at: path.startsWith("/") ? ROOT : start,
    links: isNowhere ? MAX_LINKS + 1 : link === null ? 0 : 1,
  };
}

/** Ends a path that leads nowhere. */
function lost(walk: Walk): null {
  walk.next = walk.names.length;
  walk.links = MAX_LINKS + 1;
  return null;
}

function placeOf({ at, links }: Walk): Place | null {
  return links > MAX_LINKS ? null : { node: at, links };
}
