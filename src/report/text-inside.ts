/** An image's inside for a terminal: in a few lines beside a verdict, or in full for whoever asked about it. */
import { formatBytes, formatChange } from "../model/bytes.js";
import { plainLine } from "./escape.js";
import { byImportance, displayName } from "./facts.js";
import { findingPlace } from "./findings.js";
import { growthParts, growthPlace, type GrowthPart } from "./growth.js";
import {
  countOf,
  type InsideImage,
  legible,
  NAME_MAX,
  pathText,
  placeCell,
  shareText,
  sumOf,
  TERMINAL,
  toldImages,
  typeWord,
} from "./inside.js";
import { compositionText, packageText } from "./packages.js";
import { changedImages, reasonText, splitText } from "./reasons.js";
import type { ImageReport, Report } from "./schema.js";
import { LEAST_WIDTH, tableLines, type Terminal, terminalText, type TextTable, wrap } from "./text-lines.js";
import { causeText, efficiencyText, hiddenText, isMuchWaste, storedText } from "./waste.js";

const IMAGES = 3;
const SHORT = 5;
const SHORT_FINDINGS = 3;
const LONG = 20;
const GAPS = 10;
const PATH_MAX = 100;
const TEXT_MAX = 300;
const INDENT = "  ";

/** What is inside the images that changed, or that have nothing to be compared with: of three, in a few lines each. */
export function insideSummaries(report: Report, terminal: Terminal): readonly string[] {
  const changed = changedImages(report);
  const fresh = toldImages(report).filter((image) => image.change === null && image.contents !== null);
  const known = [...changed, ...byImportance(fresh)].filter(
    ({ contents, growth }) => contents !== null || (growth?.reasons.length ?? 0) > 0,
  );
  const lines = known.slice(0, IMAGES).flatMap((image) => ["", ...summary(report, image, terminal)]);
  const rest = known.length - IMAGES;
  return rest > 0 ? [...lines, "", `and ${countOf(rest, "more image")}`] : lines;
}

function summary(report: Report, image: ImageReport, { width }: Terminal): readonly string[] {
  const name = plainLine(displayName(report, image), NAME_MAX);
  return [
    ...wrap(`${name}${changeText(image)}`, width, INDENT, ""),
    ...reasons(image, width),
    ...shortInside(image).flatMap((line) => wrap(line, width, `${INDENT}${INDENT}`, INDENT)),
  ];
}

/** ` +28.4 MB: +28 MB base refresh, +400 kB this change`; empty for what did not change. */
function changeText({ change }: Pick<InsideImage, "change">): string {
  if (change === null) return "";
  const split = splitText(change, TERMINAL);
  return ` ${formatChange(change.bytes)}${split === null ? "" : `: ${split}`}`;
}

function reasons(image: InsideImage, width: number): readonly string[] {
  return (image.growth?.reasons ?? []).flatMap((reason) =>
    wrap(reasonText(image, reason, TERMINAL), width, `${INDENT}${INDENT}`, `${INDENT}- `),
  );
}

function shortInside({ contents, packages, waste, findings }: InsideImage): readonly string[] {
  if (contents === null) return [];
  const largest = packages
    .filter(({ bytes }) => bytes > 0)
    .slice(0, SHORT)
    .map((item) => `${packageText(item, TERMINAL)} ${formatBytes(item.bytes)}`);
  const unneeded = findings
    .slice(0, SHORT_FINDINGS)
    .map(({ title, bytes }) => `${plainLine(legible(title), TEXT_MAX)} ${formatBytes(bytes)}`);
  const more = findings.length - unneeded.length;
  return [
    `${compositionText(contents, TERMINAL)}${isMuchWaste(waste) ? `, ${efficiencyText(waste)}` : ""}`,
    ...(largest.length === 0 ? [] : [`largest packages: ${largest.join(", ")}`]),
    ...(unneeded.length === 0
      ? []
      : [`not needed: ${unneeded.join("; ")}${more === 0 ? "" : `; and ${countOf(more, "more finding")}`}`]),
  ];
}

