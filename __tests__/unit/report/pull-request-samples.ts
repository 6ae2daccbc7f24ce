/** Reports of runs on pull requests: records, the ratchet, an override, changed limits, images not built, shards. */
import type { ImageReport } from "../../../src/report/schema.js";
import {
  base,
  baseline,
  changeOf,
  configured,
  image,
  layer,
  MB,
  reference,
  report,
  verdict,
} from "./builders.js";

/** Two days before the reports were made, on the base itself and on an older commit. */
const record = { commit: base.sha, created: "2026-02-27T09:30:00.000Z" };
const older = { commit: "4c1f8e2b7a90d3c6e5f4b1a2d8c7e6f5a4b3c2d1", created: "2026-02-20T16:00:00.000Z" };

const recorded = (bytes: number): ImageReport["baseline"] =>
  baseline({
    status: "recorded",
    ref: "main",
    bytes,
    downloadBytes: Math.round(bytes / 3),
    comparable: true,
    record,
  });

const unchanged = changeOf(0, 0);

const web = image({
  name: "web",
  dockerfile: "web/Dockerfile",
  base: {
    image: "nginx:alpine",
    family: "nginx",
    distribution: "alpine 3.22.1",
    libc: "musl",
    bytes: 24_600_000,
    standIn: false,
  },
  size: {
    bytes: 25_400_000,
    inspected: 26_010_112,
    download: { bytes: 10_200_000, exact: true, method: "registry" },
  },
  build: { seconds: 1.3, cached: true },
  layers: [layer(24_600_000, null, null), layer(800_000, "COPY dist /usr/share/nginx/html", 2)],
  baseline: recorded(25_400_000),
  change: unchanged,
  budgets: [
    verdict({
      limit: { bytes: 30 * MB },
      actual: { bytes: 25_400_000, percent: null },
      reason: "web: size 25.4 MB is within the fail limit of 30 MB",
    }),
  ],
});

/** The guide's words about what the API's requirements name. */
const guidePackages: ImageReport["guidePackages"] = [
  {
    name: "fastapi",
    package: "fastapi",
    says: "Works on Alpine",
    build: [],
    runtime: [],
    file: "api/requirements.txt",
    line: 1,
  },
  {
    name: "uvicorn[standard]",
    package: "uvicorn[standard]",
    says: "Works on Alpine",
    build: [],
    runtime: [],
    file: "api/requirements.txt",
    line: 4,
  },
  {
    name: "pandas",
    package: "pandas",
    says: "Works on Alpine (needs build tools + libstdc++)",
    build: ["gcc", "g++", "musl-dev", "linux-headers", "libffi-dev"],
    runtime: ["libstdc++"],
    file: "api/requirements.txt",
    line: 2,
  },
  {
    name: "python-multipart",
    package: "python-multipart",
    says: "Works on Alpine",
    build: [],
    runtime: [],
    file: "api/requirements.txt",
    line: 3,
  },
];

/** The baseline and the reference come from records; one image is measured on the base as well. */
export const recordedBaseline = report({
  baselineCommit: base,
  images: [
    image({
      reference: reference({ record: older }),
      saving: { bytes: 288_300_000, percent: 60.746, estimate: false, note: null },
      baseline: recorded(184_100_000),
      change: changeOf(2_200_000, 1.195),
      guidePackages,
    }),
    { ...web, baseline: { ...recorded(25_400_000), record: older } },
    image({
      name: "worker",
      dockerfile: "worker/Dockerfile",
      baseline: baseline({ status: "measured", ref: "main", bytes: 186_300_000, comparable: true }),
      change: unchanged,
      guidePackages: guidePackages
        .slice(2, 3)
        .map((one) => ({ ...one, file: "worker/requirements.txt", line: 7 })),
    }),
  ],
  total: {
    bytes: 398_000_000,
    measured: 3,
    images: 3,
    reference: 474_600_000,
    saving: {
      bytes: 288_300_000,
      percent: 60.746,
      estimate: false,
      note: "counts api; the others have no reference",
    },
    baseline: 395_800_000,
    change: changeOf(2_200_000, 0.556),
    guide: null,
    budgets: [],
  },
});

const ratcheted = image({
  status: "warn",
  size: {
    bytes: 238_700_000,
    inspected: 244_318_208,
    download: { bytes: 79_900_000, exact: false, method: "gzip" },
  },
  baseline: recorded(238_900_000),
  change: changeOf(-200_000, -0.084),
  layers: [
    layer(54_200_000, null, null),
    layer(180_400_000, "COPY --from=builder /install /usr/local", 14),
    layer(4_100_000, "RUN apk add --no-cache libstdc++", 12),
  ],
  budgets: [
    verdict({
      status: "warn",
      actual: { bytes: 238_700_000, percent: null },
      reason:
        "api: size 239 MB is over the fail limit of 200 MB by 38.7 MB (19.4 %); main is over it as well and this change does not add to it; largest layer: COPY --from=builder /install /usr/local (api/Dockerfile:14), 180 MB",
      waiver: { kind: "ratchet", note: "main is over it as well and this change does not add to it" },
    }),
  ],
});

