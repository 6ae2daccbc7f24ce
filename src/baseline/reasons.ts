/** The reasons for a change: who reads "+38 MB" wants to know which package, which files, which instruction. */
import type { ChangeReport } from "../report/schema.js";
import type { GrowthReport, Reason } from "../report/schema-inside.js";
import type { FileChange } from "./file-growth.js";
import { placesOf } from "./folder-growth.js";
import type { GrowthSide } from "./growth.js";
import type { PackageChange } from "./package-growth.js";

export interface ReasonInput {
  readonly change: ChangeReport;
  readonly head: GrowthSide;
  readonly base: GrowthSide;
  readonly packages: readonly PackageChange[];
  /** Null where files are not known. */
  readonly files: readonly FileChange[] | null;
  readonly layers: GrowthReport["layers"];
}

const MOST_REASONS = 3;
/** Less is no reason for anything. */
const LEAST_BYTES = 1000;
/** So many packages of one type that changed the same way are told together, unless one of them is most of it. */
const MANY = 5;
const LONGEST_NAME = 4000;

const NEUTRAL = { from: null, to: null, type: null, count: 1, layer: null } as const;

/** The largest reasons, first the one with most bytes. Each byte of the change counts to one reason at most. */
export function reasonsFor(input: ReasonInput): readonly Reason[] {
  const packages = packageReasons(input.packages);
  const inside = input.change.parts === null ? [] : [...baseReason(input), ...wasteReason(input)];
  // Against a record nobody knows the files; the instructions' own differences say where they come from.
  const places = input.files === null ? layerReasons(input) : fileReasons(input.files);
  return [...inside, ...packages, ...places]
    .filter(({ bytes }) => Math.abs(bytes) >= LEAST_BYTES)
    .sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))
    .slice(0, MOST_REASONS);
}

function baseReason({ change, head, base }: ReasonInput): readonly Reason[] {
  const bytes = change.parts?.base ?? 0;
  const [from, to] = [base.base?.image ?? null, head.base?.image ?? null];
  const status = from !== to ? "changed" : bytes > 0 ? "larger" : "smaller";
  return [{ ...NEUTRAL, kind: "base", status, name: to ?? "", from, to, bytes }];
}

function wasteReason({ change, head }: ReasonInput): readonly Reason[] {
  const bytes = change.parts?.waste ?? 0;
  // The instruction that hides most of what own layers store is where it grew, most likely.
  const pair = head.waste?.pairs.find(({ stored }) => head.layers[stored]?.origin !== "base");
  const layer = bytes > 0 ? (pair?.lost ?? null) : null;
  const name = layer === null ? "" : (head.layers[layer]?.instruction ?? "");
  return [
    {
      ...NEUTRAL,
      kind: "waste",
      status: bytes > 0 ? "larger" : "smaller",
      name,
      bytes,
      layer,
      count: pair?.files ?? 0,
    },
  ];
}

function packageReasons(changes: readonly PackageChange[]): readonly Reason[] {
  const reasons: Reason[] = [];
  const groups = new Map<string, PackageChange[]>();
  for (const change of changes) {
    if (change.ownBytes === 0) continue;
    const key = `${change.type} ${change.status}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  for (const group of groups.values()) {
    const sum = group.reduce((total, { ownBytes }) => total + ownBytes, 0);
    const [first] = [...group].sort((a, b) => Math.abs(b.ownBytes) - Math.abs(a.ownBytes));
    if (first === undefined) continue;
    const together = group.length > MANY && Math.abs(first.ownBytes) * 2 < Math.abs(sum);
    if (together) {
      const { type, status, layer } = first;
      reasons.push({
        ...NEUTRAL,
        kind: "packages",
        status,
        name: type,
        type,
        count: group.length,
        bytes: sum,
        layer,
      });
    } else {
      reasons.push(...group.map(packageReason));
    }
  }
  return reasons;
}

function packageReason({ type, name, status, from, to, ownBytes, layer }: PackageChange): Reason {
  return { ...NEUTRAL, kind: "package", status, name, type, from, to, bytes: ownBytes, layer };
}

function fileReasons(files: readonly FileChange[]): readonly Reason[] {
  return placesOf(files).map(({ path, status, bytes, files: count, layer }) => ({
    ...NEUTRAL,
    kind: "files",
    status,
    name: path.slice(0, LONGEST_NAME),
    bytes,
    count,
    layer,
  }));
}

/** Layers whose difference packages do not explain. */
function layerReasons({ layers, packages }: ReasonInput): readonly Reason[] {
  return layers.map(({ instruction, status, bytes, layer }) => {
    const explained = packages.reduce((sum, item) => sum + (item.layer === layer ? item.ownBytes : 0), 0);
    return {
      ...NEUTRAL,
      kind: "layer",
      status,
      name: instruction ?? "",
      bytes: layer === null ? bytes : bytes - explained,
      layer,
    };
  });
}
