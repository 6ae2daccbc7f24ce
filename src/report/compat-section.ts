/** The comment's part on compatibility: one line per image in plain view, the packages that are not plainly fine in a fold. */
import { describeEvidence } from "./compat-evidence.js";
import { guideLine } from "./compat-guide.js";
import {
  countsLine,
  INSTALL_WORDS,
  lackingLine,
  recommendationLine,
  savingLine,
  smokeDetails,
  smokeLine,
  troubled,
} from "./compat-lines.js";
import type { CompatReport } from "./compat-schema.js";
import { htmlCode } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import { countOf, importanceOf, MARKDOWN, MARKDOWN_CELL, NAME_MAX, rowsFor } from "./inside.js";
import type { ImageReport, Report } from "./schema.js";

const ROWS = 15;
const LACKING = 8;
const EVIDENCE_MAX = 240;

interface Told {
  readonly image: ImageReport;
  readonly compat: CompatReport;
}

function told(report: Report): readonly Told[] {
  return report.images.flatMap((image) => {
    const compat = image.compat ?? null;
    return compat === null ? [] : [{ image, compat }];
  });
}

/** One line per image that was judged: `Alpine: 23 of 24 packages proven, …`. */
export function compatHeadlines(report: Report): readonly string[] {
  return told(report).map(({ image, compat }) => {
    const name = report.images.length === 1 ? "" : `${MARKDOWN.name(displayName(report, image), NAME_MAX)}: `;
    const recommendation = recommendationLine(compat, MARKDOWN);
    const advice = recommendation === null ? "" : ` → ${recommendation}`;
    const smoke = smokeLine(compat, MARKDOWN);
    return `${name}Alpine: ${countsLine(compat, MARKDOWN)}${smoke === null ? "" : `; ${smoke}`}${advice}`;
  });
}

/** Null when no image was judged, or the lines in plain view say it all. */
export function compatSection(report: Report): Section | null {
  const judged = told(report);
  const images = judged.filter(({ compat }) => details(compat, judged.length) !== "");
  if (images.length === 0) return null;
  const failed = images.filter(({ compat }) => compat.smoke?.outcome === "failed").length;
  const packages = images.flatMap(({ compat }) => troubled(compat.packages)).length;
  const missing = images.reduce((sum, { compat }) => sum + compat.lacking.length, 0);
  const what = [
    ...(failed === 0 ? [] : [`${countOf(failed, "smoke test")} failed`]),
    ...(packages === 0 ? [] : [`${countOf(packages, "package")} not plainly fine`]),
    ...(missing === 0 ? [] : [`${countOf(missing, "thing")} that programs lack`]),
  ];
  return {
    summary: `Compatibility with Alpine: ${what.length === 0 ? "nothing in the way" : what.join(", ")}`,
    blocks: images.map((each) => block(report, each, judged.length)),
    leftOut: (count) => `compatibility of ${countOf(count, "image")}`,
  };
}

function block(report: Report, { image, compat }: Told, images: number): Block {
  const body = details(compat, images);
  const importance = importanceOf(image, 1);
  if (images === 1) return { text: body, importance };
  const title = `${htmlCode(displayName(report, image), NAME_MAX)}: ${countOf(compat.counts.packages, "package")}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

function details(compat: CompatReport, images: number): string {
  const saving = savingLine(compat, MARKDOWN);
  const lacking = compat.lacking.slice(0, LACKING);
  const rest = compat.lacking.length - lacking.length;
  const guide = guideLine(compat, MARKDOWN);
  return [
    ...(guide === null ? [] : [`- ${guide}`]),
    ...(saving === null ? [] : [`- expected saving ${saving}`]),
    ...smokeDetails(compat, MARKDOWN, LACKING).map((line) => `- ${line}`),
    ...lacking.map((each) => `- ${lackingLine(each, MARKDOWN)}`),
    ...(rest === 0 ? [] : [`- and ${countOf(rest, "more", "more")}`]),
    ...apkLines(compat),
    ...table(compat, images),
  ].join("\n");
}

function apkLines({ apk: { build, runtime } }: CompatReport): readonly string[] {
  const line = (title: string, list: CompatReport["apk"]["build"]): readonly string[] =>
    list.length === 0
      ? []
      : [`- ${title}: ${MARKDOWN.name(`apk add --no-cache ${list.map(({ name }) => name).join(" ")}`, 400)}`];
  return [...line("builder stage", build), ...line("runtime stage", runtime)];
}

function table({ packages }: CompatReport, images: number): readonly string[] {
  const all = troubled(packages);
  if (all.length === 0) return [];
  const shown = all.slice(0, rowsFor(ROWS, images));
  const cell = (text: string): string => MARKDOWN_CELL.words(text, EVIDENCE_MAX);
  return [
    "",
    "| Package | On Alpine | How sure | Because |",
    "| --- | --- | --- | --- |",
    ...shown.map((item) => {
      const version = item.version === null ? "" : ` ${cell(item.version)}`;
      const name = `${MARKDOWN_CELL.name(item.name, NAME_MAX)}${version}`;
      return `| ${name} | ${INSTALL_WORDS[item.install]} | ${item.confidence} | ${cell(describeEvidence(item))} |`;
    }),
    ...(all.length > shown.length ? [`\nand ${countOf(all.length - shown.length, "more", "more")}`] : []),
  ];
}
