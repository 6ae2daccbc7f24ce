/**
 * Which wheels a target's pip installs: tags of CPython on musl (PEP 425, 600, 656), in the order in which `packaging`
 * prefers them, and the reason where a wheel has none of them.
 */
import type { CompatTarget } from "../../model/compat.js";
import type { WheelName, WheelTag } from "./wheel-name.js";
import { wheelTags } from "./wheel-name.js";

export { parseWheelName, wheelTags } from "./wheel-name.js";
export type { WheelName, WheelTag } from "./wheel-name.js";

export interface TagSet {
  /** Whether pip installs a wheel of this tag: `cp311-cp311-musllinux_1_2_x86_64`. */
  accepts(tag: WheelTag): boolean;
  /** How much pip likes a tag: 0 is the best. Null for what it does not accept. */
  rank(tag: WheelTag): number | null;
  /** Every tag, the best first, written with dashes. */
  readonly all: readonly string[];
}

/** What a platform tag stands for where the target is another one. */
export type ForeignPlatform =
  /** glibc's: `manylinux2014_x86_64`. */
  | "manylinux"
  /** musl's, of a later version than the target's. */
  | "musllinux-too-new"
  /** musl's or plain Linux', of another processor. */
  | "other-architecture"
  | "macos"
  | "windows"
  | "other";

/**
 * Why a wheel does not fit. The reason is that of the tag that comes nearest: `other-platform` means that Python and
 * its ABI would do, `other-abi` that Python would, `other-python` that not even that does.
 */
export type Misfit =
  | { readonly no: "other-python" | "other-abi" }
  | {
      readonly no: "other-platform";
      /** What the wheel is for instead, the nearest first, each once. */
      readonly platforms: readonly ForeignPlatform[];
    };

const OLDEST_ABI3 = 2;
/** Minor versions beyond this are nonsense, and would only cost time. */
const MOST_MINORS = 200;

/** Platform tags of a target, the best first: `musllinux_1_2_x86_64` down to `musllinux_1_0`, then plain Linux. */
export function targetPlatforms(target: CompatTarget): readonly string[] {
  const [major, minor] = target.musl;
  const machine = machineOf(target);
  const platforms: string[] = [];
  for (let each = Math.min(minor, MOST_MINORS); each >= 0; each -= 1) {
    platforms.push(`musllinux_${major}_${each}_${machine}`);
  }
  // Up to its version 26.2 pip likes plain Linux last, since then first. No index has such wheels, so it hardly matters.
  return [...platforms, `linux_${machine}`];
}

function machineOf(target: CompatTarget): string {
  return target.architecture === "amd64" ? "x86_64" : "aarch64";
}

/** The tags of a target. One without Python has none. */
export function targetTags(target: CompatTarget): TagSet {
  const ranks = new Map<string, number>();
  for (const [interpreter, abi, platforms] of tagGroups(target)) {
    for (const platform of platforms) {
      const tag = `${interpreter}-${abi}-${platform}`;
      if (!ranks.has(tag)) ranks.set(tag, ranks.size);
    }
  }
  const rank = (tag: WheelTag): number | null =>
    ranks.get(`${tag.interpreter}-${tag.abi}-${tag.platform}`) ?? null;
  return { accepts: (tag) => rank(tag) !== null, rank, all: [...ranks.keys()] };
}

type TagGroup = readonly [interpreter: string, abi: string, platforms: readonly string[]];

/** Interpreter and ABI with the platforms they go with, in the order of preference. */
function tagGroups(target: CompatTarget): readonly TagGroup[] {
  if (target.python === null) return [];
  const [major, minor] = target.python;
  const newest = Math.min(minor, MOST_MINORS);
  const platforms = targetPlatforms(target);
  const cpython = `cp${major}${newest}`;
  // Until 3.7 the ABI's name says that Python's own memory allocator is in use, which it is everywhere.
  const abi = major === 3 && newest < 8 ? `${cpython}m` : cpython;
  const hasStable = major > 3 || (major === 3 && newest >= OLDEST_ABI3);
  const groups: TagGroup[] = [[cpython, abi, platforms]];
  if (hasStable) groups.push([cpython, "abi3", platforms]);
  groups.push([cpython, "none", platforms]);
  if (hasStable) {
    for (let each = newest - 1; each >= OLDEST_ABI3; each -= 1) {
      groups.push([`cp${major}${each}`, "abi3", platforms]);
    }
  }
  const pythons = [`py${major}${newest}`, `py${major}`];
  for (let each = newest - 1; each >= 0; each -= 1) pythons.push(`py${major}${each}`);
  for (const python of pythons) groups.push([python, "none", platforms]);
  groups.push([cpython, "none", ["any"]]);
  for (const python of pythons) groups.push([python, "none", ["any"]]);
  return groups;
}

/** Whether pip installs a wheel on a target, and else why not. A target without Python is of another Python. */
export function fits(wheel: WheelName, target: CompatTarget): "yes" | Misfit {
  if (wheelRank(wheel, target) !== null) return "yes";
  const known = knowledgeOf(target);
  const foreign = new Set<ForeignPlatform>();
  let hasPython = false;
  for (const { interpreter, abi, platform } of wheelTags(wheel)) {
    if (known.pairs.has(`${interpreter}-${abi}`)) foreign.add(platformOf(platform, target));
    hasPython ||= known.interpreters.has(interpreter);
  }
  if (foreign.size > 0) {
    return { no: "other-platform", platforms: NEAREST.filter((platform) => foreign.has(platform)) };
  }
  return { no: hasPython ? "other-abi" : "other-python" };
}

/** How much pip likes a wheel: the best of its tags, 0 the best of all. Null where it does not fit the target. */
export function wheelRank(wheel: WheelName, target: CompatTarget): number | null {
  const { tags } = knowledgeOf(target);
  let best: number | null = null;
  for (const tag of wheelTags(wheel)) {
    const rank = tags.rank(tag);
    if (rank !== null && (best === null || rank < best)) best = rank;
  }
  return best;
}

interface Knowledge {
  readonly tags: TagSet;
  /** Interpreters that fit, and those with their ABIs, for whatever platform. */
  readonly interpreters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Thousands of wheels are held against the same target. */
const KNOWN = new WeakMap<CompatTarget, Knowledge>();

function knowledgeOf(target: CompatTarget): Knowledge {
  const known = KNOWN.get(target);
  if (known !== undefined) return known;
  const groups = tagGroups(target);
  const made: Knowledge = {
    tags: targetTags(target),
    interpreters: new Set(groups.map(([interpreter]) => interpreter)),
    pairs: new Set(groups.map(([interpreter, abi]) => `${interpreter}-${abi}`)),
  };
  KNOWN.set(target, made);
  return made;
}

const NEAREST: readonly ForeignPlatform[] = [
  "musllinux-too-new",
  "manylinux",
  "other-architecture",
  "macos",
  "windows",
  "other",
];

function platformOf(platform: string, target: CompatTarget): ForeignPlatform {
  if (platform.startsWith("macosx_")) return "macos";
  if (/^win(?:32$|_)/.test(platform)) return "windows";
  if (!/^(?:linux|manylinux\d*|musllinux)_/.test(platform)) return "other";
  // `manylinux2014_x86_64`, `manylinux_2_17_x86_64`: what follows the version is the processor.
  const machine = platform.replace(/^[a-z]+\d*(?:_\d+_\d+)?_/, "");
  if (machine !== machineOf(target)) return "other-architecture";
  if (platform.startsWith("manylinux")) return "manylinux";
  return platform.startsWith("musllinux_") ? "musllinux-too-new" : "other";
}
