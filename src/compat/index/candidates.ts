/** What pip would choose from an index's page for a target, without downloading anything. */
import type { CompatTarget } from "../../model/compat.js";
import { MarkerTable } from "../python/locks/marker-table.js";
import { normalisedName } from "../python/names.js";
import { preferredWheel } from "../python/preferred-wheel.js";
import { allows, filterVersions, parseSpecifiers } from "../python/specifier.js";
import type { Specifiers } from "../python/specifier.js";
import { parseWheelName } from "../python/tags.js";
import { compareVersions, parseVersion, versionText } from "../python/version.js";
import type { Version } from "../python/version.js";
import type { IndexFile, SimplePage } from "./page.js";

export interface Candidates {
  /** The version pip installs, as files write it; null when nothing can be installed. */
  readonly version: string | null;
  /** Its best wheel for the target; null for none that fits. */
  readonly wheel: IndexFile | null;
  readonly sdist: IndexFile | null;
  /** All files of that version, or of the newest when nothing can be installed, those for other Pythons left out. */
  readonly files: readonly IndexFile[];
  /** The newest version that meets what was asked for, whether or not it can be installed; null for none at all. */
  readonly newest: string | null;
  /** Files of versions that meet what was asked for, whatever Python they are for. */
  readonly count: number;
}

/** What is asked for: one version, or any that meets PEP 440 specifiers (null for any at all). */
export type Asked = { readonly version: string } | { readonly specifiers: string | null };

interface Release {
  readonly version: Version;
  readonly files: IndexFile[];
}

/** Characters that separators repeated may add to a name. */
const MOST_REPEATED = 20;
/** Characters in which a name that is not known may end. */
const MOST_GUESS = 100;
const ANYTHING: Specifiers = [];

/**
 * Chooses as pip does: the newest version with a wheel that fits or a source archive, in it the wheel. So a project that
 * stopped publishing source archives falls back to an old one: compare `version` with `newest`. Withdrawn files count
 * only for one exact version; pre-releases when they are asked for, or when there is nothing else.
 */
export function candidates(page: SimplePage, asked: Asked, target: CompatTarget): Candidates {
  const isExact = "version" in asked;
  const specifiers = specifiersFor(asked);
  const markers = new MarkerTable(target);
  const usable = new Map<string, Release>();
  const all = new Map<string, Version>();
  let count = 0;
  for (const file of page.files) {
    if (file.isYanked && !isExact) continue;
    const version = versionOfFile(file, page.name);
    if (version === null || !allows(specifiers, version, { prereleases: true })) continue;
    count += 1;
    const text = keyOf(version);
    all.set(text, version);
    if (markers.pythonFits(file.requiresPython) === false) continue;
    const release = usable.get(text);
    if (release === undefined) usable.set(text, { version, files: [file] });
    else release.files.push(file);
  }
  const chosen = choose(usable, specifiers, target, isExact);
  const newest = newestOf([...all.values()], specifiers, isExact);
  const files = chosen ?? (newest === null ? null : usable.get(keyOf(newest))) ?? null;
  return {
    version: chosen === null ? null : versionText(chosen.version),
    wheel: chosen === null ? null : (preferredWheel(chosen.files, target)?.file ?? null),
    sdist: chosen?.files.find((file) => file.kind === "sdist") ?? null,
    files: files?.files ?? [],
    newest: newest === null ? null : versionText(newest),
    count,
  };
}

function specifiersFor(asked: Asked): Specifiers {
  if (!("version" in asked)) return parseSpecifiers(asked.specifiers ?? "") ?? ANYTHING;
  return parseSpecifiers(`==${asked.version}`) ?? parseSpecifiers(`===${asked.version}`) ?? ANYTHING;
}

/** Equal for equal versions: `1.0` and `1.0.0` are one release. */
function keyOf(version: Version): string {
  const release = [...version.release];
  while (release.length > 1 && release.at(-1) === 0n) release.pop();
  return versionText({ ...version, release });
}

function choose(
  usable: ReadonlyMap<string, Release>,
  specifiers: Specifiers,
  target: CompatTarget,
  isExact: boolean,
): Release | null {
  const installable = [...usable.values()].filter(
    ({ files }) => files.some(({ kind }) => kind === "sdist") || preferredWheel(files, target) !== null,
  );
  const version = newestOf(
    installable.map((release) => release.version),
    specifiers,
    isExact,
  );
  return version === null ? null : (usable.get(keyOf(version)) ?? null);
}

function newestOf(versions: readonly Version[], specifiers: Specifiers, isExact: boolean): Version | null {
  const eligible = filterVersions(specifiers, versions, isExact ? { prereleases: true } : {});
  return eligible.reduce<Version | null>(
    (best, one) => (best === null || compareVersions(one, best) > 0 ? one : best),
    null,
  );
}

/**
 * The version in a file's name; null for none. In the name of a source archive the project's own name may contain dashes.
 *
 * @param project normalised; null to take everything up to the first dash before a version
 */
export function versionOfFile(
  file: Pick<IndexFile, "name" | "kind">,
  project: string | null,
): Version | null {
  if (file.kind === "wheel") return parseWheelName(file.name)?.version ?? null;
  const stem = file.name.replace(/\.(?:tar\.(?:gz|bz2|xz|Z)|tgz|tar|zip)$/i, "");
  // A name can be written a little longer than it is normally (`a--b`), but not shorter.
  const shortest = project?.length ?? 0;
  const longest = project === null ? MOST_GUESS : shortest + MOST_REPEATED;
  for (let dash = stem.indexOf("-", shortest); dash !== -1; dash = stem.indexOf("-", dash + 1)) {
    if (dash > longest) return null;
    const rest = stem.slice(dash + 1);
    const isProject =
      project === null ? /^v?\d/i.test(rest) : normalisedName(stem.slice(0, dash)) === project;
    const version = isProject ? parseVersion(rest) : null;
    if (version !== null) return version;
  }
  return null;
}
