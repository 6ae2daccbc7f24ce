/** What the renderings of an image's inside share: which images, where a layer is, how paths and figures are written. */
import { formatPercent, percentOf } from "../model/bytes.js";
import { codeSpan, htmlCode, inlineText, plainLine } from "./escape.js";
import { byImportance, displayName, isUnchanged } from "./facts.js";
import type { ChangeReport, ImageReport, LayerReport, Report } from "./schema.js";
import type { PackageReport } from "./schema-inside.js";
import { together } from "./words.js";

/** What there is to show of an image's inside: a report's image has it, and so has an inspection. */
export type InsideImage = Pick<
  ImageReport,
  | "dockerfile"
  | "base"
  | "size"
  | "layers"
  | "contents"
  | "packages"
  | "waste"
  | "findings"
  | "change"
  | "growth"
>;

/** How a sentence is written: what is text of others, and what are figures of ours. */
export interface Style {
  /** A name, a path, an instruction. */
  readonly name: (text: string, max: number) => string;
  /** A version or another word within a sentence. */
  readonly words: (text: string, max: number) => string;
  /** A figure with its unit. */
  readonly figure: (text: string) => string;
}

export const MARKDOWN: Style = {
  name: (text, max) => codeSpan(text, { max }),
  words: (text, max) => inlineText(text, { max }),
  figure: together,
};

export const MARKDOWN_CELL: Style = {
  name: (text, max) => codeSpan(text, { table: true, max }),
  words: (text, max) => inlineText(text, { table: true, max }),
  figure: together,
};

export const TERMINAL: Style = {
  name: (text, max) => plainLine(text, max),
  words: (text, max) => plainLine(text, max),
  figure: (text) => text,
};

/** Parts that differ by less are within what rebuilding alone changes, or no news. Bytes. */
export const LEAST_BYTES = 1000;
export const NAME_MAX = 80;
export const VERSION_MAX = 40;
const PLACE_MAX = 120;

const TYPES: Readonly<Record<PackageReport["type"], string>> = {
  apk: "apk",
  dpkg: "dpkg",
  python: "Python",
  node: "Node",
};

/** `Python`, `apk`: the type of a package among words. */
export function typeWord(type: PackageReport["type"]): string {
  return TYPES[type];
}

/** `1,203`: a count that may be large. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** `1 file`, `1,203 files`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Bytes of all of them. */
export const sumOf = (items: readonly { readonly bytes: number }[]): number =>
  items.reduce((sum, { bytes }) => sum + bytes, 0);

/** A byte of a name that is no UTF-8 reads `\xE9`: the reader of names keeps it as U+DC00 plus its value. */
export function legible(text: string): string {
  return text.replace(
    /[\u{DC80}-\u{DCFF}]/gu,
    (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`,
  );
}

/** A path as a container has it, from the root; of a long one the middle is left out, as its end says most. */
export function pathText(path: string, max: number): string {
  const text = legible(path.startsWith("/") ? path : `/${path}`);
  if (text.length <= max) return text;
  const front = Math.floor((max - 1) / 3);
  // By code points, so that no half of one is left over at the cut.
  const [start, end] = [[...text.slice(0, 2 * front)], [...text.slice(-2 * max)]];
  return `${start.slice(0, front).join("")}…${end.slice(front + 1 - max).join("")}`;
}

/** The layer of an index; null for none, and for an index that is not of this image. */
export function layerAt(image: Pick<ImageReport, "layers">, index: number | null): LayerReport | null {
  return index === null ? null : (image.layers[index] ?? null);
}

/** `api/Dockerfile:14`, `the base image`, else the instruction; empty where it is not known. */
export function placeOf(
  image: Pick<ImageReport, "layers" | "dockerfile">,
  index: number | null,
  style: Style,
): string {
  const layer = layerAt(image, index);
  if (layer === null) return "";
  if (layer.origin === "base") return "the base image";
  if (layer.line !== null) return style.name(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, PLACE_MAX);
  return layer.instruction === null ? "" : style.name(layer.instruction, 60);
}

/** A place as a table's cell. */
export function placeCell(
  image: Pick<ImageReport, "layers" | "dockerfile">,
  index: number | null,
  style: Style,
): string {
  return layerAt(image, index)?.origin === "base" ? "base image" : placeOf(image, index, style);
}

function isNews({ bytes, noise }: Pick<ChangeReport, "bytes" | "noise">): boolean {
  return bytes !== 0 && !noise;
}

/** Grew or shrank by more than noise: as a whole, or apart from a base refresh that hides it. */
export function isChanged({ change }: Pick<ImageReport, "change">): boolean {
  if (change === null) return false;
  return isNews(change) || (change.drift?.counted === true && change.own !== null && isNews(change.own));
}

/** The images whose inside is news, the most important first: not those that were not built and are as before. */
export function toldImages(report: Report): readonly ImageReport[] {
  return byImportance(report.images).filter((image) => image.recorded === null || !isUnchanged(image));
}

/** Which images a section's summary is about, as HTML: ` in api`, ` in 3 images`; empty where the report has but one. */
export function scopeText(report: Report, images: readonly ImageReport[]): string {
  const [single] = images;
  if (single === undefined || report.images.length === 1) return "";
  return images.length === 1
    ? ` in ${htmlCode(displayName(report, single), NAME_MAX)}`
    : ` in ${countOf(images.length, "image")}`;
}

/** `38.2 %`, `under 0.1 %`; null when there is nothing to compare with. */
export function shareText(part: number, whole: number): string | null {
  const share = percentOf(part, whole);
  if (share === null) return null;
  return part > 0 && share < 0.05 ? "under 0.1 %" : formatPercent(share);
}

/** How many rows each image's table has: the more images, the fewer. */
export function rowsFor(most: number, images: number): number {
  if (images <= 3) return most;
  return Math.max(3, Math.ceil(most / (images <= 10 ? 2 : 3)));
}

/** How long an image's part of a section stays when room is short; `rank` tells the sections apart, 0 to 4. */
export function importanceOf(image: ImageReport, rank: number): number {
  if (image.status === "fail" || image.status === "error") return 74 - rank / 10;
  if (image.status === "warn") return 69 - rank / 10;
  return isChanged(image) ? 49 - rank / 10 : 19 - rank / 10;
}
