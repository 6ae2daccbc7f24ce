/** Reports of images whose inside is known: packages, waste, findings, and what changed. */
import type { ImageReport, Report } from "../../../src/report/schema.js";
import type { PackageReport, Reason } from "../../../src/report/schema-inside.js";
import { base, baseline, changeOf, image, layer, MB, report, verdict } from "./builders.js";

export function installed(over: Partial<PackageReport> & { readonly name: string }): PackageReport {
  return {
    type: "python",
    version: "1.0.0",
    bytes: MB,
    ownBytes: MB,
    files: 40,
    layer: 3,
    location: null,
    requested: null,
    source: null,
    origin: null,
    partOf: null,
    ...over,
  };
}

export function reason(over: Partial<Reason>): Reason {
  return {
    kind: "package",
    status: "new",
    name: "pandas",
    from: null,
    to: null,
    type: null,
    count: 1,
    bytes: MB,
    layer: 3,
    ...over,
  };
}

const apiPackages: readonly PackageReport[] = [
  installed({ name: "pandas", version: "2.2.3", bytes: 38_200_000, ownBytes: 38_200_000, files: 1480 }),
  installed({ name: "numpy", version: "2.1.0", bytes: 31_400_000, ownBytes: 31_400_000, files: 912 }),
  installed({ name: "python", type: "dpkg", version: "3.11.9-1", bytes: 29_800_000, ownBytes: 0, layer: 1 }),
  installed({ name: "gcc-12", type: "dpkg", version: "12.2.0-14+deb12u1", bytes: 21_000_000, layer: 2 }),
  installed({
    name: "libc6",
    type: "dpkg",
    version: "2.36-9+deb12u9",
    bytes: 12_900_000,
    ownBytes: 0,
    layer: 0,
  }),
  ...Array.from({ length: 14 }, (_, at) =>
    installed({ name: `library-${at + 1}`, version: `1.${at}.0`, bytes: 4_000_000 - at * 200_000 }),
  ),
];

