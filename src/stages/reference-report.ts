/** What an image is compared with to count its saving: the reference's part of the report. */
import { savingAgainst } from "../baseline/compare.js";
import type { GuideRow } from "../guide/rows.js";
import { formatBytes } from "../model/bytes.js";
import type { ImageConfig, ReferenceSpec } from "../model/config.js";
import type { ReferenceReport, SavingReport } from "../report/schema.js";
import { figuresOf } from "./figures.js";
import type { Figures } from "./figures.js";
import { targetId } from "./plan.js";
import type { RunFacts } from "./run-facts.js";

function referenceLabel(spec: ReferenceSpec): string {
  switch (spec.kind) {
    case "build":
      return [spec.build.dockerfile, spec.build.target].filter((part) => part !== null).join(", target ");
    case "image":
      return spec.reference;
    case "bytes":
      return `${formatBytes(spec.bytes)} (configured)`;
    case "guide":
      return "the guide's figure";
  }
}

/** The reference's part of the report; `row` is the guide's row that fits the image, null for none. */
export function referenceReport(
  image: ImageConfig,
  facts: RunFacts,
  row: GuideRow | null,
): ReferenceReport | null {
  const spec = image.reference;
  if (spec === null) return null;
  const label = referenceLabel(spec);
  const unbuilt = { estimate: false, seconds: null, cached: null, reason: null, record: null };
  if (spec.kind === "bytes") return { ...unbuilt, kind: "bytes", label, bytes: spec.bytes };
  if (spec.kind === "guide") {
    return {
      ...unbuilt,
      kind: "guide",
      label: row === null ? label : `the guide: ${row.label}`,
      bytes: row?.reference ?? null,
      estimate: true,
      reason: row === null ? "the guide says nothing about this image" : null,
    };
  }
  const kind = spec.kind === "build" ? "built" : "image";
  const outcome = facts.outcomes.get(targetId("reference", image.name));
  const figures = figuresOf(outcome);
  if (figures === null) {
    const reason = outcome?.kind === "failed" ? outcome.failure.message : "not measured";
    return { ...unbuilt, kind, label, bytes: null, reason };
  }
  // What building it took is worth telling even when it was another run that built it.
  const build = outcome?.kind === "recorded" ? outcome.entry.build : figures.build;
  return {
    ...unbuilt,
    kind,
    label,
    bytes: figures.size.bytes,
    seconds: build?.seconds ?? null,
    cached: build?.cached ?? null,
    record: figures.record,
  };
}

/** Reference minus size; null without a reference that was measured. */
export function savingReport(
  image: ImageConfig,
  figures: Figures,
  reference: ReferenceReport | null,
  facts: RunFacts,
): SavingReport | null {
  if (reference === null || reference.bytes === null) return null;
  const other = figuresOf(facts.outcomes.get(targetId("reference", image.name)));
  return savingAgainst(figures.size.bytes, reference, packageDifference(figures, other));
}

/** Bases come with or without these; nobody's requirements are about them. */
const PACKAGING_TOOLS = new Set(["pip", "setuptools", "wheel"]);

/** The Python and Node packages only one of the two images has; none of a kind that either cannot be read for. */
function packageDifference(image: Figures, reference: Figures | null): readonly string[] {
  if (reference === null) return [];
  return [
    ...nameDifference(image.pythonPackages, reference.pythonPackages),
    ...nameDifference(image.nodePackages, reference.nodePackages),
  ];
}

function nameDifference(
  image: readonly string[] | null,
  reference: readonly string[] | null,
): readonly string[] {
  if (image === null || reference === null) return [];
  const namesOf = (packages: readonly string[]): ReadonlySet<string> =>
    new Set(packages.filter((name) => !PACKAGING_TOOLS.has(name)));
  const [ours, theirs] = [namesOf(image), namesOf(reference)];
  return [...ours].filter((name) => !theirs.has(name)).concat([...theirs].filter((name) => !ours.has(name)));
}
