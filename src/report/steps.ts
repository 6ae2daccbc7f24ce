/** Next steps: what a person can do about the report, including the way back to slim. */
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import { METRICS } from "../model/metrics.js";
import { codeSpan, inlineText } from "./escape.js";
import { byImportance, displayName, isBeyondReach } from "./facts.js";
import type { Section } from "./fit.js";
import { ownLayers } from "./layers.js";
import type { ImageReport, Report } from "./schema.js";
import { count } from "./words.js";

const OF_EACH_KIND = 5;
const NAME_MAX = 80;

/** One line per thing to do, the most pressing first; null when there is nothing. */
export function stepsSection(report: Report): Section | null {
  const steps = [
    ...report.exceptions
      .filter((exception) => exception.status === "expired")
      .slice(0, OF_EACH_KIND)
      .map(
        (one) =>
          `The exception for ${codeSpan(one.image, { max: NAME_MAX })} ended on ${inlineText(one.expires, { max: 20 })}: ` +
          `meet the limit, or agree on a new end with ${inlineText(one.owner, { max: NAME_MAX })}.`,
      ),
    ...eachImage(report, shrink),
    ...eachImage(report, measureReference),
    ...eachImage(report, wayBack),
    ...budgetless(report),
  ];
  if (steps.length === 0) return null;
  return {
    summary: `Next steps: ${steps.length}`,
    blocks: steps.map((step) => ({ text: `- ${step}`, importance: 80 })),
    list: true,
    leftOut: (missing) => count(missing, "next step"),
  };
}

function eachImage(
  report: Report,
  step: (image: ImageReport, name: string) => string | null,
): readonly string[] {
  return byImportance(report.images)
    .flatMap((image) => step(image, codeSpan(displayName(report, image), { max: NAME_MAX })) ?? [])
    .slice(0, OF_EACH_KIND);
}

function shrink(image: ImageReport, name: string): string | null {
  const broken = image.budgets.some(
    ({ status, metric }) => (status === "fail" || status === "warn") && METRICS.some((own) => own === metric),
  );
  const largest = ownLayers(image)[0];
  if (!broken || largest === undefined || largest.bytes === 0 || image.size === null) return null;
  const share = percentOf(largest.bytes, image.size.bytes);
  const part = share === null ? "" : `, ${formatPercent(share)} of the image`;
  const instruction =
    largest.instruction === null ? "the largest layer" : codeSpan(largest.instruction, { max: 100 });
  const place =
    largest.line === null
      ? ""
      : ` (${codeSpan(`${image.dockerfile ?? "Dockerfile"}:${largest.line}`, { max: 120 })})`;
  return `${name}: begin with ${instruction}${place}: ${formatBytes(largest.bytes)}${part}.`;
}

/** An estimate becomes a measurement once the reference is built. */
function measureReference(image: ImageReport, name: string): string | null {
  if (image.reference?.kind !== "guide" || image.saving === null) return null;
  return `${name}: its saving is an estimate; name the slim variant as \`reference:\` in the configuration to measure it.`;
}

/** The guide's rollback: an Alpine image can go back to slim. Worth saying with what that costs. */
function wayBack(image: ImageReport, name: string): string | null {
  const { reference, size, base, failure } = image;
  if (reference === null || reference.bytes === null || reference.estimate || reference.kind === "bytes")
    return null;
  const label = inlineText(reference.label, { max: 100 });
  if (failure !== null)
    return `${name} did not build, its reference did: ${label}, ${formatBytes(reference.bytes)}.`;
  if (base?.libc !== "musl" || size === null || reference.bytes <= size.bytes) return null;
  return (
    `Way back to slim: should ${name} misbehave on Alpine, ship its reference again (${label}); ` +
    `that costs ${formatBytes(reference.bytes - size.bytes)}.`
  );
}

function budgetless(report: Report): readonly string[] {
  const without = report.images.filter(
    (image) => image.failure === null && image.budgets.every(isBeyondReach),
  ).length;
  if (without === 0) return [];
  return [
    `${count(without, "image has", "images have")} no budget: \`image-budget init\` writes a configuration with today's sizes as budgets.`,
  ];
}
