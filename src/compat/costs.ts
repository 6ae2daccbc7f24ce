/** Alpine packages that a switch takes, each with what needs it: for the builder stage and for the runtime stage. */
import type { PackageCompat } from "../model/compat.js";

export interface ApkNeed {
  readonly name: string;
  /** Packages that need it, in the order they were judged. */
  readonly neededBy: readonly string[];
}

export interface ApkNeeds {
  readonly build: readonly ApkNeed[];
  readonly runtime: readonly ApkNeed[];
}

/** Only what is needed: nothing is built for a package that nothing compiles. */
export function apkNeeds(packages: readonly PackageCompat[]): ApkNeeds {
  const compiling = packages.filter(({ install }) => install.value === "compile");
  return {
    build: needs(compiling, ({ buildApk }) => buildApk),
    runtime: needs(packages, ({ runtimeApk }) => runtimeApk),
  };
}

function needs(
  packages: readonly PackageCompat[],
  of: (item: PackageCompat) => readonly string[],
): readonly ApkNeed[] {
  const found = new Map<string, string[]>();
  for (const item of packages) {
    for (const apk of of(item)) {
      const neededBy = found.get(apk) ?? [];
      if (!neededBy.includes(item.name)) neededBy.push(item.name);
      found.set(apk, neededBy);
    }
  }
  return [...found]
    .map(([name, neededBy]) => ({ name, neededBy }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `apk add --no-cache g++ musl-dev`; null where nothing is needed. */
export function apkLine(list: readonly ApkNeed[]): string | null {
  return list.length === 0 ? null : `apk add --no-cache ${list.map(({ name }) => name).join(" ")}`;
}
