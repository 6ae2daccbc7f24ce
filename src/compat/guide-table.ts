/**
 * The guide's table of packages beside what is known of them for one image or list: whether its compiler stage is needed,
 * and where the C++ library comes from. The guide is the default knowledge; what was seen overrules it. Pure.
 */
import { BUILD_PACKAGES } from "../guide/figures.js";
import { GUIDE_PACKAGES } from "../guide/tested-packages.js";
import type { Confidence, InstallOutcome, PackageCompat } from "../model/compat.js";
import { firstEvidence } from "./evidence.js";
import type { LibstdcxxSource } from "./image/libstdcxx.js";
import { isProven } from "./proven.js";
import { normalisedName } from "./python/names.js";

/** Whether installing a package takes a compiler; `unknown` where nothing but a guess says so, or it cannot be installed. */
export type CompilerNeed = "needed" | "not-needed" | "unknown";

export interface GuideRow {
  /** As the guide writes it: `uvicorn[standard]`. */
  readonly package: string;
  readonly version: string | null;
  /** The guide's words. */
  readonly says: string;
  readonly install: InstallOutcome;
  readonly confidence: Confidence;
  /** The strongest evidence of `install`, one sentence; null for none. */
  readonly because: string | null;
  readonly compiler: CompilerNeed;
  /** `unknown` also where no native file of an Alpine image was looked at. */
  readonly libstdcxx: LibstdcxxSource;
}

export interface GuideTable {
  readonly rows: readonly GuideRow[];
  /** The guide's compiler stage, and all Python packages that are wanted on the target by what they make of it. */
  readonly stage: {
    readonly apk: readonly string[];
    /** `all` packages of the image or lock, or only those that requirements `named`. */
    readonly of: "all" | "named";
    readonly packages: number;
    readonly asTheyAre: number;
    readonly compiled: readonly string[];
    /** No wheel and no source: a compiler does not help. */
    readonly blocked: readonly string[];
    /** Those of which it is not proven. */
    readonly open: readonly string[];
  };
  /** Python packages by where they get libstdc++ from, those that need none left out; null where no file was looked at. */
  readonly libstdcxx: Readonly<Record<Exclude<LibstdcxxSource, "none">, readonly string[]>> | null;
}

/** What the files of an Alpine image show of one of its Python packages. */
export interface SeenPackage {
  readonly name: string;
  readonly libstdcxx: LibstdcxxSource;
  /** Whether it has native files and nothing says that a wheel brought them. */
  readonly isOfUnknownOrigin: boolean;
}

/**
 * Null where none of the guide's packages is among those judged.
 * @param of whether `packages` are all that is installed
 * @param seen what the files of an Alpine image show; null for any other image and for lists
 */
export function guideTable(
  packages: readonly PackageCompat[],
  of: "all" | "named",
  seen: readonly SeenPackage[] | null,
): GuideTable | null {
  const python = packages.filter(
    ({ ecosystem, install }) => ecosystem === "python" && install.value !== "not-applicable",
  );
  const byName = new Map(seen?.map((each) => [normalisedName(each.name), each]));
  const seenOf = (name: string): SeenPackage | undefined => byName.get(normalisedName(name));
  const need = (item: PackageCompat): CompilerNeed =>
    compilerNeed(item, seenOf(item.name)?.isOfUnknownOrigin ?? false);
  const rows = GUIDE_PACKAGES.flatMap(({ name, says }): readonly GuideRow[] => {
    const item = python.find((each) => normalisedName(each.name) === normalisedName(name));
    if (item === undefined) return [];
    return [
      {
        package: name,
        version: item.version,
        says,
        install: item.install.value,
        confidence: item.install.confidence,
        because: firstEvidence(item.install)?.what ?? null,
        compiler: need(item),
        libstdcxx: seenOf(item.name)?.libstdcxx ?? "unknown",
      },
    ];
  });
  if (rows.length === 0) return null;
  const blocked = python.filter(isBlocked);
  const others = python.filter((item) => !isBlocked(item));
  const names = (list: readonly PackageCompat[]): readonly string[] => [
    ...new Set(list.map(({ name }) => name)),
  ];
  const by = (which: CompilerNeed): readonly PackageCompat[] => others.filter((item) => need(item) === which);
  return {
    rows,
    stage: {
      apk: BUILD_PACKAGES.map(({ name }) => name),
      of,
      packages: python.length,
      asTheyAre: by("not-needed").length,
      compiled: names(by("needed")),
      blocked: names(blocked),
      open: names(by("unknown")),
    },
    libstdcxx: seen === null ? null : bySource(seen),
  };
}

function compilerNeed(item: PackageCompat, isOfUnknownOrigin: boolean): CompilerNeed {
  const { value, confidence } = item.install;
  if (value === "compile" && confidence !== "guess") return "needed";
  return isProven(item) && !isOfUnknownOrigin ? "not-needed" : "unknown";
}

function isBlocked({ install: { value, confidence } }: PackageCompat): boolean {
  return value === "blocked" && confidence !== "guess";
}

function bySource(seen: readonly SeenPackage[]): GuideTable["libstdcxx"] {
  const of = (source: LibstdcxxSource): readonly string[] => [
    ...new Set(seen.filter(({ libstdcxx }) => libstdcxx === source).map(({ name }) => name)),
  ];
  return { own: of("own"), apk: of("apk"), missing: of("missing"), unknown: of("unknown") };
}
