/**
 * What is known in general about Node packages with native parts, for where a lock is silent. Field knowledge gathered from
 * the projects' own release notes and issues (2024 to 2026): nothing of it is looked up in a run, so none of it is certain.
 */
import type { Confidence, InstallOutcome } from "../../model/compat.js";

export interface NodeKnowledge {
  readonly install: InstallOutcome;
  readonly confidence: Exclude<Confidence, "certain">;
  /** The rest of a sentence that begins with the package's name. */
  readonly what: string;
  readonly buildApk: readonly string[];
  readonly runtimeApk: readonly string[];
}

/** What node-gyp takes on Alpine. */
export const NODE_GYP_APK: readonly string[] = ["python3", "make", "g++"];
/** What was compiled with g++ takes at run time. The official images of Node have it already. */
export const COMPILED_APK: readonly string[] = ["libstdc++"];

/** Packages whose presence among the dependencies tells of a native part that is compiled. */
const COMPILING: ReadonlySet<string> = new Set(["node-gyp", "nan", "node-addon-api", "bindings"]);
/** And those that bring a ready binary, or compile where there is none. */
const FETCHING: ReadonlySet<string> = new Set([
  "node-gyp-build",
  "node-gyp-build-optional-packages",
  "prebuild-install",
  "@mapbox/node-pre-gyp",
  "node-pre-gyp",
  "install-artifact-from-github",
  "cmake-js",
  "pkg-prebuilds",
]);

/** How a package's dependencies say its native part comes about; null where they say nothing of one. */
export function nativeHelper(dependencies: readonly string[]): {
  readonly name: string;
  readonly kind: "compiles" | "fetches";
} | null {
  const fetching = dependencies.find((name) => FETCHING.has(name));
  if (fetching !== undefined) return { name: fetching, kind: "fetches" };
  const compiling = dependencies.find((name) => COMPILING.has(name));
  return compiling === undefined ? null : { name: compiling, kind: "compiles" };
}

const NOTHING: Pick<NodeKnowledge, "buildApk" | "runtimeApk"> = { buildApk: [], runtimeApk: [] };

function prebuilt(what: string, confidence: NodeKnowledge["confidence"] = "likely"): NodeKnowledge {
  // The ready binary needs the C++ library all the same: unlike Python's wheels it brings none of its own.
  return { install: "musl-binary", confidence, what, buildApk: [], runtimeApk: COMPILED_APK };
}

function blocked(what: string, confidence: NodeKnowledge["confidence"] = "likely"): NodeKnowledge {
  return { install: "blocked", confidence, what, ...NOTHING };
}

function compiles(build: readonly string[], runtime: readonly string[], what: string): NodeKnowledge {
  return {
    install: "compile",
    confidence: "likely",
    what,
    buildApk: [...NODE_GYP_APK, ...build],
    runtimeApk: [...COMPILED_APK, ...runtime],
  };
}

function scriptOnly(what: string): NodeKnowledge {
  return { install: "pure", confidence: "likely", what, ...NOTHING };
}

const IN_PACKAGE = "brings binaries for glibc and for musl side by side";
const RELEASES = "fetches a binary for musl from its releases, and compiles where there is none";

/** What holds from a major version on; the first that fits counts. */
interface Since {
  readonly major: number;
  readonly known: NodeKnowledge;
}

const always = (known: NodeKnowledge): readonly Since[] => [{ major: 0, known }];

