/** Reports for the tests of the renderings. Every one is valid by the schema; renderings.test says so. */
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
import { hostileReport } from "./hostile.js";
import { insideAlone, insideMany, insideOne } from "./inside-samples.js";
import {
  limitChanges,
  noBase,
  onlyChanged,
  override,
  ratchet,
  recordedBaseline,
  shard,
} from "./pull-request-samples.js";

export * from "./builders.js";
export * from "./hostile.js";
export * from "./inside-samples.js";
export * from "./pull-request-samples.js";

const frontend = image({
  name: "frontend",
  dockerfile: "frontend/Dockerfile",
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
  budgets: [
    verdict({
      limit: { bytes: 30 * MB },
      actual: { bytes: 25_400_000, percent: null },
      reason: "frontend: size 25.4 MB is within its limit of 30 MB",
    }),
  ],
});

/** Slim to Alpine, measured against a built reference; the guide's rows chosen. */
export const passWithSaving = report({
  images: [
    image({
      reference: reference(),
      saving: { bytes: 288_300_000, percent: 60.746, estimate: false, note: null },
      guide: { row: "python-api", label: "API Full", chosen: true, min: 150 * MB, max: 200 * MB, note: null },
      budgets: [
        verdict({ origin: "guide" }),
        verdict({
          metric: "saving",
          limit: { percent: 55 },
          actual: { bytes: 288_300_000, percent: 60.746 },
          reason: "api: saving 288 MB (60.7 %) reaches 55 %",
        }),
      ],
    }),
    {
      ...frontend,
      guide: {
        row: "nginx-frontend",
        label: "Frontend",
        chosen: true,
        min: 25 * MB,
        max: 30 * MB,
        note: null,
      },
    },
  ],
  total: {
    bytes: 211_700_000,
    measured: 2,
    images: 2,
    reference: 500 * MB,
    saving: { bytes: 288_300_000, percent: 57.66, estimate: false, note: null },
    baseline: null,
    change: null,
    guide: {
      label: "Total",
      min: 175 * MB,
      max: 225 * MB,
      note: "the guide's text says 63 % for the total, its figures say 53 % to 63 %",
    },
    budgets: [
      verdict({
        limit: { bytes: 225 * MB },
        actual: { bytes: 211_700_000, percent: null },
        origin: "guide",
        reason: "total: size 212 MB is within its limit of 225 MB",
      }),
    ],
  },
  notes: ["guide row Total: the text says 63 %, the figures say 53 % to 63 %; the figures are used"],
});

/** A pull request that grew the API beyond its budget. */
export const overBudget = report({
  status: "fail",
  exitCode: 1,
  baselineCommit: base,
  images: [
    {
      ...frontend,
      baseline: baseline({
        status: "recorded",
        ref: "main",
        bytes: 25_400_000,
        reason: null,
        comparable: true,
      }),
      change: changeOf(0, 0),
    },
    image({
      status: "fail",
      size: {
        bytes: 238_700_000,
        inspected: 244_318_208,
        download: { bytes: 79_900_000, exact: false, method: "gzip" },
      },
      reference: reference({ cached: true }),
      saving: { bytes: 235_900_000, percent: 49.705, estimate: false, note: null },
      baseline: baseline({
        status: "measured",
        ref: "main",
        bytes: 186_300_000,
        reason: null,
        comparable: true,
      }),
      change: changeOf(52_400_000, 28.127),
      layers: [
        layer(54_200_000, null, null),
        layer(180_400_000, "COPY --from=builder /install /usr/local", 14),
        layer(4_100_000, "RUN apk add --no-cache libstdc++", 12),
      ],
      budgets: [
        verdict({
          status: "fail",
          actual: { bytes: 238_700_000, percent: null },
          reason:
            "api: size 238.7 MB is 38.7 MB (19.4 %) over its limit of 200 MB; largest layer: COPY --from=builder /install /usr/local (api/Dockerfile:14), 180 MB",
        }),
        verdict({
          metric: "change",
          level: "warn",
          limit: { bytes: 5 * MB, percent: 10 },
          status: "warn",
          actual: { bytes: 52_400_000, percent: 28.127 },
          reason: "api: grew by 52.4 MB (28.1 %) against main, more than 5 MB and 10 %",
        }),
      ],
    }),
  ],
  total: {
    bytes: 264_100_000,
    measured: 2,
    images: 2,
    reference: 500 * MB,
    saving: { bytes: 235_900_000, percent: 47.18, estimate: false, note: null },
    baseline: 211_700_000,
    change: changeOf(52_400_000, 24.752),
    guide: null,
    budgets: [
      verdict({
        status: "fail",
        limit: { bytes: 225 * MB },
        actual: { bytes: 264_100_000, percent: null },
        reason: "total: size 264 MB is 39.1 MB (17.4 %) over its limit of 225 MB",
      }),
    ],
  },
});

