/** The section on what changed against the baseline: packages, files and layers that are new, gone, larger, smaller. */
import { formatChange } from "../model/bytes.js";
import { htmlCode } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import {
  countOf,
  importanceOf,
  layerAt,
  LEAST_BYTES,
  MARKDOWN_CELL,
  NAME_MAX,
  pathText,
  placeCell,
  rowsFor,
  scopeText,
  type Style,
  typeWord,
  VERSION_MAX,
} from "./inside.js";
import { changedImages } from "./reasons.js";
import type { ImageReport, Report } from "./schema.js";
import type { GrowthReport } from "./schema-inside.js";
import { together } from "./words.js";

const ROWS = 10;
const LAYER_ROWS = 6;
const PATH_MAX = 80;
const INSTRUCTION_MAX = 80;

/** One line of what changed, whatever it is. */
export interface GrowthRow {
  readonly bytes: number;
  /** Name of the package, path, instruction. */
  readonly what: string;
  /** `new`, `1.26.4 → 2.1.0`. */
  readonly how: string;
  readonly layer: number | null;
}

/** Rows of one kind, the largest first, and how many there are in all. */
export interface GrowthPart {
  readonly kind: "packages" | "files" | "layers";
  readonly rows: readonly GrowthRow[];
  readonly count: number;
}

type PackageChange = GrowthReport["packages"][number];

/** How a package changed: with its versions where they say it. */
function packageHow({ status, from, to }: PackageChange, style: Style): string {
  const version = (text: string): string => style.words(text, VERSION_MAX);
  if (status === "new" || status === "gone") {
    const known = status === "new" ? to : from;
    return known === null ? status : `${status}, ${version(known)}`;
  }
  return from !== null && to !== null && from !== to ? `${version(from)} → ${version(to)}` : status;
}

/** The parts of what changed that have something in them. Less than a kilobyte is none, unless a version changed. */
export function growthParts(growth: GrowthReport, style: Style): readonly GrowthPart[] {
  const packages = growth.packages.map((item): GrowthRow => {
    const name = style.name(item.name, NAME_MAX);
    const { bytes, layer, type } = item;
    return { bytes, what: `${name} (${typeWord(type)})`, how: packageHow(item, style), layer };
  });
  const changed = growth.packages.map(({ from, to }) => from !== to);
  const files = growth.files.map(({ path, status, from, bytes, layer }): GrowthRow => {
    const what = style.name(pathText(path, PATH_MAX), PATH_MAX);
    const how =
      status === "moved" && from !== null ? `was ${style.name(pathText(from, PATH_MAX), PATH_MAX)}` : status;
    return { bytes, what, how, layer };
  });
  const layers = growth.layers.map(({ instruction, status, bytes, layer }): GrowthRow => {
    const what = instruction === null ? "a layer" : style.name(instruction, INSTRUCTION_MAX);
    return { bytes, what, how: status, layer };
  });
  const isNews = ({ bytes }: GrowthRow): boolean => Math.abs(bytes) >= LEAST_BYTES;
  const part = (kind: GrowthPart["kind"], rows: readonly GrowthRow[]): GrowthPart => ({
    kind,
    rows,
    count: rows.length + growth.omitted[kind],
  });
  return [
    part(
      "packages",
      packages.filter((row, index) => isNews(row) || changed[index] === true),
    ),
    part(
      "files",
      files.filter((row, index) => isNews(row) || growth.files[index]?.status === "moved"),
    ),
    part("layers", layers.filter(isNews)),
  ].filter(({ count }) => count > 0);
}

/** `4 packages, 12 files, 2 layers`. */
export function partsText(parts: readonly GrowthPart[]): string {
  return parts.map(({ kind, count }) => countOf(count, kind.slice(0, -1))).join(", ");
}

interface Told {
  readonly image: ImageReport;
  readonly growth: GrowthReport;
  readonly parts: readonly GrowthPart[];
}

/** What changed in every image that did; null when none did. */
export function growthSection(report: Report): Section | null {
  const told = changedImages(report).flatMap((image): readonly Told[] => {
    const { growth } = image;
    const parts = growth === null ? [] : growthParts(growth, MARKDOWN_CELL);
    return growth === null || parts.length === 0 ? [] : [{ image, growth, parts }];
  });
  if (told.length === 0) return null;
  const sums = (["packages", "files", "layers"] as const).flatMap((kind): readonly GrowthPart[] => {
    const count = told
      .flatMap(({ parts }) => parts)
      .reduce((sum, part) => sum + (part.kind === kind ? part.count : 0), 0);
    return count === 0 ? [] : [{ kind, rows: [], count }];
  });
  const scope = scopeText(
    report,
    told.map(({ image }) => image),
  );
  return {
    summary: `What changed: ${partsText(sums)}${scope}`,
    blocks: told.map((one) => block(report, one, told.length)),
    leftOut: (missing) => `what changed in ${countOf(missing, "image")}`,
  };
}

function block(report: Report, { image, growth, parts }: Told, images: number): Block {
  const shown = parts.filter(({ rows }) => rows.length > 0);
  const unlisted = shown.length > 0 ? [] : [`${partsText(parts)}, none of them listed.`];
  const known = growth.filesKnown
    ? []
    : ["Files are not compared: the baseline is recorded, without its files."];
  const body = [...shown.map((part) => table(image, part, images)), ...unlisted, ...known].join("\n\n");
  const importance = importanceOf(image, 0);
  if (images === 1) return { text: body, importance };
  const change = image.change === null ? "" : ` ${formatChange(image.change.bytes)}`;
  const title = `${htmlCode(displayName(report, image), NAME_MAX)}${change}: ${partsText(parts)}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

const TITLES = { packages: "Package", files: "File of no package", layers: "Layer" } as const;

function table(image: ImageReport, { kind, rows, count }: GrowthPart, images: number): string {
  const shown = rows.slice(0, rowsFor(kind === "layers" ? LAYER_ROWS : ROWS, images));
  const lines = shown.map(({ bytes, what, how, layer }) => {
    return `| ${together(formatChange(bytes))} | ${what} | ${how} | ${growthPlace(image, kind, layer, MARKDOWN_CELL)} |`;
  });
  const rest = count - shown.length;
  if (rest > 0) lines.push(`| | and ${countOf(rest, "more", "more")} | | |`);
  return [`| Change | ${TITLES[kind]} | | Line |`, "| ---: | :--- | :--- | :--- |", ...lines].join("\n");
}

/** Where a change happens. A layer without a line has no place but its instruction, which stands there already. */
export function growthPlace(
  image: Pick<ImageReport, "layers" | "dockerfile">,
  kind: GrowthPart["kind"],
  layer: number | null,
  style: Style,
): string {
  const known = layerAt(image, layer);
  const repeated = kind === "layers" && known?.line === null && known.origin !== "base";
  return repeated ? "" : placeCell(image, layer, style);
}
