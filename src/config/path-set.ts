import type { Path } from "./source.js";

/** Paths of values, with quick answers to which lie within which. */
export class PathSet {
  private readonly members = new Map<string, Path>();
  private readonly outer = new Set<string>();

  add(path: Path): void {
    this.members.set(JSON.stringify(path), path);
    for (let length = 0; length < path.length; length += 1)
      this.outer.add(JSON.stringify(path.slice(0, length)));
  }

  has(path: Path): boolean {
    return this.members.has(JSON.stringify(path));
  }

  /** True when a member lies strictly below the path. */
  hasBelow(path: Path): boolean {
    return this.outer.has(JSON.stringify(path));
  }

  /** True when a member is the path, lies below it, or has it below itself. */
  touches(path: Path): boolean {
    if (this.hasBelow(path)) return true;
    for (let length = 0; length <= path.length; length += 1) {
      if (this.has(path.slice(0, length))) return true;
    }
    return false;
  }

  /** Every member. */
  paths(): readonly Path[] {
    return [...this.members.values()];
  }
}
