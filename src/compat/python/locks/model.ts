/** What every reader of a Python lock file returns, and the limits all of them keep. */

/** The kinds of files that are read, by the name each usually has. */
export const LOCK_KINDS = [
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "pylock.toml",
  "Pipfile.lock",
  "pyproject.toml",
] as const;
export type LockKind = (typeof LOCK_KINDS)[number];

/** Bytes of one lock file: that of a project with 500 packages has one to two million. */
export const MOST_LOCK_BYTES = 8_000_000;
export const MOST_PACKAGES = 20_000;
/** Of one package: no release of a project on an index comes near. */
export const MOST_FILES = 5000;
export const MOST_DEPENDENCIES = 5000;
export const MOST_PROBLEMS = 50;

export interface LockedFile {
  /** As installers compare it: `torch-2.13.0+cpu-cp311-...whl`, never URL-encoded, without a folder. */
  readonly name: string;
  /** Without credentials; null where the lock gives none. */
  readonly url: string | null;
  /** `sha256:…`, lower case; null where the lock gives none. */
  readonly hash: string | null;
  readonly kind: "wheel" | "sdist";
}

/** Where a package comes from. `path` is a folder or a file beside the project, `url` one file at an address. */
export type LockedSource = "index" | "path" | "git" | "url";

/** What one package wants of another. */
export interface LockedDependency {
  /** Normalised (PEP 503). */
  readonly name: string;
  /** The one version meant where the lock says so: then only this entry of the lock is. */
  readonly version: string | null;
  /** PEP 440; null for any version, or where they were not understood. */
  readonly specifiers: string | null;
  /** PEP 508; null for always. */
  readonly marker: string | null;
  /** Normalised extras of the other package. */
  readonly extras: readonly string[];
  /** Counts only when this extra or group of the package itself is wanted; null for always. */
  readonly when: string | null;
}

export interface LockedPackage {
  /** Normalised (PEP 503). */
  readonly name: string;
  /** Null where the file does not pin one. */
  readonly version: string | null;
  /** PEP 440, where no version is pinned; null for any. */
  readonly specifiers: string | null;
  /** PEP 508; null for always, or where only the dependencies say when it is wanted. */
  readonly marker: string | null;
  /** The package's own requirement, PEP 440. */
  readonly requiresPython: string | null;
  /** Null: the lock lists hashes only, or nothing. */
  readonly files: readonly LockedFile[] | null;
  /** `sha256:…`, where the lock lists hashes without names. */
  readonly hashes: readonly string[];
  readonly source: LockedSource;
  /** The project that the lock belongs to, or a member of its workspace: not installed from anywhere. */
  readonly isProject: boolean;
  /** Groups and extras that it is locked for; null where the lock does not say. `main` and `default` are the project's own. */
  readonly groups: readonly string[] | null;
  readonly dependencies: readonly LockedDependency[];
  /** 1-based; null where it was not found. */
  readonly line: number | null;
}

export interface LockProblem {
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
  /** One sentence without its full stop, to be shown. */
  readonly text: string;
}

export interface LockedPackages {
  readonly kind: LockKind;
  /** Pythons that the whole lock is for, PEP 440; null for any. */
  readonly requiresPython: string | null;
  /** Markers, one of which must hold where the lock is installed; empty for anywhere. */
  readonly environments: readonly string[];
  /** Whether an entry without a marker may still be wanted only by dependencies with one. */
  readonly markersOn: "packages" | "dependencies";
  /** Groups that are installed without being asked for, which markers may look at (PEP 751). */
  readonly defaultGroups: readonly string[];
  readonly packages: readonly LockedPackage[];
  readonly problems: readonly LockProblem[];
}

/** Stands for a marker that was not kept: no reader of markers understands it, so that nothing is concluded from it. */
export const UNREADABLE_MARKER = "?";

/** Collects problems up to a limit: a hostile file can be wrong a million times. */
export class Problems {
  readonly #list: LockProblem[] = [];

  add(line: number | null, text: string): void {
    if (this.#list.length < MOST_PROBLEMS) this.#list.push({ line, text });
  }

  take(): readonly LockProblem[] {
    return [...this.#list];
  }
}

/** What a file that could not be read at all comes to. */
export function unreadable(kind: LockKind, problem: LockProblem): LockedPackages {
  return {
    kind,
    requiresPython: null,
    environments: [],
    markersOn: "packages",
    defaultGroups: [],
    packages: [],
    problems: [problem],
  };
}
