import { describe, expect, it } from "@jest/globals";
import { explainChange, growthReport } from "../../../src/baseline/growth.js";
import type { ChangeContext, GrowthSide } from "../../../src/baseline/growth.js";
import type { BaseReport, ChangeReport, LayerReport } from "../../../src/report/schema.js";
import type { PackageReport } from "../../../src/report/schema-inside.js";

const base = (image: string | null, bytes: number): BaseReport => ({
  image,
  family: "python",
  distribution: "debian 12",
  libc: "glibc",
  bytes,
  standIn: false,
});

const layer = (bytes: number, instruction: string | null, line: number | null = 1): LayerReport => ({
  diffId: `sha256:${bytes}`,
  bytes,
  storedBytes: bytes,
  instruction,
  line,
  stage: null,
  origin: instruction === null ? "base" : "dockerfile",
});

const installed = (name: string, bytes: number, version = "1.0", ownBytes = bytes): PackageReport => ({
  type: "python",
  name,
  version,
  bytes,
  ownBytes,
  files: 3,
  layer: 1,
  location: "usr/lib/python3/site-packages",
  requested: true,
  source: null,
  origin: null,
  partOf: null,
});

const NOTHING = { base: 0, packages: 0, files: 0, waste: 0 };

const side = (over: Partial<GrowthSide>): GrowthSide => ({
  base: base("python:3.11-slim", 100e6),
  layers: [layer(100e6, null, null), layer(50e6, "RUN pip install -r requirements.txt", 3)],
  parts: { ...NOTHING, base: 100e6, packages: 50e6 },
  packages: [],
  waste: { pairs: [] },
  loose: [],
  ...over,
});

const change = (bytes: number, percent: number | null = null): ChangeReport => ({
  bytes,
  percent,
  noise: false,
  parts: null,
  drift: null,
  own: null,
});

const context = (over: Partial<ChangeContext> = {}): ChangeContext => ({
  baseIsNeeded: false,
  baseline: 150e6,
  comparable: true,
  refreshed: null,
  ...over,
});

describe("explainChange", () => {
  const grown = side({
    base: base("python:3.11-slim", 128e6),
    parts: { ...NOTHING, base: 128e6, packages: 50.4e6 },
  });

  it("tells the base image's drift from what was done here", () => {
    const explained = explainChange(change(28.4e6), grown, side({}), context());
    expect(explained).toMatchObject({
      bytes: 28.4e6,
      parts: { base: 28e6, packages: 400_000, files: 0, waste: 0 },
      drift: { image: "python:3.11-slim", bytes: 28e6, counted: true },
      own: { bytes: 400_000, noise: false },
    });
    expect(explained.own?.percent).toBeCloseTo(0.2667, 3);
  });

  it("counts what is left under the jitter of rebuilds as noise", () => {
    const explained = explainChange(change(28e6 + 500), grown, side({}), context());
    expect(explained.own).toMatchObject({ bytes: 500, noise: true });
  });

  it("does not take a base that was switched for drift", () => {
    const switched = side({
      base: base("python:3.11-alpine", 50e6),
      parts: { ...NOTHING, base: 50e6, packages: 50e6 },
    });
    const explained = explainChange(change(-50e6), switched, side({}), context());
    expect(explained).toMatchObject({ drift: null, own: { bytes: -50e6 }, parts: { base: -50e6 } });
  });

  it("does not take a base that this configuration builds for drift", () => {
    const explained = explainChange(change(28.4e6), grown, side({}), context({ baseIsNeeded: true }));
    expect(explained).toMatchObject({ drift: null, own: { bytes: 28.4e6 } });
  });

  it("tells a refresh beside the change where the baseline was built again on the new base", () => {
    const refreshed = { image: "python:3.11-slim", bytes: 28e6 };
    const head = side({ parts: { ...NOTHING, base: 100e6, packages: 50.4e6 } });
    const explained = explainChange(change(400_000), head, side({}), context({ refreshed }));
    expect(explained).toMatchObject({
      drift: { ...refreshed, counted: false },
      own: { bytes: 400_000 },
      parts: { base: 0, packages: 400_000 },
    });
  });

  it("says nothing of parts where layers are not known", () => {
    expect(explainChange(change(5), grown, side({ parts: null }), context())).toMatchObject({
      parts: null,
      drift: null,
      own: null,
    });
  });
});

