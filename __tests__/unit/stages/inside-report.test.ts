import { describe, expect, it } from "@jest/globals";
import { downloadBytes, payloadBytes } from "../../../src/model/bytes.js";
import type { ArchiveContents } from "../../../src/model/image.js";
import type { Inspection, InstalledPackage } from "../../../src/model/inspection.js";
import { imageReportSchema } from "../../../src/report/schema.js";
import type { LayerReport } from "../../../src/report/schema.js";
import { insideOf, partsOf } from "../../../src/stages/inside-report.js";
import { NOTHING_INSIDE } from "../support/inspection.js";

const layer = (bytes: number, origin: LayerReport["origin"]): LayerReport => ({
  diffId: `sha256:${bytes}`,
  bytes,
  storedBytes: bytes,
  instruction: origin === "dockerfile" ? "RUN make" : null,
  line: null,
  stage: null,
  origin,
});

const installed = (name: string, byLayer: ReadonlyMap<number, number>): InstalledPackage => ({
  type: "python",
  name,
  version: "1.0",
  location: "app/site-packages",
  bytes: [...byLayer.values()].reduce((sum, bytes) => sum + bytes, 0),
  byLayer,
  files: 2,
  requested: null,
  source: null,
  origin: null,
  partOf: null,
});

const contents = (inspection: Inspection, layers: readonly LayerReport[]): ArchiveContents => ({
  config: { architecture: "amd64", os: "linux", variant: null, diffIds: [], history: [], labels: {} },
  layers: layers.map(({ diffId, bytes }) => ({
    diffId,
    payload: payloadBytes(bytes),
    entries: 1,
    storedBytes: bytes,
    compression: "none",
    gzipBytes: downloadBytes(0),
  })),
  configBytes: 1,
  osRelease: null,
  libc: "none",
  pythonPackages: [],
  nodePackages: [],
  gitPayload: payloadBytes(0),
  inspection,
});

const LAYERS = [layer(100, "base"), layer(60, "dockerfile"), layer(20, "dockerfile")];
const INSIDE: Inspection = {
  ...NOTHING_INSIDE,
  packages: [
    installed("pip", new Map([[0, 40]])),
    installed(
      "pandas",
      new Map([
        [0, 10],
        [1, 30],
      ]),
    ),
  ],
  loose: {
    bytes: 75,
    files: 3,
    byLayer: new Map([
      [0, 45],
      [1, 10],
      [2, 20],
    ]),
    largest: [],
  },
  waste: {
    ...NOTHING_INSIDE.waste,
    bytes: 25,
    files: 1,
    byLayer: new Map([
      [0, 5],
      [1, 20],
    ]),
  },
};

describe("partsOf", () => {
  it("adds up to the size", () => {
    const parts = partsOf(contents(INSIDE, LAYERS), LAYERS);
    expect(parts).toEqual({ base: 100, packages: 30, files: 30, waste: 20 });
  });

  it("says nothing where a layer may be the base's or not", () => {
    const unknown = LAYERS.map((item) => ({ ...item, origin: "unknown" as const }));
    expect(partsOf(contents(INSIDE, unknown), unknown)).toBeNull();
  });
});

describe("insideOf", () => {
  it("tells what of a package the Dockerfile's own layers store, and which of them most", () => {
    const { packages, contents: summary } = insideOf(contents(INSIDE, LAYERS), LAYERS);
    expect(packages.map(({ name, bytes, ownBytes, layer: main }) => [name, bytes, ownBytes, main])).toEqual([
      ["pip", 40, 0, 0],
      ["pandas", 40, 30, 1],
    ]);
    expect(summary).toMatchObject({
      packages: { count: 2, bytes: 80, listed: 2 },
      loose: { files: 3, bytes: 75 },
      waste: { bytes: 25 },
    });
  });

  it("stays within the report's bounds whatever an image holds", () => {
    const long = "n".repeat(10_000);
    const many = Array.from({ length: 6000 }, () => ({
      ...installed(long, new Map([[1, 1]])),
      version: long,
      location: long,
      source: long,
    }));
    const inside: Inspection = {
      ...INSIDE,
      packages: many,
      gaps: Array.from({ length: 80 }, () => long),
      findings: Array.from({ length: 200 }, () => ({
        rule: "x",
        title: long,
        bytes: 1,
        byLayer: new Map([[1, 1]]),
        files: 1,
        remedy: long,
        examples: Array.from({ length: 20 }, () => long),
      })),
      waste: {
        ...INSIDE.waste,
        paths: Array.from({ length: 200 }, () => ({
          path: long,
          bytes: 1,
          cause: "deleted" as const,
          stored: 0,
          lost: 1,
        })),
      },
    };
    const report = insideOf(contents(inside, LAYERS), LAYERS);
    const shape = imageReportSchema.pick({ contents: true, packages: true, waste: true, findings: true });
    expect(shape.safeParse(report).error).toBeUndefined();
    expect(report.contents?.packages).toEqual({ count: 6000, bytes: 6000, listed: 5000 });
  });
});
