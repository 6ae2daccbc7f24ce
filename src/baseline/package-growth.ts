/** Packages against the baseline's: new, gone, larger, smaller, or another version. */
import type { GrowthReport, PackageReport } from "../report/schema-inside.js";

export type PackageChange = GrowthReport["packages"][number];

const MOST_VERSIONS = 3;

/** Copies of one package count together: Node may have dozens. Largest difference first. */
export function packageChanges(
  head: readonly PackageReport[],
  base: readonly PackageReport[],
): readonly PackageChange[] {
  const [now, before] = [byName(head), byName(base)];
  const changes: PackageChange[] = [];
  for (const key of new Set([...now.keys(), ...before.keys()])) {
    const change = changeOf(now.get(key), before.get(key));
    if (change !== null) changes.push(change);
  }
  return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.name < b.name ? -1 : 1));
}

interface Copies {
  readonly type: PackageReport["type"];
  readonly name: string;
  readonly versions: Set<string>;
  bytes: number;
  ownBytes: number;
  layer: number | null;
  largest: number;
}

function byName(packages: readonly PackageReport[]): ReadonlyMap<string, Copies> {
  const found = new Map<string, Copies>();
  for (const item of packages) {
    const { type, name } = item;
    const key = `${type} ${name}`;
    let copies = found.get(key);
    if (copies === undefined) {
      copies = { type, name, versions: new Set(), bytes: 0, ownBytes: 0, layer: null, largest: -1 };
      found.set(key, copies);
    }
    if (item.version !== null) copies.versions.add(item.version);
    copies.bytes += item.bytes;
    copies.ownBytes += item.ownBytes;
    if (item.bytes > copies.largest) {
      copies.largest = item.bytes;
      copies.layer = item.layer;
    }
  }
  return found;
}

function changeOf(now: Copies | undefined, before: Copies | undefined): PackageChange | null {
  const known = now ?? before;
  if (known === undefined) return null;
  const bytes = (now?.bytes ?? 0) - (before?.bytes ?? 0);
  const ownBytes = (now?.ownBytes ?? 0) - (before?.ownBytes ?? 0);
  const [from, to] = [versionsOf(before), versionsOf(now)];
  if (now !== undefined && before !== undefined && bytes === 0 && ownBytes === 0 && from === to) return null;
  const status =
    before === undefined
      ? "new"
      : now === undefined
        ? "gone"
        : bytes > 0
          ? "larger"
          : bytes < 0
            ? "smaller"
            : "changed";
  return { type: known.type, name: known.name, status, from, to, bytes, ownBytes, layer: now?.layer ?? null };
}

function versionsOf(copies: Copies | undefined): string | null {
  if (copies === undefined || copies.versions.size === 0) return null;
  const versions = [...copies.versions].sort();
  const more = versions.length - MOST_VERSIONS;
  return `${versions.slice(0, MOST_VERSIONS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`.slice(0, 500);
}
