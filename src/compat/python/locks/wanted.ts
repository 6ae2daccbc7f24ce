/** Which entries of a lock are wanted on a target: by their own markers, or by those of whoever depends on them. */
import type { CompatTarget } from "../../../model/compat.js";
import { parseSpecifiers, allows } from "../specifier.js";
import { parseVersion } from "../version.js";
import type { LockedDependency, LockedPackage, LockedPackages } from "./model.js";
import { MarkerTable } from "./marker-table.js";

export interface Wanted {
  /** Null where a marker was not understood and decides. */
  readonly applies: boolean | null;
  /** The marker that decided, where it was one. */
  readonly marker: string | null;
  /** `optional` for what only an extra or a group wants. */
  readonly scope: "main" | "optional";
  /** Whether the lock itself says so. It does not where it leaves out what the project asks for. */
  readonly isCertain: boolean;
}

const OWN_GROUPS = new Set(["main", "default"]);
/** Entries of one name, and constraints on one name, that are told apart; beyond that every entry is meant. */
const MOST_OF_A_NAME = 50;
const NONE: readonly number[] = [];

/**
 * For each package of a lock, in its order, whether it is wanted on the target. An entry that nothing in the lock wants
 * counts as wanted by the project, unless the lock names its projects.
 *
 * @param project the project's own requirements (its pyproject.toml), for locks that do not name them
 */
export function wantedPackages(
  lock: LockedPackages,
  target: CompatTarget,
  project: LockedPackages | null = null,
): readonly Wanted[] {
  const markers = new MarkerTable(target, lock.defaultGroups);
  const own = lock.packages.map((one): Wanted => {
    const isMain = one.groups === null || one.groups.some((group) => OWN_GROUPS.has(group));
    return {
      applies: markers.holds(one.marker),
      marker: one.marker,
      scope: isMain ? "main" : "optional",
      isCertain: true,
    };
  });
  if (lock.markersOn === "packages") return own;
  const graph = new Graph(lock.packages, markers);
  const roots = lock.packages.some((one) => one.isProject) ? null : (project?.packages ?? null);
  const found =
    roots !== null || lock.packages.some((one) => one.isProject) ? graph.reached(roots) : graph.leftOver();
  return own.map((one, index): Wanted => {
    if (one.applies === false) return one;
    const other = found[index];
    if (other === undefined || other.applies === true) {
      return { ...one, scope: one.scope === "main" ? (other?.scope ?? "main") : "optional" };
    }
    return { ...other, scope: one.scope };
  });
}

/** Entries by what is asked of them. */
class Graph {
  readonly #packages: readonly LockedPackage[];
  readonly #markers: MarkerTable;
  readonly #byName = new Map<string, number[]>();
  /** Entries by name and constraint, found once. */
  readonly #meant = new Map<string, readonly number[]>();
  readonly #constraints = new Map<string, number>();
  /** Entries of names that have too many: each counts as wanted. */
  readonly #crowd: readonly number[];

  constructor(packages: readonly LockedPackage[], markers: MarkerTable) {
    this.#packages = packages;
    this.#markers = markers;
    for (const [index, { name }] of packages.entries()) {
      const entries = this.#byName.get(name);
      if (entries === undefined) this.#byName.set(name, [index]);
      else entries.push(index);
    }
    this.#crowd = [...this.#byName.values()].filter((entries) => entries.length > MOST_OF_A_NAME).flat();
  }

