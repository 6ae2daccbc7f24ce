/** Images, rules and exceptions to judge. */
import type { ExceptionRule } from "../../../src/model/config.js";
import type { UnjudgedImage } from "../../../src/budget/image-values.js";
import type { JudgeRules } from "../../../src/budget/rules.js";
import type {
  BaseReport,
  ChangeReport,
  Failure,
  GuideExpectation,
  SavingReport,
} from "../../../src/report/schema.js";

export const MB = 1_000_000;

export const base = (over: Partial<BaseReport> = {}): BaseReport => ({
  image: "python:3.11-alpine",
  family: "python",
  distribution: "alpine 3.22.1",
  libc: "musl",
  bytes: 55 * MB,
  standIn: false,
  ...over,
});

export const size = (bytes: number, download = bytes, exact = true): UnjudgedImage["size"] => ({
  bytes,
  inspected: bytes,
  download: { bytes: download, exact, method: exact ? "registry" : "gzip" },
});

export const failure = (kind: Failure["kind"]): Failure => ({
  kind,
  message: "step 3 exited with 1",
  hint: "fix the build",
  line: 3,
  log: [],
});

export const image = (over: Partial<UnjudgedImage> = {}): UnjudgedImage => ({
  name: "api",
  platform: "linux/amd64",
  dockerfile: "Dockerfile",
  target: null,
  named: null,
  failure: null,
  base: base(),
  size: size(100 * MB),
  build: { seconds: 1, cached: false },
  reference: null,
  saving: null,
  recorded: null,
  baseline: {
    status: "none",
    ref: null,
    bytes: null,
    downloadBytes: null,
    reason: "no base was given",
    comparable: false,
    record: null,
  },
  change: null,
  guide: null,
  guidePackages: [],
  layers: [],
  contents: null,
  packages: [],
  waste: null,
  findings: [],
  growth: null,
  compat: null,
  rollBack: null,
  lint: null,
  trial: null,
  notes: [],
  ...over,
});

export const failed = (kind: Failure["kind"] = "build", over: Partial<UnjudgedImage> = {}): UnjudgedImage =>
  image({ failure: failure(kind), base: null, size: null, build: null, ...over });

export const measured = (
  bytes: number,
  over: Partial<UnjudgedImage["baseline"]> = {},
): UnjudgedImage["baseline"] => ({
  status: "measured",
  ref: "main",
  bytes,
  downloadBytes: null,
  reason: null,
  comparable: true,
  record: null,
  ...over,
});

/** A change of which nobody knows what it is made of. */
export const changeOf = (
  bytes: number,
  percent: number | null,
  over: Partial<ChangeReport> = {},
): ChangeReport => ({ bytes, percent, noise: false, parts: null, drift: null, own: null, ...over });

/** Parts of an image that grew by `bytes` on a baseline. */
export const changed = (
  bytes: number,
  percent: number | null,
  over: Partial<ChangeReport> = {},
): Partial<UnjudgedImage> => ({
  baseline: measured(100 * MB),
  change: changeOf(bytes, percent, over),
});

/** Parts of an image that grew by `bytes`, `drift` of them because its base image was refreshed. */
export const drifted = (
  bytes: number,
  drift: number,
  over: Partial<ChangeReport> = {},
): Partial<UnjudgedImage> =>
  changed(bytes, bytes / MB, {
    drift: { image: "python:3.11-alpine", bytes: drift, counted: true },
    parts: { base: drift, packages: bytes - drift, files: 0, waste: 0 },
    own: { bytes: bytes - drift, percent: (bytes - drift) / MB, noise: false },
    ...over,
  });

/** Parts of an image with a built reference and this saving. */
export const saved = (
  bytes: number,
  percent: number | null,
  over: Partial<SavingReport> = {},
): Partial<UnjudgedImage> => ({
  reference: {
    kind: "built",
    label: "Dockerfile.slim",
    bytes: 100 * MB + bytes,
    estimate: false,
    seconds: 1,
    cached: false,
    reason: null,
    record: null,
  },
  saving: { bytes, percent, estimate: false, note: null, ...over },
});

export const row = (over: Partial<GuideExpectation> = {}): GuideExpectation => ({
  row: "python-api",
  label: "Python API",
  chosen: false,
  min: 150 * MB,
  max: 200 * MB,
  note: null,
  ...over,
});

export const rules = (over: Partial<JudgeRules> = {}): JudgeRules => ({
  budget: {},
  guide: "none",
  exceptions: [],
  today: "2026-06-15",
  onUnmeasured: "error",
  ratchet: true,
  ...over,
});

export const exception = (over: Partial<ExceptionRule> = {}): ExceptionRule => ({
  image: "api",
  metric: "size",
  limit: { fail: 150 * MB },
  reason: "waiting for a smaller pandas",
  owner: "@team",
  expires: "2026-06-15",
  line: 9,
  ...over,
});