/**
 * An image's inside in full: what it is made of, what changed, layers, packages, waste and findings, the largest twenty
 * of each. Ends in a line break.
 */
export function insideText(image: InsideImage, options: Terminal): string {
  const terminal = { ...options, width: Math.max(LEAST_WIDTH, options.width) };
  const { width } = terminal;
  const parts = [
    overview(image, width),
    ...growthTables(image, terminal),
    layers(image, terminal),
    packages(image, terminal),
    waste(image, terminal),
    findings(image, width),
  ].filter((lines) => lines.length > 0);
  return terminalText(
    parts.flatMap((lines) => ["", ...lines]),
    terminal,
  );
}

function overview(image: InsideImage, width: number): readonly string[] {
  const { contents, waste, change, size } = image;
  const lines = [
    ...(contents === null
      ? []
      : [`${compositionText(contents, TERMINAL)}${waste === null ? "" : `, ${efficiencyText(waste)}`}`]),
    ...(waste === null || waste.hardLinks.contents === 0 ? [] : [hardLinkText(waste.hardLinks)]),
    ...(contents?.gaps.slice(0, GAPS) ?? []).map((gap) => `Not read: ${plainLine(legible(gap), TEXT_MAX)}`),
  ];
  const first =
    size === null ? "" : `Size ${formatBytes(size.bytes)}${changeText(image).replace(/^ /u, ", ")}`;
  return [
    ...(first === "" ? [] : wrap(first, width, INDENT, "")),
    ...(change === null || change.noise ? [] : reasons(image, width)),
    ...lines.flatMap((line) => wrap(line, width, INDENT, "")),
  ];
}

/** `Hard links: 12 contents under 30 names, 4 MB spared`. */
function hardLinkText({
  contents,
  names,
  sparedBytes,
}: NonNullable<InsideImage["waste"]>["hardLinks"]): string {
  return `Hard links: ${countOf(contents, "content")} under ${countOf(names, "name")}, ${formatBytes(sparedBytes)} spared`;
}

/** A heading, the table, and how much more there is. */
function section(heading: string, table: TextTable, rest: string, terminal: Terminal): readonly string[] {
  const lines = tableLines(table, { ...terminal, width: terminal.width - INDENT.length });
  return [
    ...wrap(heading, terminal.width, INDENT, ""),
    ...[...lines, ...(rest === "" ? [] : [rest])].map((line) => `${INDENT}${line}`),
  ];
}

const SIZE = { title: "SIZE", align: "right" } as const;
const SHARE = { title: "SHARE", align: "right" } as const;
const LINE = { title: "LINE", align: "left" } as const;

