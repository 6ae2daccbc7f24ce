/** What an image's change is made of, against the baseline as it was measured or recorded. */
import { explainChange, growthReport } from "../baseline/growth.js";
import type { ChangeContext, GrowthSide } from "../baseline/growth.js";
import type { ImageConfig } from "../model/config.js";
import type { ArchiveContents } from "../model/image.js";
import type { RecordEntry } from "../records/schema.js";
import type { BaseReport, ChangeReport, ImageReport, LayerReport } from "../report/schema.js";
import type { BaselineComparison } from "./baseline-report.js";
import type { Outcome } from "./execute.js";
import { insideOf, ownLayers, partsOf } from "./inside-report.js";
import { originOf } from "./origin.js";
import type { OriginContext } from "./origin.js";
import { targetId } from "./plan.js";
import type { RunFacts } from "./run-facts.js";

/** An image that was read, with what the report says about its layers. */
export interface ReadImage {
  readonly contents: ArchiveContents;
  readonly base: BaseReport | null;
  readonly layers: readonly LayerReport[];
}

/** A side of a comparison out of an image that was read. */
export function sideOf({ contents, base, layers }: ReadImage): GrowthSide {
  const own = ownLayers(layers);
  const { packages, waste } = insideOf(contents, layers);
  return {
    base,
    layers,
    parts: partsOf(contents, layers),
    packages,
    waste,
    loose: contents.inspection.loose.largest.filter(({ layer }) => own(layer)),
  };
}

function recordedSide({ base, layers, inside }: RecordEntry): GrowthSide {
  return {
    base,
    layers,
    parts: inside?.parts ?? null,
    packages: inside === null ? null : inside.packages,
    waste: null,
    loose: null,
  };
}

/** The change split into its parts, and what is new, gone, larger, smaller; nothing where nothing can be compared. */
export async function explainedChange(
  image: ImageConfig,
  head: ReadImage,
  { change, baseline }: BaselineComparison,
  facts: RunFacts,
  context: OriginContext,
): Promise<{ readonly change: ChangeReport | null; readonly growth: ImageReport["growth"] }> {
  const outcome = facts.outcomes.get(targetId("baseline", image.name));
  const base = change === null ? null : await baselineSide(image, outcome, facts, context);
  if (change === null || base === null) return { change, growth: null };
  const side = sideOf(head);
  const explained = explainChange(change, side, base, {
    baseIsNeeded: isNeeded(image, side.base?.image ?? null),
    baseline: baseline.bytes ?? 0,
    comparable: baseline.comparable,
    refreshed: refreshedBase(base, facts.moved.get(image.name)),
  });
  return { change: explained, growth: growthReport(explained, side, base) };
}

async function baselineSide(
  image: ImageConfig,
  outcome: Outcome | undefined,
  facts: RunFacts,
  context: OriginContext,
): Promise<GrowthSide | null> {
  if (outcome?.kind === "recorded") return recordedSide(outcome.entry);
  const source = facts.baseline?.sources.get(image.name);
  if (outcome?.kind !== "measured" || facts.baseline === null || source === undefined || "status" in source)
    return null;
  const { measurement, inspected } = outcome;
  const root = facts.baseline.root;
  const { base, layers } = await originOf({ ...image, source }, measurement, inspected, { ...context, root });
  return sideOf({ contents: measurement.contents, base, layers });
}

function isNeeded(image: ImageConfig, base: string | null): boolean {
  return image.source.kind === "build" && base !== null && image.source.build.needs[base] !== undefined;
}

/** What the base grew by since the record that could not be used, because it was made on the older one. */
function refreshedBase(base: GrowthSide, moved: RecordEntry | undefined): ChangeContext["refreshed"] {
  const [now, then] = [base.base, moved?.base ?? null];
  if (now === null || then === null || now.image !== then.image) return null;
  if (now.bytes === null || then.bytes === null) return null;
  return { image: now.image, bytes: now.bytes - then.bytes };
}
