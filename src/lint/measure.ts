/** Says what findings weigh in a built image, as far as its layers tell it. */
import type { Inspection, WastedPair } from "../model/inspection.js";
import { canonicalPath, isWithin } from "./paths.js";
import { isDevelopment } from "./rules/shipped-packages.js";
import type { LintBytes, LintFinding, Measure } from "./types.js";

/** What is known of the image that the Dockerfile was built to. */
export interface MeasuredImage {
  /** One for each layer, from the base up. `line` is the one of the instruction that made it; null when not known. */
  readonly layers: readonly { readonly line: number | null; readonly bytes: number }[];
  readonly inspection: Inspection;
}

/**
 * The findings with their bytes. A figure is `measured` only when nothing that belongs to it can be missing; else it is
 * `at-least`, or `unmeasured` with the reason. Figures of different findings may overlap.
 */
export function measureFindings(
  findings: readonly LintFinding[],
  image: MeasuredImage,
): readonly LintFinding[] {
  const measurer = new Measurer(image);
  return findings.map((finding) => ({ ...finding, bytes: measurer.bytesOf(finding.measure) }));
}

class Measurer {
  readonly #inspection: Inspection;
  readonly #byLine = new Map<number, Set<number>>();
  readonly #layers: MeasuredImage["layers"];

  constructor({ layers, inspection }: MeasuredImage) {
    this.#inspection = inspection;
    this.#layers = layers;
    for (const [index, { line }] of layers.entries()) {
      if (line === null) continue;
      const same = this.#byLine.get(line) ?? new Set();
      this.#byLine.set(line, same.add(index));
    }
  }

  bytesOf(measure: Measure): LintBytes {
    if (measure.kind === "none") return { kind: "unmeasured", reason: measure.reason };
    const own = this.#byLine.get(measure.line);
    if (own === undefined) {
      return { kind: "unmeasured", reason: `no layer of the image is known to be line ${measure.line}'s` };
    }
    switch (measure.kind) {
      case "folders":
        return this.#folders(own, measure.folders);
      case "packages":
        return this.#packages(own, measure);
      case "hidden":
        return this.#hidden(own, measure);
      case "layer":
        return measured(this.#sumOfLayers(own), "the layer's files");
      case "named-folder":
        return this.#namedFolder(own, measure.name);
    }
  }

  #sumOfLayers(own: ReadonlySet<number>): number {
    return [...own].reduce((sum, index) => sum + (this.#layers[index]?.bytes ?? 0), 0);
  }

  #folders(own: ReadonlySet<number>, folders: readonly string[]): LintBytes {
    const isBelow = (path: string): boolean => {
      const canonical = canonicalPath(`/${path}`, null);
      return canonical !== null && folders.some((folder) => isWithin(canonical, folder));
    };
    const { loose, waste } = this.#inspection;
    const bytes = this.#stored(own, isBelow);
    // Both lists hold the largest only; whether something is missing shows in the sums over all.
    const isWhole = sumOf(loose.largest) === loose.bytes && sumOf(waste.paths) === waste.bytes;
    const how = `files below ${folders.join(", ")} in this layer`;
    if (isWhole) return measured(bytes, how);
    return bytes > 0
      ? { kind: "at-least", bytes, how }
      : {
          kind: "unmeasured",
          reason: `no large file lies below ${folders.join(", ")}, and small ones were not listed`,
        };
  }

  #packages(own: ReadonlySet<number>, measure: Extract<Measure, { kind: "packages" }>): LintBytes {
    const { findings, packages } = this.#inspection;
    if (measure.group === "build-tools") {
      const tools = findings.find(({ rule }) => rule === "build-tools");
      const bytes = tools === undefined ? 0 : bytesIn(tools.byLayer, own);
      if (bytes > 0) return measured(bytes, "compilers and build tools in this layer");
    }
    const names = new Set(measure.names);
    const found = packages.filter(
      ({ type, name }) =>
        (type === "dpkg" || type === "apk") &&
        (names.has(name) || (measure.group === "development" && isDevelopment(name))),
    );
    const bytes = found.reduce((sum, { byLayer }) => sum + bytesIn(byLayer, own), 0);
    return bytes > 0
      ? measured(bytes, "the packages' files in this layer")
      : {
          kind: "unmeasured",
          reason: "the image's package database has none of these packages in this layer",
        };
  }

  #hidden(own: ReadonlySet<number>, { cause, stored }: Extract<Measure, { kind: "hidden" }>): LintBytes {
    const from =
      stored === null ? null : new Set(stored.flatMap((line) => [...(this.#byLine.get(line) ?? [])]));
    const isMeant = (pair: WastedPair): boolean =>
      own.has(pair.lost) && !own.has(pair.stored) && (from === null || from.has(pair.stored));
    const { pairs } = this.#inspection.waste;
    const bytes = pairs.filter(isMeant).reduce((sum, { byCause }) => sum + byCause[cause], 0);
    const how =
      cause === "metadata"
        ? "files that this layer stores again with another owner or mode"
        : "files that this layer deletes and an earlier one stores";
    // Pairs are listed up to a limit, the largest first.
    if (sumOf(pairs) === this.#inspection.waste.bytes) return measured(bytes, how);
    return bytes > 0
      ? { kind: "at-least", bytes, how }
      : { kind: "unmeasured", reason: "not all that layers hide was listed" };
  }

  #namedFolder(own: ReadonlySet<number>, name: string): LintBytes {
    const bytes = this.#stored(own, (path) => `/${path}`.includes(`/${name}/`));
    return bytes > 0
      ? { kind: "at-least", bytes, how: `files below ${name} in this layer` }
      : { kind: "unmeasured", reason: "which of the copied files the image does not need is not known" };
  }

  /** Bytes of the listed files that a layer stores, those that later layers hide included. */
  #stored(own: ReadonlySet<number>, isMeant: (path: string) => boolean): number {
    const { loose, waste } = this.#inspection;
    const live = loose.largest.filter(({ layer, path }) => own.has(layer) && isMeant(path));
    const lost = waste.paths.filter(({ stored, path }) => own.has(stored) && isMeant(path));
    return sumOf(live) + sumOf(lost);
  }
}

function measured(bytes: number, how: string): LintBytes {
  return { kind: "measured", bytes, how };
}

function bytesIn(byLayer: ReadonlyMap<number, number>, own: ReadonlySet<number>): number {
  return [...byLayer].reduce((sum, [layer, bytes]) => sum + (own.has(layer) ? bytes : 0), 0);
}

function sumOf(items: readonly { readonly bytes: number }[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}