const broken = new Map([
  [7, "RUN make"],
  [19, "RUN npm ci"],
  [31, "COPY --from=missing /x /x"],
]);

/** 40 images from one configuration, three of which do not build. */
export const forty = report({
  status: "error",
  exitCode: 3,
  baselineCommit: base,
  images: Array.from({ length: 40 }, (_, index): ImageReport => {
    const name = `service-${String(index + 1).padStart(2, "0")}`;
    const dockerfile = `services/${name}/Dockerfile`;
    const step = broken.get(index);
    if (step !== undefined) {
      return image({
        name,
        dockerfile,
        status: "error",
        failure: {
          kind: "build",
          message: `the build failed at ${step}`,
          hint: `Run docker build -f ${dockerfile} . to see it at your desk.`,
          line: 5,
          log: [
            "#9 [build 3/4] " + step,
            "#9 0.412 sh: make: not found",
            "#9 ERROR: process did not complete successfully: exit code: 127",
          ],
        },
        base: null,
        size: null,
        build: null,
        layers: [],
        budgets: [
          verdict({
            status: "skipped",
            actual: null,
            skip: "not-measured",
            reason: `${name}: size not judged, the image did not build`,
          }),
        ],
      });
    }
    const bytes = 40 * MB + index * 1_250_000;
    const grown = index % 9 === 4 ? 2_300_000 : 0;
    return image({
      name,
      dockerfile,
      size: {
        bytes,
        inspected: bytes + 900_000,
        download: { bytes: Math.round(bytes / 3), exact: false, method: "gzip-sample" },
      },
      baseline: baseline({
        status: "recorded",
        ref: "main",
        bytes: bytes - grown,
        reason: null,
        comparable: true,
      }),
      change: changeOf(grown, (grown / bytes) * 100),
      layers: [layer(bytes - 5 * MB, null, null), layer(5 * MB, "COPY . /srv", 3)],
      budgets: [
        verdict({
          limit: { bytes: 100 * MB },
          actual: { bytes, percent: null },
          reason: `${name}: size is within its limit of 100 MB`,
        }),
      ],
    });
  }),
  total: {
    bytes: null,
    measured: 37,
    images: 40,
    reference: null,
    saving: null,
    baseline: null,
    change: null,
    guide: null,
    budgets: [],
  },
});

/** A new image, and one whose base commit did not build. */
export const noBaseline = report({
  baselineCommit: base,
  images: [
    image({
      baseline: baseline({
        status: "none",
        ref: "main",
        bytes: null,
        reason: "the image is new: main has no api/Dockerfile",
        comparable: false,
      }),
      budgets: [
        verdict(),
        verdict({
          metric: "change",
          limit: { bytes: 5 * MB },
          status: "skipped",
          actual: null,
          skip: "no-baseline",
          reason: "api: change not judged, there is no baseline: main has no api/Dockerfile",
        }),
      ],
    }),
  ],
  total: {
    bytes: 186_300_000,
    measured: 1,
    images: 1,
    reference: null,
    saving: null,
    baseline: null,
    change: null,
    guide: null,
    budgets: [],
  },
});

/** A saving against the guide's figure is an estimate, and an inferred row is only a suggestion. */
export const estimate = report({
  status: "warn",
  config: configured({ file: null }),
  images: [
    image({
      status: "warn",
      size: {
        bytes: 231 * MB,
        inspected: 236 * MB,
        download: { bytes: 80 * MB, exact: false, method: "gzip-sample" },
      },
      base: {
        image: "python:3.11-alpine",
        family: "python",
        distribution: "alpine 3.22.1",
        libc: "musl",
        bytes: 55 * MB,
        standIn: true,
      },
      reference: reference({
        kind: "guide",
        label: "the guide's python:3.11-slim API",
        bytes: 450 * MB,
        estimate: true,
        seconds: null,
        cached: null,
        reason: null,
      }),
      saving: {
        bytes: 219 * MB,
        percent: 48.67,
        estimate: true,
        note: "against the guide's figure, not a measurement",
      },
      guide: {
        row: "python-api",
        label: "API Full",
        chosen: false,
        min: 150 * MB,
        max: 200 * MB,
        note: null,
      },
      budgets: [
        verdict({
          status: "warn",
          level: "warn",
          origin: "guide",
          inferred: true,
          actual: { bytes: 231 * MB, percent: null },
          reason: "api: size 231 MB is 31 MB over the 200 MB that the guide expects of a Python API",
        }),
        verdict({
          metric: "saving",
          origin: "guide",
          limit: { percent: 55 },
          actual: null,
          status: "skipped",
          skip: "estimate",
          reason: "api: saving not judged, it is an estimate against the guide's figure",
        }),
      ],
    }),
  ],
  total: {
    bytes: 231 * MB,
    measured: 1,
    images: 1,
    reference: 450 * MB,
    saving: { bytes: 219 * MB, percent: 48.67, estimate: true, note: null },
    baseline: null,
    change: null,
    guide: null,
    budgets: [],
  },
});