describe("growthReport", () => {
  it("names packages, files and instructions by their weight", () => {
    const head = side({
      parts: { base: 100e6, packages: 88e6, files: 20e6, waste: 30e6 },
      layers: [
        layer(100e6, null, null),
        layer(88e6, "RUN pip install -r requirements.txt", 3),
        layer(50e6, "COPY . /app", 4),
        layer(30e6, "RUN chown -R app /app", 5),
      ],
      packages: [installed("pandas", 38e6), installed("numpy", 50e6, "2.1.0")],
      loose: [{ path: "app/models/m.bin", bytes: 20e6, layer: 2, time: 0 }],
      waste: {
        pairs: [
          {
            stored: 2,
            lost: 3,
            bytes: 30e6,
            files: 4,
            deleted: 0,
            overwritten: 0,
            metadata: 30e6,
            example: "app/models/m.bin",
          },
        ],
      },
    });
    const before = side({ packages: [installed("numpy", 50e6, "2.1.0")] });
    const explained = explainChange(change(88e6), head, before, context());
    const growth = growthReport(explained, head, before);
    expect(growth.reasons.map(({ kind, status, name, bytes }) => ({ kind, status, name, bytes }))).toEqual([
      { kind: "package", status: "new", name: "pandas", bytes: 38e6 },
      { kind: "waste", status: "larger", name: "RUN chown -R app /app", bytes: 30e6 },
      { kind: "files", status: "new", name: "app/models/m.bin", bytes: 20e6 },
    ]);
    expect(growth.packages).toHaveLength(1);
    expect(growth.filesKnown).toBe(true);
    expect(growth.layers.map(({ instruction, status, bytes }) => [instruction, status, bytes])).toEqual([
      ["COPY . /app", "new", 50e6],
      ["RUN pip install -r requirements.txt", "larger", 38e6],
      ["RUN chown -R app /app", "new", 30e6],
    ]);
  });

  it("tells many packages of one kind together, and one that is most of it by its name", () => {
    const many = (bytes: number): readonly PackageReport[] =>
      Array.from({ length: 8 }, (_, index) => installed(`p${index}`, bytes));
    const small = side({ packages: many(1e6) });
    const explained = explainChange(change(8e6), small, side({}), context());
    expect(growthReport(explained, small, side({})).reasons).toMatchObject([
      { kind: "packages", name: "python", count: 8, bytes: 8e6 },
    ]);
    const one = side({ packages: [...many(1e6), installed("torch", 90e6)] });
    const [first] = growthReport(
      explainChange(change(98e6), one, side({}), context()),
      one,
      side({}),
    ).reasons;
    expect(first).toMatchObject({ kind: "package", name: "torch", bytes: 90e6 });
  });

  it("pairs an edited instruction with what it was", () => {
    const head = side({ layers: [layer(100e6, null, null), layer(60e6, "RUN pip install a b", 3)] });
    const before = side({ layers: [layer(100e6, null, null), layer(50e6, "RUN pip install a", 3)] });
    const growth = growthReport(change(10e6), head, before);
    expect(growth.layers).toMatchObject([
      { instruction: "RUN pip install a b", status: "larger", bytes: 10e6 },
    ]);
  });

  it("goes by instructions against a record, which keeps no files", () => {
    const head = side({
      layers: [layer(100e6, null, null), layer(50e6, "RUN a", 3), layer(20e6, "COPY . .", 4)],
      parts: { ...NOTHING, base: 100e6, packages: 50e6, files: 20e6 },
      loose: [{ path: "app/x", bytes: 20e6, layer: 2, time: 0 }],
    });
    const record = side({
      layers: [layer(100e6, null, null), layer(50e6, "RUN a", 3)],
      loose: null,
      waste: null,
    });
    const growth = growthReport(explainChange(change(20e6), head, record, context()), head, record);
    expect(growth).toMatchObject({
      filesKnown: false,
      files: [],
      reasons: [{ kind: "layer", name: "COPY . .", bytes: 20e6, layer: 2 }],
    });
  });

  it("does not count a package twice that its layer holds, against a record", () => {
    const head = side({ packages: [installed("pandas", 38e6)] });
    const record = side({
      layers: [layer(100e6, null, null), layer(12e6, "RUN pip install -r requirements.txt", 3)],
      packages: [],
      loose: null,
    });
    const growth = growthReport(change(38e6), head, record);
    expect(growth.reasons).toMatchObject([{ kind: "package", name: "pandas", bytes: 38e6 }]);
  });

  it("has no reasons for noise", () => {
    const head = side({ packages: [installed("pandas", 38e6)] });
    expect(growthReport({ ...change(100), noise: true }, head, side({})).reasons).toEqual([]);
  });
});
