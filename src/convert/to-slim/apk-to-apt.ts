/** Answers what stands for a package of Alpine on Debian. */
import type { Confidence } from "../../model/compat.js";
import { allMappings, MAPPING_SOURCES } from "../apt-to-apk.js";
import type { PackageUse } from "../apt-to-apk.js";
import { APK_TABLE } from "./apk-table.js";
import { DEBIAN_RELEASES } from "./debian-releases.js";
import type { DebianRelease } from "./debian-releases.js";

export interface AptMapping {
  readonly alpine: string;
  /** Empty: Debian's base image has it, or it is of no use there. */
  readonly debian: readonly string[];
  readonly use: PackageUse;
  readonly confidence: Confidence;
  /** Where that is known from, for a person. */
  readonly source: string;
  /** What is different all the same, and has to be looked after; null for nothing known. */
  readonly caveat: string | null;
}

export type AptAnswer =
  | { readonly kind: "mapped"; readonly mapping: AptMapping }
  /** It is known that nothing could be put in its place unseen. */
  | { readonly kind: "none"; readonly why: string }
  | { readonly kind: "unknown" };

/**
 * What Debian has for a package, named without its version.
 *
 * @param release the release of Debian, on which the names of some libraries depend; null where it is not known
 */
export function aptFor(alpine: string, release: DebianRelease | null): AptAnswer {
  const row = table().get(alpine);
  if (row === undefined) return { kind: "unknown" };
  if (row === null) return { kind: "none", why: `several packages of Debian are part of ${alpine}` };
  const { use, confidence, source, caveat } = row;
  if (row.debian === "-") return { kind: "none", why: `${alpine}: ${caveat ?? "Debian has no counterpart"}` };
  const names = row.debian === "+" ? [] : namesOn(row.debian.split(", "), release);
  if (names === null) {
    return {
      kind: "none",
      why: `the name of ${alpine} depends on the release of Debian, which is not known`,
    };
  }
  return { kind: "mapped", mapping: { alpine, debian: names, use, confidence, source, caveat } };
}

/** Every package of Alpine that something is known of. For tests. */
export function knownApkNames(): readonly string[] {
  return [...table().keys()];
}

interface Row extends Omit<AptMapping, "debian"> {
  /** As the table has it. */
  readonly debian: string;
}

/** `bullseye:libffi7, libffi8` for one release; null where it matters and is not known. */
function namesOn(written: readonly string[], release: DebianRelease | null): readonly string[] | null {
  const until = written.flatMap((word) => {
    const [first = "", name] = word.split(":");
    return name === undefined ? [] : [{ last: DEBIAN_RELEASES.findIndex((each) => each === first), name }];
  });
  const newest = written.filter((word) => !word.includes(":"));
  if (until.length === 0) return newest;
  if (release === null) return null;
  const at = DEBIAN_RELEASES.indexOf(release);
  const old = until.find(({ last }) => at <= last);
  return old === undefined ? newest : [old.name];
}

let known: ReadonlyMap<string, Row | null> | null = null;

/** The table of its own goes before the other one, read backwards. */
function table(): ReadonlyMap<string, Row | null> {
  known ??= new Map<string, Row | null>([...reversed(), ...APK_TABLE.trim().split("\n").flatMap(readRow)]);
  return known;
}

const RANK: readonly Confidence[] = ["certain", "likely", "guess"];

/**
 * From Alpine's names to Debian's: of several the surest one, of those that mean the same the first. null where several
 * stay that are not the same.
 */
function reversed(): ReadonlyMap<string, Row | null> {
  const found = new Map<string, Row | null>();
  const rows = [...allMappings()].sort((a, b) => RANK.indexOf(a.confidence) - RANK.indexOf(b.confidence));
  const settled = new Map<string, { readonly confidence: Confidence; readonly names: string }>();
  for (const { debian, alpine, use, confidence, source, caveat } of rows) {
    const [name, ...others] = alpine;
    if (name === undefined || others.length > 0 || confidence === "guess") continue;
    const first = settled.get(name);
    // Names in one row share everything but themselves.
    const same = `${use} ${source} ${caveat ?? ""}`;
    if (first === undefined) {
      settled.set(name, { confidence, names: same });
      found.set(name, { alpine: name, debian, use, confidence: confidence, source: MAPPING_SOURCES[source], caveat: null }); // prettier-ignore
      if (caveat !== null) found.set(name, null);
    } else if (first.confidence === confidence && first.names !== same) found.set(name, null);
  }
  return found;
}

const USES: readonly PackageUse[] = ["build", "run", "tool"];

function readRow(line: string): readonly (readonly [string, Row])[] {
  const [names = "", debian = "", use, confidence, caveat = null] = line.split(" | ");
  const row = {
    debian,
    use: oneOf(USES, use, line),
    confidence: oneOf(RANK, confidence, line),
    source: MAPPING_SOURCES.use,
    caveat,
  };
  return names.split(" / ").map((alpine) => [alpine, { alpine, ...row }]);
}

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined, line: string): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`"${line}" is no row of the table`);
  return found;
}
