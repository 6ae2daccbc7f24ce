/** Which packages of Alpine the installed packages need, by what is known: a judgement of them, or the guide's list. */
import { BUILD_PACKAGES, RUNTIME_PACKAGES } from "../guide/figures.js";
import type { Confidence, Ecosystem } from "../model/compat.js";
import type { CompatReport } from "../report/compat-schema.js";

/** What decides about packages: the report of `image-budget compat`, of an image, a lock file or requirements. */
export type CompatKnowledge = Pick<CompatReport, "packages" | "apk" | "lacking" | "counts">;

export interface Need {
  readonly name: string;
  readonly why: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** What the packages of one ecosystem need. */
export interface EcosystemNeeds {
  /** To be installed. */
  readonly build: readonly Need[];
  /** To be loaded. */
  readonly runtime: readonly Need[];
}

export interface Needs {
  /** By the ecosystem that is installed; the guide's list, or what is usual, where that is not known. */
  readonly of: Readonly<Record<Installed, EcosystemNeeds>>;
  /** Libraries and interpreters that programs of the image would lack, whatever brought them. */
  readonly lacking: readonly Need[];
  /**
   * Every installed package of these ecosystems was judged: what is not needed by it is not needed. Empty where nothing, or
   * not all, is known.
   */
  readonly complete: ReadonlySet<Ecosystem>;
  /** Packages that cannot be installed on Alpine, or not from the lock as it is. */
  readonly obstacles: readonly string[];
}

/** Ecosystems whose packages a Dockerfile installs. */
export type Installed = Exclude<Ecosystem, "binary">;

const COMPAT = "compat";
const GUIDE = "the Alpine Image Optimization Guide";

/** What packages of Node.js are compiled with: node-gyp calls for Python, make and a compiler of C++. */
const NODE_BUILD = ["python3", "make", "g++"];

/** @param compat null: nothing was judged, so lists of what is usual have to do */
export function needsOf(compat: CompatKnowledge | null): Needs {
  const usual = {
    python: {
      build: BUILD_PACKAGES.map(({ name }) => guideNeed(name)),
      runtime: RUNTIME_PACKAGES.map(({ name }) => guideNeed(name)),
    },
    node: { build: NODE_BUILD.map(nodeNeed), runtime: [] },
  };
  if (compat === null) return { of: usual, lacking: [], complete: new Set(), obstacles: [] };
  const concerned = compat.packages.filter(({ install }) => install !== "not-applicable");
  const isComplete = compat.counts.unknown === 0 && concerned.length > 0;
  const complete = new Set(isComplete ? concerned.map(({ ecosystem }) => ecosystem) : []);
  const judged = (of: Installed): EcosystemNeeds => {
    const build = judgedNeeds(compat, compat.apk.build, of);
    const runtime = judgedNeeds(compat, compat.apk.runtime, of);
    if (complete.has(of)) return { build, runtime };
    return { build: merged(build, usual[of].build), runtime: merged(runtime, usual[of].runtime) };
  };
  return {
    of: { python: judged("python"), node: judged("node") },
    lacking: lackingNeeds(compat),
    complete,
    obstacles: concerned.flatMap(({ name, install }) =>
      install === "blocked"
        ? [`${name} cannot be installed on Alpine`]
        : install === "relock"
          ? [`the lock file has no file of ${name} for Alpine: lock again`]
          : [],
    ),
  };
}

/** Needs of packages of an ecosystem; programs that compat found outside all packages count for each. */
function judgedNeeds(
  { packages }: CompatKnowledge,
  found: CompatKnowledge["apk"]["build"],
  of: Installed,
): readonly Need[] {
  const foreign = new Set(packages.filter(({ ecosystem }) => ecosystem !== of).map(({ name }) => name));
  for (const { name, ecosystem } of packages) if (ecosystem === of) foreign.delete(name);
  return found.flatMap(({ name, neededBy }) => {
    const own = neededBy.filter((each) => !foreign.has(each));
    return own.length === 0 ? [] : need(name, own);
  });
}

/** A report may come from anywhere, and names end up in a RUN: only what can be a package's name is taken. */
const APK_NAME = /^[a-z0-9][a-z0-9+._-]{0,99}$/;

function need(name: string, neededBy: readonly string[]): readonly Need[] {
  if (!APK_NAME.test(name)) return [];
  const why = `${neededBy.slice(0, 5).join(", ")} need${neededBy.length === 1 ? "s" : ""} it`;
  return [{ name, why, confidence: "likely", source: COMPAT }];
}

function guideNeed(name: string): Need {
  return {
    name,
    why: "the guide's list has it; whether it is needed here is not proven",
    confidence: "guess",
    source: GUIDE,
  };
}

function nodeNeed(name: string): Need {
  return {
    name,
    why: "packages that compile need it; whether one does is not known",
    confidence: "guess",
    source: "what node-gyp calls for",
  };
}

/** Libraries and interpreters that programs would lack after the switch. */
function lackingNeeds({ lacking }: CompatKnowledge): readonly Need[] {
  return lacking.flatMap(({ apk, when, neededBy, presentElsewhere }) =>
    apk === null || when !== "after-switch" || presentElsewhere !== null ? [] : need(apk, [neededBy]),
  );
}

function merged(first: readonly Need[], others: readonly Need[]): readonly Need[] {
  const names = new Map(first.map((one) => [one.name, one]));
  for (const one of others) if (!names.has(one.name)) names.set(one.name, one);
  return [...names.values()];
}

/** Where the library is that a package of headers belongs to, if not in the one without `-dev`. Empty: there is none. */
const LIBRARIES: Readonly<Record<string, string>> = {
  "openssl-dev": "libssl3",
  "bzip2-dev": "libbz2",
  "xz-dev": "xz-libs",
  "zstd-dev": "zstd-libs",
  "lz4-dev": "lz4-libs",
  "sqlite-dev": "sqlite-libs",
  "ncurses-dev": "ncurses-libs",
  "curl-dev": "libcurl",
  "icu-dev": "icu-libs",
  "openldap-dev": "libldap",
  "cyrus-sasl-dev": "libsasl",
  "krb5-dev": "krb5-libs",
  "zeromq-dev": "libzmq",
  "file-dev": "libmagic",
  "util-linux-dev": "libuuid",
  "libmemcached-dev": "libmemcached-libs",
  "protobuf-dev": "libprotobuf",
  "musl-dev": "",
  "python3-dev": "",
};

/** The package with the library that headers belong to: it is what a program compiled against them loads. */
export function libraryOf(alpine: string): string | null {
  if (!alpine.endsWith("-dev")) return null;
  const name = LIBRARIES[alpine] ?? alpine.slice(0, -"-dev".length);
  return name === "" ? null : name;
}