function layers(image: InsideImage, terminal: Terminal): readonly string[] {
  const stored = image.layers
    .map((layer, index) => ({ ...layer, index }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
  if (stored.length === 0) return [];
  const all = sumOf(stored);
  const rows = stored.slice(0, LONG).map(({ bytes, instruction, line, origin, index }) => {
    const what = instruction === null ? `layer ${index + 1}` : plainLine(instruction, TEXT_MAX);
    const place = line === null && origin !== "base" ? "" : placeCell(image, index, TERMINAL);
    return [formatBytes(bytes), shareText(bytes, all) ?? "–", what, place];
  });
  const columns = [SIZE, SHARE, { title: "LAYER", align: "left", gives: true }, LINE] as const;
  const heading = `Layers: ${countOf(image.layers.length, "layer")}, ${formatBytes(all)}`;
  return section(heading, { columns, rows }, restText(stored.length - rows.length), terminal);
}

function restText(rest: number): string {
  return rest === 0 ? "" : `and ${countOf(rest, "more", "more")}`;
}

function packages(image: InsideImage, terminal: Terminal): readonly string[] {
  const { contents } = image;
  if (contents === null || contents.packages.count === 0) return [];
  const all = contents.packages.bytes + contents.loose.bytes + contents.waste.bytes;
  const rows = image.packages
    .slice(0, LONG)
    .map((item) => [
      formatBytes(item.bytes),
      shareText(item.bytes, all) ?? "–",
      packageText(item, TERMINAL),
      typeWord(item.type),
      placeCell(image, item.layer, TERMINAL),
    ]);
  const columns = [
    SIZE,
    SHARE,
    { title: "PACKAGE", align: "left", gives: true },
    { title: "TYPE", align: "left" },
    { ...LINE, gives: true },
  ] as const;
  const { count, bytes } = contents.packages;
  const heading = `Packages: ${countOf(count, "package")}, ${formatBytes(bytes)} of ${formatBytes(all)}`;
  return section(heading, { columns, rows }, restText(count - rows.length), terminal);
}

function waste(image: InsideImage, terminal: Terminal): readonly string[] {
  const { waste: lost } = image;
  if (lost === null || lost.pairs.length === 0) return [];
  const rows = lost.pairs
    .slice(0, LONG)
    .map((pair) => [
      formatBytes(pair.bytes),
      causeText(pair),
      storedText(image, pair, TERMINAL),
      hiddenText(image, pair, TERMINAL),
      plainLine(pathText(pair.example, PATH_MAX), PATH_MAX),
    ]);
  const columns = [
    SIZE,
    { title: "WHAT", align: "left" },
    { title: "STORED BY", align: "left", gives: true },
    { title: "HIDDEN BY", align: "left", gives: true },
    { title: "EXAMPLE", align: "left", gives: true },
  ] as const;
  const heading = `Waste: ${formatBytes(lost.bytes)} in ${countOf(lost.files, "file")}, ${efficiencyText(lost)}`;
  return section(heading, { columns, rows }, restText(lost.pairs.length - rows.length), terminal);
}

function findings(image: InsideImage, width: number): readonly string[] {
  if (image.findings.length === 0) return [];
  const overlap = image.findings.length > 1 ? " (they overlap and do not add up)" : "";
  const lines = image.findings.slice(0, LONG).flatMap((finding) => {
    const place = findingPlace(image, finding, TERMINAL);
    const title = `${plainLine(legible(finding.title), TEXT_MAX)}${place === "" ? "" : ` (${place})`}`;
    const examples = finding.examples.slice(0, 3).map((example) => plainLine(legible(example), PATH_MAX));
    return [
      ...wrap(`${formatBytes(finding.bytes)} ${title}`, width, `${INDENT}${INDENT}`, INDENT),
      ...wrap(plainLine(finding.remedy, TEXT_MAX), width, `${INDENT}${INDENT}`),
      ...(examples.length === 0 ? [] : wrap(`e.g. ${examples.join(", ")}`, width, `${INDENT}${INDENT}`)),
    ];
  });
  const rest = restText(Math.max(0, image.findings.length - LONG));
  return [
    ...wrap(
      `Not needed in a shipped image: ${countOf(image.findings.length, "finding")}${overlap}`,
      width,
      INDENT,
      "",
    ),
    ...lines,
    ...(rest === "" ? [] : [`${INDENT}${rest}`]),
  ];
}

const GROWTH = {
  packages: { heading: "Packages that changed", title: "PACKAGE", one: "package" },
  files: { heading: "Files of no package that changed", title: "FILE", one: "file" },
  layers: { heading: "Layers that changed", title: "LAYER", one: "layer" },
} as const;

function growthTables(image: InsideImage, terminal: Terminal): readonly (readonly string[])[] {
  return image.growth === null
    ? []
    : growthParts(image.growth, TERMINAL).map((part) => growthTable(image, part, terminal));
}

function growthTable(
  image: InsideImage,
  { kind, rows, count }: GrowthPart,
  terminal: Terminal,
): readonly string[] {
  const { heading, title, one } = GROWTH[kind];
  const shown = rows
    .slice(0, LONG)
    .map(({ bytes, what, how, layer }) => [
      formatChange(bytes),
      what,
      how,
      growthPlace(image, kind, layer, TERMINAL),
    ]);
  const columns = [
    { title: "CHANGE", align: "right" },
    { title, align: "left", gives: true },
    { title: "", align: "left", gives: true },
    LINE,
  ] as const;
  return section(
    `${heading}: ${countOf(count, one)}`,
    { columns, rows: shown },
    restText(count - shown.length),
    terminal,
  );
}
