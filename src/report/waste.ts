/** The waste section: bytes that some layer stores and no container sees, by the pair of instructions responsible. */
import { formatBytes, formatPercent } from "../model/bytes.js";
import { htmlCode } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import {
  countOf,
  importanceOf,
  type InsideImage,
  layerAt,
  MARKDOWN_CELL,
  NAME_MAX,
  pathText,
  rowsFor,
  scopeText,
  type Style,
  sumOf,
  toldImages,
} from "./inside.js";
import type { ImageReport, Report } from "./schema.js";
import type { WasteReport } from "./schema-inside.js";
import { together } from "./words.js";

const ROWS = 8;
const PATH_MAX = 60;
const INSTRUCTION_MAX = 40;
const LEAST_BYTES = 100_000;
const LEAST_SHARE = 0.005;

type Told = ImageReport & { readonly waste: WasteReport };

/** Enough of it to be worth a word: 100 kB, or half a percent of what is stored. */
export function isMuchWaste(waste: WasteReport | null): waste is WasteReport {
  return waste !== null && (waste.bytes >= LEAST_BYTES || 1 - waste.efficiency >= LEAST_SHARE);
}

const isTold = (image: ImageReport): image is Told => isMuchWaste(image.waste);

/** Waste of every image that has some worth a word; null when none has. */
export function wasteSection(report: Report): Section | null {
  const images = toldImages(report).filter(isTold);
  if (images.length === 0) return null;
  const files = images.reduce((sum, { waste }) => sum + waste.files, 0);
  const bytes = formatBytes(images.reduce((sum, { waste }) => sum + waste.bytes, 0));
  const [single] = images;
  const efficiency = single === undefined || images.length > 1 ? "" : `, ${efficiencyText(single.waste)}`;
  return {
    summary: `Waste: ${bytes} in ${countOf(files, "file")}${scopeText(report, images)}${efficiency}`,
    blocks: images.map((image, index) => block(report, image, images.length, index === 0)),
    leftOut: (missing) => `waste of ${countOf(missing, "image")}`,
  };
}

/** `efficiency 91 %`: never 100 where there is waste. */
export function efficiencyText({ efficiency, bytes }: WasteReport): string {
  const percent = efficiency * 100;
  return bytes > 0 && percent > 99.95 ? "efficiency over 99.9 %" : `efficiency ${formatPercent(percent)}`;
}

function block(report: Report, image: Told, images: number, first: boolean): Block {
  const { waste } = image;
  const meaning = "A layer stores these bytes, and no container sees them.";
  const body = `${first ? `${meaning}\n\n` : ""}${table(image, rowsFor(ROWS, images))}`;
  const importance = importanceOf(image, 3);
  if (images === 1) return { text: body, importance };
  const title = `${htmlCode(displayName(report, image), NAME_MAX)}: ${formatBytes(waste.bytes)}, ${efficiencyText(waste)}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

type Pair = WasteReport["pairs"][number];

/** What happened to most of it: `deleted`, `overwritten`, `chmod or chown`. */
export function causeText({ bytes, deleted, overwritten, metadata }: Pair): string {
  const causes = [
    { word: "deleted", part: deleted },
    { word: "overwritten", part: overwritten },
    { word: "chmod or chown", part: metadata },
  ]
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part);
  const [most] = causes;
  if (most === undefined) return "overwritten";
  return causes.length > 1 && most.part < bytes * 0.9 ? `mostly ${most.word}` : most.word;
}

/** Who stores it: `base image`, `line 14`, the instruction where it has no line. */
export function storedText(image: Pick<InsideImage, "layers">, pair: Pair, style: Style): string {
  const layer = layerAt(image, pair.stored);
  return layer === null || layer.line === null || layer.origin === "base"
    ? stepText(image, pair.stored, style)
    : `line ${layer.line}`;
}

function stepText(image: Pick<InsideImage, "layers">, index: number, style: Style): string {
  const layer = layerAt(image, index);
  if (layer === null) return "";
  if (layer.origin === "base") return "base image";
  const instruction = layer.instruction === null ? "" : style.name(layer.instruction, INSTRUCTION_MAX);
  if (layer.line === null) return instruction === "" ? `layer ${index + 1}` : instruction;
  return instruction === "" ? `line ${layer.line}` : `line ${layer.line}: ${instruction}`;
}

/** Who hides it, with the instruction, as that is what to change: another step, or the one that stores it. */
export function hiddenText(image: Pick<InsideImage, "layers">, pair: Pair, style: Style): string {
  return pair.lost === pair.stored ? "the same layer" : stepText(image, pair.lost, style);
}

function table(image: Told, most: number): string {
  const { waste } = image;
  const shown = waste.pairs.slice(0, most);
  const rows = shown.map((pair) => {
    const cells = [
      together(formatBytes(pair.bytes)),
      causeText(pair),
      storedText(image, pair, MARKDOWN_CELL),
      hiddenText(image, pair, MARKDOWN_CELL),
      `${MARKDOWN_CELL.name(pathText(pair.example, PATH_MAX), PATH_MAX)}${more(pair)}`,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const rest = waste.bytes - sumOf(shown);
  if (rest > 0) rows.push(`| ${together(formatBytes(rest))} | elsewhere | | | |`);
  const head = ["| Size | What | Stored by | Hidden by | Example |", "| ---: | :--- | :--- | :--- | :--- |"];
  return [...head, ...rows].join("\n");
}

const more = ({ files }: Pair): string => (files > 1 ? ` of ${countOf(files, "file")}` : "");