  /** What can be reached from the projects in the lock, or from the given requirements. */
  reached(requirements: readonly LockedPackage[] | null): readonly Wanted[] {
    const main = this.#walk(requirements, { optional: false, unsure: false });
    const any = this.#walk(requirements, { optional: true, unsure: false });
    const perhaps = this.#walk(requirements, { optional: true, unsure: true });
    const refused = this.#refusals();
    return this.#packages.map(({ name, isProject }, index): Wanted => {
      if (isProject || main.has(index))
        return { applies: true, marker: null, scope: "main", isCertain: true };
      if (any.has(index)) return { applies: true, marker: null, scope: "optional", isCertain: true };
      const applies = perhaps.has(index) ? null : false;
      return { applies, marker: refused.get(name) ?? null, scope: "main", isCertain: true };
    });
  }

  #walk(
    requirements: readonly LockedPackage[] | null,
    how: { readonly optional: boolean; readonly unsure: boolean },
  ): ReadonlySet<number> {
    const seen = new Set<number>(this.#crowd);
    const extras = new Map<number, Set<string>>();
    const todo: { readonly index: number; readonly when: string | null }[] = this.#crowd.map((index) => {
      return { index, when: null };
    });
    const followed = new Set<string>();
    const follow = (edge: LockedDependency): void => {
      const holds = this.#markers.holds(edge.marker);
      if (holds === false || (holds === null && !how.unsure)) return;
      const key = `${constraintOf(edge)}\0${edge.extras.join()}`;
      if (followed.has(key)) return;
      followed.add(key);
      for (const index of this.#entries(edge)) {
        if (!seen.has(index)) todo.push({ index, when: null });
        seen.add(index);
        const active = extras.get(index) ?? new Set();
        extras.set(index, active);
        for (const extra of edge.extras) {
          if (active.has(extra)) continue;
          active.add(extra);
          todo.push({ index, when: extra });
        }
      }
    };
    for (const one of requirements ?? []) {
      if (how.optional || one.groups?.includes("main") === true) follow({ ...one, extras: [], when: null });
    }
    if (requirements === null) {
      for (const one of this.#packages.filter(({ isProject }) => isProject)) {
        for (const edge of one.dependencies) if (how.optional || edge.when === null) follow(edge);
      }
    }
    const conditions = new Map<number, ReadonlyMap<string | null, readonly LockedDependency[]>>();
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const one = this.#packages[next.index];
      if (one === undefined || one.isProject) continue;
      const edges = conditions.get(next.index) ?? byCondition(one.dependencies);
      conditions.set(next.index, edges);
      for (const edge of edges.get(next.when) ?? []) follow(edge);
    }
    return seen;
  }

  /**
   * What is left when everything is taken away that others in the lock want, but nobody on this target. Packages that
   * want each other in a circle stay: the project may want one of them.
   */
  leftOver(): readonly Wanted[] {
    // Of each entry the number of edges to it that hold, and of those that may.
    const live = new Int32Array(this.#packages.length);
    const sure = new Int32Array(this.#packages.length);
    const total = new Int32Array(this.#packages.length);
    const edges = this.#packages.map((one, from) =>
      one.dependencies.map((edge) => {
        const holds = this.#markers.holds(edge.marker);
        const to = this.#entries(edge);
        for (const index of to) {
          if (index === from) continue;
          total[index] = (total[index] ?? 0) + 1;
          if (holds !== false) live[index] = (live[index] ?? 0) + 1;
          if (holds === true) sure[index] = (sure[index] ?? 0) + 1;
        }
        return { to, holds };
      }),
    );
    const gone = new Set<number>();
    const todo: number[] = [];
    const drop = (index: number): void => {
      if (gone.has(index) || (total[index] ?? 0) === 0 || (live[index] ?? 0) > 0) return;
      gone.add(index);
      todo.push(index);
    };
    for (const index of this.#packages.keys()) drop(index);
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      for (const { to, holds } of edges[next] ?? []) {
        if (holds === false) continue;
        for (const index of to) {
          if (index === next) continue;
          live[index] = (live[index] ?? 0) - 1;
          if (holds) sure[index] = (sure[index] ?? 0) - 1;
          drop(index);
        }
      }
    }
    const refused = this.#refusals();
    return this.#packages.map(({ name }, index): Wanted => {
      const isSure = (total[index] ?? 0) === 0 || (sure[index] ?? 0) > 0;
      const applies = gone.has(index) ? false : isSure ? true : null;
      const marker = applies === true ? null : (refused.get(name) ?? null);
      return { applies, marker, scope: "main", isCertain: false };
    });
  }

  /** For each name one marker that keeps it away, or that nobody understands. */
  #refusals(): ReadonlyMap<string, string> {
    const refused = new Map<string, string>();
    for (const { dependencies } of this.#packages) {
      for (const { name, marker } of dependencies) {
        if (marker !== null && !refused.has(name) && this.#markers.holds(marker) !== true)
          refused.set(name, marker);
      }
    }
    return refused;
  }

  #entries(edge: Pick<LockedDependency, "name" | "version" | "specifiers">): readonly number[] {
    const all = this.#byName.get(edge.name) ?? [];
    if (all.length > MOST_OF_A_NAME) return NONE;
    if (all.length <= 1 || (edge.version ?? edge.specifiers) === null) return all;
    const key = constraintOf(edge);
    const known = this.#meant.get(key);
    if (known !== undefined) return known;
    const count = (this.#constraints.get(edge.name) ?? 0) + 1;
    this.#constraints.set(edge.name, count);
    if (count > MOST_OF_A_NAME) return all;
    const meant = all.filter((index) => this.#meets(index, edge));
    // A constraint that no entry meets was not understood: then every entry may be meant.
    const entries = meant.length === 0 ? all : meant;
    this.#meant.set(key, entries);
    return entries;
  }

  #meets(index: number, edge: Pick<LockedDependency, "version" | "specifiers">): boolean {
    const written = this.#packages[index]?.version ?? null;
    if (edge.version !== null) return written === edge.version;
    const version = written === null ? null : parseVersion(written);
    const specifiers = parseSpecifiers(edge.specifiers ?? "");
    return version === null || specifiers === null || allows(specifiers, version, { prereleases: true });
  }
}

function constraintOf({
  name,
  version,
  specifiers,
}: Pick<LockedDependency, "name" | "version" | "specifiers">): string {
  return `${name}\0${version ?? ""}\0${specifiers ?? ""}`;
}

function byCondition(
  edges: readonly LockedDependency[],
): ReadonlyMap<string | null, readonly LockedDependency[]> {
  const groups = new Map<string | null, LockedDependency[]>();
  for (const edge of edges) {
    const group = groups.get(edge.when);
    if (group === undefined) groups.set(edge.when, [edge]);
    else group.push(edge);
  }
  return groups;
}
