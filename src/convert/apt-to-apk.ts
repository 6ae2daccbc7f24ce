/** Answers what stands for a package of Debian on Alpine. */
import type { Confidence } from "../model/compat.js";
import { APT_TABLE } from "./apt-table.js";

/** `build` compiles, `run` is loaded or run, `tool` is used by hand or by scripts. */
export type PackageUse = "build" | "run" | "tool";

/** `tree`: Alpine's build recipes. `index`: the index of a release. `use`: knowledge. */
export type MappingSource = "tree" | "index" | "use";

export interface Mapping {
  readonly debian: string;
  /** Empty: nothing is needed on Alpine. */
  readonly alpine: readonly string[];
  readonly use: PackageUse;
  readonly confidence: Confidence;
  readonly source: MappingSource;
  /** What is different all the same, and has to be looked after; null for nothing known. */
  readonly caveat: string | null;
}

export type MappingAnswer =
  | { readonly kind: "mapped"; readonly mapping: Mapping }
  /** It is known that Alpine has no counterpart that could be put in its place unseen. */
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "unknown" };

/** Sentences for what must not be replaced although something of the same use exists. */
const NONE: Readonly<Record<string, string>> = {
  libc6: "gcompat stands in for parts of glibc only, so it is never put in without a person's word",
  locales: "musl has no locales of its own, so what they are for decides",
  cron: "dcron is started in another way",
};

/** What Alpine has for a package, without its version or architecture. */
export function apkFor(debian: string): MappingAnswer {
  // Debian 13 renamed libraries when it made time 64 bits wide.
  const row = table().get(debian) ?? table().get(debian.replace(/t64$/, ""));
  if (row === undefined) return { kind: "unknown" };
  if (row === null || row.confidence === "guess") {
    return { kind: "none", why: NONE[debian] ?? `Alpine has no counterpart of ${debian}` };
  }
  return { kind: "mapped", mapping: row };
}

/** Every mapping there is; those without a counterpart are missing. For tests and documentation. */
export function allMappings(): readonly Mapping[] {
  return [...table().values()].filter((row) => row !== null);
}

/** How a person reads a source. */
export const MAPPING_SOURCES: Readonly<Record<MappingSource, string>> = {
  tree: "Alpine's tree of build recipes, August 2026",
  index: "the package index of Alpine 3.17",
  use: "knowledge from use",
};

let known: ReadonlyMap<string, Mapping | null> | null = null;

function table(): ReadonlyMap<string, Mapping | null> {
  known ??= new Map(APT_TABLE.trim().split("\n").flatMap(readRow));
  return known;
}

const USES: readonly PackageUse[] = ["build", "run", "tool"];
const CONFIDENCES: readonly Confidence[] = ["certain", "likely", "guess"];
const SOURCES: readonly MappingSource[] = ["tree", "index", "use"];

function readRow(line: string): readonly (readonly [string, Mapping | null])[] {
  const [names = "", alpine = "", use, confidence, source, caveat = null] = line.split(" | ");
  const row = {
    use: oneOf(USES, use, line),
    confidence: oneOf(CONFIDENCES, confidence, line),
    source: oneOf(SOURCES, source, line),
    alpine: alpine === "+" ? [] : alpine.split(", "),
    caveat,
  };
  return names.split(" / ").map((debian) => [debian, alpine === "-" ? null : { debian, ...row }]);
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined, line: string): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`"${line}" is no row of the table`);
  return found;
}

/** What a package of Alpine brings along: these need not be named beside it. */
export function brings(alpine: string): readonly string[] {
  return alpine === "build-base" ? ["binutils", "g++", "gcc", "libc-dev", "make", "musl-dev"] : [];
}
