/** One image's part of the report, up to the verdicts. */
import { compareToBaseline, savingAgainst } from "../baseline/compare.js";
import type { ImageConfig, ReferenceSpec } from "../model/config.js";
import type { Measurement } from "../model/image.js";
import { expectation, guideSilence } from "../guide/expectation.js";
import { guideRow, inferGuideRow } from "../guide/rows.js";
import type { GuideRow } from "../guide/rows.js";
import { formatBytes } from "../model/bytes.js";
import type { SourceFiles } from "../ports.js";
import type {
  BaselineReport,
  BaseReport,
  Failure,
  ImageReport,
  ReferenceReport,
  SavingReport,
} from "../report/schema.js";
import { originOf, withLine } from "./origin.js";
import type { OriginContext } from "./origin.js";
import type { RunFacts } from "./run-facts.js";

/** An image of the report before it is judged. */
export type UnjudgedImage = Omit<ImageReport, "budgets" | "status">;

/** Puts together what the run found out about one image. */
export async function imageReport(
  image: ImageConfig,
  facts: RunFacts,
  files: SourceFiles,
): Promise<UnjudgedImage> {
  const outcome = facts.outcomes.get(`image:${image.name}`);
  const context: OriginContext = {
    root: facts.root,
    files,
    bases: facts.config.bases,
    environment: facts.environment,
    enginePlatform: facts.info?.platform ?? null,
  };
  const reference = referenceReport(image, facts, null);
  const baseline = baselineReport(image, facts);
  const identity = {
    name: image.name,
    dockerfile: image.source.kind === "build" ? image.source.build.dockerfile : null,
    target: image.source.kind === "build" ? image.source.build.target : null,
    named: image.source.kind === "named" ? image.source.reference : null,
  };
  if (outcome?.kind !== "measured") {
    const failure = outcome?.failure ?? notRun(facts);
    return {
      ...identity,
      platform: image.source.kind === "build" ? image.source.build.platform : image.source.platform,
      failure: image.source.kind === "build" ? await withLine(failure, image.source.build, context) : failure,
      base: null,
      size: null,
      build: null,
      reference,
      saving: null,
      baseline,
      change: null,
      guide: null,
      layers: [],
      notes: [],
    };
  }
  const { measurement, inspected } = outcome;
  const origin = await originOf(image, measurement, inspected, context);
  const row = rowOf(image, origin.base);
  const counted = referenceReport(image, facts, row);
  const against = baselineMeasurement(image, facts);
  const comparison =
    against === null
      ? null
      : compareToBaseline(measurement, { bytes: against.size, fingerprint: against.fingerprint });
  return {
    ...identity,
    platform: measurement.fingerprint.platform,
    failure: null,
    base: origin.base,
    size: { bytes: measurement.size, inspected: measurement.inspected, download: measurement.download },
    build: outcome.build,
    reference: counted,
    saving: savingReport(image, measurement, counted, facts),
    baseline:
      comparison === null
        ? baseline
        : { ...baseline, comparable: comparison.comparable, reason: comparison.reason },
    change: comparison?.change ?? null,
    guide: row === null ? null : expectation({ row, chosen: image.guide !== "infer", base: origin.base }),
    layers: [...origin.layers],
    notes: [...origin.notes, ...silence(image, origin.base), ...inspectedNote(measurement)],
  };
}

function silence(image: ImageConfig, base: BaseReport): readonly string[] {
  const note = guideSilence(image.guide, base);
  return note === null ? [] : [`${note}: no budget comes from it.`];
}

/** `.Size` far from the payload is worth a word: people compare it with `docker images`. */
function inspectedNote(measurement: Measurement): readonly string[] {
  const { inspected, size } = measurement;
  if (size === 0 || Math.abs(inspected - size) / size < 0.005) return [];
  return [
    `docker image inspect says ${formatBytes(inspected)}; ${measurement.fingerprint.store === "containerd" ? "this image store counts layers as stored" : "it counts more than file payload"}. Nothing is judged by it.`,
  ];
}

function notRun(facts: RunFacts): Failure {
  const [error] = facts.errors;
  return {
    kind: "engine",
    message: error?.message ?? "not measured",
    hint: error?.hint ?? "",
    line: null,
    log: [],
  };
}

