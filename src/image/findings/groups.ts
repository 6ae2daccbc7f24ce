/** What a rule has found, in groups that a title can name: a package, a folder, a tool's cache. */
import { addTo } from "../ownership.js";
import type { Inode } from "../tree/merged-tree.js";

/** Groups of one rule that are told apart; an image made to have more gets the rest in one. */
const MOST_GROUPS = 5_000;

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

  add(bytes: number, layer: number): void {
    this.bytes += bytes;
    this.files += 1;
    addTo(this.byLayer, layer, bytes);
  }
}

/** The groups of one rule on one tree. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  /** Contents with several names, with the group of each name met so far. */
  readonly #shared = new Map<Inode, Group[]>();

  /** The group of a key, made when it is new. */
  get(key: string, text: () => GroupText): Group {
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MOST_GROUPS) {
      return this.#make("", { label: "others", example: "others", remedy: null });
    }
    return this.#make(key, text());
  }

  get all(): readonly Group[] {
    return [...this.#groups.values()];
  }

  /** One of several names of a content was found. */
  share(inode: Inode, group: Group): void {
    const met = this.#shared.get(inode);
    if (met === undefined) this.#shared.set(inode, [group]);
    else met.push(group);
  }

  /**
   * Contents with several names all of which are in groups that count, with the group they count to: as long as another
   * name leads to it, removing what was found would give nothing back.
   *
   * @param names how many names lead to a content
   */
  *found(
    names: (inode: Inode) => number,
    counting: ReadonlySet<Group>,
  ): Generator<readonly [Inode, Group], void, undefined> {
    for (const [inode, met] of this.#shared) {
      const [first] = met;
      if (first === undefined || met.length < names(inode)) continue;
      if (met.every((group) => counting.has(group))) yield [inode, first];
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
