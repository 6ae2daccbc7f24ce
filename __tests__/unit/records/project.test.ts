import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { downloadBytes, payloadBytes } from "../../../src/model/bytes.js";
import type { Measurement } from "../../../src/model/image.js";
import { parseRecordSet, recordEntry, serializeRecordSet } from "../../../src/records/project.js";
import type { EntryFacts } from "../../../src/records/project.js";
import { recordSetSchema } from "../../../src/records/schema.js";
import { NOTHING_INSIDE } from "../support/inspection.js";
import { COMMIT, entry, recordSet } from "./samples.js";

const [LAYER] = entry().layers;

function measurement(
  packages: readonly string[] | null,
  compression: readonly string[] = ["none"],
): Measurement {
  return {
    contents: {
      config: { architecture: "amd64", os: "linux", variant: null, diffIds: [], history: [], labels: {} },
      layers: [],
      configBytes: 10,
      osRelease: null,
      libc: "musl",
      pythonPackages: packages,
      nodePackages: [],
      gitPayload: payloadBytes(7),
      inspection: NOTHING_INSIDE,
    },
    size: payloadBytes(1000),
    inspected: 1010,
    download: { bytes: downloadBytes(400), exact: false, method: "gzip-sample" },
    fingerprint: { ...entry().fingerprint, compression, method: 1 },
    seconds: 2,
  };
}

function facts(changes: Partial<EntryFacts> = {}): EntryFacts {
  return {
    role: "image",
    name: "api",
    measurement: measurement(["flask"]),
    layers: entry().layers,
    base: null,
    inside: null,
    build: { seconds: 12.5, cached: false },
    inputs: entry().inputs,
    commit: COMMIT,
    created: entry().created,
    ...changes,
  };
}

describe("a record of an image", () => {
  it("has what a later run compares with", () => {
    expect(recordEntry(facts())).toEqual(entry({ gitPayload: 7 }));
  });

  it("comes back from text as it was", () => {
    const set = recordSet([recordEntry(facts()), recordEntry(facts({ role: "reference", build: null }))]);
    expect(parseRecordSet(serializeRecordSet(set))).toEqual(set);
  });

  it.each<[string, Partial<EntryFacts>]>([
    [
      "a long instruction",
      { layers: LAYER === undefined ? [] : [{ ...LAYER, instruction: "x".repeat(5000) }] },
    ],
    ["many layers", { layers: Array.from({ length: 2000 }, () => entry().layers).flat() }],
    ["many packages", { measurement: measurement(Array.from({ length: 30_000 }, (_, n) => `p${n}`)) }],
    ["a long package name", { measurement: measurement(["p".repeat(5000)]) }],
    [
      "many blobs",
      {
        measurement: measurement(
          null,
          Array.from({ length: 3000 }, () => "gzip"),
        ),
      },
    ],
  ])("leaves out %s, and stays readable with its figures", (_name, changes) => {
    const made = recordEntry(facts(changes));
    expect(recordSetSchema.safeParse(recordSet([made])).success).toBe(true);
    expect(made.size.bytes).toBe(1000);
    expect(JSON.stringify(made).length).toBeLessThan(30_000);
  });
});

describe("a set as text", () => {
  const big = recordSet(Array.from({ length: 20 }, (_, n) => entry({ name: `image ${n}` })));

  it("loses layers first, then packages, and never a figure", () => {
    const whole = serializeRecordSet(big);
    const without = parseRecordSet(serializeRecordSet(big, whole.length - 1));
    expect(without?.entries.map(({ layers, pythonPackages }) => [layers.length, pythonPackages])).toEqual(
      big.entries.map(() => [0, ["flask"]]),
    );
    const least = parseRecordSet(serializeRecordSet(big, 10));
    expect(least?.entries.map(({ pythonPackages }) => pythonPackages)).toEqual(big.entries.map(() => null));
    expect(least?.entries.map(({ size }) => size)).toEqual(big.entries.map(({ size }) => size));
  });

  it("loses the packages' weights before everything else", () => {
    const parts = { base: 0, packages: 0, files: 1000, waste: 0 };
    const heavy = recordSet([entry({ inside: { parts, packages: [] } })]);
    const kept = parseRecordSet(serializeRecordSet(heavy));
    expect(kept?.entries[0]?.inside).toEqual({ parts, packages: [] });
    const less = parseRecordSet(serializeRecordSet(heavy, serializeRecordSet(heavy).length - 1));
    expect(less?.entries[0]).toMatchObject({ inside: null, layers: entry().layers });
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["another schema", JSON.stringify({ ...recordSet([]), schema: "image-budget/records@2" })],
    ["a size below nothing", JSON.stringify(recordSet([entry()])).replace('"bytes":1000', '"bytes":-1')],
    ["a size that is text", JSON.stringify(recordSet([entry()])).replace('"bytes":1000', '"bytes":"1"')],
    ["a time that is none", JSON.stringify({ ...recordSet([]), created: "yesterday" })],
    ["too many entries", JSON.stringify(recordSet(Array.from({ length: 4001 }, () => entry())))],
    ["too much", " ".repeat(10_000_001)],
    ["nested without end", "[".repeat(1_000_000)],
  ])("is none when it holds %s", (_name, text) => {
    expect(parseRecordSet(text)).toBeNull();
  });

  it("has no base names that could be anything but an image's", () => {
    const { digest } = entry().inputs?.bases[0] ?? { digest: "" };
    const names = [
      "--config=/x",
      "python:3.11-slim",
      "a b",
      "$(x)",
      "registry.corp:5000/team/x@sha256:" + "a".repeat(64),
    ];
    const inputs = { sha256: "1".repeat(64), bases: names.map((name) => ({ name, digest })) };
    const read = parseRecordSet(JSON.stringify(recordSet([entry({ inputs })])));
    expect(read?.entries[0]?.inputs?.bases.map(({ name }) => name)).toEqual([names[1], names[4]]);
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(big))),
        fc.nat(),
        (text, at) => {
          const damaged = text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1);
          parseRecordSet(text);
          parseRecordSet(damaged);
        },
      ),
    );
  });
});