const TABLE: ReadonlyMap<string, readonly Since[]> = new Map([
  [
    "bcrypt",
    [
      { major: 6, known: prebuilt(IN_PACKAGE) },
      { major: 5, known: prebuilt(RELEASES, "guess") },
      { major: 0, known: compiles([], [], "has no binary for musl before version 5") },
    ],
  ],
  ["argon2", always(prebuilt("brings or fetches a binary for musl", "guess"))],
  ["better-sqlite3", always(prebuilt(RELEASES))],
  [
    "sqlite3",
    [
      { major: 5, known: prebuilt(RELEASES, "guess") },
      { major: 0, known: compiles([], [], "has no binary for musl before version 5") },
    ],
  ],
  [
    "canvas",
    always(
      compiles(
        ["pkgconf", "pixman-dev", "cairo-dev", "pango-dev", "libjpeg-turbo-dev", "giflib-dev", "librsvg-dev"],
        ["pixman", "cairo", "pango", "libjpeg-turbo", "giflib", "librsvg"],
        "has no binary for musl (known up to version 2) and compiles against cairo",
      ),
    ),
  ],
  ["sharp", always(prebuilt("has binaries for musl, libvips included"))],
  ["leveldown", always(prebuilt(IN_PACKAGE))],
  ["classic-level", always(prebuilt(IN_PACKAGE))],
  ["rocksdb", always(prebuilt(IN_PACKAGE, "guess"))],
  ["msgpackr-extract", always(prebuilt("has binaries for musl, and msgpackr works without them"))],
  ["lmdb", always(prebuilt("has binaries for musl"))],
  ["@serialport/bindings-cpp", always(prebuilt(IN_PACKAGE, "guess"))],
  ["aws-crt", always(prebuilt(IN_PACKAGE, "guess"))],
  ["re2", always(prebuilt(RELEASES, "guess"))],
  [
    "node-pty",
    always(compiles([], [], "has no binary for musl; one built for glibc loads there and crashes on spawn")),
  ],
  ["cpu-features", always(compiles([], [], "is compiled; ssh2 works without it"))],
  ["libpq", always(compiles(["postgresql-dev"], ["libpq"], "is compiled against PostgreSQL's library"))],
  ["pg-native", always(compiles(["postgresql-dev"], ["libpq"], "needs libpq, which is compiled"))],
  ["node-rdkafka", always(compiles(["bash", "openssl-dev", "zlib-dev"], [], "compiles librdkafka"))],
  ["node-sass", always(compiles([], [], "is compiled where its releases lack the version of Node"))],
  ["kerberos", always(compiles(["krb5-dev"], ["krb5-libs"], "is compiled where there is no binary"))],
  [
    "@prisma/engines",
    always({
      install: "musl-binary",
      confidence: "likely",
      what: "fetches engines for musl; in an image they must be fetched on Alpine, or named as binary target",
      buildApk: [],
      runtimeApk: ["openssl"],
    }),
  ],
  ["onnxruntime-node", always(blocked("ships binaries for glibc only"))],
  ["@tensorflow/tfjs-node", always(blocked("fetches a TensorFlow library for glibc only"))],
  ["workerd", always(blocked("ships binaries for glibc only, without saying so in their names"))],
  ["@cloudflare/workerd-linux-64", always(blocked("is a binary for glibc"))],
  ["@cloudflare/workerd-linux-arm64", always(blocked("is a binary for glibc"))],
  ["electron", always(blocked("fetches a binary for glibc only"))],
  ["cypress", always(blocked("fetches a browser for glibc only"))],
  [
    "playwright",
    always(
      blocked(
        "has browsers for glibc only; the package itself is JavaScript and drives remote ones",
        "guess",
      ),
    ),
  ],
  [
    "puppeteer",
    always({
      install: "degraded",
      confidence: "likely",
      what: "fetches a browser for glibc; it works with Alpine's own, with PUPPETEER_SKIP_DOWNLOAD set",
      buildApk: [],
      runtimeApk: ["chromium"],
    }),
  ],
  ["ibm_db", always(blocked("fetches a client library for glibc only", "guess"))],
  ...[
    "core-js",
    "core-js-pure",
    "es5-ext",
    "protobufjs",
    "@nestjs/core",
    "styled-components",
    "vue-demi",
    "msw",
    "nx",
    "husky",
    "simple-git-hooks",
    "@scarf/scarf",
    "@firebase/util",
  ].map((name): readonly [string, readonly Since[]] => [
    name,
    always(scriptOnly("has an install script that compiles and fetches nothing")),
  ]),
]);

/** What is known of a package in general, at its version where that matters; null for nothing. */
export function nodeKnowledge(name: string, version: string | null): NodeKnowledge | null {
  const entries = TABLE.get(name);
  if (entries === undefined) return null;
  const [, digits] = /^v?(\d{1,6})(?:\.|$)/.exec(version ?? "") ?? [];
  // Without a version the newest counts: it is what an installation would take.
  const major = digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
  return entries.find((entry) => major >= entry.major)?.known ?? null;
}
