/** An image's inside as the report shows it, and how much of it the Dockerfile's own layers store. */
import { cut } from "../model/text.js";
import { mainLayer } from "../image/ownership.js";
import type { ArchiveContents } from "../model/image.js";
import type { BytesByLayer, ImageFinding, InstalledPackage, Waste } from "../model/inspection.js";
import type { ImageReport, LayerReport } from "../report/schema.js";
import type { ChangeParts } from "../report/schema-inside.js";

export type InsideReport = Pick<ImageReport, "contents" | "packages" | "waste" | "findings">;

const MOST_PACKAGES = 5000;
const MOST_FINDINGS = 100;
const LONGEST_TEXT = 1900;
const LONGEST_PATH = 4100;

/** The report's part on packages, waste and findings. `layers` are the report's, one for each of the image's. */
export function insideOf(contents: ArchiveContents, layers: readonly LayerReport[]): InsideReport {
  const { packages, loose, waste, findings, gaps, hardLinks } = contents.inspection;
  const own = ownLayers(layers);
  const listed = packages.slice(0, MOST_PACKAGES);
  return {
    contents: {
      packages: { count: packages.length, bytes: sumOf(packages), listed: listed.length },
      loose: { files: loose.files, bytes: loose.bytes },
      waste: { files: waste.files, bytes: waste.bytes },
      gaps: gaps.slice(0, 50).map((gap) => cut(gap, LONGEST_TEXT)),
    },
    packages: listed.map((item) => packageReport(item, own)),
    waste: { ...wasteReport(waste), hardLinks },
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => findingReport(finding, own)),
  };
}

/**
 * What an image's size is made of, for comparing it with another's; the parts add up to the size. Null when the layers of
 * the base cannot be told from the Dockerfile's.
 */
export function partsOf(contents: ArchiveContents, layers: readonly LayerReport[]): ChangeParts | null {
  if (layers.length !== contents.layers.length || layers.some(({ origin }) => origin === "unknown"))
    return null;
  const { packages, loose, waste } = contents.inspection;
  const own = ownLayers(layers);
  return {
    base: layers.reduce((sum, layer) => sum + (layer.origin === "base" ? layer.bytes : 0), 0),
    packages: packages.reduce((sum, item) => sum + bytesIn(item.byLayer, own), 0),
    files: bytesIn(loose.byLayer, own),
    waste: bytesIn(waste.byLayer, own),
  };
}

/** Whether a layer, by its index, is not known to be the base's. */
export type IsOwn = (layer: number) => boolean;

export function ownLayers(layers: readonly LayerReport[]): IsOwn {
  return (layer) => layers[layer]?.origin !== "base";
}

function bytesIn(byLayer: BytesByLayer, own: IsOwn): number {
  let sum = 0;
  for (const [layer, bytes] of byLayer) sum += own(layer) ? bytes : 0;
  return sum;
}

const sumOf = (items: readonly { readonly bytes: number }[]): number =>
  items.reduce((sum, { bytes }) => sum + bytes, 0);

function packageReport(item: InstalledPackage, own: IsOwn): ImageReport["packages"][number] {
  const { type, bytes, files, requested } = item;
  return {
    type,
    name: cut(item.name, LONGEST_TEXT),
    version: cutOrNull(item.version, LONGEST_TEXT),
    bytes,
    ownBytes: bytesIn(item.byLayer, own),
    files,
    layer: mainLayer(item.byLayer),
    location: cutOrNull(item.location, LONGEST_PATH),
    requested,
    source: cutOrNull(item.source, LONGEST_TEXT),
    origin: cutOrNull(item.origin, LONGEST_TEXT),
    partOf: cutOrNull(item.partOf, LONGEST_TEXT),
  };
}

function wasteReport(waste: Waste): Omit<NonNullable<ImageReport["waste"]>, "hardLinks"> {
  const { bytes, files, efficiency } = waste;
  return {
    bytes,
    files,
    efficiency,
    pairs: waste.pairs.map(({ stored, lost, byCause, example, ...pair }) => ({
      stored,
      lost,
      bytes: pair.bytes,
      files: pair.files,
      ...byCause,
      example: cut(example, LONGEST_PATH),
    })),
    paths: waste.paths.map((file) => ({ ...file, path: cut(file.path, LONGEST_PATH) })),
  };
}

function findingReport(finding: ImageFinding, own: IsOwn): ImageReport["findings"][number] {
  return {
    rule: finding.rule,
    title: cut(finding.title, LONGEST_TEXT),
    bytes: finding.bytes,
    ownBytes: bytesIn(finding.byLayer, own),
    files: finding.files,
    remedy: cut(finding.remedy, LONGEST_TEXT),
    examples: finding.examples.slice(0, 10).map((example) => cut(example, LONGEST_PATH)),
    layer: mainLayer(finding.byLayer),
  };
}

function cutOrNull(text: string | null, longest: number): string | null {
  return text === null ? null : cut(text, longest);
}
