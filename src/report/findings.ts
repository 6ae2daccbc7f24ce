/** The findings section: what a shipped image has no use for, with bytes and the remedy. */
import { formatBytes } from "../model/bytes.js";
import { htmlCode } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import {
  countOf,
  importanceOf,
  type InsideImage,
  layerAt,
  legible,
  MARKDOWN,
  NAME_MAX,
  placeOf,
  rowsFor,
  scopeText,
  type Style,
  toldImages,
} from "./inside.js";
import type { ImageReport, Report } from "./schema.js";
import type { FindingReport } from "./schema-inside.js";
import { together } from "./words.js";

const ROWS = 12;
const TEXT_MAX = 240;
const OVERLAP = "Findings overlap, so their bytes do not add up.";

/** Findings of every image that has some; null when none has. */
export function findingsSection(report: Report): Section | null {
  const images = toldImages(report).filter(({ findings }) => findings.length > 0);
  if (images.length === 0) return null;
  const findings = images.flatMap((image) => image.findings);
  const largest = findings.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  const scope = scopeText(report, images);
  const bytes = findings.length === 1 ? formatBytes(largest) : `the largest ${formatBytes(largest)}`;
  return {
    summary: `Not needed in a shipped image: ${countOf(findings.length, "finding")}${scope}, ${bytes}`,
    blocks: images.map((image, index) => block(report, image, images.length, index === 0)),
    leftOut: (missing) => `findings in ${countOf(missing, "image")}`,
  };
}

function block(report: Report, image: ImageReport, images: number, first: boolean): Block {
  const { findings } = image;
  const shown = [...findings].sort((a, b) => b.bytes - a.bytes).slice(0, rowsFor(ROWS, images));
  const rest = findings.length - shown.length;
  const body = [
    ...shown.map((finding) => item(image, finding)),
    ...(rest === 0 ? [] : [`- and ${countOf(rest, "smaller finding")}`]),
    ...(first && (findings.length > 1 || images > 1) ? [`\n${OVERLAP}`] : []),
  ].join("\n");
  const importance = importanceOf(image, 1);
  if (images === 1) return { text: body, importance };
  const title = `${htmlCode(displayName(report, image), NAME_MAX)}: ${countOf(findings.length, "finding")}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

function item(image: ImageReport, finding: FindingReport): string {
  const place = findingPlace(image, finding, MARKDOWN);
  const title = MARKDOWN.words(legible(finding.title), TEXT_MAX);
  const remedy = MARKDOWN.words(finding.remedy, TEXT_MAX).replace(/\.$/u, "");
  const first = `- **${together(formatBytes(finding.bytes))}** ${title}${place === "" ? "" : ` (${place})`}`;
  return `${first}. ${remedy}.`;
}

/** Where most of it is; of what is partly the base image's, how much of it is not. */
export function findingPlace(
  image: Pick<InsideImage, "layers" | "dockerfile">,
  { layer, bytes, ownBytes }: FindingReport,
  style: Style,
): string {
  if (ownBytes === 0 && bytes > 0) return "in the base image";
  const place = placeOf(image, layer, style);
  if (ownBytes === bytes) return place;
  const part = `${style.figure(formatBytes(ownBytes))} of it not in the base image`;
  return place === "" || layerAt(image, layer)?.origin === "base" ? part : `${place}; ${part}`;
}