/** An API on a refreshed base: pandas is new, a model too, and chown stores the application twice. */
export const api = image({
  size: {
    bytes: 265_600_000,
    inspected: 271_000_000,
    download: { bytes: 96_300_000, exact: false, method: "gzip-sample" },
  },
  base: {
    image: "python:3.11-slim",
    family: "python",
    distribution: "debian 12",
    libc: "glibc",
    bytes: 123_600_000,
    standIn: false,
  },
  layers: [
    layer(78_600_000, null, null),
    layer(45_000_000, null, null),
    layer(30_000_000, "RUN apt-get update && apt-get install -y --no-install-recommends gcc", 8),
    layer(62_000_000, "RUN pip install --no-compile -r requirements.txt", 12),
    layer(25_000_000, "COPY app /app", 15),
    layer(25_000_000, "RUN chown -R app /app", 18),
    layer(0, "RUN rm -rf /root/.cache", 19),
  ],
  baseline: baseline({ status: "measured", ref: "main", bytes: 210_300_000, comparable: true }),
  change: changeOf(55_300_000, 26.296, {
    parts: { base: 2_100_000, packages: 37_200_000, files: -9_000_000, waste: 25_000_000 },
    drift: { image: "python:3.11-slim", bytes: 2_100_000, counted: true },
    own: { bytes: 53_200_000, percent: 25.297, noise: false },
  }),
  contents: {
    packages: { count: 131, bytes: 190_000_000, listed: 19 },
    loose: { files: 1203, bytes: 38_600_000 },
    waste: { files: 1840, bytes: 37_000_000 },
    gaps: ["the database /var/lib/dpkg/status.d/broken ends within a record"],
  },
  packages: [...apiPackages],
  waste: {
    bytes: 37_000_000,
    files: 1840,
    efficiency: 0.8607,
    pairs: [
      {
        stored: 4,
        lost: 5,
        bytes: 25_000_000,
        files: 812,
        deleted: 0,
        overwritten: 0,
        metadata: 25_000_000,
        example: "app/models",
      },
      {
        stored: 3,
        lost: 6,
        bytes: 11_200_000,
        files: 1020,
        deleted: 11_200_000,
        overwritten: 0,
        metadata: 0,
        example: "root/.cache/pip",
      },
      {
        stored: 0,
        lost: 2,
        bytes: 700_000,
        files: 6,
        deleted: 100_000,
        overwritten: 600_000,
        metadata: 0,
        example: "var/lib/dpkg/status",
      },
    ],
    paths: [],
    hardLinks: { contents: 12, names: 31, sparedBytes: 4_100_000 },
  },
  findings: [
    {
      rule: "build-tools",
      title: "gcc-12, cpp-12 and 4 more compilers and headers",
      bytes: 61_000_000,
      ownBytes: 61_000_000,
      files: 1320,
      remedy: "Install them in a build stage and copy only the result.",
      examples: ["gcc-12", "cpp-12"],
      layer: 2,
    },
    {
      rule: "test-suites",
      title: "tests of pandas, numpy and 3 more packages",
      bytes: 24_600_000,
      ownBytes: 24_600_000,
      files: 980,
      remedy: "Delete them in the step that installs the packages.",
      examples: ["/usr/local/lib/python3.11/site-packages/pandas/tests"],
      layer: 3,
    },
    {
      rule: "docs",
      title: "manual pages and documentation",
      bytes: 4_100_000,
      ownBytes: 300_000,
      files: 411,
      remedy: "Exclude them with a dpkg configuration before anything is installed.",
      examples: ["/usr/share/doc"],
      layer: 0,
    },
  ],
  growth: {
    reasons: [
      reason({ name: "pandas", to: "2.2.3", type: "python", bytes: 38_200_000 }),
      reason({ kind: "waste", status: "larger", name: "RUN chown -R app /app", bytes: 25_000_000, layer: 5 }),
      reason({ kind: "files", status: "gone", name: "app/models/old.bin", bytes: -14_000_000, layer: null }),
    ],
    packages: [
      {
        type: "python",
        name: "pandas",
        status: "new",
        from: null,
        to: "2.2.3",
        bytes: 38_200_000,
        ownBytes: 38_200_000,
        layer: 3,
      },
      {
        type: "python",
        name: "numpy",
        status: "larger",
        from: "1.26.4",
        to: "2.1.0",
        bytes: 3_100_000,
        ownBytes: 3_100_000,
        layer: 3,
      },
      {
        type: "dpkg",
        name: "openssl",
        status: "changed",
        from: "3.0.13-1~deb12u1",
        to: "3.0.14-1~deb12u2",
        bytes: 0,
        ownBytes: 0,
        layer: 0,
      },
    ],
    files: [
      { path: "app/models/old.bin", status: "gone", from: null, bytes: -14_000_000, layer: null },
      { path: "app/models/m.bin", status: "new", from: null, bytes: 5_000_000, layer: 5 },
      { path: "app/assets/logo.png", status: "moved", from: "app/logo.png", bytes: 0, layer: 5 },
      { path: "app/build-info", status: "larger", from: null, bytes: 12, layer: 5 },
    ],
    layers: [
      {
        instruction: "RUN pip install --no-compile -r requirements.txt",
        line: 12,
        status: "larger",
        bytes: 41_300_000,
        layer: 3,
      },
      { instruction: "RUN chown -R app /app", line: 18, status: "new", bytes: 25_000_000, layer: 5 },
    ],
    omitted: { packages: 0, files: 2, layers: 0 },
    filesKnown: true,
  },
  budgets: [verdict({ limit: { bytes: 300 * MB } })],
});

