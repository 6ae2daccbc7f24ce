/** The layers section: where an image's bytes come from, by Dockerfile instruction. */
import { formatBytes, formatPercent, percentOf } from "../model/bytes.js";
import { codeSpan, htmlCode } from "./escape.js";
import { byImportance, displayName, isUnchanged } from "./facts.js";
import type { Block, Section } from "./fit.js";
import type { ImageReport, LayerReport, Report } from "./schema.js";
import { count, together } from "./words.js";

const ROWS = 12;
const INSTRUCTION_MAX = 120;
const FILE_MAX = 120;

const IMPORTANCE = { error: 76, fail: 75, warn: 70, pass: 20 } as const;
const CHANGED = 50;

const sum = (layers: readonly LayerReport[]): number =>
  layers.reduce((total, layer) => total + layer.bytes, 0);

/** The layers a Dockerfile wrote, the largest first. */
export function ownLayers(image: ImageReport): readonly LayerReport[] {
  return image.layers.filter((layer) => layer.origin !== "base").sort((a, b) => b.bytes - a.bytes);
}

/** Layers of every measured image; null when there are none. What was not built and changed nothing has no news. */
export function layersSection(report: Report): Section | null {
  const images = byImportance(report.images).filter(
    (image) => image.layers.length > 0 && !(image.recorded !== null && isUnchanged(image)),
  );
  if (images.length === 0) return null;
  const layers = images.flatMap((image) => image.layers);
  const scope = images.length === 1 ? "" : ` in ${count(images.length, "image")}`;
  return {
    summary: `Layers: ${count(layers.length, "layer")}${scope}, ${formatBytes(sum(layers))}`,
    blocks: images.map((image) => block(report, image, images.length > 1)),
    leftOut: (missing) => `layers of ${count(missing, "image")}`,
  };
}

function block(report: Report, image: ImageReport, nested: boolean): Block {
  const changed = image.change !== null && !image.change.noise && image.change.bytes !== 0;
  const importance = image.status === "pass" && changed ? CHANGED : IMPORTANCE[image.status];
  const body = `${facts(image)}${table(image)}`;
  if (!nested) return { text: body, importance };
  const title = `${htmlCode(displayName(report, image), 80)}: ${count(image.layers.length, "layer")}, ${formatBytes(sum(image.layers))}`;
  return { text: `<details><summary>${title}</summary>\n\n${body}\n\n</details>`, importance };
}

/** One sentence about the image: download, what the engine shows, its base. */
function facts(image: ImageReport): string {
  const parts = [];
  if (image.size !== null) {
    const { download, inspected } = image.size;
    parts.push(`Download ${download.exact ? "" : "~ "}${formatBytes(download.bytes)}`);
    parts.push(`the engine shows ${formatBytes(inspected)}`);
  }
  if (image.base !== null) {
    const name =
      image.base.image === null ? "an unknown base" : codeSpan(image.base.image, { max: FILE_MAX });
    const standIn = image.base.standIn ? " (a stand-in base)" : "";
    const distribution =
      image.base.distribution === null ? "" : `, ${codeSpan(image.base.distribution, { max: 60 })}`;
    parts.push(`built on ${name}${standIn}${distribution}`);
  }
  return parts.length === 0 ? "" : `${parts.join("; ")}.\n\n`;
}

function table(image: ImageReport): string {
  const total = sum(image.layers);
  const base = image.layers.filter((layer) => layer.origin === "base");
  const own = ownLayers(image).filter((layer) => layer.bytes > 0);
  const shown = own.slice(0, ROWS);
  const rest = own.slice(ROWS);
  const rows = [
    ...(base.length === 0
      ? []
      : [{ bytes: sum(base), what: `base image, ${count(base.length, "layer")}`, place: "" }]),
    ...shown.map((layer) => ({ bytes: layer.bytes, what: instruction(layer), place: place(image, layer) })),
  ].sort((a, b) => b.bytes - a.bytes);
  if (rest.length > 0)
    rows.push({ bytes: sum(rest), what: `${count(rest.length, "smaller layer")}`, place: "" });
  const lines = rows.map((row) => {
    const share = percentOf(row.bytes, total);
    const numbers = together(`${formatBytes(row.bytes)} | ${share === null ? "–" : formatPercent(share)}`);
    return `| ${numbers} | ${row.what} | ${row.place} |`;
  });
  return ["| Size | Share | Instruction | Line |", "| ---: | ---: | :--- | :--- |", ...lines].join("\n");
}

function instruction(layer: LayerReport): string {
  return layer.instruction === null
    ? "instruction not known"
    : codeSpan(layer.instruction, { table: true, max: INSTRUCTION_MAX });
}

function place(image: ImageReport, layer: LayerReport): string {
  if (layer.line === null) return "";
  return codeSpan(`${image.dockerfile ?? "Dockerfile"}:${layer.line}`, { table: true, max: FILE_MAX });
}
