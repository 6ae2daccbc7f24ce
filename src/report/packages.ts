/** The packages section: what is installed in each image and what it weighs there. */
import { formatBytes } from "../model/bytes.js";
import { htmlCode, inlineText } from "./escape.js";
import { displayName } from "./facts.js";
import type { Block, Section } from "./fit.js";
import {
  countOf,
  grouped,
  importanceOf,
  MARKDOWN,
  MARKDOWN_CELL,
  NAME_MAX,
  placeCell,
  rowsFor,
  scopeText,
  shareText,
  type Style,
  sumOf,
  toldImages,
  typeWord,
  VERSION_MAX,
} from "./inside.js";
import type { ImageReport, Report } from "./schema.js";
import type { ContentsReport, PackageReport } from "./schema-inside.js";
import { together } from "./words.js";

const ROWS = 15;
const GAPS = 3;

type Told = ImageReport & { readonly contents: ContentsReport };

const isTold = (image: ImageReport): image is Told =>
  image.contents !== null && (image.contents.packages.count > 0 || image.contents.gaps.length > 0);

const all = ({ packages, loose, waste }: ContentsReport): number =>
  packages.bytes + loose.bytes + waste.bytes;

/** Packages of every measured image; null when there are none. */
export function packagesSection(report: Report): Section | null {
  const images = toldImages(report).filter(isTold);
  if (images.length === 0) return null;
  return {
    summary: `Packages: ${summary(images, scopeText(report, images))}`,
    blocks: images.map((image) => block(report, image, images.length)),
    leftOut: (missing) => `packages of ${countOf(missing, "image")}`,
  };
}

/** `131 packages, 212 MB of 250 MB; largest pandas 38 MB`. */
function summary(images: readonly Told[], scope: string): string {
  const number = images.reduce((sum, { contents }) => sum + contents.packages.count, 0);
  if (number === 0) return `none found${scope}`;
  const bytes = images.reduce((sum, { contents }) => sum + contents.packages.bytes, 0);
  const size = images.reduce((sum, { contents }) => sum + all(contents), 0);
  const [largest] = images.flatMap(({ packages }) => packages.slice(0, 1)).sort((a, b) => b.bytes - a.bytes);
  const example =
    largest === undefined || number === 1
      ? ""
      : `; largest ${htmlCode(largest.name, NAME_MAX)} ${formatBytes(largest.bytes)}`;
  return `${countOf(number, "package")}${scope}, ${formatBytes(bytes)} of ${formatBytes(size)}${example}`;
}

function block(report: Report, image: Told, images: number): Block {
  const { contents } = image;
  const body = [
    `${compositionText(contents, MARKDOWN)}.`,
    ...(contents.packages.count === 0 ? [] : [table(image, rowsFor(ROWS, images))]),
    ...(contents.gaps.length === 0 ? [] : [gapsText(contents.gaps)]),
  ].join("\n\n");
  const importance = importanceOf(image, 2);
  if (images === 1) return { text: body, importance };
  const title = `${htmlCode(displayName(report, image), NAME_MAX)}: ${countOf(contents.packages.count, "package")}, ${formatBytes(contents.packages.bytes)}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

/** `Packages 212 MB (85 %), 1,203 files of no package 30 MB (12 %), waste 8 MB (3 %)`: they add up to the size. */
export function compositionText(contents: ContentsReport, style: Style): string {
  const size = all(contents);
  const part = (what: string, bytes: number): string => {
    const share = shareText(bytes, size);
    const percent = share === null ? "" : ` (${style.figure(share)})`;
    return `${what} ${style.figure(formatBytes(bytes))}${percent}`;
  };
  const { packages, loose, waste } = contents;
  return [
    part(packages.count === 0 ? "No packages" : "Packages", packages.bytes),
    part(`${countOf(loose.files, "file")} of no package`, loose.bytes),
    part("waste", waste.bytes),
  ].join(", ");
}

function table(image: Told, most: number): string {
  const { contents, packages } = image;
  const size = all(contents);
  const shown = packages.filter(({ bytes }) => bytes > 0).slice(0, most);
  const row = (bytes: number, what: string, type: string, place: string): string => {
    const figures = together(`${formatBytes(bytes)} | ${shareText(bytes, size) ?? "–"}`);
    return `| ${figures} | ${what} | ${type} | ${place} |`;
  };
  const rows = shown.map((item) =>
    row(
      item.bytes,
      packageText(item, MARKDOWN_CELL),
      typeWord(item.type),
      placeCell(image, item.layer, MARKDOWN_CELL),
    ),
  );
  const rest = contents.packages.count - shown.length;
  if (rest > 0)
    rows.push(row(contents.packages.bytes - sumOf(shown), countOf(rest, "smaller package"), "", ""));
  return ["| Size | Share | Package | Type | Line |", "| ---: | ---: | :--- | :--- | :--- |", ...rows].join(
    "\n",
  );
}

/** `pandas 2.2.3`. */
export function packageText(
  { name, version }: Pick<PackageReport, "name" | "version">,
  style: Style,
): string {
  const known = version === null ? "" : ` ${style.words(version, VERSION_MAX)}`;
  return `${style.name(name, NAME_MAX)}${known}`;
}

/** What could not be read. */
function gapsText(gaps: readonly string[]): string {
  const shown = gaps.slice(0, GAPS).map((gap) => `- Not read: ${inlineText(gap, { max: 300 })}`);
  const rest = gaps.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`- and ${grouped(rest)} more`])].join("\n");
}
