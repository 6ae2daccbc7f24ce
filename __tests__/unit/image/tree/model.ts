/**
 * What layers make of a tree, the plain way: objects in maps, looked through from the top after every single step. Slow,
 * and easy to believe.
 */

/** One step of a layer, in the words of a test. */
export type Step =
  | {
      readonly op: "file";
      readonly path: string;
      readonly content: string;
      readonly mode: number;
      readonly time: number;
    }
  | { readonly op: "folder" | "device" | "whiteout" | "opaque"; readonly path: string }
  | { readonly op: "symlink" | "hardlink"; readonly path: string; readonly target: string };

export type Cause = "deleted" | "overwritten" | "metadata";

export interface Content {
  readonly kind: "file" | "symlink" | "device" | "broken";
  readonly text: string;
  readonly target: string;
  readonly mode: number;
  readonly time: number;
  readonly path: string;
  readonly stored: number;
}

type Folder = Map<string, Content | Folder>;

interface Lost {
  readonly lost: number;
  readonly cause: Cause;
}

export class Model {
  readonly root: Folder = new Map();
  readonly losses = new Map<Content, Lost>();
  readonly #contents: Content[] = [];
  /** What was taken away in the layer at hand, by path: the last thing there. */
  #gone = new Map<string, Content>();
  readonly #hashing: boolean;
  #layer = -1;

  constructor(hashing: boolean) {
    this.#hashing = hashing;
  }

  apply(steps: readonly Step[]): void {
    this.#layer += 1;
    this.#gone = new Map();
    const hides = (step: Step): boolean => step.op === "whiteout" || step.op === "opaque";
    for (const step of steps) if (hides(step)) this.#hide(step.path, step.op === "opaque");
    for (const step of steps) if (!hides(step)) this.#store(step);
  }

  /** Every path, with what is there. */
  seen(): ReadonlyMap<string, Content | Folder> {
    const all = new Map<string, Content | Folder>();
    const walk = (folder: Folder, above: string): void => {
      for (const [name, thing] of folder) {
        all.set(`${above}${name}`, thing);
        if (thing instanceof Map) walk(thing, `${above}${name}/`);
      }
    };
    walk(this.root, "");
    return all;
  }

  /** Names of every content that is seen. */
  names(): ReadonlyMap<Content, readonly string[]> {
    const names = new Map<Content, string[]>();
    for (const [path, thing] of this.seen()) {
      if (!(thing instanceof Map)) names.set(thing, [...(names.get(thing) ?? []), path]);
    }
    return names;
  }

  storedBytes(): number {
    return this.#contents.reduce((sum, { text }) => sum + text.length, 0);
  }

  at(path: string): Content | Folder | undefined {
    return path === "" ? this.root : this.seen().get(path);
  }

  /** Where a path leads when symbolic links are followed, 40 of them at most: a path, or null. */
  resolve(path: string, followLast = true): string | null {
    let links = 0;
    const go = (folder: string, rest: readonly string[]): string | null => {
      const [name, ...more] = rest;
      if (name === undefined) return folder;
      if (!(this.at(folder) instanceof Map)) return null;
      if (name === "" || name === ".") return go(folder, more);
      if (name === "..") return go(parentOf(folder), more);
      const next = folder === "" ? name : `${folder}/${name}`;
      const thing = this.at(next);
      if (thing === undefined) return null;
      if (thing instanceof Map || thing.kind !== "symlink" || (more.length === 0 && !followLast)) {
        return go(next, more);
      }
      links += 1;
      if (links > 40 || thing.target === "") return null;
      return go(thing.target.startsWith("/") ? "" : folder, [...thing.target.split("/"), ...more]);
    };
    return go("", path.split("/"));
  }

  #hide(path: string, childrenOnly: boolean): void {
    this.#changing(
      () => "deleted",
      () => {
        const thing = this.at(path);
        if (!childrenOnly) this.#folderOf(path)?.delete(nameOf(path));
        else if (thing instanceof Map) thing.clear();
      },
    );
  }

  #store(step: Step): void {
    const made = this.#make(step);
    const before = this.at(step.path);
    // A folder stays what it is when its entry comes again; nothing takes the place of the root.
    if (step.path === "" || (made === null && before instanceof Map)) {
      if (made !== null && made.stored === this.#layer && made.path === step.path) this.#neverSeen(made);
      return;
    }
    const cause = (content: Content, path: string): Cause =>
      path === step.path && made !== null ? this.#causeOf(content, made) : "overwritten";
    const gone = this.#gone.get(step.path);
    this.#changing(cause, () => {
      const folder = this.#makeFolder(parentOf(step.path));
      folder.set(nameOf(step.path), made ?? new Map<string, Content | Folder>());
    });
    if (made === null || before !== undefined || gone === undefined) return;
    const loss = this.losses.get(gone);
    if (loss?.lost === this.#layer) this.losses.set(gone, { ...loss, cause: this.#causeOf(gone, made) });
  }

  /** Null for a folder. */
  #make(step: Step): Content | null {
    const plain = { text: "", target: "", mode: 0o644, time: 0, path: step.path, stored: this.#layer };
    switch (step.op) {
      case "file": {
        const { content: text, mode, time } = step;
        return this.#add({ ...plain, kind: "file", text, mode, time });
      }
      case "symlink":
        return this.#add({ ...plain, kind: "symlink", target: step.target });
      case "device":
        return this.#add({ ...plain, kind: "device" });
      case "hardlink": {
        const thing = this.at(step.target);
        const isNothing = thing === undefined || thing instanceof Map || thing.kind === "broken";
        return isNothing ? this.#add({ ...plain, kind: "broken" }) : thing;
      }
      case "folder":
      case "whiteout":
      case "opaque":
        return null;
    }
  }

  #add(content: Content): Content {
    this.#contents.push(content);
    return content;
  }

  #neverSeen(content: Content): void {
    this.losses.set(content, { lost: this.#layer, cause: "overwritten" });
  }

  /** Changes the tree and notes which contents no name leads to any more. */
  #changing(cause: (content: Content, path: string) => Cause, change: () => void): void {
    const before = this.seen();
    change();
    const after = this.seen();
    const alive = new Set(after.values());
    for (const [path, thing] of before) {
      if (thing instanceof Map || after.get(path) === thing) continue;
      this.#gone.set(path, thing);
      if (!alive.has(thing)) this.losses.set(thing, { lost: this.#layer, cause: cause(thing, path) });
    }
  }

  /** The same content with another mode; without hashes the time of the last change stands for the content. */
  #causeOf(old: Content, fresh: Content): Cause {
    const isFile = old.kind === "file" && fresh.kind === "file";
    const isSame = this.#hashing || old.text === "" ? old.text === fresh.text : old.time === fresh.time;
    const isAsLong = old.text.length === fresh.text.length;
    return isFile && isAsLong && isSame && old.mode !== fresh.mode ? "metadata" : "overwritten";
  }

  #folderOf(path: string): Folder | null {
    const folder = this.at(parentOf(path));
    return folder instanceof Map ? folder : null;
  }

  #makeFolder(path: string): Folder {
    if (path === "") return this.root;
    const above = this.#makeFolder(parentOf(path));
    const there = above.get(nameOf(path));
    if (there instanceof Map) return there;
    const made: Folder = new Map();
    above.set(nameOf(path), made);
    return made;
  }
}

export function parentOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
