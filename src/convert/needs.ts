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

export interface Needs {
  readonly build: readonly Need[];
  readonly runtime: readonly Need[];
  /**
   * Every installed package of these ecosystems was judged: what is not needed by it is not needed. Empty where nothing, or
   * not all, is known.
   */
  readonly complete: ReadonlySet<Ecosystem>;
  /** Packages that cannot be installed on Alpine, or not from the lock as it is. */
  readonly obstacles: readonly string[];
}

const COMPAT = "compat";
const GUIDE = "the Alpine Image Optimization Guide";

/** @param compat null: nothing was judged, so the guide's list has to do for Python */
export function needsOf(compat: CompatKnowledge | null): Needs {
  const guide = {
    build: BUILD_PACKAGES.map(({ name }) => guideNeed(name)),
    runtime: RUNTIME_PACKAGES.map(({ name }) => guideNeed(name)),
  };
  if (compat === null) return { ...guide, complete: new Set(), obstacles: [] };
  const judged = {
    build: compat.apk.build.flatMap(({ name, neededBy }) => need(name, neededBy)),
    runtime: withLacking(
      compat.apk.runtime.flatMap(({ name, neededBy }) => need(name, neededBy)),
      compat,
    ),
  };
  const concerned = compat.packages.filter(({ install }) => install !== "not-applicable");
  const isComplete = compat.counts.unknown === 0 && concerned.length > 0;
  return {
    build: isComplete ? judged.build : merged(judged.build, guide.build),
    runtime: isComplete ? judged.runtime : merged(judged.runtime, guide.runtime),
    complete: new Set(isComplete ? concerned.map(({ ecosystem }) => ecosystem) : []),
    obstacles: concerned.flatMap(({ name, install }) =>
      install === "blocked"
        ? [`${name} cannot be installed on Alpine`]
        : install === "relock"
          ? [`the lock file has no file of ${name} for Alpine: lock again`]
          : [],
    ),
  };
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

/** Libraries and interpreters that programs would lack after the switch. */
function withLacking(found: readonly Need[], { lacking }: CompatKnowledge): readonly Need[] {
  const missing = lacking.flatMap(({ apk, when, neededBy, presentElsewhere }) =>
    apk === null || when !== "after-switch" || presentElsewhere !== null ? [] : need(apk, [neededBy]),
  );
  return merged(found, missing);
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
