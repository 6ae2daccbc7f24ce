/** What the sample reports are made of. */
import type {
  BaselineReport,
  ChangeReport,
  ImageReport,
  LayerReport,
  ReferenceReport,
  Report,
  Verdict,
} from "../../../src/report/schema.js";

export const MB = 1_000_000;

export function verdict(over: Partial<Verdict> = {}): Verdict {
  return {
    metric: "size",
    limit: { bytes: 200 * MB },
    level: "fail",
    actual: { bytes: 186 * MB, percent: null },
    status: "pass",
    origin: "config",
    inferred: false,
    reason: "api: size 186 MB is within its limit of 200 MB",
    skip: null,
    exception: null,
    waiver: null,
    ...over,
  };
}

export function reference(over: Partial<ReferenceReport> = {}): ReferenceReport {
  return {
    kind: "built",
    label: "api/Dockerfile.slim",
    bytes: 474_600_000,
    estimate: false,
    seconds: 8.1,
    cached: false,
    reason: null,
    record: null,
    ...over,
  };
}

export function baseline(over: Partial<BaselineReport> = {}): BaselineReport {
  return {
    status: "none",
    ref: null,
    bytes: null,
    downloadBytes: null,
    reason: null,
    comparable: false,
    record: null,
    ...over,
  };
}

/** A change of which nobody knows what it is made of. */
export function changeOf(
  bytes: number,
  percent: number | null,
  over: Partial<ChangeReport> = {},
): ChangeReport {
  return { bytes, percent, noise: false, parts: null, drift: null, own: null, ...over };
}

/** A commit on main that is the first parent of the merge commit that was checked out. */
export const base = {
  sha: "9be1d6a05c4f7e2b8d3a1c60f5e4d7b2a9c81034",
  ref: "main",
  how: "merge-parent" as const,
};

export function layer(bytes: number, instruction: string | null, line: number | null): LayerReport {
  return {
    diffId: `sha256:${"0".repeat(64)}`,
    bytes,
    storedBytes: Math.round(bytes / 3),
    instruction,
    line,
    stage: instruction === null ? null : "runtime",
    origin: instruction === null ? "base" : "dockerfile",
  };
}

export function image(over: Partial<ImageReport> = {}): ImageReport {
  return {
    name: "api",
    platform: "linux/amd64",
    dockerfile: "api/Dockerfile",
    target: null,
    named: null,
    status: "pass",
    failure: null,
    base: {
      image: "python:3.11-alpine",
      family: "python",
      distribution: "alpine 3.22.1",
      libc: "musl",
      bytes: 55 * MB,
      standIn: false,
    },
    size: {
      bytes: 186_300_000,
      inspected: 191_204_864,
      download: { bytes: 62_100_000, exact: false, method: "gzip-sample" },
    },
    build: { seconds: 12.4, cached: false },
    reference: null,
    saving: null,
    recorded: null,
    baseline: baseline(),
    change: null,
    guide: null,
    guidePackages: [],
    layers: [
      layer(7_900_000, null, null),
      layer(46_300_000, null, null),
      layer(128_000_000, "COPY --from=builder /install /usr/local", 14),
      layer(4_100_000, "RUN apk add --no-cache libstdc++", 12),
      layer(0, "WORKDIR /app", 13),
      layer(0, "COPY app ./app", 15),
    ],
    contents: null,
    packages: [],
    waste: null,
    findings: [],
    growth: null,
    compat: null,
    lint: null,
    trial: null,
    rollBack: null,
    budgets: [verdict()],
    notes: [],
    ...over,
  };
}

export function configured(over: Partial<Report["config"]> = {}): Report["config"] {
  return {
    file: ".github/image-budget.yml",
    failOn: "fail",
    onUnmeasured: "error",
    limitsFrom: "base",
    ratchet: true,
    overrideLabel: "image-budget-override",
    names: [],
    ...over,
  };
}

export function report(over: Partial<Report> = {}): Report {
  return {
    schema: "image-budget/report@1",
    tool: { name: "image-budget", version: "0.1.0" },
    created: "2026-03-01T12:00:00.000Z",
    status: "pass",
    exitCode: 0,
    commit: { sha: "1f0c9a7be3d24c58a6b1e90f7d3c25a4e8b6f012", ref: "feature/alpine", dirty: false },
    baselineCommit: null,
    baselineReason: null,
    shard: null,
    engine: { name: "docker", version: "28.5.1", store: "overlay2", builder: "buildx 0.29.1 (docker)" },
    disk: { freeAtStart: 24_000_000_000, peakUsed: 1_840_000_000 },
    seconds: 34.2,
    config: configured(),
    totalRules: null,
    limitChanges: [],
    override: null,
    images: [],
    total: {
      bytes: null,
      measured: 0,
      images: 0,
      reference: null,
      saving: null,
      baseline: null,
      change: null,
      guide: null,
      budgets: [],
    },
    exceptions: [],
    errors: [],
    notes: [],
    ...over,
  };
}
