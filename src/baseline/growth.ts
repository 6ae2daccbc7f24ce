/** What a change is made of: base image, packages, files, waste; and the reasons for it in the order of their weight. */
import type { LooseFile } from "../model/inspection.js";
import type { BaseReport, ChangeReport, LayerReport } from "../report/schema.js";
import type {
  ChangeParts,
  DriftReport,
  GrowthReport,
  PackageReport,
  Reason,
  WasteReport,
} from "../report/schema-inside.js";
import { differenceOf } from "./compare.js";
import { fileChanges } from "./file-growth.js";
import { packageChanges } from "./package-growth.js";
import { reasonsFor } from "./reasons.js";

/** One of the two images that are compared. */
export interface GrowthSide {
  readonly base: BaseReport | null;
  readonly layers: readonly LayerReport[];
  /** Null where base and own layers cannot be told apart. */
  readonly parts: ChangeParts | null;
  /** Null where they are not known. */
  readonly packages: readonly PackageReport[] | null;
  readonly waste: Pick<WasteReport, "pairs"> | null;
  /** The largest files of no package in own layers; null against a record, which keeps none. */
  readonly loose: readonly LooseFile[] | null;
}

export interface ChangeContext {
  /** The base is an image of the same configuration: what it grew by is no drift, somebody changed it here. */
  readonly baseIsNeeded: boolean;
  /** Size of the baseline, bytes. */
  readonly baseline: number;
  /** The two were measured the same way: differences above the jitter of rebuilds count. */
  readonly comparable: boolean;
  /** What the base image grew by since the baseline was recorded, where the baseline was built again on the new one. */
  readonly refreshed: { readonly image: string | null; readonly bytes: number } | null;
}

const MOST = 300;

/** Splits a change, and tells the base image's drift from what was done here. */
export function explainChange(
  change: ChangeReport,
  head: GrowthSide,
  base: GrowthSide,
  context: ChangeContext,
): ChangeReport {
  const parts = head.parts === null || base.parts === null ? null : difference(head.parts, base.parts);
  const { refreshed } = context;
  const counted = parts === null ? null : countedDrift(parts, head, base, context);
  const drift: DriftReport | null =
    counted ?? (refreshed === null || refreshed.bytes === 0 ? null : { ...refreshed, counted: false });
  return { ...change, parts, drift, own: ownChange(change, parts, counted?.bytes ?? 0, context) };
}

function difference(head: ChangeParts, base: ChangeParts): ChangeParts {
  return {
    base: head.base - base.base,
    packages: head.packages - base.packages,
    files: head.files - base.files,
    waste: head.waste - base.waste,
  };
}

/** The same name, other layers: somebody else changed the base. Digests do not tell that, they change with every rebuild. */
function countedDrift(
  parts: ChangeParts,
  head: GrowthSide,
  base: GrowthSide,
  { baseIsNeeded }: ChangeContext,
): DriftReport | null {
  const image = head.base?.image ?? null;
  if (baseIsNeeded || image === null || image !== base.base?.image || parts.base === 0) return null;
  return { image, bytes: parts.base, counted: true };
}

function ownChange(
  change: ChangeReport,
  parts: ChangeParts | null,
  drift: number,
  { baseline, comparable }: ChangeContext,
): ChangeReport["own"] {
  if (parts === null) return null;
  const { bytes, percent, noise } =
    drift === 0 ? change : differenceOf(change.bytes - drift, baseline, comparable);
  return { bytes, percent, noise };
}

/** What is new, gone, larger and smaller, with the three largest reasons. */
export function growthReport(change: ChangeReport, head: GrowthSide, base: GrowthSide): GrowthReport {
  const packages =
    head.packages === null || base.packages === null ? [] : packageChanges(head.packages, base.packages);
  const filesKnown = head.loose !== null && base.loose !== null;
  const files = filesKnown ? fileChanges(head.loose, base.loose) : [];
  const layers = layerChanges(head.layers, base.layers);
  const reasons: readonly Reason[] = change.noise
    ? []
    : reasonsFor({ change, head, base, packages, files: filesKnown ? files : null, layers });
  return {
    reasons: [...reasons],
    packages: packages.slice(0, MOST),
    files: files.slice(0, MOST),
    layers: layers.slice(0, MOST),
    omitted: {
      packages: Math.max(0, packages.length - MOST),
      files: Math.max(0, files.length - MOST),
      layers: Math.max(0, layers.length - MOST),
    },
    filesKnown,
  };
}

type LayerChange = GrowthReport["layers"][number];

/** The Dockerfile's layers against the baseline's. Largest difference first. */
function layerChanges(head: readonly LayerReport[], base: readonly LayerReport[]): LayerChange[] {
  const pairs = pairLayers(head, base);
  const changes = [...pairs].flatMap(([index, old]): readonly LayerChange[] => {
    const layer = head[index];
    const bytes = (layer?.bytes ?? 0) - (old?.bytes ?? 0);
    if (layer === undefined || bytes === 0) return [];
    const status = old === null ? "new" : bytes > 0 ? "larger" : "smaller";
    return [{ instruction: cutText(layer.instruction), line: layer.line, status, bytes, layer: index }];
  });
  const kept = new Set(pairs.values());
  for (const layer of base) {
    if (layer.instruction === null || layer.bytes === 0 || kept.has(layer)) continue;
    const instruction = cutText(layer.instruction);
    changes.push({ instruction, line: null, status: "gone", bytes: -layer.bytes, layer: null });
  }
  return changes.sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
}

/** By equal instructions first, then what is left by the same keyword, both in their order: an edited step is the same step. */
function pairLayers(
  head: readonly LayerReport[],
  base: readonly LayerReport[],
): ReadonlyMap<number, LayerReport | null> {
  const pairs = new Map<number, LayerReport | null>();
  const left = new Set(base.filter(({ instruction }) => instruction !== null));
  const keys: readonly ((layer: LayerReport) => string)[] = [
    ({ instruction }) => instruction ?? "",
    ({ instruction }) => (instruction ?? "").split(" ", 1)[0] ?? "",
  ];
  for (const key of keys) {
    const before = new Map<string, LayerReport[]>();
    for (const layer of left) before.set(key(layer), [...(before.get(key(layer)) ?? []), layer]);
    head.forEach((layer, index) => {
      if (layer.instruction === null || (pairs.get(index) ?? null) !== null) return;
      const old = before.get(key(layer))?.shift() ?? null;
      if (old !== null) left.delete(old);
      pairs.set(index, old);
    });
  }
  return pairs;
}

function cutText(text: string | null): string | null {
  return text?.slice(0, 2000) ?? null;
}
