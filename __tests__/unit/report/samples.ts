/** Reports for the tests of the renderings. Every one is valid by the schema; samples.test says so. */
import type { ImageReport, LayerReport, Report, Verdict } from "../../../src/report/schema.js";

const MB = 1_000_000;

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
    ...over,
  };
}

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
    baseline: { status: "none", ref: null, bytes: null, reason: null, comparable: false },
    change: null,
    guide: null,
    layers: [
      layer(7_900_000, null, null),
      layer(46_300_000, null, null),
      layer(128_000_000, "COPY --from=builder /install /usr/local", 14),
      layer(4_100_000, "RUN apk add --no-cache libstdc++", 12),
      layer(0, "WORKDIR /app", 13),
      layer(0, "COPY app ./app", 15),
    ],
    budgets: [verdict()],
    notes: [],
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
    engine: { name: "docker", version: "28.5.1", store: "overlay2", builder: "buildx 0.29.1 (docker)" },
    disk: { freeAtStart: 24_000_000_000, peakUsed: 1_840_000_000 },
    seconds: 34.2,
    config: { file: ".github/image-budget.yml", failOn: "fail", onUnmeasured: "error" },
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

const base = { sha: "9be1d6a05c4f7e2b8d3a1c60f5e4d7b2a9c81034", ref: "main" };

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
      reference: {
        kind: "built",
        label: "api/Dockerfile.slim",
        bytes: 474_600_000,
        estimate: false,
        seconds: 8.1,
        cached: false,
        reason: null,
      },
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
      baseline: { status: "recorded", ref: "main", bytes: 25_400_000, reason: null, comparable: true },
      change: { bytes: 0, percent: 0, noise: false },
    },
    image({
      status: "fail",
      size: {
        bytes: 238_700_000,
        inspected: 244_318_208,
        download: { bytes: 79_900_000, exact: false, method: "gzip" },
      },
      reference: {
        kind: "built",
        label: "api/Dockerfile.slim",
        bytes: 474_600_000,
        estimate: false,
        seconds: 8.1,
        cached: true,
        reason: null,
      },
      saving: { bytes: 235_900_000, percent: 49.705, estimate: false, note: null },
      baseline: { status: "measured", ref: "main", bytes: 186_300_000, reason: null, comparable: true },
      change: { bytes: 52_400_000, percent: 28.127, noise: false },
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
    change: { bytes: 52_400_000, percent: 24.752, noise: false },
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
      baseline: { status: "recorded", ref: "main", bytes: bytes - grown, reason: null, comparable: true },
      change: { bytes: grown, percent: (grown / bytes) * 100, noise: false },
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
      baseline: {
        status: "none",
        ref: "main",
        bytes: null,
        reason: "the image is new: main has no api/Dockerfile",
        comparable: false,
      },
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
  config: { file: null, failOn: "fail", onUnmeasured: "error" },
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
      reference: {
        kind: "guide",
        label: "the guide's python:3.11-slim API",
        bytes: 450 * MB,
        estimate: true,
        seconds: null,
        cached: null,
        reason: null,
      },
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

/** What a stranger may write into anything that has a name. */
export const HOSTILE: readonly string[] = [
  "@octocat",
  "see @org/team, and a@example.com",
  "#1 GH-2 org/repo#3 org/repo@0123456789abcdef0123456789abcdef01234567",
  "0123456789abcdef0123456789abcdef01234567",
  "deadbee",
  "http://example.com/ https://example.com www.example.com ftp://example.com mailto:a@example.com //example.com example.com",
  "[text](http://example.com) ![image](http://example.com/x.png) [ref][1] [^1] <http://example.com>",
  "[1]: http://example.com",
  "<img src=x onerror=alert(1)> <script>alert(1)</script> </details></summary><b>",
  "<!-- comment --> <!-- open",
  "a | b || c \\| d \\\\| e",
  "`code` ``` ```` ~~~",
  "a\n\n# heading\n\n- list\n```\nfence",
  "*a* **b** _c_ __d__ ~~e~~ ~f~ \\*g\\*",
  "# heading",
  "> quote",
  "- item",
  "1. item",
  "1) item",
  "---",
  "===",
  "- [ ] task",
  ":tada: :+1:",
  "$a$ $$b$$ $`c`$",
  "&lt;b&gt; &#64;octocat &commat;octocat",
  "\u202Egnp.exe\u2066 \u200Bzero\u200Dwidth\uFEFF",
  "\u001b[31mred\u0007\u0000\u0085",
  "::error file=x::boom",
  "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309",
  "🐳 whale 👩‍💻 日本語",
  "\ud800 lone",
  "trailing \\",
  "`",
  "|",
  "\\",
  "",
  "   ",
  "x".repeat(100_000),
  "`".repeat(5_000),
  "@a ".repeat(30_000),
  "<!-- image-budget -->",
  "http:/\u200B/example.com",
  "JIRA-12",
  "＠octocat",
  "[!NOTE]",
  "@\u200Boctocat",
];

/** The same text everywhere a report holds text of others. */
export function hostileReport(text: string): Report {
  const long = text.slice(0, 20_000);
  const short = text.slice(0, 1000);
  return report({
    status: "error",
    exitCode: 3,
    commit: { sha: long, ref: long, dirty: true },
    baselineCommit: { sha: long, ref: long },
    engine: { name: long, version: long, store: "other", builder: long },
    config: { file: long, failOn: "never", onUnmeasured: "warn" },
    images: [
      image({
        name: short,
        dockerfile: long,
        status: "fail",
        base: { image: long, family: "other", distribution: long, libc: "musl", bytes: null, standIn: true },
        reference: {
          kind: "built",
          label: long,
          bytes: 400 * MB,
          estimate: false,
          seconds: 3,
          cached: false,
          reason: long,
        },
        saving: { bytes: 213 * MB, percent: 53, estimate: false, note: long },
        baseline: { status: "none", ref: long, bytes: null, reason: long, comparable: false },
        guide: { row: "python-api", label: long, chosen: false, min: 1, max: 2, note: long },
        layers: [
          layer(5 * MB, null, null),
          layer(3 * MB, long, 3),
          { ...layer(2 * MB, long, 4), origin: "unknown" },
        ],
        budgets: [
          verdict({ status: "fail", reason: long }),
          verdict({
            status: "skipped",
            metric: "change",
            skip: "no-baseline",
            reason: long,
            limit: null,
            actual: null,
            exception: { reason: long, owner: long, expires: long, expired: false },
          }),
        ],
        notes: [long],
      }),
      image({
        name: `${short.slice(0, 900)} `,
        status: "error",
        size: null,
        layers: [],
        failure: {
          kind: "build",
          message: long,
          hint: long,
          line: 3,
          log: [text.slice(0, 2000), "```", text.slice(0, 2000)],
        },
      }),
    ],
    total: {
      bytes: null,
      measured: 1,
      images: 2,
      reference: null,
      saving: null,
      baseline: null,
      change: null,
      guide: { label: long, min: 1, max: 2, note: long },
      budgets: [verdict({ status: "warn", reason: long })],
    },
    exceptions: [
      {
        image: long,
        metric: "size",
        limit: long,
        reason: long,
        owner: long,
        expires: long,
        status: "expired",
      },
    ],
    errors: [{ message: long, hint: long }],
    notes: [long],
  });
}

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
} as const;
