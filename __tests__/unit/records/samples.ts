import type { RecordEntry, RecordSet } from "../../../src/records/schema.js";

export const COMMIT = "a".repeat(40);
export const OTHER_COMMIT = "b".repeat(40);

export function entry(changes: Partial<RecordEntry> = {}): RecordEntry {
  return {
    role: "image",
    name: "api",
    fingerprint: {
      engineVersion: "28.2.2",
      store: "overlay2",
      builder: "buildx 0.29.1 (docker)",
      platform: "linux/amd64",
      compression: ["none"],
      method: 1,
    },
    inputs: {
      sha256: "1".repeat(64),
      bases: [{ name: "python:3.11-slim", digest: `sha256:${"c".repeat(64)}` }],
    },
    commit: COMMIT,
    created: "2026-07-01T10:00:00.000Z",
    size: { bytes: 1000, inspected: 1010, download: { bytes: 400, exact: false, method: "gzip-sample" } },
    base: null,
    build: { seconds: 12.5, cached: false },
    layers: [
      {
        diffId: `sha256:${"d".repeat(64)}`,
        bytes: 1000,
        storedBytes: 1100,
        instruction: "COPY . .",
        line: 2,
        stage: null,
        origin: "dockerfile",
      },
    ],
    pythonPackages: ["flask"],
    nodePackages: [],
    inside: null,
    gitPayload: 0,
    ...changes,
  };
}

export function recordSet(entries: readonly RecordEntry[], changes: Partial<RecordSet> = {}): RecordSet {
  return {
    schema: "image-budget/records@1",
    tool: "0.1.0",
    commit: COMMIT,
    created: "2026-07-01T10:00:00.000Z",
    entries: [...entries],
    ...changes,
  };
}