function rowOf(image: ImageConfig, base: BaseReport): GuideRow | null {
  if (image.guide === "none") return null;
  if (image.guide !== "infer") return guideRow(image.guide);
  const inferred = inferGuideRow(base);
  return inferred === null ? null : guideRow(inferred);
}

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

function referenceReport(image: ImageConfig, facts: RunFacts, row: GuideRow | null): ReferenceReport | null {
  const spec = image.reference;
  if (spec === null) return null;
  const label = referenceLabel(spec);
  const unbuilt = { estimate: false, seconds: null, cached: null, reason: null };
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
  const outcome = facts.outcomes.get(`reference:${image.name}`);
  if (outcome?.kind !== "measured") {
    return { ...unbuilt, kind, label, bytes: null, reason: outcome?.failure.message ?? "not measured" };
  }
  return {
    ...unbuilt,
    kind,
    label,
    bytes: outcome.measurement.size,
    seconds: outcome.build?.seconds ?? null,
    cached: outcome.build?.cached ?? null,
  };
}

function savingReport(
  image: ImageConfig,
  measurement: Measurement,
  reference: ReferenceReport | null,
  facts: RunFacts,
): SavingReport | null {
  if (reference === null || reference.bytes === null) return null;
  const outcome = facts.outcomes.get(`reference:${image.name}`);
  const other = outcome?.kind === "measured" ? outcome.measurement.contents : null;
  return savingAgainst(measurement.size, reference, packageDifference(measurement.contents, other));
}

/** Bases come with or without these; nobody's requirements are about them. */
const PACKAGING_TOOLS = new Set(["pip", "setuptools", "wheel"]);

/** The Python packages only one of the two images has; null when either cannot be read. */
function packageDifference(
  image: Measurement["contents"],
  reference: Measurement["contents"] | null,
): readonly string[] {
  if (reference === null || image.pythonPackages === null || reference.pythonPackages === null) return [];
  const namesOf = (packages: readonly string[]): ReadonlySet<string> =>
    new Set(packages.filter((name) => !PACKAGING_TOOLS.has(name)));
  const [ours, theirs] = [namesOf(image.pythonPackages), namesOf(reference.pythonPackages)];
  return [...ours].filter((name) => !theirs.has(name)).concat([...theirs].filter((name) => !ours.has(name)));
}

function baselineMeasurement(image: ImageConfig, facts: RunFacts): Measurement | null {
  const outcome = facts.outcomes.get(`baseline:${image.name}`);
  return outcome?.kind === "measured" && gitDifference(image, facts) === null ? outcome.measurement : null;
}

/** A context that takes in `.git` has another one where the base is laid out; the two do not compare. */
function gitDifference(image: ImageConfig, facts: RunFacts): string | null {
  const [ours, theirs] = [`image:${image.name}`, `baseline:${image.name}`].map((id) =>
    facts.outcomes.get(id),
  );
  if (ours?.kind !== "measured" || theirs?.kind !== "measured") return null;
  const bytes = ours.measurement.contents.gitPayload;
  if (bytes === theirs.measurement.contents.gitPayload) return null;
  return `the image holds ${formatBytes(bytes)} of .git, which differs by more than the change; add .git to .dockerignore`;
}

function baselineReport(image: ImageConfig, facts: RunFacts): BaselineReport {
  const none = (reason: string): BaselineReport => ({
    status: "none",
    ref: facts.requestedBase,
    bytes: null,
    reason,
    comparable: false,
  });
  if (facts.requestedBase === null) return none("no base was given");
  if (facts.baseline === null) return none(`${facts.requestedBase} could not be laid out`);
  const source = facts.baseline.sources.get(image.name);
  if (source !== undefined && "status" in source) return none(source.reason);
  const outcome = facts.outcomes.get(`baseline:${image.name}`);
  if (outcome?.kind !== "measured")
    return none(
      `not measured on ${facts.requestedBase}: ${outcome?.failure.message ?? "the run ended before"}`,
    );
  const git = gitDifference(image, facts);
  if (git !== null) return none(git);
  return {
    status: "measured",
    ref: facts.requestedBase,
    bytes: outcome.measurement.size,
    reason: null,
    comparable: true,
  };
}
