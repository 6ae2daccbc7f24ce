/** What a rule has found, in groups that a title can name: a package, a folder, a tool's cache. */
import { addTo } from "../ownership.js";
import type { Inode, MergedTree } from "../tree/merged-tree.js";

/** Groups of one rule that are told apart; an image made to have more gets the rest in one. */
const MOST_GROUPS = 5_000;
/** No path and no package. */
const REST = "";

export interface GroupText {
  /** How the title calls it. */
  readonly label: string;
  /** A package or a path. */
  readonly example: string;
  /** What to do about it, imperative, without the full stop; null to say what the rule says. */
  readonly remedy: string | null;
}

/** Contents that were found for one reason. Each counts once, and only when a container has no other name for it. */
export class Group {
  readonly key: string;
  readonly text: GroupText;
  readonly byLayer = new Map<number, number>();
  bytes = 0;
  files = 0;

  constructor(key: string, text: GroupText) {
    this.key = key;
    this.text = text;
  }

  /** Whether it holds what was too much to tell apart. */
  get isRest(): boolean {
    return this.key === REST;
  }

  add(bytes: number, layer: number): void {
    this.bytes += bytes;
    this.files += 1;
    addTo(this.byLayer, layer, bytes);
  }
}

/** The groups of one rule on one tree. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  /** Contents with several names: one of these for each name, with its group. */
  readonly #shared: Inode[] = [];
  readonly #sharedWith: Group[] = [];

  /** The group of a key, made when it is new. */
  get(key: string, text: () => GroupText): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MOST_GROUPS) {
      return this.#make(REST, { label: "others", example: "others", remedy: null });
    }
    return this.#make(key, text());
  }

  get all(): readonly Group[] {
    return [...this.#groups.values()];
  }

  /** One of several names of a content was found. */
  share(inode: Inode, group: Group): void {
    this.#shared.push(inode);
    this.#sharedWith.push(group);
  }

  /**
   * Contents with several names all of which are in groups that count, with the group they count to: as long as another
   * name leads to it, removing what was found would give nothing back.
   */
  *found(
    tree: Pick<MergedTree, "inodes" | "names">,
    counting: ReadonlySet<Group>,
  ): Generator<readonly [Inode, Group], void, undefined> {
    if (this.#shared.length === 0) return;
    const names = new Int32Array(tree.inodes);
    for (const [at, inode] of this.#shared.entries()) {
      const group = this.#sharedWith[at];
      if (group !== undefined && counting.has(group)) names[inode] = (names[inode] ?? 0) + 1;
    }
    for (const [at, inode] of this.#shared.entries()) {
      const group = this.#sharedWith[at];
      if (group === undefined || names[inode] !== tree.names(inode)) continue;
      names[inode] = 0;
      yield [inode, group];
    }
  }

  #make(key: string, text: GroupText): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = new Group(key, text);
    this.#groups.set(key, group);
    return group;
  }
}