/** Over the limit before and after: said, and not in the way. */
export const ratchet = report({
  status: "warn",
  baselineCommit: base,
  images: [web, ratcheted],
  total: {
    bytes: 264_100_000,
    measured: 2,
    images: 2,
    reference: null,
    saving: null,
    baseline: 264_300_000,
    change: changeOf(-200_000, -0.076),
    guide: null,
    budgets: [],
  },
});

/** Over budget, and somebody with write access set the label. */
export const override = report({
  status: "warn",
  baselineCommit: { ...base, how: "merge-base" },
  override: { label: "image-budget-override", by: "octocat" },
  images: [
    image({
      ...ratcheted,
      baseline: recorded(186_300_000),
      change: changeOf(52_400_000, 28.127),
      budgets: [
        verdict({
          status: "warn",
          actual: { bytes: 238_700_000, percent: null },
          reason:
            "api: size 239 MB is over the fail limit of 200 MB by 38.7 MB (19.4 %); largest layer: COPY --from=builder /install /usr/local (api/Dockerfile:14), 180 MB",
          waiver: { kind: "override", note: "label image-budget-override set by octocat" },
        }),
      ],
    }),
  ],
  total: {
    bytes: 238_700_000,
    measured: 1,
    images: 1,
    reference: null,
    saving: null,
    baseline: 186_300_000,
    change: changeOf(52_400_000, 28.127),
    guide: null,
    budgets: [],
  },
});

/** Raises its own limit: judged by the base's all the same. */
export const limitChanges = report({
  ...override,
  status: "fail",
  exitCode: 1,
  override: null,
  baselineCommit: base,
  images: override.images.map((one) => ({
    ...one,
    status: "fail" as const,
    budgets: one.budgets.map((budget) => ({ ...budget, status: "fail" as const, waiver: null })),
  })),
  limitChanges: [
    { image: null, setting: "fail-on", from: "fail", to: "never" },
    { image: "total", setting: "size fail", from: "300 MB", to: "none" },
    { image: "api", setting: "size fail", from: "200 MB", to: "260 MB" },
    {
      image: "api",
      setting: "exception change",
      from: "none",
      to: "fail +60 MB until 2026-06-30 (data-team)",
    },
  ],
});

/** 40 images of which two changed and 36 were not built at all. */
export const onlyChanged = report({
  baselineCommit: base,
  config: configured({ names: Array.from({ length: 40 }, (_, index) => `service-${index + 1}`) }),
  images: Array.from({ length: 40 }, (_, index): ImageReport => {
    const name = `service-${index + 1}`;
    const bytes = 40 * MB + index * 1_250_000;
    const grown = index < 2 ? 1_700_000 : 0;
    const notBuilt = index >= 4;
    return image({
      name,
      dockerfile: `services/${name}/Dockerfile`,
      size: {
        bytes,
        inspected: bytes + 900_000,
        download: { bytes: Math.round(bytes / 3), exact: false, method: "gzip-sample" },
      },
      build: notBuilt ? null : { seconds: 3.2, cached: false },
      recorded: notBuilt ? (index < 34 ? record : older) : null,
      baseline: recorded(bytes - grown),
      change: changeOf(grown, (grown / (bytes - grown)) * 100),
      layers: [layer(bytes - 5 * MB, null, null), layer(5 * MB, "COPY . /srv", 3)],
      budgets: [
        verdict({
          limit: { bytes: 100 * MB },
          actual: { bytes, percent: null },
          reason: `${name}: size is within the fail limit of 100 MB`,
        }),
      ],
    });
  }),
  total: {
    bytes: 2_575_000_000,
    measured: 40,
    images: 40,
    reference: null,
    saving: null,
    baseline: 2_571_600_000,
    change: changeOf(3_400_000, 0.132),
    guide: null,
    budgets: [],
  },
});

/** One job's part, with an image for two platforms and one below the fold that was not built. */
export const shard = report({
  shard: { index: 3, count: 8 },
  baselineCommit: { ...base, how: "merge-queue" },
  config: configured({ names: Array.from({ length: 17 }, (_, index) => `service-${index + 1}`) }),
  images: [
    { ...web, recorded: record, build: null },
    ...["linux/amd64", "linux/arm64"].map((platform) =>
      image({ platform, baseline: recorded(186_300_000), change: unchanged }),
    ),
  ],
  total: {
    bytes: 398_000_000,
    measured: 3,
    images: 3,
    reference: null,
    saving: null,
    baseline: 398_000_000,
    change: unchanged,
    guide: null,
    budgets: [],
  },
});

/** A scheduled run has no commit to count against. */
export const noBase = report({
  baselineReason: "the event schedule has no commit to count against (`base:` names one)",
  images: [image({ guidePackages }), { ...web, baseline: baseline(), change: null }],
  total: {
    bytes: 211_700_000,
    measured: 2,
    images: 2,
    reference: null,
    saving: null,
    baseline: null,
    change: null,
    guide: null,
    budgets: [],
  },
});