/** nginx:alpine outgrew the guide's figure by itself; two exceptions, one of them over. */
export const outOfReach = report({
  status: "fail",
  exitCode: 1,
  images: [
    {
      ...frontend,
      base: {
        image: "nginx:alpine",
        family: "nginx",
        distribution: "alpine 3.22.1",
        libc: "musl",
        bytes: 62 * MB,
        standIn: false,
      },
      size: {
        bytes: 62_800_000,
        inspected: 63_900_000,
        download: { bytes: 24 * MB, exact: true, method: "registry" },
      },
      layers: [layer(62 * MB, null, null), layer(800_000, "COPY dist /usr/share/nginx/html", 2)],
      guide: {
        row: "nginx-frontend",
        label: "Frontend",
        chosen: false,
        min: 25 * MB,
        max: 30 * MB,
        note: "the guide's figure is out of reach for this base: nginx:alpine alone is 62 MB",
      },
      budgets: [
        verdict({
          status: "skipped",
          skip: "out-of-reach",
          origin: "guide",
          inferred: true,
          limit: { bytes: 30 * MB },
          actual: { bytes: 62_800_000, percent: null },
          reason: "frontend: the guide's figure is out of reach for this base",
        }),
      ],
    },
    image({
      status: "fail",
      budgets: [
        verdict({
          status: "fail",
          limit: { bytes: 150 * MB },
          reason:
            "api: size 186 MB is 36.3 MB over its limit of 150 MB; the exception for 220 MB ended on 2026-02-01",
          exception: {
            reason: "pandas until the export service is split off",
            owner: "@data-team",
            expires: "2026-02-01",
            expired: true,
          },
        }),
      ],
    }),
    image({
      name: "worker",
      dockerfile: "worker/Dockerfile",
      budgets: [
        verdict({
          limit: { bytes: 260 * MB },
          exception: { reason: "CUDA libraries", owner: "ml", expires: "2026-12-31", expired: false },
          reason: "worker: size 186 MB is within its limit of 260 MB",
        }),
      ],
    }),
  ],
  total: {
    bytes: 435_400_000,
    measured: 3,
    images: 3,
    reference: null,
    saving: null,
    baseline: null,
    change: null,
    guide: null,
    budgets: [],
  },
  exceptions: [
    {
      image: "api",
      metric: "size",
      limit: "220 MB",
      reason: "pandas until the export service is split off",
      owner: "@data-team",
      expires: "2026-02-01",
      status: "expired",
    },
    {
      image: "worker",
      metric: "size",
      limit: "260 MB",
      reason: "CUDA libraries",
      owner: "ml",
      expires: "2026-12-31",
      status: "active",
    },
  ],
});

/** No engine: nothing was measured. */
export const noEngine = report({
  status: "error",
  exitCode: 3,
  engine: null,
  disk: { freeAtStart: null, peakUsed: null },
  errors: [
    {
      message: "no Docker engine answers at unix:///var/run/docker.sock",
      hint: "Start Docker, or set DOCKER_HOST to an engine that runs.",
    },
  ],
});

/** A taste of everything hostile in one report, for the golden files. */
export const hostileNames = {
  ...hostileReport("see @octocat | <img src=x> [a](http://example.com) #1 `x` \u202Egnp.sh\u0007"),
  exceptions: [],
};

export const SAMPLES = {
  passWithSaving,
  overBudget,
  forty,
  noBaseline,
  estimate,
  outOfReach,
  noEngine,
  hostileNames,
  recordedBaseline,
  ratchet,
  override,
  limitChanges,
  onlyChanged,
  shard,
  noBase,
  insideOne,
  insideMany,
  insideAlone,
} as const;
