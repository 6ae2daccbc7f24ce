/** One image's part of the report, up to the verdicts. */
import { expectation, guideSilence } from "../guide/expectation.js";
import { guideRow, inferGuideRow } from "../guide/rows.js";
import type { GuideRow } from "../guide/rows.js";
import { formatBytes } from "../model/bytes.js";
import type { ImageConfig } from "../model/config.js";
import type { SourceFiles } from "../ports.js";
import type { BaseReport, ChangeReport, Failure, ImageReport, LayerReport } from "../report/schema.js";
import { baselineComparison } from "./baseline-report.js";
import type { BaselineComparison } from "./baseline-report.js";
import { compatReport } from "./compat-report.js";
import type { Outcome } from "./execute.js";
import { figuresOf } from "./figures.js";
import type { Figures } from "./figures.js";
import { explainedChange } from "./growth-report.js";
import { guidePackages } from "./guide-packages.js";
import { insideOf } from "./inside-report.js";
import type { InsideReport } from "./inside-report.js";
import { lintReport } from "./lint.js";
import { originOf, withLine } from "./origin.js";
import type { OriginContext } from "./origin.js";
import { targetId } from "./plan.js";
import { referenceReport, savingReport } from "./reference-report.js";
import { rollBackOf } from "./roll-back.js";
import type { SlimReference } from "./roll-back.js";
import type { RunFacts } from "./run-facts.js";
import { trialReport } from "./trial-report.js";

/** An image of the report before it is judged. */
export type UnjudgedImage = Omit<ImageReport, "budgets" | "status">;

/** Puts together what the run found out about one image. */
export async function imageReport(
  image: ImageConfig,
  facts: RunFacts,
  files: SourceFiles,
): Promise<UnjudgedImage> {
  const outcome = facts.outcomes.get(targetId("image", image.name));
  const context: OriginContext = {
    root: facts.root,
    files,
    bases: facts.config.bases,
    environment: facts.environment,
    enginePlatform: facts.info?.platform ?? null,
  };
  const identity = {
    name: image.name,
    dockerfile: image.source.kind === "build" ? image.source.build.dockerfile : null,
    target: image.source.kind === "build" ? image.source.build.target : null,
    named: image.source.kind === "named" ? image.source.reference : null,
    guidePackages: [...(await guidePackages(image, facts.root, files))],
  };
  const figures = figuresOf(outcome);
  const comparison = baselineComparison(image, figures, facts);
  const { baseline } = comparison;
  if (figures === null) {
    const failure = outcome?.kind === "failed" ? outcome.failure : notRun(facts);
    return {
      ...identity,
      platform: image.source.kind === "build" ? image.source.build.platform : image.source.platform,
      failure: image.source.kind === "build" ? await withLine(failure, image.source.build, context) : failure,
      base: null,
      size: null,
      build: null,
      recorded: null,
      reference: referenceReport(image, facts, null),
      saving: null,
      baseline,
      change: null,
      guide: null,
      layers: [],
      ...NOT_INSPECTED,
      growth: null,
      compat: null,
      lint: await lintReport(image, null, facts.root, files),
      trial: trialOf(image, facts),
      rollBack: null,
      notes: [],
    };
  }
  const origin = await describeOrigin(image, outcome, context);
  const row = rowOf(image, origin.base);
  const reference = referenceReport(image, facts, row);
  const inside = await describeInside(image, outcome, origin, comparison, facts, context);
  return {
    ...identity,
    platform: figures.fingerprint.platform,
    failure: null,
    base: origin.base,
    size: figures.size,
    build: figures.build,
    recorded: figures.record,
    reference,
    saving: savingReport(image, figures, reference, facts),
    baseline,
    guide:
      row === null || origin.base === null
        ? null
        : expectation({ row, chosen: image.guide !== "infer", base: origin.base }),
    layers: [...origin.layers],
    ...inside,
    compat: outcome?.kind === "measured" && outcome.compat !== null ? compatReport(outcome.compat) : null,
    lint: await lintReport(image, measuredImage(outcome, origin.layers), facts.root, files),
    trial: trialOf(image, facts),
    rollBack: rollBackOf(outcome, {
      outcome: facts.outcomes.get(targetId("reference", image.name)),
      report: reference,
      dockerfile: await referenceDockerfile(image, facts.root, files),
    }),
    notes: [...origin.notes, ...silence(image, origin.base), ...inspectedNote(figures)],
  };
}