/** Smaller than before, against a record: only packages and layers are known. */
export const worker = image({
  name: "worker",
  dockerfile: "worker/Dockerfile",
  baseline: baseline({ status: "recorded", ref: "main", bytes: 198_300_000, comparable: true }),
  change: changeOf(-12_000_000, -6.051, {
    parts: { base: 0, packages: -12_000_000, files: 0, waste: 0 },
    own: { bytes: -12_000_000, percent: -6.051, noise: false },
  }),
  contents: {
    packages: { count: 2, bytes: 160_000_000, listed: 2 },
    loose: { files: 310, bytes: 26_290_000 },
    waste: { files: 4, bytes: 10_000 },
    gaps: [],
  },
  packages: [
    installed({ name: "torch", version: "2.5.1+cpu", bytes: 158_000_000, layer: 2 }),
    installed({ name: "musl", type: "apk", version: "1.2.5-r9", bytes: 2_000_000, ownBytes: 0, layer: 0 }),
  ],
  waste: {
    bytes: 10_000,
    files: 4,
    efficiency: 0.99995,
    pairs: [],
    paths: [],
    hardLinks: { contents: 0, names: 0, sparedBytes: 0 },
  },
  growth: {
    reasons: [
      reason({
        status: "gone",
        name: "scipy",
        from: "1.14.1",
        type: "python",
        bytes: -12_000_000,
        layer: null,
      }),
    ],
    packages: [
      {
        type: "python",
        name: "scipy",
        status: "gone",
        from: "1.14.1",
        to: null,
        bytes: -12_000_000,
        ownBytes: -12_000_000,
        layer: null,
      },
    ],
    files: [],
    layers: [
      {
        instruction: "COPY --from=builder /install /usr/local",
        line: 14,
        status: "smaller",
        bytes: -12_000_000,
        layer: 2,
      },
    ],
    omitted: { packages: 0, files: 0, layers: 0 },
    filesKnown: false,
  },
});

/** A front end whose base is not the one it was, and that is new to nobody else. */
export const site = image({
  name: "site",
  dockerfile: "site/Dockerfile",
  baseline: baseline({ status: "measured", ref: "main", bytes: 140_000_000, comparable: true }),
  change: changeOf(46_300_000, 33.071, {
    parts: { base: 6_300_000, packages: 40_000_000, files: 0, waste: 0 },
    own: { bytes: 46_300_000, percent: 33.071, noise: false },
  }),
  growth: {
    reasons: [
      reason({ kind: "packages", name: "node", type: "node", count: 312, bytes: 40_000_000, layer: 2 }),
      reason({
        kind: "base",
        status: "changed",
        name: "node:22-slim",
        from: "node:22-alpine",
        to: "node:22-slim",
        bytes: 6_300_000,
        layer: null,
      }),
    ],
    packages: Array.from({ length: 30 }, (_, at) => ({
      type: "node",
      name: `@site/module-${at + 1}`,
      status: "new",
      from: null,
      to: `4.${at}.0`,
      bytes: 3_000_000 - at * 40_000,
      ownBytes: 3_000_000 - at * 40_000,
      layer: 2,
    })),
    files: [],
    layers: [],
    omitted: { packages: 282, files: 0, layers: 0 },
    filesKnown: true,
  },
});

const same = image({
  name: "admin",
  dockerfile: "admin/Dockerfile",
  baseline: baseline({ status: "measured", ref: "main", bytes: 186_300_000, comparable: true }),
  change: changeOf(120, 0, { noise: true }),
  contents: worker.contents,
  packages: worker.packages,
});

function totalOf(images: readonly ImageReport[]): Report["total"] {
  const bytes = images.reduce((sum, { size }) => sum + (size?.bytes ?? 0), 0);
  const change = images.reduce((sum, one) => sum + (one.change?.bytes ?? 0), 0);
  return {
    bytes,
    measured: images.length,
    images: images.length,
    reference: null,
    saving: null,
    baseline: bytes - change,
    change: changeOf(change, (change / (bytes - change)) * 100),
    guide: null,
    budgets: [],
  };
}

function inside(images: readonly ImageReport[]): Report {
  return report({ baselineCommit: base, images: [...images], total: totalOf(images) });
}

/** One image with everything there is to say of its inside. */
export const insideOne = inside([api]);

/** Several images, with one change too many for the lines below the table. */
export const insideMany = inside([
  api,
  worker,
  site,
  same,
  { ...worker, name: "jobs", change: changeOf(-1_500_000, -0.8) },
]);

/** Nothing to compare with: what is inside is all there is to tell. */
export const insideAlone = report({
  images: [{ ...api, baseline: baseline(), change: null, growth: null }],
  total: { ...totalOf([api]), baseline: null, change: null },
});
