/** What the lock files of Node's package managers say, in one shape. */

export type NodeLockKind = "npm" | "pnpm" | "yarn-classic" | "yarn-berry";

/** Where a package comes from. `bundled` lies inside the package that brings it. */
export type NodeSource = "registry" | "git" | "url" | "path" | "bundled" | "unknown";

export interface LockedNodePackage {
  /** The package's own name, also where it is installed under an alias. */
  readonly name: string;
  readonly version: string | null;
  /** As the lock has them (`!win32` excludes); null where it is silent, which is no restriction. */
  readonly os: readonly string[] | null;
  readonly cpu: readonly string[] | null;
  readonly libc: readonly string[] | null;
  /** The installation goes on without it; null where the lock does not tell. */
  readonly optional: boolean | null;
  /** Only development needs it; null where the lock does not tell. */
  readonly dev: boolean | null;
  readonly hasInstallScript: boolean | null;
  /** Names it depends on, without those that are optional. */
  readonly dependencies: readonly string[];
  readonly optionalDependencies: readonly string[];
  /** 1-based line of its entry; null where that cannot be told. */
  readonly line: number | null;
  readonly source: NodeSource;
}

export interface LockProblem {
  /** 1-based; null where no line is to blame. */
  readonly line: number | null;
  readonly text: string;
}

export interface LockedNodePackages {
  readonly kind: NodeLockKind;
  /** The file as it was named, for `file:line`. */
  readonly file: string;
  /** In the order of the lock; the project's own packages (root, workspaces) are left out. */
  readonly packages: readonly LockedNodePackage[];
  /** Why nothing of the file was read, as the rest of a sentence about it; null where it was read. */
  readonly declined: string | null;
  readonly problems: readonly LockProblem[];
}

/** A lock of 6,000 packages has 3 MB. */
export const MOST_LOCK_CHARACTERS = 32_000_000;
export const MOST_LOCKED = 100_000;
const MOST_PROBLEMS = 20;
const LONGEST_NAME = 214;
const LONGEST_VERSION = 256;
const MOST_WORDS = 50;
const MOST_DEPENDENCIES = 2000;

/** A file of which nothing was read, with the reason as the rest of a sentence (`is no valid JSON`). */
export function declined(
  kind: NodeLockKind,
  file: string,
  reason: string,
  line: number | null = null,
): LockedNodePackages {
  return { kind, file, packages: [], declined: reason, problems: [{ line, text: `${file} ${reason}` }] };
}

/** Collects the packages and the problems of one lock, both bounded; what is over the bounds is said, never dropped silently. */
export class LockBuilder {
  readonly #packages: LockedNodePackage[] = [];
  readonly #problems: LockProblem[] = [];
  #isFull = false;

  add(item: LockedNodePackage): void {
    if (this.#packages.length < MOST_LOCKED) this.#packages.push(item);
    else if (!this.#isFull) {
      this.#isFull = true;
      // Said first: it is worth more than any single entry's problem.
      this.#problems.unshift({
        line: item.line,
        text: `there are more than ${MOST_LOCKED.toLocaleString("en")} packages; the rest is not looked at`,
      });
    }
  }

  problem(line: number | null, text: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line, text });
    else if (this.#problems.length === MOST_PROBLEMS) {
      this.#problems.push({ line: null, text: "there are more problems of this kind" });
    }
  }

  result(kind: NodeLockKind, file: string): LockedNodePackages {
    return { kind, file, packages: this.#packages, declined: null, problems: this.#problems };
  }
}

/** Whether a name may stand in a report: printable ASCII of at most 214 characters (npm's own limit). */
export function isPackageName(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST_NAME && /^[!-~]+$/.test(name);
}

/** A version as one short printable word; null for anything else. */
export function versionOrNull(text: string | null | undefined): string | null {
  return typeof text === "string" && text.length <= LONGEST_VERSION && /^[!-~]+$/.test(text) ? text : null;
}

/** The words of an `os`, `cpu` or `libc` field; null for none. More than 50 are cut off. */
export function wordsOrNull(words: readonly string[]): readonly string[] | null {
  const kept = words.filter((word) => /^[!-~]{1,40}$/.test(word)).slice(0, MOST_WORDS);
  return kept.length === 0 ? null : kept;
}

/** Names that are fit for a report, at most 2,000 of them. */
export function dependencyNames(names: Iterable<string>): readonly string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (kept.length === MOST_DEPENDENCIES) break;
    if (isPackageName(name)) kept.push(name);
  }
  return kept;
}

/** What an address in a lock tells about the source. Only `http(s)` to a tarball in the registries' layout is a registry. */
export function sourceOf(address: string): NodeSource {
  if (/^(?:git\+|git:|git@|github:|gitlab:|bitbucket:)/.test(address)) return "git";
  if (/^(?:file:|link:|portal:|workspace:|\.{0,2}\/)/.test(address)) return "path";
  if (/^https?:\/\//.test(address)) {
    // `/name/-/name-1.2.3.tgz`, with whatever Yarn appends after `#`.
    if (address.includes("/-/")) return "registry";
    return /\.git(?:#|$)/.test(address) ? "git" : "url";
  }
  return "unknown";
}