async function referenceDockerfile(
  { reference }: ImageConfig,
  root: string,
  files: SourceFiles,
): Promise<SlimReference["dockerfile"]> {
  if (reference?.kind !== "build") return null;
  const { dockerfile, target } = reference.build;
  const text = await files.read(root, dockerfile);
  return text === null ? null : { text, target };
}

function trialOf({ name, source }: ImageConfig, { trials, outcomes }: RunFacts): ImageReport["trial"] {
  const trial = trials.get(name);
  if (trial === undefined) return null;
  const dockerfile = source.kind === "build" ? source.build.dockerfile : "Dockerfile";
  return trialReport(trial, outcomes.get(targetId("image", name)), dockerfile);
}

function measuredImage(
  outcome: Outcome | undefined,
  layers: readonly LayerReport[],
): Parameters<typeof lintReport>[1] {
  return outcome?.kind === "measured"
    ? { layers, inspection: outcome.measurement.contents.inspection }
    : null;
}

const NOT_INSPECTED: InsideReport = { contents: null, packages: [], waste: null, findings: [] };

/** Packages, waste, findings, and what the change is made of; of an image that was measured in this run. */
async function describeInside(
  image: ImageConfig,
  outcome: Outcome | undefined,
  { base, layers }: { readonly base: BaseReport | null; readonly layers: readonly LayerReport[] },
  comparison: BaselineComparison,
  facts: RunFacts,
  context: OriginContext,
): Promise<InsideReport & Pick<ImageReport, "change" | "growth">> {
  if (outcome?.kind !== "measured") {
    return { ...NOT_INSPECTED, change: unbuiltChange(comparison.change), growth: null };
  }
  const { contents } = outcome.measurement;
  const head = { contents, base, layers };
  return {
    ...insideOf(contents, layers),
    ...(await explainedChange(image, head, comparison, facts, context)),
  };
}

/** Of an image that was not built because its inputs are the baseline's: no other base image can be in it. */
function unbuiltChange(change: ChangeReport | null): ChangeReport | null {
  if (change === null) return null;
  const { bytes, percent, noise } = change;
  return { ...change, own: { bytes, percent, noise } };
}

/** Base and layers: of the image that was measured, or as the record has them. */
async function describeOrigin(
  image: ImageConfig,
  outcome: Outcome | undefined,
  context: OriginContext,
): Promise<{
  readonly base: BaseReport | null;
  readonly layers: readonly LayerReport[];
  readonly notes: readonly string[];
}> {
  if (outcome?.kind === "measured") {
    return originOf(image, outcome.measurement, outcome.inspected, context);
  }
  return outcome?.kind === "recorded"
    ? { base: outcome.entry.base, layers: outcome.entry.layers, notes: [] }
    : { base: null, layers: [], notes: [] };
}

function silence(image: ImageConfig, base: BaseReport | null): readonly string[] {
  if (base === null) return [];
  const note = guideSilence(image.guide, base);
  return note === null ? [] : [`${note}: no budget comes from it.`];
}

/** `.Size` far from the payload is worth a word: people compare it with `docker images`. */
function inspectedNote({ size, fingerprint, record }: Figures): readonly string[] {
  const { inspected, bytes } = size;
  if (record !== null || bytes === 0 || Math.abs(inspected - bytes) / bytes < 0.005) return [];
  return [
    `docker image inspect says ${formatBytes(inspected)}; ${fingerprint.store === "containerd" ? "this image store counts layers as stored" : "it counts more than file payload"}. Nothing is judged by it.`,
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

function rowOf(image: ImageConfig, base: BaseReport | null): GuideRow | null {
  if (image.guide === "none") return null;
  if (image.guide !== "infer") return guideRow(image.guide);
  const inferred = base === null ? null : inferGuideRow(base);
  return inferred === null ? null : guideRow(inferred);
}
