/** Families of platform packages: one parent, and for every platform a package of its own that brings the binary. */
import type { CompatTarget } from "../../model/compat.js";
import type { LockedNodePackage } from "./lock.js";
import { cpuOf, isForTarget, libcOf, namedPlatform } from "./platform.js";

/** How a family stands on the target. */
export type FamilyState =
  /** The binary for musl is in the lock. */
  | { readonly kind: "musl"; readonly member: LockedNodePackage }
  /** One binary for all of Linux is in the lock, without a word about the libc: mostly a static one. */
  | { readonly kind: "any-libc"; readonly member: LockedNodePackage }
  /** There is a binary that fits; only the lock lacks it. */
  | { readonly kind: "not-locked"; readonly name: string }
  /** For this processor there are binaries for glibc only. */
  | { readonly kind: "glibc-only"; readonly name: string; readonly member: LockedNodePackage | null }
  /** There are binaries for Linux, but none for this processor. */
  | { readonly kind: "other-processor"; readonly name: string };

/** The packages of a lock by name, and which names are somebody's platform packages. */
export class LockIndex {
  readonly #byName = new Map<string, LockedNodePackage[]>();
  /** Members that a parent in the lock lists. */
  readonly #carried = new Set<string>();
  /** Families that have a member for musl, in the lock or in a parent's list. */
  readonly #withMusl = new Set<string>();

  constructor(packages: readonly LockedNodePackage[]) {
    for (const item of packages) {
      const known = this.#byName.get(item.name);
      if (known === undefined) this.#byName.set(item.name, [item]);
      else known.push(item);
      this.#noteMusl(item.name);
      for (const name of item.optionalDependencies) {
        if (namedPlatform(name) === null) continue;
        this.#carried.add(name);
        this.#noteMusl(name);
      }
    }
  }

  get(name: string): LockedNodePackage | null {
    return this.#byName.get(name)?.[0] ?? null;
  }

  /** Some package of the lock lists it among its platform packages and answers for it. */
  isCarried(name: string): boolean {
    return this.#carried.has(name);
  }

  /** The family of this name has a sibling for musl, on the same system and processor. */
  hasMuslSibling(name: string): boolean {
    const family = namedPlatform(name)?.family;
    return family !== undefined && this.#withMusl.has(family);
  }

  #noteMusl(name: string): void {
    const named = namedPlatform(name);
    if (named?.libc === "musl") this.#withMusl.add(named.family);
  }
}

interface Member {
  readonly name: string;
  readonly libc: "musl" | "glibc" | null;
  readonly locked: LockedNodePackage | null;
}

/**
 * The families of a package's platform packages, one for each binary it takes (sharp takes two); empty for a package that
 * has none for Linux.
 */
export function familiesOf(
  parent: LockedNodePackage,
  index: LockIndex,
  target: CompatTarget,
): readonly FamilyState[] {
  const families = new Map<string, Member[]>();
  /** Stems of families that Linux has on some processor, each with a member's name. */
  const onLinux = new Map<string, string>();
  for (const name of parent.optionalDependencies) {
    const named = namedPlatform(name);
    if (named?.os !== "linux") continue;
    const [stem = ""] = named.family.split(" ", 1);
    if (!onLinux.has(stem)) onLinux.set(stem, name);
    if (named.cpu !== cpuOf(target)) continue;
    const locked = index.get(name);
    // The lock's own word counts where there is one: a name without a libc may still be for glibc alone.
    const libc = locked === null ? named.libc : libcOf(locked);
    if (locked !== null && !isForTarget(locked, target)) continue;
    const members = families.get(stem) ?? [];
    members.push({ name, libc, locked });
    families.set(stem, members);
  }
  return [...onLinux].map(([stem, name]) => {
    const members = families.get(stem);
    return members === undefined ? { kind: "other-processor", name } : stateOf(members);
  });
}

function stateOf(members: readonly Member[]): FamilyState {
  const musl = members.filter(({ libc }) => libc === "musl");
  for (const { locked } of musl) if (locked !== null) return { kind: "musl", member: locked };
  const [missing] = musl;
  if (missing !== undefined) return { kind: "not-locked", name: missing.name };
  const [any] = members.filter(({ libc }) => libc === null);
  if (any !== undefined) {
    return any.locked === null
      ? { kind: "not-locked", name: any.name }
      : { kind: "any-libc", member: any.locked };
  }
  const [glibc] = members;
  return { kind: "glibc-only", name: glibc?.name ?? "", member: glibc?.locked ?? null };
}
