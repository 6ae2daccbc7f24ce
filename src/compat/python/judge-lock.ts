/** All packages of a lock judged for one target. */
import type { CompatTarget } from "../../model/compat.js";
import { MarkerTable } from "./locks/marker-table.js";
import type { LockedPackage, LockedPackages } from "./locks/model.js";
import { wantedPackages } from "./locks/wanted.js";
import { judgePackage } from "./verdict.js";
import type { IndexAnswer, PackageVerdict } from "./verdict.js";

export interface LockOptions {
  /** As evidence names it: `services/api/uv.lock`. */
  readonly fileName: string;
  /** What an index said, by normalised name; left out where none was asked. */
  readonly pages?: ReadonlyMap<string, IndexAnswer>;
  /** The project's pyproject.toml, which locks of Poetry 1 and pdm need to tell what the project itself asks for. */
  readonly project?: LockedPackages | null;
}

export interface LockVerdict {
  /** In the lock's order, the project itself and its workspace left out. */
  readonly packages: readonly PackageVerdict[];
  /** Why the lock as a whole is not for the target, as a sentence; null when it is. */
  readonly excluded: string | null;
}

/** Judges a lock. Its problems are its own: what could not be read is not among the packages. */
export function judgeLock(lock: LockedPackages, target: CompatTarget, options: LockOptions): LockVerdict {
  const markers = new MarkerTable(target, lock.defaultGroups);
  const excluded = exclusion(lock, markers);
  const wanted = wantedPackages(lock, target, options.project ?? null);
  const others = alternatives(lock.packages, markers, (index) => wanted[index]?.applies !== false);
  const packages: PackageVerdict[] = [];
  for (const [index, one] of lock.packages.entries()) {
    const about = wanted[index];
    if (one.isProject || about === undefined) continue;
    const isOther = others.has(one.name) && markers.pythonFits(one.requiresPython) === false;
    packages.push(
      judgePackage(
        {
          ...one,
          where: one.line === null ? options.fileName : `${options.fileName}:${one.line}`,
          // Of two entries of one name the one for another Python is simply not the one meant.
          wanted: isOther
            ? { ...about, applies: false, marker: `python_version ${one.requiresPython ?? ""}` }
            : about,
          excluded,
        },
        target,
        options.pages?.get(one.name) ?? null,
      ),
    );
  }
  return { packages, excluded };
}

/** Names with an entry that is wanted and lets the target's Python in. */
function alternatives(
  packages: readonly LockedPackage[],
  markers: MarkerTable,
  isWanted: (index: number) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, { name, requiresPython }] of packages.entries()) {
    if (isWanted(index) && markers.pythonFits(requiresPython) !== false) names.add(name);
  }
  return names;
}

function exclusion({ requiresPython, environments }: LockedPackages, markers: MarkerTable): string | null {
  if (markers.pythonFits(requiresPython) === false) {
    return `The lock is for Python ${requiresPython ?? ""}, and leaves out files for others`;
  }
  const isElsewhere =
    environments.length > 0 && environments.every((environment) => markers.holds(environment) === false);
  return isElsewhere
    ? "The lock is for other environments than the target's, and leaves out files for others"
    : null;
}
